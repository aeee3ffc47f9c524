"""Two who save the same article: the second is told, and nothing typed is lost."""

import datetime
import re

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from news import publishing
from news.models import Article, OfficeOptions
from tests import factories
from tests.admin import address, bylines, credit, credits_sent, form_of, main_part, opened, signed_in, told, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

LATER = NOW + datetime.timedelta(minutes=40)


@pytest.fixture
def two(time_machine):
    """Two who opened the same article; the first saves at 09:40, then the second presses."""
    an, binh = factories.AuthorFactory(name="Lê Văn An"), factories.AuthorFactory(name="Phạm Thị Bình")
    article = factories.article("submitted", title="Nguyên bản", summary="Cũ.", body="<p>Cũ.</p>")
    first, second = factories.editor(), factories.editor()
    first_client, second_client = signed_in(first), signed_in(second)
    theirs, mine = opened(first_client, article), opened(second_client, article)
    time_machine.move_to(LATER, tick=False)
    theirs |= {"title": "Tít của người kia", "body": "<p>Bài <em>của</em> người kia.</p>"}
    theirs |= credits_sent(credit(0, an, byline="An của người kia"))
    assert first_client.post(address(article), theirs).status_code == 302
    mine |= {"title": "Tít của tôi", "summary": "Sapô của tôi.", "body": "<p>Bài của tôi.</p>", "why": "Tôi sửa."}
    mine |= credits_sent(credit(0, binh, position="2"), credit(1, an, role="editor", byline="An của tôi", position="1"))
    return article, first, second, second_client, mine


def fieldsets(response):
    """The choices that the page offers: legend → all that stands under it."""
    found = re.findall(r'<fieldset class="office-choice">(.*?)</fieldset>', main_part(response), re.DOTALL)
    return {re.search(r"<legend>(.*?)</legend>", one)[1]: re.sub(r"<[^>]*>", "", one) for one in found}


def test_the_second_of_two_savers_is_refused_and_loses_nothing(two):
    article, first, second, client, mine = two
    refused = client.post(address(article), mine | {"_continue": "Lưu"})
    assert refused.status_code == 200
    stored = Article.objects.get()
    assert (stored.title, stored.summary, stored.revision) == ("Tít của người kia", "Cũ.", 2)
    assert not stored.versions.filter(by=second).exists()
    page = words(refused)
    assert f"{first} đã lưu bài này" in page
    assert f"Gạch bỏ: bản {first} đã lưu lúc 09:40 22/11/2026" in page
    # Both texts stand together, field by field, where they differ; in each of them one may choose.
    choices = fieldsets(refused)
    assert list(choices) == ["Tiêu đề", "Tóm tắt (sapô)", "Nội dung", "Tên dưới bài"]
    assert "Tít của" in choices["Tiêu đề"]
    assert "người kia" in choices["Nội dung"]
    assert "An của" in choices["Tên dưới bài"]
    # What only one of the two changed is theirs, or one's own, unless the person says otherwise.
    sent = form_of(refused, having="title")
    assert {name: sent[name] for name in sent if name.startswith("chon-")} == {
        "chon-title": "mine",
        "chon-summary": "mine",
        "chon-body": "mine",
        "chon-credits": "mine",
    }
    kept = form_of(refused, having="title")
    for name in ("title", "summary", "body", "why", "category"):
        assert kept[name] == str(mine[name]), name
    for name in [name for name in mine if name.startswith("credits-") and not name.endswith("-id")]:
        assert kept[name] == str(mine[name]), name
    assert kept["revision"] == "2"


def test_the_conflict_is_told_in_local_time(two):
    article, first, _, client, mine = two
    refused = client.post(address(article), mine)
    assert f"{first} đã lưu bài này lúc 09:40 22/11/2026" in words(refused)


