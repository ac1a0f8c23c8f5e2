"use strict";
// The time line: a bar for each day, month or year, two handles that choose a period, and a button that plays it.

const time = { unit: null, bins: 0, edges: [], before: false, after: false, playing: null };

/** Days for six weeks, months for a dozen years, years beyond. */
function startTime() {
  const { first, last } = data.events;
  const dated = first.map((_, e) => e).filter((e) => first[e] !== null);
  document.getElementById("time").hidden = !dated.length;
  if (!dated.length) return;
  const starts = dated.map((e) => first[e]).sort((x, y) => x - y);
  const ends = dated.map((e) => last[e]).sort((x, y) => x - y);
  const [from, to] = [starts[0], ends.at(-1)];
  // A few events long before or after the others would leave no room for these: they share a bar at the margin.
  const [low, high] = [starts[Math.floor(0.03 * starts.length)], ends[Math.ceil(0.97 * ends.length) - 1]];
  const early = low - from > high - low && high > low ? low : from;
  const late = to - high > high - low && high > low ? high : to;
  const days = late - early;
  time.unit = days <= 45 ? "day" : days <= 366 * 12 ? "month" : "year";
  time.edges = binEdges(early, late);
  time.before = from < time.edges[0];
  time.after = to >= time.edges.at(-1);
  if (time.before) time.edges.unshift(from);
  if (time.after) time.edges.push(to + 1);
  time.bins = time.edges.length - 1;
  for (const id of ["from", "to"]) {
    const input = document.getElementById(id);
    Object.assign(input, { min: 0, max: time.bins, step: 1 });
    input.addEventListener("input", takePeriod);
  }
  document.getElementById("play").addEventListener("click", () => (time.playing ? stopPlaying() : play()));
  document.getElementById("whole").addEventListener("click", () => (stopPlaying(), update({ from: null, to: null })));
}

/** The first days of all bins, and the day after the last. */
function binEdges(from, to) {
  const start = new Date(from * DAY);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const edge = {
    day: (i) => from + i,
    month: (i) => dayNumber(year, month + i, 1),
    year: (i) => dayNumber(year + i, 0, 1),
  }[time.unit];
  const edges = [edge(0)];
  while (edges.at(-1) <= to) edges.push(edge(edges.length));
  return edges;
}

function binOf(day) {
  let [low, high] = [0, time.bins];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    time.edges[middle] <= day ? (low = middle) : (high = middle);
  }
  return low;
}

function takePeriod({ target }) {
  stopPlaying();
  const [from, to] = [document.getElementById("from"), document.getElementById("to")];
  if (target === from && +from.value >= +to.value) from.value = +to.value - 1;
  if (target === to && +to.value <= +from.value) to.value = +from.value + 1;
  later(() => choosePeriod(+from.value, +to.value));
}

let waiting = null;

/** At most once a frame, however quickly a handle moves. */
function later(action) {
  if (!waiting) requestAnimationFrame(() => ([waiting, action] = [null, waiting], action()));
  waiting = action;
}

function choosePeriod(low, high) {
  update({ from: low > 0 ? time.edges[low] : null, to: high < time.bins ? time.edges[high] - 1 : null });
}

const lowBin = () => (state.from === null ? 0 : binOf(state.from));
const highBin = () => (state.to === null ? time.bins : binOf(state.to) + 1);

/** A window of the chosen width, or a sixth of the whole, moves to the end of time. */
function play() {
  const chosen = highBin() - lowBin();
  const width = chosen < time.bins ? chosen : Math.max(1, Math.round(time.bins / 6));
  let low = highBin() < time.bins ? lowBin() : 0;
  const step = () => {
    if (low + width > time.bins) return stopPlaying();
    choosePeriod(low, low + width);
    low++;
  };
  time.playing = setInterval(step, Math.max(120, Math.min(700, 12000 / time.bins)));
  step();
  showPlayButton();
}

function stopPlaying() {
  if (!time.playing) return;
  clearInterval(time.playing);
  time.playing = null;
  showPlayButton();
  showPanel({}); // which stood still meanwhile
}

function showPlayButton() {
  const play = document.getElementById("play");
  play.textContent = time.playing ? "❚❚" : "▶";
  play.setAttribute("aria-label", word(time.playing ? "pause" : "play"));
  play.title = word(time.playing ? "pause" : "play");
}

function showTime(change) {
  if (!time.bins) return;
  const [from, to] = [document.getElementById("from"), document.getElementById("to")];
  [from.value, to.value] = [lowBin(), highBin()];
  const first = isoDay(state.from ?? time.edges[0]);
  const last = isoDay(state.to ?? time.edges[time.bins] - 1);
  from.setAttribute("aria-valuetext", periodWord(first));
  to.setAttribute("aria-valuetext", periodWord(last));
  from.setAttribute("aria-label", word("from"));
  to.setAttribute("aria-label", word("to"));
  const undated = shown.hiddenUndated ? ` · ${shown.hiddenUndated} ${word("undated")}` : "";
  document.getElementById("period").textContent = [...new Set([first, last].map(periodWord))].join(" – ");
  document.getElementById("undated").textContent = undated;
  document.getElementById("unit").replaceChildren(...unitLegend());
  const whole = document.getElementById("whole");
  whole.textContent = word("wholePeriod");
  whole.hidden = state.from === null && state.to === null;
  showPlayButton();
  drawBars();
}

