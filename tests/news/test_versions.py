"""The versions of an article: what they keep, how public ones are chained, and what they must never hold."""

import copy
import datetime
import hashlib
import json

import pytest
import time_machine

from news import editing, publishing
from news.models import ArticleVersion, Credit
from portal import roles
from portal.models import Picture
from tests.factories import (
    NOW,
    ArticleFactory,
    AuthorFactory,
    CategoryFactory,
    SourceFactory,
    UserFactory,
    article,
    editor,
)

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)
LATER = NOW + datetime.timedelta(hours=1, microseconds=7)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def edit(made, body):
    made.body = body
    return editing.save(made, by=editor())


def life():
    """An article with a long history: working and public versions, in turn."""
    boss = editor()
    made = article("draft")
    edit(made, "<p>Hai.</p>")
    publishing.publish(made, by=boss, at=NOW - DAY)
    edit(made, "<p>Bốn.</p>")
    publishing.change_date(made, by=boss, at=NOW - 2 * DAY)
    publishing.expire(made, by=boss, at=NOW + DAY)
    publishing.withdraw(made, by=boss, reason="Số liệu sai.")
    edit(made, "<p>Bảy.</p>")
    publishing.publish(made, by=boss)
    return made


# -- numbers and the chain ---------------------------------------------------------------------------------------------------


def test_numbers_have_no_gaps_and_acts_on_content_make_no_version():
    made = life()
    assert list(made.versions.order_by("number").values_list("number", "kind")) == [
        (1, "working"),
        (2, "working"),
        (3, "public"),
        (4, "public"),
        (5, "public"),
        (6, "public"),
        (7, "working"),
        (8, "public"),
    ]


def test_each_public_version_is_sealed_and_names_the_one_before():
    made = life()
    previous = ""
    for version in ArticleVersion.objects.filter(article=made, kind="public").order_by("number"):
        assert version.hash == version.digest()
        assert len(version.hash) == 64
        assert version.previous_hash == previous
        previous = version.hash
    assert previous != ""


def test_working_versions_are_outside_the_chain():
    working = list(life().versions.filter(kind="working"))
    assert [(version.hash, version.previous_hash) for version in working] == [("", "")] * 3


def test_each_article_has_a_chain_of_its_own():
    first, second = article("published"), article("published")
    assert [made.versions.get(kind="public").previous_hash for made in (first, second)] == ["", ""]
    assert first.versions.get(kind="public").hash != second.versions.get(kind="public").hash


def test_the_digest_is_what_anybody_can_compute():
    """Without this program: SHA-256 of the canonical JSON, UTF-8."""
    version = life().versions.order_by("number").last()
    sealed = {
        "article": version.article_id,
        "at": "2026-11-22T02:00:00+00:00",
        "content": version.content,
        "number": 8,
        "previous": version.previous_hash,
    }
    text = json.dumps(sealed, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    assert version.hash == hashlib.sha256(text.encode("utf-8")).hexdigest()


def test_the_digest_is_the_same_for_ever():
    """A literal: a change of the algorithm would break every chain there is."""
    version = ArticleVersion(
        article_id=7,
        number=3,
        at=datetime.datetime(2026, 11, 22, 9, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=7))),
        content={"title": "Hội nghị tháng 10", "pictures": [], "source": None, "is_reprint": False},
        previous_hash="0" * 64,
    )
    assert version.digest() == "cec3a9696f9dc8f0826ea0c8ef7b115f1274cb1f416a9d608393bbd7e047f751"


def one_letter(version):
    version.content["body"] = version.content["body"].replace("B", "b", 1)


def another_byline(version):
    version.content["credits"][0]["byline"] += " "


def a_field_more(version):
    version.content["note"] = ""


def a_field_less(version):
    del version.content["expires_at"]


def another_number(version):
    version.number += 1


def another_time(version):
    version.at += datetime.timedelta(microseconds=1)


def another_article(version):
    version.article_id += 1


def another_predecessor(version):
    version.previous_hash = "0" * 64


@pytest.mark.parametrize(
    "change",
    [
        one_letter,
        another_byline,
        a_field_more,
        a_field_less,
        another_number,
        another_time,
        another_article,
        another_predecessor,
    ],
)
def test_a_change_is_seen(change):
    version = life().versions.get(number=4)
    changed = copy.deepcopy(version)
    change(changed)
    assert version.digest() == version.hash
    assert changed.digest() != changed.hash


def test_a_version_read_back_has_the_digest_it_was_saved_with(clock):
    """Microseconds, decomposed letters, quotes and emoji come back from the database as they went in."""
    clock.move_to(LATER)
    made = ArticleFactory.build(
        title="Đường “Ngọc Hồi” \\ <&> ☀️",
        body="<p>a \"b\" 'c' \\n 𠀀 &amp; &lt;</p>",
        category=CategoryFactory(name="Tin “trong” ngày"),
    )
    boss = editor()
    editing.save(made, by=boss, credits=[Credit(author=AuthorFactory(name="Đỗ Ỷ"))])
    publishing.publish(made, by=boss)
    version = ArticleVersion.objects.get(kind="public")
    assert version.at == LATER
    assert version.digest() == version.hash


