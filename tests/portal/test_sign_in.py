"""Signing in to the back office: name and password, the second step, guessing, idleness, and what is kept meanwhile."""

import datetime
import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from news.models import Article
from portal.accounts import second_factor, sessions, throttle
from portal.models import AccountOptions, FailedAttempt, OutgoingMail, SecondFactor, SignIn, User
from tests import factories
from tests.admin import address, form_of, signed_in, told, words
from tests.factories import NOW
from tests.portal.signing_in import LOGIN, PASSWORD, code_of, editor_with_password, enrolled, is_in, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def account():
    return editor_with_password()


HERE = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}


# -- name and password ---------------------------------------------------------------------------------------------------


def test_the_right_password_leads_to_where_one_meant_to_go(account):
    client = Client()
    response = sign_in(client, account, next="/admin/news/article/")
    assert (response.status_code, response.url) == (302, "/admin/news/article/")
    assert is_in(client)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://xau.example/",
        "//xau.example/",
        "/\\xau.example",
        "javascript:alert(1)",
        "admin/",
        "/a\nb",
        "http:xau.example",
    ],
)
def test_signing_in_never_leads_to_another_site(account, elsewhere):
    response = sign_in(Client(), account, next=elsewhere)
    assert (response.status_code, response.url) == (302, "/admin/")


def test_wrong_password_unknown_and_disabled_account_hear_the_same(account):
    disabled = factories.UserFactory(is_active=False)
    disabled.set_password(PASSWORD)
    disabled.save()
    outsider = factories.UserFactory(is_staff=False)
    outsider.set_password(PASSWORD)
    outsider.save()
    answers = set()
    for name, password in [
        (account.username, "sai"),
        ("khong-co-ai", PASSWORD),
        (disabled.username, PASSWORD),
        (outsider.username, "sai"),
        (disabled.username, "sai"),
    ]:
        response = Client().post(LOGIN, {"username": name, "password": password})
        said = re.sub(r'value="[^"]*"', "", response.content.decode())
        answers.add((response.status_code, said))
    assert len(answers) == 1


def test_signing_in_is_listed_to_the_owner_alone(account):
    client = Client(headers={"user-agent": "Mozilla/5.0 (Linux; Android 10) Chrome/80.0 Mobile Safari/537.36 <b>"})
    sign_in(client, account, ip="113.160.25.99")
    (kept,) = SignIn.objects.all()
    assert (kept.user, kept.device, kept.network) == (account, "Chrome trên Android", "113.160.25.x")
    said = words(client.get(reverse("admin:own_account")))
    assert "09:00 22/11/2026 Chrome trên Android (thiết bị mới) 113.160.25.x mật khẩu" in said
    other = signed_in(factories.superuser())
    assert "113.160.25" not in words(other.get(reverse("admin:own_account")))


def test_a_known_device_is_not_called_new(account):
    client = Client()
    sign_in(client, account)
    client.post(reverse("admin:logout"))
    sign_in(client, account)
    assert list(SignIn.objects.order_by("pk").values_list("is_new_device", flat=True)) == [True, False]


# -- guessing ------------------------------------------------------------------------------------------------------------


def test_guessing_is_slowed_down_and_says_for_how_long(account):
    client = Client()
    answers = [sign_in(client, account, "sai").status_code for _ in range(throttle.FREE_HERE + 1)]
    assert answers == [200] * throttle.FREE_HERE + [429]
    refused = sign_in(client, account)
    assert (refused.status_code, refused["Retry-After"]) == (429, "5")
    assert "chờ 5 giây" in words(refused)
    assert not is_in(client)


def test_each_failure_doubles_the_pause_up_to_five_minutes(account, time_machine):
    client, at, pauses = Client(), NOW, []
    for _ in range(13):
        refused = sign_in(client, account, "sai")
        if refused.status_code == 429:
            pauses.append(int(refused["Retry-After"]))
            at += datetime.timedelta(seconds=pauses[-1])
            time_machine.move_to(at)
            sign_in(client, account, "sai")
    assert pauses[:4] == [5, 10, 20, 40]
    assert max(pauses) <= 300


