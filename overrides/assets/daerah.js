// The page /daerah-saya/: which cases fit a region and its problem. All of its state stands in the address; nothing is
// kept or sent. What the data say goes in as text, never as HTML.
import { first, settle } from "./kembali.js";
import { loadCases, loadRegions, placeOf, readCase } from "./kasus.js";
import { element, find, fold, names, SITE } from "./temukan.js";
import { kindOf, rank, RULES, silences } from "./timbang.js";

const STEP = 10;
const EXCERPT = 190;

const part = (name) => document.querySelector(`[data-fit${name}]`);
const [form, state, results, help, kind, table] = ["", "-state", "-results", "-help", "-kind", "-rules"].map(part);
const { provinsi, wilayah, kepulauan, kata, urusan, anggaran, orang, "tanpa-aplikasi": polos, "internet-terbatas": internet } = form.elements;
const CONTROLS = [kepulauan, kata, urusan, anggaran, orang, polos, internet]; // Their names are those in the address.

let turn = 0;
let current = location.search; // The part of the address that says what is sought.

const regionChosen = (regions) => {
  const code = wilayah.value || provinsi.value;
  return code ? { code, name: regions[code] ?? code } : undefined;
};

// The kabupaten and kota of the province chosen; "" stands for the province itself.
const fillRegions = (regions, chosen = "") => {
  const codes = Object.keys(regions).filter((code) => code.length > 2 && code.startsWith(`${provinsi.value}.`)).sort();
  wilayah.replaceChildren(
    element("option", { value: "" }, provinsi.value ? "Pemerintah provinsi" : "Pilih provinsinya dulu"),
    ...(provinsi.value ? codes : []).map((code) => element("option", { value: code }, regions[code])));
  wilayah.disabled = !provinsi.value;
  wilayah.value = codes.includes(chosen) ? chosen : "";
};

const showKind = (region, isTicked) => {
  if (!region) kind.textContent = "";
  else kind.textContent = `${region.name}: ${kindOf(region)}.${isTicked ? " Kepulauan dicentang karena nama resminya begitu; ubah bila tidak sesuai." : ""}`;
};

// Only an official name tells by itself that a region is of islands; else the reader does.
const tick = (regions) => {
  const region = regionChosen(regions);
  kepulauan.checked = /kepulauan/i.test(region?.name ?? "");
  showKind(region, kepulauan.checked);
};

const readAddress = async () => {
  const wanted = new URLSearchParams(location.search);
  for (const control of CONTROLS) {
    const value = wanted.get(control.name) ?? "";
    if (control.type === "checkbox") control.checked = value === "1";
    else control.value = value.slice(0, 300);
    if (control.selectedIndex < 0) control.value = "";
  }
  const code = wanted.get("wilayah") ?? "";
  provinsi.value = code.slice(0, 2);
  if (provinsi.selectedIndex < 0) provinsi.value = "";
  if (!provinsi.value) return;
  const regions = await loadRegions();
  fillRegions(regions, code);
  showKind(regionChosen(regions));
};

const valueOf = (control) => (control.type === "checkbox" ? (control.checked ? "1" : "") : control.value.trim());

const address = () => {
  const told = [["wilayah", wilayah.value || provinsi.value], ...CONTROLS.map((control) => [control.name, valueOf(control)])];
  const wanted = new URLSearchParams(told.filter(([, value]) => value));
  return wanted.size ? `?${wanted}` : location.pathname;
};

// What the search makes of the problem words, by number of the case; nothing when no case knows them, or it fails.
const lookUp = async (query) => {
  const { found, sought } = await find(query);
  if (!sought.length) return undefined;
  const all = await names();
  const written = new Map((query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [fold(word).join(" "), word]));
  const said = sought.map((name) => written.get(name) ?? name);
  const numbers = new Map(all.map((id, number) => [id, number]));
  return new Map(found.map(({ id, score, hits }) => [numbers.get(id), {
    // Half for having the words, half for how well: the search's marks are steep, a title counts many times a text.
    share: (hits.length / sought.length) * (1 + score / found[0].score) / 2,
    said: said.filter((_, place) => hits.includes(place)),
    missed: said.filter((_, place) => !hits.includes(place)),
  }]));
};

const wishOf = (regions, hasWords) => ({
  region: regionChosen(regions),
  isIslands: kepulauan.checked,
  hasWords,
  field: urusan.value ? { code: urusan.value, name: urusan.selectedOptions[0].text } : undefined,
  isPlain: polos.checked,
  isOffline: internet.checked,
  budget: Number(anggaran.value),
  people: Number(orang.value),
});

const signed = (points) => `${points > 0 ? "+" : "−"}${Math.abs(points)}`;

const list = (title, reasons) =>
  reasons.length ? [element("div", {}, element("p", { class: "fit-title" }, title), element("ul", { class: "fit-reasons" }, ...reasons.map(({ text, points }) =>
    element("li", {}, text, ...(points ? [element("span", { class: "fit-points" }, ` ${signed(points)}`)] : [])))))] : [];

