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

function inWords(text, style = "long") {
  const parts = text.split("-").length;
  const key = `${state.lang}${parts}${style}`;
  if (!dateStyles.has(key)) {
    const form = { year: "numeric", timeZone: "UTC" };
    if (parts > 1) form.month = style;
    if (parts > 2) form.day = "numeric";
    dateStyles.set(key, new Intl.DateTimeFormat(state.lang === "en" ? "en-GB" : "fr", form));
  }
  return dateStyles.get(key).format(new Date(firstDay(text) * DAY));
}

/** `22 février 2023`, `février 2023`, `20 février 2023 – 22 février 2023`, or that no date is told. */
function eventDate(event, style = "long") {
  const { begin, end } = data.events;
  if (!begin[event]) return word("unsureDate");
  return end[event] ? `${inWords(begin[event], style)} – ${inWords(end[event], style)}` : inWords(begin[event], style);
}

/** Undated events come last, and for equal days the order of the data decides. */
function byDate(direction) {
  const { first } = data.events;
  return (x, y) => (first[x] === null) - (first[y] === null) || direction * (first[x] - first[y]) || x - y;
}
