"use strict";
// What the reader asked for (`state`), what of the data that leaves (`shown`), and the link that says so.

const STATUSES_AT_FIRST = ["occurred"];

const state = {
  lang: "fr",
  view: "network", // or "table"
  theme: null, // "light", "dark", or null for that of the system
  types: new Set(),
  statuses: new Set(),
  kinds: new Set(),
  from: null, // day numbers, null for no limit
  to: null,
  actor: null,
  link: null,
  path: null, // [actor, actor]
  ego: 0, // steps around `actor`; 0 for all
  colour: "kind", // or "community"
};

// `version` counts how often it was worked out anew.
const shown = { event: null, link: null, actor: null, events: 0, actors: 0, hiddenUndated: 0, version: 0 };
const views = [];

/** Encounters that occurred; if the data hold none, all that occurred; if not even that, everything. */
function firstFilters() {
  const { events, types, statuses } = data;
  const occurred = statuses.indexOf(STATUSES_AT_FIRST[0]);
  const anyEncounter = events.type.some((_, e) => events.isEncounter[e] && events.status[e] === occurred);
  const anyOccurred = anyEncounter || events.status.includes(occurred);
  return {
    types: new Set(types.filter((type) => !anyEncounter || type.branch === "encounter").map((type) => type.name)),
    statuses: new Set(anyOccurred ? STATUSES_AT_FIRST : statuses),
    kinds: new Set(data.kinds),
    from: null,
    to: null,
    ego: 0,
  };
}

/** Change the state, work out what is shown, and let every view draw itself. */
function update(change) {
  const around = state.ego ? state.actor : null;
  Object.assign(state, change);
  if (state.actor === null) state.ego = 0;
  const siftsAnew = ["types", "statuses", "kinds", "from", "to"].some((key) => key in change);
  if (siftsAnew || around !== (state.ego ? state.actor : null) || "ego" in change || !shown.version) sift();
  for (const view of views) view(change);
  writeLink();
}

function sift() {
  shown.version++;
  const { events, actors, links } = data;
  const typeOn = data.types.map((type) => state.types.has(type.name));
  const statusOn = data.statuses.map((status) => state.statuses.has(status));
  const kindOn = data.kinds.map((kind) => state.kinds.has(kind));
  shown.event = new Uint8Array(events.count);
  shown.hiddenUndated = 0;
  for (let e = 0; e < events.count; e++) {
    if (!typeOn[events.type[e]] || !statusOn[events.status[e]]) continue;
    if (!events.actors[e].some((actor) => kindOn[actors.kind[actor]])) continue;
    shown.event[e] = inPeriod(e) ? 1 : 0;
    if (!shown.event[e] && events.first[e] === null) shown.hiddenUndated++;
  }
  siftLinks(kindOn);
  if (state.ego) keepNear(circle(state.actor, state.ego));
  shown.actor = new Uint32Array(actors.count);
  shown.events = 0;
  for (let e = 0; e < events.count; e++) {
    if (!shown.event[e]) continue;
    shown.events++;
    for (const actor of events.actors[e]) if (kindOn[actors.kind[actor]]) shown.actor[actor]++;
  }
  const linked = new Uint8Array(actors.count);
  for (let l = 0; l < links.count; l++) if (shown.link[l]) linked[links.a[l]] = linked[links.b[l]] = 1;
  shown.linked = linked;
  shown.actors = linked.reduce((sum, one) => sum + one, 0);
}

function siftLinks(kindOn) {
  const { links, actors } = data;
  shown.link = new Uint32Array(links.count);
  for (let l = 0; l < links.count; l++) {
    if (!kindOn[actors.kind[links.a[l]]] || !kindOn[actors.kind[links.b[l]]]) continue;
    for (const e of links.events[l]) shown.link[l] += shown.event[e];
  }
}

/** An event without a date is shown as long as no period is chosen. */
function inPeriod(e) {
  const { first, last } = data.events;
  if (state.from === null && state.to === null) return true;
  if (first[e] === null) return false;
  return (state.to === null || first[e] <= state.to) && (state.from === null || last[e] >= state.from);
}

