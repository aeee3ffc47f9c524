"""Every door of the back office, and a site behind them whose secrets have names that are found wherever they get out."""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.contrib.messages import get_messages
from django.contrib.sessions.models import Session
from django.db import connection, models
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from comments import moderation
from comments.models import Comment, ConsentText, PersonalDataRequest, RejectionReason, Thread
from news import editing, publishing
from news.models import Article, Category, Credit, OfficeOptions, WorkingCopy
from portal.models import (
    AccountOptions,
    BackupCode,
    FailedAttempt,
    OutgoingMail,
    Picture,
    SecondFactor,
    SignIn,
    SiteIdentity,
    User,
)
from tests import factories, hostile

# Who comes to a door. The first three are asked to sign in everywhere.
ROLES = ["anonymous", "disabled", "not_staff", "no_group", "contributor", "editor", "moderator", "superuser"]
NEWSROOM = "editor superuser"
DESK = "moderator superuser"

# Every secret, and who of the others may read it. None of them is the role's own.
SECRETS = {
    # Of articles that another contributor wrote.
    "kinxdraft": NEWSROOM,
    "kinxdraftsummary": NEWSROOM,
    "kinxdraftbody": NEWSROOM,
    "kinxdraftbyline": NEWSROOM,
    "kinxsubmitted": NEWSROOM,
    "kinxreturned": NEWSROOM,
    "kinxreturnedreason": NEWSROOM,
    "kinxscheduled": NEWSROOM,
    "kinxwithdrawn": NEWSROOM,
    "kinxwithdrawnreason": NEWSROOM,
    "kinxbinned": NEWSROOM,
    "kinxrevision": NEWSROOM,
    "kinxnote": NEWSROOM,
    "kinxcaption": NEWSROOM,
    "kinxbodycaption": NEWSROOM,
    # What somebody typed and did not save.
    "kinxtyped": "",
    "kinxtypednew": "",
    "kinxformkey": "",
    # Of citizens.
    "kinxpending": DESK,
    "kinxsender": DESK,
    "kinxcomment": DESK,
    "kinxrejected": DESK,
    "kinxrejection": DESK,
    "kinxcitizen": "superuser",
    "kinxaddresshash": "superuser",
    "kinxrequest": "superuser",
    "kinxcode": "",
    "kinxnonce": "",
    "kinxlistedreason": DESK,
    # Of accounts and of the machine.
    "kinxusername": "superuser",
    "kinxmail": "superuser",
    "kinxgroup": NEWSROOM,
    "kinxpassword": "",
    "kinxsalt": "",
    "kinxdigest": "",
    "kinxdevice": "",
    "kinxnetwork": "",
    "kinxattempt": "",
    "kinxsession": "",
    "kinxlogged": "superuser",
    "kinxsubject": "superuser",
    "kinxmessage": "superuser",
    "kinxreset": "",
    "kinxidentity": "superuser",
    "kinxmaster": "",
    "kinxpicturecode": "",
}
SECRET = re.compile("kinx[a-z]+")


def hidden_from(role: str) -> set[str]:
    return {secret for secret, readers in SECRETS.items() if role not in readers.split()}


# -- the site ------------------------------------------------------------------------------------------------------------


@dataclass
class Site:
    """Somebody's of everything in `rows`, and for each role what is its own in `own[role]`; by name."""

    accounts: dict[str, User | None]
    rows: dict[str, Any]
    own: dict[str, dict[str, Any]]
    clients: dict[str, Client] = field(default_factory=dict)

    def __repr__(self) -> str:
        return "Site()"


def site() -> Site:
    factories.IdentityFactory()
    factories.IdentityFactory(name="kinxidentity", valid_from=timezone.localdate().replace(year=2099))
    accounts = {
        "anonymous": None,
        "disabled": factories.UserFactory(superuser=True, is_active=False),
        "not_staff": factories.UserFactory(superuser=True, is_staff=False),
        "no_group": factories.UserFactory(),
        "contributor": factories.contributor(),
        "editor": factories.editor(),
        "moderator": factories.moderator(),
        "superuser": factories.superuser(),
    }
    made = Site(accounts, _rows(), {role: _own(account) for role, account in accounts.items() if account})
    made.clients = {role: client_of(account) for role, account in accounts.items()}
    return made


