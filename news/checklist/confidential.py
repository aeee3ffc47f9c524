"""What should not be public: marks of secrecy, and what tells of a person: identity and telephone numbers, addresses."""

import re
from collections.abc import Iterator

from news.checklist.material import CAPITAL, PLACES, Material, Note
from portal.models import SiteIdentity

_LEVEL = "(?:TUYỆT MẬT|TỐI MẬT|MẬT)"
_LEVEL_IN_SMALL = "(?:Tuyệt mật|Tối mật|Mật)"
_NO_HONEY = r"(?! (?:ong|hoa|mía|mã|khẩu|thư)\b)"
# What leads from the mark to the rest of the sentence, where all of it is in capitals.
_GOES_ON = "(?:SỐ|CỦA|VỀ|NGÀY|THÁNG|NĂM|DO|GỬI|TRONG|THEO|VÀ|ĐƯỢC|KHÔNG)"
_SECRECY = re.compile(
    rf"^[^\w\n]{{0,10}}{_LEVEL}[^\w\n]{{0,10}}$"
    # Of two words it is nothing else; one word may be honey.
    r"|\b(?:TUYỆT|TỐI) MẬT\b"
    r"|^[^\w\n]{0,10}MẬT ?[-–—:,]"
    r"|\b(?i:dấu) [“\"‘']?MẬT\b"
    rf"|[(\[“\"‘'] ?{_LEVEL} ?[)\]”\"’']"
    rf"|\b(?i:độ mật) ?: ?(?:{_LEVEL}\b|(?i:{_LEVEL})(?= ?(?:[,.;)\]]|$)))"
    # With one capital letter it is the mark in brackets, and where a word before says so; small after one word only.
    rf"|[(\[] ?{_LEVEL_IN_SMALL} ?[)\]]"
    rf"|\b(?i:dấu|(?:thuộc )?loại|mức|hạng|độ) [“\"‘']?{_LEVEL_IN_SMALL}\b{_NO_HONEY}"
    r"|\b(?i:tài liệu|văn bản|công văn|công điện|báo cáo|tờ trình|hồ sơ|phương án|kế hoạch)"
    rf" [“\"‘']?{_LEVEL_IN_SMALL}\b{_NO_HONEY}"
    rf"|\b(?i:đóng dấu) [“\"‘']?(?:tuyệt |tối )?mật\b{_NO_HONEY}"
    # MẬT ONG, MẬT MÃ: the next word is in capitals too.
    rf"|(?P<alone>\bMẬT\b)(?! (?!{_GOES_ON}\b)[{CAPITAL}]{{2}})",
    re.MULTILINE,
)
# The words before that make another word of it: "bí mật", "túi mật", "nuôi ong lấy mật".
_NO_MARK_AFTER = {
    *("bí", "bảo", "cơ", "thân", "nội", "túi", "sỏi", "ống", "dịch", "trăng", "rỉ", "ong", "mía", "kẹo", "bánh", "chè"),
    *("lấy", "cho", "hút", "nhả", "luyện", "quay", "thu", "vắt", "khai", "thác", "bán", "mua", "ngọt", "đường", "như"),
}
_DOCUMENT = re.compile(
    r"\b(?:TÀI LIỆU|VĂN BẢN|CÔNG VĂN|CÔNG ĐIỆN|BÁO CÁO|TỜ TRÌNH|NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾT LUẬN|CHỈ THỊ|THÔNG BÁO|KẾ HOẠCH"
    r"|PHƯƠNG ÁN|HỒ SƠ|BIÊN BẢN|ĐỀ ÁN|SỐ)\b"
)
_WORD = re.compile(r"\w+")


def secrecy_mark(material: Material) -> Iterator[Note]:
    for field, match in material.matches(_SECRECY):
        if match["alone"] and not _is_mark(match):
            continue
        yield Note(
            field,
            f"Trong {PLACES[field]} có chữ chỉ độ mật. Tài liệu mật không được đăng: hãy hỏi người có thẩm quyền trước khi "
            "làm tiếp.",
            match[0].strip(),
        )


