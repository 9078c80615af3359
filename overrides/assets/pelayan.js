// The service worker: keeps what was read, and what readers saved, for when there is no network.
// Loaded by sw.js, which the build writes: SIMPUL tells the site's own parts and their version.
"use strict";
const scope = new URL(registration.scope);
// Several sites may share a host, and a host has but one set of caches.
const name = (part) => `simpul ${scope.pathname} ${part}`;
const CORE = name(`inti ${SIMPUL.versi}`);
const SAVED = name("disimpan");
const PAGES = name("halaman");
const FILES = name("berkas");
const SEARCH = `${scope.href}cari/`; // Never kept: without a network it finds nothing, and the saved have a search of their own.
const MOST = { [PAGES]: 60, [FILES]: 150 };
const KINDS = new Set(["style", "script", "image", "font"]);
const PATIENCE = 3000; // Milliseconds to wait for the network when there is a copy.
const REST = 30_000; // And for how long, once it was too slow, not to wait at all.
const answered = new Set(); // Pages (client ids) that were answered with a copy.
let slowUntil = 0;

const keyOf = (address) => new URL(address).origin + new URL(address).pathname;

async function find(key) {
  for (const cache of [SAVED, CORE, PAGES, FILES]) {
    const copy = await caches.match(key, { cacheName: cache });
    if (copy) return copy;
  }
  return undefined;
}

async function keep(key, response, where) {
  if (response.status === 404 || response.status === 410) await Promise.all([PAGES, FILES].map(async (gone) => (await caches.open(gone)).delete(key)));
  if (response.status !== 200 || response.type !== "basic" || response.redirected) return;
  const homes = [];
  for (const home of [SAVED, CORE]) if (await caches.match(key, { cacheName: home })) homes.push(home);
  for (const home of homes.length ? homes : [where]) {
    const cache = await caches.open(home);
    await cache.put(key, response.clone()); // In one step, and last in order: what is read again counts as read last.
    if (MOST[home]) for (const old of (await cache.keys()).slice(0, -MOST[home])) await cache.delete(old);
  }
}

// The network first, so that pages and their style are always of one build; the copy when it fails or dawdles. A network may
// break halfway: only what came to its end is kept, and who has a copy is shown that one whole instead of half of the new.
async function answer(event, key, where) {
  const copy = await find(key);
  const fresh = fetch(event.request).then((response) => {
    const spare = response.clone();
    const whole = response.clone().arrayBuffer();
    event.waitUntil(whole.then(() => keep(key, spare, where)).catch(() => { /* Cut, or the device is full: reading goes on. */ }));
    return copy ? whole.then(() => response) : response;
  });
  if (!copy) return fresh;
  event.waitUntil(fresh.catch(() => {}));
  const wait = Date.now() < slowUntil ? 0 : PATIENCE;
  const late = new Promise((resolve) => setTimeout(resolve, wait));
  const response = await Promise.race([fresh, late]).catch(() => undefined);
  if (response && response.status < 500) return response;
  if (!response && wait) slowUntil = Date.now() + REST;
  if (event.resultingClientId) answered.add(event.resultingClientId);
  return copy;
}

async function page(event, key) {
  try {
    return await (key === SEARCH ? fetch(event.request) : answer(event, key, PAGES));
  } catch {
    const { pathname, search } = new URL(event.request.url);
    const asked = pathname.slice(scope.pathname.length) + search;
    return Response.redirect(`${scope.href}tersimpan/?dari=${encodeURIComponent(asked)}`);
  }
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const isPage = request.mode === "navigate";
  const key = keyOf(request.url);
  if (request.method !== "GET" || !key.startsWith(scope.href) || key.startsWith(`${scope.href}pagefind/`)) return;
  if (isPage) event.respondWith(page(event, key));
  else if (KINDS.has(request.destination)) event.respondWith(answer(event, key, FILES));
});

addEventListener("install", (event) => {
  const parts = SIMPUL.inti.map((part) => new Request(scope.href + part, { cache: "no-cache" }));
  event.waitUntil(caches.open(CORE).then((cache) => cache.addAll(parts)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const old = (found) => found.startsWith(name("inti ")) && found !== CORE;
  event.waitUntil(caches.keys().then((all) => Promise.all(all.filter(old).map((gone) => caches.delete(gone)))).then(() => clients.claim()));
});

addEventListener("message", (event) => {
  const { id, url } = event.source;
  // A page asks whether it is a copy; one that came before the worker did wants to be kept.
  if (event.data === "salinan?" && answered.has(id)) event.source.postMessage("salinan");
  if (event.data === "simpan" && url.startsWith(scope.href) && keyOf(url) !== SEARCH) {
    event.waitUntil(fetch(url, { cache: "force-cache" }).then((response) => keep(keyOf(url), response, PAGES)).catch(() => {}));
  }
});
