"use strict";
// The data of the page, and what is worked out from them once: who is in which event, who is linked to whom.

let data;

async function loadData() {
  const holder = document.getElementById("data");
  const text = holder.dataset.form === "gzip" ? await inflated(holder.textContent.trim()) : holder.textContent;
  data = JSON.parse(text);
  completeEvents();
  completeActors();
}

async function inflated(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

function completeEvents() {
  const { events, tellings, types } = data;
  events.count = events.type.length;
  events.first = events.begin.map((text) => (text ? firstDay(text) : null));
  events.last = events.begin.map((text, e) => (text ? lastDay(events.end[e] || text) : null));
  events.actors = events.type.map((_, e) => [
    ...new Set([...events.participants[e], ...events.agents[e], ...events.targets[e]]),
  ]);
  events.isEncounter = events.type.map((type) => types[type].branch === "encounter");
  events.tellings = events.type.map(() => []);
  tellings.event.forEach((event, telling) => events.tellings[event].push(telling));
}

function completeActors() {
  const { actors, events, links, nodes } = data;
  Object.assign(actors, { x: nodes.x, y: nodes.y, community: nodes.group });
  [links.a, links.b] = [links.from, links.to];
  actors.count = actors.id.length;
  actors.events = actors.id.map(() => []);
  events.actors.forEach((present, event) => present.forEach((actor) => actors.events[actor].push(event)));
  actors.links = actors.id.map(() => []);
  links.count = links.a.length;
  for (let link = 0; link < links.count; link++) {
    actors.links[links.a[link]].push(link);
    actors.links[links.b[link]].push(link);
  }
  actors.keys = actors.id.map((_, a) => [actors.fr[a], actors.en[a], ...actors.names[a]].map(folded));
}

/** Text for comparison: no accents, no case, hyphens and apostrophes as spaces. */
function folded(text) {
  const plain = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const actorName = (actor) => data.actors[state.lang][actor];
const otherEnd = (link, actor) => (data.links.a[link] === actor ? data.links.b[link] : data.links.a[link]);

function placeName(event) {
  const place = data.events.place[event];
  return place < 0 ? "" : data.places[state.lang][place] || data.places.fr[place];
}

/** The address if it leads to the web, else null: no other scheme is ever followed. */
function webAddress(text) {
  try {
    const address = new URL(text);
    return address.protocol === "http:" || address.protocol === "https:" ? address.href : null;
  } catch {
    return null;
  }
}

/** Actors whose names contain all words of `text`, names that begin with it first, then the most present. */
function findActors(text, limit = 8) {
  const words = folded(text).split(" ").filter(Boolean);
  if (!words.length) return [];
  const start = words.join(" ");
  const rank = (actor) => (data.actors.keys[actor].some((key) => key.startsWith(start)) ? 0 : 1);
  const matches = [];
  for (let actor = 0; actor < data.actors.count; actor++) {
    if (data.actors.keys[actor].some((key) => words.every((part) => key.includes(part)))) matches.push(actor);
  }
  const presence = (actor) => data.actors.events[actor].length;
  return matches.sort((a, b) => rank(a) - rank(b) || presence(b) - presence(a) || a - b).slice(0, limit);
}

/** The links of a shortest path over the links shown, the most travelled first; null if there is none. */
function shortestPath(from, to) {
  const cameBy = new Map([[from, -1]]);
  let edge = [from];
  while (edge.length && !cameBy.has(to)) {
    const reached = [];
    for (const actor of edge) {
      const links = data.actors.links[actor].filter((link) => shown.link[link]);
      for (const link of links.sort((x, y) => shown.link[y] - shown.link[x] || x - y)) {
        const next = otherEnd(link, actor);
        if (!cameBy.has(next)) reached.push(next), cameBy.set(next, link);
      }
    }
    edge = reached;
  }
  if (!cameBy.has(to)) return null;
  const path = [];
  for (let actor = to; actor !== from; actor = otherEnd(path[0], actor)) path.unshift(cameBy.get(actor));
  return path;
}
