"""The form of an article, and the names under it."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet, ModelChoiceIterator
from django.utils.timezone import localtime

from news import history
from news.models import Article, ArticleVersion, Category, Credit
from portal.editor import EditorWidget
from portal.html import plain_text, unstored_images


class CategoryIterator(ModelChoiceIterator):
    """The tree, children under their parent and indented."""

    def __iter__(self) -> Iterator[tuple[Any, str]]:
        yield ("", self.field.empty_label)
        for root in Category.objects.tree():
            yield self.choice(root)
            for child in root.children_list:
                value, label = self.choice(child)
                yield (value, f"\u2003– {label}")


class CategoryField(forms.ModelChoiceField):
    iterator = CategoryIterator


class ArticleForm(forms.ModelForm):
    """Content only; status and dates belong to the acts. `revision` tells which save this form was opened on."""

    category = CategoryField(
        Category.objects.all(), label="Chuyên mục", empty_label="— Chọn chuyên mục —",
        error_messages={"required": "Hãy chọn chuyên mục."},
    )  # fmt: skip
    why = forms.CharField(
        label="Ghi chú cho lần lưu này",
        required=False,
        max_length=300,
        help_text="Không bắt buộc; được giữ trong lịch sử bài.",
    )

    class Meta:
        model = Article
        fields = ["title", "slug", "category", "summary", "body", "lead_picture", "source", "is_reprint", "revision"]
        widgets = {
            "revision": forms.HiddenInput,
            "title": forms.TextInput(attrs={"class": "office-title", "autocomplete": "off"}),
            "summary": forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
            "body": EditorWidget(),
        }

    # What somebody else saved since this form was opened; the page shows it beside the person's own text.
    conflict: dict | None = None

    def clean_body(self) -> str:
        # The field has cleaned the value by now; what was typed still holds the pictures that it dropped.
        count = unstored_images(self.data.get(self.add_prefix("body"), ""))
        if count:
            raise ValidationError(
                f"Trong bài có {count} ảnh chưa được tải lên máy chủ nên chưa lưu được. Nội dung bạn nhập vẫn còn trong ô "
                "này: hãy xóa các ảnh ấy và chèn lại bằng nút “Chèn ảnh”, rồi bấm lưu lần nữa."
            )
        return self.cleaned_data["body"]

    def clean(self) -> dict:
        cleaned = super().clean()
        if self.instance.pk:
            stored = Article.objects.select_for_update().get(pk=self.instance.pk)
            if cleaned.get("revision") != stored.revision:
                self._tell_conflict(stored)
        return cleaned

    def _tell_conflict(self, stored: Article) -> None:
        """Refuse this press, keep what was typed, show what the other one saved; the next press is made knowingly."""
        version = ArticleVersion.objects.filter(article=stored).select_related("by").order_by("-number").first()
        fields = []
        for name in history.CONTENT_FIELDS:
            theirs, mine = getattr(stored, name), self.cleaned_data.get(name)
            if theirs != mine:
                label = Article._meta.get_field(name).verbose_name
                fields.append({"label": label, "theirs": _in_words(name, theirs)})
        names = ", ".join(credit.printed_name for credit in stored.credits.select_related("author"))
        fields.append({"label": "tên dưới bài", "theirs": names})
        self.conflict = {"version": version, "fields": fields}
        self.data = self.data.copy()
        self.data[self.add_prefix("revision")] = str(stored.revision)
        who, when = (version.by, f" lúc {localtime(version.at):%H:%M %d/%m/%Y}") if version else ("Một người khác", "")
        raise ValidationError(
            f"{who} đã lưu bài này{when}, sau khi bạn mở ra. Chưa lưu gì của bạn, và nội dung bạn nhập vẫn còn nguyên dưới "
            "đây; bản của người kia hiện ở khung phía trên và được giữ trong lịch sử. Hãy so lại, chép phần cần giữ, rồi "
            "bấm lưu lần nữa để lưu nội dung của bạn.",
            code="conflict",
        )


def _in_words(name: str, value: Any) -> Any:
    """A field of the other one's version, for reading."""
    if isinstance(value, bool):
        return "có" if value else "không"
    return plain_text(value) if name == "body" else value


class CreditForm(forms.ModelForm):
    position = forms.IntegerField(
        label="Thứ tự",
        required=False,
        min_value=1,
        max_value=99,
        widget=forms.NumberInput(attrs={"class": "office-position"}),
    )

    class Meta:
        model = Credit
        fields = ["author", "role", "byline", "position"]

    def _get_validation_exclusions(self) -> set[str]:
        # The whole list is replaced at once, so the stored rows are no reason to refuse one.
        return {*super()._get_validation_exclusions(), "article", "position"}


class CreditFormSet(BaseInlineFormSet):
    """The names under an article, as a whole list of values: it names no stored row, so no other save can make it stale."""

    def __init__(self, data: Any = None, files: Any = None, instance: Article | None = None, **kwargs: Any) -> None:
        initial = []
        if data is None and instance is not None and instance.pk:
            initial = [
                {"author": credit.author_id, "role": credit.role, "byline": credit.byline, "position": place}
                for place, credit in enumerate(instance.credits.all(), start=1)
            ]
        self.extra = len(initial) + 1
        kwargs["queryset"] = Credit.objects.none()
        super().__init__(data, files, instance=instance, initial=initial, **kwargs)

    def clean(self) -> None:
        super().clean()
        seen = set()
        for form in self._kept_forms():
            key = (form.cleaned_data.get("author"), form.cleaned_data.get("role"))
            if key in seen:
                raise ValidationError("Một tác giả chỉ đứng tên một lần trong một vai trò.")
            seen.add(key)

    def in_order(self) -> list[Credit]:
        """The credits as filled in: by number, those without one last, in the order of the rows."""
        forms_ = sorted(self._kept_forms(), key=lambda form: form.cleaned_data.get("position") or 100)
        return [form.instance for form in forms_]

    def _kept_forms(self) -> list[CreditForm]:
        return [
            form
            for form in self.forms
            if form.has_changed() and getattr(form, "cleaned_data", None) and not form.cleaned_data.get("DELETE")
        ]
