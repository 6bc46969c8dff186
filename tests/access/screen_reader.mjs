// What a screen reader says of a page, one phrase a line of JSON: [{spoken, lang}].
// Usage: node screen_reader.mjs FILE.html ...   (a virtual screen reader over jsdom)
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const said = {};
for (const file of process.argv.slice(2)) {
  const { window } = new JSDOM(readFileSync(file, "utf-8"), { pretendToBeVisual: true, url: "http://localhost/" });
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis)) globalThis[name] = window[name];
  }
  globalThis.window = window;
  globalThis.document = window.document;
  const { Virtual } = await import("@guidepup/virtual-screen-reader");
  const reader = new Virtual();
  await reader.start({ container: window.document.body, window });
  const phrases = [];
  for (let n = 0; n < 3000; n++) {
    const spoken = await reader.lastSpokenPhrase();
    const node = reader.activeNode;
    const element = node?.nodeType === 1 ? node : node?.parentElement;
    phrases.push({ spoken, lang: element?.closest("[lang]")?.lang ?? "" });
    if (n && spoken === "end of document") break;
    await reader.next();
  }
  await reader.stop();
  said[file] = phrases;
}
console.log(JSON.stringify(said));