def test_the_second_press_is_made_knowingly_and_both_texts_are_kept(two):
    article, first, second, client, mine = two
    refused = client.post(address(article), mine)
    again = client.post(address(article), form_of(refused, having="title") | {"_continue": "Lưu"})
    assert (again.status_code, again.url) == (302, address(article))
    stored = Article.objects.get()
    assert (stored.title, stored.summary, stored.body, stored.revision) == (
        "Tít của tôi", "Sapô của tôi.", "<p>Bài của tôi.</p>", 3,
    )  # fmt: skip
    assert bylines(stored) == [("An của tôi", "editor", 0), ("Phạm Thị Bình", "writer", 1)]
    versions = stored.versions.order_by("number")
    assert [(v.by, v.content["title"]) for v in versions][1:] == [(first, "Tít của người kia"), (second, "Tít của tôi")]
    history = words(client.get(address(article, "history")))
    assert str(first) in history
    assert str(second) in history
    assert "Tôi sửa." in history


def test_a_third_save_meanwhile_is_told_again(two):
    article, first, _, client, mine = two
    refused = client.post(address(article), mine)
    other = signed_in(first)
    other.post(address(article), opened(other, article) | {"title": "Lần nữa"})
    refused = client.post(address(article), form_of(refused, having="title"))
    assert refused.status_code == 200
    assert Article.objects.get().title == "Lần nữa"
    kept = form_of(refused, having="title")
    assert (kept["title"], kept["revision"]) == ("Tít của tôi", "3")


def test_an_act_meanwhile_is_no_conflict_of_texts():
    """A revision counts content only: who edits while another publishes does not lose the press, nor publishes it."""
    article = factories.article("submitted")
    client, boss = signed_in(factories.editor()), signed_in(factories.editor())
    sent = opened(client, article)
    boss.post(address(article, "act", "publish"), {"at_0": "", "at_1": "", "why": "Đăng."})
    assert client.post(address(article), sent | {"title": "Sửa cùng lúc"}).status_code == 302
    article.refresh_from_db()
    assert article.status == "published"
    assert article.title != "Sửa cùng lúc"
    assert article.working_version.content["title"] == "Sửa cùng lúc"


def test_what_was_taken_out_of_the_authors_hands_meanwhile_is_refused():
    author = factories.contributor()
    article = factories.article(by=author, title="Nguyên bản")
    client = signed_in(author)
    sent = opened(client, article)
    signed_in(author).post(address(article, "act", "submit"), {"why": "Xong."})
    assert client.post(address(article), sent | {"title": "Sửa lén"}).status_code == 403
    article.refresh_from_db()
    assert (article.title, article.status) == ("Nguyên bản", "submitted")


def test_what_the_person_did_not_touch_is_taken_from_the_other():
    """The other one chose a source; this one changed the title alone, and presses twice."""
    article = factories.article("submitted", title="Cũ")
    client, other = signed_in(factories.editor()), signed_in(factories.editor())
    mine = opened(client, article)
    source = factories.SourceFactory(name="Báo Ngày Mới")
    other.post(address(article), opened(other, article) | {"is_reprint": "on", "source": source.pk})
    refused = client.post(address(article), mine | {"title": "Mới"})
    choices = fieldsets(refused)
    assert list(choices) == ["Tiêu đề", "Nguồn"]
    assert "Báo Ngày Mới" in choices["Nguồn"]
    assert "True" not in choices["Nguồn"]
    assert "bạn không sửa phần này" in choices["Nguồn"]
    assert client.post(address(article), form_of(refused, having="title")).status_code == 302
    stored = Article.objects.get()
    assert (stored.title, stored.source, stored.is_reprint) == ("Mới", source, True)


def test_each_field_is_chosen_by_itself(two):
    article, first, second, client, mine = two
    refused = client.post(address(article), mine)
    theirs = {"chon-title": "theirs", "chon-credits": "theirs"}
    assert client.post(address(article), form_of(refused, having="title") | theirs).status_code == 302
    stored = Article.objects.get()
    assert (stored.title, stored.summary, stored.body) == ("Tít của người kia", "Sapô của tôi.", "<p>Bài của tôi.</p>")
    assert [byline for byline, _, _ in bylines(stored)] == ["An của người kia"]


