"""Model fields that clean what people type, so that no door is forgotten.

The value is cleaned when a form or `full_clean()` looks at it (`to_python`), when an object is saved (`pre_save`:
afterwards the attribute holds what was stored) and when a query writes it (`get_db_prep_save`). Database expressions pass
untouched.
"""

import itertools
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.apps import apps
from django.core import checks
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, URLValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from portal.html import clean_html, refusal
from portal.text import clean_line, clean_text, has_letter
from portal.vietnamese import fold, slugify, sort_key


def validate_letter(value: str) -> None:
    """Refuses a name or title in which a reader would see no letter."""
    if not has_letter(value):
        raise ValidationError("Cần có ít nhất một chữ cái.", code="no_letter")


class _CleanedFormField(forms.CharField):
    """Cleans before it checks, so that a text of nothing visible is missing and a length is that of what is kept."""

    def __init__(self, *, clean_value: Callable[[str], str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.clean_value = clean_value

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return value if value in self.empty_values else self.clean_value(value) or self.empty_value


class _CleanedField(models.Field):
    """What the cleaned fields share; `normalise` is the cleaning, idempotent."""

    normalise: Callable[[str], str]

    def to_python(self, value: Any) -> Any:
        return self._normalised(super().to_python(value))

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = self._normalised(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        return super().get_db_prep_save(self._normalised(value), connection)

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        return super().formfield(**{"form_class": partial(_CleanedFormField, clean_value=self.to_python), **kwargs})

    def _normalised(self, value: Any) -> Any:
        if value is None or hasattr(value, "resolve_expression"):
            return value
        return self.normalise(str(value))


class LineField(_CleanedField, models.CharField):
    """One line of plain text. With `letter_required` a value without any letter is refused."""

    normalise = staticmethod(clean_line)

    def __init__(self, *args: Any, letter_required: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.letter_required = letter_required
        if letter_required:
            self.validators.append(validate_letter)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        if self.letter_required:
            kwargs["letter_required"] = True
        return name, path, args, kwargs


def validate_without_user(value: str) -> None:
    """Refuses an address that signs its visitor in, or that looks like another site's by the name before the @."""
    try:
        has_user = "@" in urlsplit(value).netloc
    except ValueError:
        return  # no address at all, which another validator says
    if has_user:
        raise ValidationError("Địa chỉ không được có tên người dùng hay ký hiệu @ trước tên miền.", code="user")


class WebAddressField(_CleanedField, models.URLField):
    """An address of the web, as a link of ours may have it: http or https, nothing invisible, no user name."""

    normalise = staticmethod(clean_line)
    default_validators = (URLValidator(schemes=["http", "https"]), validate_without_user)

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        # What is typed without a scheme gets one.
        return models.URLField.formfield(self, **{"form_class": forms.URLField, **kwargs})


class PositionField(models.PositiveSmallIntegerField):
    """Where a row stands in an order that the office chooses; the same numbers on every database."""

    default_validators = (MaxValueValidator(9_999),)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", 0)
        super().__init__(*args, **kwargs)


class MultilineField(_CleanedField, models.TextField):
    """Plain text of several lines."""

    normalise = staticmethod(clean_text)


class EditorHTMLField(_CleanedField, models.TextField):
    """HTML of the editor, kept as `clean_html` leaves it. The admin puts the editor in; elsewhere it is a textarea.

    Too long a text is refused rather than cut, so that its author keeps what was written.
    """

    normalise = staticmethod(clean_html)

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str) and (reason := refusal(value)):
            raise ValidationError(reason, code="too_long")
        return super().to_python(value)


class _DerivedField(models.CharField):
    """A field made from another attribute of the same object, named by `source`."""

    default_max_length: int

    def __init__(self, *args: Any, source: str, **kwargs: Any) -> None:
        self.source = source
        kwargs.setdefault("max_length", self.default_max_length)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        kwargs["source"] = self.source
        if self.max_length == self.default_max_length:
            del kwargs["max_length"]
        return name, path, args, kwargs

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        errors = super().check(**kwargs)
        if not hasattr(self.model, self.source):
            errors.append(
                checks.Error(f"The source '{self.source}' is no attribute of the model.", obj=self, id="portal.E001")
            )
        return errors

    def _source_line(self, model_instance: models.Model) -> str:
        return clean_line(str(getattr(model_instance, self.source) or ""))


class AutoSlugField(_DerivedField):
    """The readable part of an address. Left blank it is made from `source` at saving; a given one is slugified.

    With `unique` a made one gets a number where another object has it; a given one is then refused by the form. With
    `address_kind`, under which `portal.old_addresses` keeps former slugs, an address that another object had is as good
    as taken: what is printed somewhere leads there for ever.
    """

    default_max_length = 100

    def __init__(self, *args: Any, address_kind: str = "", **kwargs: Any) -> None:
        self.address_kind = address_kind
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        if self.blank:
            del kwargs["blank"]
        else:
            kwargs["blank"] = False
        return name, path, args, kwargs

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return value and slugify(value, max_length=self.max_length, fallback="")

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        if value and self.address_kind and value in self._printed(model_instance, value):
            raise ValidationError(
                "Địa chỉ này từng là của một mục khác và vẫn dẫn đến mục ấy. Hãy chọn địa chỉ khác.", code="old_address"
            )

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        slug = self.to_python(super().pre_save(model_instance, add))
        if not slug:
            slug = slugify(self._source_line(model_instance), max_length=self.max_length)
            if self.unique:
                slug = self._free(slug, model_instance)
        setattr(model_instance, self.attname, slug)
        return slug

    def _free(self, slug: str, model_instance: models.Model) -> str:
        """The slug itself, or with the first number that nobody has: two authors may bear one name."""
        others = type(model_instance)._default_manager.exclude(pk=model_instance.pk)
        stem = slug[: self.max_length - 5].rstrip("-")
        taken = set(others.filter(**{f"{self.name}__startswith": stem}).values_list(self.name, flat=True))
        taken |= self._printed(model_instance, stem)
        candidates = (f"{stem}-{number}" for number in itertools.count(2))
        return slug if slug not in taken else next(candidate for candidate in candidates if candidate not in taken)

    def _printed(self, model_instance: models.Model, stem: str) -> set[str]:
        """The former slugs of other objects that begin so."""
        if not self.address_kind:
            return set()
        # By name: the models of portal are made of these fields.
        old = apps.get_model("portal", "OldAddress").objects.filter(kind=self.address_kind, slug__startswith=stem)
        others = type(model_instance)._default_manager.exclude(pk=model_instance.pk)
        return set(old.filter(object_id__in=others.values("pk")).values_list("slug", flat=True))


class FoldedField(models.TextField):
    """What a search of the office looks in: the words of `sources`, folded, made anew at each save.

    With `update_fields` name it too.
    """

    def __init__(self, *args: Any, sources: Sequence[str], **kwargs: Any) -> None:
        self.sources = sources
        super().__init__(*args, blank=True, editable=False, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["blank"], kwargs["editable"]
        return name, path, args, {**kwargs, "sources": self.sources}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        words = " ".join(str(getattr(model_instance, source) or "") for source in self.sources)
        folded = " ".join(fold(words).split())
        setattr(model_instance, self.attname, folded)
        return folded


class SortKeyField(_DerivedField):
    """The `portal.vietnamese.sort_key` of `source`, made anew at each save. With `update_fields` name it too."""

    default_max_length = 255

    def __init__(self, *args: Any, given_name_first: bool = False, **kwargs: Any) -> None:
        self.given_name_first = given_name_first
        super().__init__(*args, editable=False, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"]
        if self.given_name_first:
            kwargs["given_name_first"] = True
        return name, path, args, kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        key = sort_key(self._source_line(model_instance), given_name_first=self.given_name_first)[: self.max_length]
        setattr(model_instance, self.attname, key)
        return key
