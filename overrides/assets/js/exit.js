// The way out of a page: by its link, or by Shift three times within five seconds.
"use strict";

{
  const links = document.querySelectorAll(".exit-now"); // in the search too
  const statuses = document.querySelectorAll(".exit-status"); // there too: only its own is heard then
  const root = document.documentElement;
  const title = document.title;
  const WITHIN = 5000; // milliseconds
  let presses = []; // when Shift was pressed and let go by itself
  let alone = false; // nothing else happened while Shift is down
  let waiting;

  const say = (what) => {
    for (const status of statuses) status.textContent = statuses[0].dataset[what] ?? "";
  };

  const forget = () => {
    presses = [];
    clearTimeout(waiting);
  };

  /** Nothing is to be seen from here on, however long the other page takes. */
  const leave = () => {
    forget();
    root.classList.add("gone");
    document.querySelector("dialog[open]")?.close(); // or what is said outside it is not heard
    document.title = "…";
    say("going");
    location.replace(links[0].href); // "back" does not return here
  };

  const pressed = (now) => {
    presses = [...presses.filter((before) => now - before < WITHIN), now];
    clearTimeout(waiting);
    if (presses.length === 3) return leave();
    say(presses.length === 2 ? "once" : "twice");
    waiting = setTimeout(() => {
      forget();
      say("over");
    }, WITHIN);
  };

  if (links.length) {
    for (const note of document.querySelectorAll(".exit-keys")) note.hidden = false;
    for (const link of links) {
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return; // another tab or window
        event.preventDefault();
        leave();
      });
    }
    document.addEventListener("keydown", (event) => {
      if (event.key === "Shift") alone = alone || !event.repeat;
      else {
        alone = false; // Shift made a capital
        forget();
      }
    });
    document.addEventListener("pointerdown", () => (alone = false));
    document.addEventListener("keyup", (event) => {
      if (event.key === "Shift" && alone) pressed(event.timeStamp);
      if (event.key === "Shift") alone = false;
    });
    // The browser may bring the page back as it was left.
    addEventListener("pageshow", () => {
      forget();
      root.classList.remove("gone");
      document.title = title;
      say("");
    });
  }
}
