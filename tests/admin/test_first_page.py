"""The first page of the office: what waits for whom, the way to the exact lists, and the mark beside the name."""

import datetime
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from comments import moderation, personal_data
from comments.models import Comment, PersonalDataRequest
from news import editing, publishing, rights
from news.desk import waiting
from news.models import Article, Category, WorkingCopy
from portal.models import OutgoingMail, Picture, User
from portal.panels import LIMIT
from tests import factories
from tests.admin import STAFF, address, main_part, picture, signed_in, titles, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

HOUR = datetime.timedelta(hours=1)
DAY = 24 * HOUR

APPROVE, REVISED, RETURNED, DRAFTS = "Chờ duyệt", "Bản sửa chờ công bố", "Trả lại cho tôi", "Bản nháp của tôi"
TODAY, WEEK, PUBLISHED = "Hẹn giờ hôm nay", "Hẹn giờ 7 ngày tới", "Mới xuất bản"
COPIES, COMMENTS, MACHINE = "Bản đang soạn, chưa lưu", "Bình luận chờ duyệt", "Máy chủ"
WRONG = "Máy chủ cần bạn xem"


def panels_of(user):
    response = signed_in(user).get(reverse("admin:index"))
    assert response.status_code == 200
    return {panel.title: panel for panel in response.context["panels"]}


def shown(panel):
    return [row.title for row in panel.rows]


def listed(user, panel):
    """The titles of the whole list that the panel leads to, in its order."""
    response = signed_in(user).get(panel.url)
    assert response.status_code == 200
    return titles(response)


def at(time_machine, moment):
    time_machine.move_to(moment, tick=False)


def revised(**fields):
    """A public article with a revision that readers do not see yet."""
    made = factories.ArticleFactory(public=True, **fields)
    changed = Article.objects.get(pk=made.pk)
    changed.summary = "Tóm tắt mới."
    editing.revise(changed, by=factories.superuser())
    return made


def scheduled(moment, **fields):
    made = factories.article("submitted", **fields)
    publishing.publish(made, by=factories.editor(), at=moment)
    return made


# -- which panels --------------------------------------------------------------------------------------------------------


def test_each_role_has_its_panels():
    assert {role: list(panels_of(make())) for role, make in STAFF.items()} == {
        "contributor": [RETURNED, DRAFTS, PUBLISHED],
        "editor": [APPROVE, REVISED, TODAY, WEEK, PUBLISHED],
        "moderator": [COMMENTS],
        "superuser": [APPROVE, REVISED, COMMENTS, TODAY, WEEK, PUBLISHED, MACHINE],
    }


def test_an_editor_who_writes_has_the_panels_of_those_who_write():
    editor = factories.editor()
    factories.article(by=editor)
    factories.article("returned", by=editor)
    WorkingCopy.objects.create(user=editor, key="a", content={})
    assert list(panels_of(editor)) == [APPROVE, REVISED, RETURNED, COPIES, DRAFTS, TODAY, WEEK, PUBLISHED]


def test_an_account_without_a_role_is_told_whom_to_ask():
    response = signed_in(factories.UserFactory()).get(reverse("admin:index"))
    assert response.context["panels"] == []
    assert "Hãy nhờ quản trị viên thêm bạn vào một nhóm." in words(response)


@pytest.mark.parametrize("role", STAFF)
def test_an_empty_panel_says_what_belongs_there(role):
    response = signed_in(STAFF[role]()).get(reverse("admin:index"))
    for panel in response.context["panels"]:
        assert panel.empty
        assert panel.empty in response.content.decode()
        assert (len(panel.rows), panel.count or 0) == (0, 0)


def test_the_lists_stay_and_djangos_log_is_gone():
    response = signed_in(factories.superuser()).get(reverse("admin:index"))
    assert response.context["app_list"]
    assert "Nhật ký" not in words(response)
    assert "recent-actions" not in main_part(response)


def test_a_new_site_still_begins_with_the_first_steps():
    Category.objects.all().delete()
    assert "Tạo chuyên mục đầu tiên" in words(signed_in(factories.superuser()).get(reverse("admin:index")))
    assert "Những bước đầu tiên" not in words(signed_in(factories.editor()).get(reverse("admin:index")))


# -- editors -------------------------------------------------------------------------------------------------------------


