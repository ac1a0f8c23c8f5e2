"use strict";
// The time line: two handles that choose a period of days, months or years, and a button that plays it.

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

/** Full months are named without their days. */
function periodWord(day) {
  const whole = { day: 10, month: 7, year: 4 }[time.unit];
  const atEdge = time.edges.includes(firstDay(day)) || time.edges.includes(firstDay(day) + 1);
  return inWords(day.slice(0, atEdge ? whole : 10), "short");
}
