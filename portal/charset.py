"""No request names a codec: Django decodes by whatever is named, `hex` and `idna` too, while it makes the request.

There no page of ours could answer; so the server's environment is put right before, and `portal.guard` refuses the request.
"""

from typing import Any

from django.utils.http import parse_header_parameters

FOREIGN_CHARSET = "portal.foreign_charset"


def set_foreign_charset_aside(environ: dict[str, Any]) -> None:
    """Take a body in another charset than UTF-8 out of Django's sight."""
    content_type = environ.get("CONTENT_TYPE", "")
    if "charset" not in content_type.lower():
        return
    _, parameters = parse_header_parameters(content_type)
    charset = parameters.get("charset", "utf-8")
    if charset.lower() != "utf-8":
        environ |= {"CONTENT_TYPE": "", FOREIGN_CHARSET: charset}
