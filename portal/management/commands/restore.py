from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from comments.models import Comment
from news.models import Article
from portal.backup import restoring
from portal.backup.files import BackupError
from portal.models import Picture, User


class Command(BaseCommand):
    help = "Puts a backup in place on an empty host, brings its schema up to date, and checks it."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", metavar="PATH", type=Path, help="the folder of one backup, portal-…")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            kept = restoring.restore(options["path"].absolute(), empty=[User, Article])
        except BackupError as error:
            raise CommandError(str(error)) from error
        # Also where no migration waits: it puts the triggers in place.
        call_command("migrate", verbosity=0, interactive=False)
        if kept.missing:
            self.stderr.write(f"{len(kept.missing)} tệp ảnh đã thiếu từ lúc sao lưu: {', '.join(kept.missing[:5])}")
        for name, model in {"Tài khoản": User, "Bài viết": Article, "Bình luận": Comment, "Ảnh": Picture}.items():
            self.stdout.write(f"{name}: {model.objects.count()}")
        call_command("verify_versions", stdout=self.stdout, stderr=self.stderr)
        self.stdout.write(f"Đã phục hồi trang như lúc {timezone.localtime(kept.made_at):%H:%M %d/%m/%Y}.")
