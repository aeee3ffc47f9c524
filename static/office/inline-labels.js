// On a narrow screen office.css makes a card of each row of a tabular inline. The names of the columns, which stand above
// the table, then go before the fields; Django clones new rows from a hidden one, which is of class form-row too.

for (const table of document.querySelectorAll(".tabular table")) {
  const names = Array.from(table.querySelectorAll("thead th"), (heading) => heading.textContent.trim());
  for (const cell of table.querySelectorAll("tr.form-row > td:not(.original)")) {
    cell.dataset.label = names[cell.cellIndex] || "";
  }
}