def test_after_the_pause_the_right_password_is_good(account, time_machine):
    client = Client()
    for _ in range(throttle.FREE_HERE):
        sign_in(client, account, "sai")
    time_machine.move_to(NOW + datetime.timedelta(seconds=5))
    assert sign_in(client, account).status_code == 302
    assert FailedAttempt.objects.count() == 0


def test_what_is_refused_for_being_too_soon_prolongs_nothing(account, time_machine):
    client = Client()
    for _ in range(throttle.FREE_HERE + 50):
        sign_in(client, account, "sai")
    assert FailedAttempt.objects.count() == throttle.FREE_HERE
    time_machine.move_to(NOW + datetime.timedelta(seconds=5))
    assert sign_in(client, account).status_code == 302


def test_guessing_from_elsewhere_keeps_nobody_out_of_a_device_that_they_use(account):
    client = Client()
    sign_in(client, account, ip="113.160.1.1")
    client.post(reverse("admin:logout"))
    for n in range(throttle.FREE_ACCOUNT * 2):
        sign_in(Client(), account, "sai", ip=f"198.51.100.{n}")
    strange = sign_in(Client(), account, ip="192.0.2.1")
    assert (strange.status_code, int(strange["Retry-After"]) <= throttle.SHORT_PAUSE) == (429, True)
    assert sign_in(client, account, ip="113.160.1.1").status_code == 302


def test_one_address_that_tries_many_accounts_is_slowed_down(account):
    for n in range(throttle.FREE_ADDRESS):
        Client().post(LOGIN, {"username": f"ai-do-{n}", "password": "sai"}, REMOTE_ADDR="198.51.100.1")
    assert sign_in(Client(), account, ip="198.51.100.1").status_code == 429
    assert sign_in(Client(), account, ip="198.51.100.2").status_code == 302


def test_an_unknown_account_is_slowed_down_like_a_known_one(account):
    def answers(name):
        return [
            Client().post(LOGIN, {"username": name, "password": "sai"}, REMOTE_ADDR="198.51.100.9").status_code
            for _ in range(8)
        ]

    known = answers(account.username)
    FailedAttempt.objects.all().delete()
    assert answers("khong-co-ai") == known


def test_case_and_marks_of_a_name_make_no_other_account(account):
    for n in range(throttle.FREE_HERE):
        sign_in(Client(), User(username=account.username.upper() if n % 2 else account.username), "sai")
    assert sign_in(Client(), account).status_code == 429


@pytest.mark.parametrize("written", [" {}", "{}\n", "\u3000{}", "{} \u00a0 ", " " * 300 + "{}", "wide"], ids=repr)
def test_another_way_to_write_a_name_makes_no_other_account(account, written):
    """What the form takes for the same name is counted as the same."""
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in account.username)
    name = wide if written == "wide" else written.format(account.username)
    for _ in range(throttle.FREE_HERE):
        sign_in(Client(), User(username=name), "sai")
    assert sign_in(Client(), account).status_code == 429
    FailedAttempt.objects.all().delete()
    assert sign_in(Client(), User(username=name)).status_code == 302


def test_who_knows_the_old_password_may_try_new_ones_as_often_as_it_takes(account):
    client = Client()
    sign_in(client, account)
    sent = {"old_password": PASSWORD, "new_password1": "ngắn", "new_password2": "ngắn"}
    for _ in range(throttle.FREE_HERE + 1):
        assert client.post("/admin/password_change/", sent).status_code == 200
    sent |= {"new_password1": "một mật khẩu khác hẳn", "new_password2": "một mật khẩu khác hẳn"}
    assert client.post("/admin/password_change/", sent).status_code == 302


def test_the_old_password_is_not_guessed_at_an_open_desk(account):
    client = Client()
    sign_in(client, account)
    sent = {"old_password": "sai", "new_password1": "một mật khẩu khác hẳn", "new_password2": "một mật khẩu khác hẳn"}
    for _ in range(throttle.FREE_HERE):
        assert client.post("/admin/password_change/", sent).status_code == 200
    refused = client.post("/admin/password_change/", sent | {"old_password": PASSWORD})
    assert told(refused) == ["Đã nhập sai mật khẩu nhiều lần. Hãy thử lại sau 5 giây."]
    account.refresh_from_db()
    assert account.check_password(PASSWORD)