# -- what is kept ------------------------------------------------------------------------------------------------------------


def test_a_version_stands_by_itself():
    """Everything as it read that day, though all of it has another name by now."""
    in_body, lead = [
        Picture.objects.create(
            width=8, height=6, sha256=digit * 64, alt=f"Mô tả {digit}", caption=f"Chú {digit}", credit="Hà"
        )
        for digit in "12"
    ]
    category, source = CategoryFactory(name="Tin trong xã"), SourceFactory(name="Báo Huyện")
    author = AuthorFactory(name="Trần Thị Bưởi")
    made = ArticleFactory.build(
        title="Vụ mùa",
        summary="Được mùa.",
        body=f'<figure data-picture="{in_body.pk}"></figure>',
        category=category,
        lead_picture=lead,
        source=source,
        is_reprint=True,
    )
    boss = editor()
    editing.save(made, by=boss, credits=[Credit(author=author, role="photographer")])
    publishing.publish(made, by=boss, at=NOW - DAY)
    publishing.expire(made, by=boss, at=NOW + DAY)
    for renamed in (category, source, author):
        renamed.name = "Tên khác"
        renamed.save()
    Picture.objects.update(alt="", caption="", credit="")

    def kept(picture, digit):
        return {
            "id": picture.pk,
            "sha256": digit * 64,
            "alt": f"Mô tả {digit}",
            "caption": f"Chú {digit}",
            "credit": "Hà",
        }

    assert ArticleVersion.objects.latest("number").content == {
        "title": "Vụ mùa",
        "slug": "vu-mua",
        "category": {"id": category.pk, "name": "Tin trong xã"},
        "summary": "Được mùa.",
        "body": made.body,
        "lead_picture": kept(lead, "2"),
        "pictures": [kept(in_body, "1")],
        "source": {"id": source.pk, "name": "Báo Huyện"},
        "is_reprint": True,
        "credits": [{"author": author.pk, "role": "photographer", "byline": "Trần Thị Bưởi"}],
        "published_at": "2026-11-21T02:00:00+00:00",
        "expires_at": "2026-11-23T02:00:00+00:00",
    }


def test_what_is_absent_is_kept_as_absent():
    made = ArticleFactory.build(title="Vụ mùa", body="", summary="", category=CategoryFactory())
    content = editing.save(made, by=editor()).content
    absent = {name: value for name, value in content.items() if name not in {"title", "slug", "category"}}
    assert absent == {
        "summary": "",
        "body": "",
        "lead_picture": None,
        "pictures": [],
        "source": None,
        "is_reprint": False,
        "credits": [],
        "published_at": None,
        "expires_at": None,
    }


def test_the_content_before_is_still_there():
    made = life()
    bodies = [version.content["body"] for version in made.versions.order_by("number")]
    assert bodies == [
        "<p>Nội dung của bài.</p>",
        *["<p>Hai.</p>"] * 2,
        *["<p>Bốn.</p>"] * 3,
        *["<p>Bảy.</p>"] * 2,
    ]


def test_nothing_that_the_law_may_order_erased_is_in_it():
    """Accounts, their names and addresses, and the reasons that people wrote, stay outside what is sealed."""
    people = [
        UserFactory(username=f"nguoi{n}", full_name=f"Bí Mật {n}", email=f"bimat{n}@x.example", group=group)
        for n, group in enumerate([roles.CONTRIBUTOR, roles.EDITOR])
    ]
    author, boss = people
    uploaded = Picture.objects.create(width=8, height=6, uploaded_by=author)
    made = ArticleFactory.build(category=CategoryFactory(), lead_picture=uploaded)
    editing.save(made, by=author, why="Ghi chú riêng.", credits=[Credit(author=AuthorFactory())])
    publishing.submit(made, by=author, why="Ghi chú riêng.")
    publishing.publish(made, by=boss, why="Ghi chú riêng.")
    made.title = "Tên mới"
    editing.save(made, by=boss, why="Ghi chú riêng.")

    versions = ArticleVersion.objects.filter(article=made)
    assert versions.count() == 3
    for version in versions:
        text = json.dumps(version.content, ensure_ascii=False)
        for secret in ("Bí Mật", "bimat", "@", "nguoi", "Ghi chú"):
            assert secret not in text
        # Erasing the account's data, or the note, leaves the seal whole.
        version.by, version.why = UserFactory(), ""
        assert version.kind == "working" or version.digest() == version.hash
