from http import HTTPStatus

import pytest

from portal.wsgi import BodyGuard, NamelessServer, OwnEnviron


class Inner:
    """An application that keeps what it was given."""

    environ: dict | None = None

    def __call__(self, environ, start_response):
        self.environ = environ
        start_response("200 OK", [])
        return [b"inner"]


class Response:
    status: int | None = None
    headers: dict[str, str]

    def __call__(self, status, headers, exc_info=None):
        self.status = int(status.split()[0])
        self.headers = dict(headers)


def test_the_environment_of_the_process_stays_out_of_the_request():
    process = {
        "SECRET_KEY": "k",
        "DATABASE_URL": "d",
        "PATH": "/bin",
        "HTTP_PROXY": "p",
        "HTTP_HOST": "h",
        "PATH_INFO": "/",
    }
    request = {"REQUEST_METHOD": "GET", "HTTP_HOST": "testserver", "PATH_INFO": "/rss/", "wsgi.url_scheme": "http"}
    inner = Inner()
    assert OwnEnviron(inner, process)(process | request, Response()) == [b"inner"]
    assert inner.environ == request


@pytest.mark.parametrize("headers", [{}, {"CONTENT_LENGTH": ""}, {"CONTENT_LENGTH": "12"}])
def test_requests_that_tell_their_length_pass(headers):
    inner, response = Inner(), Response()
    assert BodyGuard(inner)(headers, response) == [b"inner"]
    assert response.status == HTTPStatus.OK


@pytest.mark.parametrize("length", [{}, {"CONTENT_LENGTH": ""}, {"CONTENT_LENGTH": "12"}])
def test_a_body_without_a_length_is_refused(length):
    inner, response = Inner(), Response()
    body = b"".join(BodyGuard(inner)({"HTTP_TRANSFER_ENCODING": "chunked", **length}, response))
    assert response.status == HTTPStatus.LENGTH_REQUIRED
    assert response.headers["Content-Length"] == str(len(body))
    assert response.headers["Cache-Control"] == "no-store"
    assert "Content-Length" in body.decode()
    assert inner.environ is None


def test_an_answer_names_no_server():
    response = Response()
    assert NamelessServer(Inner())({}, response) == [b"inner"]
    assert response.headers == {"Server": "web"}
