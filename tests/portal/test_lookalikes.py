import unicodedata

import pytest

from portal.lookalikes import mentions, resembles, skeleton

HA = "Lê Thị Hà"
TRI = "Hoàng Đức Trị"


@pytest.mark.parametrize(
    ("name", "known"),
    [
        (HA, HA),
        ("  lê   thị\u00a0hà ", HA),
        ("LÊ THỊ HÀ", HA),
        ("LêThịHà", HA),
        ("Lê-Thị.Hà", HA),
        ("Lê Thị Hà \U0001f339", HA),
        (unicodedata.normalize("NFD", HA), HA),
        ("Lê T\u200bhị H\u00adà", HA),
        ("\u202eLê Thị Hà", HA),
        ("Le Thi Ha", HA),
        ("IÊ THỊ HÀ", HA),
        ("1ê Thị Hà", HA),
        ("Lё\u0302 Thị Hà", HA),  # Cyrillic
        ("Lê Thị Нà", HA),  # Cyrillic Н
        ("Lê Тһị Hà", HA),  # Cyrillic Т and һ
        ("Lê Τhị Hὰ", HA),  # Greek Τ and alpha with its own grave accent
        ("Ｌê Ｔｈị Ｈà", HA),
        ("𝐋ê 𝒯𝗁ị 𝓗à", HA),
        ("Hoàng Ðức Trị", TRI),  # Icelandic
        ("Hoàng Ɖức Trị", TRI),  # African
        ("Hoàng D\u0335ức Trị", TRI),
        ("Ηοàng Đức Тrị", TRI),
        ("Hoang Duc Tri", TRI),
        ("Bí thư Hoàng Đức Trị", TRI),
        ("Hoàng Đức Trị (Văn phòng)", TRI),
        ("dong chi Hoang Duc Tri", TRI),
        ("Nguyễn Hòa", "Nguyễn Hoà"),
        ("Tăng Văn Bǎng", "Tăng Văn Băng"),  # a caron for a breve
        ("Phạrn Văn Tám", "Phạm Văn Tám"),  # rn for m
    ],
)
def test_names_that_are_taken_for_one_another(name: str, known: str) -> None:
    assert resembles(name, known)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Lê Thị Hạ", HA),
        ("Lê Thị Hả", HA),
        ("Lê Thị", HA),
        ("Lê Thị Hào", HA),
        ("Hà Thị Lê", HA),
        ("Trần Lê Thị Hàng", HA),
        ("Trần Văn Quán", "Văn Quán"),  # two words are a coincidence
        ("Lê Văn Hùng", "Văn Hùng"),
        ("", HA),
        (HA, ""),
        ("…", "!"),
        ("Ан", "Oanh"),
    ],
)
def test_names_that_are_not(name: str, known: str) -> None:
    assert not resembles(name, known)


@pytest.mark.parametrize(
    "name",
    ["Ban Biên tập", "BAN BIEN TAP xã Văn Quán", "Bаn Вiên tậр", "B.a.n b-i-ê-n tập", "Bản Biện Tạp", "BanBiênTập88"],
)
def test_words_of_an_office_are_found_wherever_they_stand(name: str) -> None:
    assert mentions(name, "Ban Biên tập")


@pytest.mark.parametrize("name", ["", "Bàn Biển", "Ban tập", "Biên tập Ban", "Nguyễn Văn Ban"])
def test_other_words_are_not_those_of_an_office(name: str) -> None:
    assert not mentions(name, "Ban Biên tập")
    assert not mentions(name, "…")


def test_a_skeleton_is_what_spellings_of_an_account_have_in_common() -> None:
    assert {skeleton(name) for name in ("bientap", "Bien.Tap", "biên_tập", "bіеntар", "blentap", "b1entap")} == {
        "blentap"
    }
    assert skeleton("taikhoan1") != skeleton("taikhoan2")
    assert skeleton("…") == ""


def test_hostile_names_cost_no_time() -> None:
    assert skeleton("a" + "\u0301\u0323" * 200_000) == "a"
    assert not mentions("rn" * 200_000, "Ban Biên tập")
