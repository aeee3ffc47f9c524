"""The command that checks the seals: what it says of everything that somebody with the database in their hands might do."""

import datetime
import json
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from news import editing, publishing
from news.desk import seal
from news.models import Article, ArticleEvent, ArticleVersion
from portal import immutable
from tests.factories import NOW, ArticleFactory, UserFactory, article, editor

pytestmark = pytest.mark.django_db

MINUTE = datetime.timedelta(minutes=1)
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture(autouse=True)
def unlocked(db):
    """As somebody finds it who took the triggers away. Whatever a test does to the rows is undone at its end."""
    with transaction.atomic():
        immutable.drop_all()
        yield
        transaction.set_rollback(True)


def sql(statement, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        assert cursor.rowcount == 1


def verify(**options):
    """What the command prints, and how it ends."""
    out = StringIO()
    try:
        call_command("verify_versions", stdout=out, **options)
    except CommandError:
        # Django makes exit status 1 of it.
        return out.getvalue().splitlines(), True
    return out.getvalue().splitlines(), False


def faults():
    lines, failed = verify()
    assert failed is bool(lines)
    return lines


def life(clock, **fields):
    """Versions 1 working, 2 published, 3 edited, 4 re-dated; an event a minute."""
    boss = editor()
    made = article("draft", **fields)
    for act in (
        lambda: publishing.submit(made, by=boss),
        lambda: publishing.publish(made, by=boss, at=NOW - DAY),
        lambda: edit(made, "<p>Bốn.</p>", by=boss),
        lambda: publishing.change_date(made, by=boss, at=NOW - 2 * DAY, why="Sai ngày."),
    ):
        clock.shift(MINUTE)
        act()
    return made


def edit(made, body, *, by=None):
    made.body = body
    return editing.save(made, by=by or editor())


@pytest.fixture
def made(clock):
    return life(clock, title="Vụ mùa")


def version(made, number):
    return made.versions.get(number=number)


# -- nothing is wrong ----------------------------------------------------------------------------------------------------


def test_a_site_without_articles_is_intact():
    assert verify() == (["0 phiên bản của 0 bài: nguyên vẹn"], False)


@pytest.mark.parametrize(
    "state", ["draft", "binned", "submitted", "returned", "scheduled", "published", "backdated", "expired", "withdrawn"]
)
def test_what_acts_leave_behind_is_intact(state):
    article(state)
    lines, failed = verify()
    assert not failed
    assert len(lines) == 1


def test_everything_that_can_be_done_to_one_article_is_intact(made, clock):
    boss = editor()
    made.refresh_from_db()
    made.title = "Bản sửa"
    editing.revise(made, by=boss)
    clock.shift(MINUTE)
    editing.drop_revision(made, by=boss)
    made.title = "Bản sửa khác"
    editing.revise(made, by=boss)
    clock.shift(MINUTE)
    editing.publish_revision(made, by=boss, why="Đã kiểm.")
    publishing.withdraw(made, by=boss, reason="Số liệu sai.")
    edit(made, "<p>Đúng.</p>", by=boss)
    clock.shift(MINUTE)
    publishing.publish(made, by=boss, at=NOW + 9 * DAY)
    publishing.withdraw(made, by=boss)
    publishing.publish(made, by=boss)
    publishing.expire(made, by=boss, at=NOW + 2 * DAY)
    clock.shift(5 * DAY)
    assert verify() == (["7 phiên bản của 1 bài: nguyên vẹn"], False)


def test_registers_may_be_renamed_and_described_anew(made):
    made.category.name = "Tên khác"
    made.category.save()
    author = made.credits.get().author
    author.name = "Tên Khác"
    author.save()
    assert not verify()[1]


def test_rows_written_directly_are_counted_and_are_no_fault():
    ArticleFactory(public=True)
    ArticleFactory()
    article("published")
    lines, failed = verify()
    assert not failed
    assert lines[0].startswith("2 bài được ghi thẳng vào cơ sở dữ liệu, chưa có phiên bản nào")
    assert lines[1] == "1 phiên bản của 1 bài: nguyên vẹn"


def test_a_row_written_directly_may_go_on_through_the_acts():
    boss = editor()
    for act in (
        lambda made: editing.revise(made, by=boss),
        lambda made: editing.save(made, by=boss),
        lambda made: publishing.withdraw(made, by=boss, reason="Sai."),
    ):
        row = ArticleFactory(public=True)
        row.title = "Tên mới"
        act(row)
    lines, failed = verify()
    assert not failed
    assert lines[-1] == "1 phiên bản của 1 bài: nguyên vẹn"


# -- a byte was changed --------------------------------------------------------------------------------------------------


def change_content(made, number, **values):
    content = version(made, number).content | values
    sql(
        "UPDATE news_articleversion SET content = %s WHERE article_id = %s AND number = %s",
        json.dumps(content, ensure_ascii=False), made.pk, number,
    )  # fmt: skip


def set_column(made, number, column, value):
    sql(
        f"UPDATE news_articleversion SET {column} = %s WHERE article_id = %s AND number = %s",  # noqa: S608 - our own names
        value, made.pk, number,
    )  # fmt: skip


BROKEN = "không khớp mã niêm phong: nội dung, số, thời điểm hoặc mã đã bị sửa"


@pytest.mark.parametrize("number", [2, 3, 4])
def test_a_changed_letter_is_named(made, number):
    article("published")
    change_content(made, number, title="Vụ mừa")
    assert faults() == [f"Bài số {made.pk} “Vụ mùa”, phiên bản {number}: {BROKEN}"]


def test_a_changed_time_is_named(made):
    set_column(made, 3, "at", version(made, 3).at + datetime.timedelta(microseconds=1))
    assert [line.partition(": ")[2] for line in faults()] == [
        "người lưu, thời điểm hoặc lý do khác với nhật ký: một trong hai đã bị sửa",
        BROKEN,
    ]


@pytest.mark.parametrize(("column", "value"), [("why", "Lý do khác."), ("by_id", None)])
def test_who_saved_it_and_why_are_held_against_the_log(made, column, value):
    """Neither may be in the hash: the law may order them erased."""
    set_column(made, 4, column, value or UserFactory().pk)
    assert faults() == [
        f"Bài số {made.pk} “Vụ mùa”, phiên bản 4: người lưu, thời điểm hoặc lý do khác với nhật ký: một trong hai đã bị sửa"
    ]


def test_a_changed_hash_breaks_its_own_seal_and_the_link_of_the_next(made):
    set_column(made, 3, "hash", "0" * 64)
    assert faults() == [
        f"Bài số {made.pk} “Vụ mùa”, phiên bản 3: {BROKEN}",
        f"Bài số {made.pk} “Vụ mùa”, phiên bản 4: “mã trước” không phải mã của phiên bản 3: một trong hai đã bị sửa",
    ]


def test_swapped_links_are_named(made):
    third, fourth = version(made, 3).previous_hash, version(made, 4).previous_hash
    set_column(made, 3, "previous_hash", fourth)
    set_column(made, 4, "previous_hash", third)
    lines = faults()
    assert [line for line in lines if "phiên bản 3: “mã trước” không phải mã của phiên bản 2" in line]
    assert [line for line in lines if "phiên bản 4: “mã trước” không phải mã của phiên bản 3" in line]
    assert len([line for line in lines if BROKEN in line]) == 2


def test_a_content_that_was_sealed_anew_is_shown_by_the_next_version(made):
    change_content(made, 3, title="Vụ mừa")
    set_column(made, 3, "hash", version(made, 3).digest())
    assert faults() == [
        f"Bài số {made.pk} “Vụ mùa”, phiên bản 4: “mã trước” không phải mã của phiên bản 3: một trong hai đã bị sửa"
    ]


def test_the_last_content_that_was_sealed_anew_is_shown_by_what_readers_see(made):
    change_content(made, 4, title="Vụ mừa")
    set_column(made, 4, "hash", version(made, 4).digest())
    (line,) = faults()
    assert line.startswith(f"Bài số {made.pk} “Vụ mùa”, phiên bản 4: bạn đọc đang thấy khác")
    assert "ở: tiêu đề." in line


def test_a_public_version_made_a_working_one_is_named(made):
    set_column(made, 4, "kind", "working")
    set_column(made, 4, "hash", "")
    assert faults()[0] == f"Bài số {made.pk} “Vụ mùa”, phiên bản 4: bản công khai đã bị đổi thành bản làm việc"


@pytest.mark.sqlite
@pytest.mark.parametrize("garbage", ["2026-11-22 02:0x:00", "2026-99-22 02:00:00", b"\xff\xfe"])
def test_a_value_that_cannot_be_read_is_named_and_the_walk_goes_on(made, clock, garbage):
    """SQLite keeps whatever it is given."""
    other = life(clock)
    sql("UPDATE news_articleversion SET at = CAST(%s AS TEXT) WHERE article_id = %s AND number = 3", garbage, made.pk)
    change_content(other, 3, title="")
    lines = faults()
    assert len(lines) == 2
    assert lines[0].startswith(f"Bài số {made.pk}, phiên bản 3: dòng của phiên bản không đọc được (")
    assert lines[1].startswith(f"Bài số {other.pk} ")


# -- a row was removed ---------------------------------------------------------------------------------------------------


def remove_version(made, number, *, with_event=False):
    pk = version(made, number).pk
    if with_event:
        sql("DELETE FROM news_articleevent WHERE version_id = %s", pk)
    sql("DELETE FROM news_articleversion WHERE id = %s", pk)


@pytest.mark.parametrize("with_event", [False, True])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_removed_version_is_a_gap(made, number, with_event):
    remove_version(made, number, with_event=with_event)
    line = faults()[0]
    assert line == f"Bài số {made.pk} “Vụ mùa”, phiên bản {number}: dòng của phiên bản đã bị xóa"


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_one_removed_row_is_one_line(made, number):
    remove_version(made, number)
    assert len(faults()) == 1


def test_several_removed_versions_are_named_together(made):
    remove_version(made, 2)
    remove_version(made, 3)
    assert faults() == [f"Bài số {made.pk} “Vụ mùa”, phiên bản 2–3: dòng của phiên bản đã bị xóa"]


def test_the_last_removed_version_is_named_by_its_event(made):
    remove_version(made, 4)
    assert faults() == [
        f"Bài số {made.pk} “Vụ mùa”, phiên bản 4: dòng của phiên bản đã bị xóa; "
        "nhật ký còn nêu nó (“Đổi ngày đăng” lúc 09:04 22/11/2026)"
    ]


def test_a_removed_version_in_the_middle_and_the_last_are_both_named(made):
    remove_version(made, 3)
    remove_version(made, 4)
    assert [line.partition(",")[2].partition(":")[0] for line in faults()] == [" phiên bản 3", " phiên bản 4"]


def test_the_last_public_version_removed_with_its_event_is_shown_by_what_readers_see(clock):
    made = article("published")
    clock.shift(MINUTE)
    edit(made, "<p>Sửa.</p>")
    remove_version(made, 3, with_event=True)
    (line,) = faults()
    assert "phiên bản 2: bạn đọc đang thấy khác phiên bản công khai cuối ở: nội dung." in line


def test_an_article_without_any_of_its_versions_is_named(made):
    for number in (4, 3, 2, 1):
        remove_version(made, number)
    assert [line.partition(",")[2].partition(":")[0] for line in faults()] == [
        f" phiên bản {number}" for number in (1, 2, 3, 4)
    ]


def test_a_published_article_whose_publication_was_removed_is_named(clock):
    made = article("published")
    remove_version(made, 2, with_event=True)
    lines = faults()
    assert len(lines) == 1
    assert "bài đang ở trạng thái “Đã xuất bản” trong khi nhật ký kết thúc ở “Chờ duyệt”" in lines[0]


def remove_event(made, kind):
    sql("DELETE FROM news_articleevent WHERE article_id = %s AND kind = %s", made.pk, kind)


@pytest.mark.parametrize("kind", ["created", "edited", "redated"])
def test_a_removed_event_is_missed_by_its_version(made, kind):
    number = {"created": 1, "edited": 3, "redated": 4}[kind]
    remove_event(made, kind)
    assert faults() == [
        f"Bài số {made.pk} “Vụ mùa”, phiên bản {number}: nhật ký không có sự kiện nào tạo ra phiên bản này: sự kiện đã bị xóa"
    ]


def test_a_removed_event_without_a_version_breaks_the_log(made):
    remove_event(made, "submitted")
    assert faults() == [
        f"Bài số {made.pk} “Vụ mùa”: nhật ký bị đứt giữa “Tạo bài” lúc 09:00 22/11/2026 và “Xuất bản” lúc 09:02 22/11/2026: "
        "có sự kiện bị xóa hoặc bị sửa"
    ]


def test_a_removed_last_event_leaves_the_state_unexplained():
    made = article("withdrawn")
    remove_event(made, "withdrawn")
    (line,) = faults()
    assert "bài đang ở trạng thái “Đã rút” trong khi nhật ký kết thúc ở “Đã xuất bản”" in line


def test_a_removed_article_is_named(made):
    sql("DELETE FROM news_credit WHERE article_id = %s", made.pk)
    sql("DELETE FROM news_article WHERE id = %s", made.pk)
    assert faults() == [f"Bài số {made.pk}: dòng của bài đã bị xóa, trong khi phiên bản hoặc nhật ký của bài vẫn còn"]


# -- the article was changed behind the acts' back -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "label"),
    [
        ({"title": "Vụ mừa"}, "tiêu đề"),
        ({"slug": "khac"}, "địa chỉ"),
        ({"summary": ""}, "tóm tắt"),
        ({"body": "<p>Bốn .</p>"}, "nội dung"),
        ({"is_reprint": True}, "dấu đăng lại"),
        ({"published_at": NOW - datetime.timedelta(days=400)}, "ngày đăng"),
        ({"expires_at": NOW + datetime.timedelta(days=400)}, "ngày hết hạn"),
    ],
)
def test_a_changed_row_is_told_field_by_field(made, values, label):
    Article.objects.filter(pk=made.pk).update(**values)
    (line,) = faults()
    assert f", phiên bản 4: bạn đọc đang thấy khác phiên bản công khai cuối ở: {label}." in line


