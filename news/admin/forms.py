"""The form of an article, and the names under it."""

from collections.abc import Callable, Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet, ModelChoiceIterator

from news import editing, history, house_rules
from news.desk import conflicts, content
from news.desk.conflicts import Conflict
from news.models import Article, ArticleVersion, Category, Credit
from portal.editor import EditorWidget
from portal.html import unstored_images
from portal.models import User


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

    # The article's newest version when this form was opened: what both sides of a conflict began with.
    base_number = forms.IntegerField(required=False, widget=forms.HiddenInput)
    # Of an article that was never saved: the name of its working copy.
    copy_key = forms.RegexField(r"^[0-9a-f]{32}$", required=False, widget=forms.HiddenInput)

    class Meta:
        model = Article
        fields = ["title", "slug", "category", "summary", "body", "lead_picture", "source", "is_reprint", "revision"]
        widgets = {
            "revision": forms.HiddenInput,
            "title": forms.TextInput(attrs={"class": "office-title", "autocomplete": "off"}),
            "summary": forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
            "body": EditorWidget(),
        }

    # Set by the admin, on a class for this one request.
    user: User
    # What the form shows instead of what is stored: {field: value}.
    shown: dict | None = None
    # Whether the button that was pressed says that readers see at once what it saves. Set like `user`.
    says_public = False
    # Whether it says that readers do not see the article. Set like `user`.
    says_unseen = False
    # What saves: the article itself, or a working version of what is published.
    act = staticmethod(editing.save)
    # What somebody else saved since this form was opened; the page shows it beside the person's own text.
    conflict: Conflict | None = None
    # The names under the article, where the other one's were chosen.
    chosen_credits: list[Credit] | None = None
    # What this person typed, where some of it was given up for the other one's.
    unchosen: dict | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if self.shown is not None:
            kwargs["initial"] = {**self.shown, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)

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
            # By the row as it is now: a form that was opened on a draft must not change what is public since.
            if stored.status == Article.Status.PUBLISHED:
                self.act = self._act_on_published(stored)
            if cleaned.get("revision") != stored.revision:
                self._tell_conflict(stored)
            self._take_choices(stored)
            if stored.status == Article.Status.PUBLISHED and self.act != editing.revise and not self.errors:
                self._obey_house_rules(stored)
        return cleaned

    def _act_on_published(self, stored: Article) -> Callable[..., ArticleVersion | None]:
        if self.says_public:
            return editing.save
        return editing.save_unseen if self.says_unseen and not stored.is_public else editing.revise

    def _tell_conflict(self, stored: Article) -> None:
        """Refuse this press, keep what was typed, show both sides; the next press is made knowingly."""
        self.conflict = conflicts.between(
            stored,
            mine=content.from_form(self.data.dict()),
            base_number=self.cleaned_data.get("base_number") or 0,
            made=self.data,
        )
        # The base stays what both began with, also when the other one saves again.
        self.data = self.data.copy()
        self.data[self.add_prefix("revision")] = str(stored.revision)
        raise ValidationError(self.conflict.sentence(self.user), code="conflict")

    def _take_choices(self, stored: Article) -> None:
        """Of the fields where the person chose the other one's text, that text."""
        chosen = conflicts.chosen(self.data)
        if not chosen:
            return
        mine = content.from_form(self.data.dict())
        if conflicts.gives_up(stored, chosen, mine=mine, base_number=self.cleaned_data.get("base_number") or 0):
            self.unchosen = mine
        theirs = Article(category_id=stored.category_id)
        credits_ = history.fill(theirs, content.of_article(stored))
        for name in chosen:
            if name == conflicts.CREDITS:
                self.chosen_credits = credits_
                continue
            self.cleaned_data[name] = getattr(theirs, name)
            self.errors.pop(name, None)

    def _obey_house_rules(self, stored: Article) -> None:
        house_rules.refuse_direct_change()
        credits_ = self.chosen_credits
        typed = content.from_form(self.data.dict())
        names = content.fill(stored, typed)
        house_rules.refuse_publication(stored, by=self.user, credits=names if credits_ is None else credits_)


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

    # Rows that the form shows instead of the stored ones; set by the admin, on a class for this one request.
    shown: list[dict] | None = None

    def __init__(self, data: Any = None, files: Any = None, instance: Article | None = None, **kwargs: Any) -> None:
        initial = []
        if data is None and self.shown is not None:
            initial = self.shown
        elif data is None and instance is not None and instance.pk:
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
