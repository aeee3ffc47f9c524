// The desk works without this: plain forms and pages. The script answers keys, sends the same forms without loading a page,
// and asks now and then what others have done meanwhile.

const desk = document.querySelector("[data-desk]");
const ASK_EVERY = 20000;
// The server refuses longer lists.
const MOST_MARKS = 200;
// Nobody has read a comment that came on the screen a moment ago.
const LOOK = 500; // milliseconds
const LOOK_FIRST = "Bình luận này vừa hiện ra nên phím vừa bấm bị bỏ qua. Hãy đọc rồi bấm lại.";
const OFFLINE = "Không nối được với máy chủ nên chưa chắc việc vừa rồi đã được ghi. Những gì bạn viết vẫn ở đây; hãy bấm lại.";
const FAILED = "Máy chủ gặp lỗi nên chưa chắc việc vừa rồi đã được ghi. Những gì bạn viết vẫn ở đây; hãy bấm lại.";
const SIGNED_OUT = "Phiên đăng nhập đã hết nên chưa có gì được ghi. Những gì bạn viết vẫn ở đây. ";

class SignedOut extends Error {}

const find = (selector, root = desk) => root.querySelector(selector);
const all = (selector, root = desk) => Array.from(root.querySelectorAll(selector));
const cards = () => all("[data-desk-card]");
const ticks = () => all("[data-desk-tick]:checked");
const current = () => (document.activeElement ? document.activeElement.closest("[data-desk-card]") : null);

function say(text) {
  find("[data-desk-status]").textContent = text;
}

// Since when cards that were not on the screen may be there. What was on it before may be decided at once.
const shownAt = new WeakMap();

// Whether the text of a card, or of a long one as much as half a screen of it, is on the screen.
function isOnScreen(card) {
  const place = (find(".desk-text", card) || card).getBoundingClientRect();
  const enough = place.top + Math.min(place.height, window.innerHeight / 2);
  return enough <= window.innerHeight && place.bottom > Math.min(place.height, window.innerHeight / 2) - 1;
}

function go(card) {
  if (!card) return;
  const wasOnScreen = isOnScreen(card);
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
  if (!wasOnScreen) shownAt.set(card, Date.now());
}

// --- what went wrong, beside what was pressed ---

function complain(place, text, withLogin = false) {
  place.textContent = text;
  if (withLogin) {
    const link = document.createElement("a");
    link.href = desk.dataset.loginUrl;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = "Đăng nhập lại ở thẻ mới";
    place.append(link, ", rồi trở về đây bấm lại.");
  }
  place.hidden = !text;
}

function placeFor(form) {
  const card = form.closest("[data-desk-card]");
  const root = card || (form.matches("[data-desk-bulk]") ? form : null);
  return root ? find("[data-desk-problem]", root) : find("[data-desk-status]");
}

// --- asking the server ---

