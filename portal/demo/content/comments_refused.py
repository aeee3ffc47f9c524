"""Comments that a moderator refused, with the reasons given to their senders; and spam of every kind, with invented names."""

COMMENTS = [
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Dân Cầu Gỗ toàn đồ bẩn",
        "sender": "Ẩn danh",
        "email": "andanh@thu.example",
        "body": "Rác ra sông là do dân Cầu Gỗ chứ ai, bẩn thỉu từ đời ông đời cha, có túi vàng cũng thế.",
        "state": "rejected",
        "hours_after": 22.4,
        "listed": "Có lời lẽ xúc phạm, miệt thị người khác.",
        "reason": (
            "Ý kiến miệt thị cả một thôn. Nếu bạn thấy ai vứt rác cụ thể ở đâu, lúc nào, xin báo số 0211 000 271; "
            "gửi lại góp ý về phương án, không có câu miệt thị, chúng tôi sẽ đăng."
        ),
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "Ảnh người đổ rác",
        "sender": "Đỗ Quyết",
        "email": "quyet.do@thu.example",
        "body": (
            "Tôi có ảnh bà Tr. ở ngõ 2 số nhà 00 đang vứt túi xuống sông tối qua, biển số xe 00-A0 000.00. Đăng "
            "lên cho biết mặt."
        ),
        "state": "rejected",
        "hours_after": 45.0,
        "listed": "Nêu thông tin riêng của người khác.",
        "reason": (
            "Chúng tôi cảm ơn bạn đã quan tâm nhưng không đăng thông tin nhận ra một người bị cho là vi phạm. Ảnh "
            "và nơi chốn đã được chuyển cho Công an xã; bạn sẽ nhận được trả lời riêng."
        ),
    },
    {
        "article": "hoi-bac-si-dau-lung",
        "title": "Thuốc nam của tôi",
        "sender": "Lương y Ba Đời",
        "email": "luongy.bado@thu.example",
        "body": (
            "Nghe bác sĩ Tây làm gì, uống thuốc nam ba đời nhà tôi, ba thang là khỏi thoát vị, không khỏi trả lại tiền."
        ),
        "state": "rejected",
        "hours_after": 50.0,
        "reason": (
            "Khẳng định chữa khỏi bệnh mà không có căn cứ có thể gây hại cho người đọc, đồng thời là quảng cáo. "
            "Nếu bạn có giấy phép hành nghề, xin liên hệ Trạm Y tế để trao đổi chuyên môn."
        ),
    },
    {
        "article": "tra-loi-kien-nghi-cu-tri",
        "title": "Nghe đâu",
        "sender": "Người quan sát",
        "email": "nguoiquansat@thu.example",
        "body": "Nghe đâu ông bên phòng ấy ăn phần trăm cái cống mới quên, chuyện này cả chợ biết.",
        "state": "rejected",
        "hours_after": 70.0,
        "listed": "Cáo buộc mà không có căn cứ.",
        "reason": (
            "Bình luận cáo buộc tham nhũng từ lời đồn. Nếu có tài liệu hoặc biết người làm chứng, bạn gửi đơn đến "
            "Ủy ban Kiểm tra Đảng ủy; danh tính người gửi được giữ kín. Ý kiến về cách khắc phục cái cống thì xin "
            "gửi lại, chúng tôi đăng."
        ),
    },
    {
        "article": "ba-do-ben-da",
        "title": "Tour du thuyền",
        "sender": "Tuấn đò máy",
        "email": "tuan.domay@thu.example",
        "body": (
            "Nhà em có đò máy chở khách ngắm cảnh giá rẻ, đặt trước 3 ngày, bao ăn trưa. Trang của mình cho em để "
            "tạm cái tin nhé."
        ),
        "state": "rejected",
        "hours_after": 200.0,
        "listed": "Quảng cáo, mời mua bán.",
        "reason": (
            "Đây là lời rao dịch vụ, không liên quan đến bài viết. Bạn có thể gửi tin lên bảng rao của chợ Hạc; "
            "riêng việc chở khách, xin liên hệ Công an xã để đăng ký phương tiện, áo phao trước khi hoạt động."
        ),
    },
    {
        "article": "bong-da-nu-tan-lap",
        "title": "Phụ nữ đá bóng",
        "sender": "Fan thể thao",
        "email": "fanthethao@thu.example",
        "body": "Đàn bà đá bóng làm gì cho xấu mặt, về nhà mà trông con.",
        "state": "rejected",
        "hours_after": 8.0,
        "listed": "Có lời lẽ xúc phạm, miệt thị người khác.",
        "reason": (
            "Ý kiến coi thường phụ nữ. Bạn có quyền không thích môn này; nếu muốn góp ý về cách tổ chức, xin viết "
            "lại với lời lẽ tôn trọng."
        ),
    },
    {
        "article": "lua-thom-go-sim",
        "title": "Nói thật giá",
        "sender": "Thương lái Ba Hùng",
        "email": "bahung.lai@thu.example",
        "body": "Hợp tác xã toàn ép giá, gom 8.800 bán 12.000, ai ký hợp đồng là thiệt. Bà con bỏ hợp đồng theo tôi.",
        "state": "rejected",
        "hours_after": 25.0,
        "listed": "Cáo buộc mà không có căn cứ.",
        "reason": (
            "Bạn nêu giá bán không có nguồn và rủ người khác phá hợp đồng. Ý kiến về giá có chứng từ, hoặc câu "
            "hỏi để hợp tác xã trả lời công khai, chúng tôi sẽ đăng."
        ),
    },
    {
        "article": "chu-dong-ung-pho-mua-bao",
        "title": "Tin bão",
        "sender": "Chị Nhi",
        "email": "nhi.caugo@thu.example",
        "body": "Em nghe trên mạng nói ngày kia có siêu bão cấp 18 vào thẳng xã mình, bà con chạy ngay.",
        "state": "rejected",
        "hours_after": 70.0,
        "listed": "Thông tin sai hoặc chưa được kiểm chứng.",
        "reason": (
            "Tin này chưa được cơ quan khí tượng thông báo; đăng lên có thể gây hoảng loạn. Bạn theo dõi bản tin "
            "chính thức trên loa thôn; khi có bão, xã sẽ báo trước ít nhất một ngày."
        ),
    },
    {
        "article": "moi-tuan-mot-viec",
        "title": "Thơ tặng xã (dài)",
        "sender": "Người yêu thơ",
        "email": "yeutho@thu.example",
        "body": (
            "Ôi Hạc Khê quê hương ta / Núi non hùng vĩ chan hòa nắng mai…\n"
            "Bài thơ còn 48 câu, nhưng khung này hết chỗ nên tôi gửi tiếp ở các bình luận sau."
        ),
        "state": "rejected",
        "hours_after": 100.0,
        "listed": "Ngoài chủ đề của bài viết.",
        "reason": (
            "Cảm ơn bạn. Phần bình luận dành cho trao đổi về bài viết nên chúng tôi không đăng thơ ở đây. Bạn có "
            "thể gửi trọn bài vào hộp thư banbientap@hackhe.example, chuyên mục văn nghệ sẽ xem."
        ),
    },
    {
        "article": "don-beo-song-khe",
        "title": "Nhận ngay 999K",
        "sender": "Hội viên VIP",
        "email": "hoivien@nhacai9x.example",
        "body": (
            "Nhà cái 9X-Rồng tặng vốn 999K cho người mới, nạp rút siêu tốc, tài xỉu, bắn cá, xóc đĩa đủ trò. Vào "
            "https://9xrong.example nhận code ngay hôm nay!"
        ),
        "state": "spam",
        "hours_after": 3.0,
        "reason": "",
    },
    {
        "article": "xe-dap-den-truong",
        "title": "Giải ngân trong 5 phút",
        "sender": "Tín dụng 5 phút",
        "email": "tindung5phut@vay.example",
        "body": (
            "Vay 5 – 50 triệu chỉ cần căn cước, không gặp mặt, nợ xấu hỗ trợ, lãi 0% kỳ đầu. Kết bạn zalo 0211 "
            "000 901 gặp Mr Long."
        ),
        "state": "spam",
        "hours_after": 60.0,
        "reason": "",
    },
    {
        "article": "dang-vien-di-lam-xa",
        "title": "Đi làm nước ngoài, đặt cọc 0đ",
        "sender": "Xuất khẩu LĐ Trời Xanh Ba",
        "email": "xkld@troixanhba.example",
        "body": (
            "Tuyển 200 lao động, lương 45 triệu, không cần tiếng, không cần bằng, bay sau 20 ngày. Cọc giữ chỗ 3 "
            "triệu, hoàn lại nếu không đi. Lh 0 2 1 1 000 902."
        ),
        "state": "spam",
        "hours_after": 500.0,
        "reason": "",
    },
    {
        "article": "tuyen-cong-tac-vien-dan-so",
        "title": "tuyen nguoi go van ban tai nha",
        "sender": "viec lam sach",
        "email": "viec.tainha@cong.example",
        "body": (
            "go van ban 2 trang/ngay 300k, lam luc ranh, thanh toan moi toi, ket ban telegram @govanban000 nhan "
            "viec ngay"
        ),
        "state": "spam",
        "hours_after": 40.0,
        "reason": "",
    },
    {
        "article": "ba-do-ben-da",
        "title": "s0i cau b4ch thu",
        "sender": "Khuyến mãi vàng",
        "email": "khuyenmai@lode.example",
        "body": "L0 d€ ch0t s0 m0i ng@y, ai tin thi v@0 nh0m, m@ dang ky 0000. https://bachthu-lo.example",
        "state": "spam",
        "hours_after": 310.0,
        "reason": "",
    },
    {
        "article": "luat-dan-chu-o-co-so",
        "title": "Làm bằng, chứng chỉ có hồ sơ gốc",
        "sender": "Bằng cấp nhanh",
        "email": "bangcap@lamnhanh.example",
        "body": (
            "Nhận làm bằng đại học, chứng chỉ ngoại ngữ, bằng lái xe, có hồ sơ gốc, giao tận nơi 48 giờ, nhận "
            "bằng mới thanh toán."
        ),
        "state": "spam",
        "hours_after": 900.0,
        "reason": "",
    },
    {
        "article": "cho-hac-khong-tien-mat",
        "title": "sim tứ quý giá 199k",
        "sender": "SIM số đẹp miền núi",
        "email": "simdep@simvip.example",
        "body": (
            "Kho sim tứ quý, lộc phát, năm sinh giá chỉ từ 199k. Xem tại sim-vip . example (viết liền) hoặc gọi "
            "0211 000 903."
        ),
        "state": "spam",
        "hours_after": 90.0,
        "reason": "",
    },
    {
        "article": "duong-hoa-cay-da",
        "title": "Nhân đôi tiền trong 7 ngày",
        "sender": "Đầu tư thông minh",
        "email": "dautu@loinhuan.example",
        "body": (
            "Quỹ đầu tư Hạc Vàng 247 trả lãi 15%/tuần, vốn chỉ từ 500k, rút bất kỳ lúc nào, thầy hướng dẫn 1-1 "
            "trong nhóm kín. [url]https://hacvang247.example/[/url]"
        ),
        "state": "spam",
        "hours_after": 140.0,
        "reason": "",
    },
    {
        "article": "du-lieu-ca-nhan-luat-noi-gi",
        "title": "Tài khoản của bạn sắp bị khóa",
        "sender": "Hỗ trợ khách hàng",
        "email": "hotro@xacminh.example",
        "body": (
            "Căn cước của bạn chưa đồng bộ, bấm https://xacminh-dinhdanh.example trong 24h để tránh bị khóa tài "
            "khoản. Nhập số thẻ và mã OTP để xác nhận."
        ),
        "state": "spam",
        "hours_after": 24.0,
        "reason": "",
    },
    {
        "article": "thu-tien-rac-theo-tui",
        "title": "túi rác sỉ toàn quốc",
        "sender": "Túi rác giá sỉ",
        "email": "tuirac@giasi.example",
        "body": (
            "Chuyên sỉ túi rác các loại, màu xanh giống túi xã, giá 300 đồng/cái, dùng trộm không ai biết. Ib "
            "zalo 0211 000 904."
        ),
        "state": "spam",
        "hours_after": 130.0,
        "reason": "",
    },
    {
        "article": "nep-cai-phu-co",
        "title": "Hết tiểu đường sau 10 ngày",
        "sender": "Thần dược gia truyền",
        "email": "thanduoc@giatruyen.example",
        "body": (
            "Viên nếp thảo gia truyền chữa dứt tiểu đường, huyết áp, gút chỉ 10 ngày, bộ đội nghỉ hưu tin dùng, "
            "mua 2 tặng 1, freeship toàn quốc."
        ),
        "state": "spam",
        "hours_after": 2500.0,
        "reason": "",
    },
]
