// What cannot wait, set into every page: the chosen scheme before anything is painted, and the
// way in for all other scripts, so that no page waits for them.
"use strict";

try {
  const chosen = localStorage.getItem("scheme");
  if (chosen) document.documentElement.dataset.scheme = chosen; // without it, as the device does
} catch {
  // the browser keeps nothing for this page
}

document.documentElement.dataset.scripted = ""; // so that what they add has its place kept

const loadScript = (() => {
  // Named in the security policy, which lets no other code make script addresses.
  const ours = { createScriptURL: (address) => address };
  const addresses = window.trustedTypes?.createPolicy("edition", ours) ?? ours;
  return (address) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = addresses.createScriptURL(address);
      script.onload = done;
      script.onerror = () => fail(new Error(address));
      document.head.append(script);
    });
})();

/** Do `work` as soon as the page has been read to its end. */
const whenRead = (work) =>
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", work) : queueMicrotask(work);

loadScript(document.currentScript.dataset.then).catch(() => {}); // the browser's log tells why