def test_what_was_submitted_first_comes_first_whatever_was_edited_since(time_machine):
    author = factories.contributor()
    at(time_machine, NOW - 3 * DAY)
    first = factories.article("submitted", by=author, title="Gửi trước")
    at(time_machine, NOW - 2 * HOUR)
    factories.article("submitted", title="Gửi sau")
    at(time_machine, NOW - HOUR)
    editor = factories.editor()
    first.refresh_from_db()
    first.summary = "Biên tập viên đã sửa."
    editing.save(first, by=editor)
    at(time_machine, NOW)
    panel = panels_of(editor)[APPROVE]
    assert [(row.title, row.when) for row in panel.rows] == [("Gửi trước", "3 ngày trước"), ("Gửi sau", "2 giờ trước")]
    assert panel.rows[0].who == str(author)
    assert panel.rows[0].url == address(first)
    assert panel.number == "2"
    assert listed(editor, panel) == ["Gửi trước", "Gửi sau"]


def test_only_what_is_submitted_waits_for_approval():
    for state in ("draft", "binned", "submitted", "returned", "scheduled", "published", "expired", "withdrawn"):
        factories.article(state, title=state)
    editor = factories.editor()
    panel = panels_of(editor)[APPROVE]
    assert shown(panel) == listed(editor, panel) == ["submitted"]


def test_a_row_that_came_in_without_an_event_waits_since_it_was_changed():
    factories.ArticleFactory(status="submitted", title="Nhập từ trang cũ", updated_at=NOW - 2 * DAY)
    (row,) = panels_of(factories.editor())[APPROVE].rows
    assert (row.title, row.who, row.when) == ("Nhập từ trang cũ", "", "2 ngày trước")


def category_of(*editors, **fields):
    made = factories.CategoryFactory(**fields)
    made.editors.set(editors)
    return made


def test_what_other_editors_are_named_for_does_not_wait_for_me():
    """The panel, its list and the mark ask the same question as `rights.may`, of every kind of category."""
    me, other = factories.editor(), factories.editor()
    mine, others, nobodys = category_of(me), category_of(other), category_of()
    categories = [
        mine,
        others,
        nobodys,
        category_of(me, other),
        category_of(parent=mine),
        category_of(parent=others),
        category_of(parent=nobodys),
        category_of(me, parent=others),
        category_of(other, parent=mine),
        category_of(other, parent=nobodys),
    ]
    articles = [factories.article("submitted", category=category) for category in categories]
    revisions = [revised(category=category) for category in categories]
    for user in (me, other, factories.editor(), factories.superuser()):
        for title, rows in ((APPROVE, articles), (REVISED, revisions)):
            panel = panels_of(user)[title]
            open_to = {row.title for row in rows if rights.may(user, "publish", row)}
            assert 0 < len(open_to) <= len(categories)
            assert set(listed(user, panel)) == open_to
            assert panel.count == len(open_to)
        assert waiting.count(user) == len([row for row in articles if rights.may(user, "publish", row)])


def test_a_revision_waits_with_who_made_it():
    made = revised(title="Đang sửa")
    factories.article("published", title="Không sửa")
    editor = factories.editor()
    panel = panels_of(editor)[REVISED]
    assert shown(panel) == listed(editor, panel) == ["Đang sửa"]
    made.refresh_from_db()
    assert panel.rows[0].who == str(made.working_version.by)
    editing.publish_revision(made, by=editor)
    assert shown(panels_of(editor)[REVISED]) == []


def test_what_is_scheduled_stands_under_its_local_day():
    """NOW is 09:00 of a Sunday; the day ends at 17:00 UTC."""
    midnight = datetime.datetime(2026, 11, 22, 17, 0, tzinfo=datetime.UTC)
    second = datetime.timedelta(seconds=1)
    for title, moment in {
        "sáng nay": NOW + second,
        "cuối ngày": midnight - second,
        "đầu ngày mai": midnight,
        "cuối tuần": midnight + 7 * DAY - second,
        "sau tuần": midnight + 7 * DAY,
    }.items():
        scheduled(moment, title=title)
    factories.article("published", title="đã đăng")
    editor = factories.editor()
    panels = panels_of(editor)
    assert shown(panels[TODAY]) == listed(editor, panels[TODAY]) == ["sáng nay", "cuối ngày"]
    assert shown(panels[WEEK]) == listed(editor, panels[WEEK]) == ["đầu ngày mai", "cuối tuần"]
    assert panels[TODAY].rows[1].when == "23:59 hôm nay"
    assert panels[WEEK].rows[0].when == "00:00 Thứ Hai, 23/11/2026"


# -- those who write -----------------------------------------------------------------------------------------------------


