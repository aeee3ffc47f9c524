"""The office of the site under test, in a process of its own with the site's environment: what it publishes and withdraws."""

import json
import sys

import django

SPARE = 4


def main() -> None:
    """Fill an empty database and print what is there as JSON; then withdraw each article whose number comes in, and say so."""
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - Django is set up by now

    from news import publishing  # noqa: PLC0415
    from news.models import Article  # noqa: PLC0415
    from portal.models import Picture  # noqa: PLC0415
    from tests import factories  # noqa: PLC0415
    from tests.portal.images import upload  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    factories.IdentityFactory()
    picture = Picture.objects.create_from_upload(upload(), by=None)
    articles = [factories.article("published") for _ in range(SPARE)]
    receipt = factories.comment("approved", on=articles[0])
    found = {
        "articles": [{"pk": article.pk, "path": article.get_absolute_url()} for article in articles],
        "picture": picture.url,
        "master": picture.master.name,
        "receipt": receipt.get_absolute_url(),
    }
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    boss = factories.editor()
    for line in sys.stdin:
        publishing.withdraw(Article.objects.get(pk=int(line)), by=boss, reason="Số liệu sai.")
        sys.stdout.write("done\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