def client_of(account: User | None) -> Client:
    client = Client(raise_request_exception=False)
    if account:
        client.force_login(account)
    return client


def _rows() -> dict[str, Any]:
    """What belongs to none of the roles that come to the doors."""
    writer = factories.UserFactory(
        group="Cộng tác viên",
        username="kinxusername",
        full_name="Người Viết",
        email="kinxmail@coquan.example",
        password="md5$abcdefghij$0123456789kinxpassword",
    )
    Group.objects.create(name="kinxgroup").user_set.add(writer)
    boss = factories.editor()
    rows: dict[str, Any] = {"user": writer, "group": Group.objects.get(name="kinxgroup")}
    rows |= {f"article {name}": article for name, article in _articles(writer, boss).items()}
    rows |= _comments(rows["article published"])
    shown = rows["article published"]
    _typed(writer, rows["article draft"])
    _traces_of(writer)
    _log(factories.superuser(), writer)
    return rows | {
        "picture": rows["article draft"].lead_picture,
        "picture shown": shown.lead_picture,
        "category": shown.category,
        "author": shown.credits.get().author,
        "source": factories.SourceFactory(),
        "page": factories.standing_page(boss),
        "linklist": factories.LinkFactory().list,
        "mood": factories.MoodFactory(),
        "officeoptions": OfficeOptions.objects.get_or_create(pk=1)[0],
        "frontpage": factories.arrangement(shown, by=boss),
        "accountoptions": AccountOptions.objects.get_or_create(pk=1)[0],
        "thread": Thread.objects.create(article=shown),
        "consenttext": ConsentText.current(),
        "siteidentity": SiteIdentity.objects.latest("valid_from"),
        "outgoingmail": _mails()[0],
        "form": "a" * 32,
    }


def _articles(writer: User, boss: User) -> dict[str, Article]:
    draft = factories.article(
        by=writer,
        title="kinxdraft",
        summary="kinxdraftsummary",
        body=f'<p>kinxdraftbody</p><figure data-picture="{picture(writer, caption="kinxbodycaption").pk}"></figure>',
        lead_picture=picture(writer, caption="kinxcaption", alt="kinxcaption", credit="kinxcaption"),
    )
    Picture.objects.filter(pk=draft.lead_picture.pk).update(master="pictures/kinxmaster.jpg", code="kinxpicturecode")
    byline = Credit(author=factories.AuthorFactory(), byline="kinxdraftbyline")
    editing.save(draft, by=writer, why="kinxnote", credits=[byline])
    Article.objects.filter(pk=draft.pk).update(form_key="kinxformkey")
    returned = factories.article("submitted", by=writer, title="kinxreturned")
    publishing.return_to_author(returned, by=boss, reason="kinxreturnedreason")
    withdrawn = factories.article("published", by=writer, title="kinxwithdrawn")
    publishing.withdraw(withdrawn, by=boss, reason="kinxwithdrawnreason")
    revised = factories.article("published", by=writer)
    waiting = Article.objects.get(pk=revised.pk)
    waiting.title = waiting.summary = "kinxrevision"
    editing.revise(waiting, by=boss, why="kinxnote")
    revised.refresh_from_db()
    return {
        "draft": draft,
        "submitted": factories.article("submitted", by=writer, title="kinxsubmitted"),
        "returned": returned,
        "scheduled": factories.article("scheduled", by=writer, title="kinxscheduled"),
        "withdrawn": withdrawn,
        "binned": factories.article("binned", by=writer, title="kinxbinned"),
        "revised": revised,
        "published": factories.article("published", by=writer, title="Bài công khai", lead_picture=picture(boss)),
    }


