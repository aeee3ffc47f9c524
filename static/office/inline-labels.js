// On a narrow screen office.css makes a card of each row of a tabular inline. The names of the columns, which stand above
// the table, then go before the fields; Django clones new rows from a hidden one, which is of class form-row too. A column
// without a name has no heading.

for (const table of document.querySelectorAll(".tabular table")) {
  const headings = Array.from(table.querySelectorAll("thead th"));
  const names = headings.map((heading) => heading.textContent.trim());
  for (const cell of table.querySelectorAll("tr.form-row > td:not(.original)")) {
    cell.dataset.label = names[cell.cellIndex] || "";
  }
  for (const heading of headings.filter((one) => !one.textContent.trim())) {
    const plain = document.createElement("td");
    plain.className = heading.className;
    heading.replaceWith(plain);
  }
}

// Django writes the name of what a button adds with a capital, in the middle of a phrase. Its own script reads the words later.
for (const group of document.querySelectorAll("[data-inline-formset]")) {
  const told = JSON.parse(group.dataset.inlineFormset);
  told.options.addText = told.options.addText.replace(/^(Thêm )(.)/, (_, verb, letter) => verb + letter.toLowerCase());
  group.dataset.inlineFormset = JSON.stringify(told);
}
