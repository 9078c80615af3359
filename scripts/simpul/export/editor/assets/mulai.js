// Opens the editor, when asked: only then is Decap CMS loaded, and only then does the browser speak to another host.

import { INDONESIAN } from "./bahasa.js";
import { fromFile, toFile } from "./berkas.js";

const here = (name) => new URL(name, document.baseURI).href;

// Puts shared parts where they are used.
const assemble = (value, parts) => {
  if (Array.isArray(value)) return value.map((item) => assemble(item, parts));
  if (!value || typeof value !== "object") return value;
  if ("$pakai" in value) return assemble(parts[value.$pakai], parts);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, assemble(inner, parts)]));
};

const loadScript = (address) => new Promise((resolve, reject) => {
  const script = Object.assign(document.createElement("script"), { src: address, onload: resolve });
  script.onerror = () => reject(new Error(address));
  document.head.append(script);
});

const open = async () => {
  window.CMS_MANUAL_INIT = true;
  goToCase(); // Before Decap is loaded, which reads the address at once.
  const [answer] = await Promise.all([fetch(here("konfigurasi.json")), loadScript(here("decap-cms.js"))]);
  if (!answer.ok) throw new Error(answer.url);
  const { bagian, aturan, decap } = await answer.json();
  const config = assemble(decap, bagian);
  const { CMS } = window;
  CMS.registerLocale("id", INDONESIAN);
  CMS.registerCustomFormat(config.collections[0].format, "md", {
    fromFile: (text) => fromFile(text, aturan),
    toFile: (data) => toFile(data, aturan),
  });
  window.addEventListener("unhandledrejection", showFault);
  document.querySelector("main").remove();
  document.body.classList.add("terbuka");
  CMS.init({
    config: {
      ...config,
      load_config_file: false,
      site_url: here("../"),
      display_url: here("../"),
      logo: { src: here("../assets/simpul.svg"), show_in_header: false },
      local_backend: { url: here("lokal") }, // Decap asks for it only where the page itself comes from this computer.
    },
  });
};

// Decap refuses to save without a word when only the form of a value is wrong: lead to the first such value.
const showFault = ({ reason }) => {
  if (reason === undefined) document.querySelector('[class*="-ControlErrorsList"]')?.scrollIntoView({ block: "center" });
};

// A page of a case leads here with the case's folders; Decap wants its own kind of address.
const goToCase = () => {
  const [, province, id] = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(new URLSearchParams(location.search).get("kasus") ?? "") ?? [];
  if (id) history.replaceState(null, "", `./#/collections/${province}/entries/${id}/index`);
};

const button = document.querySelector("[data-buka]");
const news = document.querySelector("[data-kabar]");

const start = async () => {
  button.disabled = true;
  news.textContent = "Memuat editor …";
  try {
    await open();
  } catch (error) {
    button.disabled = false;
    news.textContent = `Editor tidak dapat dimuat (${error.message}). Periksa sambungan internet, lalu coba lagi.`;
  }
};

button.hidden = false;
button.addEventListener("click", start);

// Someone who is inside already, or comes back from the login, has read this page before.
const isReturning = /[?&#/](code|access_token|error)=/.test(location.search + location.hash);
let isInside = false;
try {
  isInside = Boolean(localStorage.getItem("decap-cms-user"));
} catch { /* Storage is closed to us: ask as the first time. */ }
if (isReturning || isInside) start();
