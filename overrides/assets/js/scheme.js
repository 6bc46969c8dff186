// The reader's choice of light or dark, before anything is painted. No choice: the device's.
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

scheme.show(scheme.chosen);
