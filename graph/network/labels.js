"use strict";
// Names beside the actors, of one size at any zoom: each takes the best free place around its actor, the most present
// actors first. No name covers another. In a small picture a name may stand in part on another actor, in a crowded one
// only what stands free is written.

const LABEL_SIZE = 12;
const LINE = 14;
const ROOM = 6500; // square pixels a name; where there is less, only the first and the chosen may stand on other actors
const MOST_IN_ANY_CASE = 60;
const FIRST_LABELS = 8; // the most present actors, who are named in any case
const MOST_LABELS = 160;
const MOST_TRIED = 300; // actors that are given a name, or room, when many are in view
const SPARE_LINKS_UP_TO = 200; // strokes; beyond, names may stand on them
const FARTHER = 60; // square pixels of strokes that a name had better cover than stand farther away
const COVERED_AT_MOST = 0.12; // of actors by a name that finds no free place; names never cover each other

const labels = { placed: [], widths: new Map(), lang: null };

function drawLabels(context) {
  const scale = drawing.net.getScale();
  // While the picture moves names move with it; they are placed anew when it rests.
  if (!drawing.panning) labels.placed = placedLabels(context, scale);
  context.save();
  context.font = `${LABEL_SIZE / scale}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5 / scale;
  context.strokeStyle = palette.ground;
  context.fillStyle = palette.text;
  for (const label of labels.placed) {
    context.globalAlpha = drawing.focus && !drawing.focus.actors.has(label.actor) ? 0.3 : 1;
    label.lines.forEach((line, number) => {
      const y = label.y + ((number - (label.lines.length - 1) / 2) * LINE) / scale;
      context.strokeText(line, label.x, y);
      context.fillText(line, label.x, y);
    });
  }
  context.restore();
}

/** The labels as `{actor, lines, x, y}`, x and y their middle on the canvas; boxes are reckoned in pixels on screen. */
function placedLabels(context, scale) {
  const { clientWidth: width, clientHeight: height } = drawing.box;
  const inView = [];
  const [dots, names] = [new Boxes(), new Boxes()];
  for (const actor of labelOrder()) {
    const { x, y } = drawing.net.canvasToDOM({ x: drawing.x[actor], y: drawing.y[actor] });
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const size = radius(actor) * scale;
    inView.push({ actor, x, y, size });
    if (inView.length > MOST_TRIED) break;
    dots.add({ left: x - size, top: y - size, right: x + size, bottom: y + size });
  }
  const all = inView.length <= Math.min(MOST_IN_ANY_CASE, (width * height) / ROOM);
  const strokes = strokePoints();
  const placed = [];
  for (const spot of inView) {
    if (placed.length >= MOST_LABELS) break;
    const label = measured(context, spot.actor);
    const covered = (box) => (box.left < 0 || box.right > width || names.covered(box) ? Infinity : dots.covered(box));
    const must = all || placed.length < FIRST_LABELS || drawing.focus?.actors.has(spot.actor);
    const box = freeBox(spot, label, covered, strokes, must);
    if (!box) continue;
    names.add(box);
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    placed.push({ actor: spot.actor, lines: label.lines, ...drawing.net.DOMtoCanvas(middle) });
  }
  return placed;
}

/** What is chosen is named first. */
function labelOrder() {
  if (!drawing.focus) return drawing.actors;
  const first = drawing.actors.filter((actor) => drawing.focus.actors.has(actor));
  return [...first, ...drawing.actors.filter((actor) => !drawing.focus.actors.has(actor))];
}

function measured(context, actor) {
  if (labels.lang !== state.lang) labels.widths.clear(), (labels.lang = state.lang);
  if (!labels.widths.has(actor)) {
    const lines = twoLines(actorName(actor));
    context.save();
    context.font = `${LABEL_SIZE}px system-ui, sans-serif`;
    labels.widths.set(actor, { lines, width: Math.max(...lines.map((line) => context.measureText(line).width)) + 4 });
    context.restore();
  }
  return labels.widths.get(actor);
}

/** A long name broken at the space nearest to its middle. */
function twoLines(name) {
  if (name.length <= 16) return [name];
  const middle = name.length / 2;
  const spaces = [...name.matchAll(/\s/g)].map((match) => match.index);
  if (!spaces.length) return [name];
  const cut = spaces.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best));
  return [name.slice(0, cut), name.slice(cut + 1)];
}

/** The box around an actor that covers no other and fewest strokes; if none is free, null unless it `must` be. */
function freeBox(spot, { lines, width }, covered, strokes, must) {
  const height = lines.length * LINE;
  const most = must ? COVERED_AT_MOST * width * height : 0;
  let [best, least] = [null, Infinity];
  for (const [midX, midY, far] of middles(spot, width / 2, height / 2)) {
    const box = { left: midX - width / 2, right: midX + width / 2, top: midY - height / 2, bottom: midY + height / 2 };
    const hidden = covered(box);
    if (hidden > most) continue;
    const cost = hidden * 10 + strokes.covered(box) + far;
    if (!cost) return box;
    if (cost < least) [best, least] = [box, cost];
  }
  return best;
}

/** Where the middle of a name can be: beneath, beside, above and at the corners, close to the actor or a little farther. */
function middles({ x, y, size }, half, rise) {
  return [3, 14].flatMap((gap, ring) => {
    const away = size + gap;
    const near = away * 0.75;
    return [
      [0, away + rise], [away + half, 0], [-away - half, 0], [0, -away - rise],
      [near + half, near + rise], [-near - half, near + rise], [near + half, -near - rise], [-near - half, -near - rise],
    ].map(([dx, dy]) => [x + dx, y + dy, ring * FARTHER]);
  });
}

/** Points along the strokes, of a small picture only, as boxes that names had better spare. */
function strokePoints() {
  const points = new Boxes();
  if (drawing.strands.length > SPARE_LINKS_UP_TO) return points;
  for (const strand of drawing.strands) {
    const { x1, y1, x2, y2, cx, cy } = curve(strand);
    const pieces = Math.max(2, Math.ceil((Math.hypot(x2 - x1, y2 - y1) * drawing.net.getScale()) / 8));
    for (let piece = 1; piece < pieces; piece++) {
      const t = piece / pieces;
      const point = { x: (1 - t) ** 2 * x1 + 2 * t * (1 - t) * cx + t * t * x2, y: (1 - t) ** 2 * y1 + 2 * t * (1 - t) * cy + t * t * y2 };
      const { x, y } = drawing.net.canvasToDOM(point);
      points.add({ left: x - 2, top: y - 2, right: x + 2, bottom: y + 2 });
    }
  }
  return points;
}

/** Boxes in a grid, so that only near ones are compared. */
class Boxes {
  constructor() {
    this.cells = new Map();
  }

  *keys({ left, right, top, bottom }) {
    for (let i = Math.floor(left / CELL); i <= Math.floor(right / CELL); i++) {
      for (let j = Math.floor(top / CELL); j <= Math.floor(bottom / CELL); j++) yield i * 10000 + j;
    }
  }

  add(box) {
    for (const key of this.keys(box)) this.cells.has(key) ? this.cells.get(key).push(box) : this.cells.set(key, [box]);
  }

  /** How many square pixels of `box` are taken; an overlap counts in the cell of its first corner only. */
  covered(box) {
    let area = 0;
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) || []) {
        const [left, top] = [Math.max(box.left, other.left), Math.max(box.top, other.top)];
        const width = Math.min(box.right, other.right) - left;
        const height = Math.min(box.bottom, other.bottom) - top;
        if (width > 0 && height > 0 && cellKey(left, top) === key) area += width * height;
      }
    }
    return area;
  }
}

const CELL = 80; // pixels
const cellKey = (x, y) => Math.floor(x / CELL) * 10000 + Math.floor(y / CELL);
