"""The reader's bar and the reading options in a browser: kept, applied in time, by keyboard, and on any device."""

import re
import urllib.request
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser import complaints_of
from tests.browser.conftest import Site

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

CATEGORY = "/chuyen-muc/nong-nghiep-nong-thon-moi/"
TELL_VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`forbidden by ${event.effectiveDirective}: ${event.blockedURI}`))"""
# A device that speaks when it is told to: `finish()` ends what it says, `spoken` holds what it was given.
SPEECH = """
  window.spoken = [];
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
  const tell = (utterance, name, more) => utterance.dispatchEvent(Object.assign(new Event(name), more));
  const speech = {
    speaking: false, pending: false, voices: VOICES, onvoiceschanged: null,
    getVoices() { return this.voices; },
    speak(utterance) {
      this.speaking = true;
      this.current = utterance;
      spoken.push(utterance);
      tell(utterance, "start");
    },
    cancel() {
      this.speaking = false;
      tell(this.current, "error", { error: "interrupted" });
    },
  };
  window.finish = () => { speech.speaking = false; tell(speech.current, "end"); };
  window.reach = (charIndex) => tell(speech.current, "boundary", { charIndex });
  window.fail = (error) => { speech.speaking = false; tell(speech.current, "error", { error }); };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
"""
ENGLISH = '{ lang: "en-US", localService: true, name: "English" }'
VIETNAMESE = '{ lang: "vi_VN", localService: true, name: "Tiếng Việt" }'
WITHOUT_STORAGE = (
    'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("", "SecurityError"); } })'
)
FONT_SIZE = "(element) => parseFloat(getComputedStyle(element).fontSize)"
STYLE = "(element, name) => getComputedStyle(element)[name]"
IS_TO_HAND = """(buttons) => buttons.filter((one) => one.checkVisibility()).every((one) => {
  const { height, left, right } = one.getBoundingClientRect();
  return height >= 44 && left >= 0 && right <= innerWidth;
})"""
# What has moved is told after the frame in which it did.
TWO_FRAMES = "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))"
WIDTH = "document.documentElement.scrollWidth"
BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"


def read(address: str) -> str:
    with urllib.request.urlopen(address) as response:
        return response.read().decode()


@pytest.fixture(scope="module")
def article(site: Site) -> str:
    """The path of one with a summary, a picture with its caption, and a table."""
    paths = re.findall(r'href="(/bai-viet/[-a-z0-9]+/)"', read(site.url + CATEGORY))
    for path in paths:
        text = read(site.url + path)
        if "<table>" in text and "<figcaption>" in text:
            return path
    raise AssertionError("no such article in the demonstration")


@pytest.fixture
def reader(page: Pages) -> Callable[..., tuple[Page, list[str]]]:
    """A page with these scripts run before its own, and the list of what the browser complains of."""

    def make(*scripts: str, **options: int) -> tuple[Page, list[str]]:
        made = page(**options)
        for script in (TELL_VIOLATIONS, *scripts):
            made.add_init_script(script)
        return made, complaints_of(made)

    return make


def with_voices(*voices: str) -> str:
    return "(() => {" + SPEECH.replace("VOICES", f"[{', '.join(voices)}]") + "})()"


def options_of(page: Page) -> Locator:
    return page.locator("[data-reading-options]")


def choose(page: Page, group: str, choice: str) -> None:
    page.get_by_role("group", name=group).get_by_label(choice, exact=True).check()


def size(page: Page) -> float:
    return page.locator("main p").first.evaluate(FONT_SIZE)


def colours(page: Page) -> list[str]:
    body = page.locator("body")
    return [body.evaluate(STYLE, "color"), body.evaluate(STYLE, "backgroundColor")]


def test_choices_hold_on_every_page_from_before_its_first_paint(reader, article) -> None:
    early = """new MutationObserver(() => {
      if (document.body && !window.early) window.early = { ...document.documentElement.dataset };
    }).observe(document, { childList: true, subtree: true })"""
    page, complaints = reader(early, width=360)
    page.goto(article)
    normal = size(page)
    page.get_by_text("Tùy chọn đọc").click()
    choose(page, "Cỡ chữ", "Lớn")
    large = size(page)
    choose(page, "Cỡ chữ", "Rất lớn")
    largest = size(page)
    assert normal < large < largest
    assert largest >= 1.4 * normal
    line = page.locator(".prose p").first
    height = float(line.evaluate(STYLE, "lineHeight").removesuffix("px"))
    choose(page, "Giãn dòng", "Thưa")
    assert float(line.evaluate(STYLE, "lineHeight").removesuffix("px")) > 1.2 * height
    choose(page, "Tương phản", "Cao")
    choose(page, "Màu nền", "Tối")
    assert colours(page) == [WHITE, BLACK]

    for address in (article, "/", CATEGORY, "/khong-co-trang-nay/"):
        page.goto(address)
        told = page.evaluate("window.early")
        assert told.pop("can") is not None
        assert told == {"text": "largest", "spacing": "wide", "contrast": "high", "theme": "dark", "speed": ""}
        assert colours(page) == [WHITE, BLACK]
        assert page.evaluate(WIDTH) == 360
    # What a browser paints of itself follows.
    metas = page.evaluate(
        "Array.from(document.querySelectorAll('meta[media]'), (one) => [one.dataset.scheme, one.media])"
    )
    assert metas == [["light", "not all"], ["dark", "all"]]
    assert page.locator("meta[name=color-scheme]").get_attribute("content") == "dark"

    page.goto("/")
    page.get_by_text("Tùy chọn đọc").click()
    expect(page.get_by_role("group", name="Cỡ chữ").get_by_label("Rất lớn")).to_be_checked()
    choose(page, "Màu nền", "Sáng")
    assert colours(page) == [BLACK, WHITE]
    link = page.locator("main a").first
    assert "underline" in link.evaluate(STYLE, "textDecorationLine")
    page.get_by_role("button", name="Trở về như ban đầu").click()
    expect(page.get_by_role("group", name="Cỡ chữ").get_by_label("Thường")).to_be_checked()
    assert page.evaluate("[localStorage.length, localStorage.reader]") == [
        1,
        '{"text":"","spacing":"","contrast":"","theme":"","speed":""}',
    ]
    page.goto(article)
    assert size(page) == normal
    assert complaints == []


def test_a_choice_reaches_the_other_tabs(reader, article) -> None:
    page, complaints = reader()
    page.goto(article)
    other = page.context.new_page()
    other.goto("/")
    other.get_by_text("Tùy chọn đọc").click()
    choose(other, "Màu nền", "Tối")
    page.wait_for_function("() => document.documentElement.dataset.theme === 'dark'")
    page.get_by_text("Tùy chọn đọc").click()
    expect(page.get_by_role("group", name="Màu nền").get_by_label("Tối")).to_be_checked()
    assert complaints == []


@pytest.mark.parametrize(("scheme", "expected"), [("light", [BLACK, WHITE]), ("dark", [WHITE, BLACK])])
def test_without_a_choice_of_colours_the_device_decides(reader, article, scheme, expected) -> None:
    page, _ = reader('localStorage.reader = \'{"contrast": "high"}\'', width=320)
    page.emulate_media(color_scheme=scheme)
    page.goto(article)
    assert colours(page) == expected
    assert page.evaluate(WIDTH) == 320


def test_what_is_no_choice_is_passed_over(reader) -> None:
    page, complaints = reader()
    page.goto("/")
    for kept in ("{", "null", "7", '"text"', "[]", '{"text": "huge", "theme": {"a": 1}, "spacing": 1}'):
        page.evaluate("(kept) => { localStorage.reader = kept; }", kept)
        page.reload()
        data = page.evaluate("({ ...document.documentElement.dataset })")
        assert [data[name] for name in ("text", "spacing", "contrast", "theme", "speed")] == [""] * 5, kept
    expect(options_of(page)).to_be_visible()
    assert complaints == []


def test_without_storage_a_choice_holds_for_the_page(reader, article) -> None:
    page, complaints = reader(WITHOUT_STORAGE)
    page.goto(article)
    before = size(page)
    page.get_by_role("button", name="Tăng cỡ chữ").click()
    assert size(page) > before
    expect(page.get_by_role("status")).to_have_text("Cỡ chữ: lớn.")
    assert complaints == []


def test_nothing_moves_when_the_bar_appears(reader, article) -> None:
    shifts = """window.shifts = [];
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) => one.value)))
        .observe({ type: "layout-shift", buffered: true })"""
    page, complaints = reader(with_voices(VIETNAMESE), "navigator.share = async () => {}", shifts, width=360)
    held: list[Route] = []
    page.route(re.compile(r"/js/reader\.\w+\.js$"), lambda route: held.append(route))
    page.goto(article, wait_until="commit")
    text = page.locator(".prose p").first
    expect(text).to_be_visible()
    bar = page.locator("[data-reader-bar]")
    expect(bar).to_be_hidden()
    page.wait_for_function("() => document.fonts.status === 'loaded'")
    place = text.bounding_box()
    page.evaluate(f"{TWO_FRAMES}.then(() => {{ shifts.length = 0; }})")
    while not held:
        page.evaluate("1")
    held[0].continue_()
    expect(bar).to_be_visible()
    assert text.bounding_box() == place
    assert page.evaluate(f"{TWO_FRAMES}.then(() => shifts)") == []
    assert complaints == []


def test_without_javascript_nothing_of_it_is_shown(page, article) -> None:
    reader = page(javascript=False)
    for address in (article, "/"):
        reader.goto(address)
        expect(options_of(reader)).to_be_hidden()
    reader.goto(article)
    expect(reader.locator("[data-reader-bar]")).to_be_hidden()
    expect(reader.locator("[data-player]")).to_be_hidden()


def test_the_bar_copies_prints_and_shares(reader, site, article) -> None:
    record = """window.done = [];
      window.print = () => done.push("printed");
      navigator.clipboard.writeText = async (text) => done.push(text);
      navigator.share = async (what) => { done.push(what); throw window.refusal; };
      window.refusal = new DOMException("", "AbortError");"""
    page, complaints = reader(record, width=320)
    # The address that counts, not the one that led here.
    page.goto(f"{article}?binh-luan=1#binh-luan")
    status = page.get_by_role("status")
    title = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name="In", exact=True).click()
    page.get_by_role("button", name="Chia sẻ").click()
    expect(status).to_have_text("")
    page.get_by_role("button", name="Chép liên kết").click()
    expect(status).to_have_text("Đã chép liên kết.")
    canonical = site.url + article
    assert page.evaluate("done") == ["printed", {"title": title, "url": canonical}, canonical]
    page.evaluate("window.refusal = new DOMException('', 'DataError')")
    page.get_by_role("button", name="Chia sẻ").click()
    expect(status).to_contain_text("Không mở được bảng chia sẻ.")

    assert page.evaluate(WIDTH) == 320
    assert page.locator("[data-reader-bar] button, [data-reading-options] summary").evaluate_all(IS_TO_HAND)
    page.emulate_media(media="print")
    expect(page.locator("[data-reader-bar]")).to_be_hidden()
    assert complaints == []


def test_over_http_the_link_is_copied_from_a_field(reader, site, article) -> None:
    page, complaints = reader(
        'Object.defineProperty(navigator, "clipboard", { value: undefined });'
        "document.execCommand = () => { window.marked = String(getSelection()); return window.may !== false; };"
        'Object.defineProperty(navigator, "share", { value: undefined });'
    )
    page.goto(article)
    expect(page.get_by_role("button", name="Chia sẻ")).to_be_hidden()
    button, field = page.get_by_role("button", name="Chép liên kết"), page.get_by_label("Địa chỉ bài viết")
    button.click()
    expect(page.get_by_role("status")).to_have_text("Đã chép liên kết.")
    assert page.evaluate("marked") == site.url + article
    expect(field).to_be_hidden()
    expect(button).to_be_focused()
    page.evaluate("window.may = false")
    button.click()
    expect(page.get_by_role("status")).to_contain_text("Hãy tự chép địa chỉ")
    expect(field).to_be_focused()
    expect(field).to_have_value(site.url + article)
    assert complaints == []


SHOWN = """() => Array.from(
  document.querySelectorAll(
    ".article__title, .summary, .article figcaption, .prose > *:not(figure), .prose li, .prose blockquote p"
  ),
  (one) => (one.matches("ul, ol, blockquote") ? "" : one.matches(".table, table") ? "Bảng" : one.textContent)
).map((text) => text.replace(/\\s+/g, " ").trim()).filter(Boolean)"""
SPOKEN = "spoken.map((one) => one.text)"


def test_an_article_is_read_from_title_to_end(reader, article) -> None:
    page, complaints = reader(with_voices(ENGLISH, VIETNAMESE), width=360)
    page.goto(article)
    shown = page.evaluate(SHOWN)
    assert len(shown) > 5
    listen = page.get_by_role("button", name="Nghe bài")
    marked = page.locator(".is-read-aloud")
    listen.click()
    expect(listen).to_have_attribute("aria-pressed", "true")
    expect(marked).to_have_text(shown[0])
    heard: list[list[str]] = []
    while page.locator("[data-player]").is_visible():
        text, pieces = page.evaluate("[document.querySelector('.is-read-aloud').innerText, spoken.splice(0)[0].text]")
        if not heard or heard[-1][0] != text:
            heard.append([text, ""])
            expect(marked).to_have_count(1)
        assert len(pieces) <= 180
        heard[-1][1] += pieces
        page.evaluate("finish()")
    told = ["Bảng" if words.startswith("Bảng") else words.strip() for _, words in heard]
    assert told == shown
    expect(page.get_by_role("status")).to_have_text("Đã đọc hết bài.")
    expect(marked).to_have_count(0)
    expect(listen).to_have_attribute("aria-pressed", "false")
    expect(listen).to_be_focused()
    assert complaints == []


def test_reading_aloud_is_steered_by_keyboard(reader, article) -> None:
    page, complaints = reader(with_voices(VIETNAMESE), width=320)
    page.emulate_media(reduced_motion="reduce")
    page.goto(article)
    shown = page.evaluate(SHOWN)
    page.get_by_role("button", name="Nghe bài").focus()
    page.keyboard.press("Enter")
    pause = page.get_by_role("button", name="Tạm dừng")
    expect(pause).to_be_focused()
    first = page.evaluate("({ lang: spoken[0].lang, voice: spoken[0].voice.name, rate: spoken[0].rate })")
    assert first == {"lang": "vi_VN", "voice": "Tiếng Việt", "rate": 1}

    # From the word that was reached.
    page.evaluate("reach(5)")
    page.keyboard.press("Enter")
    onward = page.get_by_role("button", name="Tiếp tục")
    expect(onward).to_be_focused()
    assert page.evaluate("speechSynthesis.speaking") is False
    expect(page.locator(".is-read-aloud")).to_have_text(shown[0])
    page.keyboard.press("Enter")
    assert page.evaluate("spoken[1].text") == page.evaluate("spoken[0].text.slice(5)")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    marked = page.locator(".is-read-aloud")
    expect(marked).to_have_text(shown[2])
    expect(marked).to_be_in_viewport()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Đoạn trước")).to_be_focused()
    page.keyboard.press("Enter")
    expect(marked).to_have_text(shown[1])
    page.wait_for_function("() => speechSynthesis.speaking")

    page.get_by_label("Tốc độ").select_option("1,25×")
    page.wait_for_function("() => spoken[spoken.length - 1].rate === 1.25")
    buttons = page.locator("[data-player] button, [data-player] select")
    assert buttons.evaluate_all(IS_TO_HAND)
    assert page.evaluate(WIDTH) == 320
    page.get_by_role("button", name="Dừng", exact=True).press("Enter")
    expect(page.locator("[data-player]")).to_be_hidden()
    expect(page.get_by_role("button", name="Nghe bài")).to_be_focused()
    assert page.evaluate("speechSynthesis.speaking") is False

    page.reload()
    expect(page.locator("[data-player] select")).to_have_value("1.25")
    page.get_by_role("button", name="Nghe bài").click()
    page.evaluate("addEventListener('pagehide', () => localStorage.left = speechSynthesis.speaking)")
    page.goto("/")
    assert page.evaluate("localStorage.left") == "false"
    assert complaints == []


def test_where_no_voice_is_vietnamese_it_says_what_to_do(reader, article) -> None:
    page, complaints = reader(with_voices(ENGLISH))
    page.goto(article)
    status = page.get_by_role("status")
    page.get_by_role("button", name="Nghe bài").click()
    expect(status).to_contain_text("chưa có giọng đọc tiếng Việt")
    assert page.evaluate("spoken.length") == 0

    # Some browsers tell their voices late.
    page.evaluate("speechSynthesis.voices = []")
    page.get_by_role("button", name="Nghe bài").click()
    expect(status).to_have_text("Đang tìm giọng đọc tiếng Việt…")
    page.evaluate(f"speechSynthesis.voices = [{VIETNAMESE}]; speechSynthesis.onvoiceschanged()")
    expect(page.get_by_role("button", name="Tạm dừng")).to_be_visible()
    # A voice that fails, and one that may not speak.
    for error, words in (("synthesis-failed", "Máy không đọc được"), ("not-allowed", "không cho trang này phát tiếng")):
        page.evaluate(f"fail('{error}')")
        expect(status).to_contain_text(words)
        expect(page.locator("[data-trouble]")).to_contain_text(words)
        page.get_by_role("button", name="Tiếp tục").click()
        expect(page.locator("[data-trouble]")).to_have_text("")
    assert complaints == []


def test_a_voice_that_says_nothing_is_told(reader, article) -> None:
    page, _ = reader(with_voices(VIETNAMESE))
    page.clock.install()
    page.goto(article)
    page.evaluate("speechSynthesis.speak = () => {}")
    page.get_by_role("button", name="Nghe bài").click()
    page.clock.run_for(8000)
    expect(page.get_by_role("status")).to_contain_text("Máy không đọc được thành tiếng")
    expect(page.get_by_role("button", name="Tiếp tục")).to_be_visible()


def test_a_device_without_speech_offers_none(reader, article) -> None:
    page, complaints = reader('Object.defineProperty(window, "speechSynthesis", { value: undefined })')
    page.goto(article)
    expect(page.get_by_role("button", name="In", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Nghe bài")).to_be_hidden()
    assert complaints == []


def test_options_open_and_close_by_keyboard(reader) -> None:
    page, complaints = reader()
    page.goto("/")
    options = options_of(page)
    summary = options.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("group", name="Cỡ chữ").get_by_label("Thường")).to_be_focused()
    before = size(page)
    page.keyboard.press("ArrowDown")
    assert size(page) > before
    page.keyboard.press("Escape")
    expect(options).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()
    # It covers what is below: who goes on has closed it.
    page.keyboard.press("Enter")
    expect(options).to_have_attribute("open", "")
    page.keyboard.press("Shift+Tab")
    expect(options).not_to_have_attribute("open", "")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(options).to_have_attribute("open", "")
    page.mouse.click(1270, 800)
    expect(options).not_to_have_attribute("open", "")
    assert complaints == []


def test_the_sizes_end_where_they_end(reader, article) -> None:
    page, _ = reader()
    page.goto(article)
    smaller, larger = page.get_by_role("button", name="Giảm cỡ chữ"), page.get_by_role("button", name="Tăng cỡ chữ")
    expect(smaller).to_have_attribute("aria-disabled", "true")
    sizes = [size(page)]
    for _ in range(3):
        larger.click(force=True)
        sizes.append(size(page))
    assert sizes[0] < sizes[1] < sizes[2] == sizes[3]
    expect(larger).to_have_attribute("aria-disabled", "true")
    expect(page.get_by_role("status")).to_have_text("Cỡ chữ: rất lớn.")
    smaller.click()
    assert size(page) == sizes[1]
