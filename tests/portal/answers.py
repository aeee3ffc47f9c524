"""What a site of its own answers, configured by the environment of this process; run by `of_site`, for both schemes.

A process of its own, because settings and names of cookies follow from the environment when they are first read.
"""

import datetime
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest import mock

import django
from django.conf import settings

ROOT = Path(__file__).resolve().parent.parent.parent
STATIC_FILES = ["css/base.css", "icons/favicon.svg", "js/navigation.js", "fonts/be-vietnam-pro-latin-400.woff2"]
HOST = "portal.example"
PASSWORD = "chiếc cầu tre lắc lẻo"
NOW = datetime.datetime.now(datetime.UTC)


def of_site(scheme: str, data_dir: Path) -> dict[str, dict[str, Any]]:
    """{name: what was answered}, of a site at `scheme`://HOST behind one proxy."""
    environ = os.environ | {
        "DEBUG": "0",
        "SITE_URL": f"{scheme}://{HOST}",
        "ALLOWED_HOSTS": HOST,
        "TRUSTED_PROXIES": "1",
        "SECRET_KEY": "tests-only-abcdefghijklmnopqrstuvwxyz-0123456789-ABCDEF",
        "DATABASE_URL": f"sqlite:///{data_dir}/portal.sqlite3",
        "PORTAL_DATA_DIR": str(data_dir),
        "DJANGO_SETTINGS_MODULE": "portal.settings",
    }
    command = [sys.executable, "-m", "tests.portal.answers"]
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    return json.loads(done.stdout)


def _prepare() -> None:
    # Names as they are written, and only the files that are asked for.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # What is to be durable elsewhere only takes time here.
    options = settings.DATABASES["default"]["OPTIONS"]
    options["init_command"] = options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
    for name in STATIC_FILES:
        target = settings.STATIC_ROOT / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "static" / name, target)
    django.setup()


def main() -> None:
    """Print the answers as JSON."""
    _prepare()
    from django.core.management import call_command  # noqa: PLC0415 - the settings come first

    call_command("migrate", verbosity=0)
    sys.stdout.write(json.dumps({name: _told(response) for name, response in _answers().items()}))


def _told(response: Any) -> dict[str, Any]:
    html = response.get("Content-Type", "").startswith("text/html")
    return {
        "url": response.wsgi_request.build_absolute_uri(),
        "status": response.status_code,
        "headers": {name.lower(): value for name, value in response.items()},
        "cookies": [morsel.OutputString() for morsel in response.cookies.values()],
        "body": response.content.decode() if html else "",
    }


def _answers() -> dict[str, Any]:
    from django.test import Client  # noqa: PLC0415 - Django is set up by now
    from django.urls import reverse  # noqa: PLC0415

    from portal.models import Picture  # noqa: PLC0415
    from tests import factories  # noqa: PLC0415
    from tests.portal.images import upload  # noqa: PLC0415
    from tests.site import public_article  # noqa: PLC0415

    scheme = settings.SITE_URL.partition(":")[0]
    proxied = {"SERVER_NAME": HOST, "HTTP_X_FORWARDED_PROTO": scheme, "HTTP_X_FORWARDED_FOR": "203.0.113.7"}
    reader = Client(raise_request_exception=False, enforce_csrf_checks=True, **proxied)
    factories.IdentityFactory()
    author = factories.superuser()
    author.set_password(PASSWORD)
    author.save()
    article = public_article(published_at=NOW - datetime.timedelta(days=1))
    number = [article.slug, article.pk]
    receipt = factories.comment("approved", on=article).code
    found = {
        name: reader.get(path)
        for name, path in {
            "front page": "/",
            "article": article.get_absolute_url(),
            "category": article.category.get_absolute_url(),
            "author": article.credits.get().author.get_absolute_url(),
            "standing page": factories.PageFactory().get_absolute_url(),
            "comment form": reverse("comment-form", args=number),
            "token of the comment form": reverse("comment-token", args=number),
            "receipt": reverse("receipt", args=[receipt]),
            "feed": "/rss/",
            "sitemap": "/sitemap.xml",
            "robots": "/robots.txt",
            "health": "/healthz",
            "picture": Picture.objects.create_from_upload(upload(), by=None).url,
            **{name: f"/static/{name}" for name in STATIC_FILES},
            "sign-in": "/admin/login/",
            "asked for a new password": "/admin/quen-mat-khau/",
            "400": "/?q=%00",
            "404": "/khong-co/",
            "message": "/admin/xac-minh/",
        }.items()
    }
    found["403"] = reader.post("/admin/login/")
    found["405"] = reader.delete("/")
    found["413"] = reader.generic("POST", "/", b"x" * (64 * 1024 + 1))
    with mock.patch("news.site.views.front_page_context", side_effect=RuntimeError):
        found["500"] = reader.get("/")
    found["over http"] = Client(**proxied | {"HTTP_X_FORWARDED_PROTO": "http"}).get("/")
    office = Client(**proxied)
    found["signed in"] = office.post("/admin/login/", {"username": author.username, "password": PASSWORD})
    found |= {
        name: office.get(path)
        for name, path in {
            "desk": "/admin/",
            "list": "/admin/news/article/",
            "form without the editor": "/admin/news/category/add/",
            "form with the editor": "/admin/news/article/add/",
            "preview": reverse("admin:news_article_preview", args=[article.pk]),
            "preview in its frame": reverse("admin:news_article_preview_page", args=[article.pk]),
            "spreadsheet": "/admin/comments/comment/thong-ke/?dinh-dang=xlsx",
            "nothing in the office": "/admin/khong-co/",
        }.items()
    }
    return found


if __name__ == "__main__":
    main()