def _is_mark(match: re.Match[str]) -> bool:
    """Whether MẬT in the middle of a line is meant: among small letters it stands out, among capitals a document is named."""
    before = match.string[max(0, match.start() - 80) : match.start()].rpartition("\n")[2]
    last = before.rsplit(None, 1)[-1] if before.strip() else ""
    if not _WORD.search(last) or last.strip("“”\"'‘’(),.;:").casefold() in _NO_MARK_AFTER:
        return False
    return before.upper() != before or bool(_DOCUMENT.search(before))


# Province, century and sex, year of birth, six digits more; together, or in the groups that people write.
_PROVINCE = "0(?:0[1-9]|[1-8][0-9]|9[0-6])"
_MONEY = r"(?! ?(?i:đồng|đ|vnđ|vnd|₫)(?!\w))"
_IDENTITY_NUMBER = re.compile(
    rf"(?<!\w)(?<![0-9][.,]){_PROVINCE}[0-9]{{9}}(?!\w)(?![.,][0-9]){_MONEY}"
    rf"|(?<!\w)(?<![0-9][ .,-]){_PROVINCE}(?:"
    r"(?P<gap>[ .-])(?:[0-9]{3}(?P=gap)[0-9]{3}(?P=gap)[0-9]{3}|[0-9]{3}(?P=gap)[0-9]{6}|[0-9](?P=gap)[0-9]{2}(?P=gap)[0-9]{6})"
    rf"|[0-9](?P<wide>[ .-])[0-9]{{4}}(?P=wide)[0-9]{{4}})(?!\w)(?![ .,-][0-9]){_MONEY}"
)


def identity_number(material: Material) -> Iterator[Note]:
    told = set()
    for field, match in material.matches(_IDENTITY_NUMBER):
        digits = re.sub("[ .-]", "", match[0])
        if digits not in told:
            told.add(digits)
            yield Note(
                field,
                f"Trong {PLACES[field]} có một số giống số căn cước công dân. Nếu đúng là số của một người, hãy xóa đi.",
                match[0],
            )


