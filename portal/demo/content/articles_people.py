"""The land and its people: a ferrywoman, a craft, a festival, a day in pictures."""

ARTICLES = [
    {
        "key": "ba-do-ben-da",
        "title": "Bà đò Bến Đá",
        "summary": (
            "Ba mươi tư năm chèo đò, bà Phan Thị Liệu chưa để rơi một khách nào xuống sông. Cầu đã có, bà vẫn ra "
            "bến mỗi sáng, bây giờ để giữ cái phao."
        ),
        "body": """
<p>Người Bến Đá gọi bà Phan Thị Liệu là “bà đò”, kể cả trẻ con sinh sau ngày có cầu. Năm nay bà 71 tuổi, lưng hơi
còng, hai bàn tay to và chai như tay đàn ông. Hỏi bà đã chở bao nhiêu chuyến, bà nhẩm một lúc rồi xua tay: “Ai đếm
nước sông làm gì”.</p>
<p>Bà cầm chèo năm hai mươi hai tuổi, thay người cha bị cụt ngón tay trong một chuyến gỗ. Đò nan, mỗi lượt chở tám
người, hai xe đạp. Học trò đi không mất tiền, đó là lệ của cha bà. Đổi lại, nhà nào có con đi học thì cuối vụ mang đến
một đấu thóc, nhiều ít tùy tâm.</p>
<h2>Ba điều không chở</h2>
<p>Trên vách chòi canh còn dòng chữ vôi mờ: “Không chở người say. Không chở khi nước đỏ. Không chở quá tám”. Điều thứ
ba từng làm bà mất lòng nhiều người. Có đám cưới đông khách, nhà trai năn nỉ chở mười hai cho kịp giờ. Bà buộc đò vào
gốc si rồi ngồi xuống ăn trầu. Đám cưới ấy muộn nửa tiếng, và cô dâu năm nào nay vẫn nhắc lại mỗi lần qua bến, giọng
đã khác.</p>
<blockquote><p>“Giờ đẹp thì chọn lại được. Người thì không”, bà Liệu nói.</p></blockquote>
<p>Ngày cầu khánh thành, bà là người được mời cắt băng cùng các đồng chí lãnh đạo. Bà mặc áo nâu, cầm kéo run run, cắt
xong thì khóc. Có người tưởng bà tiếc nghề. Bà bảo không phải, bà khóc vì nhớ một đêm mưa, có sản phụ bên kia sông gọi
đò mà nước đỏ, bà đã không dám sang.</p>
<h2>Việc mới của người cũ</h2>
<p>Sau ngày ấy, bà xin thôn một việc không lương: coi phao cứu sinh. Dọc hai cây số bờ sông có mười một chiếc phao
treo trên cọc. Sáng bà đi kiểm dây, chiều bà nhắc lũ trẻ tắm chỗ nông. Mùa nắng vừa rồi, chính chiếc phao ở cọc số bảy
đã giữ được một cháu lớp bốn bị chuột rút.</p>
<p>Bà còn dạy bơi. Lớp học là khúc sông cạn được quây lưới, học phí là một bài hát. Đã có bốn mươi ba đứa trẻ bơi được
qua cọc số ba. Đứa nào qua, bà cho ngồi lên con đò cũ úp trên bãi, gõ mạn đò ba tiếng. Người ở xa nghe tiếng gõ thì
biết trong thôn lại có thêm một đứa không sợ nước.</p>
""",
        "category": "Đất và người Hạc Khê",
        "credits": [("Phùng Văn Ơn", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "cau-song",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 52.4,
        "reason": "",
    },
    {
        "key": "mot-ngay-ben-song-khe",
        "title": "Một ngày bên sông Khê",
        "summary": "Phóng sự ảnh: từ phiên chợ mờ sáng đến tiếng hát trên đầm sen, một ngày thường của người Hạc Khê.",
        "body": """
<p>Bốn rưỡi sáng, sương còn đặc trên cánh đồng. Người đi thăm nước chỉ là một chấm đèn pin. Đến khi nhìn rõ mặt nhau
thì chợ đã họp.</p>
<!--picture:cho-hac-->
<p>Phiên chợ nào bà con cũng đứng đúng chỗ mình đã đứng từ đời mẹ. Dãy rau gần cổng, dãy cá gần giếng, hàng xén ở
giữa. Người mua quen chân đến nỗi nhắm mắt cũng không lạc.</p>
<!--picture:lop-hoc-->
<p>Bảy giờ, trống trường. Ở Hạc Khê, trống trường là chiếc đồng hồ của cả những người không còn đi học: nghe tiếng
trống tan, các bà ngoài đồng biết đến giờ về thổi cơm.</p>
<!--picture:doi-che-->
<p>Trên Đồi Cọ, búp chè chỉ hái trước chín giờ. Người hái đi thành hàng ngang, nói chuyện qua đầu luống, tay không
ngừng.</p>
<!--picture:mot-cua-->
<p>Buổi chiều, một cụ bà mang giấy tờ ra xã. Cụ về tay không, vì giấy đã được hẹn gửi đến nhà. Cụ hỏi lại ba lần cho
chắc.</p>
<!--picture:trang-ram-->
<p>Tối nay rằm. Thuyền tách bến, mặt đầm im. Một ngày không có gì đáng ghi vào báo cáo, và có lẽ vì thế mà đáng chụp
lại.</p>
""",
        "category": "Đất và người Hạc Khê",
        "credits": [("Hoàng Thế Dũng", "photographer"), ("Lê Hồng Ân", "writer")],
        "lead": "ruong-xanh",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 71.7,
        "reason": "",
    },
    {
        "key": "hoi-dap-le-ruoc-nuoc",
        "title": "Hỏi đáp trước ngày hội: Rước nước ba nguồn",
        "summary": (
            "Vì sao phải lấy nước ở ba nơi, ai được gánh chóe, người ở xa về đỗ xe chỗ nào? Nhà giáo Triệu Đình "
            "Ấn và Ban Tổ chức trả lời bạn đọc."
        ),
        "body": """
<p>Mỗi năm trước hội đình Hạc, Ban Biên tập nhận vài chục câu hỏi của bạn đọc, nhất là con em xa quê lần đầu đưa gia
đình về. Chúng tôi chọn bảy câu được hỏi nhiều nhất.</p>
<h2>Vì sao nước phải lấy ở ba nguồn?</h2>
<p>Ba nguồn là khe Cái ở Núi Hạc, Giếng Ngọc và vụng Đá trên sông Khê, ứng với ba làng đã cùng dựng đình. Hương ước cũ
ghi: thiếu một nguồn thì nước không được đổ vào chóe. Ý của người xưa không nằm ở nước mà ở chỗ ba làng phải hẹn được
nhau cùng đến.</p>
<h2>Ai được gánh chóe?</h2>
<p>Xưa là trai chưa vợ. Từ năm khôi phục lễ rước, dân làng thống nhất chọn sáu người, ba nam ba nữ, mỗi làng cũ một
đôi, trong năm không vi phạm quy ước của thôn. Người được chọn ăn chay một ngày và tập đi đều hai buổi tối.</p>
<h2>Trẻ nhỏ đi theo đoàn rước được không?</h2>
<p>Được, và được khuyến khích. Các cháu đi sau phường bát âm, mỗi cháu cầm một cành tre có buộc giấy màu. Đường rước
dài 4,2 km; cháu dưới sáu tuổi nên đón ở đoạn cuối từ cây gạo vào đình.</p>
<h2>Có lễ vật gì bắt buộc không?</h2>
<p>Không. Ban Tổ chức đề nghị không đốt vàng mã, không đặt tiền lên bệ thờ và tay tượng. Ai muốn góp công đức thì ghi
sổ ở tả vu, nhận phiếu, số tiền công khai ngay tối hôm đó.</p>
<h2>Xe để ở đâu?</h2>
<ul>
<li>Ô tô: sân vận động xã và bãi sau chợ Hạc.</li>
<li>Xe máy: sân Trường Trung học cơ sở, học sinh lớp 9 trông, giá vé niêm yết.</li>
<li>Người đi lại khó khăn: xe điện đón tại cổng chào, không mất tiền.</li>
</ul>
<h2>Chụp ảnh, quay phim có phải xin phép?</h2>
<p>Ngoài sân và trên đường rước thì tự do. Trong hậu cung xin không chụp, không dùng đèn. Thiết bị bay phải đăng ký
trước với Công an xã.</p>
<h2>Trời mưa thì sao?</h2>
<p>Vẫn rước. Các cụ bảo nước xin trời mà trời cho sớm thì càng quý.</p>
""",
        "category": "Đất và người Hạc Khê",
        "credits": [("Triệu Đình Ấn", "writer"), ("Lê Hồng Ân", "editor")],
        "lead": "dinh-hac",
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 118.6,
        "reason": "",
    },
    {
        "key": "dan-lo-tom-dam-sen",
        "title": "Người đan lờ cuối cùng của Đầm Sen nay có bảy học trò",
        "summary": (
            "Lờ tôm Đầm Sen từng theo thuyền đi khắp vùng hạ lưu. Khi lưới nhựa tràn về, cả thôn bỏ nghề, chỉ còn "
            "ông Tống Văn Rược."
        ),
        "body": """
<p>Một chiếc lờ tốt, theo ông Tống Văn Rược, phải qua được ba phép thử: thả xuống nước thì chìm ngang, nhấc lên thì
ráo trong mười nhịp thở, và tôm chui vào rồi thì không tìm thấy lối ra, “nhưng con tôm bé thì phải thấy”. Điều cuối
cùng, ông nhấn mạnh, là điều mà lưới nhựa không biết làm.</p>
<p>Ông Rược 76 tuổi, đan lờ từ năm lên chín. Thời đông nhất, Đầm Sen có năm mươi sáu nhà theo nghề, tre chẻ phơi trắng
cả bờ đầm. Khi lờ bát quái bằng lưới nhựa về chợ, rẻ và bắt được nhiều, nghề tan trong vòng sáu năm. Lờ nhựa bắt cả
con bằng que tăm; đầm cạn tôm thì người ta đổ cho thời tiết.</p>
<h2>Cô kỹ sư hỏi mua một nghìn chiếc</h2>
<p>Bước ngoặt đến từ một việc rất tình cờ. Cô Đoàn Thị Khuê, kỹ sư thủy sản, về đầm lấy mẫu nước, thấy chiếc lờ tre
treo ở hiên nhà ông thì xin đo khe nan. Khe rộng đúng bằng cỡ mà quy định về bảo vệ nguồn lợi thủy sản cho phép. Cô
hỏi ông có đan được một nghìn chiếc cho các hồ của tỉnh hay không. Ông cười: “Một nghìn thì tôi đan đến lúc chết cũng
chưa xong”.</p>
<p>Không có một nghìn chiếc, nhưng có một lớp học. Hội Nông dân xã mượn gian nhà kho cũ của hợp tác xã, mời ông dạy
tối thứ Ba và tối thứ Năm. Mười hai người ghi tên, bảy người ở lại. Trẻ nhất là em Lục Văn Khởi, 17 tuổi, nghỉ học
giữa chừng; già nhất là bà Hoàng Thị Nụ, 63 tuổi, con dâu một nhà nghề cũ.</p>
<h2>Học chẻ trước khi học đan</h2>
<p>Hai tháng đầu không ai được chạm vào khuôn lờ, chỉ chẻ nan. Nan phải mỏng đều như nhau từ đầu đến cuối, vót sao cho
vuốt qua môi không thấy gợn. Khởi đứt tay mười mấy lần. Đến tháng thứ tư, em đan chiếc lờ đầu tiên, ông Rược xem rồi
tháo ra, bảo đan lại. Chiếc thứ hai cũng tháo. Chiếc thứ ba ông để yên, mang treo lên hiên, cạnh chiếc lờ của cha
ông.</p>
<p>Nay tổ đan nhận đơn chừng tám mươi chiếc mỗi tháng, thêm đèn lồng và giỏ hoa theo khuôn lờ cho các quán nghỉ. Thu
nhập mỗi người khoảng ba triệu đồng, là tiền làm lúc nông nhàn. Thôn Đầm Sen cũng vừa đưa vào quy ước một dòng: ai thả
lờ nhựa mắt nhỏ trong đầm thì bị nhắc tên trên loa ba tối liền.</p>
""",
        "category": "Đất và người Hạc Khê",
        "credits": [("Lê Hồng Ân", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "published",
        "days_ago": 207.3,
        "reason": "",
    },
]
