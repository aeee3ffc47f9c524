"""Articles about the Front and the unions, schools and health."""

ARTICLES = [
    {
        "key": "phu-nu-bien-rac-thanh-tien",
        "title": "Phụ nữ Hạc Khê biến rác thành thẻ bảo hiểm y tế",
        "summary": (
            "Từ vỏ chai, bìa giấy gom lại mỗi sáng thứ Bảy, trong một năm các chi hội phụ nữ đã mua 74 thẻ bảo "
            "hiểm y tế tặng phụ nữ và trẻ em khó khăn."
        ),
        "body": """
<p>Sáu giờ sáng thứ Bảy, sân nhà văn hóa thôn Đầm Sen đã rộn tiếng xe đạp. Người mang bao vỏ lon, người mang chồng báo
cũ, có cháu nhỏ ôm đúng một chiếc chai nhựa. Các chị trong chi hội phụ nữ phân loại, cân, ghi sổ. Chưa đến bảy giờ, xe
của cơ sở thu mua đã chở hàng đi.</p>
<p>Mô hình “Gom rác nhỏ, giữ sức khỏe” bắt đầu từ hoàn cảnh của chị Tẩn Thị Xoan, một mình nuôi hai con, ốm nặng mà
không có thẻ bảo hiểm y tế. Chi hội quyên góp giúp chị một lần, rồi nghĩ cách để những người như chị không phải chờ
quyên góp.</p>
<h2>Mỗi ký bìa có một dòng trong sổ</h2>
<p>Tiền bán phế liệu được ghi công khai từng tuần. Cuối quý, chi hội họp chọn người được tặng thẻ. Danh sách do tổ phụ
nữ đề xuất, ưu tiên người không thuộc diện đã được ngân sách đóng. Một năm qua, 22 chi hội tham gia, thu 61,8 triệu
đồng, mua 74 thẻ.</p>
<p>Bà Ninh Thị Duyên, Chủ tịch Hội Liên hiệp Phụ nữ xã, cho biết thu được tiền là một chuyện, điều thay đổi rõ hơn là
thói quen. Khi đã quen để riêng vỏ chai, bìa giấy, các gia đình tự nhiên để riêng cả rác hữu cơ. Lượng rác phải chở đi
chôn lấp ở năm thôn làm sớm nhất giảm gần một phần ba.</p>
<blockquote><p>“Tôi nhận thẻ mà rơi nước mắt. Nay khỏe lại, thứ Bảy nào tôi cũng ra cân hộ chị em. Mình được giúp thì
mình giúp lại người khác”, chị Xoan tâm sự.</p></blockquote>
<p>Trong quý tới, Hội sẽ vận động các trường học, doanh nghiệp tham gia và thí điểm thu gom pin, bóng đèn hỏng vào
tuần đầu mỗi tháng.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Đỗ Thị Ước", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 5.3,
        "reason": "",
    },
    {
        "key": "thu-bay-tinh-nguyen",
        "title": "“Thứ Bảy tình nguyện” về từng ngõ",
        "summary": (
            "Mỗi sáng thứ Bảy, ba đội thanh niên tình nguyện mang máy tính, máy in ảnh và cả hộp đồ nghề sửa điện"
            " đến các thôn xa."
        ),
        "body": """
<p>Chiếc xe bán tải cũ chở theo hai máy tính xách tay, một máy in, một bộ phát mạng và thùng đồ nghề. Đó là “văn phòng
lưu động” của đội thanh niên tình nguyện xã Hạc Khê. Tuần này, xe leo dốc lên thôn Núi Hạc.</p>
<p>Anh Tô Đình Khiêm, Bí thư Đoàn xã, cho biết sáu tháng qua, các đội đã đi 41 lượt thôn, hỗ trợ hơn 1.300 lượt người
cài ứng dụng định danh, tích hợp giấy tờ, tra cứu bảo hiểm, nộp hồ sơ trực tuyến. Ngoài ra, các bạn sửa miễn phí 260
nồi cơm, quạt điện, thay 95 bóng đèn, cắt tóc cho 180 cụ già.</p>
<p>“Nhiều cụ ra với chúng em vì cái quạt hỏng. Trong lúc chờ sửa quạt, cụ hỏi sang điện thoại. Thế là học được luôn”,
bạn Lâm Thị Nhung, 20 tuổi, sinh viên về nghỉ cuối tuần, kể.</p>
<p>Đội có một quy ước: không làm hộ, chỉ làm cùng. Người dân tự cầm máy, tự bấm; đoàn viên chỉ chỉ tay vào chỗ cần
bấm. Với mật khẩu, đoàn viên phải quay mặt đi. Cuối buổi, ai cũng được phát tờ giấy ghi số điện thoại của tổ công nghệ
số cộng đồng thôn mình.</p>
<p>Lịch “Thứ Bảy tình nguyện” của tháng được dán tại nhà văn hóa các thôn và đọc trên loa vào tối thứ Năm.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Lương Như Ý", "writer")],
        "lead": "cong-xa",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 12.2,
        "reason": "",
    },
    {
        "key": "ngay-hoi-dai-doan-ket",
        "title": "Ngày hội Đại đoàn kết: Ba thôn chung một mâm cơm, một sân khấu",
        "summary": (
            "Các thôn Xóm Chợ, Giếng Ngọc và Cây Đa lần đầu tổ chức chung Ngày hội Đại đoàn kết toàn dân tộc. "
            "Phần lễ gọn trong bốn mươi phút, phần hội kéo dài đến khuya."
        ),
        "body": """
<p>Ba thôn liền nhau, chung con đường, chung cái chợ, nhưng trước đây thuộc hai xã khác nhau nên ngày hội ai nấy tổ
chức. Năm nay, sau khi về một xã, ban công tác Mặt trận ba thôn bàn nhau làm chung. Người ta lo nhất là chuyện mâm
trên mâm dưới. Cuối cùng thống nhất: không mâm trên mâm dưới, bốc thăm số bàn, để người ba thôn ngồi xen nhau.</p>
<p>Phần lễ có báo cáo ngắn về kết quả cuộc vận động xây dựng đời sống văn hóa, biểu dương 18 gia đình và 6 cá nhân
tiêu biểu. Đáng nhớ nhất là lúc hai ông Vàng Văn Sự và Lộc Văn Chẩn, từng kiện nhau bảy năm vì một bờ ao, cùng lên
nhận giấy khen “Gia đình hòa thuận với láng giềng”. Hai ông bắt tay nhau, cả sân vỗ tay rất lâu.</p>
<h2>Bữa cơm 94 mâm</h2>
<p>Gạo do thôn Cây Đa góp, lợn của Giếng Ngọc, rau và đậu phụ của Xóm Chợ. Học sinh lớp 9 lo rửa bát. Ban tổ chức ghi
rõ các khoản đóng góp, phần còn dư 4,3 triệu đồng được chuyển vào quỹ khuyến học liên thôn.</p>
<h2>Đêm văn nghệ</h2>
<p>Từ bảy giờ tối, sân khấu dựng trước đình sáng đèn. Đội văn nghệ liên thôn mở màn bằng múa quạt, tiếp đến là hát đối
giữa nam Xóm Chợ và nữ Giếng Ngọc. Em Bàn Tuấn Kiệt, học sinh lớp 5, thổi sáo trúc bài tự học qua mạng, được bà con
yêu cầu thổi lại đến ba lần.</p>
<p>Ông Lương Văn Chước, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã, nói rằng đoàn kết không phải là điều để nói trên
sân khấu mà là chuyện ngồi cùng bàn. “Sang năm, chúng tôi sẽ không tổ chức hội cho dân. Chúng tôi sẽ để dân tổ chức và
xin được dự”, ông nói vui.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Lê Hồng Ân", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "san-khau",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 24.6,
        "reason": "",
    },
    {
        "key": "phong-hoc-moi",
        "title": "Trường Trung học cơ sở Hạc Khê có thêm tám phòng học, đủ điều kiện dạy hai buổi mỗi ngày",
        "summary": (
            "Dãy phòng học mới được đưa vào sử dụng giúp 612 học sinh học hai buổi mỗi ngày, chấm dứt cảnh học "
            "nhờ nhà văn hóa."
        ),
        "body": """
<p>Tiếng trống trường sáng nay dường như giòn hơn. Sau ba năm học nhờ ở nhà văn hóa thôn Xóm Chợ, học sinh hai khối 6
và 7 được chuyển vào dãy nhà mới ba tầng, tường vàng, cửa sổ rộng nhìn ra cánh đồng.</p>
<p>Công trình có tám phòng học, hai phòng bộ môn và một thư viện mở, tổng vốn 21,6 tỷ đồng từ ngân sách tỉnh và xã,
trong đó nhân dân, cựu học sinh góp 1,1 tỷ đồng để trang bị bàn ghế, sách và cây xanh.</p>
<h2>Buổi chiều học gì?</h2>
<p>Học hai buổi mỗi ngày không có nghĩa là học thêm. Theo cô hiệu trưởng Lã Thị Bích Đào, buổi chiều dành cho ba việc:
bổ trợ cho học sinh chưa theo kịp; câu lạc bộ theo sở thích; tự học có hướng dẫn tại thư viện. Học sinh không phải
mang bài tập về nhà vào các ngày thứ Ba, thứ Năm.</p>
<p>Hiện nhà trường có mười bốn câu lạc bộ, đông nhất là bóng chuyền, làm vườn và lập trình. Câu lạc bộ sử học vừa hoàn
thành bản đồ các địa danh cũ của xã với lời kể của 37 cụ cao tuổi.</p>
<h2>Bữa trưa bán trú</h2>
<p>Có 240 em nhà xa đăng ký ăn trưa, mỗi suất 22.000 đồng, hộ nghèo được hỗ trợ một nửa. Rau lấy từ tổ hợp tác Cây Đa,
thực đơn được niêm yết và phụ huynh thay nhau giám sát bếp ăn hằng ngày.</p>
<p>Em Sùng Thị Mỷ, lớp 7A, nhà ở Núi Hạc cách trường chín cây số, kể trước đây trưa nào em cũng ăn cơm nguội ở hiên
nhà văn hóa. “Bây giờ em thích nhất là thư viện, vì có ghế nằm đọc”, em nói rồi cười, để lộ hai chiếc răng khểnh.</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Hà Thị Hòa", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "lop-hoc",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 7.1,
        "reason": "",
    },
    {
        "key": "kham-suc-khoe-nguoi-cao-tuoi",
        "title": "Khám sức khỏe, lập hồ sơ điện tử cho hơn hai nghìn người cao tuổi",
        "summary": (
            "Trong ba tuần, Trạm Y tế xã tổ chức khám lưu động tại 24 thôn. Gần một phần ba số người được khám "
            "lần đầu biết mình tăng huyết áp."
        ),
        "body": """
<p>Đợt khám sức khỏe định kỳ cho người từ 60 tuổi trở lên vừa kết thúc với 2.148 lượt người, đạt 91% số người cao tuổi
trên địa bàn. Những cụ không đi lại được, đoàn đến khám tại nhà.</p>
<p>Kết quả đáng lưu ý: 684 người tăng huyết áp, trong đó 203 người lần đầu phát hiện; 171 người có đường huyết cao; 96
người giảm thị lực nặng do đục thủy tinh thể; 58 người có dấu hiệu trầm buồn kéo dài, phần lớn sống một mình.</p>
<h2>Sau khám là theo dõi</h2>
<p>Bác sĩ Trương Thị Ngần, Trưởng Trạm Y tế xã, cho biết mỗi người đều được lập hồ sơ sức khỏe điện tử. Người có bệnh
mạn tính nhận thuốc hằng tháng tại trạm hoặc tại điểm cấp thuốc lưu động; cộng tác viên y tế thôn đo huyết áp tại nhà
mỗi tuần một lần cho nhóm nguy cơ cao. Xã đã liên hệ bệnh viện tỉnh mổ mắt đợt đầu cho 40 cụ, chi phí do bảo hiểm y tế
và quỹ từ thiện chi trả.</p>
<h2>Lời khuyên cho gia đình có người cao tuổi</h2>
<ul>
<li>Uống thuốc huyết áp đều mỗi ngày, kể cả khi thấy khỏe.</li>
<li>Ăn nhạt dần: bớt nước chấm, dưa muối, mì gói.</li>
<li>Lắp tay vịn ở nhà vệ sinh, để đèn ngủ ở lối đi.</li>
<li>Mỗi ngày trò chuyện với ông bà ít nhất mười lăm phút. Cô đơn cũng là một bệnh.</li>
<li>Khi có dấu hiệu méo miệng, yếu tay chân, nói khó: gọi cấp cứu ngay, không tự cho uống thuốc.</li>
</ul>
<p>Người chưa khám có thể đến Trạm Y tế vào sáng thứ Ba và thứ Năm, mang theo căn cước hoặc thẻ bảo hiểm y tế.</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Tạ Thị Thuý", "writer")],
        "lead": "tram-y-te",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 14.9,
        "reason": "",
    },
    {
        "key": "phong-sot-xuat-huyet",
        "title": "Phòng sốt xuất huyết: mỗi tuần mười phút diệt bọ gậy",
        "summary": "Khuyến cáo của Trung tâm Kiểm soát bệnh tật tỉnh trong giai đoạn mưa nắng xen kẽ.",
        "body": """
<p>Mỗi gia đình dành mười phút sáng Chủ nhật để: đậy kín bể, chum, vại; thả cá vào bể lớn; úp xô chậu không dùng; thay
nước bình hoa; dọn lốp xe, vỏ dừa đọng nước. Ngủ màn cả ban ngày. Khi sốt cao đột ngột, đau mỏi người, cần đến Trạm Y
tế để được khám, không tự truyền dịch tại nhà.</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Tạ Thị Thuý", "editor")],
        "lead": None,
        "source": "Trung tâm Kiểm soát bệnh tật tỉnh Bình Lĩnh",
        "reprint": True,
        "state": "published",
        "days_ago": 29.0,
        "reason": "",
    },
]
