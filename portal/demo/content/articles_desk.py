"""Articles still on somebody's desk, or taken from the readers: the second part of what is not public."""

ARTICLES = [
    {
        "key": "ghi-chep-mot-toi-truc",
        "title": "Ghi chép một đêm trực ở Trạm Y tế",
        "summary": "Từ bảy giờ tối đến sáu giờ sáng: mười một người bệnh, hai cuộc gọi từ Núi Hạc và một ấm nước chè.",
        "body": """
<p>19 giờ 10. Cháu bé bốn tuổi, sốt, mẹ đi làm xa, bà ngoại bế đến. Khám xong, dặn bà ba điều, viết ra giấy to vì bà
mắt kém. Bà gấp tờ giấy cất vào túi áo trong, chỗ người ta vẫn cất tiền.</p>
<p>20 giờ 35. Một thanh niên đứt tay vì máy cắt cỏ. Khâu năm mũi. Cậu nói chuyện suốt để khỏi nhìn, kể dự định mở
xưởng mộc. Tôi hỏi sao không đeo găng. Cậu bảo găng để ở nhà cho mới.</p>
<p>22 giờ. Điện thoại từ Núi Hạc: cụ ông khó thở. Đường xa, trời mưa. Bác sĩ Ngần hỏi qua điện thoại từng câu, bảo
người nhà bật loa ngoài, đếm nhịp thở. Xe đi lúc 22 giờ 12, về đến trạm lúc 23 giờ 40, cụ đã thở oxy trên xe, kịp
chuyển tuyến.</p>
<h2>Quãng giữa đêm</h2>
<p>Từ một giờ đến ba giờ thường không có ai. Chị Na pha ấm chè, chúng tôi chép lại sổ. Người ngoài nghĩ trực đêm là
thức chờ. Thật ra là chép. Một ca bệnh mười phút có khi ghi mất hai mươi phút, vào giấy một lần, vào máy một lần.</p>
<p>3 giờ 20. Sản phụ con so, đau từng cơn. Mới mở ba phân, nhà ở xa nên cho nằm lại. Anh chồng đi đi lại lại ngoài
hiên, hỏi bảy lần “có sao không”. Đến lần thứ tám, tôi đưa cho anh cái chổi, nhờ quét sân hộ. Anh quét rất sạch.</p>
<p>5 giờ 45. Trời sáng. Cụ bà bán xôi gánh qua cổng, gửi vào ba nắm, không lấy tiền, bảo “đêm qua thấy đèn trạm
sáng”.</p>
<p>6 giờ. Bàn giao. Sản phụ chuyển lên tỉnh lúc 5 giờ 10, vừa nhắn về: con gái, ba cân mốt.</p>
<p>(Còn phải xin phép các gia đình được nhắc đến; bỏ chi tiết nhận ra người bệnh.)</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Tạ Thị Thuý", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "draft",
        "days_ago": 0.9,
        "reason": "",
    },
    {
        "key": "cong-lang-xom-cho",
        "title": "Chuyện cái cổng làng Xóm Chợ",
        "summary": "Ba lần dời, hai lần xây lại, cái cổng vẫn quay mặt về phía sông.",
        "body": """
<p>Không ai nhớ cổng làng Xóm Chợ dựng năm nào. Cụ Lò Thị Ban bảo khi mẹ cụ về làm dâu thì cổng đã cũ. Cổng nhỏ, chỉ
vừa một con trâu có gánh hai bên, mái cong, trên vòm đắp ba chữ nay chỉ còn đọc được chữ giữa.</p>
<p>Lần dời thứ nhất vì mở chợ. Lần thứ hai vì làm đường. Lần thứ ba vì có người xem hướng. Lạ một điều là lần nào dựng
lại, thợ cũng bảo nhau quay mặt cổng ra sông, dù đường đã chạy hướng khác, thành ra nhìn từ đường vào cổng đứng
nghiêng nghiêng như người ngoái lại.</p>
<p>(Đang chờ bản dập ba chữ và hỏi thêm hai cụ ở Giếng Ngọc. Chưa có ảnh cổng, tạm dùng ảnh cổng chào.)</p>
""",
        "category": "Đất và người Hạc Khê",
        "credits": [("Triệu Đình Ấn", "writer")],
        "lead": "cong-xa",
        "source": None,
        "reprint": False,
        "state": "draft",
        "days_ago": 6.3,
        "reason": "",
    },
    {
        "key": "clb-co-tuong",
        "title": "Câu lạc bộ cờ tướng gốc đa",
        "summary": "Chiều nào cũng có mười mấy người quây quanh hai bàn đá.",
        "body": """
<p>Bàn cờ đá đặt dưới gốc đa từ lâu, ai ngồi xuống thì chơi. Từ khi lập câu lạc bộ, có thêm cái bảng ghi điểm và ấm
nước. Luật không thành văn: người thua rửa chén, người xem không được mách nước, mách thì phải rửa chén thay.</p>
<p>Cao cờ nhất thôn là ông Lộc Văn Chẩn, nhưng được kể nhiều nhất là cháu Vàng Minh Tú, lớp 6, cháu nội ông Vàng Văn
Sự. Hai ông từng kiện nhau bảy năm, nay một ông dạy cháu của ông kia.</p>
<p>Cháu Tú vừa thắng giải thiếu nhi toàn xã. Ông Chẩn bảo thắng là do cháu, ông chỉ dạy nó cách thua.</p>
<p>(Hỏi lại tên giải và ngày thi; xin ý kiến gia đình trước khi đăng tên cháu.)</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Phùng Văn Ơn", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "draft",
        "days_ago": 2.8,
        "reason": "",
    },
    {
        "key": "to-tiet-kiem-tan-lap",
        "title": "Chiếc hộp ba chìa khóa của phụ nữ Tân Lập",
        "summary": (
            "Mười chín chị em góp mỗi tuần hai mươi nghìn đồng vào một hộp gỗ. Sau hai năm, chiếc hộp đã cho 47 "
            "lượt vay và chưa mất một đồng."
        ),
        "body": """
<p>Chiếc hộp gỗ có ba ổ khóa, ba chìa do ba người giữ, muốn mở phải đủ cả ba. Tối thứ Năm hằng tuần, mười chín chị em
tổ tiết kiệm thôn Tân Lập ngồi thành vòng, hộp đặt giữa chiếu. Chị Hứa Thị Mươi đọc số dư lần trước, cả tổ nhẩm theo.
Ai nhớ sai thì bị phạt hát.</p>
<h2>Góp ít, nhưng không quên</h2>
<p>Mỗi tuần mỗi người góp hai mươi nghìn, tương đương hai cân cám. Sau một tháng, ai cần thì được vay gấp ba số đã
góp, lãi một phần trăm một tháng, lãi chia lại cho cả tổ cuối năm. Ốm đau đột xuất thì vay không lãi từ một túi riêng
màu đỏ trong cùng chiếc hộp.</p>
<p>Chị Mươi kể, ý định có từ lần con chị bị viêm ruột thừa. Nửa đêm chị đi gõ cửa ba nhà mới đủ tiền đi viện, trong đó
có một nhà cho vay nặng lãi. Chị trả khoản ấy hết mười bốn tháng.</p>
<h2>Bốn mươi bảy lượt vay</h2>
<ul>
<li>21 lượt mua giống, phân bón;</li>
<li>11 lượt đóng học cho con;</li>
<li>9 lượt chữa bệnh;</li>
<li>6 lượt mua máy khâu, nồi nấu rượu, tủ lạnh bán hàng.</li>
</ul>
<p>Lượt vay lớn nhất tám triệu đồng, nhỏ nhất một trăm năm mươi nghìn. Bốn lượt trả chậm, cả bốn đều báo trước và được
tổ đồng ý giãn. Không có lượt nào mất.</p>
<blockquote><p>“Ngân hàng hỏi tôi có gì thế chấp. Ở đây chị em hỏi tôi tuần sau có đến không”, chị Lò Thị Xuyên
nói.</p></blockquote>
<p>Cuối năm ngoái, Hội Liên hiệp Phụ nữ xã giới thiệu cán bộ về dạy cách ghi sổ kép và giữ hộp cho an toàn. Tổ đang
tính gửi bớt tiền vào ngân hàng, chỉ để lại một phần trong hộp. Nhưng chiếc hộp thì vẫn giữ. Chị Mươi bảo gửi ở đâu
thì cũng phải có chỗ để mười chín người nhìn thấy nhau.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Đỗ Thị Ước", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "submitted",
        "days_ago": 0.7,
        "reason": "",
    },
    {
        "key": "camera-xom-cho",
        "title": "Xóm Chợ lắp tám camera an ninh từ tiền dân góp",
        "summary": "Camera chỉ hướng ra đường, hình lưu mười lăm ngày, ai muốn xem phải ghi sổ.",
        "body": """
<p>Sau ba vụ mất xe đạp liên tiếp, thôn Xóm Chợ họp bàn lắp camera. Kinh phí 34 triệu đồng do 212 hộ góp, công lắp do
hai thợ điện trong thôn làm giúp. Tám chiếc đặt ở các ngã ba và cổng chợ, hình chuyển về phòng trực của tổ bảo vệ an
ninh, trật tự.</p>
<p>Cuộc họp dành phần lớn thời gian cho câu hỏi: ai được xem? Bà con thống nhất ba điều. Camera không chĩa vào cổng,
vào sân nhà nào. Hình lưu mười lăm ngày rồi tự xóa. Muốn xem lại phải có đơn, có hai người của tổ cùng mở và ghi
sổ.</p>
<p>Sau hai tháng, chưa mất thêm chiếc xe nào; sổ xem lại có ba lượt, trong đó một lượt để tìm đứa trẻ đi lạc trong
phiên chợ.</p>
""",
        "category": "Chuyển đổi số",
        "credits": [("Lương Như Ý", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "submitted",
        "days_ago": 1.1,
        "reason": "",
    },
    {
        "key": "tuyen-duong-hoc-sinh",
        "title": "Bốn mươi sáu học sinh được tuyên dương, bảy em nhận phần thưởng “vượt mình”",
        "summary": "Lễ tuyên dương năm học có thêm một hạng mục mà điểm số không phải tiêu chí.",
        "body": """
<p>Hội Khuyến học xã phối hợp với ba nhà trường tuyên dương 46 học sinh đạt thành tích cao trong năm học. Nhưng tiếng
vỗ tay dài nhất dành cho bảy em nhận phần thưởng “vượt mình”, hạng mục lần đầu được trao.</p>
<p>Tiêu chí là tiến bộ so với chính mình. Em Lục Văn Khởi từng bỏ học một năm, nay vừa học lại vừa học đan lờ. Em Sùng
Thị Mỷ từ chỗ đọc chưa thạo tiếng phổ thông đã viết được bài cho bản tin lớp. Một em khác chỉ có một dòng thành tích:
cả năm không nghỉ buổi nào, dù nhà cách trường mười một cây số.</p>
<p>Phần thưởng gồm sách, đèn học và một lá thư tay của thầy cô chủ nhiệm. Mỗi lá thư viết riêng, không lá nào giống lá
nào. Danh sách đầy đủ được dán tại bảng tin ba trường.</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Hà Thị Hòa", "writer")],
        "lead": "lop-hoc",
        "source": None,
        "reprint": False,
        "state": "submitted",
        "days_ago": 0.2,
        "reason": "",
    },
    {
        "key": "tre-em-va-dien-thoai",
        "title": "Con nghiện điện thoại: Kinh nghiệm của một người mẹ",
        "summary": "Chị H. kể lại sáu tháng giành con khỏi chiếc điện thoại.",
        "body": """
<p>Con trai chị H., ở thôn Đầm Sen, học lớp 6C, từng ngồi với điện thoại bảy tiếng một ngày. Cất máy thì cháu đập cửa.
Chín trong mười đứa trẻ bây giờ nghiện điện thoại, chị bảo thế, và nhà chị không phải ngoại lệ.</p>
<p>Chị thử nhiều cách. Giấu máy, cháu mượn bạn. Đặt mật khẩu, cháu đoán ra. Cuối cùng, chị nhận ra buổi tối chính chị
cũng cầm điện thoại. Cả nhà lập một chiếc rổ: đến giờ cơm, máy của bố, của mẹ, của con đều bỏ vào. Bữa đầu tiên im
lặng đến khó chịu. Bữa thứ năm, cháu kể chuyện ở lớp. Bữa thứ mười, hai bố con cãi nhau về bóng đá, chị ngồi nghe mà
mừng.</p>
<p>Sáu tháng sau, cháu còn chơi chừng một tiếng mỗi ngày.</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Đỗ Thị Ước", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "returned",
        "days_ago": 4.4,
        "reason": (
            "Bài gần gũi, chỗ kể bữa cơm không điện thoại rất hay, xin giữ nguyên. Trước khi đăng, chị sửa giúp "
            "ba điểm: (1) tuy đã viết tắt tên mẹ nhưng tên trường, tên lớp và bệnh của cháu vẫn làm lộ danh tính, "
            "đề nghị bỏ; (2) câu “chín trong mười đứa trẻ nghiện điện thoại” chưa có nguồn, nên bỏ hoặc hỏi Trạm "
            "Y tế; (3) thêm ý kiến của chị Thuý hoặc cô giáo để phụ huynh biết khi nào cần đưa con đi khám. "
            "Khoảng 300 chữ là vừa. Cảm ơn chị."
        ),
    },
    {
        "key": "tho-vui-ve-nghi-quyet",
        "title": "Thơ vui: Nghị quyết về thôn",
        "summary": "Bài thơ lục bát của hội viên Câu lạc bộ thơ Giếng Ngọc.",
        "body": """
<p>Nghị quyết về tới đầu thôn,</p>
<p>chưa kịp uống nước đã dồn hỏi thăm:</p>
<p>“Rằng đường còn mấy trăm năm,</p>
<p>hay là hết quý thì chăm mà làm?”.</p>
<p>Nghị quyết mới đáp nhẹ nhàng:</p>
<p>“Việc này cần cả trăm bàn tay chung.</p>
<p>Người góp đất, kẻ góp công,</p>
<p>nhà xa góp một tấm lòng cũng hay”.</p>
<p>Chỉ riêng một bác nhà này,</p>
<p>hàng rào lấn ngõ đến nay vẫn còn…</p>
<p>(Thơ cụ Hợi, Câu lạc bộ thơ Giếng Ngọc, đọc trong buổi họp thôn. Bà con cười rất to, đề nghị đăng lên Trang thông
tin cho con cháu ở xa cùng đọc.)</p>
""",
        "category": "Đất và người Hạc Khê",
        "credits": [("Phùng Văn Ơn", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "returned",
        "days_ago": 8.2,
        "reason": (
            "Cảm ơn bác đã gửi thơ của Câu lạc bộ. Ban Biên tập chưa đăng được vì hai lẽ: chưa có tên tác giả và "
            "sự đồng ý của tác giả (bác đang để tên mình là người viết, trong khi ghi chú nói thơ của cụ Hợi); "
            "hai câu cuối châm biếm một hộ trong thôn, người đọc nhận ra ngay. Bác hỏi lại cụ Hợi, xin cụ sửa hai "
            "câu ấy rồi gửi lại, chúng tôi sẽ đăng ở chuyên mục này kèm vài dòng giới thiệu cụ."
        ),
    },
    {
        "key": "ngay-hoi-hien-mau",
        "title": "Mời tham gia ngày hội hiến máu “Giọt hồng sông Khê”",
        "summary": "Một buổi sáng tại Hội trường xã; người lần đầu hiến máu có đoàn viên đi cùng.",
        "body": """
<p>Ban Chỉ đạo vận động hiến máu tình nguyện xã tổ chức ngày hội hiến máu vào sáng Chủ nhật tuần này, từ 7 giờ đến 11
giờ, tại Hội trường xã. Chỉ tiêu không đặt ra; năm trước có 143 người đến, 121 người hiến được.</p>
<p>Người tham gia từ 18 đến 60 tuổi, khỏe mạnh, cân nặng từ 42 ký đối với nữ, 45 ký đối với nam, mang theo căn cước.
Đêm trước ngủ đủ, sáng ăn nhẹ, không uống rượu bia.</p>
<p>Ai còn ngại, cứ đến xem. Bác sĩ khám và xét nghiệm nhanh miễn phí, chưa đủ điều kiện thì được dặn cách giữ sức
khỏe. Đăng ký trước qua Bí thư chi đoàn thôn hoặc số 0211 000 276 để được xếp giờ, khỏi phải chờ.</p>
""",
        "category": "Thông báo",
        "credits": [("Lương Như Ý", "writer")],
        "lead": "hoi-truong",
        "source": None,
        "reprint": False,
        "state": "scheduled",
        "days_ago": -0.1,
        "reason": "",
    },
    {
        "key": "lich-tiep-xuc-cu-tri",
        "title": "Lịch tiếp xúc cử tri trước kỳ họp của Hội đồng nhân dân xã",
        "summary": "Sáu buổi tối tại sáu cụm thôn; cử tri không dự được có thể gửi câu hỏi trước.",
        "body": """
<p>Thường trực Hội đồng nhân dân và Ủy ban Mặt trận Tổ quốc Việt Nam xã thông báo lịch tiếp xúc cử tri. Các buổi bắt
đầu lúc 19 giờ 30.</p>
<table>
<thead><tr><th>Tối</th><th>Cụm thôn</th><th>Địa điểm</th></tr></thead>
<tbody>
<tr><td>Thứ Hai</td><td>Xóm Chợ, Cây Đa</td><td>Nhà văn hóa Xóm Chợ</td></tr>
<tr><td>Thứ Ba</td><td>Giếng Ngọc, Đầm Sen</td><td>Nhà văn hóa Giếng Ngọc</td></tr>
<tr><td>Thứ Tư</td><td>Cầu Gỗ, Bến Đá</td><td>Nhà văn hóa Cầu Gỗ</td></tr>
<tr><td>Thứ Năm</td><td>Gò Sim, Đồi Cọ</td><td>Nhà văn hóa Gò Sim</td></tr>
<tr><td>Thứ Sáu</td><td>Tân Lập</td><td>Nhà văn hóa Tân Lập</td></tr>
<tr><td>Thứ Bảy</td><td>Núi Hạc</td><td>Nhà văn hóa Núi Hạc</td></tr>
</tbody>
</table>
<p>Các thôn còn lại dự theo cụm gần nhất. Mở đầu mỗi buổi, đại biểu báo cáo kết quả giải quyết kiến nghị lần trước, kể
cả việc chưa xong. Câu hỏi gửi trước nộp cho trưởng thôn hoặc gọi 0211 000 268.</p>
""",
        "category": "Thông báo",
        "credits": [("Đặng Duy An", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "scheduled",
        "days_ago": -2.6,
        "reason": "",
    },
    {
        "key": "ve-so-trung-thuong",
        "title": "Kết quả bốc thăm may mắn ủng hộ quỹ khuyến học",
        "summary": "Danh sách mười hai phiếu trúng thưởng trong đêm văn nghệ gây quỹ.",
        "body": """
<p>Trong đêm văn nghệ gây quỹ khuyến học liên thôn, Ban Tổ chức đã bốc thăm mười hai phiếu may mắn trước sự chứng kiến
của đông đảo bà con. Giải Nhất là một chiếc xe đạp do tiệm xe cổng chợ tặng; hai giải Nhì là nồi cơm điện; chín giải
Ba, mỗi giải một túi chè Đồi Cọ.</p>
<p>Tổng số tiền bán phiếu là 18,6 triệu đồng, sau khi trừ chi phí in phiếu còn 17,9 triệu đồng, chuyển toàn bộ vào quỹ
khuyến học. Người trúng thưởng mang cuống phiếu đến nhà văn hóa thôn Cây Đa để nhận trong vòng hai tuần, vào các buổi
tối từ 19 giờ đến 21 giờ.</p>
""",
        "category": "Thông báo",
        "credits": [("Lương Như Ý", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "withdrawn",
        "days_ago": 76.3,
        "reason": (
            "Ảnh bảng kết quả đăng kèm có họ tên và số điện thoại người trúng thưởng khi chưa hỏi ý kiến. Sau khi "
            "đăng, hai người bị gọi điện mạo danh Ban Tổ chức đòi “phí nhận giải”. Rút bài ngay, đã báo Công an "
            "xã và gọi xin lỗi cả mười hai người; kết quả sẽ đăng lại chỉ với số phiếu."
        ),
    },
    {
        "key": "nghi-hop-phien-cho",
        "title": "Chợ Hạc nghỉ một phiên để sửa mái",
        "summary": "Phiên chợ kế tiếp họp tạm ở sân vận động xã, tiểu thương không mất phí chỗ ngồi.",
        "body": """
<p>Ban Quản lý chợ Hạc thông báo: để thay mái tôn nhà lồng số 2, phiên chợ sắp tới họp tạm tại sân vận động xã. Hàng
rau, hàng cá ở phía cổng Đông, hàng vải, hàng xén phía cổng Tây; quầy nào có tên quầy ấy, vạch vôi sẵn trên sân.</p>
<p>Phiên họp tạm không thu phí chỗ ngồi. Có ba vòi nước và hai nhà vệ sinh lưu động. Bà con gửi xe ở sân Trường Trung
học cơ sở. Từ phiên sau nữa, chợ trở lại chỗ cũ. Mọi thắc mắc xin gọi Ban Quản lý chợ: 0211 000 278.</p>
""",
        "category": "Thông báo",
        "credits": [("Bùi Thu Hà", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "expired",
        "days_ago": 39.8,
        "reason": "",
    },
]