/** What the bars count, and whose are in front. */
function unitLegend() {
  const all = word(`per_${time.unit}`);
  if (!chosenEvents()) return [all];
  const ends = state.link === null ? [state.actor] : [data.links.a[state.link], data.links.b[state.link]];
  return [barMark("in"), ends.map(actorName).join(" – "), barMark("rest"), all];
}

const barMark = (name) => element("span", { class: `barmark ${name}` });

/** Full months are named without their days. */
function periodWord(day) {
  const whole = { day: 10, month: 7, year: 4 }[time.unit];
  const atEdge = time.edges.includes(firstDay(day)) || time.edges.includes(firstDay(day) + 1);
  return inWords(day.slice(0, atEdge ? whole : 10), "short");
}

/** All events, and in front of them those of the actor or pair that is chosen. */
function drawBars() {
  const all = heightsOf(data.events.type.keys());
  const chosen = chosenEvents();
  const mine = chosen && heightsOf(chosen);
  const most = Math.max(...all, 1);
  const [low, high] = [lowBin(), highBin()];
  const chart = document.getElementById("bars");
  chart.setAttribute("viewBox", `0 0 ${time.bins} 100`);
  chart.replaceChildren(...all.flatMap((height, bin) => {
    const margin = (bin === 0 && time.before) || (bin === time.bins - 1 && time.after) ? " margin" : "";
    const side = bin >= low && bin < high ? "in" : "out";
    const bars = [bar(bin, height / most, (mine && side === "in" ? "rest" : side) + margin)];
    if (mine?.[bin]) bars.push(bar(bin, mine[bin] / most, side + margin));
    return [...bars, barTarget(bin, height, mine?.[bin])];
  }));
  showTicks();
}

/** An event that covers several bins, as a year does months, is shared out among them. */
function heightsOf(events) {
  const heights = new Array(time.bins).fill(0);
  for (const e of events) {
    if (data.events.first[e] === null || !passesApartFromTime(e)) continue;
    const [low, high] = [binOf(data.events.first[e]), binOf(data.events.last[e])];
    for (let bin = low; bin <= high; bin++) heights[bin] += 1 / (high - low + 1);
  }
  return heights;
}

const SPARKS = 18; // bars at most

/** The course of some events over the whole time, small enough for a line of text. */
function sparkline(events) {
  const step = Math.ceil(time.bins / SPARKS);
  const sums = new Array(Math.ceil(time.bins / step)).fill(0);
  heightsOf(events).forEach((height, bin) => (sums[Math.floor(bin / step)] += height));
  const most = Math.max(...sums, 1);
  const bars = sums.map((height, place) => {
    const inside = (place + 1) * step > lowBin() && place * step < highBin();
    return bar(place, height / most, inside ? "in" : "out");
  });
  const frame = { viewBox: `0 0 ${sums.length} 100`, preserveAspectRatio: "none", class: "spark", "aria-hidden": "true" };
  return svgElement("svg", frame, ...bars);
}

function chosenEvents() {
  if (state.link !== null) return data.links.events[state.link];
  return state.actor === null ? null : data.actors.events[state.actor];
}

function bar(bin, share, name) {
  const tall = share ? Math.max(4, 96 * share) : 0;
  return svgElement("rect", { x: bin + 0.08, width: 0.84, y: 100 - tall, height: tall, class: name });
}

/** What a bar stands for, said to the mouse; a click chooses it, or the whole period again. */
function barTarget(bin, height, mine) {
  const title = svgElement("title");
  const form = { day: 10, month: 7, year: 4 }[time.unit];
  const when = inWords(isoDay(time.edges[bin]).slice(0, form));
  const count = (number) => Math.round(number * 10) / 10;
  title.textContent = `${when} : ${mine === undefined ? "" : `${count(mine)} / `}${count(height)}`;
  const target = svgElement("rect", { x: bin, width: 1, y: 0, height: 100, class: "target" }, title);
  const alone = () => lowBin() === bin && highBin() === bin + 1;
  target.addEventListener("click", () => (stopPlaying(), alone() ? update({ from: null, to: null }) : choosePeriod(bin, bin + 1)));
  return target;
}

function passesApartFromTime(e) {
  const { events, types, statuses } = data;
  return state.types.has(types[events.type[e]].name) && state.statuses.has(statuses[events.status[e]]);
}

/** As many dates beneath the bars as find room. */
function showTicks() {
  const ticks = document.getElementById("ticks");
  const every = Math.max(1, Math.ceil(time.bins / Math.max(1, Math.floor(ticks.clientWidth / 80))));
  const steps = { day: [1, 2, 7, 14, 28], month: [1, 2, 3, 6, 12, 24, 60, 120], year: [1, 2, 5, 10, 20, 50] }[time.unit];
  const step = steps.find((one) => one >= every) || every;
  const start = time.before ? 1 : 0;
  const month = new Date(time.edges[start] * DAY).getUTCMonth();
  const offset = start + (time.unit === "month" && step >= 12 ? (12 - month) % 12 : 0);
  const marks = [];
  for (let bin = offset; bin < time.bins - (time.after ? 1 : 0); bin += step) {
    if (bin > offset && (1 - bin / time.bins) * ticks.clientWidth < 60) continue; // its text would be cut
    const form = time.unit === "year" || (time.unit === "month" && step >= 12) ? 4 : time.unit === "month" ? 7 : 10;
    const mark = element("span", { text: inWords(isoDay(time.edges[bin]).slice(0, form), "short") });
    mark.style.left = `${(100 * bin) / time.bins}%`;
    marks.push(mark);
  }
  ticks.replaceChildren(...marks);
}
