import unicodedata

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.migrations.writer import MigrationWriter
from django.test.utils import isolate_apps

from news.models import Author, Page
from portal.fields import AutoSlugField, EditorHTMLField, LineField, MultilineField, SortKeyField
from portal.html import TOO_LONG
from portal.vietnamese import sort_key
from tests.factories import AuthorFactory, UserFactory

TYPED = {
    "name": unicodedata.normalize("NFD", "  Nguyễn\u00a0Văn\u200b  An\r\n"),
    "note": "một \r\n\r\n\r\n\r\n\r\nhai\u202e",
    "body": "<h1>Đại hội</h1><script>x</script><p onclick=x>&nbsp;</p>",
}
CLEAN = {"name": "Nguyễn Văn An", "note": "một\n\n\nhai", "body": "<h2>Đại hội</h2>"}


@pytest.fixture
def person():
    """A model that the registry of the project does not know."""
    with isolate_apps("portal"):

        class Person(models.Model):
            # The derived fields come first: they do not count on their source being clean already.
            slug = AutoSlugField(source="name")
            order = SortKeyField(source="name", given_name_first=True)
            name = LineField(max_length=40, letter_required=True)
            note = MultilineField(blank=True)
            body = EditorHTMLField(blank=True)
            nickname = LineField(max_length=40, null=True, blank=True)

            class Meta:
                app_label = "portal"

            def __str__(self) -> str:
                return self.name

        yield Person


def _saved(instance: models.Model) -> dict[str, object]:
    """What saving an object would write, and leave in its attributes."""
    written = {
        field.name: field.pre_save(instance, add=True) for field in instance._meta.concrete_fields if field.name != "id"
    }
    assert written == {name: getattr(instance, name) for name in written}
    return written


def test_saving_cleans_and_leaves_the_clean_value(person) -> None:
    assert _saved(person(**TYPED)) == CLEAN | {
        "nickname": None,
        "slug": "nguyen-van-an",
        "order": sort_key("Nguyễn Văn An", given_name_first=True),
    }


def test_full_clean_sees_the_clean_value(person) -> None:
    instance = person(**TYPED)
    instance.full_clean()
    assert {name: getattr(instance, name) for name in CLEAN} == CLEAN


@pytest.mark.parametrize("name", CLEAN)
def test_a_query_writes_the_clean_value(person, name: str) -> None:
    field = person._meta.get_field(name)
    assert field.get_db_prep_save(TYPED[name], connection) == CLEAN[name]
    assert field.get_db_prep_save(None, connection) is None


def test_expressions_pass(person) -> None:
    expression = models.F("nickname")
    assert person._meta.get_field("name").pre_save(person(name=expression), add=False) is expression
    assert person._meta.get_field("name").get_db_prep_save(models.Value(" a "), connection) == models.Value(" a ")


