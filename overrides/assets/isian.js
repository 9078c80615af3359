// Copy the texts for SINOVIK and IGA; without this they can be selected by hand.
const select = (element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
};

// A site served without https has no clipboard of the new kind; there the selection is copied.
const copy = async (element) => {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(element.textContent);
  } else {
    select(element);
    if (!document.execCommand("copy")) throw new Error("not copied");
  }
};

for (const text of document.querySelectorAll(".answer-text")) {
  const title = text.parentElement.querySelector("h4").textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "answer-copy";
  button.textContent = "Salin";
  button.setAttribute("aria-label", `Salin ${title}`);
  const said = document.createElement("span");
  said.className = "answer-said small";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await copy(text);
      said.textContent = "Tersalin.";
    } catch {
      select(text);
      said.textContent = "Teksnya sudah dipilih; salin dengan Ctrl+C atau tekan lama.";
    }
    setTimeout(() => { said.textContent = ""; }, 4000);
  });
  text.before(button, said);
}