_GAP = "[ .)–-]{0,3}"
# A mobile number has nine digits after the 0; one with a cord ten, formerly nine. Its first digits stand together, a date's
# do not: 03.05.2020 10. Five pairs are no date; they are not part of a longer row either.
_TELEPHONE = re.compile(
    rf"(?<!\w)(?<![0-9][.,])(?:(?:\(?\+84{_GAP}(?:\(?0)?{_GAP}|\(?0)"
    rf"(?:[35789][0-9](?:{_GAP}[0-9]){{7}}|2[0-9](?:{_GAP}[0-9]){{7,8}})"
    rf"|84[35789][0-9]{{8}}(?![.,][0-9]){_MONEY}"
    r"|(?<![0-9][ -])0[35789](?P<pair>[ .-])[0-9]{2}(?P=pair)[0-9]{2}(?P=pair)[0-9]{2}(?P=pair)[0-9]{2}(?![ .,-][0-9]))"
    # The next sentence may stand there without a space.
    rf"(?:(?!\w)|(?=[{CAPITAL}](?![{CAPITAL}0-9])\w))"
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
    return "0" + re.sub("[^0-9]", "", match[0]).removeprefix("84").lstrip("0")


# "lưu trú tại" is what guests do, "nội trú tại" pupils.
_STAYS = r"(?<!\blưu )(?<!\bnội )(?<!\bbán )(?<!\bđồn )(?<!\btránh )trú"
_LIVES = rf"(?:{_STAYS} (?:tại|ở)|thường trú|tạm trú|ngụ (?:tại|ở)|nơi cư trú)"
# Nobody is named by "37 hộ dân cư trú tại thôn Đồi Cọ, xã Hạc Khê". As the police write it, the place may follow at once.
_PERSON_LIVES = rf"(?:(?<!\bcư )(?<!\bhộ )(?:{_LIVES}|{_STAYS})|HKTT|(?:chỗ|nơi) ở hiện (?:nay|tại)|(?:chỗ|nơi) ở(?=:))"
_BY_NUMBER = "(?:số nhà|nhà số|ngõ|ngách|hẻm|kiệt)"
_BY_VILLAGE = "(?:thôn|xóm|bản|ấp|làng|buôn|khu phố|tổ dân phố|tổ|khu)"
_HOUSE = "(?:số nhà|nhà số)"
_LANE = "(?:ngõ|ngách|hẻm|kiệt|đường|phố|tổ|thôn|xóm|ấp|khu phố)"
_HOME = re.compile(
    rf"(?<!\w)(?:(?i:{_LIVES})[^\n;]{{0,60}}?\b(?i:{_BY_NUMBER}) [0-9][^\n;]{{0,40}}"
    rf"|(?i:{_PERSON_LIVES})(?: (?:tại|ở))?[ :]{{1,2}}"
    rf"(?:số [0-9]|(?i:{_BY_VILLAGE}) [{CAPITAL}0-9][^\n.;]{{0,40}}?, ?(?i:xã|phường|thị trấn) [{CAPITAL}0-9])[^\n.;,]{{0,30}}"
    rf"|(?i:nhà riêng)(?: (?:tại|ở))?[ :]{{1,2}}(?i:{_HOUSE}|{_BY_NUMBER}|số) [0-9][^\n;.]{{0,40}}"
    rf"|(?i:(?:sinh )?sống (?:tại|ở)|nhà (?:tại|ở)) (?i:{_HOUSE}|số) [0-9][^\n;.]{{0,40}}"
    # Whose it is, is not said: the words before must not name an office.
    rf"|(?P<address>(?i:địa chỉ)(?: (?:nhà riêng|nhà|liên hệ))?[ :]{{1,2}}(?i:{_HOUSE}) [0-9][^\n;.]{{0,40}}"
    rf"|(?<!biển )(?<!gắn )(?<!đánh )(?<!cấp )(?<!đặt )(?i:{_HOUSE}) [0-9]+[A-Za-z]?(?:[/-][0-9A-Za-z]+)*,?"
    rf" (?i:{_LANE}) [^\n;.]{{0,40}}))"
)
# Of what is open to the public the address is no secret.
_OFFICE = re.compile(
    r"\b(?:trụ sở|UBND|HĐND|ủy ban|uỷ ban|đảng ủy|đảng uỷ|chi cục|công an|trường|trạm|phòng|văn phòng|cơ quan|đơn vị|trung tâm"
    r"|nhà văn hóa|thư viện|bưu điện|bưu cục|bệnh viện|công ty|doanh nghiệp|hợp tác xã|ngân hàng|cửa hàng|khách sạn|nhà hàng"
    r"|chợ|(?<!gia )đình|chùa|đền|điểm|nơi nhận|bộ phận|tòa soạn|ban quản lý|di tích|hội trường)\b",
    re.IGNORECASE,
)


def home_address(material: Material) -> Iterator[Note]:
    for field, match in material.matches(_HOME):
        if match["address"] and _is_of_an_office(match):
            continue
        yield Note(
            field,
            f"Trong {PLACES[field]} có chữ giống địa chỉ nhà của một người. Nếu bài không cần, hãy chỉ ghi tên xã.",
            match[0],
        )


def _is_of_an_office(match: re.Match[str]) -> bool:
    """Whether the sentence names an office, or the like, before the address."""
    before = match.string[max(0, match.start() - 120) : match.start()]
    sentence = re.split(r"[\n;]|[.!?] ", before)[-1]
    return bool(_OFFICE.search(sentence))