def test_neither_names_nor_addresses_can_be_read_from_what_is_counted(account):
    sign_in(Client(), account, "sai", ip="198.51.100.1")
    (attempt,) = FailedAttempt.objects.values_list("account_hash", "address_hash")
    assert [re.fullmatch("[0-9a-f]{64}", value) is None for value in attempt] == [False, False]


# -- the second step -----------------------------------------------------------------------------------------------------


def test_with_a_second_factor_the_password_alone_lets_nobody_in(account):
    enrolled(account)
    client = Client()
    response = sign_in(client, account)
    assert (response.status_code, "code" in form_of(response, having="code")) == (200, True)
    assert not is_in(client)
    assert SignIn.objects.count() == 0


def test_the_code_of_the_telephone_lets_in_once(account, time_machine):
    enrolled(account)
    time_machine.move_to(NOW + datetime.timedelta(minutes=5))
    code = code_of(account.second_factor, NOW + datetime.timedelta(minutes=5))
    client = Client()
    sign_in(client, account)
    assert client.post(reverse("admin:second_step"), {"code": f"{code[:3]} {code[3:]}"}).status_code == 302
    assert is_in(client)
    assert SignIn.objects.get().with_code
    again = Client()
    sign_in(again, account)
    refused = again.post(reverse("admin:second_step"), {"code": code})
    assert (refused.status_code, is_in(again)) == (200, False)
    assert "Mã không đúng, đã dùng rồi" in words(refused)


def test_a_backup_code_lets_in_once(account):
    code, *others = enrolled(account)
    assert len(others) == 9
    for expected in (True, False):
        client = Client()
        sign_in(client, account)
        client.post(reverse("admin:second_step"), {"code": code.upper()})
        assert is_in(client) is expected
    assert account.backup_codes.count() == 9


@pytest.mark.parametrize("code", ["", "000000", "abcdefghij", "٣٣٣٣٣٣", "1" * 40, "' OR 1=1", "é" * 10])
def test_a_wrong_code_lets_nobody_in(account, code):
    enrolled(account)
    client = Client()
    sign_in(client, account)
    assert client.post(reverse("admin:second_step"), {"code": code}).status_code == 200
    assert not is_in(client)


def test_guessing_codes_is_slowed_down(account):
    enrolled(account)
    client = Client()
    sign_in(client, account)
    answers = [client.post(reverse("admin:second_step"), {"code": "000000"}).status_code for _ in range(8)]
    assert answers[-1] == 429
    assert answers.count(200) <= throttle.FREE_HERE


def test_the_second_step_without_the_first_leads_back(account):
    enrolled(account)
    response = Client().get(reverse("admin:second_step"))
    assert (response.status_code, response.url) == (302, LOGIN)


def test_the_second_step_waits_ten_minutes_and_not_over_a_new_password(account, time_machine):
    backup = enrolled(account)
    late = Client()
    sign_in(late, account)
    time_machine.move_to(NOW + datetime.timedelta(minutes=11))
    assert late.post(reverse("admin:second_step"), {"code": backup[0]}).url == LOGIN
    overtaken = Client()
    sign_in(overtaken, account)
    account.set_password("một mật khẩu khác hẳn")
    account.save()
    assert overtaken.post(reverse("admin:second_step"), {"code": backup[0]}).url == LOGIN


def test_no_secret_of_the_telephone_is_in_the_database(account):
    codes = enrolled(account)
    factor = SecondFactor.objects.get()
    stored = [str(value) for row in SecondFactor.objects.values_list() for value in row]
    stored += account.backup_codes.values_list("digest", flat=True)
    assert [value for value in stored if second_factor.secret(factor) in value or value in codes] == []


