// Nothing here is needed: it only saves a press where a browser runs it.
"use strict";
for (const form of document.querySelectorAll("form[method=get]")) {
  for (const select of form.querySelectorAll("select")) {
    select.addEventListener("change", (event) => {
      // By keyboard a choice is walked through: there the button sends it.
      if (select.dataset.pointed === "yes") form.requestSubmit();
    });
    select.addEventListener("pointerdown", () => { select.dataset.pointed = "yes"; });
    select.addEventListener("keydown", () => { select.dataset.pointed = "no"; });
  }
}
for (const all of document.querySelectorAll("input[data-all]")) {
  all.addEventListener("change", () => {
    for (const box of document.querySelectorAll(`input[type=checkbox][name="${all.dataset.all}"]`)) box.checked = all.checked;
  });
}
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent === "yes") event.preventDefault();
    form.dataset.sent = "yes";
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
