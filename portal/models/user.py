from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.utils.crypto import salted_hmac

from portal.fields import LineField


class AccountManager(UserManager):
    def holding(self, permission: str) -> models.QuerySet["User"]:
        """Active accounts that were given a right, by themselves or by a group; not whoever may do everything anyway."""
        backend = "django.contrib.auth.backends.ModelBackend"
        return self.with_perm(permission, backend=backend, include_superusers=False)


class User(AbstractUser):
    """An account of the office. One `full_name`: a Vietnamese name is not a first and a last name in Western order."""

    first_name = None
    last_name = None
    full_name = LineField("họ và tên", max_length=100, letter_required=True)
    email = models.EmailField("email", blank=True)
    # Counted up to end every session of the account: it is part of what a session is compared with.
    session_epoch = models.PositiveIntegerField(default=0, editable=False)

    REQUIRED_FIELDS = ["full_name", "email"]

    objects = AccountManager()

    class Meta:
        verbose_name = "tài khoản"
        verbose_name_plural = "tài khoản"
        ordering = ["username"]

    def __str__(self) -> str:
        return self.full_name or self.username

    def is_last_administrator(self) -> bool:
        """Whether nobody else could give rights any more."""
        administrators = User.objects.filter(is_active=True, is_staff=True, is_superuser=True)
        return set(administrators.values_list("pk", flat=True)[:2]) == {self.pk}

    def get_session_auth_hash(self) -> str:
        """What a session must have been begun with: it ends when the password changes, and when `session_epoch` does."""
        return salted_hmac(
            "portal.User.session", f"{self.session_epoch}:{self.password}", algorithm="sha256"
        ).hexdigest()

    def get_full_name(self) -> str:
        return self.full_name

    def get_short_name(self) -> str:
        return self.full_name.rpartition(" ")[2]
