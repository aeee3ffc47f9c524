"""Nothing typed is lost: working copies, who else is there, the checklist beside the form."""

import datetime

import pytest
from django.urls import reverse

from news import editing, publishing
from news.models import Article, ArticleVersion, EditingMark, WorkingCopy
from tests import factories
from tests.admin import address, credit, credits_sent, form_of, main_part, opened, signed_in, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

NEW = "add"


def pulse(client, form, article=None, *, changed=True):
    """What the server answers to the form as it stands."""
    path = (
        reverse("admin:news_article_pulse", args=[article.pk]) if article else reverse("admin:news_article_pulse_new")
    )
    return client.post(path, form | ({"_changed": "1"} if changed else {}))


def offered(response):
    """The heading and the words of the panel that offers a working copy; None without one."""
    part = main_part(response).partition("office-copy")[2].partition("</section>")[0]
    return part or None


def new_form(client):
    return form_of(client.get(address(Article, "add")), having="title")


def client_user(client):
    return client.get("/admin/").wsgi_request.user


@pytest.fixture
def author():
    return factories.contributor()


@pytest.fixture
def article(author):
    return factories.article(by=author, title="Tít cũ", summary="Sapô cũ.", body="<p>Thân cũ.</p>")


@pytest.fixture
def client(author):
    return signed_in(author)


class TestKeeping:
    def test_what_is_typed_is_kept_and_nothing_else_changes(self, client, author, article):
        before = Article.objects.values().get(), article.versions.count(), article.events.count()
        source = factories.SourceFactory()
        somebody = factories.AuthorFactory(name="Lò Thị Ba")
        form = opened(client, article) | {
            "title": "Tít  mới",
            "body": "<p>Thân mới.</p><script>x</script>",
            "category": "",
            "source": source.pk,
            "is_reprint": "on",
        }
        form |= credits_sent(credit(0, somebody, byline="Ba Lò", role="translator"))
        answer = pulse(client, form, article).json()
        assert answer["saved"] == "09:00:00"
        assert (Article.objects.values().get(), article.versions.count(), article.events.count()) == before
        copy = WorkingCopy.objects.get()
        assert (copy.user, copy.article, copy.title, copy.saved_at) == (author, article, "Tít mới", NOW)
        kept = copy.content
        assert (kept["title"], kept["body"], kept["category"]) == ("Tít mới", "<p>Thân mới.</p>", None)
        assert (kept["source"]["id"], kept["is_reprint"]) == (source.pk, True)
        assert kept["credits"] == [{"author": somebody.pk, "role": "translator", "byline": "Ba Lò"}]

    def test_the_next_one_takes_its_place(self, client, article):
        form = opened(client, article)
        for title in ("Một", "Hai"):
            pulse(client, form | {"title": title}, article)
        assert WorkingCopy.objects.get().title == "Hai"

    def test_two_windows_do_not_write_over_each_other(self, client, article):
        """Each form has a name of its own, also while a copy of another is offered."""
        for title in ("Một", "Hai"):
            pulse(client, opened(client, article) | {"title": title}, article)
        opened(client, article)
        pulse(client, opened(client, article), article)
        assert sorted(WorkingCopy.objects.values_list("title", flat=True)) == ["Hai", "Một"]
        page = main_part(client.get(address(article)))
        assert page.count("Bạn có nội dung chưa lưu") == 2

    def test_what_differs_in_nothing_is_not_kept(self, client, article):
        form = opened(client, article)
        pulse(client, form | {"title": "Một"}, article)
        assert pulse(client, form, article).json()["saved"] == ""
        assert not WorkingCopy.objects.exists()

    def test_a_pulse_without_a_change_keeps_nothing(self, client, article):
        answer = pulse(client, opened(client, article) | {"title": "Một"}, article, changed=False).json()
        assert "saved" not in answer
        assert not WorkingCopy.objects.exists()

    def test_of_an_article_that_was_never_saved(self, client):
        form = new_form(client) | {"title": "Tin chưa lưu", "category": ""}
        assert pulse(client, form).json()["saved"] == "09:00:00"
        assert not Article.objects.exists()
        again = client.get(f"{address(Article, NEW)}?ban-soan={form['copy_key']}")
        assert "Đây là nội dung bạn soạn mà chưa lưu" in words(again)
        assert form_of(again, having="title")["title"] == "Tin chưa lưu"
        assert form_of(again, having="title")["copy_key"] == form["copy_key"]

    def test_two_new_ones_are_two(self, client):
        for title in ("Một", "Hai"):
            pulse(client, new_form(client) | {"title": title})
        assert sorted(WorkingCopy.objects.values_list("title", flat=True)) == ["Hai", "Một"]

    @pytest.mark.parametrize("key", ["", "x" * 32, "a" * 33, "../../" * 4])
    def test_a_key_that_is_none_of_ours_keeps_nothing(self, client, key):
        answer = pulse(client, new_form(client) | {"title": "Tin", "copy_key": key})
        assert answer.status_code == 200
        assert not WorkingCopy.objects.exists()

    @pytest.mark.parametrize(
        "junk", [{"category": "abc"}, {"lead_picture": "9" * 30}, {"credits-TOTAL_FORMS": "99999999"}]
    )
    def test_junk_is_no_error(self, client, article, junk):
        assert pulse(client, opened(client, article) | {"title": "Tít mới"} | junk, article).status_code == 200


