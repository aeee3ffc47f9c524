"""What should not be public: marks of secrecy, and what tells of a person: identity and telephone numbers, addresses."""

import re
from collections.abc import Iterator

from news.checklist.material import CAPITAL, PLACES, Material, Note
from portal.models import SiteIdentity

_LEVEL = "(?:TUYỆT MẬT|TỐI MẬT|MẬT)"
_SECRECY = re.compile(
    rf"^[^\w\n]{{0,10}}{_LEVEL}[^\w\n]{{0,10}}$"
    # Of two words it is nothing else; one word may be honey.
    r"|\b(?:TUYỆT|TỐI) MẬT\b"
    r"|^[^\w\n]{0,10}MẬT ?[-–—:,]"
    r"|\b(?i:dấu) [“\"‘']?MẬT\b"
    rf"|[(\[“\"‘'] ?{_LEVEL} ?[)\]”\"’']"
    rf"|\b(?i:độ mật) ?: ?(?:{_LEVEL}\b|(?i:{_LEVEL})(?= ?(?:[,.;)\]]|$)))",
    re.MULTILINE,
)


def secrecy_mark(material: Material) -> Iterator[Note]:
    for field, match in material.matches(_SECRECY):
        yield Note(
            field,
            f"Trong {PLACES[field]} có chữ chỉ độ mật. Tài liệu mật không được đăng: hãy hỏi người có thẩm quyền trước khi "
            "làm tiếp.",
            match[0].strip(),
        )


# Province, century and sex, year of birth, six digits more; together, or in the groups that people write.
_PROVINCE = "0(?:0[1-9]|[1-8][0-9]|9[0-6])"
_IDENTITY_NUMBER = re.compile(
    rf"(?<!\w)(?<![0-9][.,]){_PROVINCE}[0-9]{{9}}(?!\w)(?![.,][0-9])"
    rf"|(?<!\w)(?<![0-9][ .,]){_PROVINCE}(?:"
    r"(?P<gap>[ .])(?:[0-9]{3}(?P=gap)[0-9]{3}(?P=gap)[0-9]{3}|[0-9]{3}(?P=gap)[0-9]{6}|[0-9](?P=gap)[0-9]{2}(?P=gap)[0-9]{6})"
    r"|[0-9](?P<wide>[ .])[0-9]{4}(?P=wide)[0-9]{4})(?!\w)(?![ .,][0-9])"
)


def identity_number(material: Material) -> Iterator[Note]:
    told = set()
    for field, match in material.matches(_IDENTITY_NUMBER):
        digits = re.sub("[ .]", "", match[0])
        if digits not in told:
            told.add(digits)
            yield Note(
                field,
                f"Trong {PLACES[field]} có một số giống số căn cước công dân. Nếu đúng là số của một người, hãy xóa đi.",
                match[0],
            )


_GAP = "[ .)–-]{0,3}"
# A mobile number has nine digits after the 0; one with a cord ten, formerly nine. Its first digits stand together, a date's
# do not: 03.05.2020 10.
_TELEPHONE = re.compile(
    rf"(?<!\w)(?<![0-9][.,])(?:\(?\+84{_GAP}(?:\(?0)?{_GAP}|\(?0)"
    rf"(?:[35789][0-9](?:{_GAP}[0-9]){{7}}|2[0-9](?:{_GAP}[0-9]){{7,8}})(?!\w)"
)
# Numbers of the same length that are called something else just before.
_OTHER_NUMBER = re.compile(
    r"\b(?i:mã số|mã định danh|MST|tài khoản|STK|TK|CMND|CMTND|CCCD|căn cước|chứng minh)\b[^0-9\n]{0,25}\Z"
)


def telephone_number(material: Material) -> Iterator[Note]:
    numbers = {}
    for field, match in material.matches(_TELEPHONE):
        if not _OTHER_NUMBER.search(match.string[max(0, match.start() - 50) : match.start()]):
            # The bracket before "(0912 345 678)" is not the number's own, that before "(0211) 3835 123" is.
            written = match[0] if match[0].count("(") == match[0].count(")") else match[0].lstrip("(")
            numbers.setdefault(_telephone_digits(match), (field, written))
    if not numbers:
        return
    identity = SiteIdentity.objects.current()
    office = _TELEPHONE.finditer(identity.telephone) if identity else ()
    offices_own = {_telephone_digits(match) for match in office}
    for digits, (field, written) in numbers.items():
        if digits not in offices_own:
            yield Note(
                field,
                f"Trong {PLACES[field]} có một số điện thoại. Nếu là số riêng của một người, hãy xóa đi, hoặc chắc rằng "
                "người ấy đồng ý công khai.",
                written,
            )


def _telephone_digits(match: re.Match[str]) -> str:
    """The number as it is dialled inside the country."""
    return "0" + re.sub("[^0-9]", "", match[0].replace("+84", "")).lstrip("0")


# "lưu trú tại" is what guests do, "nội trú tại" pupils.
_LIVES = r"(?:(?<!\blưu )(?<!\bnội )(?<!\bbán )(?<!\bđồn )trú tại|thường trú|tạm trú|ngụ tại|nơi cư trú)"
# Nobody is named by "37 hộ dân cư trú tại thôn Đồi Cọ, xã Hạc Khê".
_PERSON_LIVES = rf"(?<!\bcư )(?<!\bhộ ){_LIVES}"
_BY_NUMBER = "(?:số nhà|nhà số|ngõ|ngách|hẻm|kiệt)"
_BY_VILLAGE = "(?:thôn|xóm|bản|ấp|làng|buôn|khu phố|tổ dân phố|tổ|khu)"
_HOME = re.compile(
    rf"(?<!\w)(?:(?i:{_LIVES})[^\n;]{{0,60}}?\b(?i:{_BY_NUMBER}) [0-9][^\n;]{{0,40}}"
    rf"|(?i:{_PERSON_LIVES})(?: (?:tại|ở))?[ :]{{1,2}}"
    rf"(?:số [0-9]|(?i:{_BY_VILLAGE}) [{CAPITAL}0-9][^\n.;]{{0,40}}?, ?(?i:xã|phường|thị trấn) [{CAPITAL}0-9])[^\n.;,]{{0,30}})"
)


def home_address(material: Material) -> Iterator[Note]:
    for field, match in material.matches(_HOME):
        yield Note(
            field,
            f"Trong {PLACES[field]} có chữ giống địa chỉ nhà của một người. Nếu bài không cần, hãy chỉ ghi tên xã.",
            match[0],
        )
