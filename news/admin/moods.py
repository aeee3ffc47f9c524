"""What all pages show for a time: the urgent strip, and the colours of mourning."""

import datetime
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html

from news.models import Mood
from news.site.previews import front_page
from portal import previewing, site_version
from portal.admin_base import PublicModelAdmin

# State: the word for it, and the colour that the office knows it by.
STATES = {"shown": ("đang hiện", "published"), "to_come": ("sắp tới", "scheduled"), "over": ("đã hết", "withdrawn")}


class MoodForm(forms.ModelForm):
    class Meta:
        model = Mood
        fields = ["kind", "text", "detail", "url", "starts_at", "ends_at"]
        widgets = {
            "text": forms.TextInput(attrs={"class": "vLargeTextField"}),
            "detail": forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
            "url": forms.TextInput(attrs={"class": "vLargeTextField"}),
        }

    def clean(self) -> dict:
        """Of mourning there is one at a time: two would put two strips over pages that are grey already."""
        cleaned = super().clean()
        start, end = cleaned.get("starts_at"), cleaned.get("ends_at")
        if cleaned.get("kind") == Mood.Kind.MOURNING and start and end:
            others = Mood.objects.filter(kind=Mood.Kind.MOURNING, starts_at__lt=end, ends_at__gt=start)
            other = others.exclude(pk=self.instance.pk).first()
            if other:
                until = timezone.localtime(other.ends_at)
                self.add_error(
                    "kind",
                    f"Trong thời gian ấy đã có “{other}”, đến {until:%H:%M %d/%m/%Y}. Hãy kết thúc hoặc sửa dòng ấy trước.",
                )
        return cleaned


@admin.register(Mood)
class MoodAdmin(PublicModelAdmin):
    list_display = ["text", "kind", "state_column", "starts_at", "ends_at"]
    form = MoodForm
    fieldsets = [
        ("Bạn đọc thấy gì", {"fields": ["kind", "text", "detail", "url"]}),
        ("Từ bao giờ đến bao giờ", {"fields": ["starts_at", "ends_at"]}),
    ]
    change_form_template = "admin/news/mood/change_form.html"

    @admin.display(description="tình trạng")
    def state_column(self, mood: Mood) -> str:
        word, colour = STATES[state_of(mood)]
        return format_html('<span class="office-state office-state-{}">{}</span>', colour, word)

    def has_change_permission(self, request: HttpRequest, obj: Mood | None = None) -> bool:
        """What is over is the record of what readers were shown."""
        is_over = obj is not None and state_of(obj) == "over"
        return super().has_change_permission(request, obj) and not is_over

    def has_delete_permission(self, request: HttpRequest, obj: Mood | None = None) -> bool:
        """What nobody has seen yet may be taken back."""
        return obj is not None and state_of(obj) == "to_come" and super().has_change_permission(request, obj)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Until the end of tomorrow: long enough for a storm, and nobody has to remember to end it."""
        midnight = datetime.datetime.combine(timezone.localdate() + datetime.timedelta(days=2), datetime.time())
        end = timezone.make_aware(midnight) - datetime.timedelta(minutes=1)
        return {"starts_at": timezone.now(), "ends_at": end, **super().get_changeform_initial_data(request)}

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict | None = None
    ) -> HttpResponse:
        mood = self.get_object(request, object_id) if object_id else None
        name = "admin:news_mood_preview" if mood else "admin:news_mood_preview_new"
        extra = {
            **(extra_context or {}),
            "mood": mood,
            "state": state_of(mood) if mood else "",
            "preview_url": reverse(name, args=[mood.pk] if mood else []),
        }
        return super().changeform_view(request, object_id, form_url, extra)

    def get_urls(self) -> list[URLPattern]:
        views = [
            ("xem-truoc/", self.preview_view, "preview_new"),
            ("<int:pk>/xem-truoc/", self.preview_view, "preview"),
            ("<int:pk>/ket-thuc/", self.end_view, "end"),
        ]
        return [
            *(path(route, self.admin_site.admin_view(view), name=f"news_mood_{name}") for route, view, name in views),
            *super().get_urls(),
        ]

    def preview_view(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        """POST: the front page with what is typed, as on the day when it shows."""
        mood = self._changeable(request, pk) if pk else None
        if mood is None and not self.has_add_permission(request):
            raise PermissionDenied("adding moods")
        if request.method != "POST":
            raise Http404("only the form asks")
        form = self.get_form(request, mood, change=mood is not None)(request.POST, instance=mood or Mood())
        if not form.is_valid():
            return previewing.refused(self, request, form)
        others = [other for other in Mood.objects.in_force() if other.pk != form.instance.pk]
        return front_page(request, moods=[form.instance, *others])

    def end_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Asks once; a POST ends what is shown at this moment."""
        mood = self._changeable(request, pk)
        if state_of(mood) != "shown":
            messages.info(request, f"“{mood}” không hiện với bạn đọc lúc này, nên không có gì để kết thúc.")
            return HttpResponseRedirect(reverse("admin:news_mood_change", args=[pk]))
        if request.method == "POST":
            # Never before it began, by however little.
            mood.ends_at = max(timezone.now(), mood.starts_at + datetime.timedelta(microseconds=1))
            mood.save(update_fields=["ends_at"])
            self.log_change(request, mood, "Kết thúc ngay.")
            site_version.bump(listing=True)
            messages.success(request, f"Đã kết thúc “{mood}”. Trang trở lại như thường.")
            return HttpResponseRedirect(reverse("admin:news_mood_changelist"))
        context = {
            **self.admin_site.each_context(request),
            "title": "Kết thúc ngay",
            "opts": self.opts,
            "mood": mood,
        }
        return TemplateResponse(request, "admin/news/mood/end.html", context)

    def _changeable(self, request: HttpRequest, pk: int) -> Mood:
        mood = self.get_object(request, str(pk))
        if not self.has_change_permission(request, mood):
            raise PermissionDenied("changing moods")
        if mood is None:
            raise Http404("no such mood")
        return mood


def state_of(mood: Mood) -> str:
    """One of STATES, by the clock."""
    now = timezone.now()
    if mood.ends_at <= now:
        return "over"
    return "to_come" if mood.starts_at > now else "shown"
