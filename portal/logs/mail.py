"""The mail to the administrators about a fault: what failed and where, nothing of what anybody typed."""

import datetime
import json
from typing import Any

from django.db import transaction
from django.utils import timezone

from portal import outbox
from portal.logs import reports
from portal.models import User


def deliver() -> int:
    """Put a mail about every new report into the outbox, to each administrator with an address; return how many mails.

    While the database cannot take them the reports wait. Asks it nothing where nothing was reported.
    """
    sent = 0
    for path in sorted(reports.folder().glob(f"*{reports.WAITING}")):
        told = path.with_suffix(reports.TOLD)
        try:
            report = json.loads(path.read_text())
            if reports.is_fresh(told):
                path.unlink()
                continue
            # Whichever process renames it mails it.
            path.rename(told)
        except FileNotFoundError:
            continue
        except ValueError:
            # Half of it is what a power cut left.
            path.unlink(missing_ok=True)
            continue
        try:
            sent += _enqueue(report)
        except BaseException:
            told.rename(path)
            raise
    for path in reports.folder().glob(f"*{reports.TOLD}"):
        if not reports.is_fresh(path):
            path.unlink(missing_ok=True)
    return sent


def _enqueue(report: dict[str, Any]) -> int:
    administrators = User.objects.filter(is_active=True, is_superuser=True).exclude(email="").order_by("pk")
    with transaction.atomic():
        addresses = list(administrators.values_list("email", flat=True))
        for address in addresses:
            outbox.enqueue(address, subject=_subject(report), body=_body(report))
    return len(addresses)


def _subject(report: dict[str, Any]) -> str:
    kind = report["kinds"][0].partition(" ")[0].rpartition(".")[2] if report["kinds"] else "trong việc chạy nền"
    return f"Trang gặp lỗi {report['incident']}: {kind} ở {report['place']}"


def _body(report: dict[str, Any]) -> str:
    at = timezone.localtime(datetime.datetime.fromtimestamp(report["at"], datetime.UTC))
    lines = [
        "Trang vừa gặp một lỗi ngoài ý muốn.",
        "",
        f"Mã sự cố: {report['incident']}",
        f"Lúc: {at:%H:%M:%S ngày %d/%m/%Y}",
        f"Khi mở địa chỉ theo mẫu: {report['where']}"
        if report["where"]
        else "Trong việc chạy nền, không có ai đang chờ.",
    ]
    if report["kinds"]:
        lines.append(f"Loại lỗi: {', do '.join(report['kinds'])}")
    if report["what"]:
        lines.append(f"Lời của chương trình: {report['what']}")
    if report["frames"]:
        lines += ["Nơi xảy ra, từ ngoài vào trong:", *(f"  {frame}" for frame in report["frames"])]
    lines += [
        "",
        "Cần làm: chuyển thư này cho người phụ trách kỹ thuật, và tìm mã sự cố trong nhật ký của máy chủ để xem những gì xảy ra"
        " quanh lúc đó. Nếu có người gọi điện báo lỗi, mã này có trên trang báo lỗi mà họ thấy.",
        "Cùng một lỗi chỉ được báo một lần trong một giờ. Thư này không có dữ liệu của người dùng.",
    ]
    return "\n".join(lines) + "\n"
