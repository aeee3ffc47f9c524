"""Lookups that behave alike on both databases, whatever the address or the form asks for."""

from typing import Any

from django.db.models import IntegerField
from django.db.models.lookups import In


@IntegerField.register_lookup
class IntegerIn(In):
    """As Django's `exact` of an integer: no row equals what is no number, or one that the column cannot hold.

    Django's own `in` raises, or makes the database do so, and the autocomplete fields of the admin ask by it for whatever
    was posted.
    """

    def get_prep_lookup(self) -> Any:
        if self.rhs_is_direct_value():
            self.rhs = [value for value in self.rhs if not isinstance(value, str) or _is_number(value)]
        return super().get_prep_lookup()

    def process_rhs(self, compiler: Any, connection: Any) -> tuple:
        if self.rhs_is_direct_value():
            low, high = connection.ops.integer_field_range(self.lhs.output_field.get_internal_type())
            self.rhs = [value for value in self.rhs if not isinstance(value, int) or low <= value <= high]
        return super().process_rhs(compiler, connection)


def _is_number(text: str) -> bool:
    try:
        int(text)
    except ValueError:
        return False
    return True