def test_setting_up_shows_a_picture_and_then_the_codes_once(account):
    client, url = signed_in(account), reverse("admin:set_up_second_factor")
    page = client.get(url)
    sent = form_of(page, having="code")
    factor = second_factor.from_text(account, sent["factor"])
    assert "<svg" in page.content.decode()
    assert second_factor.secret(factor) in words(page)
    assert SecondFactor.objects.count() == 0
    wrong = client.post(url, {**sent, "code": "000000"})
    assert "Mã không đúng" in words(wrong)
    # The telephone has read the picture already: the page shows the same one.
    assert second_factor.secret(factor) in words(wrong)
    assert not second_factor.is_used_by(account)
    done = client.post(url, {**sent, "code": code_of(factor)})
    assert len(re.findall(r"<code>[0-9a-z]{5}-[0-9a-z]{5}</code>", done.content.decode())) == 10
    assert second_factor.is_used_by(account)
    assert client.get(url).url == reverse("admin:own_account")
    assert OutgoingMail.objects.get().subject == "Xác thực hai bước của tài khoản đã được bật"


def test_a_second_press_shows_codes_too_and_those_of_the_first_are_void(account):
    """A browser shows the answer to the last press alone."""
    client, url = signed_in(account), reverse("admin:set_up_second_factor")
    sent = form_of(client.get(url), having="code")
    sent["code"] = code_of(second_factor.from_text(account, sent["factor"]))
    shown = [
        re.findall(r"<code>([0-9a-z]{5}-[0-9a-z]{5})</code>", client.post(url, sent).content.decode()) for _ in "12"
    ]
    assert [len(codes) for codes in shown] == [10, 10]
    assert account.backup_codes.count() == 10
    assert not second_factor.take(account, shown[0][0])
    assert second_factor.take(account, shown[1][0])
    assert OutgoingMail.objects.count() == 1


def test_nobody_sets_up_what_another_was_shown(account):
    """Else who can look at a page of another's could make them use a secret that he knows."""
    theirs = second_factor.begin(factories.editor())
    client, url = signed_in(account), reverse("admin:set_up_second_factor")
    for text in (second_factor.as_text(theirs), "", "x", "a:b:c"):
        client.post(url, {"factor": text, "code": code_of(theirs)})
        assert not second_factor.is_used_by(account)


def test_taking_it_off_needs_the_password(account):
    enrolled(account)
    client = signed_in(account)
    url = reverse("admin:remove_second_factor")
    assert "Mật khẩu không đúng" in words(client.post(url, {"password": "sai"}))
    assert second_factor.is_used_by(account)
    assert client.post(url, {"password": PASSWORD}).status_code == 302
    assert not second_factor.is_used_by(account)
    assert account.backup_codes.count() == 0


class TestCompulsory:
    @pytest.fixture(autouse=True)
    def _required(self, db):
        AccountOptions.objects.create(pk=1, second_factor_required=True)

    def test_who_has_none_can_only_set_it_up(self, account):
        client = Client()
        sign_in(client, account)
        set_up = reverse("admin:set_up_second_factor")
        for path in ("/admin/", address(Article), reverse("admin:own_account"), "/admin/password_change/"):
            shown = client.get(path)
            assert (shown.status_code, shown.url) == (302, set_up), path
            assert "Cài một ứng dụng xác thực" in words(client.post(path)), path
        sent = form_of(client.get(set_up), having="code")
        factor = second_factor.from_text(account, sent["factor"])
        client.post(set_up, {**sent, "code": code_of(factor)})
        assert is_in(client)

    def test_it_cannot_be_taken_off(self, account):
        enrolled(account)
        client = signed_in(account)
        client.post(reverse("admin:remove_second_factor"), {"password": PASSWORD})
        assert second_factor.is_used_by(account)

    def test_who_must_set_it_up_may_still_leave(self, account):
        client = Client()
        sign_in(client, account)
        assert client.post(reverse("admin:logout")).status_code == 200
        assert client.get("/admin/").url == "/admin/login/?next=/admin/"


# -- sessions ------------------------------------------------------------------------------------------------------------


