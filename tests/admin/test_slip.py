"""The slip of a public version: what it tells, whom, and what it costs."""

import datetime
import re

import pytest
import time_machine
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from news import editing, publishing
from news.models import Credit
from portal import immutable, roles
from portal.models import Picture
from tests.admin import STAFF, address, main_part, signed_in, words, written
from tests.factories import (
    NOW,
    ArticleFactory,
    AuthorFactory,
    CategoryFactory,
    IdentityFactory,
    SourceFactory,
    UserFactory,
    article,
    contributor,
    editor,
    superuser,
)

pytestmark = pytest.mark.django_db

MINUTE = datetime.timedelta(minutes=1)
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def people():
    named = [
        ("Nguyễn Văn Viết", roles.CONTRIBUTOR),
        ("Lê Thị Sửa", roles.EDITOR),
        ("Trần Văn Duyệt", roles.EDITOR),
    ]
    return [UserFactory(full_name=name, group=group) for name, group in named]


@pytest.fixture
def made(clock, people):
    """Written, edited, submitted and approved by three people, a minute between their acts: version 3 is public."""
    writer, corrector, approver = people
    made = ArticleFactory.build(
        title="Vụ mùa",
        summary="Được mùa.",
        body='<h2>Ngoài đồng</h2><p>Lúa <a href="https://vidu.example/lua">chín</a>.</p>',
        category=CategoryFactory(name="Nông nghiệp"),
        source=SourceFactory(name="Báo Huyện"),
        is_reprint=True,
    )
    editing.save(made, by=writer, credits=[Credit(author=AuthorFactory(name="Vũ Bút Danh"))])
    clock.shift(MINUTE)
    publishing.submit(made, by=writer, why="Nhờ xem giúp.")
    clock.shift(MINUTE)
    made.summary = "Được mùa lớn."
    editing.save(made, by=corrector, why="Thêm chữ.")
    clock.shift(MINUTE)
    publishing.publish(made, by=approver, why="Đồng ý.")
    return made


def slip_of(made, number=3, *, by=None):
    return signed_in(by or editor()).get(address(made, "slip", number))


def part(response, heading):
    """The words of one section."""
    sections = re.findall(r"<section>(.*?)</section>", main_part(response), re.DOTALL)
    (found,) = [section for section in sections if heading in section]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found)).strip()


# -- what it tells -------------------------------------------------------------------------------------------------------


def test_it_tells_which_version_it_is_and_that_its_seal_is_whole(made):
    version = made.versions.get(number=3)
    response = slip_of(made)
    assert f"Bài số {made.pk} · Phiên bản 3 · công khai theo việc làm lúc 09:03:00 22/11/2026" in words(response)
    assert part(response, "1. Niêm phong") == (
        f"1. Niêm phong Mã niêm phong (SHA-256) {version.hash} – khớp "
        "Mã của bản công khai trước không có, đây là bản công khai đầu tiên – khớp"
    )


def test_it_names_the_hash_before(made):
    publishing.expire(made, by=editor(), at=NOW + DAY)
    third, fourth = made.versions.filter(number__gte=3)
    assert part(slip_of(made, 4), "1. Niêm phong") == (
        f"1. Niêm phong Mã niêm phong (SHA-256) {fourth.hash} – khớp "
        f"Mã của bản công khai trước (phiên bản 3) {third.hash} – khớp"
    )


def test_it_tells_who_wrote_edited_submitted_and_approved(made):
    assert part(slip_of(made), "2. Trách nhiệm") == (
        "2. Trách nhiệm "
        "Người viết Nguyễn Văn Viết (Cộng tác viên) – tạo bài lúc 09:00 22/11/2026 "
        "Người biên tập Lê Thị Sửa (Biên tập viên) – sửa nội dung lúc 09:02 22/11/2026. Ghi chú: Thêm chữ. "
        "Người gửi duyệt Nguyễn Văn Viết (Cộng tác viên) – gửi duyệt lúc 09:01 22/11/2026. Ghi chú: Nhờ xem giúp. "
        "Người duyệt Trần Văn Duyệt (Biên tập viên) – xuất bản lúc 09:03 22/11/2026, có hiệu lực từ 09:03 22/11/2026. "
        "Ghi chú: Đồng ý."
    )


