"""A new password by mail; what passwords may be; what the office may demand of its accounts."""

import datetime
import re

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from portal import outbox
from portal.accounts import second_factor, throttle
from portal.models import AccountOptions, FailedAttempt, OutgoingMail, User
from tests import factories
from tests.admin import address, form_of, signed_in, told, words
from tests.factories import NOW
from tests.portal.signing_in import PASSWORD, code_of, editor_with_password, enrolled, is_in, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def account():
    return editor_with_password()


NEW = "ruộng bậc thang mùa lúa chín"


def ask(email, *, ip="203.0.113.7"):
    return Client().post(reverse("admin:password_reset"), {"email": email}, REMOTE_ADDR=ip)


def path_in_mail():
    body = OutgoingMail.objects.get().body
    return re.search(r"http://testserver(/admin/\S+)", body)[1]


def set_new(client, path, password=NEW):
    """As a browser does: the address of the mail leads to one without the token, which has the form."""
    form_page = client.get(path).url
    assert path not in form_page
    return client.post(form_page, {"new_password1": password, "new_password2": password})


def test_the_mail_leads_to_a_new_password(account):
    response = ask(account.email.upper())
    assert response.url == reverse("admin:password_reset_done")
    (mail,) = OutgoingMail.objects.all()
    assert mail.recipient == account.email
    assert account.username in mail.body
    client = Client()
    assert set_new(client, path_in_mail()).url == reverse("admin:password_reset_complete")
    assert sign_in(client, account).status_code == 200
    assert sign_in(client, account, NEW).status_code == 302


def test_the_address_of_the_mail_is_good_once_and_for_an_hour(account, time_machine):
    ask(account.email)
    path = path_in_mail()
    time_machine.move_to(NOW + datetime.timedelta(minutes=61))
    assert "không hợp lệ" in words(Client().get(path)).lower()
    time_machine.move_to(NOW + datetime.timedelta(minutes=59))
    set_new(Client(), path)
    assert Client().get(path).status_code == 200


@pytest.mark.parametrize("who", ["unknown", "disabled", "known"])
def test_the_answer_is_the_same_whoever_is_asked_for(account, who):
    disabled = factories.UserFactory(is_active=False, email="nghi@coquan.example")
    disabled.set_password(PASSWORD)
    disabled.save()
    emails = {"unknown": "khong@co.example", "disabled": disabled.email, "known": account.email}
    response = ask(emails[who])
    assert (response.status_code, response.url) == (302, reverse("admin:password_reset_done"))
    assert OutgoingMail.objects.count() == (1 if who == "known" else 0)


def test_nobody_is_flooded_with_such_mails(account):
    answers = {ask(account.email, ip=f"198.51.100.{n}").url for n in range(40)}
    assert answers == {reverse("admin:password_reset_done")}
    assert OutgoingMail.objects.count() <= throttle.FREE_ACCOUNT
    FailedAttempt.objects.all().delete()
    OutgoingMail.objects.all().delete()
    for _ in range(40):
        ask(account.email)
    assert OutgoingMail.objects.count() == throttle.FREE_HERE


def test_a_new_password_by_mail_ends_the_sessions_and_forgives_the_guessing_of_others(account):
    before = Client()
    sign_in(before, account)
    for n in range(throttle.FREE_ACCOUNT):
        sign_in(Client(), account, "sai", ip=f"198.51.100.{n}")
    ask(account.email)
    client = Client()
    set_new(client, path_in_mail())
    assert not is_in(before)
    assert sign_in(client, account, NEW, ip="192.0.2.1").status_code == 302


def test_it_does_not_replace_the_second_factor(account):
    enrolled(account)
    OutgoingMail.objects.all().delete()
    ask(account.email)
    client = Client()
    set_new(client, path_in_mail())
    sign_in(client, account, NEW)
    assert not is_in(client)


def test_nobody_else_reads_the_address_of_the_mail_and_it_is_erased_once_sent(account):
    ask(account.email)
    (mail,) = OutgoingMail.objects.all()
    token = path_in_mail()
    page = signed_in(factories.superuser()).get(address(mail))
    assert "(chỉ người nhận được đọc)" in words(page)
    assert token not in page.content.decode()
    assert outbox.send_due() == 1
    mail.refresh_from_db()
    assert (mail.body, mail.sent_at) == ("", NOW)


