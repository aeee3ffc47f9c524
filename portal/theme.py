"""The office's own colour as a style sheet, which pages link after their own where it is not the default.

On paper the sheets of the site decide alone. A change of what is made here must change the address too: browsers keep it.
"""

import re

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from portal.colours import Shades, dark_shades, light_shades, validate_colour
from portal.headers import FILE_POLICY

A_YEAR = 365 * 24 * 3600
_SIX_DIGITS = re.compile(r"[0-9a-f]{6}")


@require_safe
def serve(request: HttpRequest, colour: str) -> HttpResponse:
    """The sheet of a colour that an office may have, whoever asks; everything else is 404."""
    if not _SIX_DIGITS.fullmatch(colour):
        raise Http404
    try:
        validate_colour(f"#{colour}")
    except ValidationError as error:
        raise Http404 from error
    response = HttpResponse(stylesheet(f"#{colour}"), content_type="text/css; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    response["Content-Security-Policy"] = FILE_POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response


def stylesheet(colour: str) -> str:
    """With the selectors of `static/css/base.css`: the device's wish, and the reader's own over it."""
    light, dark = _declarations(light_shades(colour)), _declarations(dark_shades(colour))
    return (
        f"@media screen {{ :root {light} }}\n"
        f'@media screen and (prefers-color-scheme: dark) {{ :root:not([data-theme="light"]) {dark} }}\n'
        f'@media screen {{ :root[data-theme="dark"] {dark} }}\n'
    )


def _declarations(shades: Shades) -> str:
    return f"{{ --accent: {shades.accent}; --brand: {shades.brand}; --brand-deep: {shades.brand_deep}; }}"
