"""What decoding takes of the machine: a bounded piece of memory, once for a process, and nothing of it in the web server."""

import io
import itertools
import os
import re
import struct
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from portal import picture_decoding, pictures
from portal.pictures import RefusedPicture, read_upload
from tests.portal.images import encoded, jpeg_with, photo, png

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parent.parent.parent
MOST = 400  # megabytes
SIDES = (8000, 5000)
DEEP_SIDES = (5000, 4000)
PALETTE = [(b"PLTE", bytes(range(256)) * 3), (b"tRNS", bytes(256))]


def large(mode):
    """As many pixels as are taken, and not all of one colour."""
    band = Image.radial_gradient("L").resize(SIDES)
    return Image.merge(mode, [band] * len(mode))


WORST = {
    "png-with-transparency": lambda: png(*SIDES, colour=6),
    "png-of-sixteen-bits": lambda: png(*DEEP_SIDES, colour=6, depth=16),
    "png-of-sixteen-grey-bits": lambda: png(*DEEP_SIDES, colour=0, depth=16),
    "png-with-a-palette": lambda: png(*SIDES, colour=3, chunks=PALETTE),
    "jpeg": lambda: encoded(large("RGB"), subsampling=0),
    "jpeg-in-four-colours": lambda: encoded(large("CMYK"), subsampling=0),
    "progressive-jpeg": lambda: encoded(large("RGB"), subsampling=0, progressive=True),
}


def decoded_alone(content):
    """The exit code of the decoding process, and the megabytes that it took at most."""
    program = "import sys; from portal import picture_decoding as p; code = p.main(); sys.stdout.flush()\n"
    # Not what getrusage says: that begins with the memory of the process that this one was started from.
    program += "print(open('/proc/self/status').read(), file=sys.stderr); sys.exit(code)"
    child = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program], input=content, capture_output=True, cwd=ROOT
    )
    peak = re.search(r"VmHWM:\s+(\d+) kB", child.stderr.decode())
    return child.returncode, int(peak[1]) // 1024


@pytest.mark.parametrize("kind", WORST)
def test_the_largest_pictures_that_are_taken_fit(kind):
    content = WORST[kind]()
    assert len(content) < pictures.MAXIMUM_BYTES
    code, peak = decoded_alone(content)
    assert code == 0
    assert peak < MOST


def test_the_largest_webp_that_is_taken_fits():
    image = Image.radial_gradient("L").resize((4000, 4000)).convert("RGB")
    assert image.width * image.height == picture_decoding.MAXIMUM_WEBP_PIXELS
    code, peak = decoded_alone(encoded(image, "WEBP", lossless=True, quality=0, method=0))
    assert code == 0
    assert peak < MOST


def test_what_does_not_fit_is_refused_and_the_kernel_holds_the_line():
    """Five million parts of a JPEG, of which Pillow would make a list of six hundred megabytes."""
    start, rest = encoded(photo())[:2], encoded(photo())[2:]
    content = start + b"\xff\xe5\x00\x02" * (pictures.MAXIMUM_BYTES // 4 - 1000) + rest
    code, peak = decoded_alone(content)
    assert code == pictures.REFUSED
    assert peak < MOST
    with pytest.raises(RefusedPicture, match="nhiều bộ nhớ hơn"):
        read_upload(io.BytesIO(content))


def test_the_sentence_about_webp_says_its_cap():
    assert f"hơn {picture_decoding.MAXIMUM_WEBP_PIXELS // 1_000_000} triệu" in pictures.TOO_LARGE_WEBP


def test_the_background_work_fits_with_the_largest_master():
    master = png(pictures.MASTER_SIDE, pictures.MASTER_SIDE, colour=6)
    program = textwrap.dedent("""
        import sys
        import django
        django.setup()
        from portal import renditions
        from portal.pictures import other_renditions
        assert len(other_renditions(sys.stdin.buffer.read())) == 5
        print(open("/proc/self/status").read())
    """)
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "portal.settings"}
    child = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        input=master,
        capture_output=True,
        cwd=ROOT,
        env=environment,
        check=True,
    )
    assert int(re.search(rb"VmHWM:\s+(\d+) kB", child.stdout)[1]) // 1024 < MOST


