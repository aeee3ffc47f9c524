"""Articles about fields, roads, storms and the digital turn."""

ARTICLES = [
    {
        "key": "lua-thom-go-sim",
        "title": "Cánh đồng Gò Sim được mùa lúa thơm, nông dân ký hợp đồng trước khi gặt",
        "summary": (
            "Vụ này, 47 ha lúa thơm ở Gò Sim cho năng suất bình quân 58 tạ/ha. Điều mới là toàn bộ sản lượng đã "
            "có nơi nhận từ trước khi lưỡi hái đầu tiên chạm ruộng."
        ),
        "body": """
<p>Từ sáng sớm, ba chiếc máy gặt đã nối nhau chạy trên cánh đồng bậc thang Gò Sim. Trên bờ, xe của hợp tác xã đỗ sẵn,
cân xong bao nào ghi sổ bao ấy. Bà Lục Thị Đón, hộ có tám sào, đứng nhìn màn hình cân rồi tính nhẩm: trừ giống, phân,
công máy, vụ này nhà bà còn lãi hơn mười một triệu đồng.</p>
<h2>Một giống, một lịch, một quy trình</h2>
<p>Hai vụ trước, Gò Sim cấy tới sáu giống lúa khác nhau, chín không đều, máy gặt vào ra phải chờ, thương lái mua xô.
Đầu vụ này, Hợp tác xã Nông nghiệp Hạc Khê vận động 118 hộ thống nhất cấy một giống lúa thơm, cùng lịch lấy nước, cùng
quy trình bón phân. Hai mươi hộ đầu tiên đăng ký là đảng viên và hội viên nông dân.</p>
<table>
<thead><tr><th>Chỉ tiêu</th><th>Vụ này</th><th>Cùng vụ năm trước</th></tr></thead>
<tbody>
<tr><td>Diện tích cùng giống (ha)</td><td>47</td><td>12</td></tr>
<tr><td>Năng suất bình quân (tạ/ha)</td><td>58</td><td>54</td></tr>
<tr><td>Chi phí thuốc bảo vệ thực vật (đồng/sào)</td><td>62.000</td><td>105.000</td></tr>
<tr><td>Giá bán tươi tại ruộng (đồng/kg)</td><td>9.300</td><td>7.400</td></tr>
</tbody>
</table>
<p>Theo kỹ sư Trần Khắc Đạt, người theo dõi cánh đồng từ khi ngâm giống, lượng thuốc giảm nhờ cấy thưa hơn và theo dõi
rầy bằng bẫy đèn, chỉ phun khi vượt ngưỡng. Nước được giữ theo kiểu ướt khô xen kẽ nên bộ rễ khỏe, trận gió giữa vụ
lúa ít đổ.</p>
<h2>Hợp đồng và chữ tín</h2>
<p>Hợp đồng bao tiêu ghi giá sàn 8.800 đồng/kg thóc tươi; nếu giá thị trường cao hơn thì mua theo giá thị trường. Đổi
lại, nông dân không được bán ra ngoài phần đã ký. Giữa vụ, có thương lái vào trả cao hơn 200 đồng, ba hộ dao động. Tổ
trưởng tổ sản xuất đến nhà ngồi nói chuyện cả buổi tối, cuối cùng không hộ nào bỏ hợp đồng.</p>
<blockquote><p>“Hơn nhau hai trăm đồng thì vui một vụ. Giữ được lời thì bán được nhiều vụ”, bà Đón
nói.</p></blockquote>
<p>Vụ tới, xã dự kiến mở rộng vùng lúa thơm lên 80 ha, xây dựng nhãn hiệu tập thể và lắp đặt thêm một máy sấy công
suất 20 tấn mỗi mẻ.</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Trần Khắc Đạt", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "ruong-chin",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 1.2,
        "reason": "",
    },
    {
        "key": "duong-hoa-cay-da",
        "title": "Đường hoa Cây Đa và câu chuyện giữ nông thôn mới sau ngày đón bằng",
        "summary": (
            "Đạt chuẩn đã khó, giữ chuẩn và đi tiếp còn khó hơn. Thôn Cây Đa bắt đầu từ hai hàng hoa ven đường, "
            "rồi lần lượt gỡ những việc không có trong bảng tiêu chí."
        ),
        "body": """
<p>Con đường vào thôn Cây Đa dài một nghìn bốn trăm mét. Người đi chợ sớm bảo có thể đoán giờ theo tiếng chổi: năm
rưỡi là nhà ông Khúc, sáu giờ kém là bà giáo Hòa, sáu giờ là lũ trẻ nhà bên quét nốt trước khi đi học. Hai bên đường,
hoa mười giờ, cúc mặt trời, dừa cạn nối nhau, nhà nào chăm đoạn nhà ấy.</p>
<p>Ba năm trước, khi Cây Đa được công nhận thôn nông thôn mới kiểu mẫu, con đường này cũng có hoa. Hoa do đơn vị thi
công trồng cho kịp ngày đón bằng. Sau mùa khô đầu tiên, chết gần hết.</p>
<h2>Bài học từ những bồn hoa chết</h2>
<p>Trưởng thôn Khúc Thị Mây không giấu chuyện ấy. Bà còn giữ tấm ảnh chụp những bồn hoa khô nứt và mang ra trong mỗi
lần thôn khác đến tham quan. “Hoa chết vì không phải hoa của ai. Người ta trồng, người ta về. Mình đứng ngoài khen đẹp
thì nó chết là phải”, bà nói.</p>
<p>Chi bộ thôn họp và đi đến một quyết định đơn giản: xin không nhận thêm cây giống từ bên ngoài. Mỗi hộ tự ươm, tự
trồng loại mình thích, miễn là thấp hơn đầu gối để không che tầm nhìn xe cộ. Hội Phụ nữ lo hạt giống ban đầu, đổi bằng
rác tái chế. Đoàn Thanh niên lo nước: một bể chứa nước mưa 6 khối xây ở đầu đường, có vòi cho ai cũng dùng được.</p>
<p>Năm đầu, đường hoa nham nhở. Có đoạn rực rỡ, có đoạn trơ đất. Không ai phạt ai. Nhưng cứ mỗi tối đi bộ, người ta
dừng lại lâu hơn ở những đoạn đẹp. Đến năm thứ hai, những đoạn trơ đất biến mất.</p>
<!--picture:ruong-xanh-->
<h2>Từ hàng hoa đến hàng rào, từ hàng rào đến chuồng trại</h2>
<p>Có hoa thì thấy hàng rào xộc xệch. Sửa hàng rào thì thấy nước thải chuồng lợn chảy ra rãnh. Việc nọ kéo việc kia,
Cây Đa đi vào phần khó nhất là môi trường chăn nuôi. Thôn có 63 hộ nuôi lợn, phần lớn nuôi dưới hai chục con, chuồng
sát nhà ở.</p>
<p>Phòng Kinh tế xã cùng thôn khảo sát từng chuồng và đưa ra ba hướng để các hộ chọn: làm hầm khí sinh học; dùng đệm
lót sinh học; hoặc chuyển nghề với vốn vay ưu đãi. Sau mười bốn tháng, 29 hộ đã có hầm khí, 18 hộ dùng đệm lót, 11 hộ
nghỉ nuôi chuyển sang trồng rau, nuôi gà thả đồi. Năm hộ còn lại đang chờ vật liệu. Anh Hoàng A Lử, một trong những hộ
cuối cùng thay đổi, thú thật: “Trước tôi bảo lợn nhà tôi, nước nhà tôi. Nhưng con gái đi học về kể bạn không vào nhà
chơi vì mùi. Nghe thế thì phải làm”.</p>
<h2>Những tiêu chí do dân tự đặt</h2>
<p>Trong phòng họp thôn, cạnh bảng tiêu chí nông thôn mới nâng cao theo quy định, có một tờ giấy khổ lớn viết tay, tên
là “Tiêu chí của thôn mình”. Tờ giấy ra đời sau một buổi họp mà bà con được hỏi: thế nào thì đáng sống? Sau nhiều lần
thêm bớt, còn lại bảy điều:</p>
<ol>
<li>Trẻ con đi bộ đến trường một mình mà bố mẹ yên tâm.</li>
<li>Không nhà nào đốt rác.</li>
<li>Người già ở một mình, ngày nào cũng có người hỏi thăm.</li>
<li>Đám cưới, đám tang không ai phải vay tiền để làm.</li>
<li>Đường làng có đèn, đèn hỏng được thay trong ba ngày.</li>
<li>Cãi nhau thì thôn hòa giải trước, không ai đưa chuyện nhà người khác lên mạng.</li>
<li>Con em đi xa muốn về, và về thì có việc mà làm.</li>
</ol>
<p>Mỗi cuối năm, thôn họp chấm điểm bằng hạt ngô: mỗi người một nắm, bỏ vào bảy cái bát. Bát ít hạt nhất là việc phải
làm của năm sau. Năm ngoái, bát ít hạt nhất là điều thứ bảy.</p>
<h2>Việc làm ở lại với làng</h2>
<p>Vì thế, năm nay Cây Đa dồn sức cho sinh kế. Ba ngôi nhà cổ được sửa lại đón khách nghỉ cuối tuần. Mười hai hộ liên
kết làm vườn rau theo hướng hữu cơ, cung cấp cho bếp ăn bán trú của hai trường học. Một nhóm bạn trẻ mở lớp dạy đan
lát cho khách, bán kèm giỏ, rổ do các cụ trong thôn làm.</p>
<p>Tổng thu từ ba hoạt động ấy mới chừng 740 triệu đồng một năm, chưa lớn so với tiền con em đi làm xa gửi về. Nhưng
đã có năm gia đình trẻ quay lại. Chị Bế Thị Lan, từng làm công nhân ở tỉnh ngoài tám năm, nay phụ trách bếp cho nhóm
du lịch, kể rằng thu nhập giảm một phần ba, đổi lại tối nào cũng được ăn cơm cùng con.</p>
<h2>Giữ và đi tiếp</h2>
<p>Xã Hạc Khê đặt mục tiêu đến cuối nhiệm kỳ có ít nhất mười thôn đạt chuẩn kiểu mẫu. Đồng chí Đinh Thị Nhàn, Chủ tịch
Ủy ban nhân dân xã, cho biết xã sẽ không chạy theo số lượng. Các thôn đã được công nhận sẽ được rà soát hằng năm; tiêu
chí nào tụt thì công khai là tụt, và ưu tiên nguồn lực để khôi phục trước khi xây thêm cái mới.</p>
<p>Buổi chiều chúng tôi rời Cây Đa, cơn mưa vừa tạnh. Trên đường, một cậu bé chừng tám tuổi đang lúi húi dựng lại khóm
cúc bị đổ. Hỏi đoạn này của nhà ai, cậu lắc đầu: “Nhà bà Sáu ạ. Nhưng bà ốm, cháu chăm hộ”. Có lẽ đó là dấu hiệu chắc
chắn nhất cho thấy con đường đã thật sự là của làng.</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Lê Hồng Ân", "writer"), ("Trần Khắc Đạt", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "duong-hoa",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 11.5,
        "reason": "",
    },
    {
        "key": "che-doi-co-ocop",
        "title": "Chè Đồi Cọ được công nhận sản phẩm OCOP bốn sao",
        "summary": (
            "Bốn năm kể từ mẻ chè sao chung đầu tiên, tổ hợp tác thôn Đồi Cọ có sản phẩm đạt OCOP bốn sao, đơn "
            "hàng trải ra mười một tỉnh, thành phố."
        ),
        "body": """
<p>Đồi Cọ có 96 ha chè, trồng từ những năm lập nông trường. Nhiều năm, bà con hái búp bán tươi theo giá thương lái, có
lúc hai nghìn đồng một ký, không đủ tiền công hái. Không ít gia đình chặt chè trồng keo.</p>
<p>Năm hộ đầu tiên góp tiền mua một chiếc máy sao nhỏ, thuê gian bếp cũ của trường học làm xưởng. Mẻ đầu cháy khét. Mẻ
thứ hai ẩm mốc. Đến mẻ thứ bảy, bà Triệu Thị Sồi, người làm chè lâu năm nhất thôn, nếm xong im lặng hồi lâu rồi gật
đầu.</p>
<h2>Chậm mà chắc</h2>
<p>Tổ hợp tác nay có 34 hộ, chia đồi chè thành các lô, mỗi lô có sổ ghi ngày bón phân, ngày hái. Búp hái trước chín
giờ sáng, trong bốn tiếng phải vào xưởng. Thuốc trừ cỏ bị cấm hoàn toàn; cỏ được cắt bằng máy và phủ lại gốc. Ai vi
phạm một lần thì cả lô không được nhập xưởng trong một tháng, quy định do chính bà con biểu quyết.</p>
<p>Hồ sơ OCOP được chuẩn bị trong mười một tháng. Khó nhất là câu chuyện sản phẩm và bao bì. Các em học sinh Trường
Trung học cơ sở Hạc Khê vẽ 46 mẫu nhãn, tổ chọn mẫu có hình con hạc đậu trên cành cọ.</p>
<ul>
<li>Giá chè thành phẩm: 380.000 – 650.000 đồng/kg tùy loại;</li>
<li>Sản lượng năm nay ước đạt 9,5 tấn chè khô;</li>
<li>Thu nhập bình quân mỗi hộ trong tổ: 96 triệu đồng, gấp 2,3 lần so với khi bán búp tươi.</li>
</ul>
<p>Tổ hợp tác đang làm thủ tục chuyển thành hợp tác xã, đồng thời dành hai héc-ta chè cổ nhất ở lưng chừng núi Hạc để
bảo tồn giống, không hái thương mại.</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Trần Khắc Đạt", "writer")],
        "lead": "doi-che",
        "source": "Báo Bình Lĩnh điện tử",
        "reprint": False,
        "state": "published",
        "days_ago": 19.3,
        "reason": "",
    },
    {
        "key": "chu-dong-ung-pho-mua-bao",
        "title": "Hạc Khê chủ động ứng phó mưa bão: Lo xa từ khi trời còn nắng",
        "summary": (
            "Ban Chỉ huy Phòng thủ dân sự xã kiểm tra toàn bộ 14 điểm xung yếu, thống nhất phương án sơ tán 163 "
            "hộ và diễn tập báo động tại ba thôn ven sông."
        ),
        "body": """
<p>Tiếng kẻng ở nhà văn hóa thôn Bến Đá vang lên lúc ba giờ chiều. Chưa đầy hai mươi phút, 41 hộ ở bãi thấp đã có mặt
tại điểm tập kết ở trường tiểu học, người già và trẻ nhỏ được đưa đi trước. Đó là một buổi diễn tập, nhưng ai cũng làm
như thật, bởi trận lũ hai năm trước vẫn còn ngấn nước trên tường.</p>
<p>Theo Ban Chỉ huy Phòng thủ dân sự xã, địa bàn có 14 điểm xung yếu, gồm năm đoạn bờ bao sông Khê, ba hồ đập nhỏ, bốn
điểm nguy cơ sạt lở và hai ngầm tràn. Mỗi điểm có một tổ xung kích, một người chịu trách nhiệm và một người dự phòng,
công khai họ tên trên bảng tin của thôn.</p>
<h2>Chuẩn bị theo phương châm “bốn tại chỗ”</h2>
<ul>
<li><strong>Chỉ huy tại chỗ:</strong> trưởng thôn được quyền quyết định sơ tán khi mất liên lạc với xã.</li>
<li><strong>Lực lượng tại chỗ:</strong> 24 tổ xung kích với 372 người, trong đó có y tế và thợ điện.</li>
<li><strong>Phương tiện, vật tư tại chỗ:</strong> 9 thuyền, 11.000 bao tải, 300 m³ đá hộc, 6 máy phát điện, 2 cưa máy
cho mỗi thôn có cây to ven đường.</li>
<li><strong>Hậu cần tại chỗ:</strong> mỗi hộ dự trữ lương thực, nước uống, thuốc và đèn pin đủ dùng bảy ngày.</li>
</ul>
<p>Điểm mới năm nay là danh sách “người cần được dắt tay” gồm 88 cụ già, người khuyết tật và phụ nữ sắp sinh. Mỗi
người trong danh sách có một hàng xóm nhận đưa đi, hai bên biết mặt và số điện thoại của nhau.</p>
<h2>Bà con cần làm gì ngay?</h2>
<ol>
<li>Chặt tỉa cành cây sát nhà, khơi thông rãnh nước.</li>
<li>Gia cố mái tôn, buộc chặt bồn nước trên cao.</li>
<li>Cất giấy tờ quan trọng vào túi ni lông kín, để nơi dễ lấy.</li>
<li>Sạc đầy điện thoại khi có tin bão; nghe loa thôn và chỉ tin các bản tin chính thức.</li>
<li>Tuyệt đối không vớt củi, đánh cá trên sông suối khi nước lên, không qua ngầm tràn khi có rào chắn.</li>
</ol>
<p>Đường dây trực của Ban Chỉ huy hoạt động suốt ngày đêm trong thời gian có thiên tai: 0211 000 114.</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Đặng Duy An", "writer"), ("Phùng Văn Ơn", "writer")],
        "lead": "ho-de",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 47.0,
        "reason": "",
    },
    {
        "key": "hanh-chinh-khong-giay",
        "title": "Hồ sơ không giấy ở Trung tâm Phục vụ hành chính công xã",
        "summary": (
            "Từ đầu quý, 36 thủ tục được giải quyết hoàn toàn không dùng hồ sơ giấy. Người dân chỉ cần căn cước "
            "và câu trả lời cho vài câu hỏi; phần còn lại cán bộ tra trong dữ liệu."
        ),
        "body": """
<p>Chị Nịnh Thị Vui, thôn Đầm Sen, đến làm thủ tục hưởng chế độ thai sản cho lao động tự do. Chị mang một túi giấy tờ
dày nhưng không phải lấy ra tờ nào. Công chức quét căn cước, đọc lại thông tin để chị xác nhận, hỏi thêm số tài khoản.
Bảy phút sau chị nhận giấy hẹn qua tin nhắn.</p>
<p>Để có bảy phút ấy, Trung tâm mất bốn tháng chuẩn bị: rà từng tờ giấy trong 36 thủ tục, đánh dấu thông tin nào đã có
trong cơ sở dữ liệu về dân cư, hộ tịch, đất đai, bảo hiểm; thông tin nào chưa có thì số hóa một lần, dùng lại về sau.
Nguyên tắc được dán ở từng quầy: “Không hỏi dân điều Nhà nước đã biết”.</p>
<h2>Ba cửa cho ba nhóm người</h2>
<p>Trung tâm chia khu vực tiếp nhận thành ba. Cửa xanh dành cho người tự nộp trực tuyến và chỉ cần hỏi thêm. Cửa vàng
có đoàn viên hỗ trợ thao tác. Cửa đỏ ưu tiên người cao tuổi, người khuyết tật, phụ nữ có con nhỏ, được phục vụ tại ghế
ngồi, không phải đứng quầy.</p>
<p>Mỗi cuối ngày, công chức dành mười lăm phút ghi lại trường hợp khó nhất. Sau một quý, sổ “ca khó” có 118 trường
hợp, đã được biên tập thành bộ câu hỏi thường gặp đặt tại các thôn.</p>
<p>Theo lãnh đạo Ủy ban nhân dân xã, việc không dùng giấy giúp giảm khoảng 22.000 tờ giấy mỗi quý. Nhưng lợi ích lớn
hơn là người dân không phải đi sao y, chứng thực. Số lượt chứng thực bản sao tại xã đã giảm 44% so với cùng kỳ.</p>
<p>Với hồ sơ phức tạp về đất đai, xã vẫn duy trì hồ sơ giấy song song cho đến khi hoàn thành số hóa, tránh rủi ro cho
người dân.</p>
""",
        "category": "Chuyển đổi số",
        "credits": [("Đặng Duy An", "writer")],
        "lead": "mot-cua",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 3.4,
        "reason": "",
    },
    {
        "key": "cho-hac-khong-tien-mat",
        "title": "Chợ Hạc quét mã: Mớ rau ba nghìn cũng chuyển khoản",
        "summary": (
            "Gần 80% số quầy ở chợ Hạc đã nhận thanh toán bằng mã QR. Tiểu thương lớn tuổi học từ con cháu, còn "
            "ban quản lý chợ lo hai việc: sóng mạnh và an toàn."
        ),
        "body": """
<p>Chợ Hạc họp vào những ngày lẻ âm lịch, từ mờ sáng đến quá trưa. Ở dãy rau đầu chợ, bà Hà Thị Nhâm, 68 tuổi, treo
chiếc mã QR ép nhựa trên cọng dây bầu. Mớ rau cải ba nghìn, khách trẻ giơ điện thoại, chiếc loa nhỏ trong thúng đọc to
số tiền. “Trước tôi sợ lắm, cứ nghĩ tiền trong không khí thì giữ làm sao. Giờ hết sợ tiền giả với hết lo tiền lẻ”, bà
nói.</p>
<p>Trong tổng số 187 quầy cố định, 148 quầy đã có mã thanh toán. Các hộ bán theo phiên dùng chung mã của ban quản lý,
cuối buổi nhận lại tiền mặt, không mất phí.</p>
<h2>Học qua con cháu</h2>
<p>Đoàn Thanh niên xã mở “góc quét mã” ngay tại cổng chợ vào các phiên chính. Nhưng theo khảo sát, người dạy tiểu
thương nhiều nhất lại là con cháu trong nhà. Vì vậy, Trường Trung học cơ sở Hạc Khê giao cho học sinh lớp 8 bài tập:
hướng dẫn một người thân trên 55 tuổi tự kiểm tra giao dịch, ghi lại ba điều người thân thấy khó. Những điều khó được
gom lại thành tờ hướng dẫn in chữ to, có hình.</p>
<h2>An toàn trước tiên</h2>
<p>Công an xã phối hợp ban quản lý chợ nhắc bà con:</p>
<ul>
<li>Chỉ tin vào thông báo trong ứng dụng hoặc loa của chính mình, không tin ảnh chụp màn hình của khách.</li>
<li>Sáng nào cũng nhìn lại mã dán ở quầy, đề phòng kẻ gian dán đè.</li>
<li>Không đọc mã xác thực cho bất kỳ ai, kể cả người xưng là nhân viên ngân hàng.</li>
</ul>
<p>Từ khi có quy trình này, chợ ghi nhận hai vụ dán đè mã, đều được phát hiện trong buổi sáng, tiền được hoàn trả cho
tiểu thương. Sóng điện thoại trong nhà lồng chợ vẫn yếu vào giờ cao điểm; nhà mạng hứa lắp thêm trạm phát trong quý
tới.</p>
""",
        "category": "Chuyển đổi số",
        "credits": [("Lương Như Ý", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "cho-hac",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 8.6,
        "reason": "",
    },
    {
        "key": "canh-bao-lua-dao",
        "title": "Cảnh báo năm chiêu lừa qua điện thoại đang nhắm vào người cao tuổi",
        "summary": (
            "Công an tỉnh Bình Lĩnh thông báo các thủ đoạn mới và cách nhận biết. Ban Biên tập đăng lại để bà con"
            " phòng tránh."
        ),
        "body": """
<p>Thời gian gần đây, cơ quan công an nhận được nhiều tin báo của người dân, nhất là người trên 60 tuổi, về việc bị
gọi điện, nhắn tin lừa đảo. Năm thủ đoạn phổ biến gồm:</p>
<ol>
<li><strong>Giả danh cán bộ xã</strong> yêu cầu cập nhật căn cước, bảo hiểm, gửi đường liên kết để cài ứng dụng
lạ.</li>
<li><strong>Giả danh nhân viên điện lực</strong> dọa cắt điện nếu không thanh toán ngay vào số tài khoản cá nhân.</li>
<li><strong>Giả giọng nói, hình ảnh người thân</strong> đang gặp nạn, cần tiền gấp.</li>
<li><strong>Mời nhận quà tri ân, thuốc miễn phí</strong> rồi yêu cầu đóng phí vận chuyển, đặt cọc.</li>
<li><strong>Rủ đầu tư, làm nhiệm vụ trên mạng</strong> hưởng hoa hồng cao; lúc đầu cho rút tiền thật, sau đó chiếm
đoạt số tiền lớn.</li>
</ol>
<h2>Ba việc cần nhớ</h2>
<p><strong>Dừng lại:</strong> cơ quan nhà nước không yêu cầu chuyển tiền, không hỏi mật khẩu, mã xác thực qua điện
thoại. <strong>Hỏi lại:</strong> gọi cho con cháu, trưởng thôn hoặc công an xã trước khi làm theo. <strong>Báo
ngay:</strong> nếu lỡ chuyển tiền, gọi tổng đài ngân hàng để khóa giao dịch và trình báo công an xã trong thời gian
sớm nhất, giữ nguyên tin nhắn, số điện thoại làm chứng cứ.</p>
<p>Người thân nên dành ít phút cài đặt chặn số lạ trên điện thoại của ông bà, cha mẹ, và thống nhất một câu hỏi riêng
chỉ người trong nhà biết để nhận ra nhau khi có cuộc gọi bất thường.</p>
""",
        "category": "Chuyển đổi số",
        "credits": [("Bùi Thu Hà", "editor")],
        "lead": None,
        "source": "Công an tỉnh Bình Lĩnh",
        "reprint": True,
        "state": "published",
        "days_ago": 15.8,
        "reason": "",
    },
]
