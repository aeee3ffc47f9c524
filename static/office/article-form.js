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
  let waiting = false; // something may have changed that the server does not have
  let busy = false;
  let timer = 0;
  let oldest = 0;
  let leaving = false;

  const editors = () => Object.values((window.CKEDITOR && window.CKEDITOR.instances) || {});

  // What the form would send, name by name. Widgets report changes that nobody made: only a difference counts.
  const read = () => {
    editors().forEach((editor) => editor.updateElement());
    const values = {};
    new FormData(form).forEach((value, name) => {
      if (name !== "csrfmiddlewaretoken") values[name] = `${name in values ? `${values[name]}\n` : ""}${value}`;
    });
    return values;
  };
  const serialised = (values) => JSON.stringify(values);
  const opened = read();
  // What was sent and not saved, the server gave back without keeping it.
  const isUnsaved = "unsaved" in aside.dataset;
  let kept = isUnsaved ? "" : serialised(opened); // what the server has

  // The token changes when somebody signs in again in another window.
  const refreshToken = () => {
    const token = /(?:^|; )(?:__Host-)?csrftoken=([^;]+)/.exec(document.cookie);
    if (token) form.elements.csrfmiddlewaretoken.value = token[1];
  };

  const say = (text, failing) => {
    if (saved.textContent !== text) saved.textContent = text;
    saved.classList.toggle("office-failing", Boolean(failing));
  };

  const put = (name, text) => {
    const place = show(name);
    place.hidden = !text;
    if (place.textContent !== text) place.textContent = text;
  };

  const receive = (answer, sends) => {
    if (answer.gone) {
      say(`${answer.gone} Hãy chép nội dung đang gõ sang nơi khác trước khi đóng trang.`, true);
      return;
    }
    if (sends) say(answer.saved ? `Đã tự giữ bản nháp của bạn lúc ${answer.saved} (chưa lưu vào bài).` : "Không khác bản đã lưu.");
    if (answer.others) put("people", answer.others.length ? `Cũng đang mở bài này: ${answer.others.join(", ")}` : "");
    if (answer.newer !== undefined) put("newer", answer.newer);
    show("address").textContent = answer.address;
    show("checklist").innerHTML = answer.checklist;
  };

  const TOO_LARGE =
    "Chưa giữ được bản nháp: bài quá lớn. Nếu có ảnh dán thẳng vào bài, hãy xóa ảnh ấy và chèn lại bằng nút “Chèn ảnh”.";
  const FAILURE =
    "Chưa giữ được bản nháp: mất kết nối, hoặc phiên đăng nhập đã hết. Nội dung vẫn ở trang này; hãy đăng nhập lại ở một thẻ khác rồi quay lại đây, đừng đóng thẻ này.";

  const pulse = async () => {
    window.clearTimeout(timer);
    if (busy || leaving) return;
    busy = true;
    refreshToken();
    const now = serialised(read());
    const sends = waiting && now !== kept;
    waiting = false;
    const data = new FormData(form);
    if (sends) data.set("_changed", "1");
    try {
      const response = await fetch(aside.dataset.pulse, { method: "POST", body: data, redirect: "error", credentials: "same-origin" });
      if (!response.ok) throw new Error(String(response.status));
      receive(await response.json(), sends);
      if (sends) kept = now;
    } catch (error) {
      waiting = waiting || sends;
      if (sends) say(["400", "413"].includes(error.message) ? TOO_LARGE : FAILURE, true);
    }
    busy = false;
    if (waiting) timer = window.setTimeout(pulse, AFTER_TYPING * 2);
  };

  const changed = () => {
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
    const follow = (editor) => {
      // The editor writes the text in its own way as soon as it is there; nobody typed that.
      editor.updateElement();
      const { name, value } = editor.element.$;
      const before = kept ? JSON.parse(kept) : {};
      if (kept && before[name] === opened[name]) kept = serialised({ ...before, [name]: value });
      opened[name] = value;
      editor.on("change", changed);
    };
    editors().filter((editor) => editor.status === "ready").forEach(follow);
    window.CKEDITOR.on("instanceReady", (event) => follow(event.editor));
  }
  form.addEventListener("submit", (event) => {
    // The preview opens beside the form, which stays as it is.
    refreshToken();
    if (event.submitter && event.submitter.name === "_preview") return;
    if (leaving) event.preventDefault(); // a second press
    leaving = true;
  });
  window.addEventListener("beforeunload", (event) => {
    if (leaving || (!isUnsaved && serialised(read()) === serialised(opened))) return;
    event.preventDefault();
    event.returnValue = "";
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && waiting) pulse();
  });
  window.setInterval(() => {
    if (!document.hidden || waiting) pulse();
  }, Number(aside.dataset.pulseSeconds) * 1000);
  waiting = isUnsaved;
  pulse();
}