def test_a_decoder_that_is_killed_is_a_refusal(monkeypatch, tmp_path):
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\ncat >/dev/null\nkill -SEGV $$\n")
    program.chmod(0o755)
    monkeypatch.setattr(pictures.sys, "executable", str(program))
    with pytest.raises(RefusedPicture) as caught:
        read_upload(io.BytesIO(encoded(photo())))
    assert str(caught.value) == pictures.TOO_HARD


def test_a_decoder_that_does_not_run_is_no_fault_of_the_picture(monkeypatch, tmp_path):
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\ncat >/dev/null\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setattr(pictures.sys, "executable", str(program))
    with pytest.raises(ChildProcessError):
        read_upload(io.BytesIO(encoded(photo())))


def test_the_decoder_is_limited_and_knows_no_secret(monkeypatch, tmp_path):
    seen = tmp_path / "seen"
    program = tmp_path / "python"
    program.write_text(f"#!/bin/sh\ncat >/dev/null\nenv >{seen}\nexit 1\n")
    program.chmod(0o755)
    with monkeypatch.context() as patch:
        patch.setattr(pictures.sys, "executable", str(program))
        with pytest.raises(ChildProcessError):
            read_upload(io.BytesIO(encoded(photo())))
    assert os.environ["SECRET_KEY"] not in seen.read_text()
    assert "DATABASE_URL" not in seen.read_text()

    asked = "import resource as r; from portal import picture_decoding as p; p._limit_this_process();"
    asked += "print(r.getrlimit(r.RLIMIT_AS)[1], r.getrlimit(r.RLIMIT_CPU)[1], r.getrlimit(r.RLIMIT_CORE)[1])"
    limits = subprocess.run([sys.executable, "-c", asked], capture_output=True, cwd=ROOT, check=True).stdout
    assert limits.split() == [b"%d" % picture_decoding.MEMORY, b"%d" % picture_decoding.SECONDS, b"0"]


def test_of_many_uploads_at_the_same_moment_one_is_decoded(monkeypatch):
    together = threading.Barrier(16)
    running, most = itertools.count(), []
    real = pictures._decoded_apart
    lock = threading.Lock()

    def watched(content):
        assert lock.acquire(blocking=False), "two at once"
        try:
            most.append(next(running))
            return real(content)
        finally:
            lock.release()

    def upload(number):
        together.wait()
        return read_upload(io.BytesIO(encoded(photo(16 + number, 16))))[0].width

    monkeypatch.setattr(pictures, "_decoded_apart", watched)
    with ThreadPoolExecutor(16) as threads:
        assert list(threads.map(upload, range(16))) == [16 + number for number in range(16)]
    assert len(most) == 16


def test_heavy_uploads_together_leave_the_web_server_small(tmp_path):
    """In a process of its own, as the server's would be."""
    heavy = tmp_path / "heavy.jpg"
    heavy.write_bytes(encoded(photo()) + bytes(pictures.MAXIMUM_BYTES - 10_000))
    program = textwrap.dedent("""
        import os, sys
        from concurrent.futures import ThreadPoolExecutor
        import django
        django.setup()
        import portal.urls
        from portal.pictures import read_upload
        def upload(_):
            with open(sys.argv[1], "rb") as file:
                return read_upload(file)[0].width
        with ThreadPoolExecutor(16) as threads:
            assert set(threads.map(upload, range(16))) == {64}
        print(open("/proc/self/status").read())
    """)
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "portal.settings"}
    child = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, str(heavy)],
        capture_output=True,
        cwd=ROOT,
        env=environment,
        check=True,
    )
    assert int(re.search(rb"VmHWM:\s+(\d+) kB", child.stdout)[1]) // 1024 < 150


def test_a_jpeg_with_more_parts_than_a_camera_writes_is_still_a_picture():
    assert read_upload(io.BytesIO(jpeg_with(*[(0xE5, struct.pack(">I", 1))] * 1000)))[0].width == 64
