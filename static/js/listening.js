// Reads an article aloud, block by block, with the Vietnamese voice of the device.

const bar = document.querySelector("[data-reader-bar]");
const player = document.querySelector("[data-player]");
const root = document.documentElement;
const speech = window.speechSynthesis;

const BLOCKS = ".article__title, .summary, .figure figcaption"
  + ["p", "h2", "h3", "h4", "li", "table"].map((name) => `, .prose ${name}`).join("");
const INSIDE = "p, h2, h3, h4, ul, ol, blockquote, table, figure";
// Characters, about ten seconds: Chrome falls silent after fifteen with some voices.
const LONGEST = 180;
const WAIT_FOR_VOICES = 3000; // milliseconds, as those below
const WAIT_FOR_SOUND = 8000;
const WAIT_FOR_END = 60000;
const BREATH = 100;
const NO_VOICE = "Máy này chưa có giọng đọc tiếng Việt. Hãy vào phần Cài đặt của máy, tìm mục “Chuyển văn bản thành giọng nói”"
  + " (trên iPhone: Trợ năng, “Nội dung được đọc”), cài giọng tiếng Việt rồi mở lại trang này.";
const NO_SOUND = "Máy không đọc được thành tiếng. Hãy kiểm tra âm lượng, giọng đọc và kết nối mạng, rồi bấm “Tiếp tục”.";
const REFUSED = "Trình duyệt không cho trang này phát tiếng. Hãy cho phép âm thanh, rồi bấm “Tiếp tục”.";

const find = (name, place = player) => place.querySelector(`[data-${name}]`);

function textOf(block) {
  const copy = block.cloneNode(true);
  if (block.matches("table")) {
    // Cells in a row mean nothing to the ear.
    const caption = copy.querySelector("caption");
    const name = caption ? `: ${caption.textContent.trim()}` : "";
    return `Bảng${name}. Mời xem trên trang.`;
  }
  copy.querySelectorAll("br").forEach((line) => line.replaceWith(" "));
  copy.querySelectorAll(INSIDE).forEach((inner) => inner.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
}

function piecesOf(text) {
  const pieces = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const end = /^.{40,}[.!?…;:]["”’)]*\s/.exec(head) || /^.{40,},\s/.exec(head) || /^.+\s/.exec(head) || [head];
    pieces.push(end[0]);
    rest = rest.slice(end[0].length);
  }
  return [...pieces, rest];
}

function vietnameseVoice() {
  const voices = speech.getVoices().filter((voice) => /^vi([-_]|$)/i.test(voice.lang));
  // One in the device needs no network.
  return voices.find((voice) => voice.localService) || voices[0];
}

// Some browsers look for their voices only when asked, and tell later.
function voicesAreKnown() {
  return new Promise((resolve) => {
    speech.onvoiceschanged = resolve;
    setTimeout(resolve, WAIT_FOR_VOICES);
  });
}

function enhance() {
  const button = find("listen", bar);
  const pauseButton = find("pause");
  let blocks = [];
  let voice = null;
  let at = 0; // the block
  let piece = 0; // of the block
  let offset = 0; // of the words that were heard last, in the piece
  let current = null; // the utterance; while it is referred to, no browser collects it before its end
  let silence = 0; // the timer of a device that says nothing

  function say(text) {
    find("reader-status", bar).textContent = text;
  }

  function hush() {
    clearTimeout(silence);
    current = null;
    if (speech.speaking || speech.pending) speech.cancel();
  }

  function show() {
    blocks.forEach(({ block }, number) => block.classList.toggle("is-read-aloud", number === at && !player.hidden));
    find("place").textContent = `Đoạn ${at + 1}/${blocks.length}`;
    find("trouble").textContent = "";
    pauseButton.textContent = current ? "Tạm dừng" : "Tiếp tục";
    button.setAttribute("aria-pressed", !player.hidden);
  }

  function bringIntoView() {
    const { top, bottom } = blocks[at].block.getBoundingClientRect();
    if (top >= 0 && bottom <= player.getBoundingClientRect().top) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    blocks[at].block.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "center" });
  }

  function pause(text) {
    hush();
    show();
    say(text);
  }

  // Told in the player too: the bar may be out of sight.
  function complain(text) {
    pause(text);
    find("trouble").textContent = text;
  }

  function wait(time) {
    clearTimeout(silence);
    silence = setTimeout(() => complain(NO_SOUND), time);
  }

  function speak() {
    const start = offset;
    const utterance = new SpeechSynthesisUtterance(blocks[at].pieces[piece].slice(start));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = Number(root.dataset.speed || 1);
    // What was hushed tells of its end too.
    const heed = (event, react) => {
      utterance.addEventListener(event, (told) => {
        if (utterance === current) react(told);
      });
    };
    heed("start", () => wait(WAIT_FOR_END));
    heed("boundary", ({ charIndex }) => { offset = start + charIndex; });
    heed("end", goOn);
    heed("error", ({ error }) => complain(error === "not-allowed" ? REFUSED : NO_SOUND));
    const isInterrupting = speech.speaking || speech.pending;
    hush();
    current = utterance;
    wait(WAIT_FOR_SOUND);
    // Not every browser takes new words in the moment in which it drops the old; the first ones must follow the press.
    if (isInterrupting) setTimeout(() => { if (utterance === current) speech.speak(utterance); }, BREATH);
    else speech.speak(utterance);
  }

  function goTo(block) {
    at = block;
    piece = 0;
    offset = 0;
    speak();
    show();
    bringIntoView();
  }

  function goOn() {
    if (piece + 1 < blocks[at].pieces.length) {
      piece += 1;
      offset = 0;
      speak();
    } else if (at + 1 < blocks.length) {
      goTo(at + 1);
    } else {
      stop("Đã đọc hết bài.");
    }
  }

  function stop(text) {
    if (player.hidden) return;
    const hadFocus = player.contains(document.activeElement);
    hush();
    player.hidden = true;
    delete root.dataset.listening;
    show();
    say(text);
    if (hadFocus) button.focus({ preventScroll: true });
  }

  async function begin() {
    voice = vietnameseVoice();
    if (!voice && !speech.getVoices().length) {
      say("Đang tìm giọng đọc tiếng Việt…");
      await voicesAreKnown();
      voice = vietnameseVoice();
    }
    if (!voice) {
      say(NO_VOICE);
      return;
    }
    blocks = Array.from(document.querySelectorAll(BLOCKS))
      .filter((block) => !block.parentElement.closest("table"))
      .map((block) => ({ block, pieces: piecesOf(textOf(block)) }))
      .filter(({ pieces }) => pieces[0]);
    player.hidden = false;
    root.dataset.listening = "";
    say("Đang đọc bài.");
    goTo(0);
    pauseButton.focus({ preventScroll: true });
  }

  button.addEventListener("click", () => (player.hidden ? begin() : stop("Đã dừng đọc.")));
  find("stop").addEventListener("click", () => stop("Đã dừng đọc."));
  find("previous").addEventListener("click", () => goTo(Math.max(at - 1, 0)));
  find("next").addEventListener("click", () => (at + 1 < blocks.length ? goTo(at + 1) : stop("Đã đọc hết bài.")));
  // Stopped and said again from the last word: on Android the browser's own pause does not pause.
  pauseButton.addEventListener("click", () => {
    if (current) {
      pause("Đã tạm dừng.");
      return;
    }
    speak();
    show();
    say("Đang đọc tiếp.");
  });
  // After what keeps the choice.
  find("speed").addEventListener("change", () => { if (current) speak(); });
  window.addEventListener("pagehide", () => stop(""));
  speech.getVoices();
}

if (bar && speech) enhance();
