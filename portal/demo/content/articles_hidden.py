"""Articles that readers do not see, or not any more: drafts, submitted, returned, scheduled, expired, withdrawn."""

ARTICLES = [
    {
        "key": "net-moi-thi-dua",
        "title": "Nét mới trong phong trào thi đua của Hội Nông dân xã",
        "summary": (
            "Mỗi chi hội chọn một cây, một con để thi đua cải tiến; hội viên chấm điểm lẫn nhau ngay tại ruộng."
        ),
        "body": """
<p>Thay vì họp bình xét cuối năm, từ vụ này Hội Nông dân xã tổ chức thi đua theo kiểu “thăm đồng chéo”. Hội viên thôn
này sang thôn kia xem ruộng, chuồng trại, chấm theo năm tiêu chí: năng suất, chi phí, an toàn, cách ghi sổ và việc
giúp đỡ hộ khác.</p>
<p>Ông Mai Văn Thược, Chủ tịch Hội Nông dân xã, cho rằng nhà nông phục nhau ở bờ ruộng chứ không phục nhau trên giấy.
Qua hai đợt thăm chéo, nhiều hộ đã học được cách làm bẫy đèn, ủ phân, ghi nhật ký sản xuất.</p>
<p>(Còn bổ sung số liệu của các chi hội Tân Lập, Núi Hạc và ảnh.)</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Trần Khắc Đạt", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "draft",
        "days_ago": 0.6,
        "reason": "",
    },
    {
        "key": "vuon-thuoc-nam",
        "title": "Vườn thuốc nam của Trạm Y tế xã",
        "summary": "Bốn mươi loại cây thuốc được trồng theo nhóm bệnh, có biển tên và cách dùng.",
        "body": """
<p>Sau dãy nhà khám bệnh, khoảnh đất chừng hai trăm mét vuông trước kia cỏ mọc nay đã thành vườn thuốc. Cây được trồng
theo nhóm: chữa cảm, chữa ho, cầm máu, lợi tiểu, ngoài da. Mỗi cây có biển ghi tên, bộ phận dùng, cách dùng và lời
nhắc “hỏi thầy thuốc trước khi dùng”.</p>
<p>Cây giống do các gia đình mang đến. Cụ Triệu Thị Sồi góp bảy loại lấy từ vườn nhà. Các em học sinh đến vẽ cây, chép
công dụng, coi như một buổi học sinh vật ngoài trời.</p>
<p>Trạm dự định mở buổi hướng dẫn mỗi tháng một lần về những cây dễ trồng, dễ dùng và cả những cây dễ nhầm.</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Tạ Thị Thuý", "writer")],
        "lead": "tram-y-te",
        "source": None,
        "reprint": False,
        "state": "draft",
        "days_ago": 1.4,
        "reason": "",
    },
    {
        "key": "phien-cho-cuoi-nam",
        "title": "Ghi nhanh: Phiên chợ cuối năm",
        "summary": "Ghi chép ở chợ Hạc trong phiên họp lớn nhất năm.",
        "body": """
<p>Trời còn tối, đầu cầu đã nghe tiếng lợn kêu, tiếng gà, tiếng người gọi nhau qua sông. Chợ phiên cuối năm bao giờ
cũng đến trước mặt trời.</p>
<p>Dãy lá dong xanh rợn mắt. Bà hàng lá không nói thách, ai hỏi cũng một giá, thêm vài chiếc cho trẻ con. Bên kia, ông
đồ trẻ, thật ra là thầy giáo dạy Mỹ thuật, viết chữ tặng người cao tuổi. Chữ được xin nhiều nhất năm nay là chữ
“An”.</p>
<p>Gần trưa, chợ vãn. Người về mang theo mùi gừng, mùi hương trầm và những câu chào hẹn ra giêng.</p>
""",
        "category": "Đất và người Hạc Khê",
        "credits": [("Hà Thị Hòa", "writer"), ("Hoàng Thế Dũng", "photographer")],
        "lead": "cho-hac",
        "source": None,
        "reprint": False,
        "state": "draft",
        "days_ago": 0.2,
        "reason": "",
    },
    {
        "key": "cuu-chien-binh-doi-rung",
        "title": "Cựu chiến binh Bến Đá hiến kế làm kinh tế đồi rừng",
        "summary": "Tổ hợp tác cựu chiến binh thôn Bến Đá trồng xen cây gỗ lớn với dược liệu, lấy ngắn nuôi dài.",
        "body": """
<p>Mười hai hội viên cựu chiến binh thôn Bến Đá góp chung 34 ha đồi, bàn nhau không bán keo non nữa. Phương án của tổ
là giữ cây gỗ lớn trên mười năm, dưới tán trồng ba kích, sa nhân; ba năm đầu nuôi gà thả đồi để có tiền chi tiêu.</p>
<p>Ông Quách Văn Tỵ, tổ trưởng, tính toán: keo bán năm thứ năm được 70 triệu đồng mỗi héc-ta, để đến năm thứ mười được
gần gấp ba, chưa kể dược liệu. Cái khó là vốn và lòng kiên nhẫn. Hội Cựu chiến binh xã đứng ra tín chấp cho các hộ
vay, đồng thời mời cán bộ kiểm lâm về dạy tỉa cành, chọn cây để lại.</p>
<p>Tổ cũng thống nhất để lại dải rừng tự nhiên rộng ba mươi mét dọc khe nước. “Đời lính chúng tôi uống nước khe mà
sống, giờ về trồng rừng thì phải giữ cái khe”, ông Tỵ nói.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Phùng Văn Ơn", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "submitted",
        "days_ago": 0.9,
        "reason": "",
    },
    {
        "key": "hoc-sinh-sang-tao",
        "title": "Ba nữ sinh lớp 9 chế máy báo nước lũ từ phao nhựa và điện thoại cũ",
        "summary": (
            "Sản phẩm giá chưa tới bốn trăm nghìn đồng của học sinh Trường Trung học cơ sở Hạc Khê đoạt giải Nhì "
            "cuộc thi sáng tạo cấp tỉnh."
        ),
        "body": """
<p>Ý tưởng bắt nguồn từ đêm lũ hai năm trước. Nhà em Lèng Thị Diệp ở mép sông, nước vào lúc hai giờ sáng không ai hay.
Diệp cùng hai bạn Hà Bảo Trâm và Ma Thị Xuyến nghĩ cách làm một chiếc phao biết “gọi điện”.</p>
<p>Máy gồm một phao nhựa trượt trong ống, ba công tắc từ ở ba mức nước và chiếc điện thoại cũ được tháo màn hình. Khi
nước chạm mức nào, điện thoại tự gọi đến số của tổ xung kích và phát câu báo đã ghi âm. Pin mặt trời nhỏ đủ chạy nhiều
ngày mưa.</p>
<p>Thầy giáo hướng dẫn cho biết các em hỏng mười một lần. Lần thứ chín máy kêu cả đêm vì có con cua chui vào ống. Hai
chiếc máy đang được chạy thử ở bờ bao sông Khê; Ban Chỉ huy Phòng thủ dân sự xã hỗ trợ kinh phí làm thêm năm
chiếc.</p>
""",
        "category": "Giáo dục, y tế",
        "credits": [("Hà Thị Hòa", "writer")],
        "lead": "lop-hoc",
        "source": None,
        "reprint": False,
        "state": "submitted",
        "days_ago": 0.4,
        "reason": "",
    },
    {
        "key": "giai-bong-chuyen",
        "title": "Sôi nổi giải bóng chuyền các thôn",
        "summary": "Mười sáu đội tranh tài trong ba ngày tại sân vận động xã.",
        "body": """
<p>Ba ngày qua, sân vận động xã lúc nào cũng kín người xem. Mười sáu đội bóng chuyền nam, tám đội nữ của các thôn thi
đấu hơn bốn mươi trận.</p>
<p>Ở nội dung nữ, đội Đầm Sen với lối phòng thủ bền bỉ gây bất ngờ khi vượt qua đương kim vô địch Xóm Chợ. Ở nội dung
nam, trận chung kết giữa Núi Hạc và Cầu Gỗ kéo dài năm ván, đến tận lúc lên đèn.</p>
<p>Khán giả nhớ nhất là đội cổ vũ của thôn Núi Hạc, đi bộ mười hai cây số mang theo trống và hai nồi xôi. Trọng tài có
phần ưu ái đội chủ nhà nhưng không khí vẫn vui vẻ.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Lương Như Ý", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "returned",
        "days_ago": 3.1,
        "reason": (
            "Bài viết sinh động nhưng còn thiếu tỷ số trận chung kết và tên đội trưởng đội vô địch. Câu cuối nhận"
            " xét trọng tài “có phần ưu ái” chưa có căn cứ, đề nghị bỏ. Xin bổ sung một ảnh trao giải."
        ),
    },
    {
        "key": "mo-hinh-nuoi-ong",
        "title": "Chàng trai trở về quê nuôi ong",
        "summary": "Cà Văn Dưỡng bỏ việc ở thành phố, gây dựng 120 đàn ong dưới chân núi Hạc.",
        "body": """
<p>Ở tuổi 29, Cà Văn Dưỡng rời xưởng cơ khí, mang tiền tiết kiệm về quê mua mười đàn ong đầu tiên. Sau hai năm, anh có
80 đàn đặt dọc bìa rừng, mỗi năm thu hơn một tấn mật.</p>
<p>Dưỡng học nghề từ một người nuôi ong già ở tỉnh bên. Anh kể mùa đầu mất gần nửa đàn vì đặt sai hướng gió. Nay anh
giúp bốn hộ khác cùng làm, gom mật bán chung.</p>
<p>Anh vẫn giữ nguyên tắc chỉ quay mật khi đã vít nắp, để lại phần cho ong qua mùa đông. Theo anh, “tham một vụ là mất
cả đàn”.</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Lương Như Ý", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "returned",
        "days_ago": 5.6,
        "reason": (
            "Số liệu chưa khớp: phần sapô ghi 120 đàn ong, trong bài ghi 80 đàn. Đề nghị hỏi lại nhân vật. Thu "
            "nhập nên ghi sau khi trừ chi phí và xin nhân vật đồng ý trước khi đăng."
        ),
    },
    {
        "key": "lich-tiep-cong-dan-thang-toi",
        "title": "Điều chỉnh địa điểm tiếp công dân trong thời gian sửa chữa trụ sở",
        "summary": "Trong hai tuần tới, Phòng Tiếp công dân chuyển tạm sang nhà văn hóa thôn Xóm Chợ.",
        "body": """
<p>Để sửa chữa sảnh tầng 1 trụ sở xã, Phòng Tiếp công dân chuyển tạm sang nhà văn hóa thôn Xóm Chợ, cách trụ sở cũ 150
m, trong thời gian hai tuần kể từ ngày đăng thông báo này. Lịch tiếp của các đồng chí lãnh đạo không thay đổi.</p>
<p>Tại trụ sở cũ luôn có người hướng dẫn và xe điện đưa người cao tuổi, người khuyết tật sang địa điểm mới. Số điện
thoại liên hệ vẫn là 0211 000 268.</p>
""",
        "category": "Thông báo",
        "credits": [("Bùi Thu Hà", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "scheduled",
        "days_ago": -2.0,
        "reason": "",
    },
    {
        "key": "khoi-cong-nha-van-hoa-ben-da",
        "title": "Khởi công nhà văn hóa kết hợp điểm tránh lũ thôn Bến Đá",
        "summary": "Công trình có sàn chính cao hơn đỉnh lũ lịch sử 1,2 m, sức chứa 350 người khi có thiên tai.",
        "body": """
<p>Nhà văn hóa thôn Bến Đá được thiết kế hai công năng. Ngày thường là nơi hội họp, đọc sách, tập văn nghệ; khi có lũ
là chỗ trú an toàn cho 350 người, có bếp, kho lương thực, máy phát điện và bể nước.</p>
<p>Tổng mức đầu tư 6,4 tỷ đồng, trong đó ngân sách tỉnh hỗ trợ 60%. Gia đình bà Phan Thị Mận hiến 240 m² đất vườn liền
kề để đủ diện tích làm sân. Ban giám sát đầu tư cộng đồng gồm bảy người do thôn bầu, có một thợ xây lâu năm.</p>
<p>Dự kiến phần thô hoàn thành sau bốn tháng, toàn bộ công trình đưa vào sử dụng trước mùa mưa năm sau.</p>
""",
        "category": "Nông nghiệp, nông thôn mới",
        "credits": [("Trần Khắc Đạt", "writer")],
        "lead": "cau-song",
        "source": None,
        "reprint": False,
        "state": "scheduled",
        "days_ago": -5.0,
        "reason": "",
    },
    {
        "key": "tam-ngung-cap-nuoc",
        "title": "Tạm ngừng cấp nước để thau rửa bể lọc",
        "summary": "Nhà máy nước Hạc Khê thau rửa bể lọc, năm thôn mất nước trong một ngày.",
        "body": """
<p>Từ 7 giờ đến 17 giờ ngày Chủ nhật, Nhà máy nước Hạc Khê tạm ngừng cấp nước cho các thôn Xóm Chợ, Giếng Ngọc, Cây
Đa, Đầm Sen và Cầu Gỗ để thau rửa bể lọc. Bà con chủ động trữ nước. Khi có nước trở lại, xin xả bỏ vài phút đầu đến
khi nước trong.</p>
""",
        "category": "Thông báo",
        "credits": [("Bùi Thu Hà", "editor")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "expired",
        "days_ago": 58.0,
        "reason": "",
    },
    {
        "key": "danh-sach-ho-duoc-ho-tro",
        "title": "Công khai danh sách hộ được hỗ trợ sửa chữa nhà ở",
        "summary": (
            "Ủy ban nhân dân xã công khai danh sách 12 hộ được hỗ trợ trong đợt cuối của chương trình xóa nhà tạm."
        ),
        "body": """
<p>Sau khi các thôn họp bình xét, niêm yết đủ thời hạn và không có khiếu nại, Ủy ban nhân dân xã công khai danh sách
12 hộ được hỗ trợ xây mới, sửa chữa nhà ở đợt cuối. Mức hỗ trợ 60 triệu đồng đối với nhà xây mới, 30 triệu đồng đối
với nhà sửa chữa.</p>
<p>Các hộ được hướng dẫn chọn mẫu nhà có “ba cứng”: nền cứng, khung – tường cứng, mái cứng. Đoàn Thanh niên, dân quân
và bà con trong thôn giúp ngày công tháo dỡ, vận chuyển vật liệu.</p>
""",
        "category": "Thông báo",
        "credits": [("Đặng Duy An", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "withdrawn",
        "days_ago": 31.5,
        "reason": (
            "Tệp danh sách đăng kèm có số căn cước và tình trạng bệnh của thành viên trong hộ, vượt quá nội dung "
            "được phép công khai. Rút bài để thay bằng danh sách chỉ có họ tên chủ hộ và thôn."
        ),
    },
    {
        "key": "ket-qua-giai-viet-da",
        "title": "Kết quả giải việt dã “Vượt dốc núi Hạc”",
        "summary": "Hơn hai trăm vận động viên các lứa tuổi tham gia giải chạy truyền thống.",
        "body": """
<p>Giải việt dã “Vượt dốc núi Hạc” năm nay có 214 vận động viên ở năm nhóm tuổi, người nhỏ nhất 11 tuổi, người lớn
nhất 76 tuổi. Đường chạy dài 5 km, trong đó 1,5 km leo dốc.</p>
<p>Nhóm nam thanh niên về nhất với thời gian 19 phút 42 giây. Nhóm trung niên nữ, chị Ma Thị Hiên thôn Tân Lập về đích
đầu tiên. Cụ Hoàng Công Tạo chạy hết chặng trong tiếng reo của các cháu, về đích sau cùng nhưng được tặng bó hoa to
nhất.</p>
""",
        "category": "Mặt trận và đoàn thể",
        "credits": [("Lương Như Ý", "writer")],
        "lead": None,
        "source": None,
        "reprint": False,
        "state": "withdrawn",
        "days_ago": 43.7,
        "reason": (
            "Ban tổ chức báo nhầm thứ hạng nhóm tuổi trung niên nữ do trùng số đeo. Rút bài để xác minh; sẽ đăng "
            "bản đính chính kèm lời xin lỗi vận động viên."
        ),
    },
]
