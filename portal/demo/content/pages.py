"""The standing pages, and the words of the consent box under a comment."""

CONSENT_TEXT = (
    "Tôi đồng ý để Đảng ủy xã Hạc Khê xử lý tên, địa chỉ email, nội dung bình luận và dấu địa chỉ mạng (đã băm, "
    "không lưu địa chỉ thật) của tôi nhằm kiểm duyệt, đăng bình luận này và chống thư rác. Tên và nội dung sẽ "
    "hiển thị công khai nếu được duyệt; email không công khai. Tôi có thể rút bình luận bất cứ lúc nào bằng mã "
    "biên nhận và yêu cầu xóa dữ liệu; thời hạn lưu giữ, các quyền của tôi và nơi liên hệ được nêu tại trang "
    "Chính sách dữ liệu cá nhân. Không đồng ý thì bình luận không được gửi, việc đọc trang không bị ảnh hưởng."
)

PAGES = [
    {
        "slug": "gioi-thieu",
        "title": "Giới thiệu",
        "body": """
<p>Trang thông tin điện tử Đảng bộ xã Hạc Khê là kênh thông tin chính thức của Đảng ủy xã, phục vụ công tác lãnh đạo,
chỉ đạo và nhu cầu được biết, được góp ý của cán bộ, đảng viên và nhân dân.</p>
<h2>Về xã Hạc Khê</h2>
<p>Hạc Khê nằm dưới chân núi Hạc, hai bên bờ sông Khê, tỉnh Bình Lĩnh. Xã được thành lập trên cơ sở nhập ba xã Hạc
Thượng, Hạc Hạ và Phú Cọ; diện tích 68,7 km², dân số 21.306 người, sinh sống ở 24 thôn. Nhân dân chủ yếu trồng lúa,
chè, cây ăn quả và buôn bán quanh chợ Hạc.</p>
<p>Đảng bộ xã có 38 chi bộ trực thuộc với 1.046 đảng viên. Trước khi là một xã, ba làng đã chung một mái đình, một con
phai dẫn nước và nếp bàn việc chung dưới gốc đa.</p>
<h2>Chúng tôi đăng gì</h2>
<ul>
<li>Hoạt động của Đảng bộ, Mặt trận Tổ quốc và các đoàn thể.</li>
<li>Việc thực hiện nghị quyết, chính sách ở thôn, bản; cả việc làm được và việc còn chậm.</li>
<li>Thông báo mà người dân cần biết đúng lúc.</li>
<li>Đời sống, sản xuất, trường lớp, sức khỏe, chuyện người và chuyện đất Hạc Khê.</li>
</ul>
<h2>Nguyên tắc biên tập</h2>
<ol>
<li>Mỗi bài có tên người viết và ngày đăng. Bài đăng lại ghi rõ nguồn.</li>
<li>Số liệu phải có nơi cung cấp; chưa chắc chắn thì chưa đăng.</li>
<li>Sai thì đính chính công khai trong chính bài đã đăng.</li>
<li>Ý kiến bạn đọc được đăng sau khi kiểm duyệt. Ý kiến phê bình có căn cứ, lời lẽ đúng mực được tôn trọng như lời
khen.</li>
<li>Không đăng dữ liệu cá nhân, hình ảnh trẻ em khi chưa được phép.</li>
</ol>
<h2>Ban Biên tập</h2>
<p>Ban Biên tập do đồng chí Phó Bí thư Thường trực Đảng ủy làm Trưởng ban, gồm năm thành viên kiêm nhiệm cùng mạng
lưới cộng tác viên ở các thôn, trường học, trạm y tế. Ai cũng có thể gửi tin bài; địa chỉ có ở trang Liên hệ.</p>
<p><em>Đây là nội dung minh họa: xã Hạc Khê, tỉnh Bình Lĩnh cùng các nhân vật, số liệu trên trang này đều là hư
cấu.</em></p>
""",
    },
    {
        "slug": "lien-he",
        "title": "Liên hệ",
        "body": """
<h2>Ban Biên tập</h2>
<p>Trụ sở Đảng ủy xã Hạc Khê, thôn Xóm Chợ, xã Hạc Khê, tỉnh Bình Lĩnh.</p>
<ul>
<li>Điện thoại: 0211 000 268 (giờ hành chính)</li>
<li>Thư điện tử: banbientap@hackhe.example</li>
</ul>
<h2>Gửi tin bài, ảnh</h2>
<p>Bài nên dài không quá 800 chữ, ghi rõ họ tên, nơi công tác hoặc thôn, số điện thoại để Ban Biên tập liên hệ. Ảnh
gửi riêng, không dán trong văn bản; mỗi ảnh kèm một dòng chú thích và tên người chụp. Chúng tôi trả lời trong ba ngày
làm việc: đăng, đề nghị sửa hoặc không đăng kèm lý do.</p>
<h2>Phản ánh, kiến nghị</h2>
<table>
<thead><tr><th>Việc cần phản ánh</th><th>Nơi tiếp nhận</th><th>Điện thoại</th></tr></thead>
<tbody>
<tr><td>Thông tin trên trang sai, thiếu</td><td>Ban Biên tập</td><td>0211 000 268</td></tr>
<tr><td>Thủ tục hành chính, thái độ phục vụ</td><td>Trung tâm Phục vụ hành chính công</td><td>0211 000 270</td></tr>
<tr><td>Việc của cán bộ, đảng viên</td><td>Ủy ban Kiểm tra Đảng ủy</td><td>0211 000 271</td></tr>
<tr><td>An ninh, trật tự, lừa đảo</td><td>Công an xã (trực suốt ngày đêm)</td><td>0211 000 113</td></tr>
<tr><td>Thiên tai, cứu nạn</td><td>Ban Chỉ huy Phòng thủ dân sự</td><td>0211 000 114</td></tr>
<tr><td>Cấp cứu, dịch bệnh</td><td>Trạm Y tế</td><td>0211 000 115</td></tr>
</tbody>
</table>
<p>Đơn khiếu nại, tố cáo xin gửi trực tiếp tại Phòng Tiếp công dân hoặc qua bưu điện, không gửi qua phần bình luận để
bảo đảm bí mật và đúng thủ tục.</p>
<h2>Yêu cầu về dữ liệu cá nhân</h2>
<p>Muốn xem, sửa, nhận bản sao hoặc xóa dữ liệu của mình, bạn viết thư tới banbientap@hackhe.example với tiêu đề “Dữ
liệu cá nhân” hoặc đến trụ sở trong giờ hành chính. Chi tiết có ở trang Chính sách dữ liệu cá nhân.</p>
""",
    },
    {
        "slug": "chinh-sach-du-lieu",
        "title": "Chính sách dữ liệu cá nhân",
        "body": """
<p>Trang này nói rõ chúng tôi nhận dữ liệu gì của bạn, để làm gì, giữ bao lâu và bạn có quyền gì. Chính sách được lập
theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP.</p>
<h2>1. Ai chịu trách nhiệm</h2>
<p>Bên kiểm soát và xử lý dữ liệu là Đảng ủy xã Hạc Khê, do Ban Biên tập Trang thông tin điện tử thực hiện. Liên hệ:
banbientap@hackhe.example, điện thoại 0211 000 268, trụ sở Đảng ủy xã, thôn Xóm Chợ.</p>
<h2>2. Khi bạn chỉ đọc</h2>
<p>Bạn không cần khai báo điều gì. Trang không đặt cookie cho người đọc, không gắn công cụ quảng cáo hay theo dõi,
không tải nội dung từ trang khác. Cỡ chữ và chế độ màu bạn chọn được lưu ngay trong trình duyệt của bạn. Số lượt đọc
được đếm chung, không gắn với ai.</p>
<h2>3. Khi bạn gửi bình luận</h2>
<table>
<thead><tr><th>Dữ liệu</th><th>Dùng để làm gì</th><th>Ai thấy</th></tr></thead>
<tbody>
<tr><td>Tên người gửi, tiêu đề, nội dung</td><td>Kiểm duyệt và đăng dưới bài viết</td><td>Người kiểm duyệt; mọi người
sau khi được duyệt</td></tr>
<tr><td>Địa chỉ email</td><td>Liên hệ khi cần làm rõ; tìm dữ liệu khi bạn có yêu cầu</td><td>Chỉ người được giao
quyền; không bao giờ công khai</td></tr>
<tr><td>Dấu địa chỉ mạng (mã băm có khóa bí mật, không lưu địa chỉ thật)</td><td>Chống gửi hàng loạt, chống thư
rác</td><td>Hệ thống dùng tự động</td></tr>
<tr><td>Thời điểm và phiên bản lời đồng ý</td><td>Chứng minh bạn đã đồng ý với nội dung nào</td><td>Chỉ người được
giao quyền</td></tr>
</tbody>
</table>
<p>Bạn có thể dùng tên gọi thường ngày thay cho họ tên đầy đủ. Xin đừng ghi số căn cước, số tài khoản, số điện thoại,
tình trạng bệnh của mình hoặc của người khác vào nội dung; bình luận có những thông tin ấy sẽ không được đăng.</p>
<p>Trang gửi bình luận và trang biên nhận có thể đặt một cookie kỹ thuật ngắn hạn để chống giả mạo yêu cầu; cookie này
không dùng để theo dõi bạn.</p>
<h2>4. Căn cứ xử lý</h2>
<p>Chúng tôi chỉ xử lý dữ liệu trên khi bạn tự đánh dấu vào ô đồng ý trước khi gửi. Ô này không được đánh dấu sẵn;
không đánh dấu thì bình luận không được gửi đi, nhưng bạn vẫn đọc được toàn bộ trang. Chúng tôi không bán, không trao
đổi, không chuyển dữ liệu ra nước ngoài. Dữ liệu chỉ được cung cấp cho cơ quan có thẩm quyền khi có yêu cầu bằng văn
bản theo quy định của pháp luật, và việc cung cấp được ghi lại.</p>
<h2>5. Giữ trong bao lâu</h2>
<table>
<thead><tr><th>Dữ liệu</th><th>Thời hạn</th></tr></thead>
<tbody>
<tr><td>Dấu địa chỉ mạng</td><td>30 ngày kể từ khi gửi</td></tr>
<tr><td>Email của bình luận đã đăng</td><td>12 tháng kể từ khi gửi</td></tr>
<tr><td>Tên và nội dung bình luận đã đăng</td><td>Cho đến khi bạn rút hoặc yêu cầu xóa</td></tr>
<tr><td>Bình luận bị từ chối, bị coi là thư rác hoặc đã rút</td><td>90 ngày kể từ khi có quyết định, sau đó xóa tên,
email và nội dung</td></tr>
<tr><td>Thư báo cán bộ kiểm duyệt có bình luận mới, ghi tiêu đề bình luận</td><td>30 ngày kể từ khi gửi</td></tr>
<tr><td>Yêu cầu của bạn về dữ liệu cá nhân</td><td>24 tháng kể từ khi trả lời xong; địa chỉ email trong đó được xóa ngay
nếu bạn yêu cầu xóa dữ liệu</td></tr>
<tr><td>Bản sao lưu dự phòng</td><td>Tối đa 35 ngày, được lưu riêng và giới hạn người mở</td></tr>
</tbody>
</table>
<p>Việc xóa được thực hiện tự động mỗi đêm. Nhật ký kiểm duyệt (việc gì, khi nào, cán bộ nào quyết định, lý do) được giữ
lại để phục vụ kiểm tra, nhưng không chứa tên, email của bạn.</p>
<h2>6. Quyền của bạn</h2>
<ul>
<li>Được biết về việc xử lý dữ liệu của mình.</li>
<li>Đồng ý, không đồng ý, rút lại sự đồng ý bất cứ lúc nào.</li>
<li>Xem, chỉnh sửa hoặc yêu cầu chỉnh sửa.</li>
<li>Yêu cầu cung cấp bản sao, xóa, hạn chế xử lý; phản đối việc xử lý.</li>
<li>Yêu cầu thực hiện biện pháp bảo vệ dữ liệu của mình.</li>
<li>Khiếu nại, tố cáo, khởi kiện, yêu cầu bồi thường theo quy định của pháp luật.</li>
</ul>
<h2>7. Rút bình luận, xóa dữ liệu bằng biên nhận</h2>
<p>Sau khi gửi, bạn nhận được một mã biên nhận và địa chỉ trang biên nhận. Hãy lưu lại. Từ trang ấy, không cần tài
khoản, bạn xem được bình luận đang chờ, đã đăng hay bị từ chối và vì sao; bấm “Rút bình luận này” để gỡ ngay khỏi
trang, hoặc “Xóa dữ liệu cá nhân của tôi” để xóa ngay tên, email, dấu địa chỉ mạng và nội dung mà không phải chờ thời
hạn nêu ở mục 5. Việc rút lại không làm mất hiệu lực của việc xử lý trước đó.</p>
<p>Nếu đã mất mã, bạn gửi yêu cầu từ chính địa chỉ email đã dùng khi bình luận, hoặc mang giấy tờ đến trụ sở để chúng
tôi đối chiếu.</p>
<h2>8. Chúng tôi trả lời khi nào</h2>
<p>Chúng tôi phản hồi trong <strong>2 ngày làm việc</strong> kể từ khi nhận yêu cầu và thực hiện xong trong <strong>10
ngày</strong>. Nếu việc phức tạp cần thêm thời gian, chúng tôi báo lý do và ngày hẹn mới trong giới hạn pháp luật cho
phép. Bạn không phải trả khoản phí nào.</p>
<h2>9. Bảo vệ dữ liệu và khi có sự cố</h2>
<p>Dữ liệu đi qua đường truyền mã hóa; quyền xem email được cấp riêng cho từng cán bộ; việc kiểm duyệt và xóa dữ liệu
được ghi nhật ký. Nếu xảy ra lộ, mất dữ liệu có nguy cơ gây hại, chúng tôi báo cơ quan chuyên trách bảo vệ dữ liệu cá
nhân trong thời hạn 72 giờ theo quy định và thông báo tới người bị ảnh hưởng.</p>
<h2>10. Trẻ em</h2>
<p>Bạn dưới 16 tuổi cần được cha mẹ hoặc người giám hộ đồng ý trước khi gửi bình luận. Cha mẹ, người giám hộ có thể
yêu cầu xóa dữ liệu của con em mình bất cứ lúc nào.</p>
<h2>11. Thay đổi chính sách</h2>
<p>Khi chính sách thay đổi, bản mới được đăng tại trang này, ghi ngày cập nhật. Lời đồng ý bạn đã cho gắn với phiên
bản tại thời điểm gửi; chúng tôi không tự áp dụng mục đích mới cho dữ liệu cũ.</p>
""",
    },
]
