"""What no password may be (ASVS 5.0, 6.2): short, endless, among the first that anybody would try. No rules of composition."""

import re
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError

from portal.models import SiteIdentity
from portal.vietnamese import fold

# Django's list is of the English-speaking world.
_EVERYBODY_TRIES = {
    "matkhau", "password", "passwd", "admin", "quantri", "quantrivien", "bientap", "bientapvien", "congtacvien",
    "kiemduyet", "kiemduyetvien", "anhyeuem", "emyeuanh", "yeuem", "yeuanh", "anhnhoem", "iloveyou", "toiyeuvietnam",
    "vietnam", "hanoi", "saigon", "hochiminh", "bacho", "danang", "dangbo", "danguy", "dangcongsan", "congsan",
    "danguyxa", "ubnd", "uyban", "uybannhandan", "tinhuy", "huyenuy", "thanhuy", "xinchao", "chaoban", "hoilamgi",
    "khongbiet", "khongnho", "matkhaumoi", "batdau", "dangnhap", "taikhoan", "congthongtin", "trangthongtin",
    "welcome", "letmein", "qwerty", "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbnm", "qazwsx", "abc", "abcd",
    "abcdef", "thang", "nam", "ngay",
}  # fmt: skip
_NOT_LETTERS = re.compile(r"[^a-z]+")
_FEW_LETTERS = 4
# A date and an exclamation mark do not make a password of a word; more digits and marks than that do.
_NOT_DECORATION = re.compile(r"[\sa-z]+")
_MUCH_DECORATION = 11
LONGEST = 128


class LongestPassword:
    """Nobody types more; and a megabyte would be hashed."""

    def validate(self, password: str, user: Any = None) -> None:
        if len(password) > LONGEST:
            raise ValidationError(f"Mật khẩu dài quá {LONGEST} ký tự.", code="password_too_long")

    def get_help_text(self) -> str:
        return f"Dài nhất {LONGEST} ký tự; dùng được dấu cách và chữ có dấu."


class NotTheFirstGuess:
    """Refuses what is put together from words that everybody tries here, from the office's name, and from numbers in order."""

    def validate(self, password: str, user: Any = None) -> None:
        folded = fold(password)
        if len(set(folded)) < _FEW_LETTERS:
            raise ValidationError("Mật khẩu lặp lại quá ít ký tự.", code="password_repetitive")
        letters = _NOT_LETTERS.sub("", folded)
        if not letters:
            if _is_in_order(folded):
                raise ValidationError("Mật khẩu chỉ là các số theo thứ tự.", code="password_in_order")
            return
        for word in sorted({*_EVERYBODY_TRIES, *_names()}, key=len, reverse=True):
            letters = letters.replace(word, "")
        if len(set(letters)) < _FEW_LETTERS and len(_NOT_DECORATION.sub("", folded)) < _MUCH_DECORATION:
            raise ValidationError(
                "Mật khẩu dễ đoán: nó ghép từ những từ ai cũng thử, hoặc từ tên cơ quan. Hãy thêm vài từ không liên quan.",
                code="password_guessable",
            )

    def get_help_text(self) -> str:
        return "Không chỉ ghép từ những từ quen thuộc, tên cơ quan và năm; vài từ không liên quan với nhau là tốt nhất."


def _names() -> Iterable[str]:
    """The words of the office's name, without marks, alone and joined."""
    identity = SiteIdentity.objects.current()
    if identity is None:
        return []
    words = [_NOT_LETTERS.sub("", word) for word in fold(f"{identity.name} {identity.short_name}").split()]
    pairs = ["".join(pair) for pair in zip(words, words[1:], strict=False)]
    return [word for word in (*words, *pairs) if len(word) > 2]


def _is_in_order(text: str) -> bool:
    steps = {ord(after) - ord(before) for before, after in zip(text, text[1:], strict=False)}
    return steps <= {1, -9} or steps <= {-1, 9}
