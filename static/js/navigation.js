// A sub-list that opened under the pointer or the focus closes with Escape, and may open again after leaving.

const navigation = document.querySelector("[data-navigation]");

if (navigation) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") navigation.dataset.dismissed = "";
  });
  for (const leaving of ["mouseleave", "focusout"]) {
    navigation.addEventListener(leaving, () => { delete navigation.dataset.dismissed; });
  }
}