def test_who_does_nothing_for_an_hour_is_signed_out(account, time_machine):
    client = Client()
    sign_in(client, account)
    for minutes in (50, 100, 150):
        time_machine.move_to(NOW + datetime.timedelta(minutes=minutes))
        assert is_in(client), minutes
    time_machine.move_to(NOW + datetime.timedelta(minutes=211))
    assert client.get("/admin/").url == "/admin/login/?next=/admin/"


def test_what_a_page_asks_by_itself_is_not_doing_something(account, time_machine):
    client = Client()
    sign_in(client, account)
    for minutes in (30, 59):
        time_machine.move_to(NOW + datetime.timedelta(minutes=minutes))
        client.post(reverse("admin:news_article_pulse_new"), {"title": "x"})
    time_machine.move_to(NOW + datetime.timedelta(minutes=61))
    assert not is_in(client)


def test_typing_is_doing_something(account, time_machine):
    client = Client()
    sign_in(client, account)
    time_machine.move_to(NOW + datetime.timedelta(minutes=59))
    client.post(reverse("admin:news_article_pulse_new"), {"title": "x", "_changed": "1"})
    time_machine.move_to(NOW + datetime.timedelta(minutes=118))
    assert is_in(client)


def test_a_stolen_session_cookie_is_good_for_no_more_than_an_hour(account, time_machine):
    owner, thief = Client(), Client()
    sign_in(owner, account)
    name = "phien"
    for minutes in (40, 80):
        time_machine.move_to(NOW + datetime.timedelta(minutes=minutes))
        assert is_in(owner)
    thief.cookies[name] = owner.cookies[name].value
    assert not is_in(thief)
    thief.cookies[sessions.COOKIE] = Client().cookies.get(sessions.COOKIE) or "gia-mao"
    assert not is_in(thief)
    assert is_in(owner)


def test_nobody_stays_signed_in_longer_than_a_working_day(account, time_machine):
    client = Client()
    sign_in(client, account)
    for minutes in range(0, 12 * 60, 30):
        time_machine.move_to(NOW + datetime.timedelta(minutes=minutes))
        assert is_in(client), minutes
    time_machine.move_to(NOW + datetime.timedelta(hours=12, minutes=1))
    assert not is_in(client)


def test_a_new_password_ends_the_other_sessions(account):
    here, elsewhere = Client(), Client()
    sign_in(here, account)
    sign_in(elsewhere, account)
    new = "ruộng bậc thang mùa lúa chín"
    sent = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert here.post("/admin/password_change/", sent).status_code == 302
    assert (is_in(here), is_in(elsewhere)) == (True, False)
    assert OutgoingMail.objects.get().subject == "Mật khẩu của bạn vừa được đổi"


def test_signing_out_elsewhere_leaves_this_session(account):
    here, elsewhere = Client(), Client()
    sign_in(here, account)
    sign_in(elsewhere, account)
    here.post(reverse("admin:sign_out_elsewhere"))
    assert (is_in(here), is_in(elsewhere)) == (True, False)


@pytest.mark.parametrize(
    "change",
    [
        {"groups": []},
        {"groups": ["Biên tập viên", "Kiểm duyệt viên"]},
        {"is_superuser": "on"},
    ],
)
def test_a_change_of_role_ends_the_sessions_of_the_account(account, change):
    client, boss = Client(), signed_in(factories.superuser())
    sign_in(client, account)
    sent = form_of(boss.get(address(account)), having="full_name")
    if "groups" in change:
        ids = {group.name: group.pk for group in account.groups.model.objects.all()}
        change = {"groups": [ids[name] for name in change["groups"]]}
    assert boss.post(address(account), {**sent, **change}).status_code == 302
    assert not is_in(client)


def test_a_change_of_name_ends_no_session(account):
    client, boss = Client(), signed_in(factories.superuser())
    sign_in(client, account)
    sent = form_of(boss.get(address(account)), having="full_name")
    boss.post(address(account), {**sent, "full_name": "Nguyễn Thị Mới"})
    assert is_in(client)


# -- what was typed is kept ----------------------------------------------------------------------------------------------

TEXT = 'Dòng một\r\n"Dòng hai" & <b>ba</b> – ế'