def test_a_changed_name_under_the_article_is_told(made):
    made.credits.update(byline="Ai Khác")
    assert "ở: tên dưới bài." in faults()[0]
    made.credits.all().delete()
    assert "ở: tên dưới bài." in faults()[0]


def test_an_article_brought_back_to_readers_is_told():
    made = article("withdrawn")
    Article.objects.filter(pk=made.pk).update(status="published")
    assert "bài đang ở trạng thái “Đã xuất bản” trong khi nhật ký kết thúc ở “Đã rút”" in faults()[0]


def test_a_draft_is_not_held_against_what_was_public(made):
    publishing.withdraw(made, by=editor(), reason="Sai.")
    edit(made, "<p>Chưa công khai.</p>")
    assert not verify()[1]


# -- the walk ------------------------------------------------------------------------------------------------------------


def test_what_an_act_changes_while_the_command_reads_is_no_fault(made, monkeypatch):
    """The first look sees the article before the act and its versions after; the second, under the lock, sees one moment."""
    real = seal._check
    looks = []

    def check(pks):
        looks.append(pks)
        if len(looks) == 1:
            Article.objects.filter(pk=made.pk).update(title="Chốc lát")
        yield from real(pks)
        Article.objects.filter(pk=made.pk).update(title="Vụ mùa")

    monkeypatch.setattr(seal, "_check", check)
    assert verify() == (["3 phiên bản của 1 bài: nguyên vẹn"], False)
    assert looks == [[made.pk], [made.pk]]


