"use strict";
// From a point of the picture to the actor or link under it: a click chooses it, a mouse over it names it.

const REACH = matchMedia("(pointer: coarse)").matches ? 16 : 6; // pixels on screen; fingers are broader than arrows

/** `{actor}`, `{link}` or null for what lies under a point of the canvas: an actor rather than a link if it is close. */
function pick({ x, y }) {
  const reach = REACH / drawing.net.getScale();
  const distance = (actor) => Math.hypot(drawing.x[actor] - x, drawing.y[actor] - y) - radius(actor);
  const actor = nearest(drawing.actors, distance, reach);
  if (actor !== null && distance(actor) < reach / 2) return { actor };
  const strand = nearest(drawing.strands, (one) => distanceToStrand(one, x, y), reach);
  if (strand !== null) return { link: strand.link };
  return actor === null ? null : { actor };
}

function nearest(items, distance, reach) {
  let [best, least] = [null, reach];
  for (const item of items) {
    const far = distance(item);
    if (far < least) [best, least] = [item, far];
  }
  return best;
}

function distanceToStrand(strand, x, y) {
  const { x1, y1, x2, y2, cx, cy } = curve(strand);
  const pieces = strand.bend ? 12 : 1;
  let [px, py, least] = [x1, y1, Infinity];
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    const qx = (1 - t) ** 2 * x1 + 2 * t * (1 - t) * cx + t * t * x2;
    const qy = (1 - t) ** 2 * y1 + 2 * t * (1 - t) * cy + t * t * y2;
    least = Math.min(least, distanceToSegment(x, y, px, py, qx, qy));
    [px, py] = [qx, qy];
  }
  return least;
}

function distanceToSegment(x, y, x1, y1, x2, y2) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

function choose(found) {
  update({ actor: found?.actor ?? null, link: found?.link ?? null, path: null });
}

function showHint({ offsetX, offsetY, buttons }) {
  if (buttons) return hideHint();
  const found = pick(drawing.net.DOMtoCanvas({ x: offsetX, y: offsetY }));
  drawing.box.classList.toggle("over", found !== null);
  found === null ? hideHint() : showHintAt({ x: offsetX, y: offsetY }, found);
}

/** The name of what is found, beside a point of the picture on the screen. */
function showHintAt({ x, y }, found) {
  const hint = document.getElementById("hint");
  hint.hidden = false;
  hint.textContent = found.actor !== undefined ? actorHint(found.actor) : linkHint(found.link);
  const left = Math.min(x + 14, drawing.box.clientWidth - hint.offsetWidth - 8);
  hint.style.left = `${Math.max(8, left)}px`;
  hint.style.top = `${Math.max(8, y - hint.offsetHeight - 10)}px`;
}

function hideHint() {
  document.getElementById("hint").hidden = true;
  drawing.box.classList.remove("over");
}

const actorHint = (actor) => `${actorName(actor)} · ${counted(shown.actor[actor], "event")}`;

function linkHint(link) {
  const ends = [data.links.a[link], data.links.b[link]].map(actorName).join(" – ");
  return `${ends} · ${counted(shown.link[link], "event")}`;
}
