// Of two quick presses on a button one is sent: else what is added without an address of its own would be added twice.

const QUICK = 5000;
const sentAt = new WeakMap();

document.addEventListener("submit", (event) => {
  const form = event.target;
  const target = (event.submitter && event.submitter.formTarget) || form.target;
  // What opens beside the page, or is sent by a script, leaves the form as it is.
  if (event.defaultPrevented || form.method !== "post" || (target && target !== "_self")) return;
  const now = Date.now();
  if (now - (sentAt.get(form) || 0) < QUICK) event.preventDefault();
  else sentAt.set(form, now);
});