def typed(client, article):
    sent = form_of(client.get(address(article)), having="title")
    return {**sent, "title": "Tiêu đề đã sửa", "body": f"<p>{TEXT}</p>", "_continue": "Lưu"}


def fields_of(response):
    """The form that sends what was kept, as its page has it."""
    (form,) = re.findall(
        r'<form method="post" action="([^"]*)"[^>]*>(.*?)</form>', response.content.decode(), re.DOTALL
    )
    pairs = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form[1])
    return html.unescape(form[0]), {name: html.unescape(value) for name, value in pairs}


def test_a_form_sent_after_the_session_ended_is_saved_after_signing_in_again(account, time_machine):
    client, article = Client(), factories.article(by=account)
    sign_in(client, account)
    sent = typed(client, article)
    time_machine.move_to(NOW + datetime.timedelta(hours=2))
    asked = client.post(address(article), sent, headers=HERE)
    assert asked.status_code == 403
    assert "chưa được lưu, nhưng vẫn còn ở đây" in words(asked)
    carried = form_of(asked, having="password") | {"username": account.username, "password": "sai"}
    again = client.post(LOGIN, carried)
    carried = form_of(again, having="password") | {"username": account.username, "password": PASSWORD}
    offered = client.post(LOGIN, carried)
    path, fields = fields_of(offered)
    assert path == address(article)
    assert client.post(path, fields).status_code == 302
    article.refresh_from_db()
    assert article.title == "Tiêu đề đã sửa"
    assert "Dòng hai" in article.body


def test_a_picture_pasted_into_the_text_does_not_cost_the_text(account, time_machine):
    client, article = Client(), factories.article(by=account)
    sign_in(client, account)
    pasted = '<img src="data:image/jpeg;base64,' + "A" * 2_400_000 + '">'
    sent = typed(client, article) | {"body": f"<p>{TEXT}</p>{pasted}"}
    time_machine.move_to(NOW + datetime.timedelta(hours=2))
    asked = client.post(address(article), sent, headers=HERE)
    assert "chưa được lưu, nhưng vẫn còn ở đây" in words(asked)
    carried = form_of(asked, having="password") | {"username": account.username, "password": PASSWORD}
    path, fields = fields_of(client.post(LOGIN, carried))
    # The form says of the picture that it cannot be kept, and has the words.
    assert "Dòng hai" in form_of(client.post(path, fields), having="title")["body"]


def test_it_is_kept_over_the_second_step_too(account, time_machine):
    codes = enrolled(account)
    client, article = signed_in(account), factories.article(by=account)
    sent = typed(client, article)
    time_machine.move_to(NOW + datetime.timedelta(hours=2))
    asked = client.post(address(article), sent, headers=HERE)
    carried = form_of(asked, having="password") | {"username": account.username, "password": PASSWORD}
    step = client.post(LOGIN, carried)
    offered = client.post(reverse("admin:second_step"), form_of(step, having="code") | {"code": codes[0]})
    path, fields = fields_of(offered)
    client.post(path, fields)
    article.refresh_from_db()
    assert article.title == "Tiêu đề đã sửa"


def test_it_is_kept_when_the_second_step_comes_too_late(account, time_machine):
    codes = enrolled(account)
    client, article = signed_in(account), factories.article(by=account)
    sent = typed(client, article)
    time_machine.move_to(NOW + datetime.timedelta(hours=2))
    asked = client.post(address(article), sent, headers=HERE)
    step = client.post(LOGIN, form_of(asked, having="password") | {"username": account.username, "password": PASSWORD})
    time_machine.move_to(NOW + datetime.timedelta(hours=3))
    again = client.post(reverse("admin:second_step"), form_of(step, having="code") | {"code": codes[0]})
    step = client.post(LOGIN, form_of(again, having="password") | {"username": account.username, "password": PASSWORD})
    path, fields = fields_of(
        client.post(reverse("admin:second_step"), form_of(step, having="code") | {"code": codes[0]})
    )
    client.post(path, fields)
    article.refresh_from_db()
    assert article.title == "Tiêu đề đã sửa"


