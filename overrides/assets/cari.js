// Search on /cari/: loads the index when someone searches, keeps its state in the address.
// What the index says goes in as text, never as HTML.

const SITE = new URL("../", import.meta.url);
const GROUPS = [["kategori", "Kategori"], ["wilayah", "Wilayah"], ["status", "Status"]];
const STEP = 20;
const PAUSE = 200;

const form = document.querySelector("[data-search]");
const input = form.elements.q;
const state = document.querySelector("[data-search-state]");
const facets = document.querySelector("[data-search-facets]");
const results = document.querySelector("[data-search-results]");
const help = document.querySelector("[data-search-help]");

let engine;
let turn = 0;
let chosen = new Map(GROUPS.map(([key]) => [key, new Set()]));

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const load = () => {
  engine ??= import("../pagefind/pagefind.js").then(async (module) => {
    await module.init();
    await module.filters(); // Without these, results bring no counts.
    return module;
  });
  // After a failure the next try starts afresh.
  engine.catch(() => { engine = undefined; });
  return engine;
};

const readAddress = () => {
  const wanted = new URLSearchParams(location.search);
  input.value = wanted.get("q") ?? "";
  chosen = new Map(GROUPS.map(([key]) => [key, new Set(wanted.getAll(key))]));
};

const writeAddress = () => {
  const wanted = new URLSearchParams();
  if (input.value.trim()) wanted.set("q", input.value.trim());
  for (const [key, values] of chosen) for (const value of values) wanted.append(key, value);
  const query = wanted.toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
};

// AND across groups, OR within one.
const filters = (except) => {
  const made = {};
  for (const [key, values] of chosen) if (key !== except && values.size) made[key] = { any: [...values] };
  return made;
};

// Counts of a group ignore the choices made in it: one can add to them.
const countGroups = async (search, query, found) => {
  const counts = new Map();
  for (const [key] of GROUPS) {
    const base = chosen.get(key).size ? await search.search(query, { filters: filters(key) }) : found;
    counts.set(key, base.filters[key] ?? {});
  }
  return counts;
};

// Of the excerpt's HTML only the words and their marks are kept.
const excerpt = (html) => {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  const words = [...parsed.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent);
  return ["… ", ...words, " …"];
};

const card = (page) => {
  const address = new URL((page.raw_url ?? page.url).replace(/^\/+/, ""), SITE);
  return element("li", { class: "card" },
    element("p", { class: "card-place" }, page.meta.wilayah ?? ""),
    element("h2", { class: "card-title" }, element("a", { href: address.href }, page.meta.title ?? address.pathname)),
    element("p", { class: "card-text" }, ...(input.value.trim() ? excerpt(page.excerpt) : [page.meta.ringkasan ?? ""])));
};

const showMore = async (found, list, ticket) => {
  const start = list.childElementCount;
  const pages = await Promise.all(found.slice(start, start + STEP).map((result) => result.data()));
  if (ticket !== turn) return;
  list.append(...pages.map(card));
  results.querySelector("button")?.remove();
  if (list.childElementCount < found.length) {
    const button = element("button", { type: "button", class: "button" }, "Tampilkan lagi");
    button.addEventListener("click", async () => {
      const next = list.childElementCount;
      await showMore(found, list, ticket);
      list.children[next]?.querySelector("a").focus();
    });
    results.append(button);
  }
};

const choice = (key, value, count) => {
  const box = element("input", { type: "checkbox", "data-choice": `${key}:${value}` });
  box.checked = chosen.get(key).has(value);
  box.addEventListener("change", () => {
    if (box.checked) chosen.get(key).add(value); else chosen.get(key).delete(value);
    search();
  });
  return element("label", count ? {} : { class: "none" },
    box, element("span", {}, value), element("span", { class: "count" }, String(count)));
};

const inOrder = ([one, many], [other, more]) => {
  const local = (name) => /^(Kabupaten|Kota) /.test(name);
  return local(one) - local(other) || more - many || one.localeCompare(other, "id");
};

const showFacets = (counts) => {
  const focused = document.activeElement?.dataset?.choice;
  const wasOpen = facets.querySelector("details")?.open ?? matchMedia("(min-width: 60rem)").matches;
  const sets = GROUPS.map(([key, title]) => {
    const values = new Map(Object.entries(counts.get(key)));
    for (const value of chosen.get(key)) if (!values.has(value)) values.set(value, 0);
    const shown = [...values].filter(([value, count]) => count || chosen.get(key).has(value)).sort(inOrder);
    return element("fieldset", {}, element("legend", {}, title),
      element("div", { class: "choices" }, ...shown.map(([value, count]) => choice(key, value, count))));
  });
  const details = element("details", {}, element("summary", {}, "Saring hasil"), ...sets);
  details.open = wasOpen;
  facets.replaceChildren(details);
  facets.hidden = false;
  if (focused) [...facets.querySelectorAll("[data-choice]")].find((box) => box.dataset.choice === focused)?.focus();
};

const clear = () => {
  state.textContent = "";
  results.replaceChildren();
  facets.hidden = true;
  help.hidden = false;
};

const say = (count, query) => {
  const about = query ? ` untuk “${query}”` : "";
  state.textContent = count ? `${count} kasus${about}.` : `Tidak ada kasus${about}. Coba kata lain atau kurangi saringan.`;
};

const search = async () => {
  const ticket = ++turn;
  const query = input.value.trim();
  writeAddress();
  if (!query && !Object.keys(filters()).length) return clear();
  state.textContent ||= "Mencari …";
  try {
    const pagefind = await load();
    const found = await pagefind.search(query || null, { filters: filters() });
    const counts = await countGroups(pagefind, query || null, found);
    if (ticket !== turn) return;
    const list = element("ol", { class: "cards search-list" });
    results.replaceChildren(list);
    say(found.results.length, query);
    help.hidden = found.results.length > 0;
    showFacets(counts);
    await showMore(found.results, list, ticket);
  } catch {
    if (ticket !== turn) return;
    clear();
    state.textContent = "Pencarian tidak dapat dimuat. Periksa sambungan Anda, atau telusuri daftar di bawah ini.";
  }
};

let waiting;
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  search();
});
addEventListener("popstate", () => {
  readAddress();
  search();
});
readAddress();
search();
