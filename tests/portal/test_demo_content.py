"""The demonstration content holds together: references find what they name, every state and every picture is there."""

import re
from collections import Counter

import pytest

from portal.demo import content, drawings
from portal.html import clean_html, plain_text
from portal.vietnamese import sort_key

pytestmark = pytest.mark.once

PUBLIC = {"published", "backdated"}
MARKER = re.compile(r"<!--picture:([a-z0-9-]+)-->")
BODY_TAGS = {
    *("p", "h2", "h3", "ul", "ol", "li", "strong", "em", "blockquote"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
TAG = re.compile(r"</?([a-z0-9]+)[^>]*>")


def category_names() -> list[str]:
    children = [child for parent in content.CATEGORIES for child in parent["children"]]
    return [category["name"] for category in (*content.CATEGORIES, *children)]


def leaf_names() -> list[str]:
    return [
        category["name"]
        for parent in content.CATEGORIES
        for category in (parent["children"] or [parent])
    ]  # fmt: skip


def syllables(article: dict) -> int:
    return len(plain_text(clean_html(article["body"])).split())


def public_articles() -> list[dict]:
    return [article for article in content.ARTICLES if article["state"] in PUBLIC]


def repeated(values: list) -> list:
    return [value for value, count in Counter(values).items() if count > 1]


def everything() -> str:
    """All the words a reader can meet, in one text."""
    return repr([getattr(content, name) for name in content.__all__])


def test_the_registers_have_their_sizes_and_no_doubles() -> None:
    names = category_names()
    assert len(names) == 10
    assert "Thông báo" in names
    for values in (
        names,
        [author["name"] for author in content.AUTHORS],
        [source["name"] for source in content.SOURCES],
        [page["slug"] for page in content.PAGES],
        [picture["key"] for picture in content.PICTURES],
        # The loader knows a stored picture by its caption.
        [picture["caption"] for picture in content.PICTURES],
        [article["key"] for article in content.ARTICLES],
        [article["title"] for article in content.ARTICLES],
        [(comment["article"], comment["sender"], comment["title"]) for comment in content.COMMENTS],
    ):
        assert repeated(values) == []
    assert (len(content.AUTHORS), len(content.SOURCES)) == (12, 3)
    assert {page["slug"] for page in content.PAGES} == {"gioi-thieu", "lien-he", "chinh-sach-du-lieu"}


def test_the_names_of_authors_try_the_vietnamese_order() -> None:
    names = [author["name"] for author in content.AUTHORS]
    in_order = sorted(names, key=lambda name: sort_key(name, given_name_first=True))
    given = [name.split()[-1] for name in in_order]
    assert given[:6] == ["An", "Ánh", "Ân", "Ấn", "Dũng", "Đạt"]
    assert given[-1] == "Ý"
    assert [name.split()[-1] for name in sorted(names, key=lambda name: name.split()[-1])] != given


def test_articles_are_there_in_every_state() -> None:
    states = Counter(article["state"] for article in content.ARTICLES)
    assert len(content.ARTICLES) >= 84
    assert sum(states[state] for state in PUBLIC) >= 70
    assert {state: count for state, count in states.items() if state != "published"} == {
        "draft": 6,
        "submitted": 5,
        "returned": 4,
        "scheduled": 4,
        "expired": 2,
        "withdrawn": 3,
        "backdated": 4,
    }
    for article in content.ARTICLES:
        assert (article["days_ago"] < 0) == (article["state"] == "scheduled"), article["key"]
        assert bool(article["reason"]) == (article["state"] in {"returned", "withdrawn"}), article["key"]


def test_articles_fill_the_categories() -> None:
    in_category = Counter(article["category"] for article in public_articles())
    assert set(in_category) == set(leaf_names())
    assert min(in_category.values()) >= 3
    assert max(in_category.values()) >= 12


@pytest.mark.parametrize("article", content.ARTICLES, ids=lambda article: article["key"])
def test_an_article_refers_only_to_what_exists(article: dict) -> None:
    pictures = {picture["key"] for picture in content.PICTURES}
    assert re.fullmatch(r"[a-z0-9-]+", article["key"])
    assert article["category"] in category_names()
    assert article["lead"] is None or article["lead"] in pictures
    assert set(MARKER.findall(article["body"])) <= pictures - {article["lead"]}
    assert article["source"] is None or article["source"] in {source["name"] for source in content.SOURCES}
    assert article["source"] or not article["reprint"]
    assert article["credits"]
    assert repeated(article["credits"]) == []
    assert {name for name, _ in article["credits"]} <= {author["name"] for author in content.AUTHORS}
    assert {role for _, role in article["credits"]} <= {"writer", "photographer", "editor", "translator"}
    assert 0 < len(article["title"]) <= 250
    assert 0 < len(article["summary"]) <= 1000


@pytest.mark.parametrize("text", [*content.ARTICLES, *content.PAGES], ids=lambda text: text.get("key") or text["slug"])
def test_a_body_passes_the_allow_list_unchanged_but_for_its_line_ends(text: dict) -> None:
    body = MARKER.sub("", text["body"])
    assert set(TAG.findall(body)) <= BODY_TAGS
    assert "".join(clean_html(body).split()) == "".join(body.split())


def test_articles_differ_in_length_and_form() -> None:
    lengths = sorted(syllables(article) for article in content.ARTICLES)
    assert sum(length >= 900 for length in lengths) == 5
    assert sum(length < 75 for length in lengths) >= 2
    titles = [len(article["title"]) for article in public_articles()]
    assert min(titles) <= 15
    assert max(titles) >= 180
    bodies = [article["body"] for article in public_articles()]
    for part in ("<table>", "<ul>", "<ol>", "<blockquote>", "<!--picture:"):
        assert sum(part in body for body in bodies) >= 2, part


def test_comments_are_there_in_every_state_on_public_articles() -> None:
    articles = {article["key"]: article for article in public_articles()}
    states = Counter(comment["state"] for comment in content.COMMENTS)
    assert len(content.COMMENTS) == 130
    assert states == {"approved": 71, "pending": 22, "spam": 16, "rejected": 13, "withdrawn": 5, "reopened": 3}
    approved = Counter(comment["article"] for comment in content.COMMENTS if comment["state"] == "approved")
    # One article has more of them than a page of comments shows.
    assert max(approved.values()) >= 30
    for comment in content.COMMENTS:
        # Nobody can have commented before the article was there, nor in the future.
        assert 0 < comment["hours_after"] < articles[comment["article"]]["days_ago"] * 24, comment["title"]
        assert bool(comment["reason"]) == (comment["state"] == "rejected"), comment["title"]
        assert len(comment["title"]) <= 150
        assert len(comment["sender"]) <= 80
        assert 0 < len(comment["body"]) <= 3000


def test_nobody_real_can_be_reached() -> None:
    words = everything()
    assert "lorem" not in words.lower()
    addresses = re.findall(r"[\w.+-]+@[\w.-]+\w", words)
    assert len(addresses) >= 40
    # "telegram @…" of a spammer is a name, not an address.
    assert [address for address in addresses if not address.endswith(".example")] == []
    links = re.findall(r"https?://([^/\s\"'<]+)", words)
    assert links
    assert [host for host in links if not host.rstrip(".").endswith(".example")] == []
    telephones = re.findall(r"\b0\d{2,3}[ .]\d{3}[ .]\d{3,4}\b", words)
    assert telephones
    assert [number for number in telephones if not number.startswith("0211 000 ")] == []


def test_the_consent_text_says_what_for_and_how_to_withdraw() -> None:
    for word in (
        "email",
        "dấu địa chỉ mạng",
        "kiểm duyệt",
        "công khai",
        "rút",
        "biên nhận",
        "xóa",
        "Chính sách dữ liệu",
    ):
        assert word in content.CONSENT_TEXT
    policy = next(page["body"] for page in content.PAGES if page["slug"] == "chinh-sach-du-lieu")
    for word in ("91/2025/QH15", "băm có khóa", "30 ngày", "2 ngày làm việc", "biên nhận", "banbientap@hackhe.example"):
        assert word in " ".join(policy.split())


def test_every_scene_is_used() -> None:
    assert {picture["drawing"] for picture in content.PICTURES} == set(drawings.SCENES)
    used = {article["lead"] for article in content.ARTICLES}
    used |= {key for article in content.ARTICLES for key in MARKER.findall(article["body"])}
    assert {picture["key"] for picture in content.PICTURES} <= used


@pytest.mark.parametrize("name", drawings.SCENES)
def test_a_scene_is_a_picture_and_always_the_same(name: str) -> None:
    first = drawings.draw(name, 7, (240, 160))
    assert (first.mode, first.size) == ("RGB", (240, 160))
    assert first.tobytes() == drawings.draw(name, 7, (240, 160)).tobytes()
    assert first.tobytes() != drawings.draw(name, 8, (240, 160)).tobytes()
    # A flat or broken picture has few tones and no contrast.
    assert len(set(first.convert("RGB").quantize(64).tobytes())) > 30
    dark, light = first.convert("L").getextrema()
    assert light - dark > 100


@pytest.mark.parametrize("size", [(160, 240), (300, 100)])
def test_a_scene_fills_any_format(size: tuple[int, int]) -> None:
    image = drawings.draw("country_lane", 1, size)
    assert image.size == size
    assert (255, 255, 255) not in {image.getpixel((x, size[1] - 1)) for x in range(size[0])}


@pytest.mark.parametrize("size", [64, 512])
def test_the_emblem_is_round(size: int) -> None:
    emblem = drawings.emblem(size)
    assert (emblem.mode, emblem.size) == ("RGBA", (size, size))
    assert emblem.getpixel((0, 0))[3] == 0
    assert emblem.getpixel((size // 2, size // 2))[3] == 255
    assert emblem.tobytes() == drawings.emblem(size).tobytes()


def test_an_unknown_scene_is_an_error() -> None:
    with pytest.raises(KeyError):
        drawings.draw("khong-co", 1, (24, 16))
