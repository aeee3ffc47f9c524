"""What the checklist finds that should not be public, and what it passes over: texts, whatever the database."""

import pytest

from tests import factories
from tests.factories import NOW
from tests.news.checklist import excerpts, found

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False), pytest.mark.once]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("MẬT", "MẬT"),
        ("* TỐI MẬT *", "* TỐI MẬT *"),
        ("Tỉnh ủy<br>TUYỆT MẬT<br>Số 12-CV/TU", "TUYỆT MẬT"),
        ("Độ mật: MẬT", "Độ mật: MẬT"),
        ("ĐỘ MẬT: TỐI MẬT, bản số 2", "ĐỘ MẬT: TỐI MẬT"),
        ("Độ mật: Tối mật.", "Độ mật: Tối mật"),
        ("MẬT - Công văn số 5", "MẬT -"),
        ("Công văn số 12-CV/TU TUYỆT MẬT của Tỉnh ủy", "TUYỆT MẬT"),
        ("Văn bản TỐI MẬT ngày 1/2/2020 của huyện", "TỐI MẬT"),
        ("Văn bản đóng dấu “MẬT” gửi các chi bộ", "dấu “MẬT"),
        ("Văn bản đóng dấu MẬT gửi các chi bộ", "dấu MẬT"),
        ("Tài liệu “TỐI MẬT” ấy", "“TỐI MẬT”"),
        ("Công văn số 12 (MẬT) của Huyện ủy", "(MẬT)"),
        ("Báo cáo [TUYỆT MẬT] quý III", "[TUYỆT MẬT]"),
        # Decomposed, as some keyboards write it.
        ("MA\u0323\u0302T", "MẬT"),
    ],
)
def test_a_mark_of_secrecy(text, words):
    assert excerpts("secrecy_mark", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Giữ bí mật nhà nước là trách nhiệm của mỗi người.",
        "MẬT ONG BẠC HÀ",
        "MẬT ONG",
        "BÍ MẬT",
        "(BÍ MẬT NHÀ NƯỚC)",
        "Đổi mật khẩu: MẬT KHẨU phải dài.",
        "Danh mục bí mật nhà nước độ mật: quy định tại Điều 8.",
        "Độ mật: Không",
        "Mật",
        "Người dân nuôi ong lấy mật (mật hoa nhãn).",
        "Luật quy định ba độ: Tuyệt mật, Tối mật và Mật.",
        "Tài liệu có độ mật, khi chuyển giao phải có sổ theo dõi.",
    ],
)
def test_what_is_no_mark_of_secrecy(text):
    assert excerpts("secrecy_mark", text) == []


def test_a_mark_of_secrecy_in_a_cell_and_in_the_summary():
    table = "<table><tbody><tr><td>TỈNH ỦY</td><td>MẬT</td><td>Số 5</td></tr></tbody></table>"
    assert [finding.field for finding in found("secrecy_mark", body=table)] == ["body"]
    assert [finding.field for finding in found("secrecy_mark", summary="(TỐI MẬT)")] == ["summary"]


@pytest.mark.parametrize(
    "number",
    [
        "001085123456",
        "096303000001",
        "001.085.123.456",
        "034 078 001 234",
        "034 078 001234",
        "0340 7800 1234",
        "034 0 78 001234",
        "001-085-012345",
        "034-078-001-234",
    ],
)
def test_an_identity_number(number):
    assert excerpts("identity_number", f"Ông Lý A Sử, CCCD số {number}, cấp năm 2021") == [number]
    assert excerpts("identity_number", f"Ông Lý A Sử (CCCD:{number})") == [number]
    assert not excerpts("telephone_number", f"Ông Lý A Sử, số {number}, cấp năm 2021")


@pytest.mark.parametrize(
    "text",
    [
        "Tổng vốn 120.000.000.000 đồng, đã giải ngân 096.000.000.000.000 đồng",
        "Dự toán 120000000000 đồng",
        "Dự toán 035.123.456.789 đồng",
        "Dự toán 035 123 456 789đ",
        "Số 001-085-012345-6",
        "Số 000123456789, 097123456789, 999085123456",
        "Tài khoản 0011004012345",
        "Mã vạch 8934563138165, 00108512345",
        "Gọi 0912345678 0987654321 hoặc 0912 345 678 20 phút trước",
        "Mã hồ sơ H1.001085123456, AB001085123456, 001085123456X",
        "Tọa độ 1.001085123456 và 001085123456,5",
        "Dân số 001 085 123 456 789, thẻ 9704 0912 3456 7890",
    ],
)
def test_what_is_no_identity_number(text):
    assert excerpts("identity_number", text) == []


