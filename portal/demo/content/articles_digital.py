"""The digital turn at human pace: a counter that travels, loudspeakers, data, a reprint."""

ARTICLES = [
    {
        "key": "diem-tiep-nhan-nui-hac",
        "title": "Núi Hạc có điểm tiếp nhận hồ sơ lưu động",
        "summary": (
            "Sáng nay, chiếc xe mang hai máy tính, một máy in và một công chức lên tới nhà văn hóa thôn. Người "
            "đầu tiên là ông Đèo Văn Kin."
        ),
        "body": """
<p>Tám giờ kém mười sáng nay, xe của Trung tâm Phục vụ hành chính công xã dừng trước nhà văn hóa thôn Núi Hạc. Từ nay,
vào sáng thứ Hai hằng tuần, công chức nhận hồ sơ và trả kết quả tại đây, bà con không phải đi mười bảy cây số ra trụ
sở.</p>
<p>Người đầu tiên là ông Đèo Văn Kin, người từng phải quay về vì thiếu một tờ giấy. Ông làm giấy xác nhận tình trạng
nhà ở, xong sau mười bốn phút, rồi ở lại đến gần trưa để chỉ chỗ cho người khác.</p>
<p>Buổi đầu tiếp nhận 23 hồ sơ, trả ngay 17 kết quả. Ba hồ sơ đất đai được hẹn bảy ngày. Mạng chập chờn hai lần, mỗi
lần chừng năm phút; tổ kỹ thuật sẽ mang thêm bộ phát sóng.</p>
<p>Tuần sau, điểm lưu động thứ hai mở tại thôn Tân Lập vào sáng thứ Tư.</p>
""",
        "category": "Chuyển đổi số",
        "credits": [("Đặng Duy An", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 0.12,
        "reason": "",
    },
    {
        "key": "nop-ho-so-tai-nha",
        "title": "Nộp hồ sơ tại nhà trong sáu bước, và ba chỗ bà con hay vấp",
        "summary": "Hướng dẫn của tổ công nghệ số cộng đồng thôn Cầu Gỗ, viết lại sau 140 buổi ngồi cùng bà con.",
        "body": """
<p>Tờ hướng dẫn này không do kỹ sư viết. Nó do những người đã ngồi cạnh bà con và ghi lại chỗ nào ngón tay dừng lại.
In ra, nó vừa một trang giấy; đăng ở đây để ai cũng lưu về được.</p>
<h2>Chuẩn bị trước khi ngồi xuống</h2>
<ul>
<li>Điện thoại còn trên nửa pin, có mạng.</li>
<li>Căn cước, và số điện thoại chính chủ đã dùng khi đăng ký định danh mức 2.</li>
<li>Giấy tờ cần nộp, đặt trên bàn sáng, để chụp thẳng từ trên xuống.</li>
</ul>
<h2>Sáu bước</h2>
<ol>
<li>Mở Cổng Dịch vụ công quốc gia, chọn đăng nhập bằng tài khoản định danh điện tử.</li>
<li>Gõ tên việc cần làm vào ô tìm kiếm, ví dụ “khai sinh”. Chọn đúng nơi giải quyết là xã Hạc Khê.</li>
<li>Đọc danh sách giấy tờ. Thứ nào hệ thống đã có thì không phải chụp lại.</li>
<li>Điền tờ khai. Ô có dấu sao là bắt buộc, ô không có thì để trống được.</li>
<li>Chụp và đính kèm. Chụp xong phóng to, tự mình đọc được thì cán bộ mới đọc được.</li>
<li>Bấm nộp, <strong>chép lại mã hồ sơ ra giấy</strong> và dán lên tủ lạnh.</li>
</ol>
<h2>Ba chỗ hay vấp</h2>
<p><strong>Gửi xong mà không thấy mã.</strong> Thường là chưa bấm nút cuối cùng, hồ sơ mới lưu nháp. Vào lại mục hồ sơ
của tôi để nộp tiếp, không phải làm lại từ đầu.</p>
<p><strong>Ảnh quá mờ hoặc quá nặng.</strong> Đừng gửi ảnh qua ứng dụng nhắn tin rồi tải về, ảnh sẽ bị nén. Chụp trực
tiếp là tốt nhất.</p>
<p><strong>Nhờ người khác nộp hộ bằng tài khoản của họ.</strong> Kết quả sẽ mang tên người ấy ở phần người nộp và tin
báo gửi về máy họ. Nên nộp bằng tài khoản của chính mình, người nhà chỉ ngồi bên cạnh.</p>
<h2>Vẫn thấy khó?</h2>
<p>Không sao cả. Mọi thủ tục đều nhận hồ sơ giấy. Tối thứ Sáu, tổ công nghệ số trực tại nhà văn hóa thôn, mang theo
máy in. Và xin nhớ một điều: người giúp bà con không bao giờ cần biết mật khẩu. Ai hỏi mật khẩu, dù là người quen, xin
bà con cất điện thoại đi.</p>
""",
        "category": "Chuyển đổi số",
        "credits": [("Lương Như Ý", "writer"), ("Đặng Duy An", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 25.3,
        "reason": "",
    },
    {
        "key": "loa-thon-noi-it",
        "title": "Loa thôn nói ít đi một nửa, người nghe tăng gấp đôi",
        "summary": (
            "Từ ba buổi mỗi ngày còn một buổi, từ bốn mươi phút còn mười hai phút: Hạc Khê sửa hệ thống truyền "
            "thanh từ chính lời than phiền của người nghe."
        ),
        "body": """
<p>“Năm giờ sáng đã nghe đọc báo cáo, cháu tôi giật mình khóc.” Câu góp ý ấy của một bà ngoại ở Xóm Chợ nằm trong tập
312 phiếu mà tổ biên tập truyền thanh nhận được khi hỏi bà con: loa thôn nên thế nào?</p>
<p>Kết quả không dễ nghe. 61% bảo nói dài quá. 48% bảo không nghe rõ. Chỉ 9% muốn bỏ hẳn. Nghĩa là bà con không ghét
cái loa, bà con ghét cách nó nói.</p>
<h2>Bốn điều đã thay đổi</h2>
<p>Thứ nhất là giờ giấc: bỏ buổi sáng sớm và buổi trưa, chỉ giữ 17 giờ 45; khi có bão lũ, cháy nổ mới phát bất thường.
Thứ hai là độ dài: mười hai phút, trong đó ba phút tin của thôn, năm phút tin của xã, bốn phút còn lại dành cho một
tiết mục.</p>
<p>Thứ ba là cách viết. Mỗi tin không quá sáu câu. Câu đầu phải trả lời được: việc này liên quan đến ai? Tin “Về việc
triển khai kế hoạch thu gom…” nay được đọc là “Nhà nào có pin hỏng, mang ra nhà văn hóa sáng thứ Bảy”.</p>
<p>Thứ tư là giọng. Trước đây một phát thanh viên đọc cho cả xã. Nay mỗi thôn có một giọng của thôn, tuần nào cũng có
phần đọc bằng tiếng dân tộc.</p>
<blockquote><p>“Nghe con gái ông Kin đọc, cả Núi Hạc đứng lại nghe, vì ai cũng muốn xem nó có vấp không”, một người
dân cười nói.</p></blockquote>
<h2>Loa mới và loa cũ</h2>
<p>Mười một cụm loa được thay bằng loa thông minh, chỉnh được âm lượng từng cụm, phát được riêng một thôn. Mười ba cụm
còn lại vẫn là loa nén cũ, kế hoạch thay trong hai năm. Loa gần trường học, trạm y tế được xoay hướng và giảm âm
lượng.</p>
<p>Khảo sát lại sau bốn tháng: 74% số người được hỏi nhớ được ít nhất một tin của hôm trước, so với 35% trước đây. Số
cuộc gọi đến xã hỏi lịch tiêm, lịch cắt điện giảm hẳn. Bà ngoại ở Xóm Chợ viết thêm một phiếu, không ai yêu cầu: “Nay
cháu tôi thuộc cả nhạc hiệu”.</p>
""",
        "category": "Chuyển đổi số",
        "credits": [("Đặng Duy An", "writer"), ("Nguyễn Thị Minh Ánh", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 134.2,
        "reason": "",
    },
    {
        "key": "du-lieu-ca-nhan-luat-noi-gi",
        "title": "Dữ liệu cá nhân của bà con: Luật nói gì, xã làm gì, mỗi nhà nên làm gì",
        "summary": (
            "Luật Bảo vệ dữ liệu cá nhân có hiệu lực từ ngày 01/01/2026. Bài giải thích những điều gần nhất với "
            "đời sống ở thôn."
        ),
        "body": """
<p>Họ tên, ngày sinh, số căn cước, số điện thoại, khuôn mặt trong tấm ảnh, bệnh đang điều trị, số tài khoản: tất cả
những thứ giúp người khác biết đó là bạn đều là dữ liệu cá nhân. Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, có hiệu
lực từ ngày 01/01/2026, quy định ai được dùng chúng, dùng vào việc gì và bạn có quyền gì.</p>
<h2>Bạn có quyền gì?</h2>
<ul>
<li><strong>Được biết:</strong> người thu thập phải nói rõ lấy thông tin gì, để làm gì.</li>
<li><strong>Được đồng ý hoặc không:</strong> trừ những trường hợp luật cho phép xử lý không cần đồng ý, như cấp cứu,
quốc phòng, an ninh. Im lặng không phải là đồng ý.</li>
<li><strong>Được rút lại sự đồng ý</strong>, được xem, được yêu cầu sửa, xóa.</li>
<li><strong>Được khiếu nại, tố cáo, yêu cầu bồi thường</strong> khi bị xâm phạm.</li>
</ul>
<h2>Những việc xã đã sửa</h2>
<p>Trước đây, danh sách hộ nhận hỗ trợ dán ở bảng tin có cả số căn cước và tình trạng bệnh. Nay chỉ còn họ tên chủ hộ,
thôn và mức hưởng. Phiếu khảo sát bỏ những ô không cần. Máy tính ở quầy tự khóa sau hai phút. Ảnh trẻ em chỉ đăng khi
cha mẹ đồng ý. Bình luận trên Trang thông tin này cần bạn đọc đồng ý mới được gửi, và có thể rút lại bằng mã biên
nhận.</p>
<p>Cũng phải nói thật là có lúc sơ suất. Khi sơ suất, chúng tôi gỡ bài, xin lỗi người liên quan và ghi vào sổ.</p>
<h2>Việc mỗi nhà nên làm</h2>
<ol>
<li>Không chụp căn cước gửi vào nhóm nhắn tin, kể cả nhóm họ hàng.</li>
<li>Không đọc mã xác thực cho bất kỳ ai.</li>
<li>Đăng ảnh con thì che tên trường, tên lớp, biển số nhà.</li>
<li>Photo giấy tờ ở tiệm xong, xin lại bản hỏng.</li>
<li>Khi có người gọi mà đọc đúng tên, đúng số căn cước, đừng vội tin: kẻ gian cũng mua được những thứ ấy.</li>
</ol>
<p>Bài viết nhằm giải thích, không thay thế văn bản luật. Câu hỏi cụ thể, xin gặp Công an xã hoặc công chức tư pháp –
hộ tịch trong giờ hành chính.</p>
""",
        "category": "Chuyển đổi số",
        "credits": [("Bùi Thu Hà", "writer"), ("Đặng Duy An", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 88.7,
        "reason": "",
    },
    {
        "key": "phu-song-vung-lom",
        "title": "Bình Lĩnh đặt mục tiêu xóa 38 vùng lõm sóng điện thoại",
        "summary": (
            "Theo kế hoạch mới của tỉnh, các thôn chưa có sóng ổn định, trong đó có ba thôn của Hạc Khê, được lắp "
            "trạm phát trong hai năm."
        ),
        "body": """
<p>Tỉnh Bình Lĩnh hiện còn 38 thôn, bản không có sóng điện thoại hoặc sóng chập chờn, chủ yếu ở vùng núi cao. Kế hoạch
vừa được ban hành đặt mục tiêu xóa hết các vùng lõm này trong hai năm, chia làm ba đợt.</p>
<p>Đợt một lắp trạm ở 14 thôn đã có điện lưới và đường ô tô. Đợt hai gồm 15 thôn phải kéo thêm đường điện. Đợt ba là
chín thôn địa hình khó, dùng trạm nhỏ chạy pin mặt trời. Ba thôn Núi Hạc, Tân Lập và Gò Sim của xã Hạc Khê nằm trong
đợt một.</p>
<p>Đại diện cơ quan chuyên môn của tỉnh cho biết khó khăn lớn nhất là vị trí dựng cột. Có nơi người dân lo ảnh hưởng
sức khỏe, nên trước khi lắp phải đo và công khai mức phát xạ. Các địa phương được đề nghị chuẩn bị mặt bằng, vận động
nhân dân và bảo vệ thiết bị, nhất là ắc quy.</p>
<p>Trong lúc chờ trạm mới, nhà mạng mở điểm phát sóng miễn phí tại nhà văn hóa các thôn.</p>
""",
        "category": "Chuyển đổi số",
        "credits": [("Bùi Thu Hà", "editor")],
        "lead": None,
        "source": "Báo Bình Lĩnh điện tử",
        "reprint": True,
        "state": "published",
        "days_ago": 78.9,
        "reason": "",
    },
]
