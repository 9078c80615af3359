// The page of what is kept on the device: two lists, and a search in them that needs no network.
import { site } from "./luring.js";
import { say } from "./salin.js";
import { CASE, forget, PAGES, SAVED } from "./simpan.js";

const find = (mark) => document.querySelector(mark);
const form = find("[data-kept-search]");
const state = find("[data-kept-state]");
let kept = []; // The entries of both lists.

// What the index of the whole site would read too; of other pages the title.
function textOf(html) {
  const text = html.querySelector("[data-pagefind-body]");
  for (const aside of text?.querySelectorAll("sup, [data-pagefind-ignore]:not([hidden])") ?? []) aside.remove();
  return text?.textContent.toLowerCase() ?? "";
}

function removal(request, title) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "tool";
  made.textContent = "Hapus";
  made.setAttribute("aria-label", `Hapus ${title}`);
  made.addEventListener("click", async () => {
    await forget(request.url);
    say("Dihapus dari perangkat");
    await list();
  });
  return made;
}

async function entry(cache, request, isSaved) {
  const copy = await cache.match(request);
  const html = new DOMParser().parseFromString(await copy.text(), "text/html");
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = request.url;
  link.textContent = html.querySelector("h1")?.firstChild?.textContent.trim() || html.title;
  item.append(link);
  const place = html.querySelector("[data-pagefind-meta=wilayah]")?.textContent;
  if (place) item.append(`, ${place}`);
  const date = new Date(copy.headers.get("date") ?? NaN);
  if (isSaved && !Number.isNaN(date.valueOf())) item.append(` (salinan ${date.toLocaleDateString("id", { dateStyle: "long" })})`);
  if (isSaved) item.append(" ", removal(request, link.textContent));
  const title = link.textContent.toLowerCase();
  return { url: request.url, isSaved, item, title, text: `${title} ${textOf(html)}` };
}

async function read(part, wanted, isSaved) {
  const cache = await caches.open(part);
  const requests = (await cache.keys()).filter(({ url }) => wanted(url));
  return Promise.all(requests.reverse().map((request) => entry(cache, request, isSaved)));
}

// What has all words, or else some of them; what has them in its title comes first.
function matching(words) {
  const count = (text) => words.filter((word) => text.includes(word)).length;
  const found = kept.map((one) => ({ ...one, hits: count(one.text), named: count(one.title) }));
  const most = Math.max(0, ...found.map(({ hits }) => hits));
  const least = most === words.length ? most : 1;
  return [found.filter(({ hits }) => hits >= least).sort((one, other) => other.hits - one.hits || other.named - one.named), most];
}

function put(mark, items, empty) {
  const none = document.createElement("li");
  none.textContent = empty;
  find(mark).replaceChildren(...(items.length ? items : [none]));
}

function show() {
  const query = form.elements.q.value.trim().slice(0, 80);
  const words = (kept.length && query.toLowerCase().match(/[\p{L}\p{N}]+/gu)) || [];
  const [found, most] = matching(words);
  const items = (wanted) => found.filter(({ isSaved }) => isSaved === wanted).map(({ item }) => item);
  put("[data-kept]", items(true), words.length ? "Tidak ada yang cocok." : "Belum ada kasus yang disimpan.");
  put("[data-read]", items(false), words.length ? "Tidak ada yang cocok." : "Belum ada.");
  const part = most < words.length ? " Tidak ada yang memuat semua kata; yang tampil memuat sebagian." : "";
  state.textContent = words.length ? (found.length ? `${found.length} cocok dengan “${query}”.${part}` : `Tidak ada yang cocok dengan “${query}”.`) : "";
}

async function list() {
  const [saved, seen] = await Promise.all([read(SAVED, (url) => CASE.test(url), true), read(PAGES, (url) => url.endsWith("/"), false)]);
  const known = new Set(saved.map(({ url }) => url));
  kept = [...saved, ...seen.filter(({ url }) => !known.has(url))];
  form.hidden = !kept.length;
  show();
}

// The page that led here: another, which is not kept; or the search of the whole site, whose words are taken over.
function tellWhy() {
  const asked = new URLSearchParams(location.search).get("dari");
  const target = asked === null ? site : new URL(asked, site);
  if (asked === null || !target.href.startsWith(site.href)) return;
  const isSearch = target.pathname === new URL("cari/", site).pathname;
  if (isSearch) form.elements.q.value = target.searchParams.get("q") ?? "";
  const why = find(isSearch ? "[data-searched]" : "[data-missing]");
  why.hidden = false;
  find("[data-about]").hidden = true; // So that what was sought is not below the edge of a phone.
  why.querySelector("a").href = target.href;
}

form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
tellWhy();
list();
