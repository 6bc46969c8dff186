// The page for practices: one passage in one language at a time, and buttons that copy.
// Copying itself is overrides/assets/js/copy_link.js.
"use strict";

const choose = document.querySelector(".choose");
const sections = [...document.querySelectorAll(".to-take")];
const make = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

if (choose && sections.length) {
  const { passage: passageWord, language: languageWord, copy, copied } = choose.dataset;
  const select = make("select", { id: "choose-passage" });
  const radios = new Map();
  for (const { dataset, firstElementChild } of sections) {
    const [name] = firstElementChild.children;
    if (dataset.language === document.documentElement.lang) {
      select.append(make("option", { value: dataset.passage, textContent: name.textContent }));
    }
    if (!radios.has(dataset.language)) {
      radios.set(dataset.language, make("input", { type: "radio", name: "language", value: dataset.language }));
    }
  }
  const words = (language) => sections.find(({ dataset }) => dataset.language === language).dataset.in;
  const labels = [...radios].map(([language, radio]) => make("label", {}, radio, ` ${words(language)}`));
  choose.append(
    make("div", {}, make("label", { htmlFor: select.id, textContent: passageWord }), select),
    make("fieldset", {}, make("legend", { textContent: languageWord }), ...labels),
  );

  const show = (passage, language) => {
    select.value = passage;
    radios.get(language).checked = true;
    for (const each of sections) {
      each.hidden = each.dataset.passage !== passage || each.dataset.language !== language;
    }
  };
  const chosen = () => show(select.value, [...radios.values()].find((each) => each.checked).value);
  const asked = () => sections.find(({ id }) => id && `#${id}` === location.hash);
  const arrive = () => {
    const { dataset } = asked() ?? sections.find((each) => each.dataset.language === document.documentElement.lang);
    show(dataset.passage, dataset.language);
    asked()?.scrollIntoView();
  };
  choose.addEventListener("change", chosen);
  addEventListener("hashchange", () => asked() && arrive());
  arrive();

  // A card is a page of its own: it waits, its place kept, until this one is seen.
  const cards = document.querySelectorAll(".to-take iframe");
  const wait = (waits) => {
    for (const card of cards) {
      card.hidden = waits;
      card.parentElement.style.minHeight = waits ? `${card.height}px` : "";
    }
  };
  wait(true);
  requestAnimationFrame(() => setTimeout(wait, 0, false));

  for (const field of document.querySelectorAll(".code-to-copy textarea")) {
    field.addEventListener("focus", () => field.select());
    const button = make("button", { type: "button", textContent: copy });
    button.setAttribute("aria-label", `${copy}: ${field.previousElementSibling.textContent}`);
    Object.assign(button.dataset, { copies: "", copied });
    field.closest(".code-to-copy").append(button);
  }
}
