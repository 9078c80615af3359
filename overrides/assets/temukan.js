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
const MANY = 500; // Cases, and a third of all, that a word says little about; as in search.py.
const KEPT = 24; // Findings remembered.
const PLENTY = 100; // Cases among which a reader need not be offered more.
const ENOUGH = 0.3; // Cases that say or score less than this part of the most are left out.

// Pagefind tells nobody that a part of its index did not come, and finds less. So it is noted here.
let isCut = false;
const ask = globalThis.fetch;
globalThis.fetch = async (...asked) => {
  try {
    const answer = await ask(...asked);
    isCut ||= !answer.ok;
    return answer;
  } catch (error) {
    isCut = true;
    throw error;
  }
};

// Nor does it look after its own promises then.
addEventListener("unhandledrejection", (event) => { if (isCut) event.preventDefault(); });

export const read = async (name, how) => (await fetch(new URL(name, SITE), how)).json();

// What is read once; after a failure the next try starts afresh.
export const once = (make) => {
  const made = new Map();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name).catch((error) => { made.delete(name); throw error; }));
    return made.get(name);
  };
};

// Tells which words are forms of the given stems; that one in a thousand is not does no harm.
const formsOf = (stems) => {
  if (!stems.length) return () => false;
  const forms = new RegExp(`^(?:[mp]e(?:ng|n|m)?|[bt]er?|per|di|ke|se){0,3}(?:${stems.join("|")})(?:kan|an|i|nya){0,2}$`);
  return (word) => forms.test(word);
};

const readWords = async () => {
  const [{ jumlah, sama, abaikan }, stems] = await Promise.all(["cari/kata.json", "cari/umum.json"].map((name) => read(name)));
  const groups = new Map();
  for (const group of sama.map((line) => line.split("|"))) for (const name of group) groups.set(name, group);
  return { total: jumlah, many: Math.max(MANY, jumlah / 3), groups, ignored: new Set(abaikan.split(" ")), isCommon: formsOf(stems) };
};

// The words of the cases, the commonest first; only a word that stands nowhere is held against them.
const knownWords = once(async () => (await read("cari/ejaan.json")).split(" "));

let loading;
export const load = () => {
  loading ??= (async () => {
    isCut = false;
    const [pagefind, words] = await Promise.all([import("../pagefind/pagefind.js"), readWords()]);
    // In a worker it would have to be loaded twice.
    await pagefind.options({ ranking: RANKING, noWorker: true });
    await pagefind.init();
    return { ...words, pagefind, memory: new Map() };
  })();
  loading.catch(() => { loading = undefined; });
  return loading;
};

// Returns the index; one that a part of is missing from is made anew.
const whole = async () => {
  const index = await load();
  if (!isCut) return index;
  await index.pagefind.destroy();
  loading = undefined;
  return load();
};

export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

// The query as a list of things sought, each with the ways to say it. Who says two words of one group means both.
const split = (query, { groups, ignored }) => {
  const words = fold(query.slice(0, 300)).map((word) => word.slice(0, 40));
  const sought = new Set();
  for (let start = 0, taken; start < words.length; start += taken) {
    for (taken = 4; taken > 1 && !groups.has(words.slice(start, start + taken).join(" ")); taken--);
    const name = words.slice(start, start + taken).join(" ");
    if (!ignored.has(name) && sought.size < MOST) sought.add(name);
  }
  return [...sought].map((name) => ({ name, forms: (groups.get(name) ?? [name]).filter((form) => form === name || !sought.has(form)) }));
};

// What very many cases say tells them apart no more, and is the most to load.
const telling = (sought, { isCommon }) => sought.filter(({ name }) => !isCommon(name));

// A form that holds another is found with it.
const others = ({ name, forms }) =>
  forms.filter((form) => form !== name && ![name, ...forms].some((other) => other !== form && ` ${form}`.includes(` ${other}`)));

const rarity = (count, total) => Math.log(1 + (total - count + 0.5) / (count + 0.5));

// What was made of a key before, as long as it is among the last used: so the words of a query are looked up while a reader
// still types the next one.
const recall = ({ memory }, key, make) => {
  const made = memory.get(key) ?? make();
  memory.delete(key);
  memory.set(key, made);
  if (memory.size > KEPT) memory.delete(memory.keys().next().value);
  return made;
};

const exactly = (index, form) =>
  recall(index, `"${form}"`, async () => (await index.pagefind.search(`"${form}"`)).results);

// What a phrase finds as it stands; what a word finds with all it begins, which counts less, and only matters where the
// word itself finds little. A short word begins too much; and of a word that stands nowhere Pagefind would drop letters
// until something fits. Pagefind does not score exact findings, and takes long to score very many: what so many say counts
// the same for all, a phrase twice.
const lookUp = async (index, form) => {
  const exact = await exactly(index, form);
  const isPhrase = form.includes(" ");
  if (exact.length >= (isPhrase ? PLENTY : index.many)) {
    return exact.map((result) => [result, rarity(exact.length, index.total) * (isPhrase ? 2 : 1)]);
  }
  const whole = new Set(exact.map(({ id }) => id));
  const isBegun = !isPhrase && form.length > 3 && exact.length < PLENTY && (whole.size || !index.groups.has(form));
  if (!whole.size && !isBegun) return [];
  const { results } = await index.pagefind.search(form);
  return results.map((result) => [result, result.score * (whole.has(result.id) ? 1 : isBegun ? BEGUN : 0)]);
};

