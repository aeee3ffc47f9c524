"""Comments that readers do not see: waiting, rejected, spam, withdrawn, reopened."""

COMMENTS = [
    {
        "article": "hoi-nghi-ban-chap-hanh",
        "title": "Nhà văn hóa Bến Đá",
        "sender": "Phan Văn Cương",
        "email": "cuong.benda@thu.example",
        "body": (
            "Trong bảy việc có nói bàn giao phần thô nhà văn hóa Bến Đá trước cuối năm. Hiện công trường mới đổ "
            "móng. Bà con muốn biết có kịp không, nếu không kịp thì mùa mưa này họp ở đâu?"
        ),
        "state": "pending",
        "hours_after": 1.5,
        "reason": "",
    },
    {
        "article": "hoi-nghi-ban-chap-hanh",
        "title": "Đề nghị công khai tiến độ",
        "sender": "Lê Trọng Thể",
        "email": "the.le@thu.example",
        "body": (
            "Tôi ủng hộ việc đăng tiến độ ngày 25 hằng tháng. Mong đăng cả những việc chậm, ghi rõ lý do, như thế"
            " dân mới tin."
        ),
        "state": "pending",
        "hours_after": 4.0,
        "reason": "",
    },
    {
        "article": "lich-cat-dien",
        "title": "hoi cat dien",
        "sender": "chu Tu",
        "email": "tu.xomduoi@thu.example",
        "body": "cho hoi xom duoi thon Tan Lap co bi cat khong, nha toi dang do be tong tang 2",
        "state": "pending",
        "hours_after": 6.5,
        "reason": "",
    },
    {
        "article": "lua-thom-go-sim",
        "title": "Xin quy trình",
        "sender": "Bàn Văn Thịnh",
        "email": "thinh.ban@thu.example",
        "body": (
            "Thôn tôi ở xã bên cũng muốn làm cánh đồng một giống. Ban Biên tập có thể đăng quy trình chi tiết của"
            " kỹ sư Đạt không? Nhất là cách giữ nước ướt khô xen kẽ."
        ),
        "state": "pending",
        "hours_after": 20.0,
        "reason": "",
    },
    {
        "article": "duong-hoa-cay-da",
        "title": "Tiêu chí của thôn mình",
        "sender": "Hà Minh Tuyết",
        "email": "tuyet.ha@thu.example",
        "body": (
            "Tôi là cán bộ văn hóa ở tỉnh khác. Đọc đến chuyện chấm điểm bằng hạt ngô thì xúc động. Xin phép được"
            " chép bảy tiêu chí ấy về giới thiệu ở quê tôi."
        ),
        "state": "pending",
        "hours_after": 210.0,
        "reason": "",
    },
    {
        "article": "cho-hac-khong-tien-mat",
        "title": "Sóng yếu",
        "sender": "Hà Thị Nhâm",
        "email": "nham.raucai@thu.example",
        "body": (
            "Tôi là bà Nhâm bán rau trong bài, cháu viết hộ. Cảm ơn nhà báo. Nhưng trong nhà lồng chợ sóng chập "
            "chờn, khách chuyển rồi mà loa không kêu, tôi không dám cho đi. Mong nhà mạng làm nhanh."
        ),
        "state": "pending",
        "hours_after": 150.0,
        "reason": "",
    },
    {
        "article": "gop-y-quy-hoach",
        "title": "Đất nhà tôi có nằm trong quy hoạch?",
        "sender": "Đỗ Văn Chiến",
        "email": "chien.do@thu.example",
        "body": (
            "Tôi có thửa đất ven đường đi Tân Lập, bản đồ ở nhà văn hóa mờ quá không đọc được số thửa. Cho hỏi "
            "xem bản rõ ở đâu? Tôi đi làm ca, chỉ rảnh Chủ nhật."
        ),
        "state": "pending",
        "hours_after": 400.0,
        "reason": "",
    },
    {
        "article": "moi-tuan-mot-viec",
        "title": "Đèn ngõ nhà tôi",
        "sender": "Bà Sáu",
        "email": "basau@thu.example",
        "body": (
            "Tôi là bà Sáu được ông Thược thay bóng đèn. Đèn sáng lắm. Tôi già rồi chẳng biết lấy gì cảm ơn, nhờ "
            "báo nói hộ một câu."
        ),
        "state": "pending",
        "hours_after": 140.0,
        "reason": "",
    },
    {
        "article": "doi-thoai-voi-nhan-dan",
        "title": "Nói thẳng",
        "sender": "Người dân",
        "email": "nguoidan@thu.example",
        "body": "Toàn nói hay. Ông trưởng thôn nhà tôi là đồ ăn chặn, ai chẳng biết, mấy ông bao che cho nhau cả.",
        "state": "rejected",
        "hours_after": 28.0,
        "listed": "Có lời lẽ xúc phạm, miệt thị người khác.",
        "reason": (
            "Ý kiến dùng lời lẽ xúc phạm và quy kết một người khi chưa có căn cứ. Bạn có thể gửi lại, nêu sự việc"
            " cụ thể, hoặc gửi đơn tới Ủy ban Kiểm tra Đảng ủy để được xem xét."
        ),
    },
    {
        "article": "mot-nam-chinh-quyen-hai-cap",
        "title": "Hồ sơ của em tôi",
        "sender": "Lý Thị Mai",
        "email": "mai.ly@thu.example",
        "body": (
            "Em tôi là Lý A Sử, sinh ngày 00/00/2001, căn cước 000000000000, điện thoại 0211 000 555, nộp hồ sơ "
            "đăng ký kết hôn từ hôm kia chưa thấy gọi. Nhờ kiểm tra giúp."
        ),
        "state": "rejected",
        "hours_after": 120.0,
        "listed": "Nêu thông tin riêng của người khác.",
        "reason": (
            "Bình luận có số căn cước, ngày sinh và số điện thoại của người khác nên không đăng được. Thông tin "
            "đã được chuyển cho Trung tâm Phục vụ hành chính công; cán bộ sẽ gọi lại cho bạn."
        ),
    },
    {
        "article": "phong-hoc-moi",
        "title": "Bán đồng phục",
        "sender": "Shop Mẹ Bống",
        "email": "shop@cuahang.example",
        "body": (
            "Bên em nhận may đồng phục học sinh các cấp, giá rẻ, giao tận trường, phụ huynh nào cần để lại lời nhắn ạ."
        ),
        "state": "rejected",
        "hours_after": 55.0,
        "listed": "Quảng cáo, mời mua bán.",
        "reason": "Nội dung quảng cáo, không liên quan đến bài viết.",
    },
    {
        "article": "canh-bao-lua-dao",
        "title": "Tôi bị lừa",
        "sender": "Ninh Văn Đoàn",
        "email": "doan.ninh@thu.example",
        "body": (
            "Tôi bị một số lạ gọi xưng điện lực, mất 3 triệu. Số tài khoản của nó là 0000 0000 0000. Mọi người "
            "tránh ra."
        ),
        "state": "rejected",
        "hours_after": 100.0,
        "listed": "Trùng với bình luận đã gửi.",
        "reason": (
            "Bình luận trùng với ý kiến bạn đã gửi trước đó và có số tài khoản của cá nhân. Đề nghị bạn đến Công "
            "an xã trình báo; số trực ban 0211 000 113."
        ),
    },
    {
        "article": "doi-thoai-voi-nhan-dan",
        "title": "NHÀ CÁI UY TÍN SỐ 1",
        "sender": "Hỗ trợ 24/7",
        "email": "khuyenmai@nhacai.example",
        "body": (
            "Đăng ký tặng ngay 188k, nổ hũ bắn cá tài xỉu đổi thưởng, rút tiền 2 phút. Truy cập "
            "https://vip-no-hu.example hoặc https://tai-xiu.example nhận code!!!"
        ),
        "state": "spam",
        "hours_after": 12.0,
        "reason": "",
    },
    {
        "article": "lua-thom-go-sim",
        "title": "Vay nhanh không thế chấp",
        "sender": "Tài chính xanh",
        "email": "vaynhanh@tinchap.example",
        "body": (
            "Hỗ trợ bà con vay vốn 10 – 100 triệu, không thế chấp, nợ xấu vẫn duyệt, giải ngân trong 15 phút. "
            "Liên hệ z a l o 0211 000 999 gặp Ms Trang."
        ),
        "state": "spam",
        "hours_after": 11.2,
        "reason": "",
    },
    {
        "article": "lich-su-dinh-hac",
        "title": "viec nhe luong cao",
        "sender": "tuyen dung online",
        "email": "tuyendung@viecnhe.example",
        "body": (
            "tuyen CTV chot don tai nha, lam 1-2h ngay thu nhap 500k-1tr5, khong can von, ib telegram @vieclam000"
            " de duoc huong dan"
        ),
        "state": "spam",
        "hours_after": 200.0,
        "reason": "",
    },
    {
        "article": "che-doi-co-ocop",
        "title": "soi cau chuan",
        "sender": "loc phat",
        "email": "loto@soicau.example",
        "body": "S0i cầu l0 đ3 hôm nay chu@n 99%, vào nhóm miễn phí https://soi-cau-vip.example anh em nhé",
        "state": "spam",
        "hours_after": 88.0,
        "reason": "",
    },
    {
        "article": "hat-doi-dem-ram",
        "title": "Giảm 12kg sau 1 tuần",
        "sender": "Dược sĩ Hương",
        "email": "giamcan@thuoc.example",
        "body": (
            "Trà giảm cân gia truyền, cam kết giảm 12kg/tuần không cần tập, không tác dụng phụ. Inbox số 0211 000"
            " 888 để được tư vấn, 100 người đầu tiên giảm 70%."
        ),
        "state": "spam",
        "hours_after": 300.0,
        "reason": "",
    },
    {
        "article": "kham-suc-khoe-nguoi-cao-tuoi",
        "title": "Bệnh của mẹ tôi",
        "sender": "Tô Thị Hiền",
        "email": "hien.to@thu.example",
        "body": "Mẹ tôi năm nay 70 tuổi, đợt khám vừa rồi phát hiện tiểu đường. Xin hỏi trạm có cấp que thử không ạ?",
        "state": "withdrawn",
        "hours_after": 49.0,
        "reason": "",
    },
    {
        "article": "phu-nu-bien-rac-thanh-tien",
        "title": "Góp ý",
        "sender": "Chị Hằng",
        "email": "hang.damsen@thu.example",
        "body": (
            "Tôi thấy tuần trước cân hơi vội, bao của nhà tôi ghi thiếu hai ký. Góp ý nhẹ nhàng thôi, các chị "
            "đừng giận."
        ),
        "state": "withdrawn",
        "hours_after": 62.0,
        "reason": "",
    },
    {
        "article": "so-tay-dang-vien-dien-tu",
        "title": "Chữ trong Sổ tay vẫn nhỏ",
        "sender": "Đặng Văn Ngôn",
        "email": "ngon.dang@thu.example",
        "body": (
            "Tôi góp ý: chữ trong Sổ tay điện tử vẫn nhỏ, phóng to thì phải kéo ngang mới đọc hết dòng. Đề nghị "
            "phản ánh lên đơn vị làm phần mềm. Bác Tạo cùng chi bộ với tôi cũng thấy thế, nếu cần thì hỏi thêm "
            "bác ấy."
        ),
        "state": "reopened",
        "hours_after": 170.0,
        "reason": "",
    },
]
