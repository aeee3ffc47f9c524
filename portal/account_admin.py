"""The admin of accounts, of their groups, and of what the office demands of them."""

from typing import Any

from django.apps import apps
from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.utils.text import capfirst

from portal.accounts import second_factor, sessions
from portal.admin_base import FoldedSearchOfFew, OfficeModelAdmin, OneRowAdmin
from portal.lookalikes import resembles, skeleton
from portal.models import AccountOptions, User


class WithoutJoins(OfficeModelAdmin):
    """Deleting asks about things, not about the rows that tie two of them together: these have only Django's English names."""

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[list, dict, set, list]:
        listed, counts, refused, protected = super().get_deleted_objects(objs, request)
        joins = [model._meta for model in apps.get_models(include_auto_created=True) if model._meta.auto_created]
        names = {capfirst(opts.verbose_name) for opts in joins}
        plurals = {opts.verbose_name_plural for opts in joins}
        kept = {name: count for name, count in counts.items() if name not in plurals}
        return _without(listed, names), kept, refused, protected


def _without(listed: list, names: set[str]) -> list:
    """A nested list of "kind: thing", less the things of these kinds."""
    kept = [_without(item, names) if isinstance(item, list) else item for item in listed]
    return [item for item in kept if item and not (isinstance(item, str) and item.partition(":")[0] in names)]


admin.site.unregister(Group)


@admin.register(Group)
class GroupAdmin(WithoutJoins, DjangoGroupAdmin):
    """Of Django; the groups themselves are made by portal.roles."""


def _like_none_of_the_others(username: str, pk: int | None) -> str:
    """The name to sign in with; refused where it reads like that of another account."""
    for other in User.objects.exclude(pk=pk).order_by("pk"):
        if skeleton(other.username) == skeleton(username):
            raise ValidationError(
                "Tên này dễ nhầm với tài khoản “%(other)s”. Hãy chọn tên khác hẳn.",
                "lookalike",
                {"other": other.username},
            )
    return username


class NewUserForm(AdminUserCreationForm):
    class Meta:
        model = User
        fields = ["username", "full_name", "email"]

    def clean_username(self) -> str | None:
        # Django gives nothing where another account differs by capitals alone, and has said so.
        username = super().clean_username()
        return username and _like_none_of_the_others(username, None)


class OfficeUserForm(UserChangeForm):
    def clean_username(self) -> str:
        username = self.cleaned_data["username"]
        return _like_none_of_the_others(username, self.instance.pk) if "username" in self.changed_data else username

    def clean(self) -> dict[str, Any]:
        """There is always somebody who can let the others in."""
        cleaned = super().clean()
        stays = all(cleaned.get(name) for name in ("is_active", "is_staff", "is_superuser"))
        if not stays and self.instance.is_last_administrator():
            raise ValidationError(
                "Đây là quản trị viên cuối cùng còn hoạt động. Hãy trao quyền quản trị cho một tài khoản khác trước.",
                code="last_administrator",
            )
        return cleaned


class OfficePasswordChangeForm(AdminPasswordChangeForm):
    """Django's, but for its one sentence that cannot be translated."""

    usable_password_help_text = "Nếu tắt, mật khẩu hiện nay bị xóa và tài khoản không đăng nhập bằng mật khẩu được nữa."  # noqa: S105


