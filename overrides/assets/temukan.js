// Finds cases for what a reader writes, with Pagefind's index and the words of cari/kata.json; loads both on first use.
// Each word of a query is looked up by itself, in all its forms, and the findings are added up: a case need not have
// every word, but the more of it, the higher it stands.

// Every case has this word in its data: asked for nothing, Pagefind would load its whole index.
const EVERY = "qzkasus";
export const SITE = new URL("../", import.meta.url);
const MOST = 6; // Words looked up, and forms of them all together.
const RANKING = { termSimilarity: 4, termSaturation: 1.2, pageLength: 0.3 };
// What is worth less than the very word: another form of it, a word that only begins with it, a word put right.
const FORM = 0.9;
const BEGUN = 0.5;
const SLIP = 0.7;
const ENOUGH = 0.3; // Cases that say or score less than this part of the most are left out.

export const read = async (name) => (await fetch(new URL(name, SITE))).json();

const readWords = async () => {
  const { sama, abaikan, kata } = await read("cari/kata.json");
  const groups = new Map();
  for (const group of sama.map((line) => line.split("|"))) for (const name of group) groups.set(name, group);
  return { groups, ignored: new Set(abaikan.split(" ")), known: kata.split(" ") };
};

const inOrder = async (pagefind, sort) => (await pagefind.search(EVERY, { sort })).results;

let loading;
export const load = () => {
  loading ??= (async () => {
    const [pagefind, words, filters] = await Promise.all([import("../pagefind/pagefind.js"), readWords(), read("cari/saring.json")]);
    await pagefind.options({ ranking: RANKING });
    await pagefind.init();
    // The filters number the cases in this order.
    const all = await inOrder(pagefind, { kunci: "asc" });
    return { ...words, pagefind, filters, all };
  })();
  // After a failure the next try starts afresh.
  loading.catch(() => { loading = undefined; });
  return loading;
};

export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

// How many letters must change, counting two that changed places once; more than `most` is not told apart.
const distance = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] !== other[j - 1]));
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[other.length];
};

const slack = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

// The known word most like this one, the commoner first.
export const nearest = (word, known, most = slack(word)) => {
  let best;
  for (const candidate of most ? known : []) {
    const changes = distance(word, candidate, most);
    if (changes <= most) [best, most] = [candidate, changes - 1];
    if (most < 1) break;
  }
  return best;
};

// The query as a list of things sought, each with the ways to say it.
const split = (query, { groups, ignored }) => {
  const words = fold(query.slice(0, 300)).map((word) => word.slice(0, 40));
  const sought = new Map();
  for (let start = 0, taken; start < words.length; start += taken) {
    for (taken = 4; taken > 1 && !groups.has(words.slice(start, start + taken).join(" ")); taken--);
    const name = words.slice(start, start + taken).join(" ");
    const group = groups.get(name) ?? [name];
    if (!ignored.has(name) && sought.size < MOST) sought.set(group[0], { name, forms: group });
  }
  return [...sought.values()];
};

// A form that begins with another is found with it.
const others = ({ name, forms }) =>
  forms.filter((form) => form !== name && ![name, ...forms].some((shorter) => shorter !== form && form.startsWith(shorter)));

const rarity = (count, total) => Math.log(1 + (total - count + 0.5) / (count + 0.5));

const exactly = ({ pagefind }, form) => pagefind.search(`"${form}"`);

// What a phrase finds as it stands; what a word finds with all it begins, which counts less. A short word begins too
// much; and of a word that stands nowhere Pagefind would drop letters until something fits.
const lookUp = async (index, form) => {
  const whole = new Set((await exactly(index, form)).results.map(({ id }) => id));
  const isBegun = !form.includes(" ") && form.length > 3 && (whole.size || !index.groups.has(form));
  const { results } = await index.pagefind.search(form);
  return results.map((result) => [result, result.score * (whole.has(result.id) ? 1 : isBegun ? BEGUN : 0)]);
};

// A word nobody knows is taken for the nearest known one.
const amend = async (found, index) => {
  const { name } = found;
  if (found.forms.length > 1 || name.includes(" ")) return found;
  if (index.known.some((word) => word.startsWith(name))) return found;
  if ((await exactly(index, name)).results.length) return found;
  const meant = nearest(name, index.known);
  return { name: meant, instead: name, forms: index.groups.get(meant) ?? [meant] };
};

// How good each case is for one thing sought: its best form counts.
const rate = async (forms, index) => {
  const best = new Map();
  for (const [results, worth] of await Promise.all(forms.map(async ([form, worth]) => [await lookUp(index, form), worth]))) {
    for (const [result, score] of results) {
      if (score * worth > (best.get(result.id)?.score ?? 0)) best.set(result.id, { result, score: score * worth });
    }
  }
  return best;
};

const addUp = (rated, total) => {
  const sums = new Map();
  for (const [place, best] of rated.entries()) {
    for (const [id, { result, score }] of best) {
      const sum = sums.get(id) ?? { id, score: 0, hits: [], said: 0, top: 0 };
      sum.score += score;
      sum.hits.push(place);
      sum.said += rarity(best.size, total);
      // The excerpt shows the word that counts most.
      if (score > sum.top) Object.assign(sum, { top: score, result });
      sums.set(id, sum);
    }
  }
  for (const sum of sums.values()) sum.score *= sum.hits.length / rated.length;
  const all = [...sums.values()].sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  const most = Math.max(...all.map(({ said }) => said));
  return all.filter(({ said, score }) => said >= ENOUGH * most || score >= ENOUGH * all[0].score);
};

// Returns the cases, best first, each with the places of what it has of the things sought, and which words were put right.
export const find = async (query) => {
  const index = await load();
  if (!query.trim()) return { found: index.all.map((result) => ({ id: result.id, result })), amended: new Map(), sought: [] };
  const sought = (await Promise.all(split(query, index).map((one) => amend(one, index)))).filter(({ name }) => name);
  let left = MOST - sought.length;
  const plan = sought.map((one) => {
    const more = others(one).slice(0, left);
    left -= more.length;
    return [[one.name, one.instead ? SLIP : 1], ...more.map((form) => [form, FORM])];
  });
  return {
    found: addUp(await Promise.all(plan.map((forms) => rate(forms, index))), index.all.length),
    sought: sought.map(({ name }) => name),
    amended: new Map(sought.filter(({ instead }) => instead).map(({ instead, name }) => [instead, name])),
  };
};

// Which cases stand under each value of a group.
const sets = new Map();
export const members = async (group) => {
  const { filters, all } = await load();
  if (!sets.has(group)) {
    sets.set(group, new Map(filters[group].map(([value, steps]) => {
      let number = 0;
      return [value, new Set(steps.map((step) => all[number += step]?.id))];
    })));
  }
  return sets.get(group);
};

// The place of each case in an order of the index.
export const order = async (key) => {
  const { pagefind } = await load();
  const cases = await inOrder(pagefind, { [key]: "desc" });
  return new Map(cases.map(({ id }, place) => [id, place]));
};

export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

// Runs when whoever types has paused.
export const calm = (run) => {
  let waiting;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, 180);
  };
};

export const addressOf = (page) => new URL((page.raw_url ?? page.url).replace(/^\/+/, ""), SITE).href;
