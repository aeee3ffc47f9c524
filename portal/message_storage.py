"""Where the messages of the office wait for the next page: in a cookie, under a name for the site's scheme."""

from typing import ClassVar

from django.conf import settings
from django.contrib.messages.storage import cookie, session
from django.contrib.messages.storage.fallback import FallbackStorage


class CookieStorage(cookie.CookieStorage):
    cookie_name = "__Host-messages" if settings.SESSION_COOKIE_SECURE else "messages"


class MessageStorage(FallbackStorage):
    """As Django's: what is too long for a cookie goes into the session."""

    storage_classes: ClassVar = (CookieStorage, session.SessionStorage)