def test_it_tells_every_save_up_to_this_version(made):
    made.body = "<p>Sau.</p>"
    editing.save(made, by=editor())
    assert part(slip_of(made), "3. Những lần lưu") == (
        "3. Những lần lưu đến phiên bản này Phiên bản Lúc Người lưu Việc Ghi chú "
        "1 09:00 22/11/2026 Nguyễn Văn Viết (Cộng tác viên) Tạo bài "
        "2 09:02 22/11/2026 Lê Thị Sửa (Biên tập viên) Sửa nội dung Thêm chữ. "
        "3 09:03 22/11/2026 Trần Văn Duyệt (Biên tập viên) Xuất bản Đồng ý."
    )


def test_it_tells_what_was_published(made):
    AuthorFactory._meta.model.objects.update(name="Tên Khác")
    assert part(slip_of(made), "4. Những gì đã công khai") == (
        "4. Những gì đã công khai Chuyên mục Nông nghiệp Ngày đăng 09:03 22/11/2026 "
        f"Địa chỉ vu-mua-{made.pk} Nguồn Báo Huyện (bài đăng lại) Tên dưới bài Tác giả: Vũ Bút Danh Ảnh không có "
        "Vụ mùa Được mùa lớn. Ngoài đồng Lúa chín. &lt;https://vidu.example/lua&gt;"
    )


def test_pictures_are_named_as_they_were_that_day():
    lead, inside = [
        Picture.objects.create(
            width=8, height=6, sha256=digit * 64, alt=f"Mô tả {digit}", caption=f"Chú {digit}", credit="Hà"
        )
        for digit in "12"
    ]
    made = article("published", lead_picture=lead, body=f'<figure data-picture="{inside.pk}"></figure><p>Chữ.</p>')
    Picture.objects.update(alt="", caption="", credit="")
    text = part(slip_of(made, 2), "4. Những gì đã công khai")
    assert (
        f"Ảnh Ảnh #{lead.pk}, ảnh đại diện: Chú 1 – mô tả: Mô tả 1 – nguồn ảnh: Hà – SHA-256 của tệp {'1' * 64} "
        f"Ảnh #{inside.pk}: Chú 2 – mô tả: Mô tả 2 – nguồn ảnh: Hà – SHA-256 của tệp {'2' * 64} "
    ) in text
    assert text.endswith(f"[Ảnh #{inside.pk}: Chú 2] Chữ.")


def test_it_tells_every_later_change_with_its_reason(made, clock, people):
    boss = people[2]
    for act in (
        lambda: editing.save(made, by=people[1], why="Sửa lỗi gõ."),
        lambda: publishing.change_date(made, by=boss, at=NOW - DAY, why="Ghi đúng ngày."),
        lambda: publishing.expire(made, by=boss, at=NOW + DAY),
        lambda: publishing.withdraw(made, by=boss, reason="Số liệu sai."),
    ):
        clock.shift(MINUTE)
        made.title = "Vụ mùa lớn"
        act()
    assert part(slip_of(made), "5. Những thay đổi về sau") == (
        "5. Những thay đổi về sau Lúc Người làm Việc Lý do, ghi chú Phiên bản "
        "09:04 22/11/2026 Lê Thị Sửa (Biên tập viên) Sửa nội dung Sửa lỗi gõ. 4 "
        "09:05 22/11/2026 Trần Văn Duyệt (Biên tập viên) Đổi ngày đăng (09:00 21/11/2026) Ghi đúng ngày. 5 "
        "09:06 22/11/2026 Trần Văn Duyệt (Biên tập viên) Đặt ngày hết hạn (09:00 23/11/2026) 6 "
        "09:07 22/11/2026 Trần Văn Duyệt (Biên tập viên) Rút bài Số liệu sai."
    )