def _comments(shown: Article) -> dict[str, Any]:
    hidden = {"email": "kinxcitizen@nhan.example", "address_hash": "kinxaddresshash"}
    pending = factories.comment(on=shown, title="kinxpending", sender="kinxsender", body="kinxcomment", **hidden)
    Comment.objects.filter(pk=pending.pk).update(code="kinxcode", nonce="kinxnonce")
    rejected = factories.comment(on=shown, title="kinxrejected", sender="kinxsender", **hidden)
    reason = RejectionReason.objects.create(text="kinxlistedreason")
    moderation.reject(rejected, by=factories.moderator(), reason="kinxrejection")
    return {
        "comment": pending,
        "comment rejected": rejected,
        "comment approved": factories.comment("approved", on=shown, **hidden),
        "rejectionreason": reason,
        "personaldatarequest": PersonalDataRequest.objects.create(
            kind="view", email="kinxrequest@nhan.example", due_at=timezone.now(), entered_by=factories.superuser()
        ),
    }


def _typed(writer: User, draft: Article) -> None:
    """What the writer has in two forms of another window."""
    content = {**draft.versions.latest("number").content, "title": "kinxtyped", "body": "<p>kinxtyped</p>"}
    WorkingCopy.objects.create(user=writer, article=draft, key="a" * 32, title="kinxtyped", content=content)
    new = {**content, "title": "kinxtypednew", "body": "<p>kinxtypednew</p>"}
    WorkingCopy.objects.create(user=writer, key="b" * 32, title="kinxtypednew", content=new)


def _traces_of(writer: User) -> None:
    """What signing in leaves behind."""
    SecondFactor.objects.create(user=writer, salt="kinxsalt", confirmed_at=timezone.now())
    BackupCode.objects.create(user=writer, digest="kinxdigest")
    SignIn.objects.create(user=writer, device="kinxdevice", network="kinxnetwork")
    FailedAttempt.objects.create(kind="sign_in", account_hash="kinxattempt", address_hash="kinxattempt")
    later = timezone.now() + timezone.timedelta(days=1)
    Session.objects.create(session_key="kinxsession", session_data="kinxsession", expire_date=later)


def _log(by: User, of: User) -> None:
    LogEntry.objects.create(
        user=by,
        content_type=ContentType.objects.get_for_model(of),
        object_id=of.pk,
        object_repr="kinxlogged",
        action_flag=CHANGE,
        change_message="kinxlogged",
    )


def _mails() -> list[OutgoingMail]:
    return [
        OutgoingMail.objects.create(recipient="kinxmail@coquan.example", subject="kinxsubject", body="kinxmessage"),
        OutgoingMail.objects.create(recipient="a@b.example", subject="kinxsubject", body="kinxreset", is_secret=True),
    ]


def _own(account: User) -> dict[str, Any]:
    """What the account made itself, or would have made if it might."""
    kept = picture(account, caption="Ảnh của tôi")
    # Whoever has no right to articles finds none, with a history or without.
    writes_articles = account.has_perm("news.add_article") and account.is_active
    draft = factories.ArticleFactory(created_by=account, lead_picture=kept, title="Bản nháp của tôi")
    content = {"title": "Đang gõ", "body": "<p>Đang gõ</p>", "slug": "", "summary": "", "category": None}
    content |= {"lead_picture": None, "pictures": [], "source": None, "is_reprint": False, "credits": []}
    WorkingCopy.objects.create(user=account, key="c" * 32, title="Đang gõ", content=content)
    return {
        "user": account,
        "picture": kept,
        "form": "c" * 32,
        "article draft": draft,
        "article published": _published_for(account) if writes_articles else draft,
    }


def _published_for(account: User) -> Article:
    """An article that is the account's, whatever became of its rights since; two versions, the second of them public."""
    article = factories.article("published")
    Article.objects.filter(pk=article.pk).update(created_by=account)
    article.refresh_from_db()
    return article


def picture(by: User, **texts: str) -> Picture:
    """A row of the library; no door opens the files."""
    file = {"name": "x/anh.jpg", "width": 8, "height": 6, "format": "jpeg"}
    return Picture.objects.create(
        uploaded_by=by, master="pictures/x.jpg", width=8, height=6, sha256="0" * 64, renditions=[file], **texts
    )


