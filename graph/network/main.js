"use strict";
// The frame of the page, and its start.

const at = (id) => document.getElementById(id);

function showFrame(change) {
  document.documentElement.lang = state.lang;
  for (const labelled of document.querySelectorAll("[data-word]")) labelled.textContent = word(labelled.dataset.word);
  for (const named of document.querySelectorAll("[data-name]")) {
    named.setAttribute("aria-label", word(named.dataset.name));
    named.title = word(named.dataset.name);
  }
  document.body.dataset.view = state.view;
  document.body.classList.toggle("nothing", data.events.count === 0);
  at("view-network").setAttribute("aria-pressed", String(state.view === "network"));
  at("view-table").setAttribute("aria-pressed", String(state.view === "table"));
  if (relabelSearch) relabelSearch();
  showCounts();
  showEmpty();
  if (change.fit) requestAnimationFrame(fitDrawing);
  const chosen = ["actor", "link", "path"].some((key) => key in change) && !change.fit;
  if (chosen && state.view === "network") requestAnimationFrame(showChosen);
}

function showCounts() {
  const events = word("inView", { a: shown.events.toLocaleString(state.lang), b: counted(data.events.count, "event") });
  const capped = drawing.capped ? ` · ${word("capped", { a: MOST_ACTORS.toLocaleString(state.lang) })}` : "";
  at("counts").textContent = `${counted(shown.actors, "actor")} · ${events}${capped}`;
}

function showEmpty() {
  const empty = at("empty");
  empty.hidden = shown.actors > 0 || drawing.actors.length > 0;
  if (empty.hidden) return;
  empty.replaceChildren(...(data.events.count === 0 ? whyNothing() : [nothingHere(), resetButton()]));
}

const nothingHere = () => element("p", { class: "headline", text: word(shown.events ? "nobodyLinked" : "nothingShown") });

/** What was asked for, and how much there would be without each part of it. */
function whyNothing() {
  if (!data.total) return [element("p", { class: "headline", text: word("noData") }), element("p", { text: word("noDataHint") })];
  const rows = data.unmet.map(({ filter, values, without }) => {
    const count = element("span", { class: "number", text: word("without", { a: counted(without, "event") }) });
    return element("li", {}, element("strong", { text: filterText(filter, values) }), " ", count);
  });
  return [
    element("p", { class: "headline", text: word("nothingFits") }),
    element("ul", { class: "plain unmet" }, ...rows),
    element("p", { class: "soft", text: word("inAll", { a: counted(data.total, "event") }) }),
  ];
}

let relabelSearch;

function listen() {
  relabelSearch = actorSearch(at("search"), "search", (actor) => update({ actor, link: null, path: null }));
  at("view-network").addEventListener("click", () => update({ view: "network" }));
  at("view-table").addEventListener("click", () => update({ view: "table" }));
  at("lang").addEventListener("click", () => update({ lang: state.lang === "fr" ? "en" : "fr", langChosen: true }));
  at("theme").addEventListener("click", () => update({ theme: isDark() ? "light" : "dark" }));
  at("show-filters").addEventListener("click", toggleFilters);
  at("fit").addEventListener("click", fitDrawing);
  at("zoom-in").addEventListener("click", () => drawing.net.moveTo({ scale: drawing.net.getScale() * 1.3 }));
  at("zoom-out").addEventListener("click", () => drawing.net.moveTo({ scale: drawing.net.getScale() / 1.3 }));
  for (const [id, save] of [["save-png", savePng], ["save-svg", saveSvg], ["save-csv", saveCsv]]) {
    at(id).addEventListener("click", () => (save(), at("save").removeAttribute("open")));
  }
  at("panel").addEventListener("keydown", closeByKey);
  document.addEventListener("click", closeWhatIsOpen);
  addEventListener("hashchange", () => update(readLink()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => update({ theme: state.theme }));
  new ResizeObserver(() => time.bins && showTicks()).observe(at("ticks"));
}

function toggleFilters() {
  const open = at("filters").classList.toggle("open");
  at("show-filters").setAttribute("aria-expanded", String(open));
  if (open) at("close-filters").focus();
}

/** A click elsewhere closes the menu and, where they slide over the picture, the filters. */
function closeWhatIsOpen({ target }) {
  if (!at("save").contains(target)) at("save").removeAttribute("open");
  const inFilters = !target.isConnected || at("filters").contains(target) || target === at("show-filters");
  if (!inFilters && at("filters").classList.contains("open")) toggleFilters();
}

async function start() {
  await loadData();
  const asked = readLink();
  Object.assign(state, asked);
  readPalette();
  startDrawing();
  startTime();
  listen();
  // The drawing goes first, since the frame says how much of the network is drawn.
  views.push(showDrawing, showFrame, showFilters, showTime, showPanel, showTable);
  update(asked);
  fitDrawing();
  showChosen();
  document.body.dataset.ready = "true";
  requestAnimationFrame(() => setTimeout(() => performance.mark("ready"))); // after the first picture
}

start();