def test_a_version_without_later_changes_says_so(made):
    assert "bài chưa có thay đổi nào sau phiên bản này" in part(slip_of(made), "5. Những thay đổi về sau")


def test_of_a_version_that_an_edit_made_it_names_the_publication_too(made, clock, people):
    clock.shift(MINUTE)
    made.title = "Vụ mùa lớn"
    editing.save(made, by=people[1], why="Sửa tên.")
    text = part(slip_of(made, 4), "2. Trách nhiệm")
    assert "Người duyệt Lê Thị Sửa (Biên tập viên) – sửa nội dung lúc 09:04 22/11/2026. Ghi chú: Sửa tên." in text
    assert "Lần xuất bản bài Trần Văn Duyệt (Biên tập viên) – xuất bản lúc 09:03 22/11/2026" in text


def test_what_did_not_happen_is_said_in_words():
    row = ArticleFactory(title="Bài nhập")
    publishing.publish(row, by=superuser())
    text = part(slip_of(row, 1), "2. Trách nhiệm")
    assert "Người viết không rõ: bài không được tạo trên trang quản trị" in text
    assert "Người biên tập không có ai khác sửa nội dung" in text
    assert "Người gửi duyệt bài không qua bước gửi duyệt" in text
    assert "(Quản trị viên) – xuất bản" in text


def test_it_has_lines_for_signatures_and_says_who_printed_it_when(made, clock):
    clock.shift(DAY)
    text = words(slip_of(made, by=UserFactory(superuser=True, full_name="Hoàng In")))
    for who in ("Người viết", "Người biên tập", "Người duyệt"):
        assert f"{who} (ký, ghi rõ họ tên)" in text
    assert "Phiếu lập lúc 09:03 23/11/2026, người in: Hoàng In." in text


# -- what was only scheduled ----------------------------------------------------------------------------------------------


@pytest.fixture
def scheduled(people):
    """Version 2, scheduled for tomorrow at nine."""
    made = ArticleFactory.build(title="Vụ mùa", category=CategoryFactory())
    editing.save(made, by=people[1])
    publishing.publish(made, by=people[2], at=NOW + DAY)
    return made


def public_as(response):
    """What the head of the slip says of it."""
    return re.search(r"Phiên bản \d+ · (.*?) 1\. Niêm phong", words(response))[1]


def test_what_was_unscheduled_before_its_time_was_never_public(scheduled, clock, people):
    clock.shift(MINUTE)
    publishing.redraft(scheduled, by=people[2])
    clock.shift(2 * DAY)
    response = slip_of(scheduled, 2)
    assert public_as(response) == (
        "hẹn công khai 09:00 23/11/2026, theo việc làm lúc 09:00:00 22/11/2026; đã hủy trước giờ, lúc 09:01 22/11/2026"
    )
    assert "Những gì đã công khai" not in words(response)
    assert part(response, "4. Nội dung của phiên bản này, chưa công khai")


def test_what_was_replaced_before_its_time_names_what_came_instead(scheduled, clock, people):
    clock.shift(MINUTE)
    scheduled.title = "Vụ mùa lớn"
    editing.save(scheduled, by=people[1])
    clock.shift(2 * DAY)
    assert public_as(slip_of(scheduled, 2)).endswith("; đã được phiên bản 3 thay trước giờ")
    assert public_as(slip_of(scheduled, 3)).endswith("; đã công khai đúng giờ")


def test_a_working_version_replaces_nothing(scheduled, clock, people):
    scheduled.title = "Vụ mùa lớn"
    editing.revise(scheduled, by=people[1])
    clock.shift(2 * DAY)
    assert public_as(slip_of(scheduled, 2)).endswith("; đã công khai đúng giờ")


def test_of_a_scheduled_version_the_slip_tells_whether_its_hour_has_come(scheduled, clock, people):
    response = slip_of(scheduled, 2)
    assert public_as(response).endswith("; chưa đến giờ")
    assert "Những gì đã công khai" not in words(response)
    clock.shift(DAY)
    response = slip_of(scheduled, 2)
    assert public_as(response).endswith("; đã công khai đúng giờ")
    assert "4. Những gì đã công khai" in words(response)
    publishing.withdraw(scheduled, by=people[2], reason="Sai.")
    assert public_as(slip_of(scheduled, 2)).endswith("; đã công khai đúng giờ")


