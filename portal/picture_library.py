"""Which pictures of the library are open to an account: a caption can tell of what is not public yet."""

from collections.abc import Callable

from django.db.models import Q, QuerySet

from portal.models import Picture, User

_open_too: list[Callable[[User], Q]] = []


def open_too(condition: Callable[[User], Q]) -> None:
    """Declare pictures that an account meets elsewhere anyway: a condition on pictures, for an account."""
    _open_too.append(condition)


def open_to(user: User) -> QuerySet[Picture]:
    """All of them to who may describe everybody's; to the others what they uploaded, and what they meet elsewhere anyway.

    What nobody uploaded came with an older site, and is open to all.
    """
    if user.has_perm("portal.change_picture"):
        return Picture.objects.all()
    condition = Q(uploaded_by=user) | Q(uploaded_by=None)
    for each in _open_too:
        condition |= each(user)
    return Picture.objects.filter(condition)