def test_what_was_returned_to_me_comes_with_the_reason_and_who_gave_it(time_machine):
    me, boss = factories.contributor(), factories.editor()
    for days, title in ((2, "Trả lại trước"), (1, "Trả lại sau")):
        at(time_machine, NOW - days * DAY)
        made = factories.article("submitted", by=me, title=title)
        publishing.return_to_author(made, by=boss, reason=f"Lý do của bài “{title}”.")
    factories.article("returned", title="Của người khác")
    at(time_machine, NOW)
    response = signed_in(me).get(reverse("admin:index"))
    panel = panels_of(me)[RETURNED]
    assert shown(panel) == listed(me, panel) == ["Trả lại sau", "Trả lại trước"]
    assert (panel.rows[0].who, panel.rows[0].when) == (str(boss), "1 ngày trước")
    assert "Lý do của bài “Trả lại sau”." in words(response)
    assert "Của người khác" not in words(response)


def test_the_reason_is_that_of_the_last_return():
    me, boss = factories.contributor(), factories.editor()
    made = factories.article("returned", by=me)
    publishing.submit(made, by=me)
    publishing.return_to_author(made, by=boss, reason="Lý do lần hai.")
    (row,) = panels_of(me)[RETURNED].rows
    assert row.note == "Lý do lần hai."


def test_my_drafts_are_mine_and_not_in_the_bin():
    me = factories.contributor()
    for state in ("draft", "binned", "submitted", "returned"):
        factories.article(state, by=me, title=state)
    factories.article(title="của người khác")
    panel = panels_of(me)[DRAFTS]
    assert shown(panel) == listed(me, panel) == ["draft"]


def test_an_editors_own_lists_hold_no_other_peoples_articles():
    me = factories.editor()
    for state in ("draft", "returned"):
        factories.article(state, by=me, title=f"{state} của tôi")
        factories.article(state, title=f"{state} của người khác")
    panels = panels_of(me)
    assert shown(panels[DRAFTS]) == listed(me, panels[DRAFTS]) == ["draft của tôi"]
    assert shown(panels[RETURNED]) == listed(me, panels[RETURNED]) == ["returned của tôi"]


def test_what_i_typed_and_did_not_save_is_offered_back():
    me = factories.contributor()
    made = factories.article(by=me)
    WorkingCopy.objects.create(user=me, article=made, title="Bài cũ", content={}, saved_at=NOW - 2 * HOUR)
    WorkingCopy.objects.create(user=me, key="khoa", title="", content={}, saved_at=NOW)
    WorkingCopy.objects.create(user=factories.editor(), article=made, title="Của người khác", content={})
    panel = panels_of(me)[COPIES]
    assert [(row.title, row.when, row.url) for row in panel.rows] == [
        ("Bài chưa có tiêu đề", "vừa xong", reverse("admin:news_article_add") + "?ban-soan=khoa"),
        ("Bài cũ", "2 giờ trước", address(made)),
    ]
    assert panel.number == "2"


def test_of_unsaved_copies_none_is_out_of_reach():
    me = factories.contributor()
    for number in range(7):
        WorkingCopy.objects.create(user=me, key=f"k{number}", title=f"Bản {number}", content={})
    page = main_part(signed_in(me).get(reverse("admin:index")))
    assert all(f"?ban-soan=k{number}" in page for number in range(7))


# -- everybody of news ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["contributor", "editor", "superuser"])
def test_the_last_five_that_readers_got(role):
    for hours in range(7):
        factories.ArticleFactory(title=f"Cách {hours} giờ", status="published", published_at=NOW - hours * HOUR)
    for state in ("scheduled", "expired", "withdrawn", "draft"):
        factories.article(state, title=f"không phải {state}")
    panel = panels_of(STAFF[role]())[PUBLISHED]
    assert shown(panel) == [f"Cách {hours} giờ" for hours in range(5)]
    assert panel.number == ""


def test_who_may_not_open_an_article_in_the_form_is_led_to_the_public_page():
    me, editor = factories.contributor(), factories.editor()
    own, others = factories.article("published", by=me), factories.article("published")
    urls = {row.title: row.url for row in panels_of(me)[PUBLISHED].rows}
    assert urls == {own.title: address(own), others.title: others.get_absolute_url()}
    assert panels_of(me)[PUBLISHED].url == ""
    panel = panels_of(editor)[PUBLISHED]
    assert {row.url for row in panel.rows} == {address(own), address(others)}
    assert listed(editor, panel) == shown(panel)


