"""How the editors arranged the front page: two articles held, the rest by itself, the blocks in an order of their own."""

FRONT_PAGE = {
    # The place counted from 0, the article, for how many days from the loading on.
    "held": [(0, "hoi-nghi-ban-chap-hanh", 7), (4, "duong-hoa-cay-da", 14)],
    "blocks": ["Hoạt động Đảng, đoàn thể", "Văn hóa – Đời sống", "Kinh tế – Xã hội", "Thông báo"],
}
