// Names for what has none: a field in a row of a table goes by its column, a day and a time by the words before them, and what
// Select2 puts in the place of a choice, and the box in which one types there, by the name of the choice.

let made = 0;

const withId = (element) => {
  if (!element.id) element.id = `office-name-${(made += 1)}`;
  return element.id;
};

function nameFields(root) {
  const inRows = ".tabular tr.form-row td";
  for (const field of root.querySelectorAll(`${inRows} input:not([type="hidden"]), ${inRows} select, ${inRows} textarea`)) {
    const cell = field.closest("td");
    const heading = cell.closest("table").tHead.rows[0].cells[cell.cellIndex];
    if (heading && !(field.labels && field.labels.length)) field.setAttribute("aria-label", heading.textContent.trim());
  }
}

// A day and a time are two boxes under one name, with a word before each.
function nameMoments(root) {
  for (const box of root.querySelectorAll(".datetime input")) {
    const word = box.previousSibling && box.previousSibling.textContent.replace(":", "").trim();
    if (word && !(box.labels && box.labels.length)) box.setAttribute("aria-label", word);
  }
}

const wordsOf = (choice) => choice.getAttribute("aria-label") || (choice.labels[0] ? choice.labels[0].textContent.trim() : "");

// What carries the name of a choice: its label, or a word made for it, since the choice itself is hidden from who hears the page.
function namedBy(choice) {
  if (choice.labels[0]) return choice.labels[0];
  const word = document.createElement("span");
  word.hidden = true;
  word.textContent = wordsOf(choice);
  choice.after(word);
  return word;
}

function nameChoices(root) {
  for (const choice of root.querySelectorAll("select.select2-hidden-accessible")) {
    const shown = choice.parentElement.querySelector(".select2-selection");
    const value = shown && shown.querySelector(".select2-selection__rendered");
    if (!value || value.hasAttribute("aria-labelledby")) continue;
    const name = withId(namedBy(choice));
    value.setAttribute("aria-labelledby", name);
    // The name first, then what is chosen.
    shown.setAttribute("aria-labelledby", `${name} ${withId(value)}`);
  }
}

nameFields(document);
nameMoments(document);
// Django tells of a row that was added once its fields work.
document.addEventListener("formset:added", (event) => {
  nameFields(event.target.parentNode);
  nameChoices(event.target);
});

// The lens beside the box that narrows a list of rights has a name, but was no picture.
window.addEventListener("load", () => {
  for (const lens of document.querySelectorAll(".search-label-icon[aria-label]")) lens.setAttribute("role", "img");
});

const jQuery = window.django && window.django.jQuery;
if (jQuery) {
  // After Django's scripts, which have asked before: Select2 has done its work then.
  jQuery(() => nameChoices(document));
  jQuery(document).on("select2:open", (event) => {
    const box = document.querySelector(".select2-container--open .select2-search__field");
    if (box) box.setAttribute("aria-label", wordsOf(event.target));
  });
}
