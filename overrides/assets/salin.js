// Copying: a heading's "#" its address, a button a long example or what is meant to be copied.
const said = document.createElement("p");
said.className = "said";
said.setAttribute("role", "status");
document.body.append(said);
let hush;

// What was done is said, aloud too, and goes by itself when there was time to read it.
export function say(words) {
  clearTimeout(hush);
  said.textContent = words;
  hush = setTimeout(() => { said.textContent = ""; }, Math.max(4000, words.length * 80));
}

const copy = (text, words) => navigator.clipboard.writeText(text).then(() => say(words), () => { /* One can still copy by hand. */ });

for (const example of navigator.clipboard ? document.querySelectorAll("pre, [data-copy]") : []) {
  if (!example.hasAttribute("data-copy") && example.textContent.split("\n").length < 5) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-code";
  button.textContent = "Salin";
  button.addEventListener("click", () => copy(example.textContent, "Tersalin"));
  example.before(button);
}
document.addEventListener("click", (event) => {
  const anchor = event.target.closest?.(".anchor, .headerlink");
  if (anchor && navigator.clipboard) copy(anchor.href, "Tautan disalin");
});