@pytest.mark.parametrize("role", STAFF)
def test_every_link_of_the_page_opens(role):
    me = STAFF[role]()
    article = factories.article("published")
    for state in ("draft", "submitted", "returned"):
        factories.article(state, by=me if me.has_perm("news.add_article") else None)
    scheduled(NOW + HOUR)
    scheduled(NOW + 2 * DAY)
    revised()
    factories.comment(on=article)
    WorkingCopy.objects.create(user=me, key="khoa", content={})
    OutgoingMail.objects.create(recipient="a@b.example", subject="Thư", body="Chữ.", created_at=NOW - DAY)
    client = signed_in(me)
    panels = client.get(reverse("admin:index")).context["panels"]
    urls = [row.url for panel in panels for row in panel.rows] + [panel.url for panel in panels if panel.url]
    assert len(urls) > 1
    assert {url: client.get(url).status_code for url in urls} == dict.fromkeys(urls, 200)


# -- moderators ----------------------------------------------------------------------------------------------------------


def test_pending_comments_wait_with_the_age_of_the_oldest(time_machine):
    article = factories.article("published")
    for days, title in ((1, "Mới"), (3, "Cũ")):
        at(time_machine, NOW - days * DAY)
        factories.comment(on=article, title=title, sender="Bà Năm")
    at(time_machine, NOW)
    for state in ("approved", "rejected", "spam", "withdrawn"):
        factories.comment(state, on=article, title=state)
    me = factories.moderator()
    panel = panels_of(me)[COMMENTS]
    assert [(row.title, row.who, row.when) for row in panel.rows] == [
        ("Cũ", "Bà Năm", "3 ngày trước"),
        ("Mới", "Bà Năm", "1 ngày trước"),
    ]
    assert panel.remark == "Chờ lâu nhất: 3 ngày."
    desk = signed_in(me).get(panel.url)
    assert desk.status_code == 200
    found = {title: title in words(desk) for title in ("Cũ", "Mới")}
    assert found == {"Cũ": True, "Mới": True}
    assert set(Comment.objects.queue().values_list("title", flat=True)) == {"Cũ", "Mới"}
    assert titles(signed_in(me).get(address(Comment))) == ["Cũ", "Mới"]


def test_a_reopened_comment_waits_again():
    factories.comment("reopened", title="Mở lại")
    assert shown(panels_of(factories.moderator())[COMMENTS]) == ["Mở lại"]


# -- what is wrong -------------------------------------------------------------------------------------------------------


def mail(**fields):
    return OutgoingMail.objects.create(
        **{"recipient": "a@b.example", "subject": "Thư", "body": "Chữ.", "next_attempt_at": NOW + HOUR, **fields}
    )


def test_mail_that_does_not_go_out_is_named_with_its_last_error():
    mail(subject="mới")
    mail(subject="đã gửi", sent_at=NOW, attempts=5, created_at=NOW - DAY)
    mail(subject="hai lần", attempts=2, last_error="OSError: lỗi nhỏ")
    me = factories.superuser()
    assert list(panels_of(me))[-1] == MACHINE
    mail(subject="ba lần", attempts=3, last_error="SMTPException: hộp thư đầy")
    mail(subject="cũ", created_at=NOW - HOUR - datetime.timedelta(seconds=1))
    panels = panels_of(me)
    assert next(iter(panels)) == WRONG
    (row,) = panels[WRONG].rows
    assert (row.title, row.note) == ("2 thư chưa gửi được", "Lỗi gần nhất: SMTPException: hộp thư đầy")
    assert set(titles(signed_in(me).get(row.url))) == {"ba lần", "cũ"}


def test_mail_that_nobody_takes_up_means_that_the_background_process_is_silent():
    me = factories.superuser()
    mail(next_attempt_at=NOW - datetime.timedelta(minutes=9))
    assert WRONG not in panels_of(me)
    mail(subject="bỏ quên", next_attempt_at=NOW - datetime.timedelta(minutes=11))
    (row,) = panels_of(me)[WRONG].rows
    assert (row.title, row.when) == ("Tiến trình nền có thể đã dừng", "11 phút trước")
    assert titles(signed_in(me).get(row.url)) == ["bỏ quên"]