# -- what had expired -----------------------------------------------------------------------------------------------------


def test_what_had_expired_when_it_was_made_nobody_saw(made, clock, people):
    """The moment was set in the past, and then the article was saved as it was: expired."""
    clock.shift(DAY)
    publishing.expire(made, by=people[2], at=NOW + 5 * MINUTE)
    clock.shift(MINUTE)
    made.title = "Vụ mùa lớn"
    editing.save(made, by=people[1])
    third, fourth, fifth = [slip_of(made, number) for number in (3, 4, 5)]
    assert public_as(third) == "công khai theo việc làm lúc 09:03:00 22/11/2026"
    over = "không hiện ra với bạn đọc: đã hết hạn từ 09:05 22/11/2026; theo việc làm lúc"
    assert public_as(fourth) == f"{over} 09:03:00 23/11/2026"
    assert public_as(fifth) == f"{over} 09:04:00 23/11/2026"
    for response in (fourth, fifth):
        assert part(response, "4. Nội dung của phiên bản này, không hiện ra với bạn đọc")


def test_what_expired_later_was_public(made, clock, people):
    publishing.expire(made, by=people[2], at=NOW + 5 * MINUTE)
    clock.shift(DAY)
    response = slip_of(made, 4)
    assert public_as(response) == "công khai theo việc làm lúc 09:03:00 22/11/2026"
    assert part(response, "4. Những gì đã công khai")


# -- the organisation ----------------------------------------------------------------------------------------------------


def test_the_organisation_is_the_one_of_that_day(made, clock):
    IdentityFactory(name="Đảng bộ huyện Cũ", superior="Tỉnh ủy Cũ", valid_from=datetime.date(2020, 1, 1))
    IdentityFactory(name="Đảng bộ xã Mới", valid_from=datetime.date(2026, 11, 23))
    clock.shift(DAY)
    publishing.expire(made, by=editor(), at=NOW + 9 * DAY)
    assert [organisation(slip_of(made, number)) for number in (3, 4)] == ["Đảng bộ huyện Cũ", "Đảng bộ xã Mới"]
    assert "Tỉnh ủy Cũ" in words(slip_of(made, 3))
    assert "Tỉnh ủy Cũ" not in words(slip_of(made, 4))


def test_the_day_is_a_day_in_viet_nam(clock):
    IdentityFactory(name="Trước", valid_from=datetime.date(2020, 1, 1))
    IdentityFactory(name="Sau", valid_from=datetime.date(2026, 11, 23))
    clock.move_to(datetime.datetime(2026, 11, 22, 17, 0, tzinfo=datetime.UTC))
    assert organisation(slip_of(article("published"), 2)) == "Sau"


def test_before_the_first_identity_the_slip_says_so(made):
    IdentityFactory(valid_from=datetime.date(2026, 11, 23))
    assert organisation(slip_of(made)) == "(chưa có thông tin cơ quan nào áp dụng vào ngày này)"


def organisation(response):
    return re.search(r'<p class="slip-organisation">(.*?)</p>', main_part(response))[1]


# -- who sees it ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "status"), [("contributor", 404), ("editor", 200), ("superuser", 200), ("moderator", 404)]
)
def test_who_sees_the_article_sees_its_slips(role, status):
    assert slip_of(article("published"), 2, by=STAFF[role]()).status_code == status


def test_a_contributor_sees_the_slips_of_their_own_articles():
    author = contributor()
    assert slip_of(article("published", by=author), 2, by=author).status_code == 200


def test_who_is_not_signed_in_is_asked_to(client, made):
    path = address(made, "slip", 3)
    assert client.get(path).url == f"/admin/login/?next={path}"


def test_a_working_version_has_no_slip(made):
    assert [slip_of(made, number).status_code for number in (1, 2, 3, 4)] == [404, 404, 200, 404]


