from django import forms
from django.contrib import admin

from news import checklist
from news.models import OfficeOptions
from portal.admin_base import OneRowAdmin


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
class OfficeOptionsAdmin(OneRowAdmin):
    """Administrators only, since no group has the permission."""

    form = OfficeOptionsForm
    list_display = ["__str__", "two_people", "blocks"]

    @admin.display(description="hai người một bài")
    def two_people(self, options: OfficeOptions) -> str:
        return "có" if options.four_eyes else "không"

    @admin.display(description="điều phải sửa mới được xuất bản")
    def blocks(self, options: OfficeOptions) -> str:
        labels = [check.label for code, check in checklist.CHECKS.items() if code in options.blocking_findings]
        return "; ".join(labels) or "không có"
