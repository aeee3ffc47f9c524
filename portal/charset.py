"""No request names a codec: Django decodes by whatever is named, `hex` and `idna` too, while it makes the request.

There no page of ours could answer; so the server's environment is put right before, and `portal.guard` refuses the request.
"""

from typing import Any

from django.utils.http import parse_header_parameters

FOREIGN_CHARSET = "portal.foreign_charset"
# Browsers send about seventy characters.
LONGEST_CONTENT_TYPE = 300


def set_foreign_charset_aside(environ: dict[str, Any]) -> None:
    """Take a body in another charset than UTF-8, or of a type that cannot be read, out of Django's sight."""
    content_type = environ.get("CONTENT_TYPE", "")
    if content_type and not _is_plain(content_type):
        environ |= {"CONTENT_TYPE": "", FOREIGN_CHARSET: True}


def _is_plain(content_type: str) -> bool:
    # A parameter with a star names a codec for its own value (RFC 2231).
    if len(content_type) > LONGEST_CONTENT_TYPE or "*" in content_type.partition(";")[2]:
        return False
    try:
        _, parameters = parse_header_parameters(content_type)
    except ValueError:
        return False
    return parameters.get("charset", "utf-8").lower() == "utf-8"
