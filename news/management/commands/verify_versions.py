from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from news.desk.seal import Verification
from news.models import ArticleVersion


class Command(BaseCommand):
    help = "Checks the seals of all public versions, their chain, and that readers see what the last of them says."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--hashes",
            metavar="FILE",
            help="where nothing is wrong, also write article, number and hash of every public version to this file: "
            "kept somewhere else, it shows a chain that was rewritten as a whole",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        verification = Verification()
        wrong = 0
        for fault in verification.faults():
            self.stdout.write(str(fault))
            wrong += 1
        if verification.unsealed:
            self.stdout.write(
                f"{verification.unsealed} bài được ghi thẳng vào cơ sở dữ liệu, chưa có phiên bản nào để kiểm: không tính là lỗi."
            )
        if wrong:
            raise CommandError(
                f"{wrong} lỗi như trên. Đừng sửa gì thêm: hãy giữ nguyên cơ sở dữ liệu, đối chiếu với bản sao lưu và phiếu đã in."
            )
        if options["hashes"]:
            self._write_hashes(Path(options["hashes"]))
        self.stdout.write(f"{verification.versions} phiên bản của {verification.articles} bài: nguyên vẹn")

    def _write_hashes(self, path: Path) -> None:
        """A line a version, in an order that only grows: what a later file lacks of an earlier one was rewritten."""
        public = ArticleVersion.objects.filter(kind=ArticleVersion.Kind.PUBLIC).order_by("article_id", "number")
        try:
            with path.open("w", encoding="ascii") as file:
                for row in public.values_list("article_id", "number", "hash").iterator():
                    file.write("{} {} {}\n".format(*row))
        except OSError as error:
            raise CommandError(
                f"Không ghi được tệp {path}: {error.strerror}. Việc kiểm thì không thấy lỗi nào."
            ) from error
