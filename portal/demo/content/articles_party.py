"""Articles of the category Xây dựng Đảng, first part: meetings, cells, members."""

ARTICLES = [
    {
        "key": "hoi-nghi-ban-chap-hanh",
        "title": "Hội nghị Ban Chấp hành Đảng bộ xã: Chọn việc khó để làm trước, giao rõ người và rõ hạn",
        "summary": (
            "Sáng nay, Ban Chấp hành Đảng bộ xã Hạc Khê họp phiên thường kỳ, đánh giá kết quả từ đầu năm và thống"
            " nhất bảy việc phải làm xong trước ngày 31/12. Mỗi việc gắn với một đồng chí cấp ủy viên chịu trách "
            "nhiệm."
        ),
        "body": """
<p>Dự hội nghị có 27 đồng chí Ủy viên Ban Chấp hành, bí thư các chi bộ thôn và lãnh đạo các phòng chuyên môn. Đồng chí
Trịnh Khắc Hòe, Bí thư Đảng ủy xã, chủ trì.</p>
<p>Báo cáo tại hội nghị cho thấy 14 trên 19 chỉ tiêu của năm đã đạt hoặc vượt. Thu ngân sách trên địa bàn đạt 92% dự
toán. Toàn xã còn 61 hộ nghèo, giảm 38 hộ so với đầu năm. Số hồ sơ giải quyết đúng và trước hạn tại Trung tâm Phục vụ
hành chính công xã đạt 98,4%.</p>
<h2>Nói thẳng vào chỗ chưa làm được</h2>
<p>Phần lớn thời gian buổi sáng dành cho năm chỉ tiêu chậm. Đó là tỷ lệ hộ dùng nước sạch tập trung, tiến độ nhà văn
hóa thôn Bến Đá, số hóa hồ sơ đất đai, thu gom rác ở các thôn ven đồi và việc phát triển đảng viên là người lao động
trong doanh nghiệp.</p>
<p>Về nước sạch, đồng chí Đinh Thị Nhàn, Chủ tịch Ủy ban nhân dân xã, cho biết đường ống đã kéo tới đầu bảy thôn nhưng
còn 640 hộ chưa đấu nối, phần lớn vì ngại chi phí ban đầu. Hội nghị đề nghị Hội Liên hiệp Phụ nữ và Hội Nông dân phối
hợp rà soát từng hộ, hướng dẫn vay vốn chương trình nước sạch và vệ sinh môi trường.</p>
<blockquote><p>“Bà con không trách mình làm chậm bằng trách mình hứa rồi để đấy. Việc nào chưa xong thì nói là chưa
xong, và nói rõ đến ngày nào thì xong”, đồng chí Trịnh Khắc Hòe nhấn mạnh.</p></blockquote>
<h2>Bảy việc từ nay đến cuối năm</h2>
<ol>
<li>Hoàn thành đấu nối nước sạch cho ít nhất 450 hộ.</li>
<li>Bàn giao phần thô nhà văn hóa thôn Bến Đá.</li>
<li>Số hóa xong hồ sơ đất đai của 24 thôn.</li>
<li>Mở tuyến thu gom rác thứ ba, phục vụ các thôn Đồi Cọ, Gò Sim và Núi Hạc.</li>
<li>Kết nạp thêm 9 đảng viên, trong đó có ít nhất 2 người lao động ở doanh nghiệp.</li>
<li>Xóa xong 12 nhà tạm cuối cùng trong danh sách đã niêm yết.</li>
<li>Tổ chức kiểm điểm, đánh giá chất lượng tổ chức đảng và đảng viên đúng tiến độ.</li>
</ol>
<p>Kết luận hội nghị, đồng chí Bí thư Đảng ủy yêu cầu các chi bộ đưa nội dung liên quan vào kỳ sinh hoạt gần nhất.
Tiến độ từng việc được báo cáo vào ngày 25 hằng tháng và công khai trên Trang thông tin để nhân dân theo dõi.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Nguyễn Thị Minh Ánh", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "hoi-truong",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 0.3,
        "reason": "",
    },
    {
        "key": "sinh-hoat-chuyen-de-doi-co",
        "title": "Chi bộ thôn Đồi Cọ: Họp ngắn hơn, bàn kỹ hơn",
        "summary": (
            "Ba quý liền, Chi bộ thôn Đồi Cọ duy trì mỗi quý một kỳ sinh hoạt chuyên đề, mỗi kỳ chỉ chọn một việc"
            " của thôn. Từ đó, con đường lên đồi chè được mở rộng và tổ hợp tác chè ra đời."
        ),
        "body": """
<p>Bảy giờ tối, nhà văn hóa thôn Đồi Cọ đã sáng đèn. Hai mươi sáu đảng viên có mặt đủ, người trẻ nhất 23 tuổi, người
cao tuổi nhất năm nay 81. Trên bảng chỉ ghi một dòng: “Nước tưới cho đồi chè mùa khô”. Đó là chuyên đề của quý
này.</p>
<p>Bí thư chi bộ Ma Văn Tiệp kể, trước đây mỗi kỳ họp kéo dài gần ba giờ, phần lớn là đọc văn bản. Đảng viên đi làm về
mệt, ngồi nghe rồi biểu quyết. Từ đầu nhiệm kỳ, chi ủy thay đổi cách làm: văn bản gửi trước qua Sổ tay đảng viên điện
tử, ai không có điện thoại thì được phát bản in chữ to; tại cuộc họp chỉ tóm tắt trong mười lăm phút.</p>
<h2>Mỗi quý một việc</h2>
<p>Chuyên đề do đảng viên đề xuất, chi ủy chọn theo ba tiêu chí: việc đó nhân dân đang mong, chi bộ có thể làm được và
kiểm tra được kết quả. Quý I bàn mở đường lên đồi chè, quý II bàn thành lập tổ hợp tác, quý III bàn giữ vệ sinh nguồn
nước.</p>
<p>Trước mỗi kỳ họp, một tổ ba đảng viên đi hỏi ý kiến ít nhất mười lăm hộ. Tối nay, tổ mang về hai phương án: khoan
giếng chung hoặc đắp đập nhỏ ở khe Cái. Tranh luận sôi nổi đến chín giờ kém. Cuối cùng chi bộ thống nhất đề nghị xã
cho khảo sát khe Cái trước mùa khô, trong lúc chờ thì luân phiên bơm nước theo lịch để không hộ nào bị thiệt.</p>
<blockquote><p>“Tôi ngoài tám mươi tuổi, nghe kém. Nhưng họp kiểu này thì tôi không bỏ buổi nào, vì thấy mình nói ra
có người ghi lại và lần sau có người trả lời”, đảng viên Triệu Thị Sồi bộc bạch.</p></blockquote>
<h2>Kết quả nhìn thấy được</h2>
<ul>
<li>Hơn 1,2 km đường lên đồi được mở rộng từ 2 m lên 3,5 m; 19 hộ hiến đất, trong đó 11 hộ đảng viên hiến trước.</li>
<li>Tổ hợp tác chè có 34 hộ, bán chung búp tươi nên giá ổn định hơn.</li>
<li>Tỷ lệ đảng viên dự sinh hoạt đạt bình quân 96%, tăng 11 điểm phần trăm so với năm trước.</li>
</ul>
<p>Ban Thường vụ Đảng ủy xã đã giao Ban Xây dựng Đảng tổng kết cách làm của Đồi Cọ để các chi bộ khác tham khảo, nhưng
lưu ý không áp dụng máy móc: mỗi thôn tự chọn việc của mình.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Nguyễn Thị Minh Ánh", "writer")],
        "lead": "hop-thon",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 2.1,
        "reason": "",
    },
    {
        "key": "moi-tuan-mot-viec",
        "title": "“Mỗi tuần một việc có ích”: Học Bác từ quyển sổ nhỏ của mỗi chi bộ",
        "summary": (
            "Sau mười tháng, phong trào “Mỗi tuần một việc có ích” đã ghi lại hơn một nghìn một trăm việc do đảng"
            " viên và nhân dân Hạc Khê tự nhận, tự làm. Không có việc nào lớn, nhưng cộng lại thì đường làng sạch"
            " hơn, người già đỡ vất vả hơn và cán bộ gần dân hơn."
        ),
        "body": """
<p>Trên bàn nước ở nhà văn hóa thôn Cây Đa có một quyển sổ bìa xanh. Sổ kẻ bốn cột: ngày, người nhận, việc sẽ làm, đã
xong hay chưa. Dòng đầu tiên của tuần này ghi: “Ông Thược – thay bóng đèn ngõ nhà bà Sáu – xong”. Dòng thứ hai: “Chi
đoàn – cắt tóc cho năm cụ ở cuối thôn – Chủ nhật”. Dòng thứ ba, nét chữ học trò: “Cháu Ngân – đọc báo cho ông nội nghe
mỗi tối – đang làm”.</p>
<p>Quyển sổ ấy là toàn bộ “bộ máy” của phong trào “Mỗi tuần một việc có ích” mà Đảng ủy xã Hạc Khê phát động từ đầu
năm, gắn với việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh. Không có bảng điểm, không có chỉ tiêu
giao xuống. Mỗi chi bộ một quyển sổ, đặt ở nơi ai cũng mở ra xem được.</p>
<h2>Bắt đầu từ một câu hỏi</h2>
<p>Đồng chí Bùi Khắc Thuần, Phó Bí thư Thường trực Đảng ủy xã, kể lại rằng cuối năm trước, khi đọc bản đăng ký làm
theo Bác của các chi bộ, Thường trực Đảng ủy thấy nhiều bản giống nhau đến từng dấu phẩy. “Chúng tôi tự hỏi: nếu bỏ
tên chi bộ đi thì có nhận ra bản này của thôn nào không? Câu trả lời là không. Mà đã không nhận ra thì cũng khó mà
kiểm tra được”, đồng chí nói.</p>
<p>Từ câu hỏi ấy, Đảng ủy thống nhất thay bản đăng ký dài bằng những việc rất ngắn, làm xong trong một tuần. Việc phải
có ích cho người khác, không tốn tiền công quỹ và người ngoài nhìn vào biết là đã xong hay chưa. Ban Thường vụ nhận
việc trước. Tuần đầu tiên, đồng chí Bí thư Đảng ủy nhận việc gọi điện hỏi thăm từng bí thư chi bộ thôn, mỗi người hỏi
đúng một câu: “Việc gì ở thôn anh chị đang bí nhất?”. Hai mươi tư cuộc gọi, hai mươi tư câu trả lời, trong đó mười một
việc được giải quyết ngay trong tháng.</p>
<h2>Việc nhỏ, người thật</h2>
<p>Ở thôn Bến Đá, bà Phan Thị Mận, 67 tuổi, đảng viên về hưu, nhận việc nhặt rác dọc hai trăm mét bờ sông trước cửa
nhà. Tuần thứ nhất bà làm một mình. Tuần thứ hai có hai cháu hàng xóm xách bao đi cùng. Đến tuần thứ sáu, cả xóm mười
bốn nhà chia nhau mỗi nhà một đoạn. Nay đoạn bờ sông dài gần một cây số đã sạch, và điều khiến bà vui nhất là “không
ai phân công ai cả”.</p>
<p>Ở Trường Tiểu học Hạc Khê, các thầy cô trong chi bộ nhận việc mỗi tuần gọi cho một phụ huynh có con học chậm, không
phải để phê bình mà để hỏi xem buổi tối cháu ngồi học ở đâu. Nhờ những cuộc gọi ấy, nhà trường biết có bảy em không có
bàn học. Chi bộ bàn với Hội Khuyến học, thợ mộc trong xã góp công, bảy chiếc bàn đã được đóng từ gỗ tận dụng của dãy
phòng học cũ.</p>
<p>Ở Trung tâm Phục vụ hành chính công, chị Vi Thị Lụa, công chức tiếp nhận hồ sơ, nhận một việc tưởng rất dễ: mỗi
ngày đứng dậy đón ít nhất năm người cao tuổi từ cửa vào. Chị bảo, làm rồi mới biết không dễ. “Lúc đông người, ngồi yên
một chỗ gọi số thì nhàn hơn. Nhưng đứng dậy ra đón mới thấy có cụ cầm giấy tờ run tay, có cụ không biết bấm số mà ngại
hỏi. Bây giờ cả phòng tôi cùng làm.”</p>
<!--picture:mot-cua-->
<h2>Có cả những việc chưa xong</h2>
<p>Điều đáng quý ở những quyển sổ là chúng không giấu việc dở dang. Lật sổ của các chi bộ, chúng tôi đếm được 137 việc
ghi “chưa xong”. Có việc vì người nhận ốm, có việc vì nhận quá sức, có việc phải chờ thôn khác cùng làm. Chi bộ thôn
Cầu Gỗ nhận xin lại đoạn rãnh bị lấp, ba tháng vẫn chưa thông vì vướng ranh giới hai nhà. Sổ vẫn để nguyên dòng chữ
ấy, tuần nào cũng có người hỏi.</p>
<p>Theo đồng chí Lê Thị Hạnh Nguyên, Ủy viên Ủy ban Kiểm tra Đảng ủy, chính những dòng chưa xong giúp kiểm tra, giám
sát đi vào thực chất. “Chúng tôi không hỏi vì sao anh làm được ít. Chúng tôi hỏi việc anh nhận thì anh tính xử lý thế
nào. Người nhận thấy khó mà báo lại thì được chia sẻ, người nhận rồi lờ đi thì phải nhắc”, đồng chí cho biết.</p>
<h2>Những con số sau mười tháng</h2>
<p>Tổng hợp từ 38 chi bộ, đến nay phong trào ghi nhận:</p>
<ul>
<li>1.142 việc được nhận, 1.005 việc đã hoàn thành;</li>
<li>hơn một phần ba số việc do người ngoài Đảng, trong đó có nhiều thiếu niên, tự ghi tên;</li>
<li>lĩnh vực nhiều nhất là vệ sinh môi trường, tiếp đến là chăm sóc người già và giúp học sinh;</li>
<li>có 46 việc sau đó được thôn phát triển thành nền nếp chung, như thắp đèn ngõ, trông trẻ giúp nhau ngày mùa, đọc
báo cho người mắt kém.</li>
</ul>
<p>Ban Chỉ đạo của xã nhận xét thẳng thắn: phong trào mạnh ở các thôn, còn khối doanh nghiệp và trường mầm non tham
gia ít; một số chi bộ ghi việc thuộc nhiệm vụ thường xuyên cho đủ sổ. Cách khắc phục là mỗi quý các chi bộ đổi sổ cho
nhau đọc, chi bộ bạn góp ý. Người đọc khó tính nhất, theo nhiều bí thư, chính là bà con hàng xóm.</p>
<h2>Giữ cho phong trào khỏi thành hình thức</h2>
<p>Chúng tôi hỏi ông Mai Văn Thược, người thay bóng đèn ở thôn Cây Đa, rằng liệu quyển sổ có thành thứ để báo cáo như
bao phong trào khác. Ông cười, chỉ tay lên mái hiên: “Muốn biết thật hay không thì tối anh ra ngõ mà xem. Đèn sáng là
thật”.</p>
<p>Có lẽ đó cũng là tinh thần mà phong trào muốn học ở Bác: nói ít, làm từ việc gần, việc nhỏ, làm đến nơi đến chốn,
và để nhân dân là người chấm điểm. Sang năm, Đảng ủy xã dự kiến không đặt thêm tên gọi mới, không mở thêm đợt phát
động. Việc duy nhất được bổ sung là in cho mỗi thôn một quyển sổ dày hơn.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Nguyễn Thị Minh Ánh", "writer"), ("Lê Hồng Ân", "writer"), ("Đặng Duy An", "editor")],
        "lead": "duong-hoa",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 6.4,
        "reason": "",
    },
    {
        "key": "ket-nap-dang-vien-moi",
        "title": "Bốn quần chúng ưu tú đứng vào hàng ngũ của Đảng",
        "summary": (
            "Trong tuần, các chi bộ Trường Trung học cơ sở, Quân sự, thôn Gò Sim và thôn Đầm Sen tổ chức lễ kết "
            "nạp đảng viên mới. Cả bốn đồng chí đều dưới 35 tuổi."
        ),
        "body": """
<p>Bốn đảng viên mới gồm một giáo viên dạy Toán, một chiến sĩ dân quân thường trực, một chị chủ cơ sở may gia công và
một kỹ thuật viên chăn nuôi. Mỗi người đến với Đảng từ một công việc, nhưng cùng có điểm chung là được nhân dân nơi cư
trú giới thiệu với nhận xét cụ thể.</p>
<p>Tại lễ kết nạp ở Chi bộ thôn Gò Sim, chị Lưu Thị Hợi, sinh năm 1994, đọc lời thề dưới cờ Đảng và cờ Tổ quốc trong
tiếng vỗ tay của bà con đứng chật hành lang. Cơ sở may của chị tạo việc làm cho mười sáu lao động nữ, trong đó có bốn
người khuyết tật. Hai năm nay, chị còn nhận dạy nghề miễn phí cho thanh niên trong thôn chưa có việc làm.</p>
<p>Đồng chí Phó Bí thư Thường trực Đảng ủy xã đề nghị các chi bộ phân công người giúp đỡ đảng viên dự bị bằng việc cụ
thể, tránh giao nhiệm vụ chung chung; đồng thời nhắc bốn đồng chí giữ nếp sinh hoạt, thẳng thắn góp ý và tiếp tục gắn
bó với hàng xóm láng giềng.</p>
<p>Từ đầu năm đến nay, Đảng bộ xã đã kết nạp 22 đảng viên, đạt hơn 70% kế hoạch. Hiện có 31 quần chúng đã học xong lớp
bồi dưỡng nhận thức về Đảng.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Nguyễn Thị Minh Ánh", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 9.2,
        "reason": "",
    },
    {
        "key": "so-tay-dang-vien-dien-tu",
        "title": "Đảng viên cao tuổi học dùng Sổ tay đảng viên điện tử",
        "summary": (
            "Không còn chuyện “giao máy cho cháu bấm hộ”. Sau ba buổi cầm tay chỉ việc, hơn hai trăm đảng viên từ"
            " 65 tuổi trở lên ở Hạc Khê đã tự mở tài liệu, điểm danh và gửi ý kiến trước kỳ họp."
        ),
        "body": """
<p>Ông Hoàng Công Tạo, 74 tuổi, đảng viên Chi bộ thôn Đầm Sen, có một tờ giấy dán sau ốp điện thoại. Trên đó ghi bốn
bước: mở khóa, bấm hình ngôi sao, chọn “Tài liệu”, phóng to chữ. Tờ giấy ấy do chính ông viết lại sau buổi học đầu
tiên, vì “chữ mình viết thì mình nhớ”.</p>
<p>Đầu năm, khi rà soát, Ban Xây dựng Đảng nhận thấy 94% đảng viên của xã đã cài Sổ tay đảng viên điện tử, nhưng ở
nhóm trên 65 tuổi, chỉ chừng một phần tư thật sự mở được tài liệu. Số còn lại nhờ con cháu hoặc để đấy. Từ đó, Đảng ủy
giao Đoàn Thanh niên phối hợp với tổ công nghệ số cộng đồng mở lớp tại từng thôn.</p>
<h2>Một người trẻ kèm hai người già</h2>
<p>Lớp học không có máy chiếu. Mỗi đoàn viên ngồi giữa hai bác, cùng nhìn vào điện thoại của chính các bác. Buổi một
chỉ học tăng cỡ chữ, tăng âm lượng và mở khóa. Buổi hai học mở tài liệu, nghe tài liệu bằng giọng đọc. Buổi ba học gửi
ý kiến và điểm danh.</p>
<p>Anh Tô Đình Khiêm, Bí thư Đoàn xã, cho biết điều khó nhất không phải là thao tác mà là nỗi ngại. Nhiều bác sợ bấm
nhầm thì hỏng máy, mất tiền, hoặc “làm sai tài liệu của Đảng”. Vì thế, câu đầu tiên của mỗi buổi học luôn là: “Các bác
cứ bấm, không hỏng được đâu ạ”.</p>
<ul>
<li>213 đảng viên từ 65 tuổi trở lên đã tự mở và đọc được tài liệu;</li>
<li>tỷ lệ gửi ý kiến trước kỳ họp tăng từ 8% lên 41%;</li>
<li>lượng giấy in tài liệu giảm gần hai phần ba.</li>
</ul>
<p>Với những đảng viên mắt kém hoặc không dùng điện thoại thông minh, chi bộ vẫn in tài liệu cỡ chữ lớn. Theo Thường
trực Đảng ủy, chuyển đổi số là để thuận tiện hơn, không để ai vì thiếu máy mà thiếu thông tin.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Đặng Duy An", "writer"), ("Lương Như Ý", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 13.0,
        "reason": "",
    },
    {
        "key": "kiem-tra-giam-sat-quy",
        "title": "Ủy ban Kiểm tra Đảng ủy xã: Giám sát từ sớm, nhắc nhở từ xa",
        "summary": (
            "Trong quý, Ủy ban Kiểm tra Đảng ủy xã hoàn thành giám sát chuyên đề đối với bốn chi bộ về thu, chi "
            "các khoản đóng góp của nhân dân. Những thiếu sót nhỏ được chỉ ra và khắc phục ngay, không để tích "
            "tụ."
        ),
        "body": """
<p>Nội dung giám sát lần này được chọn từ chính câu hỏi của người dân tại các buổi tiếp xúc: tiền đóng góp làm đường,
thắp sáng đường quê và quỹ khuyến học của thôn được thu, chi, công khai ra sao. Bốn chi bộ được giám sát là Xóm Chợ,
Cầu Gỗ, Núi Hạc và Tân Lập.</p>
<p>Đoàn giám sát đối chiếu sổ sách với thực tế, hỏi ngẫu nhiên sáu mươi hộ. Kết quả cho thấy các khoản thu đều có bàn
bạc và biên bản; không phát hiện việc chi sai mục đích. Tuy nhiên còn một số thiếu sót:</p>
<ul>
<li>hai thôn niêm yết công khai chậm so với quy ước;</li>
<li>một thôn ghi chung hai khoản đóng góp vào một quyển sổ, khó theo dõi;</li>
<li>chứng từ mua vật liệu ở một công trình thiếu chữ ký của ban giám sát đầu tư cộng đồng.</li>
</ul>
<p>Các chi bộ đã tiếp thu, tách sổ và niêm yết bổ sung trong vòng mười ngày. Ủy ban Kiểm tra Đảng ủy biên soạn mẫu sổ
thu, chi thống nhất gồm hai trang, có cột “đã công khai ngày nào”, gửi tới cả 24 thôn.</p>
<p>Đồng chí Đàm Quang Nhật, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy, cho rằng giám sát tốt là khi người được giám sát thấy
mình được giúp. “Phát hiện sớm một sai sót nhỏ thì chỉ cần nhắc. Để muộn thì thành khuyết điểm, có khi thành vi phạm”,
đồng chí nói.</p>
<p>Quý tới, Ủy ban sẽ giám sát việc giải quyết kiến nghị của cử tri và việc nêu gương trong cưới, tang. Ý kiến phản
ánh của nhân dân có thể gửi trực tiếp tại trụ sở hoặc qua hòm thư đặt ở nhà văn hóa các thôn.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Nguyễn Thị Minh Ánh", "writer"), ("Bùi Thu Hà", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 17.5,
        "reason": "",
    },
]
