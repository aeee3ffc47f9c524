"""What the site keeps of the attributes of a tag."""

import html
import re

from portal.text import clean_line, strip_invisible

ALIGNMENTS = ("left", "center", "right", "justify")
SCOPES = ("row", "col", "rowgroup", "colgroup")

# Possessive, like the tags.
_ATTRIBUTE = re.compile(r"""([^\s=/>"']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?+""")
# In an attribute only what ends with ";" is an entity: "?a=1&copy=2" is not about ©.
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TEXT_ALIGN = re.compile(rf"(?:^|;)\s*+text-align\s*+:\s*+({'|'.join(ALIGNMENTS)})\b", re.IGNORECASE)
_SPAN = re.compile(r"[2-9]|[1-9][0-9]{1,2}|1000")
# Not "//host", which is another site, nor "/\host", which browsers take for it.
_LINK = re.compile(
    r"(?P<external>https?://[^/?#\\@]+(?:[/?#].*)?)|mailto:.+|tel:[0-9+().-]+|/(?![/\\]).*|#.*", re.IGNORECASE
)


def attributes(rest: str, *wanted: str) -> dict[str, str]:
    """The wanted attributes that stand in the source `rest` of a tag, decoded; the first one counts, as in browsers."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(rest):
        name = match[1].lower()
        if name in wanted and name not in found:
            value = match[2] or match[3] or match[4] or ""
            found[name] = _ENTITY.sub(lambda entity: html.unescape(entity[0]), value)
    return found


def alignment(rest: str) -> str:
    """One of ALIGNMENTS or "", from a style, a class of ours or the old attribute."""
    found = attributes(rest, "style", "class", "align")
    if styles := _TEXT_ALIGN.findall(found.get("style", "")):
        return styles[-1].lower()
    for name in found.get("class", "").split():
        if name.startswith("align-") and name[6:] in ALIGNMENTS:
            return name[6:]
    align = found.get("align", "").strip().lower()
    return align if align in ALIGNMENTS else ""


def cell_attributes(name: str, rest: str) -> dict[str, str]:
    """Of td and th: spans up to 1,000, the alignment as a class, and the scope where it means something."""
    kept = {}
    found = attributes(rest, "colspan", "rowspan", "scope")
    for span in ("colspan", "rowspan"):
        if _SPAN.fullmatch(found.get(span, "")):
            kept[span] = found[span]
    if name == "th" and (scope := found.get("scope", "").lower()) in SCOPES:
        kept["scope"] = scope
    if aligned := alignment(rest):
        kept["class"] = f"align-{aligned}"
    return kept


def link_attributes(address: str, title: str) -> dict[str, str]:
    """The attributes of a link, none when it may not be kept."""
    # Browsers ignore tabs and newlines anywhere in an address, so "java\nscript:" has to be seen as they see it.
    address = re.sub(r"\s", "%20", re.sub(r"[\t\n]", "", strip_invisible(address)).strip())
    match = _LINK.fullmatch(address)
    if match is None:
        return {}
    kept = {"href": address}
    if title := clean_line(title):
        kept["title"] = title
    if match["external"]:
        kept["rel"] = "noopener"
    return kept
