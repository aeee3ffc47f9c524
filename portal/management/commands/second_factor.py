from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.accounts import second_factor, sessions
from portal.models import User


class Command(BaseCommand):
    help = "For the day when nobody can sign in any more: takes the second factor off an account."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--remove", metavar="USERNAME", required=True, help="the account that lost its telephone")

    def handle(self, *args: Any, **options: Any) -> None:
        account = User.objects.filter(username=options["remove"]).first()
        if account is None:
            raise CommandError(f"Không có tài khoản “{options['remove']}”.")
        if not second_factor.is_used_by(account):
            raise CommandError(f"Tài khoản “{account.username}” không dùng xác thực hai bước.")
        second_factor.remove(account)
        sessions.end_all(account)
        self.stdout.write(f"Đã tắt xác thực hai bước của “{account.username}”.")
