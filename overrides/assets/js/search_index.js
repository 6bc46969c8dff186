// Finds and ranks: which records hold a word, and how well they answer (BM25+, Lv and Zhai 2011).
"use strict";

const BOOST = { title: 2, text: 1, keywords: 0.6 };
const [SATURATION, LENGTH, FLOOR] = [1.2, 0.7, 0.5];

/**
 * Makes an index over `records`, by the words that `tokenise` gives of their fields.
 * `vocabulary` are all words; `ask` takes one Map of words and weights for each thing that was
 * asked, and gives [{record, words}], best first: those that hold all things asked, else any.
 */
function makeIndex(records, tokenise) {
  const fields = Object.entries(BOOST).map(([name, boost]) => {
    const holders = new Map(); // word → the numbers of the records that hold it → how often
    const lengths = records.map((record, n) => {
      const own = tokenise(record[name]);
      for (const word of own) {
        if (!holders.has(word)) holders.set(word, new Map());
        holders.get(word).set(n, (holders.get(word).get(n) ?? 0) + 1);
      }
      return new Set(own).size;
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / records.length || 1;
    return { boost, holders, lengths, mean };
  });

  /** Adds to `found` (record's number → {score, words}) how well each record answers `word`. */
  const addAnswers = (found, word, weight) => {
    for (const { boost, holders, lengths, mean } of fields) {
      const holding = holders.get(word) ?? new Map();
      const rarity = Math.log(1 + (records.length - holding.size + 0.5) / (holding.size + 0.5));
      for (const [n, times] of holding) {
        const long = SATURATION * (1 - LENGTH + (LENGTH * lengths[n]) / mean);
        const answer = found.get(n) ?? { score: 0, words: new Set() };
        answer.score += weight * boost * rarity * (FLOOR + (times * (SATURATION + 1)) / (times + long));
        answer.words.add(word);
        found.set(n, answer);
      }
    }
  };

  return {
    vocabulary: new Set(fields.flatMap(({ holders }) => [...holders.keys()])),
    ask(things) {
      const found = new Map();
      const each = things.map((forms) => {
        const own = new Map();
        for (const [word, weight] of forms) addAnswers(own, word, weight);
        for (const [word, weight] of forms) addAnswers(found, word, weight);
        return own;
      });
      const answers = [...found];
      const full = answers.filter(([n]) => each.every((own) => own.has(n)));
      const worth = ({ score, words }) => score * words.size; // who holds more of it comes first
      return (full.length ? full : answers)
        .sort(([, a], [, b]) => worth(b) - worth(a))
        .map(([n, { words }]) => ({ record: records[n], words }));
    },
  };
}
