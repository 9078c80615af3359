// The page /banding/: two cases side by side, told by the address (?a=…&b=…), read from the published data. What the
// data say goes in as text, never as HTML.
import { loadCases, placeOf, readCase } from "./kasus.js";
import { calm, element, fold, SITE } from "./temukan.js";

const MOST = 8; // Cases that a chooser offers.
const PHASES = ["persiapan", "rencana", "pelaksanaan", "evaluasi"];

const part = (name) => document.querySelector(`[data-compare${name}]`);
const [root, state, place, help] = ["", "-state", "-table", "-help"].map(part);
const said = JSON.parse(root.dataset.said);
const SIDES = ["a", "b"];

let turn = 0;

// Citations lead to the list of sources on the case's own page.
const plain = (text) => text.replace(/\s*\[\^[a-z][a-z0-9-]*\]/g, "");
const join = (parts, by = ", ") => parts.filter(Boolean).join(by);
const year = (value) => (value === "belum-diketahui" ? "tahun tidak disebut" : value);
const list = (items, kind = "ul") => (items.length ? element(kind, {}, ...items.map((item) => element("li", {}, ...[item].flat()))) : "");
const titled = (title, text, note) => [element("b", {}, title), text ? `: ${plain(text)}` : "", note ? ` (${note})` : ""];
// "2017", "2017-06" and "2017-06-05" as far as they go.
const FAR = [{}, { month: "long" }, { month: "long", day: "numeric" }];
const day = (iso) => new Date(iso).toLocaleDateString("id-ID", { year: "numeric", timeZone: "UTC", ...FAR[iso.split("-").length - 1] });
const capital = (kind) => (kind.length < 4 ? kind.toUpperCase() : kind[0].toUpperCase() + kind.slice(1));
const lines = (...texts) => texts.filter(Boolean).map((text) => element("p", {}, text));

const stepsInOrder = (steps) => PHASES.flatMap((phase) => steps.filter(({ tahap }) => tahap === phase));
const effect = ({ indikator, satuan, sebelum, sesudah, periode }) =>
  titled(indikator, join([sebelum ? `${sebelum} menjadi ${sesudah}` : sesudah, satuan], " "), periode);
const cost = ({ dari, sampai, untuk }) => lines(join([dari, sampai], " sampai "), untuk);
const law = ({ jenis, nomor, tahun, tentang }) => titled(join([capital(jenis), join([nomor, tahun], "/")], " "), tentang);
const copy = ({ instansi, tahap, tahun }) => titled(instansi, said.replikasi[tahap], year(tahun));
const life = ({ status, status_alasan, status_per }) => lines(said.status[status], status_alasan, status_per && `Diketahui per ${day(status_per)}.`);

// The rows: what they are about, and what a case tells of it ("" or [] when it does not).
const ROWS = [
  ["Tempat", ({ ringkas }) => lines(ringkas.instansi, join([ringkas.wilayah_nama, ringkas.wilayah_nama !== ringkas.provinsi_nama && ringkas.provinsi_nama]))],
  ["Masalah dan jawabannya", ({ ringkas }) => lines(ringkas.ringkasan)],
  ["Masih berjalan?", ({ kasus }) => (kasus.status === "belum-diketahui" && !kasus.status_alasan ? "" : life(kasus))],
  ["Mulai", ({ ringkas }) => (ringkas.tahun ? lines(String(ringkas.tahun)) : "")],
  ["Kategori dan jenis", ({ ringkas }) => lines(join(ringkas.kategori_nama), join([said.bentuk[ringkas.bentuk], said.jenis[ringkas.jenis], said.tahapan[ringkas.tahapan]]))],
  ["Bukti dan kesiapan, dihitung dari isinya", ({ ringkas }) => lines(said.bukti[ringkas.bukti], said.kesiapan[ringkas.kesiapan])],
  ["Langkah", ({ kasus }) => list(stepsInOrder(kasus.langkah).map(({ tahap, uraian, pelaku }) => titled(said.tahap[tahap], uraian, pelaku)), "ol")],
  ["Yang harus ada dulu", ({ kasus }) => list(kasus.prasyarat.map(({ jenis, uraian, wajib }) => titled(said.prasyarat[jenis], uraian, wajib ? "wajib" : "")))],
  ["Biaya", ({ kasus }) => (kasus.biaya ? cost(kasus.biaya) : "")],
  ["Orang yang mengerjakan", ({ kasus }) => list(kasus.sdm.map(({ peran, jumlah }) => titled(peran, jumlah)))],
  ["Teknologi", ({ kasus }) => list(kasus.teknologi.map(({ nama }) => nama))],
  ["Mitra", ({ kasus }) => list(kasus.mitra.map(({ nama, peran }) => titled(nama, peran)))],
  ["Dasar hukum", ({ kasus }) => list(kasus.dasar_hukum.map(law))],
  ["Yang harus tetap", ({ kasus }) => list(kasus.inti.map(plain))],
  ["Yang boleh disesuaikan", ({ kasus }) => list(kasus.dapat_disesuaikan.map(plain))],
  ["Bukti: hasil dalam angka", ({ kasus }) => list(kasus.dampak.map(effect))],
  ["Bukti: penilaian", ({ kasus }) => list(kasus.evaluasi.map(({ jenis, oleh, tahun, hasil }) => titled(join([said.evaluasi[jenis], oleh]), hasil, year(tahun))))],
  ["Pelajaran", ({ kasus }) => list(kasus.pelajaran.map(({ uraian }) => plain(uraian)))],
  ["Ditiru oleh", ({ ditiru_oleh }) => list(ditiru_oleh.map(copy))],
  ["Berasal dari", ({ asal }) => list(asal.map(copy))],
  ["Keterangan ini", ({ ringkas }) => lines(`${said.verifikasi[ringkas.verifikasi]}, ${ringkas.jumlah_sumber} sumber, ditinjau ${day(ringkas.diperbarui)}`)],
];

