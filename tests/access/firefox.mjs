// Reads, switches and searches in Firefox, at each address given; prints what it found as JSON.
// Usage: node firefox.mjs FIREFOX ADDRESS-OF-A-DUTCH-CHAPTER ...
import puppeteer from "puppeteer-core";

const [executablePath, ...addresses] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
const found = [];
const ASKED = ["hechtign", "geweld"];
for (const address of addresses) {
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 844 });
  await page.goto(`${address}#vastklampen`);
  const read = await page.$eval("#vastklampen", (each) => each.textContent.trim());
  await page.click(".search-open");
  await page.waitForFunction('Boolean(document.querySelector("dialog.search").search)');
  const first = await page.evaluate((asked) => {
    const { search } = document.querySelector("dialog.search");
    return asked.map((text) => search(text)[0]?.record.url);
  }, ASKED);
  await page.keyboard.press("Escape");
  await page.click("a.switch");
  await page.waitForSelector('html[lang="en"]');
  const switched = await page.evaluate(() => ({
    hash: location.hash,
    text: document.querySelector("#vastklampen").textContent.trim(),
  }));
  await page.click(".search-open");
  await page.type("dialog.search input", "atachment");
  await page.waitForSelector("dialog.search li a");
  const hits = await page.$$eval("dialog.search li a", (all) => all.map((each) => each.hash));
  await page.$eval("dialog.search li a", (each) => each.click());
  await page.waitForFunction((hash) => location.hash === hash, {}, hits[0]);
  const landed = await page.evaluate(() => Boolean(document.querySelector(":target")));
  found.push({ read, first, switched, hits, landed });
  await page.close();
}
console.log(JSON.stringify(found));
await browser.close();
