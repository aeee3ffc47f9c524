"""Comments that a moderator approved."""

COMMENTS = [
    {
        "article": "doi-thoai-voi-nhan-dan",
        "title": "Chai nước nhà tôi",
        "sender": "Khúc Văn Lạng",
        "email": "lang.gosim@thu.example",
        "body": (
            "Tôi là người mang chai nước đến hội trường. Chiều nay đã có hai anh kỹ thuật vào đo đoạn ống nhánh. "
            "Tôi viết để bà con biết là có người vào thật. Khi nào nước về, tôi sẽ báo tiếp ở đây."
        ),
        "state": "approved",
        "hours_after": 3.2,
        "reason": "",
    },
    {
        "article": "doi-thoai-voi-nhan-dan",
        "title": "Cảm ơn buổi đối thoại",
        "sender": "Nông Thị Thắm",
        "email": "tham.nuihac@thu.example",
        "body": (
            "Cảm ơn các đồng chí đã nghe bà con Núi Hạc. Mong xe rác nhỏ lên sớm, chứ mùa mưa gánh rác xuống dốc "
            "trơn lắm ạ."
        ),
        "state": "approved",
        "hours_after": 5.0,
        "reason": "",
    },
    {
        "article": "doi-thoai-voi-nhan-dan",
        "title": "Hoi ve lich hop chi bo",
        "sender": "Trieu Van Sinh",
        "email": "sinh.trieu@thu.example",
        "body": (
            "Toi doc thay bao thuong truc dang uy se ve hop cung chi bo moi tuan 2 thon. Vay lich do xem o dau? "
            "Thon Tan Lap may gio? Toi dung dien thoai cu khong go dau duoc, mong thong cam."
        ),
        "state": "approved",
        "hours_after": 9.4,
        "reason": "",
    },
    {
        "article": "doi-thoai-voi-nhan-dan",
        "title": "Trả lời bác Sinh",
        "sender": "Bùi Thu Hà – Ban Biên tập",
        "email": "banbientap@hackhe.example",
        "body": (
            "Kính gửi bác Sinh: lịch họp cùng chi bộ được dán ở nhà văn hóa thôn từ ngày 25 tháng trước và đăng ở"
            " chuyên mục Thông báo. Thôn Tân Lập dự kiến tối thứ Tư tuần thứ ba, 19 giờ 30. Bác có thể gọi số "
            "0211 000 268 để hỏi lại trước một ngày."
        ),
        "state": "approved",
        "hours_after": 22.5,
        "reason": "",
    },
    {
        "article": "doi-thoai-voi-nhan-dan",
        "title": "Danh mục 41 loại giấy không phải nộp",
        "sender": "Hứa Văn Bền",
        "email": "ben.hua@thu.example",
        "body": (
            "Tôi chính là anh Bền đi lại ba lần. Hôm qua ra xã thấy đã dán danh mục thật, chữ to, dễ đọc. Đề nghị"
            " đăng cả danh mục lên trang này để bà con ở xa khỏi phải ra xem.\n"
            "\n"
            "Tôi không trách cô cán bộ nữa, vì cô ấy đã gọi điện xin lỗi."
        ),
        "state": "approved",
        "hours_after": 26.0,
        "reason": "",
    },
    {
        "article": "doi-thoai-voi-nhan-dan",
        "title": "Ý kiến của một giáo viên",
        "sender": "Lã Thị Bích Đào",
        "email": "bichdao@truong.example",
        "body": (
            "Buổi đối thoại hay ở chỗ câu nào cũng có người nhận và ngày hẹn. Tôi đề nghị lần sau mời cả học sinh"
            " lớp 9. Các em có nhiều câu hỏi về đường đi học và chỗ chơi mà người lớn ít khi nghĩ tới."
        ),
        "state": "approved",
        "hours_after": 31.7,
        "reason": "",
    },
    {
        "article": "doi-thoai-voi-nhan-dan",
        "title": "Còn đoạn rãnh Cầu Gỗ",
        "sender": "Vi Quốc Tuân",
        "email": "tuan.caugo@thu.example",
        "body": (
            "Đoạn rãnh bị lấp ở Cầu Gỗ đã mấy năm. Tôi mong lần này có ngày hẹn cụ thể chứ không chỉ ghi “giao "
            "Mặt trận hòa giải”. Mưa một trận là xe máy chết máy giữa ngõ, trẻ con đi học phải cõng."
        ),
        "state": "approved",
        "hours_after": 47.0,
        "reason": "",
    },
    {
        "article": "doi-thoai-voi-nhan-dan",
        "title": "Bà cụ 79 tuổi nói đúng lắm",
        "sender": "Hoàng Công Tạo",
        "email": "ongtao74@thu.example",
        "body": (
            "Tôi 74 tuổi, mới học được cách viết bình luận, đây là lần đầu. Câu của cụ Ban cũng là câu trong lòng"
            " tôi. Cán bộ đến tận nhà chiều thứ Năm là rất tốt. Chữ trên trang này phóng to được, tôi đọc không "
            "cần kính."
        ),
        "state": "approved",
        "hours_after": 52.1,
        "reason": "",
    },
    {
        "article": "doi-thoai-voi-nhan-dan",
        "title": "Đã có xe rác",
        "sender": "Nông Thị Thắm",
        "email": "tham.nuihac@thu.example",
        "body": (
            "Sáng nay xe ba gác đã lên đến giữa dốc Núi Hạc. Chưa phải xe mới nhưng thế là tốt rồi. Bà con phấn "
            "khởi, tôi báo để các bác biết."
        ),
        "state": "approved",
        "hours_after": 95.0,
        "reason": "",
    },
    {
        "article": "lich-su-dinh-hac",
        "title": "Về tên “thị Khê”",
        "sender": "Lộc Thị Vân",
        "email": "van.loc@thu.example",
        "body": (
            "Bà nội tôi kể “thị Khê” là bà Cả nhà họ Lộc, góa chồng sớm, buôn bè trên sông. Nhà tôi còn một mảnh "
            "giấy bản, chữ Nho, không ai đọc được. Nhóm sưu tầm có thể đến xem không ạ? Nhà tôi ở cạnh cây gạo "
            "đầu thôn Giếng Ngọc."
        ),
        "state": "approved",
        "hours_after": 14.0,
        "reason": "",
    },
    {
        "article": "lich-su-dinh-hac",
        "title": "Xin bản chép biên bản",
        "sender": "Vi Văn Páo",
        "email": "pao.vi@thu.example",
        "body": (
            "Tôi cảm ơn thầy Ấn. Cả đời bố tôi không kể chuyện ấy. Các cháu nhà tôi đọc xong xin tôi chở ra đình "
            "xem lại bốn cây cột."
        ),
        "state": "approved",
        "hours_after": 20.3,
        "reason": "",
    },
    {
        "article": "lich-su-dinh-hac",
        "title": "Một chi tiết nhỏ",
        "sender": "Trần Quang Lịch",
        "email": "lich.tq@thu.example",
        "body": (
            "Bài rất công phu. Xin góp một chi tiết: theo tôi nhớ, trận lốc xảy ra vào mùa hè, trước vụ gặt, vì "
            "thóc còn ngoài đồng nên kho đình mới trống. Nếu biên bản có ghi tháng, mong tác giả bổ sung."
        ),
        "state": "approved",
        "hours_after": 130.0,
        "reason": "",
    },
    {
        "article": "lua-thom-go-sim",
        "title": "Giá phân bón",
        "sender": "Lục Văn Hoan",
        "email": "hoan.luc@thu.example",
        "body": (
            "Nhà tôi bảy sào, làm theo hợp tác xã cũng được 56 tạ. Bài viết tính lãi nhưng chưa nói giá phân năm "
            "nay cao. Mong hợp tác xã mua chung phân bón như mua giống thì bà con đỡ hơn."
        ),
        "state": "approved",
        "hours_after": 7.5,
        "reason": "",
    },
    {
        "article": "che-doi-co-ocop",
        "title": "Hỏi mua chè",
        "sender": "Phí Thanh Nhàn",
        "email": "nhan.phi@thu.example",
        "body": (
            "Em ở xa quê, đọc bài mà nhớ mùi chè mới sao. Tổ hợp tác có gửi chè qua bưu điện không, liên hệ ai ạ?"
            " Chúc mừng bà Sồi và các cô bác Đồi Cọ."
        ),
        "state": "approved",
        "hours_after": 60.0,
        "reason": "",
    },
    {
        "article": "phong-hoc-moi",
        "title": "Con tôi học ở đây",
        "sender": "Sùng A Chống",
        "email": "chong.sung@thu.example",
        "body": (
            "Con gái tôi là cháu Mỷ trong bài. Từ khi có cơm trưa cháu không đau dạ dày nữa. Gia đình cảm ơn các "
            "thầy cô."
        ),
        "state": "approved",
        "hours_after": 18.0,
        "reason": "",
    },
    {
        "article": "mot-nam-chinh-quyen-hai-cap",
        "title": "Điện thoại vẫn khó gọi",
        "sender": "Đường Thị Ái",
        "email": "aivattu@thu.example",
        "body": (
            "Tôi công nhận làm giấy tờ nhanh hơn trước. Nhưng gọi điện hỏi đất đai thì sáng thứ Hai nào cũng bận,"
            " có hôm gọi mười một lần. Đề nghị thêm người trực buổi sáng đầu tuần."
        ),
        "state": "approved",
        "hours_after": 40.0,
        "reason": "",
    },
    {
        "article": "dan-van-kheo-mo-duong",
        "title": "Đường đẹp rồi, xin thêm cái gương",
        "sender": "Quàng Thị Ín",
        "email": "in.quang@thu.example",
        "body": (
            "Đường mới rộng đi sướng lắm. Chỗ khúc cua gần cổng nhà bố tôi xe chạy nhanh, xin lắp một cái gương "
            "cầu. Bố tôi bảo nếu cần chôn cột thì chôn vào đất nhà tôi cũng được."
        ),
        "state": "approved",
        "hours_after": 75.5,
        "reason": "",
    },
    {
        "article": "kham-suc-khoe-nguoi-cao-tuoi",
        "title": "cam on tram y te",
        "sender": "Ba Phuc",
        "email": "baphuc1951@thu.example",
        "body": (
            "toi duoc do huyet ap tai nha 2 tuan nay. co Thuy noi nhe nhang lam. cho hoi thuoc huyet ap uong buoi"
            " sang hay buoi toi, toi quen mat roi"
        ),
        "state": "approved",
        "hours_after": 33.0,
        "reason": "",
    },
    {
        "article": "lich-cat-dien",
        "title": "Cảm ơn đã báo trước",
        "sender": "Mạc Thị Lành",
        "email": "lanh.apga@thu.example",
        "body": (
            "Nhà tôi ấp trứng gà, biết trước ba ngày nên mượn được máy phát. Mong lần nào cũng báo sớm như lần này."
        ),
        "state": "approved",
        "hours_after": 2.0,
        "reason": "",
    },
    {
        "article": "nguoi-giu-rung",
        "title": "Kính trọng ông Thào",
        "sender": "Học sinh lớp 8B",
        "email": "lop8b@truong.example",
        "body": (
            "Chúng cháu đọc bài này trong giờ Ngữ văn của cô Hòa. Lớp cháu xin lên rừng nhặt rác cùng ông vào Chủ"
            " nhật tới. Chúng cháu hứa sẽ mang rác về."
        ),
        "state": "approved",
        "hours_after": 90.0,
        "reason": "",
    },
]