/** The actors within so many steps over the links shown. */
function circle(actor, steps) {
  const near = new Set([actor]);
  let edge = [actor];
  for (let step = 0; step < steps; step++) {
    const reached = [];
    for (const one of edge) {
      for (const link of data.actors.links[one]) {
        const other = otherEnd(link, one);
        if (shown.link[link] && !near.has(other)) near.add(other), reached.push(other);
      }
    }
    edge = reached;
  }
  return near;
}

function keepNear(near) {
  const { events, links } = data;
  for (let e = 0; e < events.count; e++) {
    const inside = events.actors[e].filter((actor) => near.has(actor)).length;
    if (inside < 2 && inside < events.actors[e].length) shown.event[e] = 0;
  }
  for (let l = 0; l < links.count; l++) if (!near.has(links.a[l]) || !near.has(links.b[l])) shown.link[l] = 0;
}

function writeLink() {
  const first = (data.firstFilters ??= firstFilters());
  const same = (a, b) => a.size === b.size && [...a].every((item) => b.has(item));
  const link = new URLSearchParams();
  const name = (actor) => data.actors.id[actor];
  if (state.actor !== null) link.set("actor", name(state.actor));
  if (state.link !== null) link.set("pair", [data.links.a, data.links.b].map((end) => name(end[state.link])).join(","));
  if (state.path) link.set("path", state.path.map(name).join(","));
  if (state.ego) link.set("ego", state.ego);
  if (state.from !== null) link.set("from", isoDay(state.from));
  if (state.to !== null) link.set("to", isoDay(state.to));
  for (const key of ["types", "statuses", "kinds"]) {
    if (!same(state[key], first[key])) link.set(key, [...state[key]].sort().join(","));
  }
  if (state.colour !== "kind") link.set("colour", state.colour);
  if (state.view !== "network") link.set("view", state.view);
  if (state.theme) link.set("theme", state.theme);
  if (state.langChosen) link.set("lang", state.lang);
  const text = link.toString().replaceAll("%2C", ",");
  history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
}

/** The state that a link asks for; what it names wrongly is left out. */
function readLink() {
  const link = new URLSearchParams(location.hash.slice(1));
  const actor = (name) => nullIfNone(data.actors.id.indexOf(name));
  const pair = (text) => (text ? text.split(",").map(actor) : []);
  const chosen = (key, allowed) => new Set(link.get(key).split(",").filter((item) => allowed.includes(item)));
  const asked = { ...firstFilters(), actor: actor(link.get("actor")), link: null, path: null };
  const [a, b] = pair(link.get("pair"));
  if (a != null && b != null) asked.link = linkBetween(a, b);
  const [here, there] = pair(link.get("path"));
  if (here != null && there != null) asked.path = [here, there];
  if (asked.actor !== null && ["1", "2"].includes(link.get("ego"))) asked.ego = Number(link.get("ego"));
  for (const key of ["from", "to"]) {
    if (/^\d{4}(-\d\d){0,2}$/.test(link.get(key))) asked[key] = (key === "from" ? firstDay : lastDay)(link.get(key));
  }
  if (link.has("types")) asked.types = chosen("types", data.types.map((type) => type.name));
  if (link.has("statuses")) asked.statuses = chosen("statuses", data.statuses);
  if (link.has("kinds")) asked.kinds = chosen("kinds", data.kinds);
  asked.colour = link.get("colour") === "community" ? "community" : "kind";
  asked.view = link.get("view") === "table" ? "table" : "network";
  asked.theme = ["light", "dark"].includes(link.get("theme")) ? link.get("theme") : null;
  asked.langChosen = link.get("lang") in WORDS;
  asked.lang = asked.langChosen ? link.get("lang") : browserLanguage();
  return asked;
}

function browserLanguage() {
  const spoken = (navigator.languages || []).map((lang) => lang.slice(0, 2)).find((lang) => lang in WORDS);
  return spoken || document.documentElement.lang;
}

const nullIfNone = (index) => (index < 0 ? null : index);
const linkBetween = (a, b) =>
  data.actors.links[a].find((link) => otherEnd(link, a) === b) ?? null;
