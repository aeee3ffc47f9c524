"""What the office did to some of the articles and comments afterwards, so that versions, working versions and the bin show."""

# Corrections: `find` is in the text once. Those of a public article are before the readers at once.
CORRECTIONS = [
    {
        "article": "camera-xom-cho",
        "find": "Bà con thống nhất ba điều",
        "replace": "Bà con thống nhất ba điều, ghi vào biên bản",
        "why": "Bổ sung theo biên bản họp thôn.",
    },
    {
        "article": "camera-xom-cho",
        "find": "sổ xem lại có ba lượt",
        "replace": "sổ xem lại có bốn lượt",
        "why": "Thôn báo lại số liệu.",
    },
    {
        "article": "tiem-phong-dai",
        "find": "</p>",
        "replace": " Xem lịch từng thôn trong bảng dưới đây.</p>",
        "why": "Dẫn bạn đọc đến bảng.",
    },
]

# Prepared, while readers still see the old text.
REVISIONS = [
    {
        "article": "lich-tiem-chung-thang-nay",
        "find": "8 giờ – 10 giờ 30",
        "replace": "8 giờ – 11 giờ",
        "why": "Trạm Y tế đề nghị kéo dài buổi lưu động; chờ Trạm trưởng xác nhận.",
    },
]

BINNED = [{"article": "cong-lang-xom-cho", "why": "Đã có bài khác về cổng làng; giữ lại tư liệu."}]

TAKEN_DOWN = [
    {
        "article": "hoi-bac-si-dau-lung",
        "title": "Mẹo của dân hái chè",
        "order_number": "35/CV-TYT",
        "reason": "Trạm Y tế đề nghị gỡ: động tác này không hợp với người huyết áp cao.",
    }
]
