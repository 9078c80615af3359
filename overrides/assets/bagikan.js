// Sending a case on, and printing it. Nothing leaves the device before the reader says so.
const find = (mark) => document.querySelector(mark);
const address = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
const title = find("h1").textContent;

if (navigator.share) {
  const button = find("[data-share]");
  button.hidden = false;
  button.addEventListener("click", () => navigator.share({ title, url: address }).catch(() => { /* The reader thought better of it. */ }));
}

// The build knows no address while the hub has none; the reader's browser does.
const whatsapp = find("[data-whatsapp]");
if (whatsapp.hidden) whatsapp.href += encodeURIComponent(` ${address}`);
whatsapp.hidden = false;

const paper = find("[data-print]");
paper.hidden = false;
paper.addEventListener("click", () => window.print());
