from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "Tin, bài"

    def ready(self) -> None:
        # Models can be imported only now.
        from news.models import ArticleEvent, ArticleVersion  # noqa: PLC0415
        from portal import immutable  # noqa: PLC0415

        immutable.protect(ArticleEvent)
        immutable.protect(ArticleVersion, when="OLD.kind = 'public'")