def test_pictures_that_wait_for_their_sizes_are_counted():
    me = factories.superuser()
    made = [picture(caption=f"Ảnh {minutes}") for minutes in (9, 11, 12)]
    for minutes, row in zip((9, 11, 12), made, strict=True):
        Picture.objects.filter(pk=row.pk).update(uploaded_at=NOW - datetime.timedelta(minutes=minutes))
    Picture.objects.filter(pk=made[2].pk).update(renditions_made_at=NOW)
    (row,) = panels_of(me)[WRONG].rows
    assert row.title == "1 ảnh chưa đủ các cỡ"
    listed_pks = re.findall(r"/portal/picture/(\d+)/change/", main_part(signed_in(me).get(row.url)))
    assert set(map(int, listed_pks)) == {made[1].pk}


def a_backup(folder, at):
    path = folder / f"backup/portal-{timezone.localtime(at):%Y%m%d-%H%M%S}"
    path.mkdir(parents=True)
    (path / "manifest.json").touch()


SECOND = datetime.timedelta(seconds=1)


def test_the_last_backup_may_be_a_day_and_two_hours_old(settings, tmp_path):
    settings.PORTAL_DATA_DIR = tmp_path
    me = factories.superuser()
    User.objects.update(date_joined=NOW - 90 * DAY)
    a_backup(tmp_path, NOW - 26 * HOUR - SECOND)
    (row,) = panels_of(me)[WRONG].rows
    assert (row.title, row.when, row.url) == (
        "Bản sao lưu mới nhất đã cũ",
        "1 ngày trước",
        reverse("admin:portal_backups"),
    )
    assert "manage.py backup" in row.note
    assert signed_in(me).get(row.url).status_code == 200
    a_backup(tmp_path, NOW - 26 * HOUR)
    assert WRONG not in panels_of(me)


def test_a_site_of_more_than_a_day_has_a_backup(settings, tmp_path):
    settings.PORTAL_DATA_DIR = tmp_path
    me = factories.superuser()
    User.objects.update(date_joined=NOW - 26 * HOUR)
    assert WRONG not in panels_of(me)
    User.objects.update(date_joined=NOW - 26 * HOUR - SECOND)
    factories.editor()
    (row,) = panels_of(me)[WRONG].rows
    assert (row.title, row.when, row.url) == ("Chưa có bản sao lưu nào", "", reverse("admin:portal_backups"))


def test_backups_that_cannot_be_read_are_told(settings, tmp_path):
    settings.PORTAL_DATA_DIR = tmp_path
    (tmp_path / "backup").write_text("a file")
    (row,) = panels_of(factories.superuser())[WRONG].rows
    assert row.title == "Không đọc được các bản sao lưu"


@pytest.mark.parametrize("role", ["contributor", "editor", "moderator"])
def test_only_the_administrator_is_told_of_the_machine(role):
    mail(attempts=9, last_error="OSError: máy chủ thư 10.0.0.5")
    response = signed_in(STAFF[role]()).get(reverse("admin:index"))
    assert "Máy chủ" not in words(response)
    assert "10.0.0.5" not in response.content.decode()


@pytest.mark.parametrize("model", [Article, OutgoingMail, Picture])
def test_the_filter_behind_a_panel_shows_on_its_own_list_alone(model):
    client = signed_in(factories.superuser())
    own = {Article: {"hang": "cho-duyet"}, OutgoingMail: {"tinh-trang": "bi-ket"}, Picture: {"tinh-trang": "cho-lau"}}
    shown_on = [
        {spec.parameter_name for spec in response.context["cl"].filter_specs if hasattr(spec, "parameter_name")}
        for response in (client.get(address(model)), client.get(address(model), own[model]))
    ]
    assert shown_on[1] - shown_on[0] == set(own[model])


def test_a_queue_that_is_not_ones_own_lists_nothing():
    me = factories.contributor()
    factories.article("submitted", by=me)
    for name in ("cho-duyet", "moi-xuat-ban", "khong-co"):
        assert titles(signed_in(me).get(address(Article), {"hang": name})) == []


# -- what it costs -------------------------------------------------------------------------------------------------------


def one_more_of_everything(me):
    if me.has_perm("news.add_article"):
        factories.article(by=me)
        factories.article("returned", by=me)
        WorkingCopy.objects.create(user=me, key=f"k{WorkingCopy.objects.count()}", content={})
    factories.article("submitted", category=category_of(me, parent=factories.CategoryFactory()))
    revised()
    scheduled(NOW + HOUR)
    scheduled(NOW + 2 * DAY)
    factories.comment()
    asked = PersonalDataRequest(kind="view", email="dan@nhan.example", received_at=NOW)
    personal_data.enter(asked, by=factories.superuser())
    mail(attempts=3, last_error="OSError: lỗi", next_attempt_at=NOW - HOUR)
    Picture.objects.filter(pk=picture().pk).update(uploaded_at=NOW - DAY)


