from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CommentsConfig(AppConfig):
    name = "comments"
    verbose_name = "Bạn đọc"

    def ready(self) -> None:
        # Models can be imported only now.
        from comments import consent  # noqa: PLC0415
        from comments.models import CommentEvent, ConsentText, Thread  # noqa: PLC0415
        from portal import immutable, site_version  # noqa: PLC0415

        immutable.protect(CommentEvent)
        immutable.protect(ConsentText)
        post_migrate.connect(consent.create_first, sender=self, dispatch_uid="comments.consent")
        site_version.changes_by_itself(Thread.closings)
