"use strict";
// Where the actors stand and what of the picture is in view.

const MOST_ON_RINGS = 150;
const MOST_STRETCHED = 1.6;

/**
 * The places that the layout gave, turned and stretched so that what is seen at first has the form of the screen: on a phone
 * the longer side goes down.
 */
function homePlaces() {
  const { clientWidth: width, clientHeight: height } = drawing.box;
  const { x, y } = data.actors;
  const [across, down] = height > 1.2 * width ? [y, x] : [x, y];
  const first = (data.firstFilters ??= firstFilters());
  const seen = [...data.events.type.keys()].filter((e) => {
    return first.types.has(data.types[data.events.type[e]].name) && first.statuses.has(data.statuses[data.events.status[e]]);
  });
  const actors = [...new Set(seen.flatMap((e) => data.events.actors[e]))].filter((actor) => data.actors.links[actor].length);
  const extent = (places) => greatest(actors.map((a) => places[a])) - least(actors.map((a) => places[a]));
  const stretch = (extent(across) / (extent(down) || 1)) * (height / width);
  const [wider, higher] = [Math.min(MOST_STRETCHED, 1 / stretch), Math.min(MOST_STRETCHED, stretch)];
  return { x: across.map((one) => one * Math.max(1, wider)), y: down.map((one) => one * Math.max(1, higher)) };
}

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
const fitDrawing = () => fitTo(drawing.actors);

function fitTo(actors, most = 1.3) {
  if (!actors.length) return;
  const [xs, ys] = [actors.map((actor) => drawing.x[actor]), actors.map((actor) => drawing.y[actor])];
  const [left, right, top, bottom] = [least(xs), greatest(xs), least(ys), greatest(ys)];
  const { clientWidth, clientHeight } = drawing.box;
  const [wide, high] = [clientWidth - Math.min(130, 0.22 * clientWidth), clientHeight - coveredBySheet() - 90];
  const scale = Math.min(wide / (right - left + 40), Math.max(high, 60) / (bottom - top + 40), most);
  moveTo((left + right) / 2, (top + bottom) / 2, Math.max(scale, 0.02));
}

const least = (numbers) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const greatest = (numbers) => -least(numbers.map((number) => -number));

/** The middle of what the panel leaves of the picture. */
function moveTo(x, y, scale) {
  drawing.net.moveTo({ position: { x, y }, scale, offset: { x: 0, y: -coveredBySheet() / 2 } });
}

/** Bring what is chosen into view, unless it is there already and large enough. */
function showChosen() {
  const chosen = state.actor !== null ? [state.actor] : [...(drawing.focus?.actors || [])];
  if (!chosen.length) return;
  const { clientWidth: width, clientHeight } = drawing.box;
  const height = clientHeight - coveredBySheet();
  const scale = drawing.net.getScale();
  const wanted = drawing.actors.length > 200 ? 0.6 : 0.3;
  const inView = chosen.every((actor) => {
    const { x, y } = drawing.net.canvasToDOM({ x: drawing.x[actor], y: drawing.y[actor] });
    return x > 30 && x < width - 30 && y > 20 && y < height - 20;
  });
  if (inView && scale >= wanted) return;
  if (chosen.length > 1) return fitTo(chosen, Math.max(scale, 0.7));
  moveTo(drawing.x[chosen[0]], drawing.y[chosen[0]], Math.max(scale, wanted));
}

/** How much of the picture the panel hides, which on a phone slides over it. */
function coveredBySheet() {
  const [sheet, picture] = [at("panel").getBoundingClientRect(), drawing.box.getBoundingClientRect()];
  const beside = sheet.left >= picture.right || !sheet.height;
  return beside ? 0 : Math.max(0, picture.bottom - sheet.top);
}

function bringIntoView(actor) {
  const { x, y } = drawing.net.canvasToDOM({ x: drawing.x[actor], y: drawing.y[actor] });
  const { clientWidth: width, clientHeight } = drawing.box;
  const inView = x > 30 && x < width - 30 && y > 30 && y < clientHeight - coveredBySheet() - 30;
  if (!inView) moveTo(drawing.x[actor], drawing.y[actor], drawing.net.getScale());
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
