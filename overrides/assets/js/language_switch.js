// The language switch, side by side included, keeps the passage.
"use strict";

const passages = () => [...document.querySelectorAll("article [id]")];

/** The id of the passage being read: the one in the address while in view, else the topmost. */
function currentPassage() {
  const head = document.querySelector(".top").getBoundingClientRect().bottom; // stays in view
  const inView = (element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > head && box.top < innerHeight;
  };
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named && inView(named)) return named.id;
  if (scrollY < 8) return ""; // at the very top: the page itself
  return passages().find(inView)?.id ?? "";
}

for (const link of document.querySelectorAll("a.switch, a.side")) {
  const page = link.getAttribute("href");
  const point = () => {
    const id = currentPassage();
    link.setAttribute("href", id ? `${page}#${id}` : page);
  };
  // Before the click is followed, and also when it opens in another tab.
  for (const event of ["pointerdown", "focus", "click", "contextmenu"]) link.addEventListener(event, point);
}