@pytest.mark.parametrize("typed", ["123", "🎉", "\u3164"])
def test_a_letter_is_required_where_asked(person, typed: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        person(name=typed).full_clean()
    assert list(refusal.value.message_dict) == ["name"]
    person(name="a", nickname="123").full_clean()


def test_the_refusal_is_in_vietnamese(person) -> None:
    with pytest.raises(ValidationError, match="Cần có ít nhất một chữ cái"):
        person(name="123").full_clean()


def test_a_name_of_nothing_visible_is_blank(person) -> None:
    with pytest.raises(ValidationError) as refusal:
        person(name="\u200b\u00a0").full_clean()
    assert [error.code for error in refusal.value.error_dict["name"]] == ["blank"]


def test_length_is_counted_after_cleaning(person) -> None:
    person(name="a" * 40 + "\u200b  ").full_clean()
    with pytest.raises(ValidationError) as refusal:
        person(name="a" * 41).full_clean()
    assert [error.code for error in refusal.value.error_dict["name"]] == ["max_length"]


def test_a_form_refuses_a_body_that_would_be_cut(person) -> None:
    form_class = forms.modelform_factory(person, fields=["name", "slug", "note", "body"])
    form = form_class({"name": "An", "body": "<b>a</b>" * 50_000})
    assert form.errors == {"body": [TOO_LONG]}


def test_a_form_gives_a_clean_object(person) -> None:
    form_class = forms.modelform_factory(
        person, fields=["name", "slug", "note", "body"], widgets={"body": forms.Textarea(attrs={"rows": 40})}
    )
    form = form_class(TYPED | {"slug": "Đại hội"})
    assert form.errors == {}
    assert {name: getattr(form.instance, name) for name in CLEAN} == CLEAN
    assert form.instance.slug == "dai-hoi"
    assert isinstance(form.fields["note"].widget, forms.Textarea)
    assert form.fields["body"].widget.attrs["rows"] == 40
    assert not form.fields["slug"].required


@pytest.mark.parametrize(
    ("given", "slug"),
    [("", "van-quan"), ("tin-moi", "tin-moi"), ("Đà Nẵng", "da-nang"), ("…", "van-quan"), (None, "van-quan")],
)
def test_slug(person, given: str | None, slug: str) -> None:
    assert _saved(person(name="Văn Quán", slug=given))["slug"] == slug


def test_slug_falls_back_and_fits(person) -> None:
    assert _saved(person(name="🎉"))["slug"] == "bai-viet"
    assert _saved(person(name="a", slug="mot-hai " * 30))["slug"] == "-".join(["mot-hai"] * 12 + ["mot"])


def test_sort_key_follows_its_source_and_fits(person) -> None:
    instance = person(name="Lê Anh")
    assert _saved(instance)["order"] == sort_key("Lê Anh", given_name_first=True)
    instance.name = "Lê Ánh " * 40
    order = _saved(instance)["order"]
    assert len(order) == 255
    assert order == sort_key(instance.name, given_name_first=True)[:255]


@pytest.mark.parametrize(
    ("field", "options"),
    [
        (LineField(max_length=9), {"max_length": 9}),
        (LineField(max_length=9, letter_required=True), {"max_length": 9, "letter_required": True}),
        (MultilineField(blank=True), {"blank": True}),
        (EditorHTMLField(), {}),
        (AutoSlugField(source="name"), {"source": "name"}),
        (AutoSlugField(source="name", max_length=50, blank=False, unique=True),
         {"source": "name", "max_length": 50, "blank": False, "unique": True}),
        (SortKeyField(source="name"), {"source": "name"}),
        (SortKeyField(source="name", given_name_first=True, max_length=99, db_index=True),
         {"source": "name", "given_name_first": True, "max_length": 99, "db_index": True}),
    ],
)  # fmt: skip
def test_migrations_name_what_is_not_the_default(field: models.Field, options: dict[str, object]) -> None:
    _, path, args, kwargs = field.deconstruct()
    assert (path, args, kwargs) == (f"portal.fields.{type(field).__name__}", [], options)
    again = field.clone()
    assert again.deconstruct()[1:] == field.deconstruct()[1:]
    assert (again.max_length, again.blank, again.editable) == (field.max_length, field.blank, field.editable)
    assert len(again.validators) == len(field.validators)
    source, imports = MigrationWriter.serialize(field)
    assert imports == {"import portal.fields"}
    assert source.startswith(path)


@isolate_apps("portal")
def test_a_misspelt_source_is_reported() -> None:
    class Misspelt(models.Model):
        slug = AutoSlugField(source="nmae")
        order = SortKeyField(source="slug")

        class Meta:
            app_label = "portal"

        def __str__(self) -> str:
            return self.slug

    assert [error.id for error in Misspelt._meta.get_field("slug").check()] == ["portal.E001"]
    assert Misspelt._meta.get_field("order").check() == []


def test_a_form_cleans_before_it_checks(person) -> None:
    form_class = forms.modelform_factory(person, fields=["name", "note", "nickname"])
    form = form_class({"name": "\u200b", "note": "một\r\nhai", "nickname": " \u200b"})
    assert form.fields["name"].error_messages["required"] == form.errors["name"][0]
    assert form.cleaned_data == {"note": "một\nhai", "nickname": None}
    # a browser counts a line break as one character, and sends two
    note = forms.modelform_factory(person, fields=["note"]).base_fields["note"]
    assert note.has_changed("một\nhai", "một\r\nhai") is False


def test_a_line_break_counts_once() -> None:
    field = MultilineField(max_length=4).formfield()
    assert field.clean("a\r\nb\r\n\r\n") == "a\nb"
    assert field.clean("ab\r\nc") == "ab\nc"
    with pytest.raises(ValidationError):
        field.clean("abcde")


@pytest.mark.django_db
def test_a_unique_slug_gets_a_number() -> None:
    title = (
        "Chính sách bảo vệ dữ liệu cá nhân của bạn đọc trên trang thông tin điện tử Đảng bộ xã Văn Quán, tỉnh Lạng Sơn"
    )
    slugs = [Page.objects.create(title=title).slug for _ in range(3)]
    assert len(slugs[0]) > 95  # no room for a number
    assert len(set(slugs)) == 3
    assert [slug[-2:] for slug in slugs[1:]] == ["-2", "-3"]
    assert [Page.objects.create(title="Giới thiệu").slug for _ in range(3)] == [
        "gioi-thieu",
        "gioi-thieu-2",
        "gioi-thieu-3",
    ]


HOSTILE = "Nguyễn\x0b\x00\u202e Văn\u200b\ud800\ufffe A" + "\u0301" * 500
HARMLESS = "Nguyễn Văn Á\u0301\u0301\u0301"

DOORS = {
    "save": lambda row: Author(name=HOSTILE).save(),
    "create": lambda row: Author.objects.create(name=HOSTILE),
    "get or create": lambda row: Author.objects.get_or_create(name=HOSTILE),
    "update or create": lambda row: Author.objects.update_or_create(pk=row.pk, defaults={"name": HOSTILE}),
    "bulk create": lambda row: Author.objects.bulk_create([Author(name=HOSTILE)]),
    "update": lambda row: Author.objects.update(name=HOSTILE),
    "bulk update": lambda row: Author.objects.bulk_update([_renamed(row)], ["name"]),
    "save of a field": lambda row: _renamed(row).save(update_fields=["name"]),
}


def _renamed(row: Author) -> Author:
    row.name = HOSTILE
    return row


@pytest.mark.django_db
@pytest.mark.parametrize("door", DOORS)
def test_every_way_into_the_database_cleans(door: str) -> None:
    DOORS[door](AuthorFactory(name="Tên cũ"))
    names = set(Author.objects.values_list("name", flat=True)) - {"Tên cũ"}
    assert names == {HARMLESS}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "code", ["%ED%A0%80", "%ED%BF%BF", "%FF", "%C3", "\\ud800", "%EF%BF%BE", "%0B", "%F4%90%80%80"]
)
def test_codes_that_are_no_text_are_no_error_of_ours(client, code: str) -> None:
    form = "application/x-www-form-urlencoded"
    login = client.post("/admin/login/", f"username=a{code}&password=b{code}&next=/x{code}/", content_type=form)
    assert login.status_code == 200
    client.force_login(UserFactory(superuser=True))
    author = AuthorFactory(name="Tên cũ")
    for address in (f"/admin/news/author/?q=a{code}", f"/admin/news/author/?q={code}", f"/admin/news/author/a{code}/"):
        assert client.get(address).status_code < 500
    saved = client.post(
        f"/admin/news/author/{author.pk}/change/", f"name=Bà{code} Năm&slug=ba-nam{code}", content_type=form
    )
    assert saved.status_code in {200, 302}
    author.refresh_from_db()
    assert author.name.encode().decode() == author.name
