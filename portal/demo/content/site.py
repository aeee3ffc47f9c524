"""The invented organisation: its identity, categories, authors, sources."""

ORGANISATION = {
    "name": "Trang thông tin điện tử Đảng bộ xã Hạc Khê",
    "short_name": "Đảng bộ xã Hạc Khê",
    "superior": "Đảng bộ tỉnh Bình Lĩnh",
    "address": "Trụ sở Đảng ủy xã Hạc Khê, thôn Xóm Chợ, xã Hạc Khê, tỉnh Bình Lĩnh",
    "licence": (
        "Giấy phép số 000/GP-TTĐT do Sở Văn hóa, Thể thao và Du lịch tỉnh Bình Lĩnh cấp (nội dung minh họa, "
        "địa danh và nhân vật là hư cấu)"
    ),
    "responsible_person": "Bùi Khắc Thuần, Phó Bí thư Thường trực Đảng ủy, Trưởng Ban Biên tập",
    "telephone": "0211 000 268",
    "email": "banbientap@hackhe.example",
}

CATEGORIES = [
    {
        "name": "Hoạt động Đảng, đoàn thể",
        "position": 1,
        "children": [
            {"name": "Xây dựng Đảng", "position": 1, "children": []},
            {"name": "Mặt trận và đoàn thể", "position": 2, "children": []},
        ],
    },
    {
        "name": "Kinh tế – Xã hội",
        "position": 2,
        "children": [
            {"name": "Nông nghiệp, nông thôn mới", "position": 1, "children": []},
            {"name": "Chuyển đổi số", "position": 2, "children": []},
        ],
    },
    {
        "name": "Văn hóa – Đời sống",
        "position": 3,
        "children": [
            {"name": "Giáo dục, y tế", "position": 1, "children": []},
            {"name": "Đất và người Hạc Khê", "position": 2, "children": []},
        ],
    },
    {"name": "Thông báo", "position": 4, "is_notice": True, "children": []},
]

# Name of the list, where it stands, its links. The sites are as invented as the office.
LINK_LISTS = [
    {
        "name": "Liên kết",
        "place": "side",
        "links": [
            ("Cổng thông tin điện tử tỉnh Bình Lĩnh", "https://binhlinh.example/"),
            ("Cổng dịch vụ công tỉnh Bình Lĩnh", "https://dichvucong.binhlinh.example/"),
            ("Báo Bình Lĩnh điện tử", "https://bao.binhlinh.example/"),
            ("Công an tỉnh Bình Lĩnh", "https://congan.binhlinh.example/"),
            ("Phản ánh, kiến nghị của người dân", "https://phananh.binhlinh.example/"),
        ],
    },
    {
        "name": "Các cơ quan của xã",
        "place": "footer",
        "links": [
            ("Ủy ban nhân dân xã Hạc Khê", "https://ubnd.hackhe.example/"),
            ("Hội đồng nhân dân xã Hạc Khê", "https://hdnd.hackhe.example/"),
            ("Trung tâm Phục vụ hành chính công", "https://mot-cua.hackhe.example/"),
            ("Trạm Y tế xã Hạc Khê", "https://yte.hackhe.example/"),
        ],
    },
]

# The names try the Vietnamese order, given name first: An, Ánh, Ân, Ấn; Dũng before Đạt; Ơn and Ước near the end.
AUTHORS = [
    {
        "name": "Nguyễn Thị Minh Ánh",
        "bio": (
            "Công chức Văn phòng Đảng ủy xã, phụ trách tin bài về công tác xây dựng Đảng. Trước đây chị có mười một "
            "năm làm việc ở đài truyền thanh cơ sở."
        ),
    },
    {
        "name": "Lê Hồng Ân",
        "bio": "Công chức Phòng Văn hóa – Xã hội, viết về nếp sống, lễ hội và phong trào văn nghệ ở các thôn.",
    },
    {
        "name": "Đặng Duy An",
        "bio": "Biên tập viên của Trang thông tin, theo dõi cải cách hành chính và chuyển đổi số.",
    },
    {
        "name": "Trần Khắc Đạt",
        "bio": (
            "Kỹ sư trồng trọt, công chức Phòng Kinh tế. Anh viết về đồng ruộng bằng những con số đã tự tay đo đếm "
            "cùng bà con."
        ),
    },
    {
        "name": "Hoàng Thế Dũng",
        "bio": "Cộng tác viên ảnh. Ông mở hiệu ảnh ở chợ Hạc từ năm 1994 và vẫn chụp giúp các thôn mỗi dịp lễ hội.",
    },
    {"name": "Đỗ Thị Ước", "bio": "Cán bộ Hội Liên hiệp Phụ nữ xã, cộng tác viên thường xuyên."},
    {"name": "Bùi Thu Hà", "bio": "Biên tập viên của Trang thông tin, phụ trách chuyên mục Thông báo và thư bạn đọc."},
    {
        "name": "Hà Thị Hòa",
        "bio": "Giáo viên Ngữ văn Trường Trung học cơ sở Hạc Khê, viết về trường lớp và công tác khuyến học.",
    },
    {"name": "Phùng Văn Ơn", "bio": "Hội viên Hội Cựu chiến binh thôn Bến Đá, cộng tác viên từ năm 2009."},
    {"name": "Tạ Thị Thuý", "bio": "Điều dưỡng Trạm Y tế xã, phụ trách truyền thông giáo dục sức khỏe."},
    {"name": "Lương Như Ý", "bio": "Cán bộ Đoàn Thanh niên xã, tổ trưởng tổ công nghệ số cộng đồng thôn Cầu Gỗ."},
    {
        "name": "Triệu Đình Ấn",
        "bio": (
            "Nhà giáo nghỉ hưu, dành hai mươi năm sưu tầm tư liệu Hán Nôm, gia phả và chuyện kể ở vùng núi Hạc. "
            "Ông là đồng tác giả tập tư liệu lịch sử xã."
        ),
    },
]

SOURCES = [
    {"name": "Báo Bình Lĩnh điện tử", "url": "https://bao.binhlinh.example/"},
    {"name": "Công an tỉnh Bình Lĩnh", "url": "https://congan.binhlinh.example/"},
    {"name": "Trung tâm Kiểm soát bệnh tật tỉnh Bình Lĩnh", "url": "https://ksbt.binhlinh.example/"},
]

# What moderators choose from when they refuse a comment; its sender reads it.
REJECTION_REASONS = [
    "Ngoài chủ đề của bài viết.",
    "Có lời lẽ xúc phạm, miệt thị người khác.",
    "Nêu thông tin riêng của người khác.",
    "Cáo buộc mà không có căn cứ.",
    "Thông tin sai hoặc chưa được kiểm chứng.",
    "Quảng cáo, mời mua bán.",
    "Việc cần gửi đơn đến cơ quan có thẩm quyền, không giải quyết được qua bình luận.",
    "Trùng với bình luận đã gửi.",
    "Viết không dấu hoặc không rõ ý nên không hiểu được.",
]
