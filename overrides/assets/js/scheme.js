// The reader's choice among three ways to see the page: as the device does, light, dark.
"use strict";

const scheme = {
  /** Give what was chosen: light, dark, or nothing. */
  get chosen() {
    try {
      return localStorage.getItem("scheme") ?? "";
    } catch {
      return ""; // the browser keeps nothing for this page
    }
  },
  /** Keep a choice; nothing stays behind when the device may decide again. */
  set chosen(value) {
    try {
      if (value) localStorage.setItem("scheme", value);
      else localStorage.removeItem("scheme");
    } catch {
      // it then holds for this page alone
    }
  },
  show(value) {
    if (value === "light" || value === "dark") document.documentElement.dataset.scheme = value;
    else delete document.documentElement.dataset.scheme;
  },
};

for (const choice of document.querySelectorAll(".scheme")) {
  const follow = () => {
    const { chosen } = scheme;
    scheme.show(chosen);
    for (const each of choice.elements) each.checked = each.value === chosen;
    if (![...choice.elements].some((each) => each.checked)) choice.elements[0].checked = true;
  };
  choice.addEventListener("change", (event) => {
    scheme.chosen = event.target.value;
    scheme.show(event.target.value);
  });
  addEventListener("storage", follow); // chosen in another tab
  addEventListener("pageshow", follow); // back, to a page that was kept in memory
  follow();
  choice.hidden = false;
}
