// The search opens; what it needs is loaded then.
"use strict";

const dialog = document.querySelector("dialog.search");
const opener = document.querySelector(".search-open");

if (dialog && opener && dialog.showModal) {
  const field = dialog.querySelector("input");
  const { root, scripts, failed } = dialog.dataset;

  const loads = new Map(); // of each script what has come, or is on its way
  const load = (path) => {
    if (!loads.has(path)) {
      const fail = (error) => {
        loads.delete(path); // the next try asks again
        throw error;
      };
      loads.set(path, loadScript(root + path).catch(fail));
    }
    return loads.get(path);
  };

  let loading;
  const loadAll = () =>
    (loading ??= Promise.all(scripts.split(" ").map(load))
      .then(() => searchDialog(dialog))
      .catch(() => {
        loading = undefined; // the next try loads what is missing
        dialog.querySelector("[role=status]").textContent = failed;
      }));

  const open = () => {
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    loadAll();
  };

  opener.hidden = false;
  opener.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, textarea, select");
    if (event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      open();
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("ol a, .search-close")) dialog.close();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dialog.close(); // some browsers would only empty the field
  });
  dialog.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
}
