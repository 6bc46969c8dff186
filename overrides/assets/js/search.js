// What a query stands for, and the list of what is found. MiniSearch finds and ranks, Snowball
// stems; ours are folded accents, parts of compounds, mistyped words and stop words.
"use strict";

const AT_ONCE = 8; // hits, as many as fit on a screen: more are listed in the next frame
const BOOST = { title: 2, text: 1, keywords: 0.6 };

const STOP_WORDS = {
  nl:
    "aan al als bij dan dat de deze die dit door een en er het hij hoe hun ik in is je jij jou jouw kan maar me " +
    "mee met mij mijn moet na naar niet nog nu of om ons onze ook op over te tot uit van voor waar wat we wel " +
    "wie wij wil word worden wordt ze zich zij zijn zo",
  en:
    "a about all also am an and are as at be been but by can do does for from had has have he her his how i if " +
    "in into is it its me my no not of on or our she so than that the their them then there they this to was we " +
    "were what when where which who why will with you your",
};

/** Small plain letters without accents or apostrophes: "Strategieën" becomes "strategieen". */
const fold = (text) =>
  text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’‘`´]/gu, "");

const tokenise = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Gives the records that `searchColumns` (url, title, text, keywords: of all records, one after
 * the other) stand for: {url, chapter, section, title, text, keywords}. An address without its
 * page is on the page before it. A title without text is a heading: the first with its page
 * names the chapter, the others begin a section.
 */
function unfolded(columns) {
  if (!columns.url) return [];
  const [urls, titles, texts, keywords] = Object.values(columns).map((all) => all.split("\x7f"));
  let page, chapter, section;
  return urls.map((url, n) => {
    const [[own, id], title, text] = [url.split("#"), titles[n], texts[n]];
    if (own) [page, chapter, section] = [own, title, ""];
    else if (!text) section = title;
    const place = { chapter, section: section === title ? "" : section };
    return { url: `${page}#${id}`, ...place, title, text, keywords: keywords[n] };
  });
}

/**
 * Makes the search over `records` (see `unfolded`).
 * Gives a function: query → [{record, words}], best first; `words` are the folded words
 * of the text that matched.
 */
function makeSearch(language, records) {
  const stemmer = language === "nl" ? new DutchStemmer() : new EnglishStemmer();
  // Dutch writes a long vowel once or twice (duurzame, duurzaam); stems must not differ by it.
  const even = language === "nl" ? (root) => root.replace(/([aeou])\1/g, "$1").replace(/e$/, "") : (root) => root;
  const stem = (word) => even(stemmer.stemWord(word));
  const stops = new Set(STOP_WORDS[language].split(" "));
  const vocabulary = new Map(); // each word of the text → its stem
  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    tokenize: tokenise,
    processTerm(word) {
      if (!vocabulary.has(word)) vocabulary.set(word, stem(word));
      return word;
    },
    searchOptions: { boost: BOOST, processTerm: (word) => word },
  });
  index.addAll(records.map((record, id) => ({ ...record, id })));

  const swaps = (word) =>
    [...word.slice(1)].map((_, n) => word.slice(0, n) + word[n + 1] + word[n] + word.slice(n + 2));

  /** The indexed forms a query's word stands for, with a weight. */
  const forms = (word) => {
    const root = stem(word);
    const found = new Map();
    const add = (form, weight) => found.set(form, Math.max(weight, found.get(form) ?? 0));
    for (const [form, formRoot] of vocabulary) {
      if (form === word) add(form, 4);
      else if (formRoot === root) add(form, 3);
      else if (word.length > 2 && form.startsWith(word)) add(form, 1.5);
      else if (root.length > 4 && form.includes(root)) add(form, 1); // part of a compound
      else if (word.length > 4 && form.includes(word)) add(form, 1);
    }
    return found;
  };

  const mistyped = (word) => {
    if (word.length < 5) return new Map(); // every short word is near another
    const swapped = swaps(word).flatMap((other) => [...forms(other)].filter(([, weight]) => weight >= 3));
    const near = [...vocabulary.keys()].filter((form) => oneApart(word, form)).map((form) => [form, 2]);
    return new Map([...near, ...swapped]);
  };

  /** Two indexed words written as one: "finishline"; else the word as it is. */
  const apart = (word) => {
    if (forms(word).size) return [word];
    for (let n = word.length - 2; n > 2; n--) {
      const parts = [word.slice(0, n), word.slice(n)];
      if (parts.every((part) => vocabulary.has(part))) return parts;
    }
    return [word];
  };

  /** What holds `all` things asked ("AND") or any ("OR"); each a Map of words and weights. */
  const ask = (things, combineWith) =>
    index.search({
      combineWith,
      queries: things.map((weights) => ({
        combineWith: "OR",
        queries: [[...weights.keys()].join(" ")],
        boostTerm: (word) => weights.get(word),
      })),
    });

  return (text) => {
    const all = tokenise(text);
    const content = all.filter((word) => !stops.has(word));
    const words = (content.length ? content : all).flatMap(apart);
    const matched = words.map((word) => {
      const exact = forms(word);
      return exact.size ? exact : mistyped(word);
    });
    const known = matched.filter((each) => each.size);
    const full = ask(known, "AND");
    return (full.length ? full : ask(known, "OR")).map(({ id, terms }) => ({
      record: records[id],
      words: new Set(terms),
    }));
  };
}

