"use strict";
// Where the actors stand and what of the picture is in view.

const MOST_ON_RINGS = 150;

/** Around one actor the others stand on rings, a ring for each step; otherwise everyone stands at home. */
function arrange() {
  const rings = state.ego && drawing.actors.length <= MOST_ON_RINGS ? `${state.actor} ${drawing.actors}` : null;
  if (rings === drawing.rings) return;
  drawing.rings = rings;
  const moved = drawing.moved;
  drawing.moved = rings ? ringPlaces() : [];
  const back = moved.map(({ actor }) => ({ actor, x: drawing.home.x[actor], y: drawing.home.y[actor] }));
  for (const { actor, x, y } of [...back, ...drawing.moved]) {
    [drawing.x[actor], drawing.y[actor]] = [x, y];
    if (drawing.held[actor]) drawing.net.moveNode(actor, x, y);
  }
}

/** Each actor at the angle of where it comes from, as evenly as the ring allows. */
function ringPlaces() {
  const centre = { x: drawing.home.x[state.actor], y: drawing.home.y[state.actor] };
  const first = circle(state.actor, 1);
  const angle = (actor) => Math.atan2(drawing.home.y[actor] - centre.y, drawing.home.x[actor] - centre.x);
  const places = [{ actor: state.actor, ...centre }];
  let reach = 0;
  for (const near of [true, false]) {
    const ring = drawing.actors.filter((actor) => actor !== state.actor && first.has(actor) === near);
    ring.sort((a, b) => angle(a) - angle(b) || a - b);
    reach += Math.max(170, (ring.length * 70) / (2 * Math.PI) - reach);
    ring.forEach((actor, place) => {
      const turn = (2 * Math.PI * place) / ring.length - Math.PI;
      places.push({ actor, x: centre.x + 1.35 * reach * Math.cos(turn), y: centre.y + reach * Math.sin(turn) });
    });
  }
  return places;
}

/** Everything drawn into view, never larger than life. */
function fitDrawing() {
  if (!drawing.actors.length) return;
  const xs = drawing.actors.map((actor) => drawing.x[actor]);
  const ys = drawing.actors.map((actor) => drawing.y[actor]);
  const [left, right, top, bottom] = [least(xs), -least(xs.map((x) => -x)), least(ys), -least(ys.map((y) => -y))];
  const { clientWidth, clientHeight } = drawing.box;
  const [wide, high] = [clientWidth - Math.min(130, 0.22 * clientWidth), clientHeight - 90];
  const scale = Math.min(wide / (right - left + 40), high / (bottom - top + 40), 1.3);
  drawing.net.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(scale, 0.02) });
}

const least = (numbers) => numbers.reduce((a, b) => Math.min(a, b), Infinity);

/** Bring an actor into view, unless it is there already and large enough. */
function centreOn(actor) {
  const { clientWidth: width, clientHeight } = drawing.box;
  const height = clientHeight - coveredBySheet();
  const spot = drawing.net.canvasToDOM({ x: drawing.x[actor], y: drawing.y[actor] });
  const inView = spot.x > 60 && spot.x < width - 60 && spot.y > 30 && spot.y < height - 30;
  const wanted = drawing.actors.length > 200 ? 0.6 : 0.3;
  if (inView && drawing.net.getScale() >= wanted) return;
  const position = { x: drawing.x[actor], y: drawing.y[actor] };
  const offset = { x: 0, y: (height - clientHeight) / 2 };
  drawing.net.moveTo({ position, scale: Math.max(drawing.net.getScale(), wanted), offset });
}

/** How much of the picture the panel hides, which on a phone slides over it. */
function coveredBySheet() {
  const [sheet, picture] = [at("panel").getBoundingClientRect(), drawing.box.getBoundingClientRect()];
  const beside = sheet.left >= picture.right || !sheet.height;
  return beside ? 0 : Math.max(0, picture.bottom - sheet.top);
}

function followNode(actor) {
  const { x, y } = drawing.net.getPosition(actor);
  drawing.x[actor] = x;
  drawing.y[actor] = y;
}

function setMoving(moving) {
  drawing.panning = moving;
  drawing.moving = moving && drawing.strands.length > MOVING_LINKS;
  hideHint();
  drawing.net.redraw();
}

let movingTimer;
function movingForAWhile() {
  drawing.moving = drawing.strands.length > MOVING_LINKS;
  clearTimeout(movingTimer);
  movingTimer = setTimeout(() => setMoving(false), 200);
}
