"""Schools and health: bicycles, a kitchen, a doctor's answers, a reading day."""

ARTICLES = [
    {
        "key": "xe-dap-den-truong",
        "title": "Sáu mươi hai chiếc xe đạp cũ và con đường mười một cây số",
        "summary": (
            "Thợ sửa xe, cựu học sinh và Hội Khuyến học gom xe hỏng, thay săm lốp, tặng học trò xa trường. Mỗi xe "
            "có một “lý lịch” viết tay."
        ),
        "body": """
<p>Trên khung chiếc xe đạp màu xanh của em Ma Thị Xuyến, lớp 8, có buộc một thẻ bìa: “Tôi sinh năm 2009, đã chở chị
Hiền đi hết cấp hai. Tôi hay tuột xích, đừng đạp mạnh khi xuống dốc”. Đó là lý lịch của chiếc xe. Sáu mươi hai chiếc
trong chương trình đều có một tấm thẻ như vậy, do chủ cũ viết.</p>
<p>Ý tưởng của ông Hà Đức Vượng, thợ sửa xe ở cổng chợ, bắt đầu từ đống xe hỏng chất sau nhà. Người ta mang đến rồi
không lấy về. Trong khi ấy, sáng nào ông cũng thấy mấy đứa trẻ Núi Hạc đi bộ ra trường từ lúc gà gáy.</p>
<h2>Xưởng Chủ nhật</h2>
<p>Mỗi Chủ nhật, sân nhà ông Vượng thành xưởng. Bốn thợ, mười mấy học sinh phụ việc, cô giáo Tổng phụ trách ghi sổ. Xe
nào còn khung thì giữ khung. Phanh và đèn phải mới hoàn toàn, ông Vượng đặt ra quy định ấy và không nhân nhượng: “Săm
vá được, vành nắn được, phanh thì không”.</p>
<p>Tiền mua phanh, đèn, săm lốp do cựu học sinh đóng góp, bình quân 310.000 đồng một xe. Hội Khuyến học công khai từng
hóa đơn.</p>
<h2>Ai được nhận?</h2>
<ul>
<li>Nhà cách trường trên bốn cây số, chưa có xe.</li>
<li>Gia đình cam kết đội mũ, không chở ba.</li>
<li>Học sinh học một buổi thay săm, chỉnh phanh và phải tự tay làm được.</li>
</ul>
<p>Điều kiện cuối cùng khiến mấy em lo. Nhưng rồi các em tự hào nhất cũng vì điều ấy. Có hôm xe hỏng giữa dốc, ba bạn
nữ lớp 7 lật ngược xe, thay săm xong trong mười hai phút, vào lớp muộn mà mặt tươi như hội.</p>
<p>Từ khi có xe, số buổi nghỉ học của 62 em giảm từ bình quân bảy buổi xuống hai buổi một học kỳ. Khi lên cấp ba hoặc
có xe khác, các em trả xe lại, viết thêm một dòng vào thẻ. Thẻ của chiếc xe xanh nay đã có dòng thứ hai: “Xích không
tuột nữa đâu, em thay rồi”.</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Hà Thị Hòa", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 20.5,
        "reason": "",
    },
    {
        "key": "bep-ban-tru-nui-hac",
        "title": "Căn bếp ở điểm trường Núi Hạc",
        "summary": (
            "Bốn mươi chín học sinh, một bếp củi cải tiến và thực đơn do chính phụ huynh tính. Bữa trưa nóng đã "
            "kéo các em trở lại lớp buổi chiều."
        ),
        "body": """
<p>Mười rưỡi, khói bếp lên sau dãy lớp học. Hôm nay đến lượt chị Giàng Thị Dợ và chị Sùng Thị Pla nấu. Thực đơn trên
bảng: thịt kho trứng, canh bí đỏ, chuối. Dưới cùng có dòng phấn nhỏ: “16.500 đồng một suất, dư hôm qua 42.000
đồng”.</p>
<p>Điểm trường Núi Hạc có bốn mươi chín học sinh từ lớp 1 đến lớp 3. Trước khi có bếp, các em mang cơm nắm từ nhà, có
em chỉ mang mèn mén. Buổi chiều lớp vắng một phần ba, vì về nhà ăn rồi ngại leo dốc quay lại.</p>
<h2>Bếp của cha mẹ</h2>
<p>Nhà trường không đủ biên chế nấu ăn. Cô giáo Lèng Thị Thu, phụ trách điểm trường, mời phụ huynh đến hỏi một câu:
nếu có gạo, các bác có nấu được không? Ba mươi tám gia đình chia nhau, mỗi gia đình một năm trực chừng chín ngày. Bố
cũng phải trực.</p>
<p>Gạo do Nhà nước hỗ trợ theo chế độ. Thức ăn lấy từ tiền đóng góp, nhà nào khó thì đóng bằng rau, củi, trứng, quy ra
tiền theo giá chợ. Sổ để ngoài hiên. Trạm Y tế dạy cách lưu mẫu thức ăn, rửa tay, phân khu sống chín; mỗi tháng kiểm
tra một lần, không báo trước.</p>
<h2>Bài toán dinh dưỡng</h2>
<p>Chị Tạ Thị Thuý ở Trạm Y tế tính lại thực đơn, thấy thiếu chất béo và rau xanh. Phụ huynh bàn nhau trồng rau ngay
sau bếp, nuôi hai chục con gà đẻ. Sau một năm học, cân và đo lại: bình quân mỗi em tăng 2,4 ký, số em nhẹ cân giảm từ
mười bảy xuống sáu.</p>
<blockquote><p>“Con tôi về nhà chê mẹ nấu không có canh. Thế là nhà tôi bữa nào cũng phải có canh”, chị Dợ
cười.</p></blockquote>
<p>Lớp buổi chiều nay đủ. Cô Thu còn nhận ra một điều không có trong sổ: phụ huynh vào bếp rồi thì hay đứng ngoài cửa
sổ nghe con đọc bài. Có người bố chưa biết chữ, nghe mãi, đến hôm trực tuần trước đã đọc được thực đơn trên bảng.</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Hà Thị Hòa", "writer"), ("Đỗ Thị Ước", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 163.2,
        "reason": "",
    },
    {
        "key": "hoi-bac-si-dau-lung",
        "title": "Hỏi bác sĩ Trạm Y tế: Đau lưng, tê tay và những viên thuốc giảm đau",
        "summary": "Bác sĩ Trương Thị Ngần trả lời sáu câu hỏi mà bà con làm ruộng, làm chè hỏi nhiều nhất.",
        "body": """
<p>Mùa cấy xong, phòng khám của Trạm Y tế xã đông nhất là người đau lưng. Chúng tôi ghi lại các câu hỏi thật của bà
con và câu trả lời của bác sĩ Trương Thị Ngần, Trưởng Trạm Y tế.</p>
<h2>Tôi cấy ba ngày thì lưng cứng đơ. Có phải bị thoát vị không?</h2>
<p>Phần lớn là đau cơ, nghỉ vài ngày, đi lại nhẹ nhàng sẽ đỡ. Không nên nằm im trên giường. Cần đi khám ngay nếu đau
lan xuống chân, tê vùng kín, bí tiểu, yếu chân hoặc sốt.</p>
<h2>Uống thuốc giảm đau hằng ngày có sao không?</h2>
<p>Có. Thuốc mua lẻ ngoài chợ thường là gói trộn nhiều loại, có khi có cả corticoid. Uống lâu dễ loét dạ dày, phù mặt,
loãng xương, suy thận. Thuốc nào uống quá năm ngày thì phải hỏi thầy thuốc.</p>
<h2>Hái chè cả ngày, đêm tê mấy đầu ngón tay?</h2>
<p>Có thể do dây thần kinh ở cổ tay bị chèn. Bà con thử nghỉ tay năm phút sau mỗi giờ, duỗi cổ tay, ban đêm không gối
đầu lên tay. Nếu yếu tay, rơi đồ, hãy đến khám.</p>
<h2>Đắp lá, xoa rượu có hại gì không?</h2>
<p>Xoa ấm ngoài da thì được, nếu da không xước. Đừng đắp lá nóng lên chỗ mất cảm giác, đã có hai người bị bỏng. Tuyệt
đối không uống rượu xoa bóp.</p>
<h2>Bê bao thóc thế nào cho khỏi đau?</h2>
<ol>
<li>Đứng sát bao, hai chân rộng bằng vai.</li>
<li>Ngồi xuống bằng gối, lưng thẳng.</li>
<li>Ôm bao sát người rồi đứng lên bằng chân.</li>
<li>Quay cả người, không vặn lưng.</li>
<li>Trên ba mươi ký thì gọi người thứ hai. Không ai chê cười đâu.</li>
</ol>
<h2>Đau lưng có cần chụp phim không?</h2>
<p>Không phải ai cũng cần. Chụp khi có dấu hiệu nặng, có chấn thương hoặc đau kéo dài trên sáu tuần. Trạm sẽ viết giấy
chuyển nếu cần, có bảo hiểm y tế.</p>
<p>Bài viết không thay thế việc khám bệnh. Câu hỏi cho kỳ sau xin gửi về Trạm Y tế hoặc phần bình luận, xin đừng ghi
tên người bệnh.</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Tạ Thị Thuý", "writer")],
        "lead": "tram-y-te",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 49.1,
        "reason": "",
    },
    {
        "key": "ngay-hoi-doc-sach",
        "title": "Ngày hội đọc sách: đổi một cuốn đã đọc lấy một cuốn chưa đọc",
        "summary": "Sân Trường Tiểu học Hạc Khê thành chợ sách, nơi tiền không có giá trị.",
        "body": """
<p>Ở phiên chợ này, muốn lấy một cuốn sách phải đưa ra một cuốn khác và nói được vì sao nó đáng đọc. Chín giờ sáng,
hơn năm trăm học sinh ba trường cùng phụ huynh đã kín sân Trường Tiểu học Hạc Khê.</p>
<p>Có bốn dãy hàng: truyện, khoa học, lịch sử, và dãy “sách của bố mẹ”. Dãy cuối cùng do phụ huynh bày, có cuốn đã mất
bìa, có cuốn còn vé xe khách kẹp làm dấu từ hai mươi năm trước. Em Bàn Tuấn Kiệt đổi cuốn truyện tranh lấy một tập
nhạc sáo chép tay của ông giáo về hưu.</p>
<p>Góc đông nhất là góc đọc to. Ai cũng được đọc một trang, không ai được ngắt lời. Một bà bán xôi đọc ngập ngừng bài
thơ học từ lớp bình dân của mẹ; bà đọc xong, các cháu vỗ tay lâu nhất buổi.</p>
<p>Cuối ngày có 1.130 lượt đổi. Ba mươi sáu cuốn không ai đổi được chuyển vào tủ sách của Trạm Y tế.</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Hà Thị Hòa", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 291.6,
        "reason": "",
    },
    {
        "key": "mam-non-phu-co",
        "title": "Trường Mầm non Phú Cọ có sân chơi làm từ lốp cũ",
        "summary": "Bài từ bản tin xã Phú Cọ cũ, được chuyển vào Trang thông tin để lưu trữ.",
        "body": """
<p>Bảy mươi hai chiếc lốp xe, ba cây tre già, một chiếc thuyền thủng: từng ấy thứ bỏ đi nay thành sân chơi của Trường
Mầm non Phú Cọ. Các bố cưa, khoan và chôn cột trong hai ngày Chủ nhật; các mẹ sơn màu; các ông bà bện thừng làm cầu
leo.</p>
<p>Hiệu trưởng nhà trường cho biết tổng số tiền mặt phải chi là 4,6 triệu đồng, chủ yếu mua sơn không độc và ốc vít.
Mỗi món đồ chơi được hai thợ cơ khí trong xã kiểm tra, đầu ốc bọc cao su, dưới chân đổ cát dày ba mươi phân.</p>
<p>Chiếc thuyền thủng được các cháu thích nhất. Ngồi trong thuyền, đứa nào cũng đòi làm người cầm lái. Cô giáo phải
đặt ra lịch thuyền trưởng: mỗi ngày ba bạn, có mũ.</p>
<p>(Bản tin này đăng khi xã Phú Cọ chưa nhập vào xã Hạc Khê; tên đơn vị giữ như nguyên bản.)</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Hà Thị Hòa", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "backdated",
        "days_ago": 598.0,
        "reason": "",
    },
]
