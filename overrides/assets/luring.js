// Reading without a network: starts the service worker, and says when what shows is a copy.
export const site = new URL("..", import.meta.url);
const WORDS = "Anda sedang luring. Yang tampil adalah salinan.";

const banner = document.createElement("p");
banner.className = "offline";
banner.setAttribute("role", "status");
document.querySelector(".sheet")?.before(banner);
let isCopy = false;
const box = document.querySelector(".top-search input");
const invitation = box?.placeholder;
const all = document.createElement("a");
all.href = new URL("tersimpan/", site);
all.textContent = "Lihat semua yang tersimpan";
const tell = () => {
  const isOffline = isCopy || !navigator.onLine;
  banner.replaceChildren(...(isOffline ? [WORDS, " ", all] : []));
  box?.setAttribute("placeholder", isOffline ? "Cari luring" : invitation); // No longer than this fits a phone.
  box?.setAttribute("aria-label", isOffline ? "Cari yang tersimpan" : invitation);
};
addEventListener("offline", tell);
addEventListener("online", () => { isCopy = false; tell(); });
tell();

// Only where the browser offers it: over https, or on this very machine.
const workers = isSecureContext && location.protocol.startsWith("http") ? navigator.serviceWorker : undefined;
workers?.addEventListener("message", (event) => {
  isCopy ||= event.data === "salinan";
  tell();
});
workers?.startMessages();
if (workers?.controller) workers.controller.postMessage("salinan?");
else workers?.ready.then((found) => found.active.postMessage("simpan")).catch(() => {});
// The page itself comes first: a worker for later must not take its turn on a slow network.
if (workers) setTimeout(() => workers.register(new URL("sw.js", site)).catch(() => {}), 2000);

if (self.caches) {
  if (document.querySelector("[data-save], main .cards")) import("./simpan.js").catch(() => {});
  if (document.querySelector("[data-kept]")) import("./tersimpan.js").catch(() => {});
}
