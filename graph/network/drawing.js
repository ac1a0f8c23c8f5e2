"use strict";
// The picture: vis-network holds the actors, pans, zooms and drags; links are strokes drawn beneath them, one for each
// type and status in a small network, one for each pair in a large one.

const MOST_ACTORS = 1500;
const MOST_LINKS = 6000;
const STRANDS_UP_TO = 600; // links, beyond which a pair has one stroke whatever its events
const MOVING_LINKS = 500; // strokes drawn while a large picture moves

const drawing = {
  net: null, nodes: null, box: null, x: null, y: null,
  home: null, rings: null, moved: [], actors: [], strands: [], focus: null, moving: false, panning: false, capped: false, hover: null,
};

function startDrawing() {
  const { actors } = data;
  drawing.box = document.getElementById("picture");
  drawing.home = homePlaces();
  drawing.x = Float64Array.from(drawing.home.x);
  drawing.y = Float64Array.from(drawing.home.y);
  drawing.nodes = new vis.DataSet();
  drawing.held = new Uint8Array(actors.count);
  const content = { nodes: drawing.nodes, edges: new vis.DataSet() };
  drawing.net = new vis.Network(drawing.box, content, data.options);
  drawing.net.on("beforeDrawing", drawLinks);
  drawing.net.on("afterDrawing", drawLabels);
  drawing.net.on("afterDrawing", drawWalk);
  drawing.net.on("click", ({ pointer }) => choose(pick(pointer.canvas)));
  drawing.net.on("dragStart", ({ nodes }) => setMoving(!nodes.length));
  drawing.net.on("dragging", ({ nodes }) => nodes.forEach(followNode));
  drawing.net.on("dragEnd", ({ nodes }) => (nodes.forEach(followNode), setMoving(false)));
  drawing.net.on("zoom", movingForAWhile);
  drawing.box.addEventListener("mousemove", showHint);
  drawing.box.addEventListener("mouseleave", hideHint);
  drawing.box.addEventListener("keydown", walkByKey);
  drawing.box.addEventListener("blur", stopWalking);
  // vis-network takes the focus for itself; here it is the picture's, which has a name.
  for (const inner of drawing.box.querySelectorAll("[tabindex]")) inner.removeAttribute("tabindex");
}

function showDrawing(change) {
  if ("theme" in change || "lang" in change) readPalette();
  drawing.focus = chosenAndNear();
  chooseActors();
  chooseStrands();
  arrange();
  addMissing(drawing.actors.filter((actor) => !drawing.held[actor]));
  hideHint();
  drawing.net.redraw();
}

/** Actors once drawn stay in vis-network, and are merely not painted when a filter leaves them out. */
function addMissing(actors) {
  if (!actors.length) return;
  for (const actor of actors) drawing.held[actor] = 1;
  const look = { shape: "custom", ctxRenderer: drawActor };
  drawing.nodes.add(actors.map((actor) => ({ id: actor, x: drawing.x[actor], y: drawing.y[actor], ...look })));
}

/** All linked actors; in a large network the most present, and those around what is chosen. */
function chooseActors() {
  const linked = [];
  for (let a = 0; a < data.actors.count; a++) if (shown.linked[a]) linked.push(a);
  drawing.capped = linked.length > MOST_ACTORS;
  linked.sort((a, b) => shown.actor[b] - shown.actor[a] || a - b);
  const chosen = new Set(linked.slice(0, MOST_ACTORS));
  if (drawing.focus) for (const actor of drawing.focus.actors) chosen.add(actor);
  drawing.actors = [...chosen].sort((a, b) => shown.actor[b] - shown.actor[a] || a - b);
  drawing.isDrawn = new Uint8Array(data.actors.count);
  for (const actor of drawing.actors) drawing.isDrawn[actor] = 1;
}

/** Who and what is chosen stands out and the rest is dimmed, unless the rest is left out anyway. */
function chosenAndNear() {
  const { links } = data;
  if (state.path) {
    const path = shortestPath(...state.path) || [];
    return { actors: new Set([...state.path, ...path.flatMap((l) => [links.a[l], links.b[l]])]), links: new Set(path) };
  }
  if (state.link !== null) {
    return { actors: new Set([links.a[state.link], links.b[state.link]]), links: new Set([state.link]) };
  }
  if (state.actor === null || state.ego) return null;
  const near = data.actors.links[state.actor].filter((link) => shown.link[link]);
  return { actors: new Set([state.actor, ...near.map((link) => otherEnd(link, state.actor))]), links: new Set(near) };
}

function chooseStrands() {
  const { links } = data;
  let drawn = [];
  for (let l = 0; l < links.count; l++) {
    if (shown.link[l] && drawing.isDrawn[links.a[l]] && drawing.isDrawn[links.b[l]]) drawn.push(l);
  }
  if (drawn.length > MOST_LINKS) {
    const weight = (l) => (drawing.focus?.links.has(l) ? 1e9 : shown.link[l] * 1000 + shown.actor[links.a[l]] + shown.actor[links.b[l]]);
    drawn = drawn.sort((x, y) => weight(y) - weight(x) || x - y).slice(0, MOST_LINKS);
  }
  const apart = drawn.length <= STRANDS_UP_TO;
  drawing.strands = drawn.flatMap((link) => (apart ? strandsOf(link) : [wholeStrand(link)]));
  drawing.strands.sort((x, y) => y.count - x.count);
}

/** The strokes of a pair, side by side: `bend` counts from the straight line between the two. */
function strandsOf(link) {
  const groups = new Map();
  for (const event of data.links.events[link]) {
    if (!shown.event[event]) continue;
    const key = data.events.type[event] * 10 + data.events.status[event];
    groups.set(key, (groups.get(key) || 0) + 1);
  }
  const keys = [...groups.keys()].sort((x, y) => x - y);
  return keys.map((key, place) => ({
    link, type: Math.floor(key / 10), status: key % 10, count: groups.get(key), bend: place - (keys.length - 1) / 2,
  }));
}

