"""Articles about the land and its people, and the notices."""

ARTICLES = [
    {
        "key": "lich-su-dinh-hac",
        "title": "Đình Hạc và ký ức ba làng bên sông Khê",
        "summary": (
            "Ngôi đình hơn ba trăm năm tuổi từng là nơi ba làng bàn việc nước, là trường học bình dân, là kho "
            "thóc của hợp tác xã. Tư liệu mới sưu tầm giúp hiểu thêm một chặng đường của đất và người Hạc Khê."
        ),
        "body": """
<p>Ở thôn Giếng Ngọc có một câu nói mà người già nào cũng thuộc: “Muốn biết làng giàu nghèo thì xem chợ, muốn biết
làng hay dở thì xem đình”. Ngôi đình được nhắc đến là đình Hạc, nằm trên gò đất cao, mặt ngoảnh ra đầm sen, lưng tựa
núi Hạc.</p>
<p>Theo dòng chữ khắc trên câu đầu gian giữa mà chúng tôi dập được trong lần trùng tu gần đây, đình dựng năm Giáp
Tuất, tính ra đã hơn ba trăm năm. Người bỏ công nhiều nhất là một bà cụ không ghi tên, chỉ khắc “thị Khê, cúng gỗ lim
bảy cây”. Có người cho rằng bà là con gái làng lấy chồng xa, cũng có người cho đó là tên chung của những người phụ nữ
góp tiền. Tấm bia đá trước sân bị mòn nửa dưới, đành để ngỏ câu trả lời.</p>
<h2>Một mái đình, ba làng</h2>
<p>Điều lạ là đình Hạc không thuộc riêng làng nào. Ba làng Thượng, Hạ và Phú Cọ cùng dựng, cùng thờ một vị thành hoàng
là ông tổ dạy dân đắp phai dẫn nước. Lệ làng ghi trong hương ước chép tay năm 1897, hiện lưu ở gia đình ông Lộc Văn
Chẩn, quy định: năm hạn, nước chia theo tuần trăng, làng ở cuối nguồn được lấy trước; kẻ phá phai phải đắp lại gấp đôi
và khao cả ba làng một bữa nước chè. Đọc đến chữ “nước chè” chứ không phải cỗ bàn, chúng tôi bật cười, nhưng rồi nghĩ
lại thấy người xưa nghiêm mà không ác.</p>
<p>Cứ mồng sáu tháng Giêng, ba làng rước nước từ ba mạch nguồn về đổ chung vào chóe đặt giữa đình. Nước ấy dùng để
gieo mạ sớm. Tục rước nước đứt quãng gần bốn mươi năm, được khôi phục từ năm 1996.</p>
<h2>Trường học, kho thóc, phòng họp</h2>
<p>Mùa thu năm 1945, đình Hạc là nơi treo lá cờ đỏ sao vàng đầu tiên trong vùng. Cụ Lò Thị Ban, khi ấy chưa ra đời,
nghe mẹ kể rằng lá cờ may từ tấm vải điều dùng để che kiệu, ngôi sao cắt lệch một cánh, “nhưng ai nhìn cũng khóc”.
Tháng sau, lớp bình dân học vụ khai giảng ngay gian bên. Bảng là cánh cửa bức bàn quét nhọ nồi; đến nay trên mặt gỗ
vẫn còn vết đinh treo chữ cái.</p>
<p>Những năm kháng chiến, đình là trạm dừng chân của dân công. Sổ ghi của ban kháng chiến xã, tìm thấy trong hòm gỗ
nhà cụ Nông Đức Thỏa, chép rằng trong một mùa khô, 1.274 lượt người ở ba làng gánh gạo qua đèo, mỗi gánh hai mươi ký,
đi bốn đêm. Có những trang chỉ ghi tên người và một dấu cộng nhỏ bên cạnh, nghĩa là đã trở về. Chúng tôi đếm được mười
bảy tên không có dấu cộng. Tên của họ nay được khắc tại nhà bia liệt sĩ.</p>
<p>Thời hợp tác xã, đình làm kho thóc. Bốn cột cái được bọc rơm để thóc khỏi ẩm, nhờ thế mà lớp sơn cổ còn nguyên.
Nhiều ông bà ngoài sáu mươi bây giờ vẫn nhớ tuổi thơ chơi trốn tìm giữa những đống thóc cao ngang ngực tượng hạc.</p>
<!--picture:trang-ram-->
<h2>Lần suýt mất</h2>
<p>Năm 1978, một trận lốc làm tốc mái hậu cung. Có ý kiến dỡ đình lấy gỗ làm trường. Cuộc họp kéo dài suốt đêm. Người
đứng lên nói cuối cùng là thầy giáo Vi Văn Thông, hiệu trưởng trường cấp I, người đáng ra phải mừng vì có gỗ. Theo
biên bản còn lưu, thầy nói: “Trường thiếu gỗ thì thầy trò tôi học nhà tre. Đình mất rồi thì không có gì dạy cho các
cháu về làng mình nữa”. Hội nghị biểu quyết giữ đình. Trường học năm ấy lợp bằng lá cọ do ba làng góp, mỗi nhà năm
chục tàu.</p>
<p>Câu chuyện ấy, con trai thầy Thông là ông Vi Văn Páo, nay là Bí thư Chi bộ thôn Cầu Gỗ, lần đầu được nghe khi chúng
tôi đọc cho ông biên bản. Ông xin chép lại, treo trong nhà.</p>
<h2>Giữ đình bằng gì?</h2>
<p>Đình Hạc được xếp hạng di tích cấp tỉnh và trùng tu hai lần. Lần gần đây nhất thay 30% ngói, gia cố móng, giữ
nguyên toàn bộ khung gỗ. Kinh phí 3,2 tỷ đồng thì hơn một nửa do nhân dân đóng góp, danh sách công khai ở tả vu. Có
cháu bé ghi tên góp hai mươi nghìn đồng, dòng chú thích: “tiền thi đua của cháu”.</p>
<p>Theo chúng tôi, thứ quý nhất cần giữ không chỉ là gỗ. Các cụ biết hát cửa đình chỉ còn ba người, đều ngoài tám
mươi. Những câu chuyện truyền miệng đang mất dần theo từng đám tang. Từ hai năm nay, nhóm sưu tầm của xã gồm nhà giáo
nghỉ hưu, đoàn viên và học sinh đã ghi âm 64 giờ lời kể, dập 9 văn bia, số hóa 312 trang gia phả, hương ước, sổ sách.
Toàn bộ được lưu hai bản, một bản ở phòng truyền thống của xã, một bản ở thư viện Trường Trung học cơ sở.</p>
<p>Nhóm mong bà con, nhất là những gia đình còn giữ sắc phong, văn khế, giấy khen, ảnh cũ, cho mượn để chụp lại. Chúng
tôi đến tận nhà, chụp tại chỗ, không mang hiện vật đi. Mỗi tờ giấy ố vàng có thể là một dấu cộng còn thiếu trong cuốn
sổ của làng.</p>
<h2>Những câu hỏi còn để ngỏ</h2>
<ul>
<li>Bà “thị Khê” là ai, và bảy cây lim được đưa về từ đâu?</li>
<li>Vị thành hoàng dạy dân đắp phai có liên hệ gì với dấu vết con phai đá ở Bến Đá?</li>
<li>Ngôi chùa nhắc trong gia phả họ Lộc, nay chỉ còn nền gạch, bị mất vào năm nào?</li>
</ul>
<p>Bạn đọc có tư liệu xin gửi về Ban Biên tập hoặc để lại lời nhắn ở phần bình luận. Lịch sử của một làng không do một
người viết.</p>
""",
        "category": "Đất và người Hạc Khê",
        "credits": [("Triệu Đình Ấn", "writer"), ("Hoàng Thế Dũng", "photographer"), ("Bùi Thu Hà", "editor")],
        "lead": "dinh-hac",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 16.3,
        "reason": "",
    },
    {
        "key": "nguoi-giu-rung",
        "title": "Người giữ rừng không lương ở núi Hạc",
        "summary": (
            "Mười chín năm, ông Giàng A Thào đi tuần 60 ha rừng đầu nguồn mà không nhận một đồng phụ cấp. Ông bảo"
            " ông giữ nước cho ruộng nhà mình, tiện thể giữ luôn cho ruộng nhà người."
        ),
        "body": """
<p>Bốn giờ sáng, ông Giàng A Thào buộc chặt ống quần, giắt con dao quắm, lấy chiếc đèn pin treo ở đầu giường. Vợ ông
không dặn gì. Mười chín năm rồi, sáng nào trời không bão ông cũng đi. Con chó vàng đi trước, ông đi sau, vòng hết sườn
đông núi Hạc thì mặt trời vừa lên.</p>
<p>Khu rừng 60 ha ấy không phải của ông. Những năm rừng bị chặt trọc, con khe sau nhà cạn, ruộng của ông và của mười
bốn hộ phía dưới nứt nẻ. Ông bắt đầu bằng việc chặn xe trâu chở gỗ, lúc bị chửi, lúc bị dọa. Có lần bị chặt mất cả
hàng rào. Ông không chửi lại, chỉ trồng. Mỗi mùa mưa, ông mang cây giống tự ươm lên cắm vào chỗ gốc cũ.</p>
<h2>“Cây nó nhớ mình đấy”</h2>
<p>Đi với ông một buổi, chúng tôi mới hiểu thế nào là thuộc rừng. Ông chỉ một cây lim xanh to bằng vòng tay: “Cây này
năm thằng út vào lớp một”. Chỉ một vạt dẻ: “Chỗ này trồng ba lần mới sống”. Gặp bẫy thú, ông lặng lẽ tháo, cho vào
gùi. Năm ngoái ông tháo 217 cái.</p>
<p>Khe nước nay chảy quanh năm. Xã đã đề nghị hợp đồng bảo vệ rừng có phụ cấp, ông nhận phần việc nhưng xin chuyển
tiền cho quỹ khuyến học của thôn. Từ gương của ông, thôn lập tổ giữ rừng mười hai người, phần lớn là thanh niên.</p>
<p>Hỏi ông có mong gì không, ông nghĩ một lúc: “Mong ai lên chơi thì mang rác về. Với lại sau này tôi không đi được
nữa, có người đi thay”.</p>
""",
        "category": "Đất và người Hạc Khê",
        "credits": [("Phùng Văn Ơn", "writer")],
        "lead": "ruong-xanh",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 22.8,
        "reason": "",
    },
    {
        "key": "hat-doi-dem-ram",
        "title": "Hát đối đêm rằm: Lửa được nhóm lại từ một chiếc máy ghi âm",
        "summary": (
            "Lối hát đối trên thuyền ở đầm sen Giếng Ngọc tưởng đã thất truyền. Một cuộn băng cũ, ba nghệ nhân "
            "già và hai mươi cô cậu học trò đã đưa tiếng hát trở lại."
        ),
        "body": """
<p>Trăng lên khỏi rặng tre thì hai chiếc thuyền tách bến. Thuyền bên này là bà Bồ Thị Liễu, 83 tuổi, ngồi giữa đám con
gái mặc áo tứ thân. Thuyền bên kia toàn con trai, người cầm trịch là cậu học sinh lớp 11. Một câu buông ra, nước im,
rồi câu đáp vọng lại từ phía sen.</p>
<p>Bốn năm trước, khi dọn nhà, gia đình bà Liễu tìm thấy chiếc máy ghi âm chạy băng và một cuộn băng không nhãn. Trong
đó là tiếng chồng bà hát với bạn hát đã mất. Bà nghe đi nghe lại suốt đêm, sáng ra nhắn cho cô cán bộ văn hóa xã: “Cô
đến mà ghi, tôi nhớ được bao nhiêu tôi hát bấy nhiêu”.</p>
<!--picture:san-khau-->
<h2>Học từng câu</h2>
<p>Băng được số hóa, nghe ra 31 câu. Hai nghệ nhân khác ở Bến Đá và Đầm Sen nhớ thêm 58 câu. Lời hát không chép theo
thứ tự, bởi hát đối là ứng tác: bên kia hỏi gì bên này đáp nấy, đáp không được thì chịu phạt một chén trà sen.</p>
<p>Câu lạc bộ mở lớp vào tối thứ Sáu. Ban đầu chỉ sáu em, nay hai mươi. Khó nhất là lối nhả chữ: phải đẩy hơi ra mặt
nước để tiếng đi xa. Các em ra tận bến tập, hôm đầu muỗi đốt sưng chân.</p>
<p>Từ mùa sen năm nay, mỗi đêm rằm câu lạc bộ hát một buổi, ai cũng được xem, không bán vé. Khách ở xa có thể nghỉ tại
ba nhà dân ở Cây Đa. Bà Liễu bảo bà chỉ lo một điều: hát để khoe với khách thì dễ, hát cho nhau nghe mới khó.</p>
""",
        "category": "Đất và người Hạc Khê",
        "credits": [("Lê Hồng Ân", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "trang-ram",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 38.0,
        "reason": "",
    },
    {
        "key": "lich-tiep-cong-dan",
        "title": (
            "Lịch tiếp công dân định kỳ của Thường trực Đảng ủy, lãnh đạo Hội đồng nhân dân và Ủy ban nhân dân xã"
        ),
        "summary": "Văn phòng Đảng ủy thông báo lịch tiếp công dân định kỳ, địa điểm và cách đăng ký.",
        "body": """
<p>Thường trực Đảng ủy, lãnh đạo Hội đồng nhân dân và Ủy ban nhân dân xã Hạc Khê tiếp công dân tại Phòng Tiếp công
dân, tầng 1 trụ sở xã, thôn Xóm Chợ, theo lịch sau:</p>
<table>
<thead><tr><th>Người chủ trì</th><th>Ngày tiếp</th><th>Thời gian</th></tr></thead>
<tbody>
<tr><td>Bí thư Đảng ủy</td><td>Ngày 05 và 20 hằng tháng</td><td>8 giờ 00 – 11 giờ 30</td></tr>
<tr><td>Chủ tịch Ủy ban nhân dân</td><td>Thứ Năm hằng tuần</td><td>8 giờ 00 – 11 giờ 30</td></tr>
<tr><td>Thường trực Hội đồng nhân dân</td><td>Thứ Ba tuần thứ hai hằng tháng</td><td>14 giờ 00 – 16 giờ 30</td></tr>
<tr><td>Công chức tiếp công dân thường xuyên</td><td>Các ngày làm việc</td><td>Giờ hành chính</td></tr>
</tbody>
</table>
<p>Nếu ngày tiếp trùng ngày nghỉ, ngày lễ thì chuyển sang ngày làm việc kế tiếp. Khi đến, đề nghị công dân mang theo
căn cước; nếu có đơn, tài liệu thì mang bản sao để cơ quan lưu. Người cao tuổi, người khuyết tật được ưu tiên.</p>
<p>Có thể đăng ký trước qua số 0211 000 268 hoặc trưởng thôn. Kết quả xử lý được trả lời bằng văn bản theo thời hạn
quy định.</p>
""",
        "category": "Thông báo",
        "credits": [("Bùi Thu Hà", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 2.6,
        "reason": "",
    },
    {
        "key": "lich-cat-dien",
        "title": "Lịch cắt điện",
        "summary": "Tạm ngừng cấp điện để thay dây dẫn tại ba thôn.",
        "body": """
<p>Sáng thứ Năm tuần này, từ 7 giờ 30 đến 11 giờ 30, đơn vị quản lý điện tạm ngừng cấp điện tại các thôn <strong>Cầu
Gỗ, Bến Đá, Đầm Sen</strong> để thay dây dẫn. Trời mưa to thì lùi sang thứ Sáu cùng giờ. Bà con chủ động rút phích cắm
thiết bị; hộ có người dùng máy thở báo trước cho Trạm Y tế: 0211 000 115.</p>
""",
        "category": "Thông báo",
        "credits": [("Bùi Thu Hà", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 0.8,
        "reason": "",
    },
    {
        "key": "so-tuyen-nghia-vu-quan-su",
        "title": "Thông báo sơ tuyển sức khỏe nghĩa vụ quân sự",
        "summary": (
            "Hội đồng nghĩa vụ quân sự xã thông báo đối tượng, thời gian, địa điểm sơ tuyển và những giấy tờ cần "
            "mang theo."
        ),
        "body": """
<p>Thực hiện kế hoạch tuyển chọn, gọi công dân nhập ngũ, Hội đồng nghĩa vụ quân sự xã Hạc Khê thông báo lịch sơ tuyển
sức khỏe như sau.</p>
<h2>Đối tượng</h2>
<p>Công dân nam đủ 18 đến hết 25 tuổi (đến hết 27 tuổi đối với người đã được tạm hoãn vì học cao đẳng, đại học) đã
đăng ký nghĩa vụ quân sự tại xã. Công dân nữ có nguyện vọng tự nguyện đăng ký.</p>
<h2>Thời gian, địa điểm</h2>
<ul>
<li>Tám thôn thuộc Hạc Thượng cũ: thứ Hai tuần tới, từ 7 giờ 30.</li>
<li>Chín thôn thuộc Hạc Hạ cũ: thứ Ba tuần tới, từ 7 giờ 30.</li>
<li>Bảy thôn thuộc Phú Cọ cũ: thứ Tư tuần tới, từ 7 giờ 30.</li>
</ul>
<p>Tất cả tập trung tại Trạm Y tế xã. Công dân mang theo lệnh gọi, căn cước, giấy tờ về bệnh tật (nếu có). Không ăn
sáng nếu có yêu cầu xét nghiệm.</p>
<p>Trường hợp có lý do chính đáng không đến được, cần báo Ban Chỉ huy Quân sự xã trước hai ngày qua số 0211 000 269 để
được xếp buổi khác.</p>
""",
        "category": "Thông báo",
        "credits": [("Đặng Duy An", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 10.4,
        "reason": "",
    },
    {
        "key": "gop-y-quy-hoach",
        "title": "Mời nhân dân góp ý dự thảo quy hoạch chung xã Hạc Khê",
        "summary": (
            "Dự thảo và bản đồ được trưng bày tại trụ sở xã và ba điểm lưu động trong 30 ngày. Mọi ý kiến đều "
            "được ghi nhận, giải trình."
        ),
        "body": """
<p>Ủy ban nhân dân xã Hạc Khê tổ chức lấy ý kiến cộng đồng dân cư về dự thảo đồ án quy hoạch chung xã. Thời gian lấy ý
kiến: 30 ngày kể từ ngày đăng thông báo này.</p>
<p>Đồ án đề xuất ba định hướng chính: giữ vùng lúa tập trung Gò Sim – Đầm Sen; hình thành khu trung tâm mới quanh chợ
Hạc; bảo vệ hành lang sông Khê và rừng đầu nguồn núi Hạc. Dự thảo có liên quan đến việc mở rộng bốn tuyến đường, xin
bà con có đất ven các tuyến này xem kỹ bản đồ.</p>
<h2>Xem ở đâu?</h2>
<ul>
<li>Sảnh tầng 1 trụ sở xã, giờ hành chính, có cán bộ giải thích.</li>
<li>Nhà văn hóa các thôn Núi Hạc, Tân Lập, Đồi Cọ: tối thứ Tư và tối thứ Bảy.</li>
</ul>
<h2>Góp ý thế nào?</h2>
<ol>
<li>Ghi vào phiếu tại nơi trưng bày.</li>
<li>Gửi thư đến hộp thư banbientap@hackhe.example, tiêu đề “Góp ý quy hoạch”.</li>
<li>Nói trực tiếp tại cuộc họp thôn; thư ký ghi biên bản.</li>
</ol>
<p>Bảng tổng hợp, tiếp thu, giải trình sẽ được công khai trước khi trình cấp có thẩm quyền.</p>
""",
        "category": "Thông báo",
        "credits": [("Đặng Duy An", "writer")],
        "lead": "cong-xa",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 27.9,
        "reason": "",
    },
]