class TestOffering:
    def test_it_is_offered_back_with_what_differs_and_never_put_in_by_itself(self, client, author, article):
        pulse(client, opened(client, article) | {"title": "Tít mới"}, article)
        page = signed_in(author).get(address(article))
        assert form_of(page, having="title")["title"] == "Tít cũ"
        panel = offered(page)
        assert "Bạn có nội dung chưa lưu, soạn lúc 09:00 22/11/2026" in panel
        assert "<del>" in panel
        assert "mới" in panel
        assert "Tóm tắt" not in panel

    def test_opened_it_is_what_the_form_shows_and_saved_it_is_gone(self, client, article):
        somebody = factories.AuthorFactory()
        form = opened(client, article) | {"title": "Tít mới"} | credits_sent(credit(0, somebody, byline="Tên khác"))
        pulse(client, form, article)
        page = client.get(address(article) + "?ban-soan=" + WorkingCopy.objects.get().key)
        shown = form_of(page, having="title")
        assert (shown["title"], shown["summary"], shown["credits-0-byline"]) == ("Tít mới", "Sapô cũ.", "Tên khác")
        assert client.post(address(article), shown | {"_continue": "Lưu"}).status_code == 302
        article.refresh_from_db()
        assert article.title == "Tít mới"
        assert not WorkingCopy.objects.exists()
        assert offered(client.get(address(article))) is None

    def test_typed_before_somebody_saved_it_meets_the_conflict(self, client, author, article):
        pulse(client, opened(client, article) | {"title": "Tít của tôi"}, article)
        editing.save(_with(article, summary="Sapô của biên tập."), by=factories.editor())
        shown = form_of(client.get(address(article) + "?ban-soan=" + WorkingCopy.objects.get().key), having="title")
        refused = client.post(address(article), shown)
        assert refused.status_code == 200
        assert "Hai bản khác nhau" in words(refused)
        article.refresh_from_db()
        assert (article.title, article.summary) == ("Tít cũ", "Sapô của biên tập.")

    def test_let_go_it_is_gone(self, client, article):
        pulse(client, opened(client, article) | {"title": "Tít mới"}, article)
        path = reverse("admin:news_article_drop_copy", args=[WorkingCopy.objects.get().key])
        assert client.get(path).status_code == 404
        assert client.post(path).url == address(article)
        assert not WorkingCopy.objects.exists()

    def test_nobody_elses_is_offered_or_opened(self, client, article):
        of_article, of_new = opened(client, article), new_form(client)
        pulse(client, of_article | {"title": "Bí mật của tôi"}, article)
        pulse(client, of_new | {"title": "Bí mật của tôi"})
        other = signed_in(factories.superuser())
        mine, new = of_article["copy_key"], of_new["copy_key"]
        preview = reverse("admin:news_article_preview_page", args=[article.pk])
        for path in (
            address(article),
            f"{address(article)}?ban-soan={mine}",
            f"{address(Article, NEW)}?ban-soan={new}",
            f"{preview}?ban-soan={mine}",
        ):
            assert "Bí mật của tôi" not in other.get(path).content.decode()
        for name in ("preview_new", "preview_page_new"):
            assert other.get(reverse(f"admin:news_article_{name}", args=[new])).status_code == 404
        for key in (mine, new):
            other.post(reverse("admin:news_article_drop_copy", args=[key]))
        # Nor written over, by whoever knows its name.
        pulse(other, of_new | {"title": "Của người khác"})
        assert WorkingCopy.objects.filter(user=client_user(client), title="Bí mật của tôi").count() == 2


class TestDoors:
    def test_who_may_not_edit_it_keeps_nothing_of_it(self, client, article):
        form = opened(client, article) | {"title": "Tít mới"}
        publishing.submit(article, by=article.created_by)
        answer = pulse(client, form, article).json()
        assert "Chờ duyệt" in answer["gone"]
        assert not WorkingCopy.objects.exists()

    def test_what_somebody_may_not_see_is_not_there(self, article):
        assert pulse(signed_in(factories.contributor()), {"title": "x"}, article).status_code == 404
        assert pulse(signed_in(factories.moderator()), {"title": "x"}).status_code == 403
        assert not EditingMark.objects.exists()

    def test_opening_the_form_writes_nothing(self, client, article, django_assert_num_queries):
        client.get(address(article))
        assert not EditingMark.objects.exists()
        assert client.get(reverse("admin:news_article_pulse", args=[article.pk])).status_code == 404


