// "Copy link" at every heading, truth, quote and paragraph: made here, so that pages stay small.
// What it copies is the public address, on paper and offline too; the words are on <body>.
"use strict";

const language = document.documentElement.lang;
const { online, copy, copied, copyFailed, copyNone, copyNot } = document.body.dataset;
const said = Object.assign(document.createElement("p"), { className: "copied" });
said.setAttribute("role", "status");

/** Put text on the clipboard; false if the browser does not let us. */
async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = Object.assign(document.createElement("textarea"), { value: text, className: "off-screen" });
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

async function copyLink(id, button) {
  const link = id ? `${online}#${id}` : online;
  tell(!online ? copyNone : (await toClipboard(link)) ? copied : `${copyFailed} ${link}`, copied, button);
}

function tell(text, done, button) {
  button.focus({ preventScroll: true });
  said.textContent = "";
  setTimeout(() => (said.textContent = text), 50); // so that the same words are read out again
  clearTimeout(said.timer);
  if (text === done) said.timer = setTimeout(() => (said.textContent = ""), 4000);
}

if (copy) {
  document.body.append(said);
  for (const passage of document.querySelectorAll("article :is(:is(h1, h2, h3):not(.admonition-title), p, .citaat, .quote, .admonition)[id]")) {
    // In the page's language only: a name cannot say that some of it is in another.
    if (passage.lang && passage.lang !== language) continue;
    const half = passage.querySelector(`:scope > [lang="${language}"]`) ?? passage;
    const text = [...half.childNodes].filter((each) => each.className !== "mark").map((each) => each.textContent);
    const words = text.join("").trim().split(/\s+/);
    const start = words.slice(0, 6).join(" ") + (words.length > 6 ? " …" : "");
    const button = Object.assign(document.createElement("button"), { type: "button", className: "copy-link" });
    button.setAttribute("aria-label", `${copy}: ${start}`);
    button.title = copy;
    button.addEventListener("click", () => copyLink(passage.localName === "h1" ? "" : passage.id, button));
    // Beside a heading, not in its name. Moving the heading would unmark it (:target) in WebKit.
    const place = /^h\d$/.test(passage.localName) ? passage.closest(".heading") : passage;
    place.classList.add("linkable");
    const title = place.querySelector(".admonition-title");
    if (title) title.after(button);
    else place.append(button);
  }
  // A button copies what it holds (truths.js), or what is in the field before it (for practices).
  addEventListener("click", async ({ target }) => {
    const button = target.closest?.("button[data-copies]");
    if (!button) return;
    const field = button.parentNode.querySelector("textarea");
    const { copies, copied: done } = button.dataset;
    if (await toClipboard(copies || field.value)) tell(done, done, button);
    else if (field) field.select(); // so that the reader can
    else tell(copyNot, "", button);
  });
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") said.textContent = "";
  });
  // Where nothing can hover, a touch on a passage shows its button. What is said goes.
  addEventListener("pointerup", ({ target }) => {
    if (!said.contains(target)) said.textContent = "";
    for (const each of document.querySelectorAll(".linkable.wanted")) each.classList.remove("wanted");
    target.closest?.(".linkable")?.classList.add("wanted");
  });
}
