// Three ways to see the page: as the device does, light, dark.
"use strict";

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