# -- the doors -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Door:
    """An address of the back office; `name` is the resolver's, or tells the pattern where the resolver has none."""

    name: str
    pattern: hostile.Address

    @property
    def model(self) -> str:
        """The model that its page is of, in lower case, or ""."""
        app, _, rest = self.name.partition("_")
        model = rest.partition("_")[0]
        known = app in {"news", "comments", "portal", "auth"} and (app, model) in _MODELS
        return model if known else "user" if self.name in OF_ACCOUNTS else ""


OF_ACCOUNTS = {"leaving", "auth_user_password_change"}
_MODELS = {(model._meta.app_label, model._meta.model_name) for model in apps.get_models()}


def doors() -> dict[str, Door]:
    """Every URL pattern under /admin/, by name."""
    found = {}
    for pattern in hostile.addresses():
        if pattern.template.startswith("/admin/"):
            name = pattern.name if not pattern.name.startswith("/") else _name_of(pattern)
            assert name not in found, name
            found[name] = Door(name, pattern)
    return found


def _name_of(pattern: hostile.Address) -> str:
    parts = [part for part in pattern.template.split("/") if part]
    return f"{parts[1]}_{parts[2]}_old_address" if "object_id" in pattern.parameters else "anything_else"


def path(door: Door, things: dict[str, Any], *, act: str = "publish", state: str = "", number: str = "2") -> str:
    """The address of this door where these things are meant; `state` chooses among articles or comments."""
    thing = things.get(f"{door.model} {state}".strip()) if door.model else None
    pk = str(thing.pk) if thing else "1"
    values = {"object_id": pk, "pk": pk, "id": pk, "number": number, "name": act, "key": things["form"]}
    values |= {"app_label": "news", "url": "khong-co", "uidb64": "MQ", "token": "khong-co"}
    return door.pattern.at({name: values[name] for name in door.pattern.parameters})


# -- what comes back -----------------------------------------------------------------------------------------------------


def secrets_in(response: HttpResponse) -> set[str]:
    """The secrets that an answer gives away, in its headers, its cookies, its body, and the messages for the next page."""
    texts = [repr(response.headers), response.cookies.output(), _body(response)]
    if request := getattr(response, "wsgi_request", None):
        texts += [str(message) for message in get_messages(request)._queued_messages]
    return set(SECRET.findall("\n".join(texts).lower()))


def _body(response: HttpResponse) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if not content.startswith(b"PK"):
        return content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(name).decode(errors="replace") for name in archive.namelist())


def answered(response: HttpResponse) -> str:
    """In one letter: o opened, l leads on, i asks to sign in, x closed, n as if nothing were there, m no such method, b no."""
    if response.status_code == HTTPStatus.FOUND:
        return "i" if urlsplit(response.url).path == "/admin/login/" else "l"
    if response.status_code == HTTPStatus.FORBIDDEN and 'name="username"' in response.content.decode():
        return "i"
    return {200: "o", 301: "l", 400: "b", 403: "x", 404: "n", 405: "m"}.get(
        response.status_code, str(response.status_code)
    )


# -- what is stored ------------------------------------------------------------------------------------------------------

# Written by whoever comes to the door, whatever is behind it.
_OF_COMING = {"django_session", "portal_failedattempt"}


def stored(*names: str) -> dict[str, str]:
    """A fingerprint of all rows of these tables; of each but for sessions and the counters of attempts to sign in."""
    tables = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}
    return {name: fingerprint(tables[name].objects.all()) for name in names or tables.keys() - _OF_COMING}


def fingerprint(rows: models.QuerySet) -> str:
    digest = hashlib.sha256()
    for row in rows.order_by("pk").values_list():
        digest.update(repr(row).encode())
    return digest.hexdigest()


def public() -> dict[str, Any]:
    """Everything that readers see: rows, and pages byte by byte."""
    stranger = Client()
    paths = ["/", "/rss/", "/sitemap.xml"]
    paths += [
        row.get_absolute_url()
        for row in [*Category.objects.order_by("pk"), *Article.objects.published().order_by("pk")]
    ]
    return {
        "articles": fingerprint(Article.objects.published()),
        "comments": fingerprint(Comment.objects.approved()),
        **{each: b"".join(_without_marks(stranger.get(each))) for each in paths},
    }


