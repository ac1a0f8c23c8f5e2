"use strict";
// The picture by keyboard: arrows walk from actor to actor, and say who is there; Enter opens the profile.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const ZOOMS = { "+": 1.25, "=": 1.25, "-": 0.8 };
const ASIDE = 2; // how much less is a step aside wanted than one straight on

const walk = { actor: null };

function walkByKey(press) {
  if (press.ctrlKey || press.altKey || press.metaKey) return;
  const scale = drawing.net.getScale();
  if (press.key in ARROWS) press.shiftKey ? shift(...ARROWS[press.key]) : stepTo(nextActor(...ARROWS[press.key]));
  else if (press.key === "Home") stepTo(drawing.actors[0]);
  else if (press.key in ZOOMS) drawing.net.moveTo({ scale: scale * ZOOMS[press.key] });
  else if (press.key === "0") fitDrawing();
  else if (press.key === "Escape") choose(null);
  else if ((press.key === "Enter" || press.key === " ") && isWalkable(walk.actor)) choose({ actor: walk.actor });
  else return;
  press.preventDefault();
}

function shift(dx, dy) {
  const { x, y } = drawing.net.getViewPosition();
  const step = 60 / drawing.net.getScale();
  drawing.net.moveTo({ position: { x: x + dx * step, y: y + dy * step } });
}

const isWalkable = (actor) => actor !== null && actor !== undefined && Boolean(drawing.isDrawn[actor]);

/** The nearest actor in a direction, rather straight on than aside; first of all the chosen or most present one. */
function nextActor(dx, dy) {
  const here = [walk.actor, state.actor].find(isWalkable);
  if (here === undefined || here !== walk.actor) return here ?? drawing.actors[0];
  let [best, least] = [here, Infinity];
  for (const actor of drawing.actors) {
    const [x, y] = [drawing.x[actor] - drawing.x[here], drawing.y[actor] - drawing.y[here]];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along <= 0 || aside > 2 * along) continue;
    const far = Math.hypot(along, ASIDE * aside);
    if (far < least) [best, least] = [actor, far];
  }
  return best;
}

function stepTo(actor) {
  if (!isWalkable(actor)) return;
  walk.actor = actor;
  bringIntoView(actor);
  const partners = data.actors.links[actor].filter((link) => shown.link[link]).length;
  const kind = word(data.kinds[data.actors.kind[actor]]);
  at("walked").textContent = `${actorName(actor)}, ${kind}, ${counted(shown.actor[actor], "event")}, ${counted(partners, "partner")}`;
  showHintAt(drawing.net.canvasToDOM({ x: drawing.x[actor], y: drawing.y[actor] }), { actor });
  drawing.net.redraw();
}

/** Where the keyboard stands, as a ring around the actor. */
function drawWalk(context) {
  const { actor } = walk;
  if (!isWalkable(actor) || !drawing.box.matches(":focus")) return;
  const scale = drawing.net.getScale();
  context.save();
  context.lineWidth = 2.5 / scale;
  context.strokeStyle = palette.text;
  context.setLineDash([5 / scale, 3 / scale]);
  context.beginPath();
  context.arc(drawing.x[actor], drawing.y[actor], radius(actor) * 1.3 + 4 / scale, 0, 2 * Math.PI);
  context.stroke();
  context.restore();
}

function stopWalking() {
  hideHint();
  drawing.net.redraw();
}