class TestPresence:
    @pytest.fixture
    def boss(self):
        return factories.editor()

    def test_two_see_each_other_until_one_is_gone(self, client, author, article, boss, time_machine):
        theirs = signed_in(boss)
        mine, other = opened(client, article), opened(theirs, article)
        assert pulse(client, mine, article, changed=False).json()["others"] == []
        time_machine.move_to(NOW + datetime.timedelta(seconds=30), tick=False)
        assert pulse(theirs, other, article, changed=False).json()["others"] == [f"{author} (từ 09:00)"]
        assert f"Cũng đang mở bài này: {author} (từ 09:00)" in words(theirs.get(address(article)))
        time_machine.move_to(NOW + datetime.timedelta(seconds=60), tick=False)
        assert pulse(theirs, other, article, changed=False).json()["others"] == []
        assert pulse(client, mine, article, changed=False).json()["others"] == [f"{boss} (từ 09:00)"]

    def test_that_somebody_saved_is_told_at_once(self, client, article, boss):
        mine = opened(client, article)
        assert pulse(client, mine, article, changed=False).json()["newer"] == ""
        editing.save(_with(article, title="Của biên tập"), by=boss)
        assert f"{boss} đã lưu bài này lúc 09:00" in pulse(client, mine, article, changed=False).json()["newer"]


class TestOneForm:
    def test_pressed_twice_a_new_article_is_one(self, client):
        sent = new_form(client) | {"title": "Tin", "category": factories.CategoryFactory().pk, "_continue": "Lưu"}
        first, second = client.post(address(Article, NEW), sent), client.post(address(Article, NEW), sent)
        made = Article.objects.get()
        assert first.url == second.url == address(made)
        assert not WorkingCopy.objects.exists()
        assert client.post(address(Article, NEW), sent | {"copy_key": ""}).status_code == 302
        assert Article.objects.count() == 2

    def test_sent_again_by_way_of_back_with_another_text_it_is_kept_beside(self, client):
        sent = new_form(client) | {"title": "Tin", "category": factories.CategoryFactory().pk, "_continue": "Lưu"}
        client.post(address(Article, NEW), sent)
        again = client.post(address(Article, NEW), sent | {"title": "Tin đã sửa thêm"})
        made = Article.objects.get()
        assert made.title == "Tin"
        assert again.url == f"{address(made)}?ban-soan={sent['copy_key']}"
        shown = form_of(client.get(again.url), having="title")
        assert shown["title"] == "Tin đã sửa thêm"
        assert client.post(address(made), shown).status_code == 302
        made.refresh_from_db()
        assert made.title == "Tin đã sửa thêm"


class TestBeside:
    def test_the_checklist_is_of_what_is_typed(self, client, article):
        form = opened(client, article) | {"summary": ""}
        assert "sapô" in pulse(client, form, article).json()["checklist"].lower()
        said = pulse(client, form | {"body": "<p>Số căn cước 001 090 123 456.</p>"}, article).json()["checklist"]
        assert "001 090 123 456" in said

    def test_the_address_is_made_by_the_server(self, client, article):
        typed = {"title": "Đại hội Đảng bộ", "slug": ""}
        assert (
            pulse(client, opened(client, article) | typed, article)
            .json()["address"]
            .endswith(f"/bai-viet/dai-hoi-dang-bo-{article.pk}/")
        )
        assert pulse(client, new_form(client) | typed).json()["address"].endswith("/bai-viet/dai-hoi-dang-bo-…/")

    @pytest.mark.parametrize("pictures", [1, 3])
    def test_queries(self, client, article, pictures, django_assert_max_num_queries):
        form = opened(client, article) | {"title": "Mới"}
        form |= credits_sent(*[credit(n, factories.AuthorFactory()) for n in range(pictures)])
        pulse(client, form, article)
        with django_assert_max_num_queries(40):
            pulse(client, form, article)


class TestWorkingVersionsInTheForm:
    def test_a_public_article_is_revised_while_readers_keep_the_old_one(self):
        made = factories.article("published", title="Cũ")
        client = signed_in(factories.editor())
        sent = opened(client, made) | {"title": "Mới", "_revise": "1"}
        response = client.post(address(made), sent)
        assert (response.status_code, response.url) == (302, address(made))
        assert Article.objects.get().title == "Cũ"
        page = client.get(address(made))
        assert form_of(page, having="title")["title"] == "Mới"
        assert "bản sửa chưa công bố" in words(page)
        client.post(address(made, "act", "publish_revision"), {"why": ""})
        assert Article.objects.get().title == "Mới"

    def test_without_a_change_nothing_is_made(self):
        made = factories.article("published")
        client = signed_in(factories.editor())
        for press in ({"_revise": "1"}, {"_continue": "Lưu"}):
            versions = ArticleVersion.objects.count()
            page = client.post(address(made), opened(client, made) | press, follow=True)
            assert "không có gì thay đổi" in words(page)
            assert ArticleVersion.objects.count() == versions


def _with(article, **values):
    fresh = Article.objects.get(pk=article.pk)
    for name, value in values.items():
        setattr(fresh, name, value)
    return fresh
