"""What the real server sends before any page: nothing that names a program, whatever it was asked."""

import re
import socket
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import Site

pytestmark = pytest.mark.once

END = b"\r\n\r\n"
PROGRAMS = re.compile(r"(?i)granian|python|django|whitenoise|hyper|wsgi|\brust\b")
# By what is asked: the first line and further headers, and the status of the answer.
QUESTIONS = {
    "page": ("GET / HTTP/1.1", "", 200),
    "sign-in": ("GET /admin/login/ HTTP/1.1", "", 200),
    "static file": ("GET /static/icons/favicon.svg HTTP/1.1", "", 200),
    "nothing there": ("GET /khong-co/ HTTP/1.1", "", 404),
    "another host": ("GET / HTTP/1.1", "Host: x.example\r\n", 400),
    "NUL": ("GET /%00 HTTP/1.1", "", 400),
    "no method": ("FOO / HTTP/1.1", "", 405),
    "no length": ("POST / HTTP/1.1", "Transfer-Encoding: chunked\r\n", 411),
    "too large": ("POST / HTTP/1.1", "Content-Length: 999999999\r\n", 413),
    "no HTTP": ("GARBAGE", "", 400),
    "address too long": (f"GET /{'a' * 70_000} HTTP/1.1", "", 414),
}


def head_of_answer(site: Site, question: str, more: str) -> str:
    address = urlsplit(site.url)
    host = "" if "Host:" in more else f"Host: {address.netloc}\r\n"
    with socket.create_connection((address.hostname, address.port), timeout=20) as connection:
        connection.sendall(f"{question}\r\n{host}{more}Connection: close\r\n\r\n".encode())
        received = b""
        while END not in received and (part := connection.recv(4096)):
            received += part
    return received.partition(END)[0].decode("latin-1")


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_header_names_a_program(site: Site, name: str) -> None:
    question, more, status = QUESTIONS[name]
    first, *lines = head_of_answer(site, question, more).split("\r\n")
    assert first.startswith(f"HTTP/1.1 {status} ")
    assert PROGRAMS.findall("\n".join(lines)) == []
    headers = dict(line.lower().split(": ", 1) for line in lines)
    assert headers.get("server", "web") == "web"
    assert "x-powered-by" not in headers
