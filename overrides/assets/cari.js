// The page /cari/: results, facets and orders, with all of its state in the address.
// What the index says goes in as text, never as HTML.
import { first, settle } from "./kembali.js";
import { addressOf, calm, element, find, fold, members, order, prepare, valuesOf } from "./temukan.js";

const STEP = 6;

const part = (name) => document.querySelector(`[data-search${name}]`);
const [form, state, hint, sorting, picked, facets, done, results, help] =
  ["", "-state", "-hint", "-order", "-picked", "-facets", "-done", "-results", "-help"].map(part);
const input = form.elements.q;
const panels = new Map([...facets.querySelectorAll("[data-group]")].map((panel) => [panel.dataset.group, panel]));
const isWide = matchMedia("(min-width: 60rem)").matches;

let turn = 0;
let chosen;
let last;
let address; // What it says is sought.

const readAddress = () => {
  const wanted = new URLSearchParams(location.search);
  input.value = wanted.get("q") ?? "";
  sorting.value = wanted.get("urut") ?? "";
  if (sorting.selectedIndex < 0) sorting.selectedIndex = 0;
  chosen = new Map([...panels.keys()].map((key) => [key, new Set(wanted.getAll(key))]));
};

const choices = () => [...chosen].flatMap(([key, values]) => [...values].map((value) => [key, value]));

const addressFor = (query) => {
  const wanted = new URLSearchParams([["q", query], ...choices(), ["urut", sorting.value]].filter(([, value]) => value));
  return wanted.size ? `?${wanted}` : location.pathname;
};

// A kabupaten or kota stands below its province: "Sumatera Selatan/Kota Palembang".
const shortName = (value) => value.slice(value.indexOf("/") + 1);

// AND across groups, OR within one: what each group with a choice lets through.
const gates = async () => {
  const made = new Map();
  for (const [key, value] of choices()) {
    const ids = (await members(key)).get(value) ?? [];
    made.set(key, new Set([...(made.get(key) ?? []), ...ids]));
  }
  return made;
};

const passing = (found, doors, except) =>
  found.filter(({ id }) => [...doors].every(([key, door]) => key === except || door.has(id)));

const inOrder = async (shown) => {
  if (!sorting.value) return shown;
  const places = await order(sorting.value);
  const place = ({ id }) => places.get(id) ?? places.size;
  return shown.sort((one, other) => place(one) - place(other));
};

const choice = (key, value, count) => {
  const box = element("input", { type: "checkbox", "data-choice": value });
  box.checked = chosen.get(key).has(value);
  box.addEventListener("change", () => {
    chosen.get(key)[box.checked ? "add" : "delete"](value);
    search();
  });
  return element("label", value.includes("/") ? { class: "below" } : {},
    box, element("span", {}, shortName(value)), element("span", { class: "count" }, count));
};

// Counts of a group ignore the choices made in it: one can add to them. Closed groups are not counted.
const fill = async (key, found, doors, ticket) => {
  const panel = panels.get(key);
  const values = chosen.get(key);
  panel.querySelector("summary .count").textContent = values.size ? ` ${values.size} dipilih` : "";
  if (!panel.open) return;
  const within = passing(found, doors, key);
  const counts = new Map([...await members(key)].map(([value, ids]) => [value, within.filter(({ id }) => ids.has(id)).length]));
  for (const value of values) counts.set(value, counts.get(value) ?? 0);
  if (ticket !== turn) return;
  const focused = document.activeElement?.dataset.choice;
  const list = panel.querySelector(".choices");
  const shown = [...counts].filter(([value, count]) => count || values.has(value));
  list.replaceChildren(...shown.map(([value, count]) => choice(key, value, count)));
  if (!shown.length) list.append("Tidak ada pilihan untuk hasil ini.");
  if (focused) [...list.querySelectorAll("input")].find((box) => box.dataset.choice === focused)?.focus({ preventScroll: true });
};

const unfilled = (key) => panels.get(key).querySelector(".choices").replaceChildren("Pilihan tidak dapat dimuat. Tutup lalu buka lagi.");

const showPicked = () => {
  picked.replaceChildren(...choices().map(([key, value]) => {
    const chip = element("button", { type: "button", class: "chip" }, `Hapus ${shortName(value)} ×`);
    chip.addEventListener("click", () => {
      chosen.get(key).delete(value);
      search();
      input.focus();
    });
    return chip;
  }));
};

// Of the excerpt's HTML only the words and their marks are kept.
const excerpt = (html) => {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  const words = [...parsed.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent);
  return ["… ", ...words, " …"];
};

const card = (page) =>
  element("li", { class: "card" },
    element("p", { class: "card-place" }, page.meta.wilayah),
    element("h2", { class: "card-title" }, element("a", { href: addressOf(page) }, page.meta.title)),
    element("p", { class: "card-text" }, ...(input.value.trim() ? excerpt(page.excerpt) : [page.meta.ringkasan])));