@pytest.mark.parametrize("where", ["password", "code"])
def test_it_is_kept_when_a_page_in_between_loses_its_token(account, time_machine, where):
    codes = enrolled(account) if where == "code" else []
    client, article = Client(enforce_csrf_checks=True), factories.article(by=account)
    client.force_login(account)
    sent = typed(client, article)
    time_machine.move_to(NOW + datetime.timedelta(hours=2))
    page = client.post(address(article), sent, headers=HERE)
    to, given = LOGIN, {"username": account.username, "password": PASSWORD}
    if codes:
        page = client.post(LOGIN, form_of(page, having="password") | given, headers=HERE)
        to, given = reverse("admin:second_step"), {"code": codes[0]}
    client.cookies.clear()
    refused = client.post(to, form_of(page, having=where) | given, headers=HERE)
    assert refused.status_code == 403
    path, fields = fields_of(refused)
    assert (path, fields["title"]) == (address(article), "Tiêu đề đã sửa")
    assert PASSWORD not in refused.content.decode()


def test_it_is_kept_while_a_second_factor_is_set_up(account, time_machine):
    """The office made it compulsory while somebody wrote."""
    client, article = signed_in(account), factories.article(by=account)
    sent = typed(client, article)
    AccountOptions.objects.create(pk=1, second_factor_required=True)
    second_factor.end_sessions_without()
    asked = client.post(address(article), sent, headers=HERE)
    offered = client.post(
        LOGIN, form_of(asked, having="password") | {"username": account.username, "password": PASSWORD}
    )
    path, fields = fields_of(offered)
    set_up = client.post(path, fields, headers=HERE)
    assert "chưa được lưu, nhưng vẫn còn ở đây" in words(set_up)
    page = form_of(set_up, having="factor")
    factor = second_factor.from_text(account, page["factor"])
    done = client.post(reverse("admin:set_up_second_factor"), page | {"code": code_of(factor, NOW)})
    path, fields = fields_of(done)
    client.post(path, fields)
    article.refresh_from_db()
    assert article.title == "Tiêu đề đã sửa"


def test_a_stale_token_keeps_the_form(account):
    client, article = Client(enforce_csrf_checks=True), factories.article(by=account)
    client.force_login(account)
    sent = typed(client, article)
    sent["csrfmiddlewaretoken"] = "a" * 64
    refused = client.post(address(article), sent, headers=HERE)
    assert refused.status_code == 403
    path, fields = fields_of(refused)
    assert client.post(path, fields, headers=HERE).status_code == 302
    article.refresh_from_db()
    assert article.title == "Tiêu đề đã sửa"


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://xau.example"},
        {"sec-fetch-site": "cross-site", "origin": "http://testserver"},
        {"referer": "https://xau.example/"},
        {},
        {"origin": "http://["},
        {"origin": "null"},
    ],
)
def test_what_another_site_sends_is_not_kept(account, headers):
    """Or a stranger's form would be saved by whoever signs in and presses the button."""
    client, article = Client(enforce_csrf_checks=True), factories.article(by=account)
    asked = client.post(address(article), {"title": "Chiếm chỗ"}, headers=headers)
    assert asked.status_code == 403
    assert "Chiếm chỗ" not in asked.content.decode()


def test_a_password_is_never_put_into_a_page(account):
    client = Client(enforce_csrf_checks=True)
    sent = {"username": account.username, "password": "rất bí mật", "next": "/admin/"}
    assert "rất bí mật" not in client.post(LOGIN, sent, headers=HERE).content.decode()


@pytest.mark.parametrize(
    "carried",
    [
        "",
        "x",
        "[]",
        "[1,2,3]",
        '["//xau.example/",[["a","b"]],false]',
        '["/\\\\xau.example",[],false]',
        "[" * 5000,
        '["/a\\nb",[],false]',
    ],
)
def test_nonsense_that_is_carried_along_is_left_behind(account, carried):
    response = sign_in(Client(), account, kept_form=carried)
    assert (response.status_code, response.get("Location")) == (302, "/admin/")
