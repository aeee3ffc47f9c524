"""Pictures of the body, and the lead picture."""

from collections.abc import Iterator

from news.checklist.material import Material, Note

# What the editor's script leaves where a pasted picture could not be uploaded.
MISSING_PICTURE_MARK = "[Ảnh chưa tải lên"


def picture_not_uploaded(material: Material) -> Iterator[Note]:
    count = material.text.count(MISSING_PICTURE_MARK)
    if count:
        start = material.text.index(MISSING_PICTURE_MARK)
        mark, bracket, _ = material.text[start : start + 200].partition("\n")[0].partition("]")
        yield Note(
            "body",
            f"Trong bài còn {count} chỗ đánh dấu “{MISSING_PICTURE_MARK}…]”, bạn đọc sẽ thấy nguyên dòng chữ ấy. "
            "Hãy chèn lại ảnh, hoặc xóa dòng đánh dấu.",
            mark + bracket,
        )


def lost_picture(material: Material) -> Iterator[Note]:
    for figure in material.figures:
        if figure.picture is None:
            yield Note(
                figure.field,
                f"{figure.place} không còn trong kho ảnh, bạn đọc không thấy gì ở chỗ ấy. Hãy xóa đi hoặc chọn ảnh khác.",
                figure.caption,
            )


def picture_without_description(material: Material) -> Iterator[Note]:
    told = set()
    for figure in material.figures:
        if figure.picture and not figure.picture.alt and figure.picture.pk not in told:
            told.add(figure.picture.pk)
            yield Note(
                figure.field,
                f"{figure.place} chưa có mô tả cho người không nhìn thấy ảnh. Hãy mở ảnh trong kho ảnh và viết trong ảnh có gì.",
                figure.caption or str(figure.picture),
            )


def picture_without_caption(material: Material) -> Iterator[Note]:
    for figure in material.figures:
        if figure.picture and not figure.caption and not figure.picture.caption:
            yield Note(
                figure.field,
                f"{figure.place} chưa có chú thích. Hãy viết ảnh chụp ai, việc gì, ở đâu.",
                str(figure.picture),
            )


def picture_too_small(material: Material) -> Iterator[Note]:
    for figure in material.figures:
        if figure.picture and figure.picture.width < figure.least_width:
            yield Note(
                figure.field,
                f"{figure.place} chỉ rộng {figure.picture.width} px, bạn đọc sẽ thấy ảnh mờ. "
                f"Hãy thay bằng ảnh rộng ít nhất {figure.least_width} px.",
                figure.caption or str(figure.picture),
            )


def no_lead_picture(material: Material) -> Iterator[Note]:
    if not material.article.lead_picture_id:
        yield Note(
            "lead_picture",
            "Bài chưa có ảnh đại diện; trên trang nhất và khi chia sẻ, bài chỉ có chữ. Hãy chọn một ảnh.",
        )
