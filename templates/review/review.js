// The desk without page loads: a sentence's chain beside the text, keys, checks while one types. Every link and form here
// works without this script, too. The server answers fragments; each of their elements replaces the one that has its id.
(() => {
  "use strict";
  const at = (id) => document.getElementById(id);
  const aside = at("aside");
  const columns = at("columns");
  let loading = new AbortController();

  const say = (words) => {
    at("announce").textContent = words;
  };

  // ---- Fragments

  const ask = async (address, { body, signal } = {}) => {
    const answer = await fetch(address, {
      method: body === undefined ? "GET" : "POST",
      headers: { accept: "text/fragment" },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { status: answer.status, page };
  };

  // What is announced when it changes must stay: only its content is replaced.
  const swap = (page) => {
    const swapped = [];
    for (const element of [...page.body.children]) {
      const old = element.id === "" ? null : at(element.id);
      if (old === null) continue;
      if (old.hasAttribute("aria-live")) old.replaceChildren(...element.childNodes);
      else old.replaceWith(element);
      swapped.push(element.id);
    }
    for (const time of document.querySelectorAll("time.age")) tellAge(time);
    return swapped;
  };

  // An answer without a fragment is a page of its own: the session is over, or the server is.
  const trouble = (page) => {
    const title = page?.querySelector("h1")?.textContent ?? "The desk does not answer.";
    const next = page?.querySelector(".lead")?.textContent ?? "See whether nightdesk review is still running, then try again.";
    say(`${title} ${next}`);
    alert(`${title}\n\n${next}`);
  };

  const attempt = async (what) => {
    at("panel")?.classList.add("busy");
    try {
      return await what();
    } catch (error) {
      if (error.name !== "AbortError") trouble();
      return undefined;
    } finally {
      at("panel")?.classList.remove("busy");
    }
  };

  // ---- The chosen sentence

  const panelKey = () => at("panel")?.dataset.key ?? "";
  const wordsOf = (key) => document.querySelector(`#${CSS.escape(key)} .words`);
  const keyOf = (words) => words.closest(".told").id;
  const allWords = () => [...document.querySelectorAll(".told .words")];

  const mark = (key) => {
    for (const words of allWords()) {
      if (keyOf(words) === key) words.setAttribute("aria-current", "true");
      else words.removeAttribute("aria-current");
    }
  };

  // A form that was typed in is not thrown away without asking.
  const isTyped = () =>
    at("edit-form")?.dataset.typed !== undefined ||
    [...document.querySelectorAll("#edit-form textarea, #reject-form textarea")].some((box) => box.value !== box.defaultValue) ||
    [...document.querySelectorAll("input[name=claims]")].some((box) => box.checked !== box.defaultChecked);
  const mayLeave = () => !isTyped() || confirm("What you typed is not saved. Leave it?");

  const keepInView = (words) => {
    const { top, bottom } = words.getBoundingClientRect();
    const floor = getComputedStyle(aside).position === "fixed" ? aside.getBoundingClientRect().top : innerHeight;
    const sticky = [...document.querySelectorAll(".topbar, .bar")].filter((each) => getComputedStyle(each).position === "sticky");
    const ceiling = Math.max(0, ...sticky.map((each) => each.getBoundingClientRect().bottom));
    if (bottom > floor - 16) scrollBy(0, Math.min(bottom - floor + 48, top - ceiling - 16));
    else if (top < ceiling + 8) scrollBy(0, top - ceiling - 16);
  };

  const focusIn = (focus) => {
    const target = at(focus);
    if (target === null) return;
    target.focus({ preventScroll: true });
    aside.scrollTop = focus === "panel-title" || focus === "edit-text" ? 0 : aside.scrollTop;
    if (focus === "search") target.scrollIntoView({ block: "center" });
  };

  // `below`: "" for the chain, "/edit" or "/reject" for the form. `focus`: id of what gets the focus, if anything.
  const show = async (key, { below = "", focus } = {}) => {
    const path = at("bar").dataset.path;
    loading.abort();
    loading = new AbortController();
    const { signal } = loading;
    const answer = await attempt(() => ask(`${path}/s/${key}${below}`, { signal }));
    if (answer === undefined || signal.aborted) return;
    if (!swap(answer.page).includes("panel")) return trouble(answer.page);
    aside.hidden = false;
    aside.scrollTop = 0;
    columns.classList.add("with-panel");
    mark(key);
    history.replaceState(null, "", `${path}?s=${key}`);
    const words = wordsOf(key);
    if (words !== null) keepInView(words);
    if (focus !== undefined) focusIn(focus);
  };

  const close = () => {
    const key = panelKey();
    if (aside === null || aside.hidden || !mayLeave()) return;
    loading.abort();
    at("panel").replaceChildren();
    delete at("panel").dataset.key;
    aside.hidden = true;
    columns.classList.remove("with-panel");
    mark("");
    history.replaceState(null, "", at("bar").dataset.path);
    wordsOf(key)?.focus({ preventScroll: true });
  };

  const go = (key) => {
    if (key === undefined || key === "" || !mayLeave()) return;
    wordsOf(key)?.focus({ preventScroll: true });
    show(key);
  };

  const step = (by) => {
    const keys = allWords().map(keyOf);
    const here = keys.indexOf(panelKey());
    const focused = document.activeElement?.closest?.(".told");
    const from = here >= 0 ? here : focused ? keys.indexOf(focused.id) - (by > 0 ? 1 : 0) : by > 0 ? -1 : keys.length;
    go(keys[Math.min(keys.length - 1, Math.max(0, from + by))]);
  };

  const nextOpen = () => {
    const told = [...document.querySelectorAll(".told")];
    const here = told.findIndex(({ id }) => id === panelKey());
    const open = [...told.slice(here + 1), ...told.slice(0, here + 1)].find(({ dataset }) => dataset.standing === "open");
    if (open === undefined) say("Every sentence is decided.");
    else go(open.id);
  };

  // ---- Decisions

  const fieldsOf = (form) => new URLSearchParams(new FormData(form));

  const post = async (form) => {
    const key = panelKey();
    const within = aside.contains(document.activeElement);
    // What a check of the same words says would come later, and take the answer's place.
    checkSoon.forget();
    checking.abort();
    const answer = await attempt(() => ask(form.action, { body: fieldsOf(form) }));
    if (answer === undefined) return;
    const swapped = swap(answer.page);
    if (!swapped.includes("panel")) return trouble(answer.page);
    // A sentence that came into the text, or left it: the page shows where. Not while something typed waits to be mended.
    const isElsewhere = !swapped.includes(key) && (at(key) !== null || key.startsWith("d"));
    if (answer.status === 200 && isElsewhere) return location.reload();
    mark(key);
    if (at("not-saved") !== null) return at("not-saved").focus();
    if (within) focusIn("panel-title");
    else wordsOf(key)?.focus({ preventScroll: true });
  };

  // ---- Checking while one types

  let checking = new AbortController();

  const check = async () => {
    const form = at("edit-form");
    if (form === null) return;
    checking.abort();
    checking = new AbortController();
    const { signal } = checking;
    try {
      const answer = await ask(form.dataset.check, { body: fieldsOf(form), signal });
      if (signal.aborted || answer.status !== 200) return;
      swap(answer.page);
      // Why the wording before was refused; what it says now stands under it.
      document.querySelector("#not-saved[data-passing]")?.remove();
    } catch (error) {
      if (error.name !== "AbortError") say("The check does not answer. Saving checks again.");
    }
  };

  let searching = new AbortController();

  const search = async () => {
    const form = at("edit-form");
    if (form === null) return;
    searching.abort();
    searching = new AbortController();
    const { signal } = searching;
    const query = new URLSearchParams({ q: at("search").value, for: panelKey() });
    try {
      const answer = await ask(`${at("bar").dataset.path}/claims?${query}`, { signal });
      if (signal.aborted || answer.status !== 200) return;
      swap(answer.page);
    } catch (error) {
      if (error.name !== "AbortError") say("The search does not answer.");
      return;
    }
    // What is in the form already is not offered again.
    const cited = [...form.querySelectorAll("input[name=claims]")].map(({ value }) => value);
    for (const box of document.querySelectorAll("#found input[name=claims]")) {
      if (cited.includes(box.value)) box.closest("li").remove();
    }
  };

  // Once the typing pauses. Each waits for itself: a search does not put off the check of the wording.
  const afterPause = (what, delayMs) => {
    let timer = 0;
    const forget = () => clearTimeout(timer);
    const start = () => {
      forget();
      timer = setTimeout(what, delayMs);
    };
    return { start, forget };
  };
  const checkSoon = afterPause(check, 250);
  const searchSoon = afterPause(search, 200);

  document.addEventListener("input", ({ target }) => {
    if (target.id === "edit-text") checkSoon.start();
    if (target.id === "search") searchSoon.start();
  });

  document.addEventListener("change", ({ target }) => {
    if (target.name === "claims") {
      if (target.checked && target.closest("#found") !== null) {
        at("cited").append(target.closest("li"));
        target.focus();
      }
      check();
    }
    if (target.id === "keys-on") sessionStorage.setItem("keys", target.checked ? "on" : "off");
  });

  // ---- Links, forms and keys

  const isPlain = (event) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
    const link = event.target.closest?.("a");
    if (aside === null || link === null || link === undefined || !isPlain(event)) return;
    const take = (what) => {
      event.preventDefault();
      if (mayLeave()) what();
    };
    if (link.matches(".told .words")) take(() => show(keyOf(link), { focus: "panel-title" }));
    else if (link.matches("[data-close]")) take(close);
    else if (link.matches("[data-step]")) take(() => show(new URL(link.href).searchParams.get("s"), { focus: "panel-title" }));
    else if (link.matches("[data-do=edit]")) take(() => show(panelKey(), { below: "/edit", focus: "edit-text" }));
    else if (link.matches("[data-do=reject]")) take(() => show(panelKey(), { below: "/reject", focus: "reason" }));
    else if (link.matches("[data-cancel]")) take(() => show(panelKey(), { focus: "panel-title" }));
    else if (link.matches("#next-open")) take(() => show(link.dataset.next, { focus: "panel-title" }));
  });

  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (!form.closest("#aside")) return;
    event.preventDefault();
    if (form.id === "search-form") search();
    else if (submitter?.id === "check-button") check();
    else post(form);
  });

  const commands = {
    j: () => step(1),
    k: () => step(-1),
    n: nextOpen,
    a: () => document.querySelector("[data-do=approve]")?.requestSubmit(),
    u: () => document.querySelector("[data-do=undo]")?.requestSubmit(),
    e: () => document.querySelector("[data-do=edit]")?.click(),
    x: () => document.querySelector("[data-do=reject]")?.click(),
    "/": async () => {
      if (at("search") === null && document.querySelector("[data-do=edit]") !== null) await show(panelKey(), { below: "/edit" });
      // Nothing is chosen that could cite a claim, or it may not be edited: then the claims that no sentence uses.
      if (at("search") === null) location.assign(`${at("bar").dataset.path}/unused#filter`);
      else focusIn("search");
    },
  };

  const help = () => {
    const menu = at("help");
    menu.open = !menu.open;
    menu.querySelector("summary").focus();
  };

  const escape = () => {
    const menu = document.querySelector("details.menu[open]");
    if (menu !== null) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (at("edit-form") !== null || at("reject-form") !== null) document.querySelector("[data-cancel]").click();
    else close();
  };

  const isTyping = (target) => target.closest?.("textarea, select, input:not([type=checkbox])") !== null;

  document.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") return escape();
    if (event.key === "Enter" && event.ctrlKey && event.target.closest?.("#edit-form, #reject-form")) {
      event.preventDefault();
      return event.target.form.requestSubmit(document.querySelector(".save .primary"));
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !at("keys-on").checked) return;
    const command = event.key === "?" ? help : aside !== null ? commands[event.key] : event.key === "/" && at("filter") !== null ? () => at("filter").focus() : undefined;
    if (command === undefined) return;
    event.preventDefault();
    command();
  });

  addEventListener("beforeunload", (event) => {
    if (isTyped()) event.preventDefault();
  });

  // ---- Ages

  const units = [["day", 86_400], ["hour", 3600], ["minute", 60]];
  const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

  function tellAge(time) {
    const seconds = (Date.now() - Date.parse(time.dateTime)) / 1000;
    if (!Number.isFinite(seconds)) return;
    const [unit, size] = units.find(([, each]) => seconds >= each) ?? ["minute", 60];
    time.title = new Date(time.dateTime).toLocaleString();
    time.textContent = seconds < 60 ? "just now" : relative.format(-Math.floor(seconds / size), unit);
  }

  for (const time of document.querySelectorAll("time.age")) tellAge(time);
  if (location.hash === "#filter") at("filter")?.focus();
  if (at("keys-on") !== null) at("keys-on").checked = sessionStorage.getItem("keys") !== "off";
  if (aside !== null && panelKey() !== "") {
    const words = wordsOf(panelKey());
    if (words !== null) keepInView(words);
    if (at("not-saved") !== null) at("not-saved").focus();
  }
})();
