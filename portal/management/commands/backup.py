from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.template.defaultfilters import filesizeformat

from portal.backup import making, store
from portal.backup.files import BackupError


class Command(BaseCommand):
    help = "Backs up the database and all pictures of the running site, and removes backups of more than five weeks."
    # A database that was not migrated yet, before an upgrade, is what a backup is for.
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--to",
            metavar="FOLDER",
            type=Path,
            help="an existing folder, of this site alone, on another disk; without it PORTAL_DATA_DIR/backup",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = making.make(options["to"] or store.own_folder())
        except BackupError as error:
            raise CommandError(str(error)) from error
        if made.manifest.missing:
            self.stderr.write(
                f"{len(made.manifest.missing)} tệp ảnh có trong cơ sở dữ liệu nhưng không có trên đĩa, nên bản sao lưu cũng "
                f"thiếu: {', '.join(made.manifest.missing[:5])}"
            )
        if options["verbosity"]:
            size = filesizeformat(made.manifest.size)
            self.stdout.write(f"Đã sao lưu vào {made.path} ({size}, {made.manifest.files} tệp ảnh).")
            if made.removed:
                self.stdout.write(f"Đã xóa {made.removed} bản sao lưu cũ.")