def test_numbers_of_neighbouring_cells_are_not_one_number():
    cells = "".join(f"<td>{part}</td>" for part in ("034", "078", "001", "234", "0912", "345", "678"))
    body = f"<table><tbody><tr>{cells}</tr></tbody></table>"
    assert not found("identity_number", body=body)
    assert not found("telephone_number", body=body)


@pytest.mark.parametrize(
    "number",
    [
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "0912-345-678",
        "0912 34 56 78",
        "0912\xa0345\xa0678",
        "+84912345678",
        "+84 912 345 678",
        "+84 (0) 912 345 678",
        "0211 3835 123",
        "024.3825.1234",
        "0336 789 012",
        "09 12 34 56 78",
        "09.12.34.56.78",
        "84912345678",
    ],
)
def test_a_telephone_number(number):
    written = number.replace("\xa0", " ")
    assert excerpts("telephone_number", f"Ai biết xin báo cho chị Hoa, ĐT:{number}.") == [written]
    assert excerpts("telephone_number", f"Liên hệ ({number}) gặp anh Tú, 20 giờ hằng ngày") == [written]


def test_a_telephone_number_before_the_next_sentence_without_a_space():
    assert excerpts("telephone_number", "Liên hệ 0912 345 678Mỗi hộ một phiếu") == ["0912 345 678"]


def test_numbers_side_by_side_and_written_twice():
    text = "Gọi 0912345678/0987654321, 0912.345.678 - 0987 654 321, +84 912 345 678, 84912345678, 09 12 34 56 78, (0211) 3835 123"
    assert excerpts("telephone_number", text) == ["0912345678", "0987654321", "(0211) 3835 123"]


@pytest.mark.parametrize(
    "text",
    [
        "Gọi 113, 114, 115 hoặc 1022; tổng đài 1800 599 920, 1900 1234, 19001234",
        "Tổng vốn 120.000.000.000 đồng, mỗi hộ 3.500.000 đồng, diện tích 0,912345678 ha",
        "Ngày 03.05.2020 10 giờ, 02-09-2020 20 đại biểu, 02/09/2020",
        "Công văn số 0912/2026, Nghị quyết 12-NQ/TW ngày 25/10/2017",
        "Mã số thuế: 0312345678; MST 0500123456",
        "Ủng hộ vào tài khoản số 0351000123 tại Ngân hàng; STK: 0211000123",
        "CMND số 0251234567",
        "Mã AB0912345678, 09123456789012",
        "Năm 2020 2021 2022 2023, từ 08 giờ 30 đến 09 giờ 15",
        "Số 0123456789 và 0100109106",
        "Mã hồ sơ 0912345678X, 0912345678AB, 84912345678901",
        "Chi 84912345678 đồng, 84.912.345.678 đồng",
        "Các số 05 12 34 56 78 90 và 01 05 12 34 56 78",
    ],
)
def test_what_is_no_telephone_number(text):
    assert excerpts("telephone_number", text) == []