def test_the_number_of_queries_does_not_grow_with_the_articles(clock):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            verify()
        return len(captured)

    life(clock)
    one = queries()
    life(clock)
    life(clock)
    # The articles' numbers twice, the articles, names, events and versions, and what is left of removed articles.
    assert (one, queries()) == (8, 8)


def test_every_chunk_is_walked(clock, monkeypatch):
    monkeypatch.setattr(seal, "_ARTICLES_AT_ONCE", 2)
    monkeypatch.setattr(seal, "_VERSIONS_AT_ONCE", 1)
    several = [life(clock) for _ in range(5)]
    assert verify() == (["15 phiên bản của 5 bài: nguyên vẹn"], False)
    for one in several:
        change_content(one, 3, title="")
    assert [line.split()[2] for line in faults()] == [str(one.pk) for one in several]


def test_the_command_writes_nothing(made):
    before = [list(model.objects.order_by("pk").values()) for model in (Article, ArticleVersion, ArticleEvent)]
    change_content(made, 2, title="")
    faults()
    change_content(made, 2, title="Vụ mùa")
    after = [list(model.objects.order_by("pk").values()) for model in (Article, ArticleVersion, ArticleEvent)]
    assert before == after


# -- the list to be kept elsewhere ---------------------------------------------------------------------------------------


def test_the_hashes_are_written_for_keeping(made, tmp_path):
    path = tmp_path / "ma.txt"
    assert not verify(hashes=str(path))[1]
    assert path.read_text() == "".join(f"{made.pk} {n} {version(made, n).hash}\n" for n in (2, 3, 4))


def test_of_a_broken_chain_no_hashes_are_written(made, tmp_path):
    change_content(made, 2, title="")
    assert verify(hashes=str(tmp_path / "ma.txt"))[1]
    assert not (tmp_path / "ma.txt").exists()


def test_a_file_that_cannot_be_written_is_told(made, tmp_path):
    with pytest.raises(CommandError, match="Không ghi được tệp"):
        call_command("verify_versions", hashes=str(tmp_path / "khong-co" / "ma.txt"), stdout=StringIO())
