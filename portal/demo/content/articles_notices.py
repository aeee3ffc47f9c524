"""Notices: short and exact, with a table or a list where one helps."""

ARTICLES = [
    {
        "key": "cam-xe-cau-ben-da",
        "title": "Cấm xe tải qua cầu Bến Đá trong ba đêm để thay khe co giãn",
        "summary": (
            "Xe máy, xe con và xe cứu thương vẫn qua cầu bình thường; xe trên 3,5 tấn đi vòng qua ngã ba Đồi Cọ."
        ),
        "body": """
<p>Ủy ban nhân dân xã thông báo: đơn vị quản lý đường bộ thay khe co giãn hai đầu cầu Bến Đá trong ba đêm liền, bắt
đầu từ tối nay, mỗi đêm từ 21 giờ đến 4 giờ sáng hôm sau.</p>
<p>Trong giờ thi công:</p>
<ul>
<li>xe tải và xe khách trên 3,5 tấn không qua cầu, đi vòng theo đường liên xã qua ngã ba Đồi Cọ, dài thêm 9 km;</li>
<li>xe con, xe máy đi một làn theo đèn báo, tốc độ không quá 20 km/giờ;</li>
<li>xe cứu thương, xe chữa cháy được ưu tiên, thợ kê tấm thép cho qua ngay.</li>
</ul>
<p>Nếu mưa to, công việc lùi sang đêm kế tiếp. Bà con chở hàng đi chợ sớm nên xuất phát sau 4 giờ. Cần hỏi thêm, xin
gọi Phòng Kinh tế xã, số 0211 000 271, kể cả ban đêm trong thời gian thi công.</p>
""",
        "category": "Thông báo",
        "credits": [("Đặng Duy An", "writer")],
        "lead": "cau-song",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 0.5,
        "reason": "",
    },
    {
        "key": "lich-tiem-chung-thang-nay",
        "title": "Lịch tiêm chủng mở rộng tháng này tại Trạm Y tế xã và hai điểm lưu động",
        "summary": "Ba buổi tiêm ở ba nơi; phụ huynh chọn điểm gần nhà, mang theo sổ tiêm chủng.",
        "body": """
<p>Trạm Y tế xã Hạc Khê thông báo lịch tiêm chủng tháng này. Trẻ đã đến tuổi tiêm theo sổ hẹn có thể đến bất kỳ điểm
nào dưới đây, không phân biệt thôn.</p>
<table>
<thead><tr><th>Buổi</th><th>Địa điểm</th><th>Giờ</th></tr></thead>
<tbody>
<tr><td>Thứ Ba tuần thứ hai</td><td>Trạm Y tế xã</td><td>7 giờ 30 – 11 giờ</td></tr>
<tr><td>Thứ Tư tuần thứ hai</td><td>Nhà văn hóa thôn Núi Hạc</td><td>8 giờ – 10 giờ 30</td></tr>
<tr><td>Thứ Năm tuần thứ hai</td><td>Nhà văn hóa thôn Tân Lập</td><td>8 giờ – 10 giờ 30</td></tr>
</tbody>
</table>
<p>Trước khi tiêm, xin cho trẻ ăn nhẹ, mặc áo dễ cởi. Báo cho nhân viên y tế biết nếu trẻ đang sốt, đang uống thuốc
hoặc lần tiêm trước bị phản ứng mạnh. Tiêm xong, trẻ ngồi lại theo dõi đủ 30 phút; về nhà tiếp tục theo dõi ít nhất 24
giờ.</p>
<p>Trẻ lỡ hẹn không phải tiêm lại từ đầu, chỉ tiêm tiếp mũi còn thiếu. Hỏi thêm: 0211 000 115.</p>
""",
        "category": "Thông báo",
        "credits": [("Tạ Thị Thuý", "writer")],
        "lead": "tram-y-te",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 1.8,
        "reason": "",
    },
    {
        "key": "tiem-phong-dai",
        "title": "Tiêm phòng dại cho chó, mèo: lịch của 24 thôn",
        "summary": (
            "Vắc-xin được tỉnh hỗ trợ, chủ nuôi trả công tiêm 10.000 đồng mỗi con. Chó, mèo chưa tiêm không được "
            "thả ra đường."
        ),
        "body": """
<p>Phòng Kinh tế xã phối hợp với thú y viên các thôn tổ chức tiêm phòng dại đợt bổ sung. Mỗi cụm tiêm một buổi chiều,
từ 15 giờ đến 18 giờ, tại sân nhà văn hóa thôn.</p>
<table>
<thead><tr><th>Cụm</th><th>Các thôn</th><th>Buổi tiêm</th></tr></thead>
<tbody>
<tr><td>Một</td><td>Xóm Chợ, Cây Đa, Giếng Ngọc và năm thôn liền kề</td><td>Chiều thứ Hai</td></tr>
<tr><td>Hai</td><td>Đầm Sen, Cầu Gỗ, Bến Đá và năm thôn ven sông</td><td>Chiều thứ Tư</td></tr>
<tr><td>Ba</td><td>Gò Sim, Đồi Cọ, Tân Lập, Núi Hạc và bốn thôn ven đồi</td><td>Chiều thứ Sáu</td></tr>
</tbody>
</table>
<p>Chó lớn phải có dây dắt và rọ mõm. Nhà có chó dữ xin báo trưởng thôn để thú y viên đến tận nơi, không mất thêm
tiền.</p>
<p>Khi bị chó, mèo cắn: rửa ngay vết thương dưới vòi nước chảy với xà phòng trong 15 phút rồi đến Trạm Y tế. Không đắp
lá, không nặn máu, không chờ xem con vật có ốm hay không. Bệnh dại khi đã lên cơn thì không cứu được, nhưng tiêm kịp
thời thì phòng được.</p>
""",
        "category": "Thông báo",
        "credits": [("Trần Khắc Đạt", "writer"), ("Bùi Thu Hà", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 12.4,
        "reason": "",
    },
    {
        "key": "cat-tia-cay-duong-day",
        "title": "Tạm ngừng cấp điện để chặt tỉa cây dọc đường dây Tân Lập – Núi Hạc",
        "summary": "Hai buổi sáng cuối tuần, hai thôn mất điện luân phiên.",
        "body": """
<p>Để bảo đảm an toàn trước mùa mưa, đơn vị quản lý điện chặt tỉa cành cây chạm đường dây trung áp đoạn Tân Lập – Núi
Hạc. Thôn Tân Lập mất điện từ 6 giờ đến 10 giờ sáng thứ Bảy; thôn Núi Hạc mất điện cùng giờ sáng Chủ nhật.</p>
<p>Cành chặt xuống thuộc về chủ vườn. Nhà nào có cây phải hạ hẳn đã được thống nhất bằng văn bản và nhận tiền đền bù
trước khi hạ. Trong lúc thợ làm việc, xin không cho trẻ nhỏ và trâu bò đi dưới đường dây. Trạm bơm Núi Hạc chạy máy nổ
trong sáng Chủ nhật nên nước sinh hoạt không gián đoạn.</p>
""",
        "category": "Thông báo",
        "credits": [("Bùi Thu Hà", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 35.3,
        "reason": "",
    },
    {
        "key": "tuyen-cong-tac-vien-dan-so",
        "title": "Tuyển ba cộng tác viên dân số, y tế thôn",
        "summary": "Ba thôn Gò Sim, Tân Lập và Bến Đá cần mỗi thôn một người; hồ sơ nhận trong mười ngày làm việc.",
        "body": """
<p>Trạm Y tế xã cần tuyển ba cộng tác viên dân số kiêm nhân viên y tế thôn cho các thôn Gò Sim, Tân Lập và Bến Đá.</p>
<p>Yêu cầu:</p>
<ul>
<li>thường trú tại thôn, từ 22 đến 55 tuổi, tốt nghiệp trung học cơ sở trở lên;</li>
<li>đi lại được ban đêm khi có việc gấp; biết dùng điện thoại thông minh;</li>
<li>ưu tiên người đã học điều dưỡng, hộ sinh, dược hoặc biết tiếng dân tộc của bà con trong thôn.</li>
</ul>
<p>Người trúng tuyển được tập huấn hai tuần tại trạm, hưởng phụ cấp hằng tháng theo quy định của tỉnh. Hồ sơ gồm đơn
viết tay, bản sao văn bằng và nhận xét của trưởng thôn, nộp tại Trạm Y tế trong giờ hành chính. Việc xét chọn công
khai tại cuộc họp thôn. Không thu bất cứ khoản tiền nào; ai đòi tiền để “lo” hồ sơ, xin báo ngay số 0211 000 115.</p>
""",
        "category": "Thông báo",
        "credits": [("Tạ Thị Thuý", "writer"), ("Bùi Thu Hà", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 64.2,
        "reason": "",
    },
    {
        "key": "tim-chu-trau-lac",
        "title": "Tìm chủ một con trâu đi lạc",
        "summary": "Trâu cái chừng bốn tuổi, đang được gửi ở nhà ông Quàng Văn Inh, thôn Cầu Gỗ.",
        "body": """
<p>Sáng sớm hôm qua, ông Quàng Văn Inh, thôn Cầu Gỗ, thấy một con trâu cái chừng bốn tuổi đứng ở bãi sông, mũi xỏ dây
dù xanh đã đứt. Hỏi quanh ba thôn chưa ai nhận. Trâu đang được buộc trong chuồng nhà ông, ăn uống tốt.</p>
<p>Ai mất trâu xin đến gặp ông Inh hoặc Công an xã (0211 000 113), nói rõ đặc điểm sừng, khoáy và vết sẹo để đối
chiếu; nên đi cùng trưởng thôn. Ông Inh không lấy tiền công chăn, chỉ mong chủ trâu mang theo cái thừng mới.</p>
<p>Quá thời hạn luật định mà không có người nhận, con trâu được xử lý theo quy định của Bộ luật Dân sự về gia súc bị
thất lạc.</p>
<p><strong>Tin thêm:</strong> chủ trâu là một gia đình ở thôn Đồi Cọ, đã đến nhận ngay chiều cùng ngày, có mang theo
thừng.</p>
""",
        "category": "Thông báo",
        "credits": [("Bùi Thu Hà", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 93.6,
        "reason": "",
    },
    {
        "key": "dinh-chinh-viet-da",
        "title": "Đính chính và xin lỗi: kết quả nhóm trung niên nữ giải “Vượt dốc núi Hạc”",
        "summary": (
            "Người về nhất là chị Bàn Thị Mụi, thôn Núi Hạc. Ban Tổ chức và Ban Biên tập xin lỗi hai vận động "
            "viên và bạn đọc."
        ),
        "body": """
<p>Trong bài về kết quả giải việt dã “Vượt dốc núi Hạc”, chúng tôi đã ghi chị Ma Thị Hiên, thôn Tân Lập, về nhất nhóm
trung niên nữ. Kết quả đó không đúng.</p>
<p>Sau khi xem lại phiếu bấm giờ và hỏi bốn trọng tài chốt, Ban Tổ chức xác định hai vận động viên cùng đeo số 47 do
in trùng. Kết quả chính xác như sau:</p>
<ol>
<li>Chị Bàn Thị Mụi, thôn Núi Hạc: 31 phút 08 giây.</li>
<li>Chị Ma Thị Hiên, thôn Tân Lập: 31 phút 55 giây.</li>
<li>Chị Lý Thị Sen, thôn Bến Đá: 33 phút 20 giây.</li>
</ol>
<p>Ban Tổ chức đã đến nhà chị Mụi trao lại giấy khen và giải thưởng. Chị Hiên chủ động mang chiếc cúp sang nhà bạn
trước khi Ban Tổ chức kịp đến; hai chị hẹn nhau chạy lại vào năm sau.</p>
<p>Lỗi in số thuộc về Ban Tổ chức. Lỗi đăng kết quả khi chưa có biên bản ký thuộc về Ban Biên tập. Từ nay, kết quả thi
đấu chỉ được đăng kèm biên bản. Chúng tôi thành thật xin lỗi hai chị và bạn đọc.</p>
""",
        "category": "Thông báo",
        "credits": [("Bùi Thu Hà", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 41.2,
        "reason": "",
    },
    {
        "key": "lay-y-kien-ten-duong",
        "title": "Lấy ý kiến đặt tên mười một tuyến đường trục xã",
        "summary": (
            "Đường trong xã lâu nay gọi theo nhà, theo cây. Dự thảo giữ lại bảy tên dân gian và đề xuất bốn tên mới."
        ),
        "body": """
<p>Từ khi ba xã nhập làm một, Hạc Khê có tới ba “đường Trung tâm” và bốn “ngõ Giếng”. Người giao hàng lạc, xe cứu
thương hỏi đường, giấy báo gửi nhầm thôn. Ủy ban nhân dân xã lấy ý kiến nhân dân về việc đặt tên mười một tuyến đường
trục trước khi trình cấp có thẩm quyền.</p>
<h2>Nguyên tắc của dự thảo</h2>
<ul>
<li>Tên đã quen miệng nhân dân thì giữ: đường Chợ Cũ, đường Bến Đò, đường Cây Gạo, dốc Ông Sư…</li>
<li>Tên trùng thì bốc thăm, thôn nào đổi được ưu tiên chọn tên mới.</li>
<li>Không đặt tên người đang sống; không đặt tên theo cơ quan, doanh nghiệp.</li>
<li>Biển tên làm bằng vật liệu bền, chữ đủ to để người đi xe máy đọc được.</li>
</ul>
<p>Danh sách và sơ đồ dán tại nhà văn hóa 24 thôn trong 20 ngày. Mỗi hộ nhận một phiếu, có ô “không đồng ý” và chỗ
trống để ghi tên khác. Phiếu không ghi lý do vẫn hợp lệ. Kết quả kiểm phiếu của từng thôn được đăng nguyên số liệu
trên Trang thông tin.</p>
""",
        "category": "Thông báo",
        "credits": [("Lê Hồng Ân", "writer")],
        "lead": "duong-hoa",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 142.5,
        "reason": "",
    },
]