// A page that is not the desk's means that somebody has to sign in first.
async function deskPage(url) {
  const response = await fetch(url, { credentials: "same-origin", cache: "no-store", headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!page.querySelector("[data-desk]")) throw new SignedOut();
  return page;
}

// After signing in again, in another tab, the tokens of this page are stale; the desk has new ones.
async function renewTokens() {
  const page = await deskPage(desk.dataset.pageUrl);
  const token = page.querySelector("[name=csrfmiddlewaretoken]").value;
  for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
}

async function post(form, act, isAgain = false) {
  const sent = new URLSearchParams(new FormData(form));
  sent.set("act", act);
  const response = await fetch(form.action, {
    method: "POST",
    body: sent,
    credentials: "same-origin",
    headers: { Accept: "application/json" },
  });
  const isJson = (response.headers.get("Content-Type") || "").startsWith("application/json");
  if (isJson) return response.json();
  if (response.redirected) throw new SignedOut();
  if (response.status === 403 && !isAgain) {
    await renewTokens();
    return post(form, act, true);
  }
  throw new Error(FAILED);
}

// --- showing the answer ---

function element(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

function showSizes(queues) {
  for (const [slug, size] of Object.entries(queues)) {
    find(`[data-queue-count="${slug}"]`).textContent = size.count;
    find(`[data-queue-detail="${slug}"]`).textContent = size.detail;
  }
}

function showResult(result) {
  const fresh = element(result.html);
  const stale = document.getElementById(fresh.id);
  if (stale) stale.replaceWith(fresh);
  else find("[data-desk-cards]").prepend(fresh);
  return fresh;
}

function showTicked() {
  const place = find("[data-desk-ticked]");
  const count = ticks().length;
  if (place) place.textContent = count ? ` (${count})` : "";
  desk.classList.toggle("desk-has-ticks", count > 0);
}

// The next that is still to be decided, or else the one before; more are fetched when these are all done.
async function nextAfter(index) {
  const isOpen = (card) => !card.matches("[data-desk-done]");
  let next = cards().slice(index).find(isOpen);
  if (!next && (await loadMore())) next = cards().slice(index).find(isOpen);
  return next || cards().slice(0, index).reverse().find(isOpen);
}

async function show(answer, form, act) {
  const hadFocus = current();
  const first = answer.results.length ? document.getElementById(`bl-${answer.results[0].id}`) : null;
  const index = Math.max(cards().indexOf(first), 0);
  // Who has gone on meanwhile is left where they are; what was taken back is what one wants to see.
  const moves = !hadFocus || act === "reopen" || answer.results.some((result) => hadFocus.id === `bl-${result.id}`);
  // A card that becomes a line lets others come up that nobody has seen yet.
  const seen = new Set(cards().filter(isOnScreen).map((card) => card.id));
  const fresh = answer.results.map(showResult);
  for (const card of cards()) if (!seen.has(card.id)) shownAt.set(card, Date.now());
  // Before the focus moves, so that the way of the focus does not speak over it.
  say(answer.message);
  showSizes(answer.queues);
  if (answer.last !== undefined) find("[data-desk-last]").innerHTML = answer.last;
  if (form.matches("[data-desk-bulk]")) {
    const panel = find(".desk-bulk-panel");
    if (panel && answer.ok) {
      emptyPanel(panel);
      closePanel(panel);
    }
  }
  showTicked();
  if (!moves) return;
  const stays = fresh.find((card) => !card.matches("[data-desk-done]"));
  const next = stays || (await nextAfter(index));
  const empty = find("[data-desk-empty]");
  empty.hidden = Boolean(next);
  go(next || empty);
}

const ignoredBy = (root) =>
  root.ignored ? `Đã bỏ qua ${root.ignored} lần bấm trong lúc ghi; hãy bấm lại khi đã đọc bình luận kế tiếp.` : "";

async function send(form, act) {
  const card = form.closest("[data-desk-card]");
  const root = card || form;
  if (root.classList.contains("desk-busy")) {
    // No press waits for what comes next: nobody has read that yet.
    root.ignored = (root.ignored || 0) + 1;
    say(`Đang ghi quyết định vừa rồi. ${ignoredBy(root)}`);
    return;
  }
  const place = placeFor(form);
  root.classList.add("desk-busy");
  complain(place, "");
  if (place.dataset.deskStatus !== undefined) place.hidden = false;
  try {
    const answer = await post(form, act);
    if (root.ignored) answer.message = `${answer.message} ${ignoredBy(root)}`;
    if (answer.results && answer.results.length) await show(answer, form, act);
    else complain(place, answer.message);
  } catch (error) {
    if (error instanceof SignedOut) complain(place, SIGNED_OUT, true);
    else complain(place, error.message === FAILED ? FAILED : OFFLINE);
  } finally {
    root.classList.remove("desk-busy");
    root.ignored = 0;
  }
}

// --- more of the queue ---

let loading = null;

async function fetchMore(link) {
  const page = await deskPage(link.href);
  const fresh = Array.from(page.querySelectorAll("[data-desk-card]")).filter((card) => !document.getElementById(card.id));
  find("[data-desk-cards]").append(...fresh.map((card) => document.adoptNode(card)));
  const more = page.querySelector("[data-desk-more]");
  find("[data-desk-more]").innerHTML = more.innerHTML;
  return fresh;
}

// Whether anything came.
async function loadMore() {
  const link = find("[data-desk-more] a");
  if (!link) return false;
  if (!loading) loading = fetchMore(link);
  try {
    const fresh = await loading;
    return fresh.length > 0;
  } finally {
    loading = null;
  }
}

async function pressMore() {
  try {
    const known = cards().length;
    await loadMore();
    const fresh = cards()[known];
    if (fresh) go(fresh);
    say(fresh ? `Đã tải thêm ${cards().length - known} bình luận.` : "Không còn bình luận nào nữa.");
  } catch (error) {
    if (error instanceof SignedOut) complain(find("[data-desk-status]"), SIGNED_OUT, true);
    else say("Không nối được với máy chủ; hãy bấm lại.");
  }
}

// --- what others do meanwhile ---

let asking = false;

async function ask() {
  if (document.hidden || asking) return;
  asking = true;
  const marks = all("[data-desk-card][data-mark]").slice(0, MOST_MARKS);
  const url = `${desk.dataset.newsUrl}?the=${marks.map((card) => card.dataset.mark).join(",")}`;
  try {
    const response = await fetch(url, { credentials: "same-origin", cache: "no-store" });
    const isJson = (response.headers.get("Content-Type") || "").startsWith("application/json");
    if (!isJson) {
      if (response.redirected) complain(find("[data-desk-status]"), SIGNED_OUT, true);
      return;
    }
    const news = await response.json();
    if (!news.ok) {
      say(news.message);
      return;
    }
    showSizes(news.queues);
    for (const change of news.changed) {
      const card = document.getElementById(`bl-${change.id}`);
      const place = card && find("[data-desk-problem]", card);
      // What was typed stays: the press will tell, and change nothing.
      if (place && place.textContent !== change.message) complain(place, change.message);
    }
  } catch {
    // The next time, perhaps.
  } finally {
    asking = false;
  }
}

// --- keys ---

// Where one was when the reasons for several were opened.
let cameFrom = null;

function closePanel(panel) {
  panel.open = false;
}

// The reason of what was decided is none for what is decided next. The ticks, of the same form, stay.
function emptyPanel(panel) {
  for (const reason of all("[data-desk-reason]", panel)) reason.checked = false;
  find("textarea", panel).value = "";
}

function openPanel(panel) {
  panel.open = true;
  const first = find("[data-desk-reason], textarea", panel);
  if (first) first.focus();
}

const isTyping = (target) =>
  target.isContentEditable || target.matches("textarea, select, input:not([type=radio]):not([type=checkbox])");

function press(value) {
  if (ticks().length) {
    const button = find(`[data-desk-bulk] button[value="${value}"]`);
    if (button) button.click();
    return;
  }
  const card = current();
  if (!card) {
    go(cards()[0]);
    return;
  }
  const button = find(`button[value="${value}"]`, card);
  if (!button) return;
  if (card.classList.contains("desk-busy")) {
    button.click();
    return;
  }
  if (!isOnScreen(card)) go(card);
  if (Date.now() - (shownAt.get(card) || 0) < LOOK) say(LOOK_FIRST);
  else button.click();
}

function refuse() {
  const root = ticks().length ? desk : current();
  if (!root) {
    go(cards()[0]);
    return;
  }
  cameFrom = current();
  const panel = ticks().length ? find(".desk-bulk-panel") : all("[data-desk-panel]", root).find((one) => find("[value=reject]", one));
  if (panel) openPanel(panel);
}

function step(by) {
  const list = cards();
  const here = list.indexOf(current());
  go(here < 0 ? list[0] : list[here + by]);
}

function tick() {
  const card = current();
  const box = card && find("[data-desk-tick]", card);
  if (box) box.click();
}

function undo() {
  const form = find("[data-desk-undo]");
  if (form) find("button", form).click();
  else say("Không có quyết định nào gần đây của bạn để hoàn tác.");
}

function help() {
  const dialog = find("[data-desk-dialog]");
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
  find("[data-desk-close]").focus();
}

const KEYS = {
  d: () => press("approve"),
  s: () => press("mark_spam"),
  t: refuse,
  u: undo,
  x: tick,
  "?": help,
};

// In the list of reasons the numbers choose; letters do nothing there, lest a slip decide.
function onPanelKey(event, panel) {
  if (event.key === "Escape") {
    closePanel(panel);
    go(panel.closest("[data-desk-card]") || (cameFrom && cameFrom.isConnected ? cameFrom : cards()[0]));
  } else if (/^[1-9]$/.test(event.key) && !isTyping(event.target)) {
    const reason = all("[data-desk-reason]", panel)[Number(event.key) - 1];
    if (!reason) return;
    reason.checked = true;
    reason.focus();
  } else if (event.key === "Enter" && event.target.matches("[data-desk-reason]")) {
    find("button[value=reject]", panel).click();
  } else {
    return;
  }
  event.preventDefault();
}

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (find("[data-desk-dialog]").hasAttribute("open")) return;
  const target = event.target;
  const panel = target.closest("[data-desk-panel][open]");
  if (panel && (event.key === "Escape" || !target.matches("summary"))) {
    onPanelKey(event, panel);
    return;
  }
  if (isTyping(target)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
  // A key that is held down would go on through the queue.
  else if (KEYS[key] && !event.repeat) KEYS[key]();
  else return;
  event.preventDefault();
}

function onClick(event) {
  const button = event.target.closest("button");
  if (button && button.name === "act" && button.form && button.form.matches("[data-desk-form]")) {
    event.preventDefault();
    send(button.form, button.value);
    return;
  }
  if (event.target.closest("[data-desk-more] a")) {
    event.preventDefault();
    pressMore();
  } else if (button && button.matches("[data-desk-help]")) {
    help();
  } else if (button && button.matches("[data-desk-close]")) {
    const dialog = find("[data-desk-dialog]");
    if (dialog.close) dialog.close();
    else dialog.removeAttribute("open");
  }
}

function enhance() {
  find("[data-desk-help]").hidden = false;
  document.addEventListener("keydown", onKey);
  desk.addEventListener("click", onClick);
  desk.addEventListener("change", showTicked);
  document.addEventListener("visibilitychange", ask);
  setInterval(ask, ASK_EVERY);
  showTicked();
}

if (desk) enhance();
