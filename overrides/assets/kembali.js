// Coming back to results that a script makes: as many as before, and the same place on the page. Browsers that have little
// memory load the page anew, and know neither.
let before = history.state;

addEventListener("pagehide", () =>
  history.replaceState({ shown: document.querySelectorAll(".search-list > li").length, top: scrollY }, ""));

// How many results to begin with, where `step` is what a newcomer is shown.
export const first = (step) => Math.max(step, before?.shown ?? 0);

// The first results stand.
export const settle = () => {
  if (before) scrollTo({ top: before.top, behavior: "instant" });
  before = undefined;
};
