"""The acts in the admin: a button each, then a page that says what will happen, then the act."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminSplitDateTime
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localtime

from news import checklist, editing, history, publishing
from news.admin.visible import visible_article
from news.models import Article, ArticleVersion
from portal.dates import DATE_VALIDATORS
from portal.errors import InvalidTransition
from portal.models import User
from portal.text import clean_text, whole_number


class MomentField(forms.SplitDateTimeField):
    """A day and a time; a day alone is its beginning, since of old articles nobody knows the hour."""

    default_error_messages = {
        "invalid_date": "Ngày chưa đúng, ví dụ đúng: 17/09/2020.",
        "invalid_time": "Giờ chưa đúng, ví dụ đúng: 08:30.",
    }

    def clean(self, value: Any) -> Any:
        if isinstance(value, list) and len(value) == 2 and value[0] and not value[1]:
            value = [value[0], "00:00"]
        return super().clean(value)


class NoteForm(forms.Form):
    """An optional word for the history."""

    why = forms.CharField(
        label="Ghi chú", required=False, max_length=300, help_text="Không bắt buộc; được giữ trong lịch sử bài."
    )


class ReasonForm(forms.Form):
    """A reason that is due."""

    reason = forms.CharField(
        label="Lý do",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"}),
        error_messages={"required": "Hãy viết lý do."},
    )

    def clean_reason(self) -> str:
        # What shows nothing is no reason.
        reason = clean_text(self.cleaned_data["reason"])
        if not reason:
            raise ValidationError(self.fields["reason"].error_messages["required"], code="required")
        return reason


class PublishForm(NoteForm):
    """Now, or with a date."""

    at = MomentField(
        label="Ngày đăng",
        required=False,
        widget=AdminSplitDateTime,
        validators=DATE_VALIDATORS,
        help_text="Để trống: đăng ngay bây giờ. Ngày đã qua: ghi lùi Ngày đăng. Ngày sắp tới: hẹn giờ, bài tự hiện đúng lúc ấy.",
    )
    field_order = ["at", "why"]


class DateForm(NoteForm):
    at = MomentField(label="Ngày đăng mới", widget=AdminSplitDateTime, validators=DATE_VALIDATORS)
    field_order = ["at", "why"]


class ExpiryForm(NoteForm):
    at = MomentField(
        label="Hết hạn lúc",
        required=False,
        widget=AdminSplitDateTime,
        validators=DATE_VALIDATORS,
        help_text="Từ lúc này bạn đọc không còn thấy bài. Để trống: bài không hết hạn.",
    )
    field_order = ["at", "why"]


@dataclass(frozen=True)
class ActPage:
    """How one act looks: its button, the sentence that says what will happen, its form, and what to say when it is done."""

    label: str
    explanation: str
    form: type[forms.Form]
    done: str
    act: Callable[..., None]
    tone: str = ""


PAGES = {
    "submit": ActPage(
        "Gửi duyệt…",
        "Bài được chuyển cho biên tập viên. Bạn không sửa được bài cho đến khi được trả lại; bạn đọc chưa thấy bài.",
        NoteForm,
        "Đã gửi duyệt bài “{}”.",
        publishing.submit,
    ),
    "publish": ActPage(
        "Xuất bản…",
        "Bạn đọc sẽ thấy bài trên trang nhất, trong chuyên mục và trong nguồn RSS.",
        PublishForm,
        "Bài “{}”: {}.",
        publishing.publish,
        "default",
    ),
    "return_to_author": ActPage(
        "Trả lại…",
        "Bài trở về người viết kèm lý do dưới đây, gửi cả qua email nếu tài khoản có email. Nội dung bài vẫn còn nguyên.",
        ReasonForm,
        "Đã trả lại bài “{}”.",
        publishing.return_to_author,
    ),
    "change_date": ActPage(
        "Đổi ngày đăng…",
        "Chỉ “Ngày đăng” và chỗ đứng của bài trong danh sách thay đổi; nội dung và địa chỉ giữ nguyên.",
        DateForm,
        "Bài “{}”: {}.",
        publishing.change_date,
    ),
    "expire": ActPage(
        "Đặt ngày hết hạn…",
        "Đến ngày hết hạn, bài tự biến khỏi mọi trang công khai; trong quản trị vẫn còn nguyên.",
        ExpiryForm,
        "Bài “{}”: {}.",
        publishing.expire,
    ),
    "withdraw": ActPage(
        "Rút bài…",
        "Bạn đọc không còn thấy bài này, kể cả bình luận dưới bài. Lý do được lưu trong nhật ký.",
        ReasonForm,
        "Đã rút bài “{}”.",
        publishing.withdraw,
        "danger",
    ),
    "redraft": ActPage(
        "Chuyển về bản nháp…",
        "Bài trở thành bản nháp để sửa và xuất bản lại; bạn đọc vẫn không thấy bài.",
        NoteForm,
        "Bài “{}” đã trở về bản nháp.",
        publishing.redraft,
    ),
    "publish_revision": ActPage(
        "Công bố bản sửa…",
        "Nội dung của bản sửa thay nội dung bạn đọc đang thấy; ngày đăng giữ nguyên.",
        NoteForm,
        "Bạn đọc nay thấy bản sửa của bài “{}”.",
        editing.publish_revision,
        "default",
    ),
    "drop_revision": ActPage(
        "Bỏ bản sửa…",
        "Bản sửa không còn chờ công bố, nhưng vẫn xem và khôi phục được trong lịch sử. Trang công khai không đổi.",
        NoteForm,
        "Đã bỏ bản sửa của bài “{}”; bạn đọc vẫn thấy bài như trước.",
        editing.drop_revision,
    ),
    "move_to_bin": ActPage(
        "Bỏ vào thùng rác…",
        "Bài không còn trong danh sách làm việc. Không gì bị xóa: lấy lại được bất cứ lúc nào từ bộ lọc “Trong thùng rác”.",
        NoteForm,
        "Bài “{}” đã vào thùng rác.",
        publishing.move_to_bin,
    ),
    "take_from_bin": ActPage(
        "Lấy lại từ thùng rác…",
        "Bài trở lại danh sách làm việc, đúng trạng thái trước khi bỏ đi.",
        NoteForm,
        "Bài “{}” đã trở lại.",
        publishing.take_from_bin,
    ),
}
# A scheduled article is not before the readers yet: no reason is due, and nothing is taken from anybody.
UNSCHEDULE = ActPage(
    "Hủy hẹn giờ…",
    "Bài sẽ không tự xuất bản nữa và trở về bản nháp. Hiện bạn đọc không thấy bài.",
    NoteForm,
    "Đã hủy hẹn giờ bài “{}”; bài trở về bản nháp.",
    publishing.redraft,
)


# Said after publishing an article that has an open working version.
REVISION_WAITS = "Bạn đọc thấy nội dung cũ của bài; bản sửa vẫn chờ, chưa ai thấy cho đến khi công bố."

# These concern what is stored already: to save first would change what they are about.
OF_WHAT_IS_STORED = {"publish_revision", "drop_revision", "move_to_bin"}
# What the page of these says is about the revision itself.
OF_THE_REVISION = {"publish_revision", "drop_revision"}
# These put content before the readers: whoever confirms is shown which, and no other goes out.
BEFORE_READERS = {"publish", "publish_revision"}
# What an article is on its way to; the first of them that is possible is the main thing to do with it.
MAIN_ACTS = ["publish_revision", "publish", "submit"]


def page_of(name: str, article: Article) -> ActPage:
    return UNSCHEDULE if name == "withdraw" and article.is_scheduled else PAGES[name]


@dataclass(frozen=True)
class Button:
    """One act as the form of an article offers it: by saving first, or as a link to the act's page."""

    name: str
    label: str
    tone: str
    saves: bool


