// The desk of the front page works without this: its buttons send the form, which comes back changed and unsaved. The script
// moves things where they stand, by the same buttons or by dragging, and asks the server what then stands where.

const form = document.querySelector("[data-front-page]");

if (form && window.fetch && window.DOMParser) {
  const AFTER_CHANGE = 300; // milliseconds
  const EDGE = 60; // of the window, where dragging scrolls
  const FAILED = "Chưa xem được bài nào đứng ở đâu: mất kết nối, hoặc phiên đăng nhập đã hết. Những gì bạn chọn vẫn ở trang này.";
  const status = form.querySelector("[data-status]");
  const lists = Array.from(form.querySelectorAll("[data-list]"));
  const rowsOf = (list) => Array.from(list.querySelectorAll("[data-row]"));
  const NOW_HELD = ". Trước đây tự động, nay đã chọn.";

  // Heard from one place of the page, and read in the row that it is about; what is about none is read where it is heard.
  function announce(text, row) {
    for (const said of form.querySelectorAll("[data-said]")) said.textContent = "";
    status.textContent = text;
    status.classList.toggle("visually-hidden", !text || Boolean(row));
    if (row) row.querySelector("[data-said]").textContent = text;
  }

  // --- what a row is called where it stands ---

  const isPlaces = (list) => list.dataset.list === "place";
  const placeName = (index) => (index === 0 ? "Tin chính" : `Vị trí ${index + 1}`);

  function title(row) {
    const select = row.querySelector("select");
    if (!select) return row.dataset.name;
    const chosen = select.options[select.selectedIndex];
    return select.value && chosen ? chosen.textContent.trim() : "Tự động";
  }

  function tell(list, row, isNowHeld) {
    const rows = rowsOf(list);
    const index = rows.indexOf(row);
    const end = isNowHeld ? NOW_HELD : "";
    announce(isPlaces(list) ? `${placeName(index)}: ${title(row)}${end}` : `${title(row)}: khối ${index + 1} trong ${rows.length}`, row);
  }

  // Who moves an automatic place means the story that is seen there: it is chosen, and goes along.
  function holdShown(row) {
    const select = row.querySelector("select");
    const shown = row.querySelector("[data-article]");
    if (!select || select.value || !shown) return false;
    const { article } = shown.dataset;
    if (rowsOf(lists[0]).some((other) => other.querySelector("select").value === article)) return false;
    if (!Array.from(select.options).some((option) => option.value === article)) {
      select.add(new Option(shown.querySelector("[data-title]").textContent.trim(), article));
    }
    select.value = article;
    row.querySelector("[name=day]").value = "";
    row.querySelector("[name=time]").value = "";
    // Select2 listens to jQuery alone.
    if (window.django && window.django.jQuery) window.django.jQuery(select).trigger("change.select2");
    hideDates();
    return true;
  }

  // Names and ends follow the order; the server reads the order itself.
  function rename(list) {
    rowsOf(list).forEach((row, index, rows) => {
      if (isPlaces(list)) {
        row.querySelector("h3").textContent = placeName(index);
        for (const button of row.querySelectorAll("[data-move]")) {
          button.setAttribute("aria-label", `${button.textContent}: ${placeName(index)}`);
        }
      }
      row.querySelector("[data-move='-1']").setAttribute("aria-disabled", String(index === 0));
      row.querySelector("[data-move='1']").setAttribute("aria-disabled", String(index === rows.length - 1));
    });
  }

  // The neighbour goes to the other side: the row itself stays in the page, and keeps the focus and the pointer.
  function step(list, row, by) {
    const rows = rowsOf(list);
    const other = rows[rows.indexOf(row) + by];
    if (!other) return false;
    list.insertBefore(other, by < 0 ? row.nextSibling : row);
    rename(list);
    return true;
  }

  // --- what stands where ---

  let asked = 0;
  let timer = 0;

  function refreshToken() {
    // It changes when somebody signs in again in another window.
    const token = /(?:^|; )(?:__Host-)?csrftoken=([^;]+)/.exec(document.cookie);
    if (token) form.elements.csrfmiddlewaretoken.value = token[1];
  }

  async function redraw() {
    window.clearTimeout(timer);
    asked += 1;
    const mine = asked;
    refreshToken();
    const data = new FormData(form);
    data.set("redraw", "1");
    try {
      const response = await fetch(form.action, { method: "POST", body: data, credentials: "same-origin", redirect: "error" });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.querySelector("[data-front-page]");
      if (!response.ok || !fresh) throw new Error(String(response.status));
      // Something was changed while this was on its way: another answer comes.
      if (mine !== asked) return;
      for (const name of ["now", "problem"]) {
        const old = form.querySelectorAll(`[data-${name}]`);
        fresh.querySelectorAll(`[data-${name}]`).forEach((part, index) => {
          if (old[index] && old[index].innerHTML !== part.innerHTML) old[index].replaceChildren(...part.childNodes);
        });
      }
      if (status.textContent === FAILED) announce("");
    } catch (error) {
      if (mine === asked) announce(FAILED);
    }
  }

  function redrawSoon() {
    asked += 1;
    window.clearTimeout(timer);
    timer = window.setTimeout(redraw, AFTER_CHANGE);
  }

  // --- buttons ---

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const row = button.closest("[data-row]");
    if (button.dataset.move) {
      event.preventDefault();
      const list = row.closest("[data-list]");
      const isMoved = step(list, row, Number(button.dataset.move));
      const isNowHeld = isMoved && holdShown(row);
      if (isMoved) redrawSoon();
      button.focus();
      tell(list, row, isNowHeld);
      row.scrollIntoView({ block: "nearest" });
    } else if ("hold" in button.dataset) {
      event.preventDefault();
      row.querySelector("[name=day]").value = button.dataset.day;
      row.querySelector("[name=time]").value = button.dataset.time;
      const until = button.dataset.day ? `giữ đến ${button.dataset.time} ngày ${button.dataset.day}` : "giữ không hạn";
      announce(`${row.querySelector("h3").textContent}: ${until}`, row);
      redrawSoon();
    }
  });

  // --- dragging ---

  let drag = null;

  function start(event) {
    const handle = event.target.closest("[data-handle]");
    if (!handle || event.button !== 0) return;
    event.preventDefault();
    const row = handle.closest("[data-row]");
    const list = row.closest("[data-list]");
    drag = { handle, row, list, before: rowsOf(list), pointer: event.pointerId };
    // An answer on its way is about another order than what is seen while dragging.
    asked += 1;
    window.clearTimeout(timer);
    handle.setPointerCapture(event.pointerId);
    row.classList.add("front-dragged");
    document.documentElement.classList.add("front-dragging");
  }

  function follow(event) {
    if (!drag || event.pointerId !== drag.pointer) return;
    if (event.clientY < EDGE) window.scrollBy(0, -12);
    if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, 12);
    const rows = rowsOf(drag.list);
    const at = rows.indexOf(drag.row);
    const middle = (row) => {
      const box = row.getBoundingClientRect();
      return box.top + box.height / 2;
    };
    if (at > 0 && event.clientY < middle(rows[at - 1])) step(drag.list, drag.row, -1);
    else if (at < rows.length - 1 && event.clientY > middle(rows[at + 1])) step(drag.list, drag.row, 1);
  }

  function stop(isKept) {
    if (!drag) return;
    const { row, list, before } = drag;
    drag = null;
    row.classList.remove("front-dragged");
    document.documentElement.classList.remove("front-dragging");
    redrawSoon();
    const isMoved = rowsOf(list).some((each, index) => each !== before[index]);
    if (!isMoved) return;
    if (!isKept) {
      list.append(...before);
      rename(list);
      announce("Đã thôi kéo: thứ tự như trước.", row);
      return;
    }
    tell(list, row, holdShown(row));
  }

  form.addEventListener("pointerdown", start);
  form.addEventListener("pointermove", follow);
  form.addEventListener("pointerup", () => stop(true));
  form.addEventListener("pointercancel", () => stop(false));
  form.addEventListener("lostpointercapture", () => stop(true));
  document.addEventListener("keydown", (event) => {
    if (drag && event.key === "Escape") stop(false);
  });

  // --- what is typed and chosen ---

  // What is automatic is held until nothing.
  function hideDates() {
    for (const row of rowsOf(lists[0])) row.querySelector("[data-until]").hidden = !row.querySelector("select").value;
  }

  function changed({ target }) {
    // What is seen there is no longer what stands there, until the answer comes.
    const shown = target.matches("select") && target.closest("[data-row]").querySelector("[data-article]");
    if (shown) delete shown.dataset.article;
    hideDates();
    redrawSoon();
  }

  form.addEventListener("change", changed);
  // Select2 tells jQuery alone.
  if (window.django && window.django.jQuery) window.django.jQuery(form).on("change", "select", changed);
  hideDates();

  // --- leaving ---

  // The token and its changes are nobody's work.
  const read = () => JSON.stringify(Array.from(new FormData(form)).filter(([name]) => name !== "csrfmiddlewaretoken"));
  const opened = read();
  let leaving = false;

  form.addEventListener("submit", (event) => {
    refreshToken();
    const { submitter } = event;
    if (submitter && submitter.name === "redraw") {
      event.preventDefault();
      redraw();
    } else if (!submitter || !("preview" in submitter.dataset)) {
      if (leaving) event.preventDefault(); // a second press
      leaving = true;
    }
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) leaving = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (leaving || (!("unsaved" in form.dataset) && read() === opened)) return;
    event.preventDefault();
    event.returnValue = "";
  });

  form.querySelector("[data-refresh]").hidden = true;
  form.classList.add("front-ready");
}