def test_when_the_other_one_saves_again_it_is_still_theirs(two):
    """What this person never touched is not put back by a second conflict."""
    article, first, _, client, mine = two
    untouched = mine | {"title": "Nguyên bản"}
    refused = client.post(address(article), untouched)
    assert form_of(refused, having="title")["chon-title"] == "theirs"
    other = signed_in(first)
    other.post(address(article), opened(other, article) | {"title": "Tít lần ba"})
    refused = client.post(address(article), form_of(refused, having="title"))
    again = form_of(refused, having="title")
    assert again["chon-title"] == "theirs"
    assert client.post(address(article), again).status_code == 302
    assert Article.objects.get().title == "Tít lần ba"


def test_a_choice_of_the_others_mends_what_one_typed_wrong(two):
    article, _, _, client, mine = two
    refused = client.post(address(article), mine | {"title": ""})
    assert client.post(address(article), form_of(refused, having="title") | {"chon-title": "theirs"}).status_code == 302
    assert Article.objects.get().title == "Tít của người kia"


# -- what was not chosen ----------------------------------------------------------------------------------------------------

UNCHOSEN = "Bản không được chọn khi hai người cùng sửa"
ALL_THEIRS = {f"chon-{name}": "theirs" for name in ("title", "summary", "body", "credits")}


def kept_of(article):
    return [(v.number, v.kind, v.by, v.content["title"]) for v in article.versions.filter(why=UNCHOSEN)]


def test_what_was_given_up_is_in_the_history_and_the_message_says_where(two):
    article, first, second, client, mine = two
    refused = client.post(address(article), mine)
    chosen = client.post(address(article), form_of(refused, having="title") | ALL_THEIRS | {"_continue": "Lưu"})
    assert told(chosen) == [
        "Bài “Tít của người kia” không có gì thay đổi.",
        "Nội dung bạn nhập mà không chọn vẫn còn trong lịch sử: "
        f'<a href="{address(article, "version", 3)}">phiên bản 3</a>.',
    ]
    stored = Article.objects.get()
    assert (stored.title, stored.revision, stored.working_version) == ("Tít của người kia", 2, None)
    assert kept_of(stored) == [(3, "working", second, "Tít của tôi")]
    kept = stored.versions.get(number=3).content
    assert (kept["summary"], kept["body"]) == ("Sapô của tôi.", "<p>Bài của tôi.</p>")
    assert [credit["byline"] for credit in kept["credits"]] == ["An của tôi", "Phạm Thị Bình"]
    history = words(client.get(address(article, "history")))
    assert f"{second} Giữ bản không được chọn {UNCHOSEN} Phiên bản 3" in history
    assert "Sapô của tôi." in words(client.get(address(article, "version", 3)))
    # It can be brought back.
    client.post(address(article, "restore", 3))
    assert Article.objects.get().title == "Tít của tôi"


def test_of_some_fields_given_up_the_whole_text_is_kept_beside_the_saved_one(two):
    article, first, second, client, mine = two
    refused = client.post(address(article), mine)
    client.post(address(article), form_of(refused, having="title") | {"chon-title": "theirs"})
    stored = Article.objects.get()
    assert [(v.number, v.content["title"], v.content["summary"]) for v in stored.versions.order_by("number")][2:] == [
        (3, "Tít của tôi", "Sapô của tôi."),
        (4, "Tít của người kia", "Sapô của tôi."),
    ]
    assert kept_of(stored) == [(3, "working", second, "Tít của tôi")]


def test_what_the_person_never_typed_is_not_kept(two):
    article, _, _, client, mine = two
    refused = client.post(address(article), mine | {"title": "Nguyên bản"})
    sent = form_of(refused, having="title")
    assert sent["chon-title"] == "theirs"
    client.post(address(article), sent)
    assert kept_of(article) == []


def test_pressed_twice_it_is_kept_once(two):
    article, _, _, client, mine = two
    sent = form_of(client.post(address(article), mine), having="title") | ALL_THEIRS
    assert [client.post(address(article), sent).status_code for _ in range(2)] == [302, 302]
    assert len(kept_of(article)) == 1


def test_half_filled_it_is_kept_too(two):
    article, _, _, client, mine = two
    refused = client.post(address(article), mine | {"title": "", "category": ""})
    sent = form_of(refused, having="title") | ALL_THEIRS | {"chon-category": "theirs"}
    assert client.post(address(article), sent).status_code == 302
    kept = article.versions.get(why=UNCHOSEN).content
    assert (kept["title"], kept["summary"], kept["category"]["id"]) == ("", "Sapô của tôi.", article.category_id)
    for page in ("version", "restore"):
        assert client.get(address(article, page, 3)).status_code in (200, 404)
    assert client.post(address(article, "restore", 3)).status_code == 302