@dataclass(frozen=True)
class Buttons:
    main: Button | None
    others: list[Button]


def buttons(article: Article, user: User) -> Buttons:
    """What the article's form offers beside saving: the acts that are possible now.

    Of an article that is not stored yet, those that will be possible once it is. What readers see, or will see by itself,
    is never saved on the way to an act: whoever asks for the page of an act has confirmed nothing yet.
    """
    # What lies in the bin is not edited: there is nothing to save on the way out of it.
    saves = article.status != Article.Status.PUBLISHED and article.binned_at is None
    made = {}
    for name in publishing.possible_acts(article, user):
        page = page_of(name, article)
        made[name] = Button(name, page.label, page.tone, saves and name not in OF_WHAT_IS_STORED)
    main = next((made.pop(name) for name in MAIN_ACTS if name in made), None)
    return Buttons(main, list(made.values()))


def act_view(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """GET says what will happen and asks what is needed; POST does it."""
    article = visible_article(model_admin, request, pk)
    if name not in PAGES:
        raise Http404("no such act")
    change_url = reverse("admin:news_article_change", args=[article.pk])
    if name not in publishing.possible_acts(article, request.user):
        messages.error(
            request,
            f"Bài đang ở trạng thái “{article.state_label}”, hoặc tài khoản của bạn không có quyền làm việc này.",
        )
        return HttpResponseRedirect(change_url)
    page = page_of(name, article)
    form = page.form(request.POST or None, initial={"at": _initial_date(article, name)})
    if request.method == "POST" and form.is_valid():
        try:
            page.act(article, by=request.user, **form.cleaned_data, **_seen(request, name))
        except ValidationError as error:
            form.add_error(None, error)
            # What the page says beside the refusal is what is so now.
            article = visible_article(model_admin, request, pk)
            if name not in publishing.possible_acts(article, request.user):
                messages.error(request, f"{' '.join(error.messages)} Chưa có gì thay đổi.")
                return HttpResponseRedirect(change_url)
        except (InvalidTransition, PermissionDenied) as error:
            typed = form.cleaned_data.get("reason") or form.cleaned_data.get("why")
            kept = f" Bạn đã viết: “{typed}”" if typed else ""
            messages.error(request, f"{error} Chưa có gì thay đổi.{kept}")
            return HttpResponseRedirect(change_url)
        else:
            messages.success(request, page.done.format(article.title, _outcome(article, name)))
            if name == "publish" and article.working_version_id:
                messages.info(request, REVISION_WAITS)
            return HttpResponseRedirect(change_url)
    revision_waits = article.working_version_id is not None
    public_next = _public_next(article, name)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": page.label.rstrip("…"),
        "opts": model_admin.opts,
        "article": article,
        "page": page,
        "form": form,
        "public_next": public_next,
        "address": _address_after(article) if name == "publish_revision" else "",
        "of_the_revision": name in OF_THE_REVISION,
        "findings": _findings(article, name),
        # What is published is the article itself, whatever its form shows.
        "published_version": public_next if name == "publish" and revision_waits else None,
        "change_url": change_url,
        "media": model_admin.media + form.media,
    }
    return TemplateResponse(request, "admin/news/article/act.html", context)


