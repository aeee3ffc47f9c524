"""The long conversation under the article on paying for rubbish by the bag, second half."""

COMMENTS = [
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Đã có người đến",
        "sender": "Trịnh Công Bách",
        "email": "bach.tc@thu.example",
        "body": (
            "Chiều qua hai cô đến đo ngõ, ghi tên từng nhà. Tôi rút lại câu hơi nóng hôm trước, nhưng vẫn chờ đến "
            "thứ Hai xem có xe thật không."
        ),
        "state": "approved",
        "hours_after": 52.5,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Chúng cháu cân thử",
        "sender": "Học sinh lớp 8B",
        "email": "lop8b@truong.example",
        "body": (
            "Lớp cháu cân rác của 38 gia đình trong một tuần: trung bình 61% là rác hữu cơ, 14% bán được, 25% còn "
            "lại. Nghĩa là nếu phân loại thì một phần tư rác mới phải trả tiền. Cô Hòa bảo chúng cháu gửi lên "
            "đây."
        ),
        "state": "approved",
        "hours_after": 60.2,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Hay quá các cháu",
        "sender": "Mai Văn Thược",
        "email": "thuoc.hnd@thu.example",
        "body": (
            "Số liệu của lớp 8B đáng quý hơn mấy trang báo cáo. Hội Nông dân xin bảng ghi để in cho các thôn, có "
            "ghi tên lớp."
        ),
        "state": "approved",
        "hours_after": 66.0,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "toi khong co dien thoai",
        "sender": "bac Lim",
        "email": "lim1948@thu.example",
        "body": (
            "toi nho chau go ho. toi o mot minh, moi thang may tui rac, di mua tui o dau, tap hoa xa nha toi 1 "
            "cay. co ban tan nha khong"
        ),
        "state": "approved",
        "hours_after": 75.4,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Thưa bác Lim",
        "sender": "Ninh Thị Duyên – Hội Liên hiệp Phụ nữ xã",
        "email": "hoiphunu@hackhe.example",
        "body": (
            "Chi hội phụ nữ thôn nhận mang túi đến tận nhà cho người già ở một mình, cùng hôm thu tiền điện. Cháu "
            "đã ghi tên bác vào danh sách."
        ),
        "state": "approved",
        "hours_after": 81.8,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Quán xá phải làm trước",
        "sender": "Hoàng Trọng Khang",
        "email": "khang.ht@thu.example",
        "body": (
            "Nên bắt đầu từ nhà hàng, quán nước, cơ quan, trường học trước, rồi mới đến dân. Trụ sở xã mỗi ngày "
            "mấy túi, có trả tiền không?"
        ),
        "state": "approved",
        "hours_after": 97.6,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Núi Hạc thì sao ạ",
        "sender": "Nông Thị Thắm",
        "email": "tham.nuihac@thu.example",
        "body": (
            "Thôn em không nằm trong sáu thôn thí điểm. Mong các bác làm cho tốt rồi đến lượt chúng em, chứ đừng "
            "để vùng cao lúc nào cũng “giai đoạn hai”."
        ),
        "state": "approved",
        "hours_after": 110.3,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Một góp ý nhỏ về màu túi",
        "sender": "Phí Thanh Nhàn",
        "email": "nhan.phi@thu.example",
        "body": "Túi xanh dễ lẫn với lá chuối gói hàng. Ở chợ mà lẫn thì phiền. Hay chọn màu cam?",
        "state": "approved",
        "hours_after": 139.0,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Đốt rác",
        "sender": "Tạ Văn Gấm",
        "email": "gam.ta@thu.example",
        "body": (
            "Tôi phản đối. Có túi hay không thì nhà bên cạnh tôi vẫn đốt, khói vào phòng cháu nhỏ. Xử được việc "
            "đốt rác đã rồi hẵng nói chuyện túi. Tôi báo hai lần, trưởng thôn chỉ sang nhắc rồi thôi."
        ),
        "state": "approved",
        "hours_after": 166.5,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Có xe rồi",
        "sender": "Trịnh Công Bách",
        "email": "bach.tc@thu.example",
        "body": "Thứ Hai có xe thật, sáu giờ mười lăm. Tiền cũng hoàn rồi, có ký nhận. Tôi bỏ phiếu đồng ý.",
        "state": "approved",
        "hours_after": 190.0,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Xin số liệu sau ba tháng",
        "sender": "Vi Quốc Tuân",
        "email": "tuan.caugo@thu.example",
        "body": (
            "Phương án nào cũng đẹp trên giấy. Tôi đánh dấu ngày, ba tháng sau sẽ quay lại đây hỏi: thu được bao "
            "nhiêu tiền, bớt được bao nhiêu rác, bao nhiêu túi vứt trộm."
        ),
        "state": "approved",
        "hours_after": 214.7,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Vâng",
        "sender": "Lý Thị Sen",
        "email": "sen.ly@thu.example",
        "body": "Nhà tôi đồng ý.",
        "state": "approved",
        "hours_after": 247.1,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Ở nơi khác đọc mà mừng",
        "sender": "Hà Minh Tuyết",
        "email": "tuyet.ha@thu.example",
        "body": (
            "Tôi không phải người Hạc Khê, nhưng đọc từ đầu đến cuối các ý kiến. Ít nơi nào dân hỏi thẳng, cán bộ "
            "trả lời thẳng, sai thì xin lỗi như ở đây. Chúc bà con làm được."
        ),
        "state": "approved",
        "hours_after": 268.9,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Còn hơn một tuần để góp ý",
        "sender": "Bùi Thu Hà – Ban Biên tập",
        "email": "banbientap@hackhe.example",
        "body": (
            "Ban Biên tập đã chuyển toàn bộ ý kiến đến Phòng Kinh tế. Còn hơn một tuần nữa để góp ý; bản tổng "
            "hợp, nêu rõ tiếp thu điều gì và không tiếp thu điều gì, sẽ đăng ở chuyên mục này."
        ),
        "state": "approved",
        "hours_after": 290.4,
        "reason": "",
    },
]
