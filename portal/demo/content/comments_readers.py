"""Approved comments on the other articles: thanks, questions, corrections, memories."""

COMMENTS = [
    {
        "article": "hoi-bac-si-dau-lung",
        "title": "Hỏi về gói thuốc ngoài chợ",
        "sender": "Lục Thị Đón",
        "email": "don.luc@thu.example",
        "body": (
            "Tôi uống gói thuốc đau lưng mua ở chợ ba tháng nay, uống vào đỡ ngay, bỏ thì đau lại, mặt dạo này "
            "tròn ra. Đọc bài mà giật mình. Bây giờ tôi bỏ luôn có được không?"
        ),
        "state": "approved",
        "hours_after": 6.0,
        "reason": "",
    },
    {
        "article": "hoi-bac-si-dau-lung",
        "title": "Trả lời bác Đón",
        "sender": "Tạ Thị Thuý – Trạm Y tế",
        "email": "tramyte@hackhe.example",
        "body": (
            "Bác đừng tự bỏ đột ngột. Sáng mai bác mang theo gói thuốc ra trạm, bác sĩ xem rồi hướng dẫn giảm "
            "dần. Nếu thấy mệt lả, chóng mặt, bác gọi ngay 0211 000 115."
        ),
        "state": "approved",
        "hours_after": 8.5,
        "reason": "",
    },
    {
        "article": "hoi-bac-si-dau-lung",
        "title": "Mẹo của dân hái chè",
        "sender": "Triệu Văn Cắm",
        "email": "cam.trieu@thu.example",
        "body": (
            "Chúng tôi ở Đồi Cọ cứ hết một luống thì giơ hai tay lên trời, đếm đến hai mươi. Ban đầu ngượng, nay "
            "cả đồi làm."
        ),
        "state": "approved",
        "hours_after": 40.0,
        "reason": "",
    },
    {
        "article": "hoi-bac-si-dau-lung",
        "title": "Cảm ơn bác sĩ",
        "sender": "con gái bà Xuyên",
        "email": "congaibaxuyen@thu.example",
        "body": "In bài này dán ở chuồng lợn cho bố đọc. Bố bê bao cám bằng hai tay rồi ạ.",
        "state": "approved",
        "hours_after": 120.0,
        "reason": "",
    },
    {
        "article": "ba-do-ben-da",
        "title": "Tôi là cô dâu muộn giờ",
        "sender": "Cô dâu năm ấy",
        "email": "codau.benda@thu.example",
        "body": (
            "Đọc đến đoạn đám cưới thì tôi vừa cười vừa khóc. Hôm đó tôi giận bà lắm. Chiều ấy nước lên thật, nếu "
            "mười hai người một chuyến thì không biết thế nào. Hai con tôi đều do bà dạy bơi."
        ),
        "state": "approved",
        "hours_after": 9.0,
        "reason": "",
    },
    {
        "article": "ba-do-ben-da",
        "title": "Xin thêm phao",
        "sender": "Phan Văn Cương",
        "email": "cuong.benda@thu.example",
        "body": "Khúc cua dưới bãi tre chưa có phao. Tôi xin góp tiền mua một chiếc và đóng cọc.",
        "state": "approved",
        "hours_after": 30.0,
        "reason": "",
    },
    {
        "article": "ba-do-ben-da",
        "title": "Chúng con chào bà",
        "sender": "Lớp 5A",
        "email": "lop5a@truong.example",
        "body": "Chúng con vừa bơi qua cọc số ba. Con đò bà úp trên bãi có chữ gì ở đáy, bà kể cho chúng con với ạ.",
        "state": "approved",
        "hours_after": 77.0,
        "reason": "",
    },
    {
        "article": "thi-ke-chuyen-bac",
        "title": "Bác Thụ",
        "sender": "Cựu học sinh",
        "email": "cuuhocsinh.k12@thu.example",
        "body": (
            "Bác Thụ là người nhớ tên tất cả học sinh. Mười năm rồi tôi về trường, bác vẫn gọi đúng tên và hỏi "
            "thăm con chó nhà tôi."
        ),
        "state": "approved",
        "hours_after": 20.0,
        "reason": "",
    },
    {
        "article": "mot-nam-sau-lu",
        "title": "Khoản vay",
        "sender": "Đặng Thị Thoa",
        "email": "thoa.dang@thu.example",
        "body": (
            "Nhà tôi là một trong chín nhà sắp đến hạn. Cảm ơn nhà báo đã viết đúng. Mong ngân hàng trả lời bằng "
            "giấy, chứ nói miệng thì chúng tôi lo lắm."
        ),
        "state": "approved",
        "hours_after": 60.0,
        "reason": "",
    },
    {
        "article": "mot-nam-sau-lu",
        "title": "Đã được giãn nợ",
        "sender": "Đặng Thị Thoa",
        "email": "thoa.dang@thu.example",
        "body": (
            "Tôi báo tin: ngân hàng đã có giấy giãn mười tám tháng cho cả chín nhà. Cảm ơn các bác ở xã đi cùng "
            "chúng tôi."
        ),
        "state": "approved",
        "hours_after": 700.0,
        "reason": "",
    },
    {
        "article": "nep-cai-phu-co",
        "title": "Cháu cụ Tấn",
        "sender": "Cao Thị Bưởi",
        "email": "buoi.cao@thu.example",
        "body": (
            "Ông cháu không đọc được điện thoại, cháu đọc cho ông nghe hai lần. Ông bảo người viết ghi nhầm: ông "
            "giữ giống bốn mươi hai năm chứ không phải bốn mươi."
        ),
        "state": "approved",
        "hours_after": 44.0,
        "reason": "",
    },
    {
        "article": "bong-da-nu-tan-lap",
        "title": "Xin khiêu chiến",
        "sender": "Đội nữ Xóm Chợ",
        "email": "doinu.xomcho@thu.example",
        "body": (
            "Chúng em đã có mười một người, mỗi tội chưa ai biết bắt bóng. Chiều Chủ nhật này các chị sang đá "
            "giao hữu nhé, chúng em lo nước chè và chuối."
        ),
        "state": "approved",
        "hours_after": 5.0,
        "reason": "",
    },
    {
        "article": "bong-da-nu-tan-lap",
        "title": "Nói lại cho đúng",
        "sender": "ông nhà bà Mẩy",
        "email": "ongnhabamay@thu.example",
        "body": "Tôi không cãi nhau với trọng tài, tôi chỉ hỏi to.",
        "state": "approved",
        "hours_after": 12.2,
        "reason": "",
    },
    {
        "article": "luat-dan-chu-o-co-so",
        "title": "Ngõ nhà tôi",
        "sender": "Hứa Văn Bền",
        "email": "ben.hua@thu.example",
        "body": (
            "Đọc bài mới biết thôn tôi làm ngõ năm ngoái chưa đúng: có thu tiền mà không họp, không phiếu. Tôi "
            "không đòi lại, chỉ mong lần sau làm cho đúng luật. Tôi đã in bài này đưa trưởng thôn, ông ấy cảm ơn."
        ),
        "state": "approved",
        "hours_after": 90.0,
        "reason": "",
    },
    {
        "article": "xe-dap-den-truong",
        "title": "Chiếc xe xanh của tôi",
        "sender": "Chị Hiền",
        "email": "hien.xexanh@thu.example",
        "body": (
            "Tôi là chị Hiền trong tấm thẻ. Không ngờ nó còn chạy. Xuyến ơi, phanh sau hay kêu khi trời mưa, em "
            "nhỏ một giọt dầu vào chốt bên trái là hết."
        ),
        "state": "approved",
        "hours_after": 15.0,
        "reason": "",
    },
    {
        "article": "dinh-chinh-viet-da",
        "title": "Không sao đâu ạ",
        "sender": "Ma Thị Hiên",
        "email": "hien.ma@thu.example",
        "body": (
            "Người chạy thì ai cũng biết hôm đó ai về trước. Cảm ơn Ban Tổ chức đã nói lại cho rõ. Mụi ơi, sang "
            "năm đừng hòng."
        ),
        "state": "approved",
        "hours_after": 4.0,
        "reason": "",
    },
    {
        "article": "nop-ho-so-tai-nha",
        "title": "Mã hồ sơ dán tủ lạnh",
        "sender": "Lò Văn Ơn",
        "email": "on.lo@thu.example",
        "body": (
            "Làm đúng theo bài, tôi tự nộp được giấy khai sinh cho cháu nội. Từ bước 1 đến bước 6 hết năm mươi "
            "phút. Lần sau chắc nhanh hơn."
        ),
        "state": "approved",
        "hours_after": 11.0,
        "reason": "",
    },
    {
        "article": "loa-thon-noi-it",
        "title": "Tôi là người viết phiếu",
        "sender": "Bà ngoại ở Xóm Chợ",
        "email": "bangoai.xomcho@thu.example",
        "body": "Cháu tôi nay sáu tuổi, đòi làm phát thanh viên. Nhà đài có nhận thì cho cháu đọc thử một tin ngắn.",
        "state": "approved",
        "hours_after": 70.0,
        "reason": "",
    },
    {
        "article": "cam-xe-cau-ben-da",
        "title": "Báo gấp quá",
        "sender": "Xe hàng Tám Lộc",
        "email": "tamloc.xehang@thu.example",
        "body": (
            "Thông báo trưa mà tối đã cấm, xe tôi đã nhận hàng của khách. Lần sau xin báo trước ba ngày như báo "
            "cắt điện. Lần này tôi đi vòng."
        ),
        "state": "approved",
        "hours_after": 2.0,
        "reason": "",
    },
]
