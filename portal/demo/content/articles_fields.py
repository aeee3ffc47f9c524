"""Fields, rivers, rubbish and what a household really earns."""

ARTICLES = [
    {
        "key": "thu-tien-rac-theo-tui",
        "title": "Từ quý tới, Hạc Khê thí điểm thu tiền rác theo túi: Xả nhiều trả nhiều, phân loại thì không mất tiền",
        "summary": (
            "Sáu thôn trung tâm thay mức thu 25.000 đồng mỗi hộ bằng túi rác có giá. Phương án được đưa ra lấy ý "
            "kiến trong ba tuần; bạn đọc có thể góp ý ngay dưới bài này."
        ),
        "body": """
<p>Lâu nay, hộ hai ông bà già xả một túi rác mỗi tuần và quán ăn xả ba thùng mỗi ngày ở Hạc Khê trả tiền như nhau:
25.000 đồng một tháng. Cách tính ấy dễ thu nhưng không công bằng, và không khuyến khích ai bớt rác. Luật Bảo vệ môi
trường đã yêu cầu tính tiền theo khối lượng hoặc thể tích chất thải. Ủy ban nhân dân xã đưa ra phương án thí điểm tại
sáu thôn: Xóm Chợ, Cây Đa, Giếng Ngọc, Đầm Sen, Cầu Gỗ và Bến Đá.</p>
<h2>Ba loại rác, ba cách trả</h2>
<table>
<thead><tr><th>Loại rác</th><th>Đựng bằng gì</th><th>Người dân trả</th></tr></thead>
<tbody>
<tr><td>Vỏ chai, bìa, kim loại</td><td>Bao bất kỳ</td><td>Không mất tiền</td></tr>
<tr><td>Thức ăn thừa, lá cây</td><td>Xô có nắp</td><td>Không mất tiền</td></tr>
<tr><td>Rác còn lại</td><td>Túi xanh của xã, loại 10 lít</td><td>2.000 đồng/túi</td></tr>
<tr><td>Rác còn lại</td><td>Túi xanh của xã, loại 30 lít</td><td>5.000 đồng/túi</td></tr>
</tbody>
</table>
<p>Tiền túi đã gồm tiền thu gom. Hộ nghèo, cận nghèo được phát 15 túi nhỏ mỗi tháng. Hộ có trẻ dưới hai tuổi hoặc
người bệnh nằm tại chỗ được thêm 10 túi.</p>
<h2>Tính thử cho ba gia đình</h2>
<ul>
<li>Ông bà Lộc Văn Chẩn, hai người, có vườn: mỗi tuần một túi nhỏ, khoảng 8.000 đồng một tháng, giảm hai phần ba.</li>
<li>Gia đình chị Nịnh Thị Vui, năm người: mỗi tuần một túi lớn, khoảng 20.000 đồng, gần như cũ.</li>
<li>Quán phở ở cổng chợ: nếu tách riêng thức ăn thừa, khoảng 180.000 đồng; nếu để lẫn, trên 400.000 đồng.</li>
</ul>
<h2>Những điều còn lo</h2>
<p>Cuộc họp bàn phương án không thiếu ý kiến trái chiều. Người lo nhất về chuyện vứt trộm rác ra sông để khỏi mua túi.
Người hỏi túi bán ở đâu, hết túi thì sao. Người thu gom lo túi rách giữa đường.</p>
<p>Phòng Kinh tế trả lời: túi bán ở 31 cửa hàng tạp hóa, không được bán kèm; hai tháng đầu ai dùng nhầm túi chỉ được
nhắc, không phạt; các điểm hay vứt trộm được dọn sạch, trồng hoa và gắn tên tổ tự quản. Sau ba tháng, xã công bố số
tiền thu được, số rác giảm được; nếu quá nửa số hộ không đồng ý thì dừng.</p>
<blockquote><p>“Chúng tôi không cần thu nhiều tiền hơn. Chúng tôi cần ít rác hơn”, đồng chí Đinh Thị Nhàn, Chủ tịch Ủy
ban nhân dân xã, nói.</p></blockquote>
<p>Thời gian góp ý là ba tuần kể từ ngày đăng. Ý kiến gửi dưới bài này được tổng hợp cùng biên bản họp thôn.</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Trần Khắc Đạt", "writer"), ("Đặng Duy An", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 13.2,
        "reason": "",
    },
    {
        "key": "ghi-so-chan-nuoi",
        "title": "Ghi sổ rồi mới biết: Nuôi lợn lãi ít hơn mình tưởng, nuôi gà lãi nhiều hơn mình nghĩ",
        "summary": (
            "Mười hai hộ ở Cây Đa và Gò Sim ghi chép từng khoản thu, chi trong một năm. Kết quả khiến chính chủ "
            "nhà bất ngờ."
        ),
        "body": """
<p>“Năm nay nhà bác lãi bao nhiêu?”. Câu hỏi ấy, khi đi thăm các hộ chăn nuôi, tôi nhận được những câu trả lời rất
tròn: hai mươi triệu, ba mươi triệu, “cũng được”. Không ai nói dối. Chỉ là không ai tính tiền điện, tiền rau vườn nhà
và công của chính mình.</p>
<p>Từ đầu năm ngoái, Phòng Kinh tế phát cho mười hai hộ tình nguyện mỗi hộ một quyển sổ kẻ sẵn. Chi gì ghi nấy, kể cả
mớ rau, cả buổi đi lấy cám. Cuối tháng, tôi đến ngồi cộng cùng.</p>
<h2>Kết quả sau mười hai tháng</h2>
<table>
<thead><tr><th>Loại vật nuôi</th><th>Lãi tự ước lượng đầu năm</th><th>Lãi thật sau khi ghi sổ</th></tr></thead>
<tbody>
<tr><td>Lợn thịt, 20 con</td><td>28 triệu đồng</td><td>9,6 triệu đồng</td></tr>
<tr><td>Gà thả đồi, 300 con</td><td>15 triệu đồng</td><td>22,4 triệu đồng</td></tr>
<tr><td>Bò sinh sản, 3 con</td><td>18 triệu đồng</td><td>16,1 triệu đồng</td></tr>
<tr><td>Ong mật, 40 đàn</td><td>25 triệu đồng</td><td>31,8 triệu đồng</td></tr>
</tbody>
</table>
<p>Với lợn, chỗ hụt lớn nhất là thuốc thú y mua lẻ và những con chết giữa chừng mà lâu nay không ai cộng vào. Với gà,
các hộ quên tính số trứng đã ăn và đã biếu. Hộ ông Khúc Văn Đoàn còn phát hiện mình mất gần ba triệu đồng một năm vì
cám để ẩm.</p>
<h2>Sổ làm thay đổi cách nghĩ</h2>
<p>Bốn hộ quyết định giảm đàn lợn, đóng lại chuồng thoáng hơn. Năm hộ mua chung thuốc thú y, có cán bộ kê đơn, tiền
thuốc giảm 40%. Hai hộ chuyển hẳn sang gà. Một hộ bỏ cuộc giữa chừng, lý do ghi thật thà trong trang cuối: “Ghi vào
thấy buồn”.</p>
<p>Tôi không khuyên bà con bỏ lợn. Giá lợn năm nay khác, năm sau khác. Nhưng tôi khuyên bà con ghi. Không biết mình
lãi ở đâu thì cũng không biết mình đang mất ở đâu.</p>
<p>Mẫu sổ được phát miễn phí tại Phòng Kinh tế và nhà văn hóa các thôn. Người ngại viết có thể nhờ con cháu; ở Cây Đa,
mấy cháu lớp 7 nhận ghi sổ giúp ông bà, coi như bài tập Toán có thật.</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Trần Khắc Đạt", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 61.5,
        "reason": "",
    },
    {
        "key": "don-beo-song-khe",
        "title": "Bốn mươi hai tấn bèo và một bài học về thượng nguồn",
        "summary": (
            "Ba ngày cuối tuần, hơn bốn trăm người vớt bèo trên sông Khê. Việc khó hơn là trả lời câu hỏi: vì sao "
            "bèo nhiều thế?"
        ),
        "body": """
<p>Từ trên cầu Bến Đá nhìn xuống, ba cây số sông chỉ còn một màu xanh. Bèo dày đến mức lũ trẻ thách nhau xem đứa nào
dám bước lên. Thuyền không đi được, nước dưới bèo đen và nặng mùi.</p>
<p>Sáng thứ Sáu, lực lượng dân quân, Đoàn Thanh niên, Hội Nông dân và người dân bảy thôn ven sông ra quân. Chín thuyền
kéo bèo vào bờ bằng dây thừng bện lưới, trên bờ chuyền nhau bằng cào. Đến chiều Chủ nhật, cân được 42 tấn.</p>
<h2>Bèo đi đâu?</h2>
<p>Không chở ra bãi rác. Bèo được rải phơi trên bãi đất trống, trộn với phân chuồng và chế phẩm, ủ thành phân hữu cơ
cho vườn rau Cây Đa. Mẻ ủ đầu cho chừng sáu tấn phân. Một phần bèo sạch được các hộ nuôi lợn lấy về. Hai nhóm phụ nữ
Đầm Sen phơi thân bèo thử đan giỏ.</p>
<h2>Vì sao bèo nhiều thế?</h2>
<p>Bèo tây lớn nhanh khi nước thừa dinh dưỡng. Kết quả lấy mẫu ở năm điểm cho thấy lượng chất dinh dưỡng tăng vọt sau
hai vị trí: cửa cống Xóm Chợ và con mương thoát của cụm chuồng trại phía trên Cầu Gỗ. Nói cách khác, bèo từ thượng
nguồn trôi xuống một phần, phần lớn do chính chúng ta nuôi.</p>
<p>Phòng Kinh tế đưa ra ba việc, có hạn:</p>
<ol>
<li>Trong một tháng, kiểm tra 26 hộ xả nước chuồng trại ra mương; hộ chưa có hầm khí được hỗ trợ vật liệu.</li>
<li>Trong ba tháng, làm bể lắng ở cửa cống chợ.</li>
<li>Mỗi thứ Bảy đầu tháng, mỗi thôn ven sông vớt bèo đoạn của mình; không chờ bèo kín sông mới gọi nhau.</li>
</ol>
<p>Ông Phan Văn Cương, người Bến Đá, đứng trên bờ nhìn mặt nước vừa lộ ra, bảo: “Sạch thì sạch rồi. Nhưng tôi ở đây
sáu mươi năm, tôi biết. Không làm cái cống thì sang năm lại gặp nhau ở chỗ này”.</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Lương Như Ý", "writer"), ("Trần Khắc Đạt", "writer")],
        "lead": "cau-song",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 31.4,
        "reason": "",
    },
    {
        "key": "nep-cai-phu-co",
        "title": "Hai lạng thóc giống và cuộc trở về của nếp cái Phú Cọ",
        "summary": (
            "Giống lúa nếp từng có tên trong lễ vật đình Hạc tưởng đã mất. Nó được tìm thấy trong một ống bương "
            "treo gác bếp."
        ),
        "body": """
<p>Ống bương đen bóng bồ hóng, nút bằng lá chuối khô. Cụ Cao Văn Tấn, thôn Phú Cọ cũ, đưa cho tôi bằng hai tay. Bên
trong là hai lạng thóc, hạt tròn, vỏ có sọc nâu. “Mẹ tôi bảo giữ. Tôi giữ bốn mươi năm, năm nào cũng gieo một vạt bằng
cái chiếu để thay giống. Không ai hỏi thì tôi cũng không biết là quý”, cụ nói.</p>
<p>Nếp cái Phú Cọ có trong hương ước chép tay năm 1897: xôi cúng thành hoàng phải là “nếp sọc đất Phú”. Cây cao quá
đầu người, dễ đổ, năng suất chỉ bằng nửa giống mới, một năm một vụ. Khi hợp tác xã chạy theo sản lượng, giống ấy biến
mất khỏi đồng.</p>
<h2>Từ hai lạng lên hai tấn</h2>
<p>Vụ đầu, chúng tôi gieo trên khay, cấy từng dảnh, được mười một cân. Chuột ăn mất một góc. Vụ thứ hai, năm hộ nhận
trồng trên chân ruộng trũng, được bốn tạ. Vụ thứ ba, 2,3 tấn. Mỗi vụ đều nhổ bỏ cây lẫn, chọn bông bằng tay. Viện
nghiên cứu của tỉnh nhận lưu giữ một phần hạt trong kho lạnh, phòng khi đồng ruộng gặp rủi ro.</p>
<h2>Bán cho ai?</h2>
<p>Giá thành cao gấp đôi nếp thường, nên bán xô là lỗ. Bà con chọn cách bán ít mà đúng chỗ: xôi cho ngày hội, bánh
chưng đặt trước, gạo biếu đóng túi một cân, có in lời kể của cụ Tấn. Vụ vừa rồi bán hết trong sáu tuần với giá 48.000
đồng một cân.</p>
<p>Kỹ thuật còn nhiều việc. Cây cao nên phải bón rất nhẹ, cấy thưa, và chấp nhận mất một phần khi có gió. Ai muốn năng
suất thì giống này không dành cho họ. Nhưng với sáu héc-ta ruộng trũng mà giống khác cũng không ăn thua, nó là lời
giải.</p>
<p>Ngày gặt, cụ Tấn ra ruộng từ sớm. Cụ bẻ một bông, xoa vào lòng bàn tay, đưa lên ngửi rồi đứng yên rất lâu. Hỏi cụ
nghĩ gì, cụ bảo: “Mùi bếp nhà tôi hồi bé”.</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Trần Khắc Đạt", "writer"), ("Triệu Đình Ấn", "writer")],
        "lead": "ruong-chin",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 342.0,
        "reason": "",
    },
    {
        "key": "mot-nam-sau-lu",
        "title": "Một năm sau trận lũ: Bến Đá dựng lại từ ngấn nước",
        "summary": (
            "Ngấn nước trên tường nhà văn hóa cũ cao 2,1 m, bà con không cho quét vôi. Từ vạch ấy, thôn tính lại "
            "nền nhà, kho thóc và lối chạy."
        ),
        "body": """
<p>Đêm nước lên, thôn Bến Đá mất điện từ mười một giờ. Hai giờ sáng, nước vào nhà. Đến năm giờ, 118 hộ ngập, 23 hộ
ngập đến mái. Không ai thiệt mạng. Ông Quách Văn Tỵ, khi ấy phụ trách tổ xung kích, nói rằng đó là nhờ may nhiều hơn
nhờ giỏi.</p>
<p>Một năm sau, chúng tôi trở lại. Việc đầu tiên người dân chỉ cho khách xem là vạch sơn đỏ ngang tường, cao quá đầu
người.</p>
<h2>Những gì đã làm được</h2>
<ul>
<li>23 nhà ngập mái được làm lại, nền cao hơn vạch đỏ ít nhất nửa mét; 14 nhà có gác lửng.</li>
<li>Kho thóc của 61 hộ chuyển lên giá sắt, hàng xóm nhà cao giữ giúp hàng xóm nhà thấp.</li>
<li>Ba lối chạy lũ được đổ bê tông, sơn mũi tên phản quang, ban đêm soi đèn thấy rõ.</li>
<li>Tổ xung kích có chín thuyền, mỗi thuyền một người biết máy, một người biết bơi cứu.</li>
</ul>
<h2>Những gì chưa</h2>
<p>Nhà văn hóa mới vẫn nằm trên giấy. Hai mươi bảy hộ ngoài bãi chưa đồng ý chuyển vì nơi ở mới xa ruộng. Khoản vay
làm nhà của chín gia đình sắp đến hạn mà vụ mùa vừa rồi kém. Thôn đã kiến nghị giãn nợ, ngân hàng hứa trả lời trong
tháng.</p>
<blockquote><p>“Đừng viết là chúng tôi đã vượt qua. Cứ viết là chúng tôi đang vượt”, bà Phan Thị Mận
dặn.</p></blockquote>
<h2>Vạch đỏ</h2>
<p>Có đoàn khách đề nghị quét lại tường cho đẹp trước ngày kỷ niệm. Thôn họp, không ai đồng ý. Học sinh tiểu học mỗi
năm được đưa đến đứng cạnh vạch, đo xem mình còn thấp hơn bao nhiêu. Cô giáo bảo đấy là bài học Địa lý ngắn nhất: đứng
vào, ngẩng lên, và nhớ.</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Đặng Duy An", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "ho-de",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 432.5,
        "reason": "",
    },
    {
        "key": "cau-dan-sinh-khe-cai",
        "title": "Khánh thành cầu dân sinh qua khe Cái",
        "summary": "Bài từ bản tin xã Hạc Thượng cũ, được chuyển vào Trang thông tin để lưu trữ.",
        "body": """
<p>Sáng qua, nhân dân hai thôn Núi Hạc và Đồi Cọ dự lễ khánh thành cầu dân sinh qua khe Cái. Cầu dài 18 m, rộng 2,5 m,
mố đá, mặt bê tông, thay cho chiếc cầu tre mà mùa mưa nào cũng phải làm lại.</p>
<p>Tổng kinh phí 640 triệu đồng, trong đó ngân sách hỗ trợ 420 triệu đồng, phần còn lại do nhân dân và con em xa quê
đóng góp. Hai gia đình hiến 130 m² đất làm đường dẫn. Dân bản bàn mãi về tên cầu, cuối cùng đồng ý gọi là cầu Học Trò,
vì đông người qua nhất là trẻ em đi học.</p>
<p>Người đi qua cầu đầu tiên không phải đại biểu mà là năm mươi tư cháu học sinh. Các cháu được dặn đi chậm, nhưng đến
giữa cầu thì đứa nào cũng chạy.</p>
<p>(Bản tin này đăng khi xã Hạc Thượng chưa nhập vào xã Hạc Khê; tên đơn vị giữ như nguyên bản.)</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Đặng Duy An", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "backdated",
        "days_ago": 655.0,
        "reason": "",
    },
]