/** Puts `text` into `element`, with the words in `words` marked. */
function showMarked(element, text, words) {
  for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
    const marked = words.has(fold(part)) && element.appendChild(document.createElement("mark"));
    (marked || element).append(part);
  }
}

/** The sentences of a passage that hold a match, at most two; else its first two. */
function excerpt(text, words) {
  const sentences = (text.match(/[^.!?]+[.!?]*['’”]?/gu) ?? [text]).map((each) => each.trim());
  const matching = [...sentences.keys()].filter((n) => tokenise(sentences[n]).some((word) => words.has(word)));
  const [first = 0, second = first + 1] = matching;
  const shown = sentences.slice(first, first + 1);
  if (sentences[second] && matching.length !== 1) shown.push(sentences[second]);
  return shown.join(second === first + 1 ? " " : " … ");
}

/** Brings the dialog to life: a list of hits that follows what is typed. */
function searchDialog(dialog) {
  const { root, language, none, one, many } = dialog.dataset;
  const field = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector("ol");
  const records = unfolded(searchColumns);
  const passages = makeSearch(language, records);
  const search = searchHelp ? withHelpFirst(passages, language, records, searchHelp) : passages;

  const item = ({ record, words }) => {
    const link = document.createElement("a");
    link.href = root + record.url;
    const place = document.createElement("small");
    place.textContent = [record.chapter, record.section].filter(Boolean).join(" › ");
    const title = document.createElement("strong");
    showMarked(title, record.title, words);
    const passage = document.createElement("span");
    showMarked(passage, excerpt(record.text, words), words);
    link.append(place, ...(record.title ? [title] : []), ...(record.text ? [passage] : []));
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  };

  let frame;
  const add = (hits) => {
    list.append(...hits.slice(0, AT_ONCE).map(item));
    if (hits.length > AT_ONCE) frame = requestAnimationFrame(() => add(hits.slice(AT_ONCE)));
  };

  const show = () => {
    const asked = field.value.trim();
    const hits = asked ? search(asked) : [];
    cancelAnimationFrame(frame);
    list.replaceChildren();
    add(hits);
    const count = hits.length === 1 ? one : many.replace("{n}", hits.length);
    status.textContent = asked && (hits.length ? count : none);
  };

  // Code runs slowly the first time: that is now, and not at the first key.
  search(records[0]?.title ?? "x").slice(0, 1).forEach(item);

  field.addEventListener("input", show);
  dialog.querySelector("form").addEventListener("submit", () => list.querySelector("a")?.click());
  show(); // what was typed while this loaded
  dialog.search = search;
}