const showMore = async (shown, list, ticket) => {
  const start = list.childElementCount;
  // All are asked for at once, and the first is shown when it is there.
  const coming = shown.slice(start, start + first(STEP)).map(({ result }) => result.data());
  results.setAttribute("aria-busy", "true");
  for (const page of coming) page.catch(() => {}); // Told below, when its turn comes.
  for (const page of coming) {
    const made = card(await page);
    if (ticket !== turn) return;
    list.append(made);
  }
  settle();
  results.removeAttribute("aria-busy");
  results.querySelector("button")?.remove();
  if (list.childElementCount < shown.length) {
    const button = element("button", { type: "button", class: "button" }, "Tampilkan lagi");
    button.addEventListener("click", async () => {
      const next = list.childElementCount;
      try {
        await showMore(shown, list, ticket);
        list.children[next]?.querySelector("a").focus();
      } catch {
        results.removeAttribute("aria-busy");
        state.textContent = "Hasil berikutnya tidak dapat dimuat. Periksa sambungan, lalu tekan Cari.";
      }
    });
    results.append(button);
  }
};

const say = (shown, query) => {
  const about = query ? ` untuk “${query.slice(0, 80)}”` : "";
  const part = shown.every(({ isPart }) => isPart) ? " Tidak ada yang memuat semua kata; yang tampil memuat sebagian." : "";
  state.textContent = shown.length ? `${shown.length} kasus${about}.${part}` : `Tidak ada kasus${about}. Coba kata lain atau kurangi saringan.`;
};

const showHint = (amended, query) => {
  const meant = fold(query).map((word) => amended.get(word) ?? word).join(" ");
  hint.replaceChildren(...(amended.size ? ["Maksud Anda ", element("a", { href: addressFor(meant) }, meant), "?"] : []));
};

// Nothing found: the categories and regions whose names are most like what was written. Not while someone still types.
const showNear = async (query, ticket) => {
  await new Promise((done) => setTimeout(done, 600));
  if (ticket !== turn) return;
  const { isLike } = await import("./ejaan.js");
  const groups = await Promise.all(["kategori", "wilayah"].map(async (key) => [key, await valuesOf(key)]));
  const isNear = (value) => isLike(fold(shortName(value)), fold(query.slice(0, 99)));
  const near = groups.flatMap(([key, values]) =>
    values.filter(isNear).map((value) =>
      element("li", { class: "term" }, element("a", { href: `?${new URLSearchParams({ [key]: value })}` }, shortName(value)))));
  if (near.length && ticket === turn) results.append(element("p", {}, "Yang namanya mirip:"), element("ul", { class: "terms" }, ...near.slice(0, 6)));
};

const clear = (text = "") => {
  state.textContent = text;
  for (const place of [hint, picked, results]) place.replaceChildren();
  results.removeAttribute("aria-busy");
  facets.hidden = sorting.parentElement.hidden = true;
  help.hidden = false;
};

const show = async ({ found, amended }, query, ticket) => {
  const doors = await gates();
  const shown = await inOrder(passing(found, doors));
  if (ticket !== turn) return;
  last = [found, doors];
  const list = element("ol", { class: "cards search-list" });
  results.replaceChildren(list);
  say(shown, query);
  done.textContent = `Lihat ${shown.length} hasil`;
  showHint(amended, query);
  showPicked();
  help.hidden = shown.length > 0;
  facets.hidden = !found.length && !doors.size;
  sorting.parentElement.hidden = shown.length < 2;
  await (shown.length ? showMore(shown, list, ticket) : showNear(query, ticket));
  if (ticket === turn) results.removeAttribute("aria-busy");
  await Promise.all([...panels.keys()].map((key) => fill(key, found, doors, ticket).catch(() => unfilled(key))));
};

const search = async () => {
  const ticket = ++turn;
  const query = input.value.trim().slice(0, 300);
  history.replaceState(null, "", addressFor(query));
  address = location.search;
  if (!query && !choices().length && !sorting.value) return clear();
  state.textContent ||= "Mencari …";
  results.setAttribute("aria-busy", "true");
  try {
    const answer = await find(query);
    if (ticket === turn) await show(answer, query, ticket);
  } catch {
    if (ticket !== turn) return;
    clear("Pencarian tidak dapat dimuat. Periksa sambungan Anda, atau telusuri daftar di bawah ini.");
    hint.replaceChildren("Tanpa internet pun Anda dapat ", element("a", { href: `../tersimpan/?dari=cari/${encodeURIComponent(location.search)}` }, "mencari di kasus yang tersimpan"), ".");
  }
};

for (const sign of ["pointerdown", "input"]) input.addEventListener(sign, () => prepare(input.value).catch(() => {}));
input.addEventListener("input", calm(search));
sorting.addEventListener("change", search);
// On a phone results begin below the filters.
done.addEventListener("click", () => {
  facets.firstElementChild.open = false;
  facets.querySelector("summary").focus();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
addEventListener("popstate", () => {
  if (location.search === address) return; // Only another place on the page.
  readAddress();
  search();
});
readAddress();
facets.firstElementChild.open = isWide;
for (const [key, panel] of panels) {
  panel.open = chosen.get(key).size > 0 || (isWide && (key === "kategori" || key === "wilayah"));
  panel.addEventListener("toggle", () => last && fill(key, ...last, turn).catch(() => unfilled(key)));
}
search();
