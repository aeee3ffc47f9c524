"""The three groups of the office, made and kept by every `migrate`. What an administrator adds to a group stays."""

from django.apps import AppConfig
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.utils import translation

CONTRIBUTOR = "Cộng tác viên"
EDITOR = "Biên tập viên"
MODERATOR = "Kiểm duyệt viên"

PERMISSIONS = {
    CONTRIBUTOR: [
        "news.view_article",
        "news.add_article",
        "news.change_article",
        "news.submit_article",
        # Their own pictures they may describe without being allowed to change everybody's.
        "portal.view_picture",
        "portal.add_picture",
        # To find an author and a source by name in the form.
        "news.view_author",
        "news.view_source",
    ],
    EDITOR: [
        "news.view_article",
        "news.add_article",
        "news.change_article",
        "news.submit_article",
        "news.publish_article",
        "news.withdraw_article",
        "news.view_category",
        "news.view_author",
        "news.add_author",
        "news.change_author",
        "news.view_source",
        "news.add_source",
        "news.change_source",
        "news.view_page",
        "news.add_page",
        "news.change_page",
        "news.arrange_front_page",
        "news.view_linklist",
        "news.add_linklist",
        "news.change_linklist",
        "news.delete_linklist",
        "news.view_link",
        "news.add_link",
        "news.change_link",
        "news.delete_link",
        "news.view_mood",
        "news.add_mood",
        "news.change_mood",
        "portal.view_picture",
        "portal.add_picture",
        "portal.change_picture",
    ],
    MODERATOR: [
        "comments.view_comment",
        "comments.moderate_comment",
        "comments.view_rejectionreason",
        "comments.add_rejectionreason",
        "comments.change_rejectionreason",
    ],
}


VERBS = {"add": "Thêm", "change": "Sửa", "delete": "Xóa", "view": "Xem"}


def name_permissions(sender: AppConfig, **kwargs: object) -> None:
    """Receiver of post_migrate: Django stores the names of its own permissions in English, and the office reads them."""
    english = Permission.objects.filter(content_type__app_label=sender.label, name__startswith="Can ")
    # `migrate` runs without a language, and the names of Django's own models are translated.
    with translation.override(settings.LANGUAGE_CODE):
        for permission in english.select_related("content_type"):
            model = permission.content_type.model_class()
            verb = permission.codename.partition("_")[0]
            if model and verb in VERBS:
                permission.name = f"{VERBS[verb]} {model._meta.verbose_name}"[:255]
                permission.save(update_fields=["name"])


def create_groups(**kwargs: object) -> None:
    """Receiver of post_migrate, which comes once per app: gives each group those of its permissions that exist by now."""
    for name, wanted in PERMISSIONS.items():
        group, _ = Group.objects.get_or_create(name=name)
        labels = dict.fromkeys(label.partition(".")[0] for label in wanted)
        for label in labels:
            codenames = [permission.partition(".")[2] for permission in wanted if permission.startswith(label + ".")]
            group.permissions.add(*Permission.objects.filter(content_type__app_label=label, codename__in=codenames))