def test_the_slip_of_a_withdrawn_article_stays(made):
    publishing.withdraw(made, by=editor(), reason="Sai.")
    assert slip_of(made).status_code == 200


# -- what it must not do -------------------------------------------------------------------------------------------------


def test_hostile_text_is_only_text(people):
    evil = '<script>alert(1)</script><b title="x">'
    for person in people:
        person.full_name = f"{evil}{person.pk}"
        person.save()
    made = ArticleFactory.build(
        title=f"A {evil}",
        summary=evil,
        body="<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        category=CategoryFactory(name=f"C {evil}"),
        source=SourceFactory(name=f"S {evil}"),
    )
    editing.save(made, by=people[0], why=evil, credits=[Credit(author=AuthorFactory(name=f"B {evil}"))])
    publishing.submit(made, by=people[0], why=evil)
    publishing.publish(made, by=people[1], why=evil)
    publishing.withdraw(made, by=people[1], reason=evil)
    IdentityFactory(name=f"Đ {evil}", superior=f"T {evil}")
    page = main_part(slip_of(made, 2))
    assert "<script>" not in page
    assert "<b title" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 10


def test_a_broken_seal_is_said_on_the_slip_and_on_the_page_of_the_version(made):
    publishing.expire(made, by=editor(), at=NOW + DAY)
    with transaction.atomic():
        immutable.drop_all()
        made.versions.filter(number=3).update(hash="0" * 64)
        for page in ("slip", "version"):
            client = signed_in(editor())
            third, fourth = [words(client.get(address(made, page, number))) for number in (3, 4)]
            assert f"{'0' * 64} – KHÔNG KHỚP: nội dung, số, thời điểm hoặc mã đã bị sửa" in third
            assert "– KHÔNG KHỚP: một bản công khai trước đó đã bị sửa hoặc bị xóa" in fourth
            assert "KHÔNG KHỚP: nội dung" not in fourth
        transaction.set_rollback(True)


def test_a_missing_event_is_said(made):
    with transaction.atomic():
        immutable.drop_all()
        made.events.filter(kind="published").delete()
        assert "Người duyệt không tìm thấy trong nhật ký" in part(slip_of(made), "2. Trách nhiệm")
        transaction.set_rollback(True)


def test_opening_it_writes_nothing_and_costs_the_same_however_long_the_history(made, clock):
    def queries(number):
        client = signed_in(boss)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address(made, "slip", number)).status_code == 200
        assert written(captured) == []
        return len(captured)

    boss = editor()
    one = queries(3)
    for _ in range(3):
        clock.shift(MINUTE)
        made.summary += " Thêm."
        editing.save(made, by=editor())
    assert queries(3) == queries(6) == one


# -- the ways to it ------------------------------------------------------------------------------------------------------


def test_history_and_version_lead_to_the_slips_of_public_versions(made):
    client = signed_in(editor())
    slips = [address(made, "slip", number) for number in (1, 2, 3)]
    history = client.get(address(made, "history")).content.decode()
    assert [f'href="{path}"' in history for path in slips] == [False, False, True]
    pages = [client.get(address(made, "version", number)).content.decode() for number in (1, 2, 3)]
    assert [f'href="{path}"' in page for path, page in zip(slips, pages, strict=True)] == [False, False, True]


def test_the_page_of_a_version_shows_its_place_in_the_chain(made):
    version = made.versions.get(number=3)
    text = words(signed_in(editor()).get(address(made, "version", 3)))
    assert f"Mã niêm phong (SHA-256) {version.hash} – khớp" in text
    assert "niêm phong" not in words(signed_in(editor()).get(address(made, "version", 2))).lower()


def test_the_button_waits_for_a_script_and_nothing_is_inline(made):
    page = slip_of(made).content.decode()
    assert re.search(r"<button[^>]* data-print hidden>In phiếu</button>", page)
    assert " style=" not in main_part(slip_of(made))
    assert reverse("admin:news_article_slip", args=[made.pk, 3]) == f"/admin/news/article/{made.pk}/phien-ban/3/phieu/"
