"""The audit of the locked packages: what it asks, what it says of the answer, and that it does not pretend to have run."""

import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKED = [
    line.split("==", 1)
    for line in (ROOT / "requirements.lock").read_text().splitlines()
    if re.match(r"[\w.-]+==", line)
]
PACKAGES = [(name, rest.split()[0].rstrip(";")) for name, rest in LOCKED]


@contextmanager
def service(answer: bytes, asked: list[dict]) -> Iterator[str]:
    """OSV on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def audit(url: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, ".ci/audit.py"], cwd=ROOT, env={"AUDIT_URL": url}, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_every_locked_package_is_asked_for():
    asked = []
    with service(json.dumps({"results": [{}] * len(PACKAGES)}).encode(), asked) as url:
        code, said = audit(url)
    names = [(query["package"]["name"], query["version"]) for query in asked[0]["queries"]]
    assert names == PACKAGES
    assert ("django", "5.2") in [(name, version[:3]) for name, version in names]
    assert (code, said) == (0, f"check: audit of packages: {len(PACKAGES)} asked for, 0 with known vulnerabilities\n")


def test_a_known_vulnerability_fails_the_check_and_is_named():
    results = [{}] * len(PACKAGES)
    results[0] = {"vulns": [{"id": "PYSEC-2030-1"}, {"id": "GHSA-xxxx"}]}
    with service(json.dumps({"results": results}).encode(), []) as url:
        code, said = audit(url)
    assert code == 1
    assert f"{PACKAGES[0][0]} {PACKAGES[0][1]}: PYSEC-2030-1, GHSA-xxxx" in said


@pytest.mark.parametrize("answer", [b"", b"<html>", b"{}", b'{"results": []}', b"[]"])
def test_what_is_no_answer_is_not_taken_for_a_clean_one(answer):
    with service(answer, []) as url:
        code, said = audit(url)
    assert (code, said.startswith("check: audit of packages: NOT RUN")) == (0, True)


def test_without_the_network_it_says_that_it_did_not_run():
    code, said = audit("http://127.0.0.1:9/")
    assert (code, said.startswith("check: audit of packages: NOT RUN")) == (0, True)
