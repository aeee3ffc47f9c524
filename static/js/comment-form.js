// The comment form works without this. An article's page is the same for everybody and holds no token, so the form
// asks for one when the reader begins to write; without it the server answers with a page that holds one.

const form = document.querySelector("[data-comment-form]");
// Longer than a slow connection needs; a reader who stopped the sending can press again.
const LOCKED_FOR = 15000;

async function freshToken(url) {
  const response = await fetch(url, { cache: "no-store", credentials: "same-origin" });
  const answer = response.ok ? await response.json() : {};
  return answer.token || "";
}

function enhance() {
  const token = form.elements.namedItem("token");
  const button = form.querySelector("button[type=submit]");
  const url = form.dataset.tokenUrl;
  let asked = false;

  form.addEventListener("focusin", async () => {
    if (!url || asked) return;
    asked = true;
    try {
      token.value = await freshToken(url);
    } catch {
      asked = false;
    }
  });

  form.addEventListener("submit", () => {
    button.disabled = true;
    setTimeout(() => { button.disabled = false; }, LOCKED_FOR);
  });

  // A page that comes back from the browser's history brings its used token along: a second comment needs its own.
  window.addEventListener("pageshow", (event) => {
    button.disabled = false;
    if (event.persisted || (url && !asked)) {
      token.value = "";
      asked = false;
    }
  });

  const summary = form.querySelector("[data-error-summary]");
  if (summary) summary.focus();
}

if (form) enhance();
