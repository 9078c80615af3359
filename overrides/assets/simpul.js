// Conveniences; everything reads and works without them.
(() => {
  "use strict";
  const root = document.documentElement;
  const remembered = "simpul.tema";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark";

  const toggles = document.querySelectorAll("[data-theme-toggle]");
  const label = () => {
    for (const toggle of toggles) {
      const words = isDark() ? "Tampilan terang" : "Tampilan gelap";
      toggle.setAttribute("aria-label", words);
      toggle.title = words;
      toggle.querySelector("span").textContent = words;
      toggle.hidden = false;
    }
  };
  for (const toggle of toggles) {
    toggle.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem(remembered, root.dataset.theme); } catch { /* Without storage the choice lasts for this page. */ }
      label();
    });
  }
  system.addEventListener?.("change", label);
  label();

  // Closing the menu.
  const menu = document.querySelector(".menu");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu?.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (menu?.open && !menu.contains(event.target)) menu.open = false;
  });

  // The search box shows results while one types in it, and gets ready at a tap; "/" or Ctrl+K leads there.
  const box = document.querySelector(".top-search input");
  const prepare = () => {
    for (const sign of ["pointerdown", "input"]) box.removeEventListener(sign, prepare);
    Promise.all([import("./kotak.js"), import("./temukan.js")]).then(([{ attach }]) => attach(box)).catch(() => {});
  };
  for (const sign of ["pointerdown", "input"]) box?.addEventListener(sign, prepare);
  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.closest?.("input, textarea, select");
    if (!box || !(event.ctrlKey || event.metaKey ? event.key === "k" : event.key === "/" && !isWriting)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  // A table wider than the screen can be moved with the keys.
  const tables = document.querySelectorAll(".prose table, .md-typeset > table");
  const reach = () => {
    for (const table of tables) {
      if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
      else table.removeAttribute("tabindex");
    }
  };
  addEventListener("resize", reach);
  reach();

  // What only some pages have is loaded by them.
  for (const [mark, file] of [[".anchor, .headerlink, pre, [data-copy]", "salin"], ["[data-share]", "bagikan"], ["body", "luring"]]) {
    if (document.querySelector(mark)) import(`./${file}.js`).catch(() => {});
  }

  // The contents show where one is.
  const entries = new Map([...document.querySelectorAll(".toc a[href^='#']")].map((link) => [link.hash.slice(1), link]));
  if (entries.size && "IntersectionObserver" in window) {
    const observer = new IntersectionObserver((seen) => {
      const first = seen.find((entry) => entry.isIntersecting);
      if (!first) return;
      for (const link of entries.values()) link.removeAttribute("aria-current");
      entries.get(first.target.id).setAttribute("aria-current", "true");
    }, { rootMargin: "0px 0px -75% 0px" });
    for (const id of entries.keys()) {
      const heading = document.getElementById(decodeURIComponent(id));
      if (heading) observer.observe(heading);
    }
  }
})();
