// Saving cases for reading without a network: the button on a case, and the one below a list.
import { site } from "./luring.js";
import { say } from "./salin.js";

const name = (part) => `simpul ${site.pathname} ${part}`;
export const SAVED = name("disimpan");
export const PAGES = name("halaman");
export const CASE = new RegExp(`^${site.href.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}inovasi/[^/]+/$`);
const REMEDY = "Periksa sambungan internet dan ruang di perangkat, lalu coba lagi.";

const plain = (address) => new URL(address).origin + new URL(address).pathname;
const isSaved = (address) => caches.match(plain(address), { cacheName: SAVED });
export const forget = async (address) => (await caches.open(SAVED)).delete(plain(address));

// A page with its images, style and scripts: all of them, or nothing. Parts of other cases are left when one is forgotten.
async function save(address) {
  const fetched = await fetch(address, { cache: "no-cache" });
  if (!fetched.ok) throw new Error(address);
  const copy = fetched.clone();
  const html = new DOMParser().parseFromString(await fetched.text(), "text/html");
  const marks = [["img[src]", "src"], ["script[src]", "src"], ["link[rel=stylesheet], link[rel=icon]", "href"]];
  const parts = marks.flatMap(([mark, key]) => [...html.querySelectorAll(mark)].map((found) => new URL(found.getAttribute(key), address).href));
  const cache = await caches.open(SAVED);
  await cache.addAll(new Set(parts.filter((part) => part.startsWith(site.href))));
  await cache.put(plain(address), copy);
  navigator.storage?.persist?.().catch(() => {}); // A wish only; without it the device may clear when it is full.
}

const button = document.querySelector("[data-save]");
if (button) {
  const here = plain(location.href);
  const show = async () => {
    const saved = Boolean(await isSaved(here));
    button.textContent = saved ? "Tersimpan. Hapus dari perangkat" : "Simpan untuk luring";
    button.setAttribute("aria-pressed", saved);
    button.hidden = false;
  };
  button.addEventListener("click", async () => {
    try {
      const saved = await isSaved(here);
      await (saved ? forget(here) : save(here));
      say(saved ? "Dihapus dari perangkat" : "Tersimpan. Dapat dibuka tanpa internet");
    } catch {
      say(`Tidak tersimpan. ${REMEDY}`);
    }
    await show();
  });
  show();
}

const cards = document.querySelector("main .cards:not(.cards-near)");
if (cards && !button && !document.querySelector(".home")) {
  const all = document.createElement("button");
  all.type = "button";
  all.className = "tool";
  const kept = document.createElement("a");
  kept.href = new URL("tersimpan/", site);
  kept.textContent = "Lihat yang tersimpan";
  const foot = document.createElement("p");
  foot.className = "save-all";
  foot.append(all);
  cards.after(foot);
  const rest = () => { all.textContent = "Simpan semua kasus di halaman ini untuk luring"; };
  rest();
  let done; // A number while it saves; the button stays enabled, or it would lose the focus.
  all.addEventListener("click", async () => {
    if (done !== undefined) return;
    const found = [...new Set([...document.querySelectorAll("main .cards a")].map((link) => plain(link.href)))].filter((link) => CASE.test(link));
    done = 0;
    try {
      for (const link of found) {
        all.textContent = `Menyimpan ${done + 1} dari ${found.length} …`;
        await save(link);
        done += 1;
      }
      say(`${done} kasus tersimpan. Dapat dibuka tanpa internet`);
    } catch {
      say(`${done} dari ${found.length} kasus tersimpan, sisanya belum. ${REMEDY}`);
    }
    if (done) foot.append(" ", kept);
    done = undefined;
    rest();
  });
}
