// What the reader chose, on the root before the first paint: short, for it is waited for.
(() => {
  const choices = {
    text: ["large", "largest"], spacing: ["wide"], contrast: ["high"], theme: ["light", "dark"],
    speed: ["0.8", "1.25", "1.5"],
  };
  const data = document.documentElement.dataset;

  window.applyPreferences = (wishes) => {
    for (const name in choices) {
      data[name] = choices[name].includes(wishes[name]) ? wishes[name] : "";
    }
    document.querySelector("meta[name=color-scheme]").content = data.theme || "light dark";
    document.querySelectorAll("meta[data-scheme]").forEach((meta) => {
      const { scheme } = meta.dataset;
      meta.media = data.theme ? (data.theme === scheme ? "all" : "not all") : `(prefers-color-scheme: ${scheme})`;
    });
  };

  function applyKept() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem("reader"));
    } catch {}
    applyPreferences(kept || {});
  }

  // The sheet keeps room for these.
  data.can = [window.speechSynthesis && "speech", navigator.share && "share"].join(" ");
  applyKept();
  addEventListener("storage", applyKept);
  addEventListener("pageshow", applyKept);
})();
