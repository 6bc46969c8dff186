// A truth can be given on, and printed alone.
"use strict";

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
    const share = own.querySelector(".share");
    share.hidden = !navigator.share;
    share.addEventListener("click", () => {
      const text = truth.querySelector("p").textContent;
      const url = new URL(`#${truth.id}`, location.href).href;
      navigator.share({ title: title.textContent, text, url }).catch(() => {}); // or they thought better of it
    });
    title.id ||= `over-${truth.id}`;
    for (const button of own.children) button.setAttribute("aria-describedby", title.id);
    truth.append(own);
  }
}