const cell = (whole, content) => {
  const shown = [content].flat().filter(Boolean);
  return element("td", { "data-label": whole.ringkas.judul }, ...(shown.length ? shown : [element("span", { class: "unknown" }, "tidak disebut sumber")]));
};

const table = (wholes) =>
  element("table", { class: "versus" },
    element("caption", {}, "Sumber tiap keterangan ada di halaman kasusnya."),
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Hal"), ...wholes.map((whole) => element("th", { scope: "col" }, whole.ringkas.judul)))),
    element("tbody", {}, ...ROWS.map(([title, tell]) =>
      element("tr", {}, element("th", { scope: "row" }, title), ...wholes.map((whole) => cell(whole, tell(whole)))))));

const chosen = () => {
  const wanted = new URLSearchParams(location.search);
  return SIDES.map((side) => (wanted.get(side) ?? "").slice(0, 300));
};

const addressWith = (side, id) => {
  const wanted = new URLSearchParams(SIDES.map((name, index) => [name, name === side ? id : chosen()[index]]).filter(([, value]) => value));
  return `?${wanted}`;
};

// A chooser: a field to write in, and the cases whose name and place have all the words as buttons.
const chooser = (side) => {
  const box = document.querySelector(`[data-compare="${side}"]`);
  const [input, current, options, told] = ["input", "[data-now]", "[data-options]", "[data-told]"].map((name) => box.querySelector(name));
  const close = () => { options.replaceChildren(); told.textContent = ""; };
  const pick = async (one) => {
    history.pushState(null, "", addressWith(side, one.id));
    input.value = "";
    close();
    await show();
    input.focus();
  };
  const offer = async () => {
    const words = fold(input.value.slice(0, 200));
    if (!words.length) return close();
    try {
      const { all } = await loadCases();
      const fitting = all.filter((one) => { const text = fold(`${one.title} ${placeOf(one)}`).join(" "); return words.every((word) => text.includes(word)); });
      fitting.sort((one, other) => (one.title < other.title ? -1 : 1));
      told.textContent = fitting.length ? `${fitting.length} kasus${fitting.length > MOST ? `, ${MOST} ditampilkan` : ""}.` : "Tidak ada kasus bernama itu. Coba kata lain dari judul atau daerahnya.";
      options.replaceChildren(...fitting.slice(0, MOST).map((one) => {
        const button = element("button", { type: "button" }, element("b", {}, one.title), element("span", {}, placeOf(one)));
        button.addEventListener("click", () => pick(one));
        return element("li", {}, button);
      }));
    } catch { fail(); }
  };
  input.addEventListener("input", calm(offer));
  box.addEventListener("keydown", (event) => { if (event.key === "Escape") { close(); input.focus(); } });
  return (one) =>
    current.replaceChildren(...(one ? [element("a", { href: new URL(`inovasi/${one.id}/`, SITE).href }, one.title), `, ${placeOf(one)}`] : ["Belum dipilih"]));
};

const name = SIDES.map(chooser);

const fail = () => {
  place.replaceChildren();
  help.hidden = false;
  state.textContent = "Data tidak dapat dimuat. Periksa sambungan Anda, atau telusuri daftar di bawah ini.";
};

const ask = (ids, ones) => {
  place.replaceChildren();
  help.hidden = false;
  const unknown = ids.filter((id, index) => id && !ones[index]).map((id) => `“${id.slice(0, 60)}”`);
  if (unknown.length) return `Kasus ${unknown.join(" dan ")} tidak ada di sini. Pilih kasus lain di atas.`;
  return ids.some(Boolean) ? "Pilih satu kasus lagi di atas." : "Pilih dua kasus di atas.";
};

// Ids are looked for among the cases first, so that a wrong one asks no server for anything.
const show = async () => {
  const ticket = ++turn;
  const ids = chosen();
  if (!ids.some(Boolean)) {
    name.forEach((put) => put());
    state.textContent = ask(ids, []);
    return;
  }
  state.textContent = "Memuat …";
  try {
    const { byId } = await loadCases();
    const ones = ids.map((id) => byId.get(id));
    if (ticket !== turn) return;
    name.forEach((put, index) => put(ones[index]));
    if (ones.some((one) => !one)) { state.textContent = ask(ids, ones); return; }
    const wholes = await Promise.all(ones.map(readCase));
    if (ticket !== turn) return;
    place.replaceChildren(table(wholes));
    help.hidden = true;
    document.title = document.title.replace(/^.*(?= · )/, `${ones[0].title} dan ${ones[1].title}`);
    state.textContent = ones[0] === ones[1] ? "Kedua sisi memuat kasus yang sama." : `${ones[0].title} dan ${ones[1].title} berdampingan.`;
  } catch { if (ticket === turn) fail(); }
};

addEventListener("popstate", show);
root.hidden = false;
show();