def _without_marks(response: HttpResponse) -> Iterator[bytes]:
    """Without what differs each time a form for a comment is made."""
    yield str(response.status_code).encode()
    for line in response.content.splitlines():
        if b'type="hidden"' not in line:
            yield line


@contextmanager
def writes() -> Iterator[list[str]]:
    """The statements that change a row meanwhile, but for those of coming to a door."""
    found: list[str] = []

    def watch(execute: Any, sql: str, params: Any, many: bool, context: dict) -> Any:
        verb, *words = sql.replace('"', " ").split()[:4]
        if verb in {"INSERT", "UPDATE", "DELETE"} and not _OF_COMING.intersection(words):
            found.append(sql[:200])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield found


@dataclass
class Tally:
    """What a test has visited; printed as it ends."""

    addresses: set[str] = field(default_factory=set)
    cells: int = 0
    requests: int = 0

    def line(self, what: str) -> str:
        database = settings.DATABASES["default"]["ENGINE"].rpartition(".")[2]
        return f"\ndoors, {what} ({database}): {len(self.addresses)} addresses, {self.cells} cells, {self.requests} requests"


# -- what is sent --------------------------------------------------------------------------------------------------------


def post(client: Client, path: str, sent: dict[str, Any]) -> HttpResponse:
    """A form without files, as browsers send it."""
    return client.post(path, urlencode(sent, doseq=True), content_type="application/x-www-form-urlencoded")


def forged(account: User | None, rows: dict[str, Any]) -> dict[str, Any]:
    """Every field and every button that a form of the office has, and what none has, in one POST."""
    pending, submitted, user = rows["comment"], rows["article submitted"], rows["user"]
    past = {"0": "17/09/2020", "1": "08:00"}
    dates = ["at", "published_at", "expires_at", "closes_at", "first_published_at", "public_changed_at"]
    return {
        **dict.fromkeys(["title", "name", "text", "subject", "full_name", "short_name", "alt", "caption"], "Chiếm"),
        **dict.fromkeys(["reason", "why", "last_error", "order_number", "telephone", "responsible_person"], "Chiếm"),
        **dict.fromkeys(["is_superuser", "is_staff", "is_active", "four_eyes", "is_open", "is_secret"], "on"),
        **dict.fromkeys(["_save", "_continue", "_addanother", "_saveasnew", "_revise", "_changed", "_confirmed"], "1"),
        **dict.fromkeys(["published_at", "created_at", "submitted_at", "binned_at", "sent_at"], "2020-09-17 08:00"),
        **{f"{name}_{part}": value for name in dates for part, value in past.items()},
        **dict.fromkeys(["password1", "password2", "new_password1", "new_password2"], "mật khẩu mới thật dài"),
        "status": "published",
        "state": "published",
        "created_by": account.pk if account else user.pk,
        "uploaded_by": account.pk if account else user.pk,
        "by": user.pk,
        "user": user.pk,
        "editors": user.pk,
        "successor": user.pk,
        "groups": list(Group.objects.values_list("pk", flat=True)),
        "permissions": [1, 2, 3],
        "user_permissions": [1, 2, 3],
        "username": "chiem",
        "email": "chiem@nhan.example",
        "usable_password": "true",
        "second_factor_required": "on",
        "revision": submitted.revision,
        "base_number": 1,
        "copy_key": "a" * 32,
        "category": rows["category"].pk,
        "summary": "Chiếm",
        "body": "<p>Chiếm</p>",
        "slug": "chiem",
        "version": 99,
        "position": 1,
        "valid_from": "17/09/2020",
        "_act": "publish",
        "act": "approve",
        "comment": f"{pending.pk}-{pending.events.latest('pk').pk}",
        "seen": pending.events.latest("pk").pk,
        "action": "publish_selected",
        "_selected_action": [submitted.pk],
        "select_across": "1",
        "index": "0",
        "post": "yes",
        "focus": "0-0",
        "code": "123456",
    }