def _seen(request: HttpRequest, name: str) -> dict[str, int]:
    """The number of the version that the page of the act showed, for the acts that ask for it."""
    if name not in BEFORE_READERS or "seen" not in request.POST:
        return {}
    return {"seen": whole_number(request.POST["seen"]) or 0}


def _public_next(article: Article, name: str) -> ArticleVersion | None:
    """The version that readers will have after the act, where the act changes which one that is."""
    if name not in BEFORE_READERS:
        return None
    return article.working_version if name == "publish_revision" else history.version_of_row(article)


def _address_after(article: Article) -> str:
    """What becomes of the article's address when its revision is published; a former one goes on leading to it."""
    revised = Article(pk=article.pk, slug=article.working_version.content["slug"])
    if revised.slug == article.slug:
        return "Địa chỉ của bài giữ nguyên."
    return (
        f"Địa chỉ của bài đổi từ {settings.SITE_URL}{article.get_absolute_url()} thành "
        f"{settings.SITE_URL}{revised.get_absolute_url()}; ai mở địa chỉ cũ được đưa sang địa chỉ mới."
    )


def _findings(article: Article, name: str) -> list[checklist.Finding]:
    """Of the content that the act hands on."""
    if name == "publish_revision":
        revised = Article.objects.get(pk=article.pk)
        return checklist.findings(revised, history.fill(revised, article.working_version.content))
    return checklist.findings(article, article.credits.all()) if name in {"submit", "publish"} else []


def _initial_date(article: Article, name: str) -> Any:
    if name == "expire":
        return article.expires_at
    # A withdrawn article keeps the date under which it was known; a draft that was unscheduled the one that was meant.
    return article.published_at


def _outcome(article: Article, name: str) -> str:
    """What is so now, for the acts that have to do with a date."""
    if article.status != Article.Status.PUBLISHED:
        return ""
    if name == "expire":
        return f"hết hạn lúc {_in_words(article.expires_at)}" if article.expires_at else "không còn ngày hết hạn"
    moment = _in_words(article.published_at)
    if article.published_at > timezone.now():
        return f"hẹn xuất bản lúc {moment}"
    return f"ngày đăng nay là {moment}" if name == "change_date" else f"đã xuất bản, ngày đăng {moment}"


def _in_words(moment: datetime.datetime) -> str:
    return f"{localtime(moment):%H:%M %d/%m/%Y}"
