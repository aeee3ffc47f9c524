"""Every door of the back office for everybody who comes to it, by GET and by raw POST: one table.

What the acts do for those who may is in the tests of the acts; here only that they are let in, and nobody else.
"""

import logging
from collections.abc import Iterator

import pytest
from django.db import transaction

from tests.admin import doors
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

# One line for each URL pattern, by its name: of somebody else's thing, and where it matters of one's own ("own"), in the
# state that is named. A pattern without a line fails the test below. Of the two letters the first is the answer to a GET:
#     o  opens               l  leads on to another page      m  is not to be opened
#     i  asks to sign in     x  is closed (403)               n  says that nothing is there (404)
# The second is the answer to a POST: W is taken, whatever becomes of it; all others change nothing.
# "old_address" leads everybody on by the number alone, whether or not anything has it.
TABLE = """
                                             an  di  ns  ng  co  ed  mo  su
    second_step                              ii  ii  ii  ii  ii  ii  ii  ii
    password_reset                           oW  oW  oW  oW  oW  oW  oW  oW
    password_reset_done                      om  om  om  om  om  om  om  om
    password_reset_confirm                   oo  oo  oo  oo  oo  oo  oo  oo
    password_reset_complete                  om  om  om  om  om  om  om  om
    own_account                              ii  ii  ii  oo  oo  oo  oo  oo
    sign_out_elsewhere                       ii  ii  ii  lW  lW  lW  lW  lW
    renew_backup_codes                       ii  ii  ii  oW  oW  oW  oW  oW
    remove_second_factor                     ii  ii  ii  oW  oW  oW  oW  oW
    set_up_second_factor                     ii  ii  ii  oW  oW  oW  oW  oW

    portal_backups                           ii  ii  ii  xm  xm  xm  xm  om

    leaving                                  ii  ii  ii  xx  xx  xx  xx  oW
    index                                    ii  ii  ii  oo  oo  oo  oo  oo
    login                                    oW  oW  oW  lW  lW  lW  lW  lW
    logout                                   ll  ll  ll  mW  mW  mW  mW  mW
    password_change                          ii  ii  ii  oW  oW  oW  oW  oW
    password_change_done                     ii  ii  ii  om  om  om  om  om
    autocomplete                             ii  ii  ii  xx  xx  xx  xx  xx
    jsi18n                                   ii  ii  ii  om  om  om  om  om

    comments_comment_decide                  ii  ii  ii  xx  xx  xx  lW  lW
    comments_comment_desk                    ii  ii  ii  xm  xm  xm  om  om
    comments_comment_desk_decide             ii  ii  ii  xx  xx  xx  lW  lW
    comments_comment_desk_news               ii  ii  ii  xm  xm  xm  om  om
    comments_comment_statistics              ii  ii  ii  xm  xm  xm  om  om
    comments_comment_changelist              ii  ii  ii  xx  xx  xx  oW  oW
    comments_comment_add                     ii  ii  ii  xx  xx  xx  xx  xx
    comments_comment_history                 ii  ii  ii  xx  xx  xx  oo  oo
    comments_comment_delete                  ii  ii  ii  xx  xx  xx  xx  xx
    comments_comment_change                  ii  ii  ii  xx  xx  xx  ox  ox
    comments_comment_old_address             ii  ii  ii  ll  ll  ll  ll  ll
    comments_thread_changelist               ii  ii  ii  xx  xx  xx  xx  oo
    comments_thread_add                      ii  ii  ii  xx  xx  xx  xx  oW
    comments_thread_history                  ii  ii  ii  xx  xx  xx  xx  oo
    comments_thread_delete                   ii  ii  ii  xx  xx  xx  xx  oW
    comments_thread_change                   ii  ii  ii  xx  xx  xx  xx  oW
    comments_thread_old_address              ii  ii  ii  ll  ll  ll  ll  ll
    comments_consenttext_changelist          ii  ii  ii  xx  xx  xx  xx  oo
    comments_consenttext_add                 ii  ii  ii  xx  xx  xx  xx  oW
    comments_consenttext_history             ii  ii  ii  xx  xx  xx  xx  oo
    comments_consenttext_delete              ii  ii  ii  xx  xx  xx  xx  xx
    comments_consenttext_change              ii  ii  ii  xx  xx  xx  xx  ox
    comments_consenttext_old_address         ii  ii  ii  ll  ll  ll  ll  ll
    comments_rejectionreason_changelist      ii  ii  ii  xx  xx  xx  oo  oo
    comments_rejectionreason_add             ii  ii  ii  xx  xx  xx  oW  oW
    comments_rejectionreason_history         ii  ii  ii  xx  xx  xx  oo  oo
    comments_rejectionreason_delete          ii  ii  ii  xx  xx  xx  xx  xx
    comments_rejectionreason_change          ii  ii  ii  xx  xx  xx  oW  oW
    comments_rejectionreason_old_address     ii  ii  ii  ll  ll  ll  ll  ll
    comments_personaldatarequest_find        ii  ii  ii  xx  xx  xx  xx  oW
    comments_personaldatarequest_export      ii  ii  ii  xx  xx  xx  xx  lW
    comments_personaldatarequest_erase       ii  ii  ii  xx  xx  xx  xx  lW
    comments_personaldatarequest_withdraw    ii  ii  ii  xx  xx  xx  xx  lW
    comments_personaldatarequest_answer      ii  ii  ii  xx  xx  xx  xx  oW
    comments_personaldatarequest_changelist  ii  ii  ii  xx  xx  xx  xx  oo
    comments_personaldatarequest_add         ii  ii  ii  xx  xx  xx  xx  oW
    comments_personaldatarequest_history     ii  ii  ii  xx  xx  xx  xx  oo
    comments_personaldatarequest_delete      ii  ii  ii  xx  xx  xx  xx  xx
    comments_personaldatarequest_change      ii  ii  ii  xx  xx  xx  xx  ox
    comments_personaldatarequest_old_address ii  ii  ii  ll  ll  ll  ll  ll

    news_article_pulse_new                   ii  ii  ii  nx  nW  nW  nx  nW
    news_article_drop_copy                   ii  ii  ii  nn  nW  nW  nn  nW
    news_article_drop_copy own               ii  ii  ii  nn  nW  nW  nn  nW
    news_article_preview_new                 ii  ii  ii  nn  nn  nn  nn  nn
    news_article_preview_new own             ii  ii  ii  nn  oo  oo  nn  oo
    news_article_preview_page_new            ii  ii  ii  nn  nn  nn  nn  nn
    news_article_preview_page_new own        ii  ii  ii  nn  nn  nn  nn  nn
    news_article_pulse draft                 ii  ii  ii  nn  nn  nW  nn  nW
    news_article_pulse own draft             ii  ii  ii  nn  nW  nW  nn  nW
    news_article_preview draft               ii  ii  ii  nn  nn  oo  nn  oo
    news_article_preview own draft           ii  ii  ii  nn  oo  oo  nn  oo
    news_article_preview_page draft          ii  ii  ii  nn  nn  oo  nn  oo
    news_article_preview_page own draft      ii  ii  ii  nn  oo  oo  nn  oo
    news_article_act submitted publish       ii  ii  ii  nn  nn  oW  nn  oW
    news_article_act own draft submit        ii  ii  ii  nn  oW  oW  nn  oW
    news_article_act own draft publish       ii  ii  ii  nn  ll  oW  nn  oW
    news_article_act own published withdraw  ii  ii  ii  nn  ll  oW  nn  oW
    news_article_copy draft                  ii  ii  ii  nn  nn  nW  nn  nW
    news_article_copy own draft              ii  ii  ii  nn  nW  nW  nn  nW
    news_article_compare published           ii  ii  ii  nn  nn  oo  nn  oo
    news_article_compare own published       ii  ii  ii  nn  oo  oo  nn  oo
    news_article_version published           ii  ii  ii  nn  nn  oo  nn  oo
    news_article_version own published       ii  ii  ii  nn  oo  oo  nn  oo
    news_article_slip published              ii  ii  ii  nn  nn  oo  nn  oo
    news_article_slip own published          ii  ii  ii  nn  oo  oo  nn  oo
    news_article_restore published           ii  ii  ii  nn  nn  nW  nn  nW
    news_article_restore own published       ii  ii  ii  nn  nl  nW  nn  nW
    news_article_changelist                  ii  ii  ii  xx  oW  oW  xx  oW
    news_article_add                         ii  ii  ii  xx  oW  oW  xx  oW
    news_article_history draft               ii  ii  ii  nn  nn  oo  nn  oo
    news_article_history own draft           ii  ii  ii  nn  oo  oo  nn  oo
    news_article_delete draft                ii  ii  ii  xx  xx  xx  xx  xx
    news_article_delete own draft            ii  ii  ii  xx  xx  xx  xx  xx
    news_article_change draft                ii  ii  ii  xx  ll  oW  xx  oW
    news_article_change published            ii  ii  ii  xx  ll  oW  xx  oW
    news_article_change own draft            ii  ii  ii  xx  oW  oW  xx  oW
    news_article_change own published        ii  ii  ii  xx  ox  oW  xx  oW
    news_article_old_address draft           ii  ii  ii  ll  ll  ll  ll  ll
    news_article_old_address own draft       ii  ii  ii  ll  ll  ll  ll  ll

    news_officeoptions_changelist            ii  ii  ii  xx  xx  xx  xx  oo
    news_officeoptions_add                   ii  ii  ii  xx  xx  xx  xx  oW
    news_officeoptions_history               ii  ii  ii  xx  xx  xx  xx  oo
    news_officeoptions_delete                ii  ii  ii  xx  xx  xx  xx  xx
    news_officeoptions_change                ii  ii  ii  xx  xx  xx  xx  oW
    news_officeoptions_old_address           ii  ii  ii  ll  ll  ll  ll  ll

    news_frontpage_preview                   ii  ii  ii  xx  xx  lo  xx  lo
    news_frontpage_arrangements              ii  ii  ii  xx  xx  oo  xx  oo
    news_frontpage_articles                  ii  ii  ii  xx  xx  oo  xx  oo
    news_frontpage_changelist                ii  ii  ii  xx  xx  oW  xx  oW
    news_frontpage_add                       ii  ii  ii  nn  nn  nn  nn  nn
    news_frontpage_history                   ii  ii  ii  nn  nn  nn  nn  nn
    news_frontpage_delete                    ii  ii  ii  nn  nn  nn  nn  nn
    news_frontpage_change                    ii  ii  ii  nn  nn  nn  nn  nn
    news_frontpage_old_address               ii  ii  ii  ll  ll  ll  ll  ll

    news_category_changelist                 ii  ii  ii  xx  xx  oo  xx  oo
    news_category_add                        ii  ii  ii  xx  xx  xx  xx  oW
    news_category_history                    ii  ii  ii  xx  xx  oo  xx  oo
    news_category_delete                     ii  ii  ii  xx  xx  xx  xx  oW
    news_category_change                     ii  ii  ii  xx  xx  ox  xx  oW
    news_category_old_address                ii  ii  ii  ll  ll  ll  ll  ll
    news_author_changelist                   ii  ii  ii  xx  oo  oo  xx  oo
    news_author_add                          ii  ii  ii  xx  xx  oW  xx  oW
    news_author_history                      ii  ii  ii  xx  oo  oo  xx  oo
    news_author_delete                       ii  ii  ii  xx  xx  xx  xx  oW
    news_author_change                       ii  ii  ii  xx  ox  oW  xx  oW
    news_author_old_address                  ii  ii  ii  ll  ll  ll  ll  ll
    news_source_changelist                   ii  ii  ii  xx  oo  oo  xx  oo
    news_source_add                          ii  ii  ii  xx  xx  oW  xx  oW
    news_source_history                      ii  ii  ii  xx  oo  oo  xx  oo
    news_source_delete                       ii  ii  ii  xx  xx  xx  xx  oW
    news_source_change                       ii  ii  ii  xx  ox  oW  xx  oW
    news_source_old_address                  ii  ii  ii  ll  ll  ll  ll  ll
    news_page_preview_new                    ii  ii  ii  nn  nn  nW  nn  nW
    news_page_preview                        ii  ii  ii  nn  nn  nW  nn  nW
    news_page_version                        ii  ii  ii  nn  nn  oo  nn  oo
    news_page_changelist                     ii  ii  ii  xx  xx  oo  xx  oo
    news_page_add                            ii  ii  ii  xx  xx  oW  xx  oW
    news_page_history                        ii  ii  ii  nn  nn  oo  nn  oo
    news_page_delete                         ii  ii  ii  xx  xx  xx  xx  xx
    news_page_change                         ii  ii  ii  xx  xx  oW  xx  oW
    news_page_old_address                    ii  ii  ii  ll  ll  ll  ll  ll
    news_linklist_changelist                 ii  ii  ii  xx  xx  oo  xx  oo
    news_linklist_add                        ii  ii  ii  xx  xx  oW  xx  oW
    news_linklist_history                    ii  ii  ii  xx  xx  oo  xx  oo
    news_linklist_delete                     ii  ii  ii  xx  xx  oW  xx  oW
    news_linklist_change                     ii  ii  ii  xx  xx  oW  xx  oW
    news_linklist_old_address                ii  ii  ii  ll  ll  ll  ll  ll
    news_mood_preview_new                    ii  ii  ii  xx  xx  nW  xx  nW
    news_mood_preview                        ii  ii  ii  xx  xx  nW  xx  nW
    news_mood_end                            ii  ii  ii  xx  xx  oW  xx  oW
    news_mood_changelist                     ii  ii  ii  xx  xx  oo  xx  oo
    news_mood_add                            ii  ii  ii  xx  xx  oW  xx  oW
    news_mood_history                        ii  ii  ii  xx  xx  oo  xx  oo
    news_mood_delete                         ii  ii  ii  xx  xx  xx  xx  xx
    news_mood_change                         ii  ii  ii  xx  xx  oW  xx  oW
    news_mood_old_address                    ii  ii  ii  ll  ll  ll  ll  ll

    auth_group_changelist                    ii  ii  ii  xx  xx  xx  xx  oo
    auth_group_add                           ii  ii  ii  xx  xx  xx  xx  oW
    auth_group_history                       ii  ii  ii  xx  xx  xx  xx  oo
    auth_group_delete                        ii  ii  ii  xx  xx  xx  xx  oW
    auth_group_change                        ii  ii  ii  xx  xx  xx  xx  oW
    auth_group_old_address                   ii  ii  ii  ll  ll  ll  ll  ll

    portal_user_remove_second_factor         ii  ii  ii  xx  xx  xx  xx  lW

    auth_user_password_change                ii  ii  ii  xx  xx  xx  xx  oW

    portal_user_changelist                   ii  ii  ii  xx  xx  xx  xx  oo
    portal_user_add                          ii  ii  ii  xx  xx  xx  xx  oW
    portal_user_history                      ii  ii  ii  xx  xx  xx  xx  oo
    portal_user_delete                       ii  ii  ii  xx  xx  xx  xx  oW
    portal_user_change                       ii  ii  ii  xx  xx  xx  xx  oW
    portal_user_change own                   ii  ii  ii  xx  xx  xx  xx  oW
    portal_user_old_address                  ii  ii  ii  ll  ll  ll  ll  ll

    portal_accountoptions_changelist         ii  ii  ii  xx  xx  xx  xx  oo
    portal_accountoptions_add                ii  ii  ii  xx  xx  xx  xx  oW
    portal_accountoptions_history            ii  ii  ii  xx  xx  xx  xx  oo
    portal_accountoptions_delete             ii  ii  ii  xx  xx  xx  xx  xx
    portal_accountoptions_change             ii  ii  ii  xx  xx  xx  xx  oW
    portal_accountoptions_old_address        ii  ii  ii  ll  ll  ll  ll  ll

    portal_picture_upload                    xx  xx  xx  xx  mW  mW  xx  mW
    portal_picture_choose                    xx  xx  xx  xx  om  om  xx  om
    portal_picture_preview                   ii  ii  ii  xm  nm  lm  xm  lm
    portal_picture_preview shown             ii  ii  ii  xm  lm  lm  xm  lm
    portal_picture_preview own               ii  ii  ii  xm  lm  lm  xm  lm
    portal_picture_details                   xx  xx  xx  xx  nn  oW  xx  oW
    portal_picture_details shown             xx  xx  xx  xx  ox  oW  xx  oW
    portal_picture_details own               xx  xx  xx  xx  oW  oW  xx  oW
    portal_picture_changelist                ii  ii  ii  xx  oo  oo  xx  oo
    portal_picture_add                       ii  ii  ii  xx  oW  oW  xx  oW
    portal_picture_history                   ii  ii  ii  xx  ll  oo  xx  oo
    portal_picture_history shown             ii  ii  ii  xx  oo  oo  xx  oo
    portal_picture_history own               ii  ii  ii  xx  oo  oo  xx  oo
    portal_picture_delete                    ii  ii  ii  xx  xx  xx  xx  xx
    portal_picture_delete shown              ii  ii  ii  xx  xx  xx  xx  xx
    portal_picture_delete own                ii  ii  ii  xx  xx  xx  xx  xx
    portal_picture_change                    ii  ii  ii  xx  lx  oW  xx  oW
    portal_picture_change shown              ii  ii  ii  xx  ox  oW  xx  oW
    portal_picture_change own                ii  ii  ii  xx  oW  oW  xx  oW
    portal_picture_old_address               ii  ii  ii  ll  ll  ll  ll  ll
    portal_picture_old_address shown         ii  ii  ii  ll  ll  ll  ll  ll
    portal_picture_old_address own           ii  ii  ii  ll  ll  ll  ll  ll

    portal_siteidentity_preview_new          ii  ii  ii  xx  xx  xx  xx  nW
    portal_siteidentity_preview              ii  ii  ii  xx  xx  xx  xx  nW
    portal_siteidentity_changelist           ii  ii  ii  xx  xx  xx  xx  oo
    portal_siteidentity_add                  ii  ii  ii  xx  xx  xx  xx  oW
    portal_siteidentity_history              ii  ii  ii  xx  xx  xx  xx  oo
    portal_siteidentity_delete               ii  ii  ii  xx  xx  xx  xx  oW
    portal_siteidentity_change               ii  ii  ii  xx  xx  xx  xx  oW
    portal_siteidentity_old_address          ii  ii  ii  ll  ll  ll  ll  ll
    portal_outgoingmail_changelist           ii  ii  ii  xx  xx  xx  xx  oo
    portal_outgoingmail_add                  ii  ii  ii  xx  xx  xx  xx  xx
    portal_outgoingmail_history              ii  ii  ii  xx  xx  xx  xx  oo
    portal_outgoingmail_delete               ii  ii  ii  xx  xx  xx  xx  xx
    portal_outgoingmail_change               ii  ii  ii  xx  xx  xx  xx  ox
    portal_outgoingmail_old_address          ii  ii  ii  ll  ll  ll  ll  ll

    app_list                                 ii  ii  ii  nn  oo  oo  nn  oo
    anything_else                            ii  ii  ii  nn  nn  nn  nn  nn
"""
_HEAD, *_LINES = [line.split() for line in TABLE.strip().splitlines() if line.strip()]
assert len(_HEAD) == len(doors.ROLES)
CELLS = {
    (" ".join(words[: -len(_HEAD)]), role): cell
    for words in _LINES
    for role, cell in zip(doors.ROLES, words[-len(_HEAD) :], strict=True)
}
LINES = list(dict.fromkeys(line for line, _ in CELLS))
DOORS = doors.doors()
ACTS = {"submit", "publish", "withdraw"}


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Hundreds of refusals are no news."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def address(site: doors.Site, role: str, line: str) -> str:
    """Where the role goes by this line of the table."""
    name, *words = line.split()
    things = site.rows | (site.own.get(role, {}) if "own" in words else {})
    act = next((word for word in words if word in ACTS), "publish")
    state = next((word for word in words if word not in ACTS and word != "own"), "")
    return doors.path(DOORS[name], things, act=act, state=state)


