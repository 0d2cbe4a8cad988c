// Shows the evidence of a sentence beside it: a click, or Enter or Space, on the sentence's words.
// Without this script the numbers still lead to the evidence, and the evidence back.
(() => {
  "use strict";
  const panel = document.getElementById("panel");
  const title = document.getElementById("panel-title");
  const body = document.getElementById("panel-body");
  let opener = null;

  // The text of one source with the quotes of this sentence marked; the first is scrolled into view.
  const sourceBox = (anchor, numbers) => {
    const whole = document.querySelector(`#text-${anchor} .text`);
    if (whole === null) return null;
    const box = whole.cloneNode(true);
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", "Text of the source");
    for (const mark of box.querySelectorAll("mark")) {
      const cited = mark.dataset.citations.split(" ");
      if (cited.some((number) => numbers.includes(number))) mark.className = "now";
    }
    return box;
  };

  const show = (words) => {
    const sentence = words.closest(".sentence");
    const numbers = words.dataset.citations.split(" ");
    const bySource = new Map();
    for (const number of numbers) {
      const entry = document.getElementById(`cite-${number}`);
      if (entry === null) continue;
      const { source } = entry.dataset;
      bySource.set(source, [...(bySource.get(source) ?? []), entry]);
    }
    title.textContent = `Evidence for paragraph ${sentence.getAttribute("value")}`;
    body.replaceChildren();
    for (const [source, entries] of bySource) {
      for (const entry of entries) body.append(entry.querySelector(".meta").cloneNode(true));
      const box = sourceBox(source, entries.map((entry) => entry.dataset.number));
      if (box !== null) body.append(box);
    }
    const about = sentence.querySelector(".about").cloneNode(true);
    about.hidden = false;
    body.append(about);
    if (opener !== null) opener.setAttribute("aria-expanded", "false");
    opener = words;
    words.setAttribute("aria-expanded", "true");
    panel.hidden = false;
    document.body.classList.add("with-panel");
    panel.scrollTop = 0;
    for (const box of body.querySelectorAll(".text")) {
      const mark = box.querySelector("mark.now");
      if (mark !== null) box.scrollTop = mark.offsetTop - box.clientHeight / 3;
    }
    title.focus({ preventScroll: true });
    // On a small screen the panel covers the lower part: keep the sentence in what is left.
    const { bottom } = words.getBoundingClientRect();
    const covered = getComputedStyle(panel).position === "fixed" ? panel.getBoundingClientRect().top : innerHeight;
    if (bottom > covered) scrollBy(0, bottom - covered + 16);
  };

  const hide = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    document.body.classList.remove("with-panel");
    if (opener === null) return;
    opener.setAttribute("aria-expanded", "false");
    opener.focus({ preventScroll: true });
    opener = null;
  };

  for (const words of document.querySelectorAll(".words")) {
    words.tabIndex = 0;
    words.setAttribute("role", "button");
    words.setAttribute("aria-controls", "panel");
    words.setAttribute("aria-expanded", "false");
    words.addEventListener("click", () => (words === opener ? hide() : show(words)));
    words.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      if (words === opener) hide();
      else show(words);
    });
  }
  document.getElementById("hint").hidden = false;
  document.getElementById("panel-close").addEventListener("click", hide);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
