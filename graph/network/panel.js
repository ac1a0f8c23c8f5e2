"use strict";
// The panel beside the picture: an overview, the profile of an actor, the events of a pair, or the path between two.

function showPanel(change) {
  const onlyTime = Object.keys(change).every((key) => ["from", "to"].includes(key)) && time.playing;
  if (onlyTime) return;
  const panel = document.getElementById("panel");
  const chosen = state.path || state.link !== null || state.actor !== null;
  const close = button("✕", () => choose(null), { class: "close", "aria-label": word("close"), title: word("close") });
  const content = state.path ? pathPanel() : state.link !== null ? linkPanel(state.link)
    : state.actor !== null ? actorPanel(state.actor) : overviewPanel();
  const from = document.activeElement;
  refill(panel, ...(chosen ? [close] : []), ...content);
  panel.classList.toggle("chosen", Boolean(chosen));
  if (!("actor" in change || "link" in change || "path" in change)) return;
  panel.scrollTop = 0;
  leadFocus(panel, from, chosen);
}

/** Escape closes the panel, from within. */
function closeByKey(press) {
  if (press.key === "Escape" && !press.defaultPrevented && at("panel").classList.contains("chosen")) choose(null);
}

let cameFrom = null;

/** Who works by keyboard is led into the panel when something is chosen, and back to where they were when it closes. */
function leadFocus(panel, from, chosen) {
  if (!chosen) {
    const lost = panel.contains(document.activeElement) || document.activeElement === document.body;
    if (cameFrom && lost) (cameFrom.isConnected ? cameFrom : at(state.view === "table" ? "table" : "picture")).focus();
    cameFrom = null;
  } else if (from.matches(":focus-visible") && !panel.contains(from) && from !== document.body) {
    cameFrom = from;
    panel.querySelector("h2").focus();
  }
}

function overviewPanel() {
  const { actors, events } = data;
  const present = [...actors.id.keys()].filter((actor) => shown.actor[actor]);
  present.sort((a, b) => shown.actor[b] - shown.actor[a] || a - b);
  const all = [...events.type.keys()].filter((event) => shown.event[event]).sort(byDate(-1));
  const parts = [element("h2", { tabindex: -1, text: word("overview") }), element("p", { class: "soft", text: word("start") })];
  if (!present.length) return [...parts, element("p", { text: word("nothingShown") })];
  parts.push(element("h3", { text: word("mostPresent") }));
  parts.push(longList(present, presentRow, 7));
  parts.push(element("h3", { text: word("latest") }), longList(all, eventCard, 8));
  return parts;
}

/** An actor with how much there is of it over time, and in all that is shown. */
function presentRow(actor) {
  const row = actorButton(actor, shown.actor[actor]);
  if (time.bins > 1) row.querySelector(".number").before(sparkline(data.actors.events[actor]));
  return row;
}

function actorPanel(actor) {
  const { actors } = data;
  const kind = data.kinds[actors.kind[actor]];
  const parts = [element("h2", { tabindex: -1 }, kindMark(kind), actorName(actor)), actorFacts(actor, kind)];
  if (actors.names[actor].length) {
    const names = actors.names[actor].filter((name) => name !== actorName(actor));
    if (names.length) parts.push(element("p", { class: "soft", text: `${word("alsoNamed")} : ${names.join(" · ")}` }));
  }
  if (actors.offices[actor].length) parts.push(officeList(actor));
  parts.push(aroundButtons(), pathSearch(actor));
  const partners = actors.links[actor].filter((link) => shown.link[link]);
  partners.sort((x, y) => shown.link[y] - shown.link[x] || x - y);
  if (partners.length) {
    parts.push(element("h3", { text: `${word("partners")} (${partners.length})` }));
    parts.push(longList(partners, (link) => partnerRow(link, actor), 6));
  }
  const events = actors.events[actor].filter((event) => shown.event[event]).sort(byDate(-1));
  parts.push(element("h3", { text: `${word("timeline")} (${events.length})` }));
  if (!events.length) parts.push(element("p", { class: "soft", text: word("nothingShown") }));
  else parts.push(longList(events, eventCard));
  return parts;
}

