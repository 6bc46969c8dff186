// Serves a folder as Netlify does: node netlify.mjs FOLDER PORT
//
// What a file's address is, which rule matches and which headers go along, Netlify's own
// packages decide. Ours is only what joins them, in the order of Netlify's own `netlify dev`:
// a rule with `!` first, then a file, then a rule without. These versions run on the Node of
// Debian 12; package.json names dev-utils because redirects needs it and does not say so.

import { createServer } from "node:http";
import { Readable } from "node:stream";
import { HeadersHandler } from "@netlify/headers";
import { RedirectsHandler } from "@netlify/redirects";
import { StaticHandler } from "@netlify/static";

const [folder, port] = process.argv.slice(2);
const files = new StaticHandler({ directory: folder });
const headers = new HeadersHandler({ projectDir: folder, logger: console });
const redirects = new RedirectsHandler({
  projectDir: folder,
  publicDir: folder,
  jwtSecret: "", // the matcher wants both, though no rule of ours asks who a reader is
  jwtRoleClaim: "",
});

/** Gives what answers with the file at the request's address and its headers, if there is one. */
async function file(request) {
  const match = await files.match(request);
  return match && (async () => headers.handle(request, await match.handle()));
}

async function answer(address, method, sent) {
  if (!["GET", "HEAD"].includes(method)) {
    return headers.handle(new Request(address), new Response(null, { status: 405 }));
  }
  const request = new Request(address, { method, headers: sent });
  const found = await file(request);
  const rule = await redirects.match(request);
  if (!rule || (found && !rule.force)) {
    return found ? found() : new Response("no file, and no rule", { status: 404 });
  }
  const response = await redirects.handle(request, rule, file);
  if (rule.redirect) return response;
  return new Response(response.body, { status: rule.statusCode, headers: response.headers });
}

const server = createServer(async (asked, given) => {
  try {
    const address = new URL(`http://127.0.0.1:${port}${asked.url}`);
    const response = await answer(address, asked.method, asked.headers);
    given.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body && asked.method !== "HEAD") Readable.fromWeb(response.body).pipe(given);
    else given.end();
  } catch (error) {
    const wrong = error instanceof URIError || error.code === "ERR_INVALID_URL"; // the address
    if (!wrong) console.error(error);
    given.writeHead(wrong ? 400 : 500).end();
  }
});
server.httpAllowHalfOpen = true; // who has asked may stop sending before the answer is there
server.listen(Number(port), "127.0.0.1");