# -- what passwords may be -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "password",
    [
        "ngắn quá", "a" * 129, "aaaaaaaaaaaaaa", "abababababab", "123456789012", "0987654321098", "matkhau123456",
        "MatKhau@2026!", "Mật khẩu 2026", "quantri2026!!", "QuanTri@123456", "dangboxathunghiem", "Thu Nghiem 2026",
        "vietnam19751975", "anhyeuem1990@",
        "password1234", "iloveyou1234", "qwertyuiop12", "hoangthimai1", "hoangthimai@coquan",
    ],
)  # fmt: skip
def test_a_password_that_anybody_would_try_is_refused(password):
    factories.IdentityFactory()
    user = User(username="hoangthimai", full_name="Hoàng Thị Mai", email="hoangthimai@coquan.example")
    with pytest.raises(ValidationError) as refused:
        validate_password(password, user)
    assert all(re.search(r"[À-ỹ]", message) for message in refused.value.messages)


@pytest.mark.parametrize(
    "password",
    [
        "chiếc cầu tre lắc lẻo",
        "ruong bac thang mua lua",
        "Xk7#pQ2m!vR9",
        "8361 4907 2258 1064",
        "con trâu là đầu cơ nghiệp",
        "x" * 5 + "yz wuvt",
    ],
)
def test_a_long_password_needs_no_digits_capitals_or_signs(password):
    factories.IdentityFactory()
    validate_password(password, User(username="mai", full_name="Hoàng Thị Mai"))


# -- what the office demands ---------------------------------------------------------------------------------------------


@pytest.fixture
def boss():
    return factories.superuser()


OPTIONS = reverse("admin:portal_accountoptions_add")


def test_who_makes_the_second_factor_compulsory_has_one(boss):
    client = signed_in(boss)
    refused = client.post(OPTIONS, {"second_factor_required": "on"})
    assert "cho tài khoản của chính bạn trước" in words(refused)
    assert AccountOptions.current().second_factor_required is False


def test_making_it_compulsory_ends_the_sessions_of_who_has_none(boss, account):
    enrolled(boss)
    other = factories.moderator()
    enrolled(other)
    without, having = signed_in(account), signed_in(other)
    client = signed_in(boss)
    assert client.post(OPTIONS, {"second_factor_required": "on"}).status_code == 302
    assert (is_in(client), is_in(having), is_in(without)) == (True, True, False)
    again = Client()
    sign_in(again, account)
    assert again.get("/admin/").url == reverse("admin:set_up_second_factor")


def test_an_administrator_takes_off_the_factor_of_who_lost_the_telephone(boss, account):
    enrolled(account)
    OutgoingMail.objects.all().delete()
    client = signed_in(boss)
    assert "Tắt xác thực hai bước của tài khoản này" in words(client.get(address(account)))
    response = client.post(reverse("admin:portal_user_remove_second_factor", args=[account.pk]))
    assert told(response) == [f"Đã tắt xác thực hai bước của “{account}”. Từ giờ tài khoản đăng nhập bằng mật khẩu."]
    assert not second_factor.is_used_by(account)
    assert OutgoingMail.objects.get().recipient == account.email
    assert sign_in(Client(), account).status_code == 302


def test_nobody_else_takes_off_a_factor(account):
    enrolled(account)
    url = reverse("admin:portal_user_remove_second_factor", args=[account.pk])
    for role in (factories.contributor, factories.editor, factories.moderator):
        assert signed_in(role()).post(url).status_code == 403
    assert signed_in(factories.superuser()).get(url).status_code == 302
    assert second_factor.is_used_by(account)


def test_the_code_of_now_is_the_one_of_the_standard():
    """RFC 6238 with the secret that the page shows, as any telephone computes it."""
    user = factories.editor()
    factor = second_factor.begin(user)
    assert re.fullmatch(r"[A-Z2-7]{32}", second_factor.secret(factor))
    assert re.fullmatch(r"\d{6}", code_of(factor))
    assert form_of(signed_in(user).get(reverse("admin:set_up_second_factor")), having="code")["code"] == ""


def test_the_command_takes_off_a_factor_when_nobody_can_sign_in(account, capsys):
    enrolled(account)
    call_command("second_factor", remove=account.username)
    assert not second_factor.is_used_by(account)
    for name in (account.username, "khong-co"):
        with pytest.raises(CommandError):
            call_command("second_factor", remove=name)
