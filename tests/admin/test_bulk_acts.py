"""Acts on several articles at once: each row is acted on by itself, and the page names each with what became of it."""

import pytest
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME

from news import publishing
from news.admin import bulk
from news.models import Article, ArticleEvent, OfficeOptions
from portal.admin_base import ROWS_AT_ONCE
from tests import factories
from tests.admin import STAFF, address, form_of, signed_in, told, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

# action: (the state that it starts from, the state that it leads to)
WAYS = {
    "submit_selected": ("draft", "submitted"),
    "publish_selected": ("submitted", "published"),
    "return_selected": ("submitted", "returned"),
    "withdraw_selected": ("published", "withdrawn"),
    "bin_selected": ("draft", "binned"),
    "unbin_selected": ("binned", "draft"),
}
OFFERED = {
    "contributor": {"submit_selected", "bin_selected", "unbin_selected"},
    "editor": set(WAYS),
    "superuser": set(WAYS),
}


@pytest.fixture
def client():
    return signed_in(factories.editor())


def ticked(client, action, articles, **more):
    """What the list sends: the ticked rows and the action, from the button beside it."""
    sent = {"action": action, ACTION_CHECKBOX_NAME: [article.pk for article in articles], "index": "0", **more}
    return client.post(address(Article), sent)


def run(client, action, articles, reason="Cần bổ sung số liệu."):
    """Tick and press, and where the page asks, answer."""
    response = ticked(client, action, articles)
    if bulk.CONFIRMED.encode() in response.content:
        sent = form_of(response, having=bulk.CONFIRMED)
        response = client.post(address(Article), sent | ({"reason": reason} if "reason" in sent else {}))
    assert response.status_code == 200
    return response


def states(articles):
    return [Article.objects.get(pk=article.pk).state for article in articles]


def test_every_action_has_its_way():
    assert [action.__name__ for action in bulk.ACTIONS] == list(bulk.BULK_ACTS) == list(WAYS)


@pytest.mark.parametrize("action", WAYS)
def test_each_article_goes_through_the_act(client, action):
    start, end = WAYS[action]
    articles = [factories.article(start, title=f"Bài {n}") for n in range(3)]
    left = factories.article(start, title="Không chọn")
    said = words(run(client, action, articles))
    assert states(articles) == [end] * 3
    assert states([left]) == [start]
    assert "Đã làm xong 3 bài." in said
    assert [title for title in ("Bài 0", "Bài 1", "Bài 2", "Không chọn") if title in said] == [
        "Bài 0",
        "Bài 1",
        "Bài 2",
    ]
    assert said.count("Xong:") == 3
    by = {event.by_id for event in ArticleEvent.objects.filter(to_status=Article.objects.get(pk=articles[0].pk).status)}
    assert int(client.session["_auth_user_id"]) in by


@pytest.mark.parametrize("role", STAFF)
def test_actions_are_offered_to_those_who_could_ever_do_them(role):
    user = STAFF[role]()
    response = signed_in(user).get(address(Article))
    if role == "moderator":
        assert response.status_code == 403
        return
    factories.article(by=user)
    choices = signed_in(user).get(address(Article)).context["action_form"].fields["action"].choices
    assert {name for name, _ in choices if name} == OFFERED[role]


@pytest.mark.parametrize("action", sorted(set(WAYS) - OFFERED["contributor"]))
def test_an_action_that_is_not_offered_is_not_run(action):
    author = factories.contributor()
    article = factories.article(WAYS[action][0], by=author)
    response = ticked(signed_in(author), action, [article], **{bulk.CONFIRMED: "1", "reason": "Lý do."})
    assert response.status_code == 302
    assert states([article]) == [WAYS[action][0]]


def test_those_in_another_state_are_named_and_left_alone(client):
    ready, draft = factories.article("submitted", title="Chờ"), factories.article(title="Nháp")
    said = words(run(client, "return_selected", [ready, draft]))
    assert states([ready, draft]) == ["returned", "draft"]
    assert "Đã làm xong 1 bài. Chưa làm được 1 bài" in said
    assert "Nháp Bản nháp Chưa làm được: Bài đang ở trạng thái “Bản nháp” nên không làm được việc này." in said
    assert "Chờ Trả lại Xong: trả lại." in said


def test_what_somebody_else_did_meanwhile_is_told(client):
    article = factories.article("submitted")
    page = ticked(client, "publish_selected", [article])
    publishing.return_to_author(article, by=factories.editor(), reason="Thiếu ảnh.")
    publishing.move_to_bin(article, by=factories.editor())
    said = words(client.post(address(Article), form_of(page, having=bulk.CONFIRMED)))
    assert states([article]) == ["binned"]
    assert "Chưa có bài nào thay đổi." in said
    assert "Trong thùng rác Chưa làm được: Bài đang ở trạng thái “Trong thùng rác”" in said


def test_who_is_not_responsible_for_the_category_is_told_so(client):
    category = factories.CategoryFactory()
    category.editors.add(factories.editor())
    theirs, open_ = factories.article("submitted", category=category, title="Của họ"), factories.article("submitted")
    # The factory's editor is not responsible either, so it goes no further by itself.
    said = words(run(client, "publish_selected", [theirs, open_]))
    assert states([theirs, open_]) == ["submitted", "published"]
    assert "Của họ Chờ duyệt Chưa làm được: Tài khoản của bạn không có quyền làm việc này với bài này." in said


