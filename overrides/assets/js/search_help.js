// What frightens people leads to the page with the numbers, before anything else.
"use strict";

/** Tells whether two words differ by one letter more, less, other, or by two swapped. */
function oneApart(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [mine, theirs] = [a, b].map((word) => word.slice(start, word.length - end));
  return (mine.length <= 1 && theirs.length <= 1) || (mine.length === 2 && mine === theirs[1] + theirs[0]);
}

/**
 * Gives a test of what is typed, over `alarm` ({words, parts, phrases, never}: the lists of
 * wording/alarm.toml, folded). `texts` are the text's own words: they need no guessing.
 */
function makeAlarm({ words, parts, phrases, never }, stem, texts) {
  const alarming = new Set(words);
  const stems = new Set(words.filter((word) => word.length > 3).map(stem));
  const begins = (word) => word.length > 3 && words.some((other) => other.startsWith(word));
  const mistyped = (word) => word.length > 4 && words.some((other) => other.length > 4 && oneApart(word, other));
  const frightens = (word) =>
    !never.includes(word) &&
    (alarming.has(word) ||
      (word.length > 3 && stems.has(stem(word))) ||
      parts.some((part) => word.includes(part)) ||
      (!texts.has(word) && begins(word)) ||
      (![...texts].some((known) => known.includes(word)) && mistyped(word)));
  return (text) => {
    const typed = tokenise(text);
    return typed.some(frightens) || phrases.some((phrase) => ` ${typed.join(" ")} `.includes(` ${phrase} `));
  };
}

/** Puts the page with the numbers before what `search` finds, if what is typed asks for it. */
function withHelpFirst(search, language, records, { record, alarm }) {
  const stemmer = language === "nl" ? new DutchStemmer() : new EnglishStemmer();
  const texts = new Set(records.flatMap((each) => tokenise(`${each.title} ${each.text} ${each.keywords}`)));
  const alarms = makeAlarm(alarm, (word) => stemmer.stemWord(word), texts);
  return (text) => [...(alarms(text) ? [{ record, words: new Set() }] : []), ...search(text)];
}
