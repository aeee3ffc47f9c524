from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from news import checklist
from news.models import OfficeOptions


class OfficeOptionsForm(forms.ModelForm):
    blocking_findings = forms.MultipleChoiceField(
        label="Điều phải sửa mới được xuất bản",
        choices=[(code, check.label) for code, check in checklist.CHECKS.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Những điều không đánh dấu thì chỉ nhắc, không chặn.",
    )

    class Meta:
        model = OfficeOptions
        fields = ["four_eyes", "blocking_findings"]


@admin.register(OfficeOptions)
class OfficeOptionsAdmin(admin.ModelAdmin):
    """One row; administrators only, since no group has the permission."""

    form = OfficeOptionsForm
    list_display = ["__str__", "two_people", "blocks"]

    @admin.display(description="hai người một bài")
    def two_people(self, options: OfficeOptions) -> str:
        return "có" if options.four_eyes else "không"

    @admin.display(description="điều phải sửa mới được xuất bản")
    def blocks(self, options: OfficeOptions) -> str:
        labels = [check.label for code, check in checklist.CHECKS.items() if code in options.blocking_findings]
        return "; ".join(labels) or "không có"

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """There is one row: to add one is to change it."""
        current = OfficeOptions.current()
        return {name: getattr(current, name) for name in self.form.Meta.fields}

    def save_model(self, request: HttpRequest, obj: OfficeOptions, form: forms.ModelForm, change: bool) -> None:
        obj.pk = 1
        obj.save()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
