"""How long what signing in leaves behind is kept."""

from django.contrib.sessions.models import Session

from portal.models import FailedAttempt, SignIn
from portal.retention import Rule, Term, delete

TABLE = [
    Rule(
        "Lịch sử đăng nhập của tài khoản",
        Term(days=90),
        "đăng nhập",
        "xóa dòng",
        lambda until: SignIn.objects.filter(at__lte=until),
        delete,
    ),
    Rule(
        "Lần đăng nhập sai, lần xin đặt lại mật khẩu",
        Term(days=1),
        "thử",
        "xóa dòng",
        lambda until: FailedAttempt.objects.filter(at__lte=until),
        delete,
    ),
    Rule(
        "Phiên đăng nhập",
        Term(),
        "hết hạn",
        "xóa phiên",
        lambda until: Session.objects.filter(expire_date__lte=until),
        delete,
    ),
]
