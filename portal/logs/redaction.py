"""The second line of defence of the log: what looks like somebody's data is cut out of a message, whoever wrote it."""

import ipaddress
import re

CUT = "[…]"
# A message is a sentence; the patterns below are only ever run on so much.
LONGEST = 1_000

_PATTERNS = [
    # What stands in an address after the question mark.
    re.compile(r"(?<=\?)\S+"),
    re.compile(r"(?i)(?<=[\w%])(?:password|passwd|pwd|token|secret|cookie|authorization)?(?:=|%3d)\S+"),
    re.compile(r"(?i)\b(?:password|passwd|pwd|token|secret|cookie|authorization|mật khẩu)\s*:\s*\S+"),
    # An e-mail address, and the name and password before the host of any other.
    re.compile(r"(?i)[^\s@]{1,64}(?:@|%40)[^\s@]+"),
    # Numbers of telephones, identity cards and bank accounts, however they are divided.
    re.compile(r"\+?\d(?:[ .()\-\xa0]{0,2}\d){8,}"),
]
_MAYBE_ADDRESS = re.compile(r"[0-9A-Fa-f]*[.:][0-9A-Fa-f.:]+")
_LONG_WORD = re.compile(r"[A-Za-z0-9_+/=\-]{16,}")
# Of a class or a function; a random code of sixteen characters is next to never one of these.
_NAME = re.compile(r"_{0,2}(?:[A-Z]{0,6}[a-z]{2,}_{0,2})+")


def redacted(message: str) -> str:
    """The message without e-mail and network addresses, long numbers, codes, and what a query or a password is set to."""
    message = message[:LONGEST]
    for pattern in _PATTERNS:
        message = pattern.sub(CUT, message)
    message = _MAYBE_ADDRESS.sub(_unless_no_address, message)
    return _LONG_WORD.sub(_unless_a_name, message)


def escaped(line: str) -> str:
    r"""The line with `\uXXXX` for all that does not print: no control, line break, escape or direction of text is left.

    Within the strings of JSON that is the same text.
    """
    if line.isprintable():
        return line
    return "".join(character if character.isprintable() else _escape(character) for character in line)


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def _unless_no_address(found: re.Match[str]) -> str:
    whole = found[0]
    try:
        ipaddress.ip_address(whole.rstrip(".:"))
    except ValueError:
        # With a port behind it.
        host, colon, _ = whole.rpartition(":")
        try:
            ipaddress.ip_address(host if colon else "")
        except ValueError:
            return whole
    return CUT


def _unless_a_name(found: re.Match[str]) -> str:
    return found[0] if _NAME.fullmatch(found[0]) else CUT
