"""The Party's own life: cells, promises kept and late, contests, what came before the commune."""

ARTICLES = [
    {
        "key": "chi-bo-truong-mam-non",
        "title": "Chi bộ Trường Mầm non: Họp sau giờ trả trẻ, biên bản chỉ một trang",
        "summary": (
            "Chín đảng viên nữ, người nào cũng có con nhỏ hoặc cha mẹ già. Chi bộ đổi giờ họp, đổi cách họp và tự "
            "đặt ra “quy ước bốn mươi lăm phút”."
        ),
        "body": """
<p>Năm giờ mười lăm chiều, đứa trẻ cuối cùng được bà nội đón về. Năm giờ hai mươi, chín chiếc ghế thấp của lớp Mẫu
giáo nhỡ được xếp thành vòng tròn. Chi bộ Trường Mầm non Hạc Khê bắt đầu kỳ sinh hoạt thường lệ.</p>
<p>Bí thư chi bộ Đồng Thị Hiến, Hiệu trưởng nhà trường, nói thẳng rằng trước đây các kỳ họp đều không ra gì. Họp buổi
tối thì người vắng, người sốt ruột; họp trưa thì phải canh trẻ ngủ. Nội dung gom cả chuyên môn, công đoàn, thu chi vào
một buổi, họp xong không nhớ đã quyết điều gì.</p>
<h2>Quy ước bốn mươi lăm phút</h2>
<p>Qua một lần lấy ý kiến bằng phiếu kín, chi bộ thống nhất mấy điều giản dị:</p>
<ol>
<li>Họp đúng bốn mươi lăm phút; quá giờ thì người chủ trì phải xin phép từng người.</li>
<li>Việc chuyên môn để họp chuyên môn. Chi bộ chỉ bàn ba câu: tháng qua hứa gì, làm được gì, tháng tới ai làm gì.</li>
<li>Ai nêu khuyết điểm của người khác phải kèm theo một đề nghị giúp đỡ.</li>
<li>Biên bản một trang, đọc lại và ký ngay tại chỗ.</li>
</ol>
<p>Điều thứ ba gây tranh luận nhất. Có ý kiến cho rằng như vậy là nương nhẹ. Nhưng chỉ sau hai kỳ, một giáo viên trẻ
bị góp ý hay quát trẻ đã được chị tổ trưởng nhận dạy chung một buổi mỗi tuần. Ba tháng sau, chính phụ huynh nhận ra sự
thay đổi.</p>
<h2>Những lời hứa đo được</h2>
<p>Lật tập biên bản, thấy toàn việc nhỏ và rõ: thay nắp bể nước trong tuần; không dùng điện thoại trong giờ trẻ ăn;
mỗi đảng viên đến thăm nhà hai cháu hay nghỉ học. Trong 54 việc đã ghi từ đầu năm học, 49 việc xong đúng hẹn, năm việc
xong muộn, không việc nào bị bỏ quên.</p>
<blockquote><p>“Chúng tôi dạy trẻ cất đồ chơi đúng chỗ trước khi về. Người lớn họp xong cũng phải cất việc đúng chỗ”,
cô Hiến nói.</p></blockquote>
<p>Ban Xây dựng Đảng đã mời chi bộ kể lại cách làm này ở lớp bồi dưỡng chi ủy viên. Câu hỏi nhiều nhất từ học viên là:
nếu có việc thật sự dài thì sao? Câu trả lời của cô Hiến là tách ra một buổi riêng, báo trước nội dung, và vẫn bốn
mươi lăm phút.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Nguyễn Thị Minh Ánh", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 58.3,
        "reason": "",
    },
    {
        "key": "dang-vien-di-lam-xa",
        "title": "Đảng viên đi làm ăn xa: Chi bộ không để ai rơi khỏi danh sách",
        "summary": (
            "83 đảng viên của xã làm việc ngoài tỉnh. Mỗi người có một người ở nhà giữ liên lạc, mỗi tháng một "
            "cuộc gọi, và một việc nhỏ làm được từ xa."
        ),
        "body": """
<p>Mười giờ đêm Chủ nhật, anh Hoàng Văn Sính, công nhân một nhà máy cách quê hơn bốn trăm cây số, nghe điện thoại đổ
chuông. Đầu dây là bác Vi Văn Páo, Bí thư Chi bộ thôn Cầu Gỗ. Bác không hỏi đã đọc nghị quyết chưa. Bác hỏi ca đêm có
mệt không, rồi kể chuyện cái rãnh đầu ngõ.</p>
<p>Cuộc gọi kéo dài mười một phút. Trong sổ theo dõi của chi bộ, dòng của anh Sính được đánh thêm một dấu.</p>
<h2>Con số khiến cấp ủy giật mình</h2>
<p>Rà soát cuối năm trước cho thấy Đảng bộ xã có 83 đảng viên đi làm ăn xa. Hai mươi mốt người trong số đó đã quá ba
tháng không liên lạc với chi bộ; bốn người đứng trước nguy cơ bị xóa tên. Hỏi kỹ thì ít ai chán. Người thì đổi số điện
thoại, người ngại vì chậm đóng đảng phí, người nghĩ mình “ở xa thì có nói cũng chẳng giúp được gì”.</p>
<p>Ban Thường vụ Đảng ủy không ra thêm văn bản mà giao mỗi chi bộ lập một tờ giấy có ba cột: ai đi xa, ai ở nhà giữ
liên lạc, người đi xa có thể làm việc gì cho thôn.</p>
<h2>Việc làm được từ xa</h2>
<p>Cột thứ ba hóa ra là cột hay nhất:</p>
<ul>
<li>chị Bế Thị Hường, kế toán, kiểm giúp sổ thu chi của thôn Tân Lập mỗi quý;</li>
<li>hai anh thợ điện ở Gò Sim dạy nghề qua video cho tổ sửa đèn đường;</li>
<li>anh Sính tìm hiểu và gửi về danh sách sáu nhà máy tuyển lao động đàng hoàng, kèm cả những nơi “đừng tin”;</li>
<li>nhóm bảy đảng viên ở cùng một khu trọ lập phòng đọc nhỏ cho con em công nhân, sách do ở quê gửi.</li>
</ul>
<p>Về thủ tục, chi bộ hướng dẫn từng người giấy giới thiệu sinh hoạt tạm thời hoặc chuyển hẳn, tùy thời gian đi. Người
làm ca không dự được trực tuyến thì gửi ý kiến bằng giọng nói, thư ký chép vào biên bản.</p>
<p>Đến nay, 79 trên 83 người giữ liên lạc đều. Bốn người còn lại, trong đó có hai người tự nguyện xin ra khỏi Đảng,
được chi bộ gặp gỡ, lắng nghe và giải quyết theo Điều lệ. “Chia tay cho có trước có sau, để sau này về làng còn nhìn
mặt nhau”, bác Páo nói.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Nguyễn Thị Minh Ánh", "writer"), ("Đặng Duy An", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 96.1,
        "reason": "",
    },
    {
        "key": "tra-loi-kien-nghi-cu-tri",
        "title": "Sáu tháng, 64 kiến nghị: Việc nào xong, việc nào còn nợ cử tri",
        "summary": (
            "Thường trực Hội đồng nhân dân xã công khai kết quả giải quyết kiến nghị. Chín việc quá hạn được nêu "
            "tên đơn vị, lý do và hạn mới."
        ),
        "body": """
<p>Tại kỳ họp vừa qua, Thường trực Hội đồng nhân dân xã trình một bản báo cáo khác thường: phần “kết quả đạt được” nửa
trang, phần “còn nợ” hai trang rưỡi. Theo yêu cầu của đại biểu, báo cáo được đăng đầy đủ để cử tri theo dõi.</p>
<table>
<thead><tr><th>Lĩnh vực</th><th>Kiến nghị</th><th>Đã xong</th><th>Đang làm, còn hạn</th><th>Quá hạn</th></tr></thead>
<tbody>
<tr><td>Giao thông, thủy lợi</td><td>21</td><td>12</td><td>5</td><td>4</td></tr>
<tr><td>Đất đai</td><td>14</td><td>7</td><td>4</td><td>3</td></tr>
<tr><td>Môi trường</td><td>11</td><td>8</td><td>2</td><td>1</td></tr>
<tr><td>Giáo dục, y tế</td><td>9</td><td>8</td><td>1</td><td>0</td></tr>
<tr><td>Việc khác</td><td>9</td><td>7</td><td>1</td><td>1</td></tr>
<tr><td><strong>Cộng</strong></td><td><strong>64</strong></td><td><strong>42</strong></td><td><strong>13</strong></td><td><strong>9</strong></td></tr>
</tbody>
</table>
<h2>Vì sao có việc quá hạn?</h2>
<p>Trong chín việc quá hạn, bốn việc vướng vốn: dự toán được lập trước khi giá cát, đá tăng. Ba việc đất đai phải đo
lại vì bản đồ cũ của ba xã chồng lên nhau. Một việc do đơn vị thi công bỏ dở, xã đã phạt hợp đồng và chọn lại nhà
thầu. Việc còn lại, cái cống ở ngõ Cây Gạo, thì Phòng Kinh tế nhận là quên.</p>
<p>Đại biểu Chu Thị Thơm hỏi: “Quên thì ai chịu trách nhiệm?”. Trưởng Phòng Kinh tế đứng dậy xin lỗi cử tri, hứa khởi
công trong mười ngày. Thư ký kỳ họp cho biết cống đã làm xong ở ngày thứ chín.</p>
<h2>Cách theo dõi mới</h2>
<p>Từ quý này, mỗi kiến nghị có một số hiệu, giống như số gửi bưu phẩm. Cử tri tra số ấy ở nhà văn hóa thôn hoặc hỏi
qua điện thoại, biết việc đang nằm ở bàn ai. Việc quá hạn lần thứ nhất, đơn vị báo cáo bằng văn bản; quá hạn lần thứ
hai, người đứng đầu trả lời tại kỳ họp.</p>
<p>Tổ đại biểu các thôn cũng đề nghị sửa một điều trong mẫu báo cáo: chỉ ghi “đã xong” khi người kiến nghị xác nhận,
chứ không phải khi đơn vị gửi công văn. Áp theo cách tính ấy, số việc đã xong giảm từ 46 xuống còn 42 như bảng trên.
Con số thấp hơn, nhưng là con số thật.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Đặng Duy An", "writer"), ("Bùi Thu Hà", "editor")],
        "lead": "hoi-truong",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 66.5,
        "reason": "",
    },
    {
        "key": "thi-ke-chuyen-bac",
        "title": "Hội thi kể chuyện Bác Hồ: Giải Nhất thuộc về bác bảo vệ trường",
        "summary": "Không sân khấu hóa, không nhạc nền, mỗi thí sinh có năm phút và một chiếc ghế.",
        "body": """
<p>Người cuối cùng bước lên là ông Nghiêm Văn Thụ, 58 tuổi, bảo vệ Trường Tiểu học Hạc Khê. Ông mặc nguyên áo bảo hộ,
xin phép không ngồi ghế vì “quen đứng”. Ông kể chuyện Bác nhường chăn, câu chuyện mà ai trong hội trường cũng đã
thuộc.</p>
<p>Nhưng ông không kể theo sách. Ông kể từ một đêm mùa đông ở cổng trường, có cậu học trò bỏ nhà đi, ngồi co ro dưới
mái hiên. Ông gọi cậu vào, đưa chiếc chăn chiên duy nhất của phòng trực. Nửa đêm rét quá, ông đi vòng quanh sân cho
ấm. “Lúc ấy tôi mới hiểu, nhường cái chăn không khó. Khó là nhường xong thì đừng kể công. Tôi lại vừa kể với các bác
mất rồi”, ông nói. Hội trường lặng đi rồi vỡ ra tiếng cười, tiếng vỗ tay.</p>
<h2>Một cuộc thi bớt đi nhiều thứ</h2>
<p>Hội thi năm nay có 31 thí sinh của 27 chi bộ. Rút kinh nghiệm những năm trước tốn tiền thuê trang phục, âm thanh,
Ban Tổ chức bỏ phần sân khấu hóa. Quy định chỉ có ba: kể không quá năm phút; không cầm giấy; phải có một đoạn nói về
việc thật của chính mình hoặc chi bộ mình.</p>
<p>Chấm thi gồm một nhà giáo, một cựu chiến binh, một học sinh lớp 9 và hai người bốc thăm từ khán giả. Điểm được giơ
lên ngay sau mỗi phần thi.</p>
<p>Giải Nhì thuộc về chị Lưu Thị Hợi, Chi bộ thôn Gò Sim, với câu chuyện về chiếc áo vá. Giải Ba là em Trần Ngọc
Quyên, đoàn viên, người kể bằng tiếng dân tộc của bà ngoại rồi tự dịch. Giải do khán giả bình chọn cũng thuộc về ông
Thụ.</p>
<h2>Sau cuộc thi</h2>
<p>Các câu chuyện được ghi âm, phát trên loa thôn mỗi tối thứ Bảy, mỗi tối một chuyện. Cậu học trò trong chuyện của
ông Thụ nay học nghề điện. Nghe loa, cậu nhắn về trường một dòng: “Chăn của bác ấm lắm ạ”.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Hà Thị Hòa", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 152.8,
        "reason": "",
    },
    {
        "key": "mot-tram-ngay-dau",
        "title": "Một trăm ngày đầu của Đảng bộ xã: Sổ tay của người trong cuộc",
        "summary": (
            "Không có báo cáo thành tích. Ban Biên tập mời năm cán bộ kể lại ngày khó nhất của mình từ khi xã mới "
            "đi vào hoạt động."
        ),
        "body": """
<p>Một trăm ngày là quãng đủ để hết bỡ ngỡ, chưa đủ để quên. Chúng tôi hỏi năm người cùng một câu: ngày nào khó nhất,
và anh chị đã học được gì?</p>
<h2>Ngày thứ hai: ba con dấu, một chìa khóa</h2>
<p>Anh Cù Huy Toản, văn thư, nhận bàn giao hồ sơ của ba xã. Tủ của Phú Cọ khóa, chìa do một người đang đi viện giữ.
Anh không phá khóa mà đến viện. “Tôi học được rằng bàn giao không phải ký giấy, mà là hỏi người cũ xem cái gì ở đâu,
rồi cảm ơn họ.”</p>
<h2>Ngày thứ chín: hai trăm mười bốn người</h2>
<p>Chị Vi Thị Lụa kể về ngày đông nhất ở quầy tiếp nhận. Ba giờ chiều hết số, vẫn còn sáu mươi người. Cả phòng ở lại
đến tám giờ tối. Hôm sau, một cụ ông mang đến rổ ngô luộc. Điều chị học được lại không phải là làm thêm giờ: “Hai phần
ba số người hôm ấy chỉ đến hỏi. Nếu tờ hướng dẫn rõ hơn thì họ không phải đến”.</p>
<h2>Ngày thứ hai mươi mốt: gọi nhầm tên thôn</h2>
<p>Đồng chí Tô Đình Khiêm, Bí thư Đoàn xã, đứng trước thanh niên Phú Cọ mà nói “các bạn xã bạn”. Cả phòng im. Từ đó
anh tự phạt mình mỗi lần lỡ lời nộp mười nghìn đồng vào quỹ Đoàn. Quỹ nay có một trăm ba mươi nghìn và đã lâu không
tăng.</p>
<h2>Ngày thứ bốn mươi: lời xin lỗi đầu tiên</h2>
<p>Đồng chí Đinh Thị Nhàn, Chủ tịch Ủy ban nhân dân xã, phải hoãn một cuộc họp dân đã hẹn ở Núi Hạc vì lịch trùng. Bảy
mươi người đã đến. Chị quyết định tối hôm ấy lên tận thôn xin lỗi, đi từng nhà đến chín giờ. Nay lịch họp dân được xếp
trước, các lịch khác phải tránh.</p>
<h2>Ngày thứ một trăm</h2>
<p>Đồng chí Bùi Khắc Thuần, Phó Bí thư Thường trực Đảng ủy, chọn chính ngày trả lời chúng tôi. “Khó nhất là từ hôm
nay. Một trăm ngày đầu, dân thông cảm vì mình mới. Hết một trăm ngày, không ai còn nợ mình sự thông cảm nữa.”</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Đặng Duy An", "writer"), ("Nguyễn Thị Minh Ánh", "editor")],
        "lead": "cong-xa",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 402.6,
        "reason": "",
    },
    {
        "key": "dai-hoi-cuu-chien-binh-hac-ha",
        "title": "Cựu chiến binh xã Hạc Hạ đại hội: Nhiệm kỳ mới chọn ba việc vừa sức",
        "summary": "Bài từ bản tin xã Hạc Hạ cũ, được chuyển vào Trang thông tin để lưu trữ.",
        "body": """
<p>Đại hội Hội Cựu chiến binh xã Hạc Hạ diễn ra gọn trong một buổi sáng. Hội có 214 hội viên, tuổi bình quân 67, chín
hội viên là thương binh. Nhiệm kỳ qua, Hội giúp nhau 430 triệu đồng không lãi, xóa xong nhà dột cho sáu gia đình hội
viên.</p>
<p>Báo cáo trình đại hội nêu mười bốn nhiệm vụ. Hội viên Quách Văn Tỵ xin phát biểu, đề nghị bỏ bớt mười một. “Tuổi
chúng ta không còn xung phong được nữa. Nhận việc nào thì phải làm được việc ấy”, ông nói. Đại hội biểu quyết, giữ lại
ba việc: chăm sóc nhà bia, dạy trẻ em bơi và phòng tránh đuối nước, đứng ra tín chấp cho hội viên trồng rừng.</p>
<p>Đại hội bầu Ban Chấp hành mười một người, trong đó có hai nữ hội viên, và góp tại chỗ 26 triệu đồng cho quỹ nghĩa
tình đồng đội.</p>
<p>(Bản tin này đăng khi xã Hạc Hạ chưa nhập vào xã Hạc Khê; tên đơn vị, chức danh giữ như nguyên bản.)</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Phùng Văn Ơn", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "backdated",
        "days_ago": 703.0,
        "reason": "",
    },
]
