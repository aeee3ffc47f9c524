// The reading options of every page, and the bar of an article but for listening. Both are hidden until this script runs.

const root = document.documentElement;
const options = document.querySelector("[data-reading-options]");
const bar = document.querySelector("[data-reader-bar]");
const choices = Array.from(document.querySelectorAll("[data-reading-options] input, [data-player] select"));
const NAMES = ["text", "spacing", "contrast", "theme", "speed"];
const SIZES = ["", "large", "largest"];

const chosen = (name) => root.dataset[name];
const find = (name) => bar.querySelector(`[data-${name}]`);

function say(text) {
  find("reader-status").textContent = text;
}

function choose(changes) {
  const wishes = {};
  NAMES.forEach((name) => { wishes[name] = chosen(name); });
  window.applyPreferences(Object.assign(wishes, changes));
  try {
    localStorage.setItem("reader", JSON.stringify(wishes));
  } catch {
    // Without storage the choice holds for this page.
  }
}

function showChosen() {
  choices.forEach((choice) => {
    if (choice.type === "radio") choice.checked = choice.value === chosen(choice.name);
    else choice.value = chosen(choice.name);
  });
  if (!bar) return;
  const size = SIZES.indexOf(chosen("text"));
  find("smaller").setAttribute("aria-disabled", size === 0);
  find("larger").setAttribute("aria-disabled", size === SIZES.length - 1);
}

function close() {
  options.open = false;
}

function enhanceOptions() {
  const summary = options.querySelector("summary");
  choices.forEach((choice) => {
    choice.addEventListener("change", () => choose({ [choice.name]: choice.value }));
  });
  options.querySelector("[data-reset]").addEventListener("click", () => {
    choose({ text: "", spacing: "", contrast: "", theme: "" });
  });
  options.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !options.open) return;
    close();
    summary.focus();
  });
  // The panel lies over the page: whoever goes on reading has done with it.
  options.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !options.contains(relatedTarget)) close();
  });
  document.addEventListener("click", ({ target }) => {
    if (!options.contains(target)) close();
  });
  // Whatever changed them: this page, another tab, the history.
  new MutationObserver(showChosen).observe(root, { attributes: true });
  window.addEventListener("pageshow", showChosen);
  showChosen();
  options.hidden = false;
}

function step(by) {
  const size = SIZES.indexOf(chosen("text")) + by;
  if (size in SIZES) choose({ text: SIZES[size] });
  say(`Cỡ chữ: ${["thường", "lớn", "rất lớn"][SIZES.indexOf(chosen("text"))]}.`);
}

// Over http:// browsers have no clipboard for scripts, but copy what is marked in a field.
function copyFromField(url) {
  const before = document.activeElement;
  const place = find("address");
  const field = place.querySelector("input");
  place.hidden = false;
  field.value = url;
  field.focus();
  field.setSelectionRange(0, url.length);
  if (!document.execCommand("copy")) return false;
  place.hidden = true;
  before.focus();
  return true;
}

async function copy(url) {
  let done = false;
  try {
    await navigator.clipboard.writeText(url);
    done = true;
  } catch {
    done = copyFromField(url);
  }
  say(done ? "Đã chép liên kết." : "Trình duyệt không cho chép. Hãy tự chép địa chỉ trong ô phía trên.");
}

async function share(url) {
  try {
    await navigator.share({ title: document.querySelector("h1").textContent, url });
  } catch (error) {
    if (error.name !== "AbortError") say("Không mở được bảng chia sẻ. Hãy bấm “Chép liên kết”.");
  }
}

function enhanceBar() {
  const url = document.querySelector("link[rel=canonical]").href;
  find("smaller").addEventListener("click", () => step(-1));
  find("larger").addEventListener("click", () => step(1));
  find("print").addEventListener("click", () => window.print());
  find("copy").addEventListener("click", () => copy(url));
  find("share").addEventListener("click", () => share(url));
  bar.hidden = false;
}

if (options) enhanceOptions();
if (bar) enhanceBar();