def test_the_offices_own_telephone_is_no_secret():
    factories.IdentityFactory(telephone="0211 000 001 – 0912.000.002")
    text = "Gọi (0211) 000 001, +84 211 000 001, 0912000002 hoặc 0912 000 003."
    assert excerpts("telephone_number", text) == ["0912 000 003"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bà Hoa, trú tại số nhà 12, đường Lê Lợi", "trú tại số nhà 12, đường Lê Lợi"),
        ("Nơi cư trú: ngõ 45/12 phố Huế", "Nơi cư trú: ngõ 45/12 phố Huế"),
        ("ông Sử, cư trú tại nhà số 7", "trú tại nhà số 7"),
        ("HKTT: thường trú tại P. 302, số nhà 5", "thường trú tại P. 302, số nhà 5"),
        ("anh Tú (SN 1985, ngụ tại thôn Đồi Cọ, xã Hạc Khê)", "ngụ tại thôn Đồi Cọ, xã Hạc Khê)"),
        ("Thường trú: Tổ 3, phường Đông Kinh", "Thường trú: Tổ 3, phường Đông Kinh"),
        ("hiện tạm trú xóm 4, xã Hạc Khê.", "tạm trú xóm 4, xã Hạc Khê"),
        ("chị Lan, trú tại số 12 phố Huế", "trú tại số 12 phố Huế"),
    ],
)
def test_a_home_address(text, words):
    assert excerpts("home_address", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Nhà văn hóa thôn Đồi Cọ, xã Hạc Khê",
        "Trụ sở: số nhà 12, đường Lê Lợi",
        "Ngõ 45/12 vừa được đổ bê tông; số nhà 12 là điểm trường",
        "37 hộ dân cư trú tại thôn Đồi Cọ, xã Hạc Khê được dùng nước sạch",
        "Khách lưu trú tại thôn Bến Đá, xã Hạc Khê tăng gấp đôi",
        "Học sinh nội trú tại thôn Bến Đá, xã Hạc Khê",
        "Công dân đăng ký thường trú tại thôn, xã nơi ở",
        "Thủ tục đăng ký tạm trú, tạm vắng làm tại Công an xã",
        "Chị Hoa, trú tại xã Hạc Khê",
        "Đồng chí thường trực Ban Bí thư thăm thôn Đồi Cọ, xã Hạc Khê",
        "Bà con vào trú bão tại thôn Đồi Cọ, xã Hạc Khê",
    ],
)
def test_what_is_no_home_address(text):
    assert excerpts("home_address", text) == []


