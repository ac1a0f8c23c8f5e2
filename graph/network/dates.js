"use strict";
// Dates of unequal precision, as whole days since 1970-01-01 in UTC, and in words.

const DAY = 86400000;

const dayNumber = (year, month, day) => Math.round(Date.UTC(year, month, day) / DAY);
const isoDay = (day) => new Date(day * DAY).toISOString().slice(0, 10);

function firstDay(text) {
  const [year, month, day] = text.split("-").map(Number);
  return dayNumber(year, (month || 1) - 1, day || 1);
}

function lastDay(text) {
  const [year, month, day] = text.split("-").map(Number);
  if (day) return dayNumber(year, month - 1, day);
  return month ? dayNumber(year, month, 0) : dayNumber(year, 12, 0);
}

const dateStyles = new Map();

const inWords = (text, style = "long") => dateStyle(text, style).format(new Date(firstDay(text) * DAY));

function dateStyle(text, style) {
  const parts = text.split("-").length;
  const key = `${state.lang}${parts}${style}`;
  if (!dateStyles.has(key)) {
    const form = { year: "numeric", timeZone: "UTC" };
    if (parts > 1) form.month = style;
    if (parts > 2) form.day = "numeric";
    dateStyles.set(key, new Intl.DateTimeFormat(state.lang === "en" ? "en-GB" : "fr", form));
  }
  return dateStyles.get(key);
}

/** `22 février 2023`, `février 2023`, `20–22 février 2023`, or that no date is told. */
function eventDate(event, style = "long") {
  const { begin, end } = data.events;
  if (!begin[event]) return word("unsureDate");
  if (!end[event]) return inWords(begin[event], style);
  if (begin[event].length !== end[event].length) return `${inWords(begin[event], style)} – ${inWords(end[event], style)}`;
  const days = [begin[event], end[event]].map((text) => new Date(firstDay(text) * DAY));
  return dateStyle(begin[event], style).formatRange(...days);
}

/** Undated events come last, and for equal days the order of the data decides. */
function byDate(direction) {
  const { first } = data.events;
  return (x, y) => (first[x] === null) - (first[y] === null) || direction * (first[x] - first[y]) || x - y;
}
