// The form of an article tells the server what is typed, within seconds, so that nothing is lost; and shows what the server
// answers: that it is kept, who else has the article open, what to look at before publication. Without it the form works
// as it is, and keeps nothing before it is saved.

const AFTER_TYPING = 1500; // milliseconds of quiet
const AT_LEAST_EVERY = 8000; // milliseconds, while somebody types on
const form = document.getElementById("article_form");
const aside = document.querySelector("[data-pulse]");

if (form && aside && window.fetch) {
  const show = (name) => aside.querySelector(`[data-${name}]`);
  const saved = show("saved");
  let typed = false; // since the form was opened
  let waiting = false; // for the server to have it
  let busy = false;
  let timer = 0;
  let oldest = 0;
  let leaving = false;

  const editors = () => Object.values((window.CKEDITOR && window.CKEDITOR.instances) || {});

  const say = (text, failing) => {
    if (saved.textContent !== text) saved.textContent = text;
    saved.classList.toggle("office-failing", Boolean(failing));
  };

  const put = (name, text) => {
    const place = show(name);
    place.hidden = !text;
    if (place.textContent !== text) place.textContent = text;
  };

  const receive = (answer, kept) => {
    if (answer.gone) {
      say(`${answer.gone} Hãy chép nội dung đang gõ sang nơi khác trước khi đóng trang.`, true);
      return;
    }
    if (kept) say(answer.saved ? `Đã tự giữ bản nháp của bạn lúc ${answer.saved} (chưa lưu vào bài).` : "Không khác bản đã lưu.");
    if (answer.others) put("people", answer.others.length ? `Cũng đang mở bài này: ${answer.others.join(", ")}` : "");
    if (answer.newer !== undefined) put("newer", answer.newer);
    show("address").textContent = answer.address;
    show("checklist").innerHTML = answer.checklist;
  };

  const pulse = async () => {
    window.clearTimeout(timer);
    if (busy || leaving) return;
    busy = true;
    const sends = waiting;
    editors().forEach((editor) => editor.updateElement());
    const data = new FormData(form);
    // The buttons are no part of it, and what is kept must not look like a press.
    data.delete("_continue");
    if (sends) data.set("_changed", "1");
    waiting = false;
    try {
      const response = await fetch(aside.dataset.pulse, { method: "POST", body: data, redirect: "error", credentials: "same-origin" });
      if (!response.ok) throw new Error(String(response.status));
      receive(await response.json(), sends);
    } catch (error) {
      waiting = waiting || sends;
      say("Chưa giữ được bản nháp: mất kết nối, hoặc phiên đăng nhập đã hết. Nội dung vẫn ở trang này; hãy đăng nhập lại ở một thẻ khác, đừng đóng thẻ này.", true);
    }
    busy = false;
    if (waiting) timer = window.setTimeout(pulse, AFTER_TYPING * 2);
  };

  const changed = () => {
    typed = true;
    if (!waiting) oldest = Date.now();
    waiting = true;
    window.clearTimeout(timer);
    const patience = Math.max(0, oldest + AT_LEAST_EVERY - Date.now());
    timer = window.setTimeout(pulse, Math.min(AFTER_TYPING, patience));
  };

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  // Select2 tells jQuery alone.
  if (window.django && window.django.jQuery) window.django.jQuery(form).on("change", "select", changed);
  if (window.CKEDITOR) {
    const follow = (editor) => editor.on("change", changed);
    editors().forEach(follow);
    window.CKEDITOR.on("instanceReady", (event) => follow(event.editor));
  }
  form.addEventListener("submit", (event) => {
    // The preview opens beside the form, which stays as it is.
    if (event.submitter && event.submitter.name === "_preview") return;
    leaving = true;
  });
  window.addEventListener("beforeunload", (event) => {
    if (!typed || leaving) return;
    event.preventDefault();
    event.returnValue = "";
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && waiting) pulse();
  });
  window.setInterval(() => {
    if (!document.hidden || waiting) pulse();
  }, Number(aside.dataset.pulseSeconds) * 1000);
  pulse();
}
