"""How the editors arranged the front page: two articles held, the rest by itself, the blocks in an order; and what is read."""

FRONT_PAGE = {
    # The place counted from 0, the article, for how many days from the loading on.
    "held": [(0, "hoi-nghi-ban-chap-hanh", 7), (4, "duong-hoa-cay-da", 14)],
    "blocks": ["Hoạt động Đảng, đoàn thể", "Văn hóa – Đời sống", "Kinh tế – Xã hội", "Thông báo"],
}

# How often an article was read on the day of the loading; before that, less.
READS = {
    "canh-bao-lua-dao": 214,
    "duong-hoa-cay-da": 187,
    "lua-thom-go-sim": 163,
    "che-doi-co-ocop": 121,
    "chu-dong-ung-pho-mua-bao": 118,
    "diem-tiep-nhan-nui-hac": 64,
}
