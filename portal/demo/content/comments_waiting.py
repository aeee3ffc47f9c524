"""Comments that wait for a moderator: some for minutes, some for days. And those taken back or looked at again."""

COMMENTS = [
    {
        "article": "diem-tiep-nhan-nui-hac",
        "title": "Cảm ơn xã",
        "sender": "Sùng A Chống",
        "email": "chong.sung@thu.example",
        "body": "Vừa làm xong giấy cho con. Không phải nghỉ một ngày công.",
        "state": "pending",
        "hours_after": 2.8,
        "reason": "",
    },
    {
        "article": "diem-tiep-nhan-nui-hac",
        "title": "Gò Sim có được không?",
        "sender": "Lường Thị Pành",
        "email": "panh.luong@thu.example",
        "body": "Thôn Gò Sim cách trụ sở mười bốn cây, bao giờ có xe đến? Chúng tôi chỉ cần nửa buổi mỗi tuần.",
        "state": "pending",
        "hours_after": 2.5,
        "reason": "",
    },
    {
        "article": "diem-tiep-nhan-nui-hac",
        "title": "Ông Kin đây",
        "sender": "Đèo Văn Kin",
        "email": "kin.nuihac@thu.example",
        "body": "Cháu tôi đọc cho nghe. Viết đúng, chỉ thiếu là tôi còn được uống nước. Hôm nay đi một lượt là xong.",
        "state": "pending",
        "hours_after": 1.9,
        "reason": "",
    },
    {
        "article": "hoi-nghi-ban-chap-hanh",
        "title": "Nước sạch",
        "sender": "Hoàng Thị Bích",
        "email": "bich.hoang@thu.example",
        "body": (
            "640 hộ chưa đấu nối có nhà tôi. Không phải ngại tiền, mà đường ống đi qua sân nhà khác, họ không "
            "cho. Việc này ai đứng ra nói chuyện hộ?"
        ),
        "state": "pending",
        "hours_after": 7.1,
        "reason": "",
    },
    {
        "article": "cam-xe-cau-ben-da",
        "title": "Xe chở sữa có được ưu tiên không",
        "sender": "Nguyễn Văn Tới",
        "email": "toi.nv@thu.example",
        "body": (
            "Xe sữa của hợp tác xã nặng 5 tấn, ba giờ sáng phải qua cầu, đi vòng thì muộn giờ nhận. Xin hỏi có "
            "cách nào không?"
        ),
        "state": "pending",
        "hours_after": 11.5,
        "reason": "",
    },
    {
        "article": "cam-xe-cau-ben-da",
        "title": "den bao",
        "sender": "khach qua duong",
        "email": "khachqua@thu.example",
        "body": "den bao hai dau cau dang hong 1 ben, toi qua suyt va vao rao. sua ngay di a",
        "state": "pending",
        "hours_after": 9.0,
        "reason": "",
    },
    {
        "article": "lich-tiem-chung-thang-nay",
        "title": "Bé nhà em bị ho",
        "sender": "Mẹ bé Na",
        "email": "mebena@thu.example",
        "body": "Bé nhà em mười bốn tháng, đang ho nhẹ, không sốt. Thứ Tư này có tiêm được không ạ, hay để tháng sau?",
        "state": "pending",
        "hours_after": 30.0,
        "reason": "",
    },
    {
        "article": "lich-tiem-chung-thang-nay",
        "title": "Mất sổ tiêm",
        "sender": "Bàn Thị Khé",
        "email": "khe.ban@thu.example",
        "body": "Nhà cháy bếp hồi trước nên mất sổ tiêm của con. Không có sổ thì có được tiêm không?",
        "state": "pending",
        "hours_after": 42.7,
        "reason": "",
    },
    {
        "article": "bong-da-nu-tan-lap",
        "title": "Cháu hỏi",
        "sender": "Cổ động viên nhí",
        "email": "codongvien@thu.example",
        "body": "Cháu mười ba tuổi, con gái, muốn vào đội có được không ạ?",
        "state": "pending",
        "hours_after": 300.0,
        "reason": "",
    },
    {
        "article": "don-beo-song-khe",
        "title": "Mương nhà tôi",
        "sender": "Tẩn Láo Tả",
        "email": "lata.tan@thu.example",
        "body": (
            "Bài nói 26 hộ xả nước chuồng. Nhà tôi có trong số ấy nhưng chưa ai đến kiểm tra. Tôi muốn làm hầm mà "
            "không biết xin vật liệu ở đâu, hết hạn một tháng rồi."
        ),
        "state": "pending",
        "hours_after": 690.0,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Tiền công bán túi",
        "sender": "Trưởng nhóm bán túi",
        "email": "taphoa.benda@thu.example",
        "body": (
            "Tạp hóa chúng tôi bán túi được hưởng bao nhiêu? Nếu không đồng nào thì tôi e nhiều nhà không bán. "
            "Xin nói rõ trước."
        ),
        "state": "pending",
        "hours_after": 313.9,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Gửi sáng nay",
        "sender": "Vương Thị Tươi",
        "email": "tuoi.vuong@thu.example",
        "body": "Tôi mới đọc bài. Xin hỏi quán cà phê nhỏ có bắt buộc dùng túi 30 lít không?",
        "state": "pending",
        "hours_after": 316.3,
        "reason": "",
    },
    {
        "article": "trong-tre-ngay-mua",
        "title": "Nồi cháo mặn",
        "sender": "Mùa A Chu",
        "email": "chu.mua@thu.example",
        "body": "Tôi là anh Chu. Nồi cháo không mặn lắm đâu. Vụ này tôi xin ghi tên hai buổi.",
        "state": "pending",
        "hours_after": 700.0,
        "reason": "",
    },
    {
        "article": "dang-vien-di-lam-xa",
        "title": "Cảm ơn bác Páo",
        "sender": "Hoàng Văn Sính",
        "email": "sinh.hoang@thu.example",
        "body": (
            "Đọc ở ký túc xá lúc tan ca. Ở xa mà có người gọi hỏi thăm thì thấy mình vẫn còn quê.\n"
            "\n"
            "Tôi gửi một đề nghị: tháng nào cũng có buổi họp ba bên trực tuyến vào tối Chủ nhật thì anh em ca đêm "
            "dự được. Sáng thì chúng tôi ngủ, chiều thì vào ca.\n"
            "\n"
            "Nếu các bác đồng ý, tôi xin nhận việc nhắc giờ cho nhóm."
        ),
        "state": "pending",
        "hours_after": 2250.0,
        "reason": "",
    },
    {
        "article": "thu-vien-tren-xe-may",
        "title": "Sách chú dế",
        "sender": "Giàng A Páo",
        "email": "apao.lop5@thu.example",
        "body": (
            "Cháu là Páo. Cháu kể giọng dế cho bạn nghe được nhưng giọng chim thì cháu chưa kể được. Chị Nhung "
            "cho cháu mượn cuốn chim nhé. Nhà cháu ở cạnh nhà văn hóa, cháu chăn bò đến chiều là về."
        ),
        "state": "reopened",
        "hours_after": 26.0,
        "reason": "",
    },
    {
        "article": "tra-loi-kien-nghi-cu-tri",
        "title": "Bổ sung",
        "sender": "Chu Thị Thơm",
        "email": "thom.chu@thu.example",
        "body": (
            "Tôi đề nghị nêu rõ tên đơn vị thi công bỏ dở, để cử tri biết mà tránh cho công trình khác. Có quyết "
            "định phạt thì đăng kèm, không có thì thôi."
        ),
        "state": "reopened",
        "hours_after": 33.0,
        "reason": "",
    },
    {
        "article": "luat-dan-chu-o-co-so",
        "title": "Ai cấm nói",
        "sender": "Người ở thôn",
        "email": "nguoithon@thu.example",
        "body": (
            "Hôm họp tôi có nói một câu về tiền ngõ, mấy người cười. Ở thôn này có ý kiến thì bị ghét. Tôi nói "
            "thế thôi."
        ),
        "state": "withdrawn",
        "hours_after": 120.0,
        "reason": "",
    },
    {
        "article": "ba-do-ben-da",
        "title": "Sửa một chỗ",
        "sender": "Cháu ngoại bà Liệu",
        "email": "chaungoai@thu.example",
        "body": (
            "Bà ngoại cháu năm nay 72 tuổi, không phải 71. Cháu xin rút lời này vì bà bảo đúng là 71, bà khai tuổi mụ."
        ),
        "state": "withdrawn",
        "hours_after": 21.0,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Bãi rác lậu",
        "sender": "Anh Sáng Đầm Sen",
        "email": "sang.damsen@thu.example",
        "body": "Tôi biết bãi đổ trộm ở đâu, ai đổ, có cả ảnh.",
        "state": "withdrawn",
        "hours_after": 100.0,
        "reason": "",
    },
]