QUERIES = {"contributor": 11, "editor": 16, "moderator": 7, "superuser": 25}


@pytest.mark.parametrize("role", STAFF)
def test_the_page_takes_as_many_queries_for_three_rows_as_for_one(role):
    me = STAFF[role]()
    client = signed_in(me)
    counts = []
    for more in (1, 2):
        for _ in range(more):
            one_more_of_everything(me)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("admin:index"))
        counts.append(len(queries))
    assert counts == [QUERIES[role]] * 2
    assert [query["sql"] for query in queries if "COUNT(*)" in query["sql"]] == []
    assert [query["sql"] for query in queries if '"news_article"."body"' in query["sql"]] == []


def test_a_panel_shows_five_rows_and_counts_no_further_than_a_hundred():
    category, article = factories.CategoryFactory(), factories.article("published")
    factories.ArticleFactory.create_batch(LIMIT + 1, category=category, status="submitted")
    for number in range(LIMIT - 1):
        Comment.objects.create(article=article, title=f"Góp ý {number}", sender="Dân", body="Chữ.", email="a@b.example")
    panels = panels_of(factories.superuser())
    assert (len(panels[APPROVE].rows), panels[APPROVE].number) == (5, "99+")
    assert (len(panels[COMMENTS].rows), panels[COMMENTS].number) == (5, "99")


# -- the mark ------------------------------------------------------------------------------------------------------------


def mark_on(user, path="admin:password_change"):
    found = re.search(
        r'class="office-mark" href="([^"]*)">([^<]*)<', signed_in(user).get(reverse(path)).content.decode()
    )
    if found is None:
        return None
    assert found[1] == reverse("admin:index")
    return found[2]


def test_the_mark_counts_what_is_mine_to_do():
    contributor, editor, moderator, superuser = (make() for make in STAFF.values())
    for user in (contributor, editor, moderator, superuser):
        assert mark_on(user) is None
    article = factories.article("published")
    for state in ("draft", "submitted", "returned", "returned"):
        factories.article(state, by=contributor)
    factories.article("returned", by=editor)
    factories.article("submitted", category=category_of(factories.editor()))
    for state in ("pending", "pending", "reopened", "approved", "spam"):
        factories.comment(state, on=article)
    assert mark_on(contributor) == "Chờ bạn: 2"
    assert mark_on(editor) == "Chờ bạn: 2"
    assert mark_on(moderator) == "Chờ bạn: 3"
    assert mark_on(superuser) == "Chờ bạn: 5"
    assert mark_on(factories.UserFactory()) is None


def test_the_mark_goes_when_the_thing_is_done():
    moderator, comment = factories.moderator(), factories.comment()
    assert mark_on(moderator) == "Chờ bạn: 1"
    moderation.approve(comment, by=moderator)
    assert mark_on(moderator) is None


def test_the_mark_is_capped():
    category = factories.CategoryFactory()
    factories.ArticleFactory.create_batch(LIMIT + 1, category=category, status="submitted")
    assert mark_on(factories.editor()) == "Chờ bạn: 99+"


@pytest.mark.parametrize(("role", "cost"), [("contributor", 1), ("editor", 1), ("moderator", 1), ("superuser", 2)])
def test_the_mark_costs_one_query_for_articles_and_one_for_comments(role, cost):
    """A page in a window of its own has no header, and nobody reads the mark there."""
    client = signed_in(STAFF[role]())
    address_of_page = reverse("admin:password_change")
    with CaptureQueriesContext(connection) as queries:
        client.get(address_of_page)
    of_the_mark = [
        query["sql"] for query in queries if re.search(r'FROM "(news_article|comments_comment)"', query["sql"])
    ]
    assert len(of_the_mark) == cost


def test_the_mark_costs_nothing_without_a_role_or_a_header():
    factories.article("submitted")
    popup = reverse("admin:news_author_add") + "?_popup=1"
    for user, path in ((factories.UserFactory(), reverse("admin:password_change")), (factories.editor(), popup)):
        with CaptureQueriesContext(connection) as queries:
            assert signed_in(user).get(path).status_code == 200
        assert [query["sql"] for query in queries if '"news_article"' in query["sql"]] == []
        assert [query["sql"] for query in queries if '"comments_comment"' in query["sql"]] == []
