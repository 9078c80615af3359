// The box in the header: results in a list below it while one types. Loaded at the first letter; without it the form works.
import { addressOf, calm, element, find, prepare } from "./temukan.js";

const MOST = 5;

export const attach = (input) => {
  const form = input.form;
  const list = element("ul", { class: "top-results", id: "hasil-cepat", role: "listbox", "aria-label": "Hasil pencarian" });
  const said = element("span", { class: "unseen", role: "status" });
  let turn = 0;
  let active = -1;
  let dismissed = ""; // Closed with Escape: a search still under way must not open it again.

  const mark = (place) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = place;
    const option = list.children[active];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  };

  const close = () => {
    turn++;
    mark(-1);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  };

  const option = (href, place, ...content) => {
    const made = element("li", { role: "option", id: `hasil-cepat-${place}`, "aria-selected": "false" }, ...content);
    made.onclick = () => { location.href = href; };
    return made;
  };

  const update = async () => {
    close();
    const ticket = turn;
    const query = input.value.trim();
    if (!query || query === dismissed) return;
    const all = `${form.action}?${new URLSearchParams({ q: query.slice(0, 300) })}`;
    const offer = (words, options = [], answered = "") => {
      if (ticket !== turn || document.activeElement !== input) return;
      mark(-1);
      list.replaceChildren(...options, option(all, options.length, words));
      list.dataset.query = answered;
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      said.textContent = words;
    };
    const slow = setTimeout(offer, 600, "Mencari …");
    let options = [];
    let words = "Pencarian tidak dapat dimuat. Cari di yang tersimpan";
    try {
      const { found } = await find(query);
      const pages = await Promise.all(found.slice(0, MOST).map(({ result }) => result.data()));
      options = pages.map((page, place) => option(addressOf(page), place, element("b", {}, page.meta.title), element("span", {}, page.meta.wilayah)));
      words = found.length ? `Semua ${found.length} hasil${found.every(({ isPart }) => isPart) ? " yang memuat sebagian kata" : ""}, dengan saringan` : "Tidak ada hasil; lihat saran lain";
    } catch { /* The form still leads to /cari/, and without a network to what is kept. */ }
    clearTimeout(slow);
    offer(words, options, query);
  };

  input.addEventListener("input", () => prepare(input.value).catch(() => {}));
  input.addEventListener("input", calm(update));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dismissed = input.value.trim();
    if (list.hidden) {
      if (event.key === "ArrowDown") dismissed = "", update();
      return;
    }
    const count = list.childElementCount;
    if (event.key === "ArrowDown") mark((active + 1) % count);
    else if (event.key === "ArrowUp") mark((active <= 0 ? count : active) - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) list.children[active].click();
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());

  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id })) input.setAttribute(key, value);
  form.append(list, said);
  prepare(input.value).catch(() => {});
  update();
};