const cut = (text) => (text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).replace(/\W+\w*$/u, "")} …`);

// The summary is only read for the cases shown; without it a card still says why it is there.
const summary = (one) => readCase(one).then(({ ringkas }) => cut(ringkas.ringkasan), () => "");

const compareLink = (one, other) =>
  element("a", { href: new URL(`banding/?${new URLSearchParams({ a: other.one.id, b: one.id })}`, SITE).href }, `Bandingkan dengan ${other.one.title}`);

const card = ({ one, points, pros, cons }, text, other) =>
  element("li", { class: "card fit-card" },
    element("p", { class: "card-place" }, placeOf(one)),
    element("h3", { class: "card-title" }, element("a", { href: new URL(`inovasi/${one.id}/`, SITE).href }, one.title)),
    ...(text ? [element("p", { class: "card-text" }, text)] : []),
    element("div", { class: "fit-sides" }, ...list("Cocok karena", pros), ...list("Perlu dipertimbangkan", cons)),
    element("p", { class: "card-foot" }, element("span", { class: "mark" }, `Nilai ${points}`), ...(other ? [compareLink(one, other)] : [])));

const showMore = async (ranked, shown, ticket) => {
  const start = shown.childElementCount;
  const next = ranked.slice(start, start + first(STEP));
  const texts = await Promise.all(next.map(({ one }) => summary(one)));
  if (ticket !== turn) return;
  shown.append(...next.map((one, place) => card(one, texts[place], start + place ? ranked[0] : ranked[1])));
  settle();
  results.querySelector(":scope > button")?.remove();
  if (shown.childElementCount >= ranked.length) return;
  const button = element("button", { type: "button", class: "button" }, "Tampilkan lagi");
  button.addEventListener("click", async () => {
    const place = shown.childElementCount;
    await showMore(ranked, shown, ticket);
    shown.children[place]?.querySelector("a").focus();
  });
  results.append(button);
};

const silenceNote = (ranked) => {
  const told = silences(ranked.map(({ one }) => one)).filter(([, count]) => count).map(([name, count]) => `${count} tidak menyebut ${name}`);
  return told.length ? `Dari ${ranked.length} kasus ini, ${told.join(", ")}. Yang tidak disebut tidak dihitung.` : "";
};

// Words alone may mean much; the field that most of the findings have in common makes them plainer.
const fieldOffer = (ranked) => {
  if (urusan.value || !kata.value.trim()) return [];
  const counts = new Map();
  for (const code of ranked.flatMap(({ one }) => one.fields)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [code, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ["", 0]);
  const option = [...urusan.options].find(({ value }) => value && value === code);
  if (!option || count < 3 || count * 2 < ranked.length) return [];
  const button = element("button", { type: "button", class: "chip" }, `Utamakan urusan ${option.text} (${count} dari ${ranked.length} kasus)`);
  button.addEventListener("click", () => {
    urusan.value = code;
    urusan.focus();
    run();
  });
  return [element("p", {}, button)];
};

// For whom the answer is; printed, it stands without the form.
const wishNote = () => {
  const chosen = (control) => control.selectedOptions[0].text;
  const told = [
    wilayah.value ? chosen(wilayah) : provinsi.value && `provinsi ${chosen(provinsi)}`,
    kepulauan.checked && "kepulauan", kata.value.trim() && `“${kata.value.trim().slice(0, 80)}”`, urusan.value && `urusan ${chosen(urusan)}`,
    anggaran.value && `anggaran ${chosen(anggaran)}`, orang.value && chosen(orang), polos.checked && "tanpa aplikasi", internet.checked && "internet terbatas",
  ].filter(Boolean);
  return told.length ? `Untuk ${told.join(", ")}.` : "";
};

const show = async (ranked, isWithoutWords, ticket) => {
  const shown = element("ol", { class: "cards search-list" });
  results.replaceChildren(...(ranked.length ? [element("h2", {}, "Paling cocok"), element("p", {}, wishNote()), element("p", { class: "small" }, silenceNote(ranked)), ...fieldOffer(ranked)] : []), shown);
  await showMore(ranked, shown, ticket);
  if (ticket !== turn) return;
  const said = ranked.length ? `${ranked.length} kasus, yang paling cocok di atas.` : "Tidak ada kasus yang cocok. Coba kata lain, atau kosongkan urusannya.";
  state.textContent = isWithoutWords ? `Kata masalahnya tidak dapat dicari atau tidak dikenal, jadi tidak dihitung. ${said}` : said;
  help.hidden = ranked.length > 0;
};

const run = async () => {
  const ticket = ++turn;
  const query = kata.value.trim().slice(0, 300);
  history.replaceState(null, "", address());
  current = location.search;
  state.textContent = "Menimbang …";
  try {
    const [{ all }, regions, found] = await Promise.all([loadCases(), loadRegions(), query ? lookUp(query).catch(() => undefined) : new Map()]);
    const ranked = rank(all, wishOf(regions, Boolean(query && found)), found);
    if (ticket === turn) await show(ranked, !found, ticket);
  } catch {
    if (ticket !== turn) return;
    results.replaceChildren();
    help.hidden = false;
    state.textContent = "Data tidak dapat dimuat. Periksa sambungan Anda, atau telusuri daftar di bawah ini.";
  }
};

const explain = () =>
  table.append(...RULES.filter(({ about }) => about).map(({ about, points, share }) =>
    element("tr", {}, element("th", { scope: "row" }, about.replace(/^./, (letter) => letter.toUpperCase())),
      element("td", {}, `${share ? "sampai " : ""}${signed(points)}`))));

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await run();
});
form.addEventListener("change", async ({ target }) => {
  try {
    if (target === provinsi) fillRegions(await loadRegions());
    if (target === provinsi || target === wilayah) tick(await loadRegions());
  } catch {
    state.textContent = "Daftar daerah tidak dapat dimuat. Periksa sambungan Anda, lalu pilih lagi provinsinya.";
    return;
  }
  if (results.childElementCount) run();
});
addEventListener("popstate", () => {
  if (location.search !== current) readAddress().then(run, run); // Else only another place on the page.
});

explain();
form.hidden = false;
readAddress().catch(() => {}).then(() => { if (location.search.length > 1) run(); });
