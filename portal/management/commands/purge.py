from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from comments import retention as comments
from news import retention as news
from portal import mail_retention as mail
from portal.accounts import retention as accounts
from portal.retention import apply, count, forget_journal

# The whole retention table; docs/operations.md shows it to people.
TABLE = [*comments.TABLE, *news.TABLE, *accounts.TABLE, *mail.TABLE]


class Command(BaseCommand):
    help = "Deletes and empties what the retention table says has had its time. `work` does it every night."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        for rule in TABLE:
            found = count(rule, now) if options["dry_run"] else apply(rule, now)
            if options["verbosity"]:
                self.stdout.write(f"{rule.what} ({rule.kept}) – {rule.done}: {found}")
        if not options["dry_run"]:
            forget_journal()
        if options["dry_run"] and options["verbosity"]:
            self.stdout.write("Đây là chạy thử: chưa có gì thay đổi.")
