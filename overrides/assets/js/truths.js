// A truth can be copied, given on, and printed alone. Its address is the public one, offline too.
"use strict";

const { online } = document.body.dataset;

const tools = document.querySelector("template.truth-tools-model");

/** Print the page with this truth as the only one. */
function printAlone(truth) {
  const page = document.documentElement;
  page.dataset.alone = "";
  truth.classList.add("alone");
  const restore = () => {
    delete page.dataset.alone;
    truth.classList.remove("alone");
  };
  addEventListener("afterprint", restore, { once: true });
  print();
}

if (tools) {
  for (const truth of document.querySelectorAll("article :is(.waarheid, .truth)[id]")) {
    const title = truth.querySelector(".admonition-title");
    const own = tools.content.firstElementChild.cloneNode(true);
    own.querySelector(".print-alone").addEventListener("click", () => printAlone(truth));
    const text = [...truth.querySelectorAll("p:not(.admonition-title, .from)")].map((each) => each.textContent).join("\n");
    const url = online && `${online}#${truth.id}`;
    own.querySelector("[data-copies]").dataset.copies = [title.textContent, text, url].filter(Boolean).join("\n");
    const share = own.querySelector(".share");
    share.hidden = !navigator.share || !online;
    share.addEventListener("click", () => {
      navigator.share({ title: title.textContent, text, url }).catch(() => {}); // or they thought better of it
    });
    title.id ||= `over-${truth.id}`;
    for (const button of own.children) button.setAttribute("aria-describedby", title.id);
    truth.append(own);
  }
}