def test_where_the_save_is_refused_nothing_is_kept_either(two):
    article, _, _, client, mine = two
    refused = client.post(address(article), mine)
    sent = form_of(refused, having="title") | {"chon-title": "theirs", "summary": "x" * 100_000}
    assert client.post(address(article), sent).status_code == 200
    assert kept_of(article) == []


def test_the_next_form_begins_with_what_the_article_is_and_not_with_what_was_given_up(two):
    article, first, second, client, mine = two
    client.post(address(article), form_of(client.post(address(article), mine), having="title") | ALL_THEIRS)
    other = signed_in(first)
    theirs = opened(other, article)
    assert theirs["base_number"] == "2"
    client.post(address(article), opened(client, article) | {"summary": "Thêm."})
    refused = other.post(address(article), theirs | {"title": "Tít mới"})
    assert f"{second} đã lưu bài này" in words(refused)
    choices = form_of(refused, having="title")
    assert {name: choices[name] for name in choices if name.startswith("chon-")} == {
        "chon-title": "mine",
        "chon-summary": "theirs",
    }


@pytest.mark.parametrize("state", ["published", "scheduled"])
def test_of_a_published_article_it_is_kept_beside_the_working_version(state):
    article = factories.article(state, title="Cũ")
    first, second = signed_in(factories.editor()), signed_in(factories.editor())
    mine = opened(second, article)
    first.post(address(article), opened(first, article) | {"title": "Bản sửa của người kia", "_revise": "1"})
    refused = second.post(address(article), mine | {"title": "Của tôi", "_revise": "1"})
    second.post(address(article), form_of(refused, having="title") | {"chon-title": "theirs", "_revise": "1"})
    stored = Article.objects.get()
    assert (stored.title, stored.working_version.content["title"]) == ("Cũ", "Bản sửa của người kia")
    assert [(kind, title) for _, kind, _, title in kept_of(stored)] == [("working", "Của tôi")]
    call_command("verify_versions")


def test_what_was_given_up_is_no_second_pair_of_eyes():
    author, reader = factories.editor(), factories.editor()
    article = factories.article("submitted", by=author, title="Cũ")
    one, other = signed_in(author), signed_in(reader)
    mine = opened(other, article)
    one.post(address(article), opened(one, article) | {"title": "Của người viết"})
    refused = other.post(address(article), mine | {"title": "Của người đọc"})
    other.post(address(article), form_of(refused, having="title") | {"chon-title": "theirs"})
    article.refresh_from_db()
    assert article.versions.filter(by=reader, why=UNCHOSEN).exists()
    OfficeOptions.objects.update_or_create(pk=1, defaults={"four_eyes": True})
    with pytest.raises(ValidationError, match="hai người một bài"):
        publishing.publish(article, by=author)
    publishing.publish(article, by=reader)


# -- what is given back -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("act", ["submit", "publish"])
def test_what_somebody_typed_while_the_article_went_on_is_given_back(act):
    """The contributor writes; meanwhile the article leaves their hands."""
    author = factories.contributor()
    article = factories.article(by=author, title="Cũ")
    client = signed_in(author)
    sent = form_of(client.get(address(article)), having="title") | {
        "title": "Tiêu đề tôi vừa sửa",
        "body": "<p>Đoạn tôi vừa viết.</p><script>alert(1)</script>",
    }
    by = author if act == "submit" else factories.editor()
    getattr(publishing, act)(article, by=by)
    response = client.post(address(article), sent)
    assert response.status_code == 403
    said = words(response)
    assert f"Bài đang ở trạng thái “{article.state_label}” nên bạn không sửa được nữa" in said
    assert str(by) in said
    assert "Tiêu đề tôi vừa sửa" in said
    assert "Đoạn tôi vừa viết." in said
    assert "alert(1)" not in main_part(response)
    article.refresh_from_db()
    assert article.title == "Cũ"
