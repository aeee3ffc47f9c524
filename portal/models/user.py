from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models

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

    REQUIRED_FIELDS = ["full_name", "email"]

    objects = AccountManager()

    class Meta:
        verbose_name = "tài khoản"
        verbose_name_plural = "tài khoản"
        ordering = ["username"]

    def __str__(self) -> str:
        return self.full_name or self.username

    def get_full_name(self) -> str:
        return self.full_name

    def get_short_name(self) -> str:
        return self.full_name.rpartition(" ")[2]
