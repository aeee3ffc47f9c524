from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from portal import outbox
from portal.models import User


class CodeField(forms.CharField):
    """A code from the telephone or from the list: spaces and hyphens do not matter."""

    def __init__(self, **options: Any) -> None:
        attributes = {"autocomplete": "one-time-code", "inputmode": "text", "autofocus": True, "autocapitalize": "none"}
        super().__init__(max_length=40, widget=forms.TextInput(attributes), **options)


class CodeForm(forms.Form):
    code = CodeField(label="Mã xác thực")


class PasswordForm(forms.Form):
    """Asks who is sitting there for their password, before what a passer-by must not do."""

    password = forms.CharField(
        label="Mật khẩu của bạn",
        max_length=128,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )


class ResetForm(PasswordResetForm):
    """Django's, with the mail put into the outbox; what is answered does not depend on whether the address is known."""

    def save(self, **options: Any) -> None:
        for user in self.get_users(self.cleaned_data["email"]):
            path = reverse(
                "admin:password_reset_confirm",
                args=[urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user)],
            )
            outbox.enqueue(user.email, subject="Đặt lại mật khẩu", body=_reset_mail(user, path), is_secret=True)


def _reset_mail(user: User, path: str) -> str:
    minutes = settings.PASSWORD_RESET_TIMEOUT // 60
    return (
        f"Chào {user.full_name},\n\nCó người vừa xin đặt lại mật khẩu của tài khoản “{user.username}”. Nếu là bạn, hãy mở địa "
        f"chỉ sau trong vòng {minutes} phút và chọn mật khẩu mới:\n\n{settings.SITE_URL}{path}\n\n"
        "Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu vẫn như cũ.\n"
    )


def tell_of_new_password(user: User) -> None:
    outbox.enqueue(
        user.email,
        subject="Mật khẩu của bạn vừa được đổi",
        body=(
            f"Chào {user.full_name},\n\nMật khẩu của tài khoản “{user.username}” vừa được đổi. Các phiên đăng nhập khác đã kết "
            "thúc.\n\nNếu không phải bạn làm, hãy báo ngay cho quản trị viên.\n"
        ),
    )