def test_a_rule_of_the_house_is_told_in_its_own_words():
    OfficeOptions.objects.create(pk=1, four_eyes=True)
    boss = factories.editor()
    own, other = factories.article(by=boss, title="Tự viết"), factories.article("submitted", title="Của người khác")
    said = words(run(signed_in(boss), "publish_selected", [own, other]))
    assert states([own, other]) == ["draft", "published"]
    assert "Tự viết Bản nháp Chưa làm được: Theo quy định “hai người một bài”, cần một người nữa" in said


@pytest.mark.parametrize("action", ["return_selected", "withdraw_selected"])
@pytest.mark.parametrize("reason", ["", "  \n ", "\u200b\u200d"])
def test_a_reason_is_due(client, action, reason):
    articles = [factories.article(WAYS[action][0]) for _ in range(2)]
    response = run(client, action, articles, reason=reason)
    assert "Hãy viết lý do." in words(response)
    assert states(articles) == [WAYS[action][0]] * 2
    # Nothing has to be ticked again.
    sent = form_of(response, having=bulk.CONFIRMED)
    assert sorted(sent[ACTION_CHECKBOX_NAME]) == sorted(str(article.pk) for article in articles)


@pytest.mark.parametrize("action", ["return_selected", "withdraw_selected"])
def test_the_one_reason_is_kept_with_each_and_shown_again(client, action):
    articles = [factories.article(WAYS[action][0]) for _ in range(2)]
    said = words(run(client, action, articles, reason="Số liệu <chưa> khớp."))
    assert "Số liệu <chưa> khớp." in said
    assert [article.events.last().why for article in articles] == ["Số liệu <chưa> khớp."] * 2


def test_a_scheduled_article_that_is_withdrawn_becomes_a_draft(client):
    article = factories.article("scheduled")
    said = words(run(client, "withdraw_selected", [article]))
    assert states([article]) == ["draft"]
    assert "Bản nháp Xong" in said


def test_publishing_is_asked_once_more(client):
    article = factories.article("submitted", title="Tin quan trọng")
    page = ticked(client, "publish_selected", [article])
    assert states([article]) == ["submitted"]
    assert "Tin quan trọng" in words(page)
    assert "Bạn đọc thấy ngay" in words(page)


def test_a_contributor_reaches_own_articles_alone():
    author = factories.contributor()
    own, other = factories.article(by=author, title="Của tôi"), factories.article(title="Bí mật của người khác")
    said = words(run(signed_in(author), "submit_selected", [own, other]))
    assert states([own, other]) == ["submitted", "draft"]
    assert "Bí mật" not in said
    assert "1 bài đã chọn không mở được bằng tài khoản này" in said


def test_rows_that_have_left_the_filtered_list_are_still_answered_for(client):
    article = factories.article("returned")
    response = client.post(
        address(Article) + "?trang-thai=draft",
        {"action": "submit_selected", ACTION_CHECKBOX_NAME: [article.pk], "index": "0"},
    )
    assert "Đã làm xong 1 bài." in words(response)
    assert 'href="/admin/news/article/?trang-thai=draft"' in response.content.decode()


def test_all_of_all_pages_is_not_taken(client):
    articles = [factories.article() for _ in range(3)]
    assert "select-across" in client.get(address(Article)).content.decode()
    ticked(client, "submit_selected", articles[:1], select_across="1")
    assert states(articles) == ["submitted", "draft", "draft"]


def test_a_list_of_several_pages_offers_no_tick_for_all_of_them(client):
    category = factories.CategoryFactory()
    factories.ArticleFactory.create_batch(51, category=category)
    page = client.get(address(Article))
    assert "Đã chọn 0 trong số 50 mục" in words(page)
    assert "Chọn tất cả" not in words(page)


def test_more_rows_than_a_page_shows_are_refused_with_a_word(client):
    category = factories.CategoryFactory()
    articles = factories.ArticleFactory.create_batch(ROWS_AT_ONCE + 1, category=category)
    response = ticked(client, "submit_selected", articles)
    assert response.status_code == 302
    assert told(response) == [
        "Mỗi lần làm được với nhiều nhất 100 bài; bạn đã chọn 101. Chưa có gì thay đổi: hãy chọn ít hơn rồi làm lại."
    ]
    assert set(states(articles)) == {"draft"}
    ticked(client, "submit_selected", articles[:ROWS_AT_ONCE])
    assert states(articles).count("submitted") == ROWS_AT_ONCE


@pytest.mark.parametrize("pk", ["abc", "-1", "1 OR 1", "9" * 19, "²", ""])
def test_what_is_no_number_is_refused(client, pk):
    sent = {"action": "submit_selected", ACTION_CHECKBOX_NAME: [pk], "index": "0"}
    assert client.post(address(Article), sent).status_code == 400


def test_nothing_ticked_is_said_and_does_nothing(client):
    response = client.post(address(Article), {"action": "submit_selected", "index": "0"})
    assert response.status_code == 302
    assert told(response) == ["Vui lòng chọn ít nhất một mục trước khi thao tác. Chưa có mục nào bị thay đổi."]