@admin.register(User)
class UserAdmin(WithoutJoins, FoldedSearchOfFew, DjangoUserAdmin):
    """Accounts: superusers only, since no group has the permission. An account that acted is deactivated, never deleted."""

    list_display = ["username", "full_name", "email", "works", "administers", "last_login"]
    list_filter = ["is_active", "is_superuser", "groups"]
    search_fields = ["username", "full_name", "email"]
    ordering = ["username"]
    form = OfficeUserForm
    add_form = NewUserForm
    change_password_form = OfficePasswordChangeForm
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Người giữ tài khoản", {"fields": ["full_name", "email"]}),
        ("Quyền", {"fields": ["is_active", "is_staff", "is_superuser", "groups", "user_permissions"]}),
        ("Thời gian", {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "classes": ["wide"],
                "fields": ["username", "full_name", "email", "usable_password", "password1", "password2"],
            },
        ),
    ]
    readonly_fields = ["last_login", "date_joined"]

    # What an account may do hangs on these.
    ROLE_FIELDS = {"is_active", "is_staff", "is_superuser", "groups", "user_permissions"}

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: list, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if change and self.ROLE_FIELDS.intersection(form.changed_data):
            sessions.end_all(form.instance)
            messages.info(request, f"Các phiên đăng nhập của “{form.instance.username}” đã kết thúc vì quyền thay đổi.")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.remove_second_factor)
        return [path("<int:pk>/tat-xac-thuc/", view, name="portal_user_remove_second_factor"), *super().get_urls()]

    def remove_second_factor(self, request: HttpRequest, pk: int) -> HttpResponse:
        """For who lost the telephone and the backup codes; they are told by mail."""
        # Before anything is looked for: to others an account that is there answers as one that is not.
        if not self.has_change_permission(request):
            raise PermissionDenied("accounts")
        account = get_object_or_404(User, pk=pk)
        if request.method == "POST":
            second_factor.remove(account)
            sessions.end_all(account)
            self.log_change(request, account, "Đã tắt xác thực hai bước.")
            messages.success(
                request, f"Đã tắt xác thực hai bước của “{account}”. Từ giờ tài khoản đăng nhập bằng mật khẩu."
            )
        return redirect("admin:portal_user_change", pk)

    def render_change_form(self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any) -> HttpResponse:
        account = kwargs.get("obj")
        context["uses_second_factor"] = account is not None and second_factor.is_used_by(account)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: User, form: ModelForm, change: bool) -> None:
        """Two people may bear one name: that is said, not refused."""
        super().save_model(request, obj, form, change)
        if "full_name" not in form.changed_data:
            return
        for other in User.objects.exclude(pk=obj.pk).order_by("pk"):
            if resembles(obj.full_name, other.full_name):
                said = f"Họ tên này giống họ tên của tài khoản “{other.username}” ({other.full_name})."
                messages.warning(request, f"{said} Nếu là hai người, không cần làm gì.")

    # Words, where Django has icons that read "True" and "False" aloud.
    @admin.display(description="hoạt động", ordering="is_active")
    def works(self, user: User) -> str:
        return "có" if user.is_active else "đã khóa"

    @admin.display(description="quản trị", ordering="is_superuser")
    def administers(self, user: User) -> str:
        return "có" if user.is_superuser else "không"


class AccountOptionsForm(ModelForm):
    class Meta:
        model = AccountOptions
        fields = ["second_factor_required"]

    # Set by the admin for each request.
    administrator: User

    def clean_second_factor_required(self) -> bool:
        required = self.cleaned_data["second_factor_required"]
        if required and not second_factor.is_used_by(self.administrator):
            raise ValidationError(
                "Hãy bật xác thực hai bước cho tài khoản của chính bạn trước (trang “Tài khoản của tôi”)."
            )
        return required


@admin.register(AccountOptions)
class AccountOptionsAdmin(OneRowAdmin):
    """Administrators only, since no group has the permission."""

    form = AccountOptionsForm
    list_display = ["__str__", "demands"]

    @admin.display(description="xác thực hai bước")
    def demands(self, options: AccountOptions) -> str:
        return "bắt buộc" if options.second_factor_required else "tùy mỗi người"

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> type[ModelForm]:
        form = super().get_form(request, *args, **kwargs)
        form.administrator = request.user
        return form

    def save_model(self, request: HttpRequest, obj: AccountOptions, form: ModelForm, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if obj.second_factor_required:
            second_factor.end_sessions_without()
