"""Signing in: what is remembered of it, and for how long is the business of `portal.accounts`."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone


def new_salt() -> str:
    return secrets.token_hex(16)


class SecondFactor(models.Model):
    """That an account signs in with a code of its telephone too (TOTP, RFC 6238).

    The secret is not stored: `portal.accounts.second_factor` derives it from the salt and SECRET_KEY, so that a copy of the
    database lets nobody in.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="second_factor", verbose_name="tài khoản"
    )
    salt = models.CharField(max_length=32, default=new_salt)
    confirmed_at = models.DateTimeField("dùng từ", default=timezone.now)
    # The number of the 30 seconds whose code was used last: no code is taken twice.
    last_step = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "xác thực hai bước"
        verbose_name_plural = "xác thực hai bước"

    def __str__(self) -> str:
        return f"Xác thực hai bước của {self.user}"


class BackupCode(models.Model):
    """One code for the day when the telephone is lost; deleted as it is used. Only a digest of it is kept."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="backup_codes", verbose_name="tài khoản"
    )
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = "mã dự phòng"
        verbose_name_plural = "mã dự phòng"

    def __str__(self) -> str:
        return f"Mã dự phòng của {self.user}"


class SignIn(models.Model):
    """That somebody signed in to an account: for its owner, who sees a stranger at once. Deleted after 90 days."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="sign_ins", verbose_name="tài khoản", db_index=False
    )
    at = models.DateTimeField("lúc", default=timezone.now)
    device = models.CharField("thiết bị", max_length=80)
    # Not the whole address: enough to tell one's own network from another.
    network = models.CharField("mạng", max_length=40)
    with_code = models.BooleanField("có mã xác thực", default=False)
    is_new_device = models.BooleanField("thiết bị mới", default=False)

    class Meta:
        verbose_name = "lần đăng nhập"
        verbose_name_plural = "lần đăng nhập"
        ordering = ["-at", "-id"]
        # docs/query-plans.md shows the plan that it is for.
        indexes = [models.Index(fields=["user", "-at"], name="sign_in_user_at")]

    def __str__(self) -> str:
        return f"{self.user} – {timezone.localtime(self.at):%d/%m/%Y %H:%M}"


class FailedAttempt(models.Model):
    """A wrong password, a wrong code, or a mail asked for: counted for a quarter of an hour, deleted after a day.

    Neither the name that was typed nor the network address can be read from it: both are keyed hashes.
    """

    class Kind(models.TextChoices):
        SIGN_IN = "sign_in", "đăng nhập"
        RESET = "reset", "xin đặt lại mật khẩu"

    kind = models.CharField(max_length=10, choices=Kind)
    account_hash = models.CharField(max_length=64)
    address_hash = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "lần thử không thành"
        verbose_name_plural = "lần thử không thành"
        indexes = [
            # docs/query-plans.md shows the plan that each of these is for.
            models.Index("kind", "account_hash", "at", name="attempt_account"),
            models.Index("kind", "address_hash", "at", name="attempt_address"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} – {timezone.localtime(self.at):%d/%m/%Y %H:%M}"


class AccountOptions(models.Model):
    """What the office demands of its accounts: one row, or none and everything as it comes."""

    second_factor_required = models.BooleanField(
        "bắt buộc xác thực hai bước",
        default=False,
        help_text=(
            "Ai chưa bật sẽ được hướng dẫn bật ở lần đăng nhập tới, trước khi làm việc khác. Khi lưu, các phiên đang mở của "
            "những tài khoản chưa bật sẽ kết thúc."
        ),
    )

    class Meta:
        verbose_name = "quy định về tài khoản"
        verbose_name_plural = "quy định về tài khoản"
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="account_options_once")]

    def __str__(self) -> str:
        return "Quy định về tài khoản"

    @classmethod
    def current(cls) -> "AccountOptions":
        """The row, or the defaults unsaved: one query."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)
