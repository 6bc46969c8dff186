// In a WordPress post a card tells its height and passes its link on: the frame there is
// sandboxed, so neither works by itself. The messages are those of wp-embed.js; the secret
// comes in the address's fragment, and a card without one does nothing.
"use strict";

const secret = /[#?&]secret=([A-Za-z0-9]+)/.exec(location.hash)?.[1];

if (secret && parent !== window) {
  const tell = (message, value) => parent.postMessage({ message, value, secret }, "*");
  const main = document.querySelector("main");
  const tellHeight = () => {
    main.style.minHeight = "0"; // its own height, not the frame's
    tell("height", Math.ceil(main.getBoundingClientRect().height));
    main.style.minHeight = "";
  };
  addEventListener("load", tellHeight);
  addEventListener("resize", tellHeight);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link) return;
    event.preventDefault();
    tell("link", link.href);
  });
}