# Sentences as offices write them, each with what an editor wants to be told of it.
SECRET = [
    "Tài liệu MẬT của Tỉnh ủy",
    "văn bản MẬT số 12-CV/TU",
    "Căn cứ văn bản MẬT số 12-CV/TU ngày 3/4/2026 của Ban Thường vụ",
    "Công văn đóng dấu Mật",
    "Công văn đóng dấu Mật gửi các chi bộ trực thuộc",
    "Báo cáo này thuộc loại MẬT.",
    "Báo cáo này thuộc loại Mật.",
    "Kế hoạch phòng thủ khu vực năm 2026 MẬT",
    "Công văn số 12-CV/TU MẬT",
    "Gửi kèm tài liệu MẬT, đề nghị không sao chụp",
    "THÔNG BÁO KẾT LUẬN CỦA BAN THƯỜNG VỤ MẬT",
    "VĂN BẢN MẬT SỐ 12-CV/TU",
    "Tài liệu đóng dấu “Mật” của huyện",
    "Hồ sơ cán bộ (loại MẬT) đã bàn giao",
    "Báo cáo số 15-BC/ĐU (Mật)",
    "Công văn này đã đóng dấu mật",
    "Văn bản được đóng dấu “tối mật”",
    "Văn bản có độ Mật",
    "Kế hoạch có độ Tuyệt mật",
    "Tài liệu “Tuyệt mật”",
    "Tài liệu Tối mật",
    "Gửi kèm văn bản Mật của Huyện ủy",
]
NOT_SECRET = [
    "Người dân xã Hạc Khê nuôi ong lấy mật ong bán Tết",
    "Giữ bí mật nhà nước trên không gian mạng",
    "Mật độ dân số 320 người/km²",
    "Đổi mật khẩu thư điện tử ba tháng một lần",
    "MẬT ONG RỪNG",
    "HỘI CHỢ MẬT ONG",
    "Hội chợ MẬT ONG Hạc Khê",
    "CÔNG TÁC BẢO MẬT",
    "Công tác bảo mật thông tin được coi trọng",
    "Quan hệ mật thiết giữa Đảng với dân",
    "Mật trận là lỗi gõ của Mặt trận",
    "BÁO CÁO CÔNG TÁC GIỮ GÌN BÍ MẬT",
    "BÁO CÁO KẾT QUẢ NUÔI ONG LẤY MẬT",
    "Tập huấn bảo vệ BÍ MẬT nhà nước",
    "Các loại Mật ong đạt chuẩn OCOP",
    "Ngành cơ yếu: MẬT MÃ hiện đại",
    "Bà con lấy mật ong, đóng dấu mật ong Hạc Khê lên nhãn",
    "Lấy mật ong (mật) từ hoa nhãn",
    "Tài liệu mật mã học",
    "Tài liệu Mật mã học cho học sinh",
]
HOMES = [
    "Địa chỉ: số nhà 12, ngõ 3, đường Lê Lợi",
    "Bà Hoa, sinh năm 1960. Địa chỉ: số nhà 12, ngõ 3, đường Lê Lợi",
    "nhà riêng tại số nhà 12, tổ 3, phường Văn Quán",
    "nhà riêng ở số 12 ngõ 3 phố Huế",
    "Ông Tú có nhà riêng ở số 12 ngõ 3 phố Huế",
    "sống tại số nhà 5, ngõ 7, phường A",
    "Chị Lan hiện sống tại số nhà 5, ngõ 7, phường A",
    "anh Nam sinh sống ở số 7 phố Bạch Mai",
    "nhà số 12 ngõ 3 đường Lê Lợi",
    "Gia đình ông Sử, nhà số 12 ngõ 3 đường Lê Lợi, được hỗ trợ",
    "ông Nguyễn Văn A (số nhà 45/12, ngõ 3) đã hiến đất",
    "Địa chỉ nhà riêng: số nhà 7, xóm Đông",
    "Hiện gia đình chị ở tại Hạc Khê, số nhà 9B, đường Hùng Vương",
    "Ông Hùng (SN 1975, trú thôn Đồi, xã Hạc Khê) bị khởi tố",
    "Đối tượng trú ở thôn Nội, xã Văn Quán",
    "Bà Lan, trú số 12 phố Huế",
    "HKTT: thôn Đoài, xã Văn Quán",
    "chỗ ở hiện nay: số 7 đường Hùng Vương, phường B",
    "Nơi ở hiện tại: thôn Đoài, xã Văn Quán",
]
NO_HOMES = [
    "trụ sở UBND số 12 đường Lê Lợi",
    "Trụ sở Đảng ủy: số nhà 12, đường Lê Lợi",
    "Nhà văn hóa số 3",
    "Nhà văn hóa số 3, đường Lê Lợi, vừa khánh thành",
    "Gắn biển số nhà trên toàn địa bàn",
    "Đợt này xã gắn biển số nhà 1-50 đường Lê Lợi",
    "Công an phường, địa chỉ: số nhà 12, đường Lê Lợi",
    "Trường tiểu học Hạc Khê, nhà số 2 đường Hùng Vương",
    "Hồ sơ nộp tại bộ phận một cửa, số nhà 5, đường Lê Lợi",
    "Việc đánh số nhà và gắn biển tên đường hoàn thành trước Tết",
    "Bà con sinh sống tại 12 thôn được dùng nước sạch",
    "Trạm y tế ở số 12 đường Lê Lợi",
    "Đường số 12 ngõ 3 được mở rộng",
    "Bà con vào nhà văn hóa thôn Đồi, xã Hạc Khê trú mưa",
    "Người cư trú hợp pháp ở thôn Đồi, xã Hạc Khê",
    "Học sinh nội trú ở thôn Đồi, xã Hạc Khê",
    "Học sinh bán trú thôn Đồi, xã Hạc Khê",
    "Trường dân tộc nội trú xã Văn Quán",
    "Cây trú ẩn của chim ở thôn Đồi, xã Hạc Khê",
    "Khu tránh trú bão thôn Bến, xã Hạc Khê",
    "Khách lưu trú ở thôn Bến Đá, xã Hạc Khê",
    "Hỗ trợ chỗ ở cho hộ nghèo thôn Đồi, xã Hạc Khê",
]


@pytest.mark.parametrize("text", SECRET)
@pytest.mark.parametrize("field", ["title", "summary", "body"])
def test_a_sentence_with_a_mark_of_secrecy_is_found(text, field):
    assert [finding.field for finding in found("secrecy_mark", **{field: text})] == [field]


@pytest.mark.parametrize("text", NOT_SECRET)
def test_a_sentence_without_a_mark_of_secrecy_is_passed_over(text):
    assert excerpts("secrecy_mark", text) == []
    assert not found("secrecy_mark", title=text)


@pytest.mark.parametrize("text", HOMES)
def test_a_sentence_with_a_home_address_is_found(text):
    assert len(excerpts("home_address", text)) == 1


@pytest.mark.parametrize("text", NO_HOMES)
def test_a_sentence_without_a_home_address_is_passed_over(text):
    assert excerpts("home_address", text) == []
