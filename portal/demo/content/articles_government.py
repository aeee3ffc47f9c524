"""Articles of the category Xây dựng Đảng, second part: the committee and the people."""

ARTICLES = [
    {
        "key": "doi-thoai-voi-nhan-dan",
        "title": "Bí thư Đảng ủy xã đối thoại với nhân dân: Hai mươi ba câu hỏi, câu nào cũng có địa chỉ trả lời",
        "summary": (
            "Gần ba trăm người dân dự buổi đối thoại tại Hội trường xã. Không có câu hỏi chuẩn bị trước, không "
            "giới hạn lĩnh vực. Những câu chưa trả lời được tại chỗ đều có người nhận và ngày hẹn."
        ),
        "body": """
<p>Tám giờ sáng thứ Bảy, Hội trường xã đã kín chỗ, nhiều người đứng dọc hành lang. Khác với những lần trước, trên bàn
chủ tọa không có bài phát biểu khai mạc. Đồng chí Trịnh Khắc Hòe, Bí thư Đảng ủy xã, chỉ nói hai câu: cảm ơn bà con đã
đến trong ngày mùa, và mời người đầu tiên.</p>
<p>Cùng dự và trực tiếp trả lời có đồng chí Đinh Thị Nhàn, Chủ tịch Ủy ban nhân dân xã; đồng chí Lương Văn Chước, Chủ
tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã; trưởng các phòng chuyên môn, Công an xã, Ban Chỉ huy Quân sự xã, Trạm Y tế
và hiệu trưởng các trường.</p>
<h2>Đường, nước và rác</h2>
<p>Người đầu tiên đứng lên là ông Khúc Văn Lạng, thôn Gò Sim. Ông mang theo một chai nước đục lấy từ giếng nhà mình và
hỏi bao giờ thôn có nước sạch. Chủ tịch Ủy ban nhân dân xã trả lời rằng đường ống chính đã đến đầu thôn, đoạn nhánh
dài 1,8 km còn vướng mặt bằng của hai hộ; xã đã làm việc và thống nhất phương án đền bù, đơn vị thi công sẽ trở lại
trong tháng. “Nếu đến hết tháng chưa thi công, mời bác gọi thẳng cho tôi”, đồng chí nói và đọc số điện thoại công vụ
trước hội trường.</p>
<p>Bà Nông Thị Thắm, thôn Núi Hạc, phản ánh xe rác chỉ vào được đến chân dốc, các hộ phía trên phải gánh xuống nên có
nhà đốt ngay trong vườn. Lãnh đạo Phòng Kinh tế nhận lỗi vì khi lập tuyến chỉ căn cứ bản đồ, chưa khảo sát thực địa;
hứa trong hai tuần sẽ bố trí xe nhỏ. Một thanh niên thôn Cầu Gỗ hỏi về đoạn rãnh bị lấp làm ngập ngõ mỗi khi mưa. Đây
là việc đã kéo dài; Bí thư Đảng ủy giao Ủy ban Mặt trận Tổ quốc chủ trì hòa giải lần cuối, nếu không thành thì xử lý
theo quy định về đất đai.</p>
<h2>Giấy tờ và thái độ phục vụ</h2>
<p>Nhiều ý kiến xoay quanh thủ tục hành chính từ khi xã mới đi vào hoạt động. Có người khen nhanh, có người chưa hài
lòng. Anh Hứa Văn Bền, thôn Tân Lập, kể anh phải đi lại ba lần để xin xác nhận một giấy tờ mà cuối cùng cán bộ mới nói
là không cần. Hội trường im lặng. Trưởng Phòng Văn hóa – Xã hội đứng dậy xin lỗi anh và cho biết đã lập danh mục 41
loại giấy xác nhận không còn phải nộp, dán ngay tại cửa; ai bị yêu cầu nộp giấy trong danh mục này có quyền từ
chối.</p>
<p>Cụ Lò Thị Ban, 79 tuổi, nói bằng giọng chậm rãi: “Tôi không biết bấm điện thoại. Nhà nước làm gì cũng trên mạng thì
người như tôi làm thế nào?”. Chủ tịch Ủy ban nhân dân xã trả lời: mọi thủ tục vẫn nhận hồ sơ giấy; riêng người từ 75
tuổi trở lên, người khuyết tật nặng được công chức đến tận nhà vào chiều thứ Năm hằng tuần, chỉ cần báo qua trưởng
thôn.</p>
<blockquote><p>“Chuyển đổi số mà để một cụ già phải ngại ngùng thì chưa phải là phục vụ. Việc của chúng ta là đi nốt
quãng đường mà công nghệ chưa tới”, đồng chí Trịnh Khắc Hòe nói.</p></blockquote>
<!--picture:cau-song-->
<h2>Việc làm cho người trẻ</h2>
<p>Phần cuối buổi sáng dành cho kinh tế. Chị Lưu Thị Hợi hỏi về mặt bằng mở rộng xưởng may. Anh Cà Văn Dưỡng, 29 tuổi,
vừa đi làm xa trở về, muốn nuôi ong và hỏi có được vay vốn không. Đại diện Hội Nông dân cho biết quỹ hỗ trợ còn hạn
mức, điều kiện là có phương án và được thôn xác nhận; Phòng Kinh tế sẽ cùng anh viết phương án trong tuần.</p>
<p>Một câu hỏi khó đến từ thầy giáo về hưu Triệu Đình Ấn: xã sau sắp xếp rộng gấp ba, cán bộ ít đi, liệu có giữ được
việc nghe dân hằng tuần hay chỉ mỗi năm một lần đối thoại cho đủ. Bí thư Đảng ủy không trả lời ngay. Đồng chí cho biết
từ tháng sau, Thường trực Đảng ủy sẽ về họp cùng chi bộ thôn theo lịch công khai, mỗi tuần hai thôn; hết một vòng thì
quay lại thôn đầu để đối chiếu việc đã hứa.</p>
<h2>Ghi sổ và hẹn ngày</h2>
<p>Kết thúc buổi đối thoại có 23 câu hỏi. Tổ thư ký phân loại ngay tại chỗ:</p>
<ul>
<li>12 câu đã trả lời dứt điểm;</li>
<li>8 câu giao cho đơn vị cụ thể, thời hạn từ một đến bốn tuần;</li>
<li>2 câu thuộc thẩm quyền cấp trên, xã có văn bản kiến nghị và báo lại cho người hỏi;</li>
<li>1 câu về tranh chấp đang do tòa án giải quyết, hội nghị giải thích và không xem xét.</li>
</ul>
<p>Danh mục đầy đủ, kèm tên đơn vị chịu trách nhiệm và ngày hẹn, được niêm yết tại nhà văn hóa 24 thôn và cập nhật
trên Trang thông tin này. Mỗi khi một việc hoàn thành, người đã nêu câu hỏi sẽ được mời ký xác nhận. Việc nào quá hạn,
đơn vị chịu trách nhiệm phải giải trình tại kỳ họp gần nhất của Ban Thường vụ Đảng ủy.</p>
<p>Rời hội trường, ông Lạng để lại chai nước trên bàn thư ký. Ông bảo cứ giữ ở đấy, khi nào nước về thôn ông sẽ mang
một chai khác đến đổi. Chai nước hiện đặt trên giá tài liệu ở phòng họp Thường trực Đảng ủy.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Nguyễn Thị Minh Ánh", "writer"), ("Bùi Thu Hà", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "hop-thon",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 4.2,
        "reason": "",
    },
    {
        "key": "trao-huy-hieu-dang",
        "title": "Trao Huy hiệu Đảng tặng 17 đảng viên",
        "summary": (
            "Lễ trao Huy hiệu Đảng đợt này có đảng viên 70 năm tuổi Đảng Nông Đức Thỏa, người từng ba lần gánh "
            "tài liệu của chi bộ vượt lũ."
        ),
        "body": """
<p>Sáng qua, tại Hội trường xã, Đảng ủy xã Hạc Khê long trọng tổ chức lễ trao Huy hiệu Đảng. Đợt này, Đảng bộ xã có 17
đồng chí được nhận Huy hiệu, trong đó có một đồng chí 70 năm, ba đồng chí 60 năm, năm đồng chí 50 năm và tám đồng chí
40, 30 năm tuổi Đảng.</p>
<p>Cụ Nông Đức Thỏa năm nay 93 tuổi. Sức yếu, cụ không đến hội trường được, nên đầu giờ sáng, Thường trực Đảng ủy đã
đến tận nhà ở thôn Núi Hạc để trao. Ngồi trên chiếc chõng tre, cụ nhắc lại năm nước lớn, chi bộ giao cụ giữ chiếc hòm
gỗ đựng sổ sách. Ba lần nước lên là ba lần cụ gánh hòm lên hang đá, ngủ lại đó trông. “Giấy má ướt thì tên tuổi anh em
cũng mất”, cụ nói, giọng đã rất nhỏ.</p>
<p>Thay mặt các đảng viên được nhận Huy hiệu, bà Ninh Thị Quế, 50 năm tuổi Đảng, nguyên nữ hộ sinh của trạm xá, mong
lớp trẻ “làm gì thì làm, đừng để dân phải đợi”.</p>
<p>Nhân dịp này, Đảng ủy xã giao Ban Xây dựng Đảng phối hợp với Đoàn Thanh niên ghi âm, ghi hình lời kể của các đảng
viên từ 60 năm tuổi Đảng trở lên, làm tư liệu cho phòng truyền thống của xã.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Phùng Văn Ơn", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 21.0,
        "reason": "",
    },
    {
        "key": "dan-van-kheo-mo-duong",
        "title": "“Dân vận khéo” ở Cầu Gỗ: Ba mươi hai bữa cơm để mở một con đường",
        "summary": (
            "Con đường liên thôn dài 900 mét từng nằm trên giấy bốn năm vì vướng mặt bằng. Tổ dân vận thôn Cầu Gỗ"
            " chọn cách đi từng nhà, ăn cơm cùng dân, tính lại từng mét đất. Hôm nay đường đã thông."
        ),
        "body": """
<p>Đường từ Cầu Gỗ sang Bến Đá rộng chưa đầy hai mét rưỡi, hai xe máy chở thóc gặp nhau là một xe phải lùi. Phương án
mở rộng lên năm mét có từ bốn năm trước nhưng vướng đất vườn của 32 hộ. Ba cuộc họp thôn trước đây đều tan trong im
lặng.</p>
<p>Đầu năm, khi làm bí thư chi bộ, ông Vi Văn Páo đề nghị không họp thêm lần nào nữa. Tổ dân vận sáu người chia nhau
đến từng nhà, đi vào bữa cơm tối, mang theo con cá hoặc mớ rau, và một cái thước dây. “Họp thì mỗi người nói một câu
cho qua. Ngồi ăn cơm thì người ta nói thật”, ông Páo giải thích.</p>
<h2>Nghe ra điều chưa ai nói</h2>
<p>Qua ba mươi hai bữa cơm, tổ dân vận nhận ra phần lớn các hộ không tiếc đất. Họ ngại ba điều: sợ nhà này hiến nhiều
nhà kia hiến ít, sợ phá hàng rào rồi không ai xây lại, và sợ đường mở ra xe tải chạy hỏng móng nhà. Từng điều một được
đưa ra bàn cách gỡ:</p>
<ul>
<li>đo lại tim đường, chia đều phần mở rộng về hai phía, công khai số mét của từng nhà trên bảng tin;</li>
<li>thôn góp công xây trả hàng rào ngay trong tuần, xong nhà nào mới làm sang nhà khác;</li>
<li>cắm biển hạn chế tải trọng, giao tổ bảo vệ an ninh, trật tự nhắc nhở.</li>
</ul>
<p>Gia đình ông Páo hiến trước 86 mét vuông, chặt bốn gốc nhãn đang cho quả. Gia đình bà Cao Thị Tẹo, hộ cận nghèo, có
hàng rào dài nhất, được cả thôn đến giúp hai ngày Chủ nhật. Hộ cuối cùng đồng ý là ông Quàng Văn Inh, người từng tuyên
bố “có chết cũng không phá cổng”. Tổ dân vận đến nhà ông năm lần. Lần thứ năm, ông tự cầm búa.</p>
<blockquote><p>“Tôi giữ cái cổng vì bố tôi xây. Nhưng ông Páo bảo, mở đường rồi, cổng mới vẫn đề tên cụ. Thế là tôi
thông”, ông Inh kể.</p></blockquote>
<p>Con đường hoàn thành sau 74 ngày. Ngoài phần vật liệu do ngân sách hỗ trợ, nhân dân hiến hơn 1.900 mét vuông đất và
610 ngày công. Chiều khánh thành không có sân khấu. Bà con bày mâm dọc hai bên đường mới, mời lại tổ dân vận một bữa
cơm chung, tính ra là bữa thứ ba mươi ba.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Lê Hồng Ân", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "cau-song",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 26.7,
        "reason": "",
    },
    {
        "key": "mot-nam-chinh-quyen-hai-cap",
        "title": "Hơn một năm vận hành chính quyền địa phương hai cấp ở Hạc Khê: Được gì, vướng gì, sửa gì",
        "summary": (
            "Từ ba xã nhập thành một, Hạc Khê có diện tích rộng hơn, việc nhiều hơn và bộ máy gọn hơn. Ban Biên "
            "tập tổng hợp số liệu, ý kiến của người dân và cán bộ để nhìn lại chặng đường đầu tiên."
        ),
        "body": """
<p>Ngày xã mới đi vào hoạt động, chị Lý Thị Sen, thôn Bến Đá, đi từ năm giờ sáng để nộp hồ sơ khai sinh cho con vì
nghe nói sẽ rất đông. Chị đến nơi, cửa chưa mở, bảo vệ mời vào uống nước. Bảy giờ rưỡi nộp, tám giờ kém có kết quả.
“Tôi chuẩn bị cơm nắm mang theo, hóa ra mang về”, chị cười.</p>
<p>Câu chuyện của chị Sen là một mặt của bức tranh. Mặt khác là ông Đèo Văn Kin ở Núi Hạc, từ nhà ra trụ sở mới xa
thêm mười một cây số, lần đầu đến nơi lại thiếu một tờ giấy. Nhìn lại hơn một năm vận hành mô hình chính quyền địa
phương hai cấp, cả hai câu chuyện đều cần được kể.</p>
<h2>Bộ máy mới bằng những con số</h2>
<p>Xã Hạc Khê được thành lập trên cơ sở nhập ba xã Hạc Thượng, Hạc Hạ và Phú Cọ. Bảng dưới đây so sánh trước và sau
khi sắp xếp.</p>
<table>
<thead><tr><th>Nội dung</th><th>Trước sắp xếp (ba xã)</th><th>Hiện nay</th></tr></thead>
<tbody>
<tr><td>Diện tích tự nhiên</td><td>18,4 – 27,9 km² mỗi xã</td><td>68,7 km²</td></tr>
<tr><td>Dân số</td><td>5.900 – 8.100 người mỗi xã</td><td>21.306 người</td></tr>
<tr><td>Cán bộ, công chức</td><td>63 người</td><td>47 người</td></tr>
<tr><td>Chi bộ trực thuộc</td><td>44</td><td>38</td></tr>
<tr><td>Thủ tục giải quyết tại xã</td><td>Khoảng 150</td><td>402</td></tr>
<tr><td>Thời gian giải quyết bình quân một hồ sơ</td><td>3,6 ngày</td><td>2,1 ngày</td></tr>
</tbody>
</table>
<p>Con số đáng chú ý nhất nằm ở dòng gần cuối. Nhiều việc trước đây phải lên cấp huyện, nay làm ngay tại xã. Trung
bình mỗi ngày Trung tâm Phục vụ hành chính công xã tiếp nhận 86 hồ sơ, ngày cao nhất 214 hồ sơ. Tỷ lệ nộp trực tuyến
đạt 71%, tuy nhiên có tới hơn nửa trong số đó được nộp ngay tại quầy với sự trợ giúp của cán bộ.</p>
<h2>Điều người dân khen</h2>
<p>Trong tháng vừa qua, Ủy ban Mặt trận Tổ quốc Việt Nam xã lấy ý kiến 480 hộ bằng phiếu không ghi tên. Có 87% số
người trả lời hài lòng hoặc rất hài lòng với thời gian giải quyết. Ba điều được nhắc đến nhiều nhất là không phải đi
xa lên huyện, cán bộ hẹn ngày rõ ràng và có chỗ ngồi chờ, nước uống, chỗ sạc điện thoại.</p>
<p>Bà Đường Thị Ái, chủ cửa hàng vật tư nông nghiệp ở Xóm Chợ, nói trước đây làm đăng ký hộ kinh doanh phải nghỉ bán
cả ngày, nay “đóng cửa hàng nửa tiếng là xong”. Với giáo viên, việc chuyển trường, xác nhận cho học sinh được liên
thông nên nhà trường gửi thẳng, phụ huynh không phải chạy.</p>
<h2>Điều người dân còn chê</h2>
<p>Cũng trong cuộc lấy ý kiến ấy, 62 phiếu ghi rõ chỗ chưa được. Chúng tôi xếp thành bốn nhóm.</p>
<ol>
<li><strong>Đường xa.</strong> Các thôn Núi Hạc, Gò Sim, Tân Lập cách trụ sở từ 12 đến 17 km, người già và phụ nữ có
con nhỏ đi lại vất vả.</li>
<li><strong>Hướng dẫn chưa thống nhất.</strong> Cùng một việc, hỏi hai người được hai câu trả lời, nhất là lĩnh vực
đất đai.</li>
<li><strong>Điện thoại khó gọi.</strong> Số máy chung thường bận vào đầu giờ sáng.</li>
<li><strong>Mạng chập chờn.</strong> Có ngày phần mềm chậm, người dân phải quay lại buổi chiều.</li>
</ol>
<p>Về phía cán bộ, áp lực cũng không nhỏ. Chị Vi Thị Lụa cho biết có tháng chị và đồng nghiệp làm thêm gần bốn mươi
giờ. Hai công chức trẻ đã xin chuyển công tác. Lĩnh vực đất đai chỉ có ba người phụ trách hơn chín nghìn thửa. “Chúng
tôi không sợ việc nhiều, chỉ sợ việc mới mà không biết hỏi ai”, một công chức địa chính bộc bạch.</p>
<h2>Những điều đã sửa</h2>
<p>Sau sáu tháng đầu, Đảng ủy xã ra nghị quyết chuyên đề về nâng cao chất lượng phục vụ nhân dân, trong đó chọn bốn
việc làm ngay. Thứ nhất, duy trì hai điểm tiếp nhận tại trụ sở cũ của Hạc Thượng và Phú Cọ vào thứ Ba, thứ Năm hằng
tuần. Thứ hai, mỗi thủ tục có một tờ hướng dẫn một trang, dùng chung cho mọi công chức; ai hướng dẫn khác tờ này phải
ghi rõ lý do. Thứ ba, mở thêm hai đường dây điện thoại và hẹn giờ gọi lại. Thứ tư, tổ công nghệ số cộng đồng trực tại
nhà văn hóa thôn vào tối thứ Sáu.</p>
<p>Kết quả bước đầu là số lượt người phải đi lại từ hai lần trở lên giảm từ 19% xuống 7%. Ông Kin ở Núi Hạc nay chỉ
phải ra điểm tiếp nhận Hạc Thượng, cách nhà bốn cây số. Ông bảo vẫn còn xa, “nhưng đi một lần là được việc thì xa mấy
cũng không bực”.</p>
<h2>Những điều đang chờ</h2>
<p>Có những vướng mắc xã không tự giải quyết được. Xã đã kiến nghị cấp trên bổ sung biên chế địa chính, nâng cấp đường
truyền và cho phép dùng chung dữ liệu giữa các phần mềm để công chức không phải nhập một thông tin nhiều lần. Một số
trụ sở dôi dư cần sớm có phương án: trụ sở cũ Hạc Hạ được đề xuất làm trường mầm non, nhân dân đồng tình cao nhưng thủ
tục chưa xong.</p>
<p>Đồng chí Trịnh Khắc Hòe, Bí thư Đảng ủy xã, cho rằng đo kết quả của bộ máy mới không thể chỉ bằng tỷ lệ đúng hạn.
“Hồ sơ đúng hạn mà người dân đi lại ba lần thì vẫn là chưa tốt. Từ năm tới, chúng tôi đo thêm số lần đi lại và số cây
số người dân phải đi. Con số ấy phải giảm từng quý”, đồng chí khẳng định.</p>
<p>Hơn một năm là chặng đường ngắn. Điều đáng mừng là người dân đã quen nói thẳng điều mình chưa hài lòng, và có nơi
để nói. Ban Biên tập mong tiếp tục nhận ý kiến của bạn đọc ở phần bình luận dưới bài viết này.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Đặng Duy An", "writer"), ("Bùi Thu Hà", "editor")],
        "lead": "mot-cua",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 33.1,
        "reason": "",
    },
    {
        "key": "lop-boi-duong-cap-uy",
        "title": (
            "Khai giảng lớp bồi dưỡng nghiệp vụ công tác Đảng dành cho bí thư, phó bí thư, chi ủy viên các chi bộ"
            " trực thuộc Đảng ủy xã và cán bộ Mặt trận Tổ quốc, các đoàn thể chính trị – xã hội ở 24 thôn trên "
            "địa bàn xã Hạc Khê"
        ),
        "summary": (
            "Lớp học ba ngày dành hơn nửa thời lượng cho thực hành: soạn nghị quyết chi bộ trong một trang giấy, "
            "ghi biên bản, xử lý tình huống khi dân phản ánh."
        ),
        "body": """
<p>Hơn 120 học viên dự lễ khai giảng sáng nay. Đây là lớp thứ hai được tổ chức kể từ khi thành lập Đảng bộ xã, nhưng
là lớp đầu tiên áp dụng cách học theo nhóm nhỏ.</p>
<p>Chương trình gồm sáu chuyên đề. Ngoài những nội dung về nguyên tắc tổ chức, sinh hoạt chi bộ và công tác kiểm tra,
giám sát, học viên thực hành ba bài tập: viết nghị quyết chi bộ không quá một trang, có việc, có người, có hạn; điều
hành một buổi thảo luận khi ý kiến trái chiều; trả lời người dân phản ánh về đất đai mà mình chưa nắm rõ.</p>
<p>Bài tập thứ ba gây tranh luận nhiều nhất. Sau khi đóng vai, hầu hết các nhóm rút ra cùng một kết luận: điều nên nói
đầu tiên không phải là giải thích, mà là nhắc lại câu hỏi để chắc rằng mình hiểu đúng; điều nên nói cuối cùng là ngày
hẹn trả lời.</p>
<p>Phát biểu khai giảng, đồng chí Phó Bí thư Thường trực Đảng ủy xã đề nghị học viên mang theo ít nhất một vướng mắc
thật ở chi bộ mình. Những vướng mắc này được ghi lên tường lớp học bằng giấy dán; đến cuối khóa, tờ nào đã có cách gỡ
thì được gỡ xuống.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Nguyễn Thị Minh Ánh", "writer")],
        "lead": "hoi-truong",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 40.4,
        "reason": "",
    },
    {
        "key": "ra-mat-dang-bo-xa",
        "title": "Công bố quyết định thành lập Đảng bộ xã Hạc Khê",
        "summary": (
            "Hội nghị công bố các quyết định về tổ chức bộ máy, nhân sự của Đảng bộ xã Hạc Khê được tổ chức trang"
            " trọng, gọn nhẹ; ngay buổi chiều, các bộ phận bắt tay vào việc."
        ),
        "body": """
<p>Tại Hội trường xã, hội nghị đã nghe công bố quyết định thành lập Đảng bộ xã Hạc Khê trên cơ sở hợp nhất đảng bộ ba
xã Hạc Thượng, Hạc Hạ và Phú Cọ; chỉ định Ban Chấp hành, Ban Thường vụ, các chức danh Bí thư, Phó Bí thư Đảng ủy và Ủy
ban Kiểm tra Đảng ủy nhiệm kỳ 2025 – 2030.</p>
<p>Đảng bộ xã khi thành lập có 44 chi bộ trực thuộc với 1.031 đảng viên. Đồng chí Trịnh Khắc Hòe được chỉ định giữ
chức Bí thư Đảng ủy xã.</p>
<p>Phát biểu nhận nhiệm vụ, đồng chí Trịnh Khắc Hòe thay mặt Ban Chấp hành cam kết ba điều: giữ đoàn kết giữa cán bộ
ba xã cũ; không để công việc của nhân dân bị gián đoạn một ngày nào; lắng nghe trước khi quyết định.</p>
<p>Ngay sau hội nghị, các bộ phận tiếp nhận bàn giao hồ sơ, con dấu, tài sản. Đến cuối giờ chiều, Trung tâm Phục vụ
hành chính công xã đã tiếp nhận những hồ sơ đầu tiên. Một trăm phần trăm hồ sơ dở dang từ ba xã cũ được lập danh mục,
ghi rõ ngày hẹn và thông báo cho người nộp.</p>
<p>Trên con đường về trung tâm xã, cổng chào mới treo cờ từ sáng sớm. Nhiều người dân các thôn xa đi bộ ra xem. Cụ Cao
Văn Tấn, thôn Phú Cọ cũ, chống gậy đứng hồi lâu trước tấm biển mới rồi nói: “Tên xã thì mới, nhưng con sông vẫn một
dòng. Ngày xưa ba làng chung nhau một cái đình đấy chứ”.</p>
""",
        "category": "Xây dựng Đảng",
        "credits": [("Nguyễn Thị Minh Ánh", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "cong-xa",
        "source": None,
        "reprint": False,
        "state": "backdated",
        "days_ago": 505.0,
        "reason": "",
    },
]