/** One stroke in the colour of the most frequent type; whole if anything of it occurred. */
function wholeStrand(link) {
  const types = new Map();
  let status = data.statuses.length;
  for (const event of data.links.events[link]) {
    if (!shown.event[event]) continue;
    types.set(data.events.type[event], (types.get(data.events.type[event]) || 0) + 1);
    status = Math.min(status, data.events.status[event]);
  }
  const type = [...types].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0][0];
  return { link, type, status, count: shown.link[link], bend: 0 };
}

/** The ends and the control point of a stroke, a quadratic curve. */
function curve({ link, bend }) {
  const { a, b } = data.links;
  const [x1, y1, x2, y2] = [drawing.x[a[link]], drawing.y[a[link]], drawing.x[b[link]], drawing.y[b[link]]];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const aside = bend * 30;
  return { x1, y1, x2, y2, cx: (x1 + x2) / 2 - (aside * (y2 - y1)) / length, cy: (y1 + y2) / 2 + (aside * (x2 - x1)) / length };
}

const strandWidth = (strand) => 1.6 + Math.min(6, 1.5 * Math.log2(strand.count));
/** Dashes, crosses and the thinnest strokes keep their size on screen when the picture shrinks. */
const strandUnit = () => Math.max(1, 1 / drawing.net.getScale());
const lineWidth = (strand) => {
  const least = drawing.strands.length > STRANDS_UP_TO ? 0.7 : 1.6;
  return Math.max(strandWidth(strand), least / drawing.net.getScale());
};
const isDim = (strand) => drawing.focus !== null && !drawing.focus.links.has(strand.link);

function drawLinks(context) {
  const many = drawing.strands.length > STRANDS_UP_TO;
  const strands = drawing.moving ? drawing.strands.slice(0, MOVING_LINKS) : drawing.strands;
  const groups = new Map();
  for (const strand of strands) {
    const key = `${strand.type} ${strand.status} ${strandWidth(strand).toFixed(1)} ${isDim(strand)}`;
    groups.has(key) ? groups.get(key).push(strand) : groups.set(key, [strand]);
  }
  context.save();
  for (const group of groups.values()) drawStrands(context, group, many);
  context.restore();
}

function drawStrands(context, group, many) {
  const [first] = group;
  const status = data.statuses[first.status];
  const faint = status === "occurred" ? 1 : 0.85;
  context.globalAlpha = isDim(first) ? 0.1 : faint * (many && !drawing.focus ? 0.4 : 0.9);
  context.strokeStyle = palette.types[first.type];
  const unit = strandUnit();
  context.lineWidth = lineWidth(first);
  context.lineCap = DASHES[status].length ? "butt" : "round";
  context.setLineDash(DASHES[status].map((length) => length * unit));
  context.beginPath();
  for (const strand of group) {
    const { x1, y1, x2, y2, cx, cy } = curve(strand);
    context.moveTo(x1, y1);
    strand.bend ? context.quadraticCurveTo(cx, cy, x2, y2) : context.lineTo(x2, y2);
    if (status === "denied") crossOut(context, (x1 + 2 * cx + x2) / 4, (y1 + 2 * cy + y2) / 4, 6 * unit);
  }
  context.stroke();
}

function crossOut(context, x, y, arm) {
  for (const side of [-1, 1]) {
    context.moveTo(x - arm, y - arm * side);
    context.lineTo(x + arm, y + arm * side);
  }
}

/**
 * By the number of events shown, in the picture's own unit. On screen actors shrink less than the picture, the less the fewer
 * they are, and never below a few pixels.
 */
function radius(actor) {
  const scale = drawing.net.getScale();
  const crowd = 1 / Math.sqrt(drawing.actors.length);
  const room = Math.min(1, drawing.box.clientWidth / 700);
  const grown = Math.max(1, (room * Math.min(0.8, 7 * crowd)) / scale);
  const least = Math.max(2.4, Math.min(4, 70 * crowd)) / scale;
  return Math.max(Math.min(32, 6 + 2.8 * Math.sqrt(shown.actor[actor])) * grown, least);
}

function drawActor({ ctx, id, x, y }) {
  const size = drawing.isDrawn[id] ? radius(id) : 0;
  return { drawNode: () => size && paintActor(ctx, id, x, y, size), nodeDimensions: { width: 2 * size, height: 2 * size } };
}

function paintActor(context, actor, x, y, size) {
  const dim = drawing.focus !== null && !drawing.focus.actors.has(actor);
  const chosen = actor === state.actor || (state.path || []).includes(actor);
  context.beginPath();
  outline(context, actorShape(actor), x, y, size);
  context.fillStyle = palette.ground;
  context.fill();
  context.globalAlpha = dim ? 0.22 : 1;
  context.fillStyle = actorColour(actor);
  context.fill();
  context.lineWidth = chosen ? 4 : 1.5;
  context.strokeStyle = chosen ? palette.text : palette.ground;
  context.stroke();
}

function outline(context, shape, x, y, size) {
  if (shape === "circle") return context.arc(x, y, size, 0, 2 * Math.PI);
  if (shape === "square") return context.rect(x - size * 0.9, y - size * 0.9, size * 1.8, size * 1.8);
  const far = size * 1.2;
  context.moveTo(x, y - far);
  for (const [dx, dy] of [[far, 0], [0, far], [-far, 0]]) context.lineTo(x + dx, y + dy);
  context.closePath();
}
