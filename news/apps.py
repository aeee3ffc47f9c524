from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "Tin, bài"

    def ready(self) -> None:
        # Models can be imported only now.
        from news import moments  # noqa: PLC0415
        from news.models import ArticleEvent, ArticleVersion, FrontPage, Mood, PageVersion  # noqa: PLC0415
        from news.pictures_met import in_public_pages, in_readable_articles  # noqa: PLC0415
        from news.site import previews  # noqa: PLC0415
        from portal import error_pages, immutable, picture_library, previewing, site_version  # noqa: PLC0415

        immutable.protect(ArticleEvent)
        immutable.protect(ArticleVersion, when="OLD.kind = 'public'")
        immutable.protect(FrontPage)
        immutable.protect(PageVersion)
        picture_library.open_too(in_readable_articles)
        picture_library.open_too(in_public_pages)
        previewing.register_front_page(previews.front_page)
        site_version.changes_by_itself(moments.changes)
        site_version.changes_by_itself(moments.endings, takes_away=True)
        error_pages.show_too(lambda: list(Mood.objects.in_force()))