def test_every_address_has_its_line() -> None:
    assert {line.partition(" ")[0] for line in LINES} == set(DOORS)
    assert len(_LINES) == len(LINES)


def visit(site: doors.Site, role: str, tally: doors.Tally) -> dict[str, tuple[str, str]]:
    """Where an answer is not that of the table: (what came, what the table says). Secrets and changes are in it too."""
    client, sent, hidden = site.clients[role], doors.forged(site.accounts[role], site.rows), doors.hidden_from(role)
    wrong = {}
    for line in LINES:
        path, (get, post) = address(site, role, line), CELLS[line, role]
        is_taken = post == "W"
        for method, expected in (("get", get), ("post", post)):
            cookies = client.cookies.copy()
            with transaction.atomic(), doors.writes() as written:
                response = client.get(path) if method == "get" else doors.post(client, path, sent)
                letter = doors.answered(response)
                secrets = doors.secrets_in(response) & hidden
                # What a door takes is undone; of what the others did, everything would stay.
                transaction.set_rollback(is_taken and method == "post")
            client.cookies = cookies
            tally.requests += 1
            is_right = letter in {"o", "l", "b", "n"} if expected == "W" else letter == expected
            changed = [] if expected == "W" else written
            if not is_right or secrets or changed:
                wrong[f"{method} {line} {role}"] = (letter, expected, sorted(secrets), changed)
        tally.cells += 2
        tally.addresses.add(path)
    return wrong


@pytest.mark.parametrize(
    "roles",
    [
        # They are told so before anything is looked up that the other roles do not look up too.
        pytest.param(doors.ROLES[:4], marks=pytest.mark.once),
        ["contributor", "moderator"],
        ["editor", "superuser"],
    ],
    ids=" ".join,
)
def test_the_doors_are_open_and_closed_as_in_the_table(roles: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    site, tally = doors.site(), doors.Tally()
    before = doors.stored()
    wrong = {}
    for role in roles:
        wrong |= visit(site, role, tally)
    assert wrong == {}
    assert doors.stored() == before
    with capsys.disabled():
        print(tally.line(", ".join(roles)))  # noqa: T201