// A word nobody knows is taken for the nearest known one.
const amend = async (found, index) => {
  const { name } = found;
  if (found.forms.length > 1 || name.includes(" ")) return found;
  if ((await exactly(index, name)).length) return found;
  const [known, { nearest }] = await Promise.all([knownWords(), import("./ejaan.js")]);
  if (known.some((word) => word.startsWith(name))) return found;
  const meant = nearest(name, known);
  return { name: meant, instead: name, forms: index.groups.get(meant) ?? [meant] };
};

// How good each case is for one thing sought: its best form counts. Of what many cases say as it is written, other forms
// are not asked for.
const rate = async ([own, ...others], index) => {
  const best = new Map();
  const add = async ([form, worth]) => {
    for (const [result, score] of await lookUp(index, form)) {
      if (score * worth > (best.get(result.id)?.score ?? 0)) best.set(result.id, { result, score: score * worth });
    }
  };
  await add(own);
  if (best.size < PLENTY) await Promise.all(others.map(add));
  return best;
};

const addUp = (rated, total, asked) => {
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
  for (const sum of sums.values()) {
    sum.score *= sum.hits.length / rated.length;
    sum.isPart = sum.hits.length < asked;
  }
  const all = [...sums.values()].sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  const most = Math.max(...all.map(({ said }) => said));
  return all.filter(({ said, score }) => said >= ENOUGH * most || score >= ENOUGH * all[0].score);
};

const everything = async ({ pagefind }) => {
  const [places, { results }] = await Promise.all([order("terbaru"), pagefind.search(EVERY)]);
  return results.map((result) => ({ id: result.id, result })).sort((one, other) => places.get(one.id) - places.get(other.id));
};

// The things sought, put right, with what was found for each; of too many ways to say them all, the first.
const look = async (index, wanted) => {
  const sought = (await Promise.all(wanted.map((one) => amend(one, index)))).filter(({ name }) => name);
  let left = MOST - sought.length;
  const rated = await Promise.all(sought.map((one) => {
    const more = others(one).slice(0, left);
    left -= more.length;
    const forms = [[one.name, one.instead ? SLIP : 1], ...more.map((form) => [form, FORM])];
    return recall(index, JSON.stringify(forms), () => rate(forms, index));
  }));
  return [sought, rated];
};

// Looks up what can be while a reader still types: all words but the last, which may not be whole.
export const prepare = async (query = "") => {
  const index = await load();
  await look(index, telling(split(query, index), index).slice(0, -1));
};

// The cases that have all that is sought: so even words that very many cases say tell cases apart.
const together = async ({ pagefind }, sought) => {
  const { results } = await pagefind.search(sought.map(({ name }) => name).join(" "));
  return results.map((result) => ({ id: result.id, result, score: result.score, hits: [...sought.keys()] }));
};

const seek = async (index, query) => {
  const all = split(query, index);
  const wanted = telling(all, index);
  const found = wanted.length ? [] : await together(index, all);
  if (found.length) return [all, found];
  const asked = wanted.length ? wanted : all;
  const [sought, rated] = await look(index, asked);
  return [sought, addUp(rated, index.total, asked.length)];
};

// Returns the cases, best first, each with the places of what it has of the things sought and whether it lacks some, and which
// words were put right.
export const find = async (query) => {
  const index = await whole();
  if (!query.trim()) return { found: await everything(index), amended: new Map(), sought: [] };
  const [sought, found] = await seek(index, query);
  if (isCut) throw new Error("a part of the index is missing");
  return {
    found,
    sought: sought.map(({ name }) => name),
    amended: new Map(sought.filter(({ instead }) => instead).map(({ instead, name }) => [instead, name])),
  };
};

// What the index calls each case, by its number: those reviewed last come first. Only filters and orders need it. Like
// Pagefind's own list it must be of this very index, whatever the browser has kept.
export const names = once(async () => {
  const { bagian, nomor } = await read("cari/nomor.json", { cache: "no-cache" });
  return nomor.map((number) => `${bagian}/${number}`);
});

const readGroup = once((group) => read(`cari/saring/${group}.json`));
export const valuesOf = async (group) => (await readGroup(group)).map(([value]) => value);

// Which cases stand under each value of a group.
export const members = once(async (group) => {
  const [all, values] = await Promise.all([names(), readGroup(group)]);
  return new Map(values.map(([value, steps]) => {
    let number = 0;
    return [value, new Set(steps.map((step) => all[number += step]))];
  }));
});

// The place of each case in an order.
export const order = once(async (key) => {
  const all = await names();
  const numbers = key === "terbaru" ? [...all.keys()] : ((await read("cari/urutan.json"))[key] ?? []);
  return new Map(numbers.map((number, place) => [all[number], place]));
});

export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

// Runs when whoever types has paused; one or two letters are not a word yet.
export const calm = (run) => {
  let waiting;
  return ({ target } = {}) => {
    clearTimeout(waiting);
    const { length } = target?.value?.trim() ?? "";
    if (!length || length > 2) waiting = setTimeout(run, 220);
  };
};

export const addressOf = (page) => new URL((page.raw_url ?? page.url).replace(/^\/+/, ""), SITE).href;
