"""The Front and the unions: women, veterans, youth, sport, the fund, a law explained."""

ARTICLES = [
    {
        "key": "trong-tre-ngay-mua",
        "title": "Trông trẻ giúp nhau ngày mùa: Mười hai ngày, ba mươi mốt đứa trẻ, không một tiếng gọi điện ra đồng",
        "summary": (
            "Vụ gặt, trường mầm non nghỉ cuối tuần, chị em Gò Sim thay phiên giữ con cho nhau theo một tờ lịch "
            "dán ở cửa nhà văn hóa."
        ),
        "body": """
<p>Chị Lục Thị Chiên còn nhớ vụ gặt năm ngoái. Đang ôm lúa giữa ruộng thì nghe gọi, chị chạy về, thằng bé ba tuổi đã
lội xuống ao đến ngang ngực. May có người đi qua. Cả tháng sau chị không ngủ ngon.</p>
<p>Câu chuyện được kể trong buổi họp chi hội phụ nữ thôn Gò Sim. Không ai bàn xa xôi. Chi hội trưởng Lường Thị Pành kẻ
luôn một tờ lịch: mười hai ngày mùa, mỗi ngày ba chị trông trẻ, đổi lại được ba người khác gặt giúp.</p>
<h2>Cái khó không nằm ở chỗ trông</h2>
<p>Nhà văn hóa có sân, có quạt, có tivi. Khó là ba điều. Thứ nhất, ai chịu trách nhiệm khi cháu ngã? Chi hội mời Trạm
Y tế dạy sơ cứu hai buổi, mua một tủ thuốc nhỏ. Thứ hai, cho cháu ăn gì? Mỗi nhà mang gạo theo số con, thức ăn góp
tiền mua chung, có sổ. Thứ ba, các cụ ở nhà có giận không? Hóa ra các cụ mừng nhất, vì lâu nay các cụ vừa giữ cháu vừa
lo cơm, mệt mà không dám than.</p>
<p>Ngày đầu có mười ba cháu. Ngày thứ tư lên hai mươi hai. Ngày cuối ba mươi mốt, thêm cả mấy cháu từ Tân Lập theo mẹ
sang.</p>
<ul>
<li>36 lượt chị em trực;</li>
<li>bốn cụ ông tình nguyện kể chuyện và làm diều;</li>
<li>hai lần xước đầu gối, một lần sốt nhẹ, đều được xử lý đúng cách;</li>
<li>tiền ăn bình quân 11.000 đồng một cháu mỗi ngày.</li>
</ul>
<h2>Đàn ông vào bếp</h2>
<p>Điều không ai tính trước là ngày thứ bảy thiếu người trực. Anh Mùa A Chu, nhà có con gửi, xin thay vợ. Anh nấu một
nồi cháo to, hơi mặn, trẻ vẫn ăn hết. Hôm sau có hai anh nữa xin ghi tên. Tờ lịch của vụ tới vì thế có thêm một cột,
tiêu đề do chính các chị đặt: “Các bố”.</p>
<p>Hội Liên hiệp Phụ nữ xã đã gửi mẫu lịch và danh mục tủ thuốc cho các chi hội khác. Bà Ninh Thị Duyên, Chủ tịch Hội,
dặn kèm một câu: đừng gọi là mô hình, cứ gọi là trông trẻ giúp nhau.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Đỗ Thị Ước", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 36.2,
        "reason": "",
    },
    {
        "key": "duong-len-nha-bia",
        "title": "Cựu chiến binh làm lại đường lên nhà bia: Một trăm linh tám bậc đá",
        "summary": (
            "Lối lên nhà bia liệt sĩ trơn và dốc, nhiều thân nhân tuổi cao đành thắp hương vọng từ dưới chân đồi. "
            "Hội Cựu chiến binh xã nhận việc này."
        ),
        "body": """
<p>Mỗi lần giỗ con, bà cụ Lường Thị Ín, 91 tuổi, mẹ liệt sĩ ở Núi Hạc, được cháu chở đến chân đồi rồi ngồi lại đó. Cụ
chắp tay hướng lên. Nhà bia cách cụ chưa đầy hai trăm mét, nhưng là hai trăm mét đường đất dốc, mưa thì trơn, nắng thì
bụi.</p>
<p>Ông Lường Văn Kiểm, Chủ tịch Hội Cựu chiến binh xã, trông thấy cảnh ấy trong một buổi đi phát cỏ. Ông về kể ở cuộc
họp. Không cần bỏ phiếu.</p>
<h2>Xếp đá như ngày làm công sự</h2>
<p>Đá lấy từ bãi Bến Đá, do tổ hợp tác của ông Quách Văn Tỵ cho. Xe chỉ vào được chân đồi, phần còn lại chuyền tay.
Bốn mươi ba hội viên, người trẻ nhất 56 tuổi, đứng thành một hàng từ chân lên đỉnh. Hòn nào nặng thì hai người, ai mệt
thì ngồi nghỉ, hàng dồn lại. Học sinh và đoàn viên xin đứng xen vào giữa, các bác đồng ý với một điều kiện: không được
chạy.</p>
<p>Mỗi bậc cao mười bốn phân, thấp hơn bậc cầu thang thường, để người già bước không đau gối. Cứ mười hai bậc có một
chỗ nghỉ với phiến đá phẳng. Hai bên trồng sim và cỏ tóc tiên, là những thứ cây ông Tỵ bảo “lính nào cũng nhớ”.</p>
<p>Việc làm trong mười chín buổi sáng. Bậc cuối cùng, bậc thứ một trăm linh tám, được để dành cho thân nhân các liệt
sĩ tự tay đặt.</p>
<h2>Bảng chi tiêu</h2>
<table>
<thead><tr><th>Khoản</th><th>Số tiền (đồng)</th><th>Nguồn</th></tr></thead>
<tbody>
<tr><td>Xi măng, cát</td><td>18.400.000</td><td>Quỹ đền ơn đáp nghĩa</td></tr>
<tr><td>Tay vịn inox</td><td>22.000.000</td><td>Con em xa quê góp</td></tr>
<tr><td>Cây trồng hai bên</td><td>1.750.000</td><td>Hội viên góp</td></tr>
<tr><td>Đá, công vận chuyển</td><td>0</td><td>Hiến tặng, 612 công</td></tr>
</tbody>
</table>
<p>Ngày khánh thành, không có ai phát biểu. Cụ Ín được mời lên trước. Cụ không cho cõng. Cụ bước từng bậc, nghỉ đủ tám
chỗ, mất bốn mươi phút. Cả đoàn đi phía sau, im lặng chờ. Lên tới nơi, cụ sờ vào tên con trên bia, rồi quay lại nói
với ông Kiểm đúng một câu: “Thế là mẹ con tôi gặp được nhau”.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Phùng Văn Ơn", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 83.4,
        "reason": "",
    },
    {
        "key": "bong-da-nu-tan-lap",
        "title": "Đội bóng đá nữ Tân Lập: Tập sau giờ cắt cỏ, đá trên sân phơi lúa",
        "summary": (
            "Mười bốn cầu thủ, người trẻ nhất 16 tuổi, người lớn tuổi nhất đã làm bà ngoại. Đội thua ba trận đầu, "
            "thắng trận thứ tư và chưa định dừng lại."
        ),
        "body": """
<p>Trọng tài thổi còi mãn cuộc. Bảng tỷ số bằng bìa các tông ghi 2 – 1. Mười bốn người phụ nữ ôm nhau giữa sân phơi
lúa, có người khóc. Đó là trận thắng đầu tiên trong lịch sử bảy tháng của đội bóng đá nữ thôn Tân Lập.</p>
<p>Người lập đội là chị Ma Thị Hiên, vận động viên chạy quen mặt ở các giải của xã. Chị kể ý định đến trong một buổi
chiều xem đám thanh niên đá bóng. Một cậu bảo: “Các cô đứng xa ra kẻo bóng trúng”. Tối đó chị nhắn vào nhóm phụ nữ
thôn: ai muốn đứng gần hơn thì mai ra sân.</p>
<h2>Chồng bế con, vợ đá bóng</h2>
<p>Mai ấy có sáu người. Không ai biết luật việt vị. Buổi đầu tập bằng dép nhựa, ngã trầy cả gối. Anh Phùng Kim Sơn,
giáo viên Thể dục, nhận huấn luyện không lương với một điều kiện là đi tập đúng giờ. Muốn đúng giờ thì cơm phải có
người nấu. Thế là chuyện bóng đá trở thành chuyện bếp núc của cả thôn.</p>
<p>Bà Bàn Thị Mẩy, 49 tuổi, thủ môn, đã có cháu ngoại. Ông nhà bà lúc đầu bảo “già rồi còn dở hơi”. Đến trận thứ hai,
ông bế cháu ra sân, đứng sau khung thành. Đến trận thứ ba, ông cãi nhau với trọng tài.</p>
<blockquote><p>“Tôi bắt gà quen tay rồi, bắt bóng cũng thế, đừng sợ nó là được”, bà Mẩy nói.</p></blockquote>
<h2>Không chỉ là bóng</h2>
<p>Từ ngày có đội, chị em rủ nhau khám sức khỏe, bỏ dần thói quen nhịn bữa sáng. Hai em bỏ học đã quay lại lớp giáo
dục thường xuyên vì bạn cùng đội kèm buổi tối. Có một chuyện buồn trong nhà một cầu thủ, trước đây giấu kín, nay chị
dám nói ra với đồng đội, và tổ hòa giải đã đến kịp.</p>
<p>Đội hiện cần hai thứ: một bộ lưới khung thành và đối thủ. Đoàn Thanh niên xã đang vận động các thôn lập đội để có
giải vào cuối năm. Xóm Chợ và Đầm Sen đã nhận lời. Núi Hạc trả lời sẽ tham gia, với lời nhắn kèm theo là đội họ mang
cả trống.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Lương Như Ý", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 18.6,
        "reason": "",
    },
    {
        "key": "thu-vien-tren-xe-may",
        "title": "Thư viện trên yên xe máy",
        "summary": (
            "Hai thùng gỗ, 180 cuốn sách, bốn thôn mỗi tuần: nhóm đoàn viên Hạc Khê chở sách lên những nơi điện "
            "thoại cũng không có sóng."
        ),
        "body": """
<p>Tiếng còi xe tu tu hai nhịp vang lên đầu dốc Núi Hạc. Lũ trẻ đang chăn bò buộc vội dây vào gốc cây. “Xe sách! Xe
sách!”. Chiếc xe máy cũ dừng trước nhà văn hóa, hai thùng gỗ hai bên yên mở ra như đôi cánh.</p>
<p>Người lái là Lâm Thị Nhung, sinh viên năm thứ hai ngành sư phạm, mỗi cuối tuần về quê lại chạy xe. Cùng nhóm còn
năm bạn nữa, chia nhau bốn tuyến. Thùng do bác thợ mộc Xóm Chợ đóng, có nắp chống mưa, tổng trọng lượng cả sách không
quá ba mươi ký để người nhỏ con vẫn dắt được xe khi dốc trơn.</p>
<h2>Luật mượn sách do trẻ đặt</h2>
<p>Tháng đầu, nhóm ghi sổ cẩn thận, ai làm rách phải đền. Kết quả là nhiều em chỉ đứng xem, không dám mượn. Nhung mang
chuyện ấy hỏi chính bọn trẻ. Các em thảo luận hơn nửa tiếng rồi đưa ra luật mới:</p>
<ol>
<li>Mượn một tuần; đọc chưa xong thì giữ thêm một tuần, không phải xin lỗi.</li>
<li>Rách thì dán, ướt thì phơi; giấu đi mới là có lỗi.</li>
<li>Trả sách phải kể cho người sau nghe một đoạn mình thích.</li>
</ol>
<p>Điều thứ ba làm nên chuyện. Cuốn nào được kể hay thì hôm sau có người tranh nhau mượn. Cậu bé Giàng A Páo, lớp 5,
kể chuyện chú dế bằng cả giọng dế, từ đó cuốn sách ấy chưa về thùng lần nào.</p>
<h2>Sách từ đâu đến?</h2>
<p>Phần lớn do bạn đọc gửi tặng. Nhóm xin nhận ba loại: truyện thiếu nhi còn đủ trang, sách khoa học dễ hiểu, sách
chăn nuôi, trồng trọt cho người lớn. Không nhận sách giáo khoa cũ đã đổi chương trình và tài liệu quảng cáo. Sau chín
tháng, 180 cuốn đã quay vòng 2.046 lượt; mất bảy cuốn, hỏng mười hai cuốn.</p>
<p>Điều Nhung mong nhất là người lớn cũng mượn. Đến nay mới có mười chín người. Người mượn đều nhất là ông Giàng A
Thào, mỗi tuần một cuốn về cây rừng, “đọc để xem người ta viết có đúng không”.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Lương Như Ý", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 44.7,
        "reason": "",
    },
    {
        "key": "quy-vi-nguoi-ngheo",
        "title": "Quỹ “Vì người nghèo” xã: Thu bao nhiêu, chi cho ai, còn lại thế nào",
        "summary": "Ban Vận động quỹ công khai số liệu quý, kể cả hai khoản chi phải thu hồi.",
        "body": """
<p>Thực hiện quy chế công khai, Ban Vận động Quỹ “Vì người nghèo” xã Hạc Khê báo cáo tình hình thu, chi trong quý.</p>
<table>
<thead><tr><th>Nội dung</th><th>Số tiền (đồng)</th></tr></thead>
<tbody>
<tr><td>Dư đầu quý</td><td>96.250.000</td></tr>
<tr><td>Thu trong quý (1.318 lượt ủng hộ)</td><td>187.400.000</td></tr>
<tr><td>Chi sửa nhà cho bốn hộ</td><td>120.000.000</td></tr>
<tr><td>Chi thăm hỏi, trợ cấp khó khăn đột xuất (27 lượt)</td><td>40.500.000</td></tr>
<tr><td>Chi hỗ trợ sinh kế (gà giống, máy khâu)</td><td>38.900.000</td></tr>
<tr><td>Dư cuối quý</td><td>84.250.000</td></tr>
</tbody>
</table>
<p>Quá trình kiểm tra phát hiện hai khoản trợ cấp, tổng cộng 3.000.000 đồng, chi trùng với chính sách khác. Hai gia
đình đã tự nguyện nộp lại; số tiền này sẽ ghi vào phần thu của quý sau. Lỗi thuộc về khâu đối chiếu danh sách, không
phải của gia đình, xin bà con không bàn tán.</p>
<p>Danh sách người ủng hộ dán tại nhà văn hóa các thôn. Danh sách người nhận chỉ ghi số hiệu hồ sơ để giữ sự riêng tư;
ai cần kiểm tra thì xem sổ gốc tại trụ sở Ủy ban Mặt trận Tổ quốc Việt Nam xã, sáng thứ Sáu hằng tuần. Mức ủng hộ do
mỗi gia đình tự quyết định; không thôn nào được giao chỉ tiêu.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Bùi Thu Hà", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 110.4,
        "reason": "",
    },
    {
        "key": "luat-dan-chu-o-co-so",
        "title": "Luật Thực hiện dân chủ ở cơ sở nói gì với một gia đình ở thôn?",
        "summary": "Sáu việc “biết, bàn, làm, kiểm tra, giám sát, thụ hưởng” được giải thích bằng chuyện một con ngõ.",
        "body": """
<p>Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 có hiệu lực từ ngày 01/07/2023. Văn bản dài, nhiều người ngại đọc.
Ban Biên tập thử giải thích bằng một việc mà thôn nào cũng gặp: làm lại con ngõ.</p>
<h2>Dân biết</h2>
<p>Trước khi làm, xã và thôn phải công khai: làm ngõ nào, dài rộng bao nhiêu, hết bao nhiêu tiền, tiền ở đâu ra, ai
thi công. Công khai ở nơi dễ xem, bằng cách bà con tiếp cận được: niêm yết, loa truyền thanh, trang thông tin, họp
thôn, nhóm nhắn tin của thôn. Muốn biết thêm, bà con có quyền đề nghị cung cấp thông tin theo luật.</p>
<h2>Dân bàn, dân quyết định</h2>
<p>Góp tiền, góp đất, góp công hay không, góp mức nào là việc của cộng đồng dân cư bàn và quyết định, không ai áp
xuống. Có thể họp rồi biểu quyết, có thể phát phiếu đến từng hộ. Ý kiến khác phải được ghi vào biên bản. Người vắng
mặt vẫn có cách để nói.</p>
<h2>Dân làm</h2>
<p>Khi đã quyết định đúng quy định, mọi hộ cùng thực hiện. Hộ nghèo, hộ neo đơn được cộng đồng bàn cách giúp đỡ, giảm
trừ, chứ không bị ghi nợ.</p>
<h2>Dân kiểm tra, dân giám sát</h2>
<p>Mỗi công trình có Ban Giám sát đầu tư của cộng đồng hoặc Ban Thanh tra nhân dân theo dõi. Thấy bê tông mỏng, cát
bẩn thì lập biên bản, yêu cầu dừng và báo cáo. Người giám sát không cần là kỹ sư. Ở Cầu Gỗ, người phát hiện thiếu thép
là một chị bán đậu phụ, vì ngày nào chị cũng đi qua và đếm.</p>
<h2>Dân thụ hưởng</h2>
<p>Ngõ làm xong là để đi, không phải để chụp ảnh. Luật ghi hẳn việc này để nhắc rằng kết quả cuối cùng được đo bằng
cuộc sống của người dân.</p>
<h2>Những điều luật cấm</h2>
<ul>
<li>Gây khó khăn, đe dọa người thực hiện quyền dân chủ.</li>
<li>Bao che, làm sai lệch số liệu; trù dập người phản ánh, tố cáo.</li>
<li>Lợi dụng dân chủ để bịa đặt, vu khống, xâm phạm quyền và lợi ích của người khác.</li>
</ul>
<p>Bà con cần hỏi, xin gặp công chức tư pháp – hộ tịch vào sáng thứ Hai hoặc gọi 0211 000 274. Bài viết có mục đích
giải thích, không thay thế văn bản luật.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Bùi Thu Hà", "writer"), ("Đặng Duy An", "editor")],
        "lead": "hop-thon",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 231.9,
        "reason": "",
    },
]
