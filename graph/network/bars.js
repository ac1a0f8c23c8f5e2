"use strict";
// How much there is when: a bar for each day, month or year above the handles, and small ones beside names.

/** What the bars count, and whose are in front. */
function unitLegend() {
  const all = word(`per_${time.unit}`);
  if (!chosenEvents()) return [all];
  const ends = state.link === null ? [state.actor] : [data.links.a[state.link], data.links.b[state.link]];
  return [barMark("in"), ends.map(actorName).join(" – "), barMark("rest"), all];
}

const barMark = (name) => element("span", { class: `barmark ${name}` });

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
