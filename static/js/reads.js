// Tells the office that an article is being read, and nothing about who reads it: once in a tab, after some seconds in
// sight. The page works without it.

const IN_SIGHT = 5000;
const article = document.querySelector("[data-reads]");
let timer = 0;

function known(key, value) {
  // Who keeps nothing in the browser is counted each time.
  try {
    if (value) sessionStorage.setItem(key, value);
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function tell() {
  known(article.dataset.reads, "1");
  navigator.sendBeacon(article.dataset.reads);
}

function look() {
  clearTimeout(timer);
  if (document.visibilityState === "visible" && !known(article.dataset.reads)) timer = setTimeout(tell, IN_SIGHT);
}

if (article && navigator.sendBeacon && !navigator.webdriver) {
  document.addEventListener("visibilitychange", look);
  look();
}
