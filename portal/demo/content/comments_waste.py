"""The long conversation under the article on paying for rubbish by the bag, first half."""

COMMENTS = [
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Ủng hộ",
        "sender": "Nguyễn Hữu Phát",
        "email": "phat.xomcho@thu.example",
        "body": "Đồng ý cả hai tay. Nhà tôi hai người, đóng bằng quán nhậu đầu phố thì vô lý quá.",
        "state": "approved",
        "hours_after": 1.4,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Rác ra sông thì sao?",
        "sender": "Đào Thị Mơ",
        "email": "mo.dao@thu.example",
        "body": (
            "Tôi chỉ lo một điều: ai không muốn mua túi sẽ xách ra bờ sông lúc tối. Cầu Gỗ nhà tôi hiện giờ chưa "
            "mất tiền theo túi mà đã có người vứt rồi. Xã nói trồng hoa, nhưng ban đêm ai canh?"
        ),
        "state": "approved",
        "hours_after": 2.2,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Tôi là quán phở trong bài",
        "sender": "Chủ quán phở cổng chợ",
        "email": "quanpho.conghac@thu.example",
        "body": (
            "Bài nêu quán tôi làm ví dụ mà không hỏi tôi trước, tôi hơi buồn. Nhưng tính thì đúng. Tuần trước "
            "nghe thôn họp, tôi thử để riêng xương và cặn nước dùng, có chú nuôi lợn ở Giếng Ngọc đến lấy. Rác "
            "còn đúng một nửa."
        ),
        "state": "approved",
        "hours_after": 3.0,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Xin lỗi chủ quán",
        "sender": "Bùi Thu Hà – Ban Biên tập",
        "email": "banbientap@hackhe.example",
        "body": (
            "Ban Biên tập xin lỗi bác vì đã lấy ví dụ dễ nhận ra mà chưa hỏi ý kiến. Chúng tôi cảm ơn bác đã chia "
            "sẻ kết quả một tuần thử và xin phép ghi vào bảng tổng hợp."
        ),
        "state": "approved",
        "hours_after": 3.9,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Hai ông bà già",
        "sender": "Lộc Văn Chẩn",
        "email": "chan.loc@thu.example",
        "body": (
            "Tôi là ông Chẩn. Tính cho nhà tôi 8.000 đồng là hơi cao, vì vườn rộng, rác ăn được thì gà ăn, rác "
            "không ăn được cả tháng mới một túi. Thế càng tốt."
        ),
        "state": "approved",
        "hours_after": 5.5,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "bỉm thì tính thế nào ạ",
        "sender": "me be Bong",
        "email": "mebebong@thu.example",
        "body": (
            "Nhà em hai bé, mỗi ngày chục cái bỉm. Mười túi thêm mỗi tháng không đủ đâu ạ, mà con em hai tuổi "
            "rưỡi là hết được hỗ trợ. Mong xã nâng lên ba tuổi."
        ),
        "state": "approved",
        "hours_after": 7.0,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Trả lời bạn đọc về bỉm",
        "sender": "Trần Khắc Đạt – Phòng Kinh tế",
        "email": "dat.kinhte@hackhe.example",
        "body": (
            "Ý kiến của chị rất xác đáng. Chúng tôi ghi nhận để đề xuất nâng độ tuổi lên ba và tăng số túi theo "
            "số trẻ. Kết quả sẽ nêu trong bản tiếp thu, giải trình."
        ),
        "state": "approved",
        "hours_after": 8.8,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Túi 10 lít bé quá",
        "sender": "Vàng Văn Sự",
        "email": "su.vang@thu.example",
        "body": (
            "Tôi mang cái túi mười lít đi đo thử, đựng vừa hai cái nón lá gấp lại. Nên có loại 20 lít nữa, giá "
            "3.500 đồng cho hợp túi tiền."
        ),
        "state": "approved",
        "hours_after": 11.3,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Kinh nghiệm từ nơi khác",
        "sender": "Phạm Quỳnh Liên",
        "email": "lien.pq@thu.example",
        "body": (
            "Tôi sống ở một nơi đã thu theo túi được bốn năm. Xin kể thật cả mặt được và chưa được để bà con tham "
            "khảo.\n"
            "\n"
            "Sáu tháng đầu rất lộn xộn. Người ta nhồi túi đến rách, lấy băng dính dán miệng, nửa đêm mang sang bỏ "
            "trước cửa nhà khác. Chính quyền đã định bỏ. Cái cứu phương án không phải là phạt mà là đội thu gom: "
            "họ được trả thêm tiền để dán giấy nhắc lên từng túi sai, ghi rõ sai gì, và vẫn mang đi. Bị nhắc ba "
            "lần thì ai cũng ngại hàng xóm.\n"
            "\n"
            "Sau một năm, rác giảm hơn ba phần mười. Bù lại, chợ đồ cũ mọc lên, người ta sửa quạt, vá ô nhiều "
            "hơn. Tôi mong Hạc Khê chuẩn bị kỹ cho sáu tháng đầu, đừng nản vội, và nhớ trả công xứng đáng cho "
            "người đi thu gom."
        ),
        "state": "approved",
        "hours_after": 14.6,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Rau héo",
        "sender": "Hà Thị Nhâm",
        "email": "nham.raucai@thu.example",
        "body": "Chúng tôi bán rau, mỗi phiên bỏ ra cả sọt lá già. Lá ấy là rác hay là thức ăn thừa? Cháu viết hộ bà.",
        "state": "approved",
        "hours_after": 16.1,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Trả lời bà Nhâm",
        "sender": "Trần Khắc Đạt – Phòng Kinh tế",
        "email": "dat.kinhte@hackhe.example",
        "body": (
            "Thưa bà, lá rau là rác hữu cơ, không mất tiền. Ban Quản lý chợ sẽ đặt hai thùng lớn có nắp màu nâu ở "
            "cuối dãy rau từ phiên tới."
        ),
        "state": "approved",
        "hours_after": 18.4,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Nói hộ anh em xe rác",
        "sender": "Một người đi thu gom",
        "email": "xerac.so2@thu.example",
        "body": (
            "Tôi đi xe rác năm năm. Khổ nhất không phải mùi mà là thủy tinh vỡ và kim tiêm lẫn trong túi. Đề nghị "
            "in lên túi dòng “vật sắc nhọn để riêng”. Anh em chúng tôi ủng hộ phân loại."
        ),
        "state": "approved",
        "hours_after": 21.0,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Tính hơi thiếu",
        "sender": "Nịnh Thị Vui",
        "email": "vui.ninh@thu.example",
        "body": (
            "Tôi là chị Vui. Nhà năm người nhưng tuần nào có khách thì hai túi lớn. Tính ra khoảng 25.000, bằng "
            "cũ. Vậy với nhà tôi không có gì thay đổi, chỉ thêm việc đi mua túi. Xin nói thẳng như vậy."
        ),
        "state": "approved",
        "hours_after": 23.7,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Túi ni lông xanh có tự hủy không?",
        "sender": "Đoàn Minh Khuê",
        "email": "khue.doan@thu.example",
        "body": (
            "Dùng túi ni lông để giảm rác, tôi thấy hơi mâu thuẫn. Túi làm bằng gì, bao lâu phân hủy? Sao không "
            "dùng thùng rồi đếm số lần đổ?"
        ),
        "state": "approved",
        "hours_after": 26.2,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Góc tập phân loại",
        "sender": "Lương Như Ý",
        "email": "nhuy.doan@hackhe.example",
        "body": (
            "Tối thứ Sáu này và thứ Sáu tuần sau, Đoàn Thanh niên mở góc tập phân loại ở nhà văn hóa sáu thôn. Bà "
            "con mang rác nhà mình đến, chúng cháu cùng xếp. Không chụp ảnh rác của ai ạ."
        ),
        "state": "approved",
        "hours_after": 29.9,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Cây Đa xin làm trước",
        "sender": "Khúc Thị Mây",
        "email": "may.khuc@thu.example",
        "body": (
            "Thôn Cây Đa đã để riêng rác hữu cơ từ hai năm nay. Chúng tôi xin làm trước một tháng để các thôn bạn "
            "đến xem, có gì sai thì sửa sớm."
        ),
        "state": "approved",
        "hours_after": 33.3,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Lại thêm một khoản",
        "sender": "Trịnh Công Bách",
        "email": "bach.tc@thu.example",
        "body": (
            "Thu gì thì thu, nói thế nào cũng là dân bỏ tiền. Mức cũ 25.000 đồng, xe rác tuần đến ba buổi mà nhà "
            "tôi trong ngõ sâu chưa bao giờ thấy xe. Trước khi thay cách thu, xin trả lời: 25.000 đồng của tôi "
            "hai năm qua đi đâu?"
        ),
        "state": "approved",
        "hours_after": 37.8,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Trả lời anh Bách",
        "sender": "Đinh Thị Nhàn – Chủ tịch Ủy ban nhân dân xã",
        "email": "nhan.dt@hackhe.example",
        "body": (
            "Anh Bách hỏi đúng. Ngõ 4 thôn Giếng Ngọc chưa có xe vào là thiếu sót của chúng tôi. Phòng Kinh tế đã "
            "kiểm tra 17 hộ cùng ngõ, sẽ hoàn lại tiền của những tháng không được phục vụ và đưa xe nhỏ vào từ "
            "thứ Hai tới. Anh thấy chưa đúng, xin gọi cho tôi qua số 0211 000 270."
        ),
        "state": "approved",
        "hours_after": 44.0,
        "reason": "",
    },
]