function actorFacts(actor, kind) {
  const all = data.actors.events[actor].length;
  const shownOf = word("inView", { a: shown.actor[actor], b: counted(all, "event") });
  const line = element("p", { class: "soft", text: `${word(kind)} · ${shownOf}` });
  const item = data.actors.wikidata[actor];
  if (/^Q\d+$/.test(item || "")) {
    const href = `https://www.wikidata.org/wiki/${item}`;
    line.append(" · ", element("a", { href, target: "_blank", rel: "noopener noreferrer", text: "Wikidata" }));
  }
  return line;
}

function officeList(actor) {
  const rows = data.actors.offices[actor].map(([title, since, until]) => {
    const span = tenureSpan(since && inWords(since, "short"), until && inWords(until, "short"));
    return element("li", {}, title, element("span", { class: "soft", text: span }));
  });
  return element("div", {}, element("h3", { text: word("offices") }), element("ul", { class: "plain" }, ...rows));
}

/** No end given does not mean still in office: it may not be known. */
function tenureSpan(since, until) {
  if (since && until) return ` · ${since} – ${until}`;
  if (since) return ` · ${word("since", { a: since })}`;
  return until ? ` · ${word("until", { a: until })}` : "";
}

function aroundButtons() {
  const box = element("div", { class: "choice", role: "group", "aria-label": word("around") });
  box.append(element("span", { class: "soft", text: word("around") }));
  for (const [ego, key] of [[1, "step1"], [2, "step2"], [0, "all"]]) {
    const pressed = String(state.ego === ego);
    box.append(button(word(key), () => update({ ego, fit: true }), { "aria-pressed": pressed, "data-key": `ego-${ego}` }));
  }
  return box;
}

function pathSearch(actor) {
  const box = element("div", { class: "path" });
  const search = element("div");
  actorSearch(search, "path", (other) => other !== actor && update({ actor: null, link: null, path: [actor, other] }));
  box.append(element("h3", { text: word("path") }), search);
  return box;
}

function partnerRow(link, actor) {
  const other = otherEnd(link, actor);
  const events = button(counted(shown.link[link], "event"), () => update({ actor: null, link, path: null }), { class: "events" });
  return element("div", { class: "partner" }, actorButton(other), events);
}

function linkPanel(link) {
  const ends = [data.links.a[link], data.links.b[link]];
  const events = data.links.events[link].filter((event) => shown.event[event]).sort(byDate(-1));
  const title = element("h2", { tabindex: -1, text: ends.map(actorName).join(" ↔ ") });
  const who = element("div", { class: "ends" }, ...ends.map((actor) => actorButton(actor)));
  if (!events.length) return [title, who, element("p", { class: "soft", text: word("nothingShown") })];
  return [title, who, element("h3", { text: counted(events.length, "event") }), longList(events, eventCard)];
}

function pathPanel() {
  const [a, b] = state.path;
  const path = shortestPath(a, b);
  const title = element("h2", { tabindex: -1, text: word("pathTitle", { a: actorName(a), b: actorName(b) }) });
  if (!path) return [title, element("p", { text: word("noPath") }), element("div", { class: "ends" }, actorButton(a), actorButton(b))];
  const parts = [title, element("p", { class: "soft", text: word("steps", { n: path.length }) }), actorButton(a)];
  let here = a;
  for (const link of path) {
    here = otherEnd(link, here);
    const latest = data.links.events[link].filter((event) => shown.event[event]).sort(byDate(-1))[0];
    const all = button(counted(shown.link[link], "event"), () => update({ actor: null, link, path: null }), { class: "events" });
    parts.push(element("div", { class: "step" }, eventCard(latest), all), actorButton(here));
  }
  return parts;
}
