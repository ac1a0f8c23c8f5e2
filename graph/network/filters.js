"use strict";
// The legend, which is also the filter: what a stroke or shape means, how often it occurs, and whether it is shown.

function showFilters(change) {
  const keys = ["types", "statuses", "kinds", "colour", "lang", "theme"];
  if (keys.some((key) => key in change)) {
    const groups = [typeGroups(), statusGroup(), kindGroup(), colourGroup()];
    refill(document.getElementById("filters"), closeButton(), ...groups.flat(), resetButton());
  }
}

function typeGroups() {
  const counts = countBy(data.events.type, data.types.length);
  return ["encounter", "deed", "speech act"].map((branch) => {
    const types = data.types.map((type, t) => ({ ...type, t })).filter((type) => type.branch === branch && counts[type.t]);
    if (!types.length) return null;
    const rows = types.map(({ name, t }) => row("types", name, typeWord(t), counts[t], strokeMark(palette.types[t])));
    return group(word(branch), rows, "types", types.map((type) => type.name), sum(types.map(({ t }) => counts[t])));
  }).filter(Boolean);
}

function statusGroup() {
  const counts = countBy(data.events.status, data.statuses.length);
  const order = ["occurred", "planned", "proposed", "denied"].filter((name) => counts[data.statuses.indexOf(name)]);
  const rows = order.map((name) => {
    const status = data.statuses.indexOf(name);
    return row("statuses", name, statusWord(status), counts[status], strokeMark("currentColor", DASHES[name]));
  });
  return group(word("statuses"), rows, "statuses", order);
}

function kindGroup() {
  const counts = countBy(data.actors.kind, data.kinds.length);
  const kinds = data.kinds.filter((_, k) => counts[k]);
  const rows = kinds.map((kind) => {
    const mark = kindMark(kind, state.colour === "kind" ? palette.kinds[kind] : palette.other);
    return row("kinds", kind, word(`${kind}s`), counts[data.kinds.indexOf(kind)], mark);
  });
  return group(word("kinds"), rows, "kinds", kinds);
}

function colourGroup() {
  const box = element("fieldset", {}, element("legend", { text: word("colours") }));
  for (const [colour, text] of [["kind", "byKind"], ["community", "byCommunity"]]) {
    const on = { change: () => update({ colour }) };
    const input = element("input", { type: "radio", name: "colour", id: `colour-${colour}`, checked: state.colour === colour, on });
    box.append(element("label", {}, input, element("span", { text: word(text) })));
  }
  if (state.colour === "community") box.append(communityLegend());
  return box;
}

/** The greatest communities, each called after its two most present actors. */
function communityLegend() {
  const members = new Map();
  data.actors.community.forEach((community, actor) => members.set(community, [...(members.get(community) || []), actor]));
  const rows = palette.communities.map((colour, community) => {
    const actors = (members.get(community) || []).sort((a, b) => data.actors.events[b].length - data.actors.events[a].length);
    if (actors.length < 2) return null;
    const names = actors.slice(0, 2).map(actorName).join(", ");
    return element("li", {}, strokeMark(colour), element("span", { text: `${names} (${actors.length})` }));
  });
  return element("ul", { class: "plain communities" }, ...rows.filter(Boolean));
}

function row(key, value, text, count, mark) {
  const toggle = (event) => {
    const chosen = new Set(state[key]);
    event.target.checked ? chosen.add(value) : chosen.delete(value);
    update({ [key]: chosen });
  };
  const input = element("input", { type: "checkbox", id: `${key}-${value}`, checked: state[key].has(value), on: { change: toggle } });
  const number = element("span", { class: "number", text: count.toLocaleString(state.lang) });
  return element("label", {}, input, mark, element("span", { text }), " ", number);
}

const unfolded = new Map(); // groups that the reader folded or unfolded, by their first value

/** A group with a box for all of it at once. One that can be folded, which has a `total`, is so while nothing of it is on. */
function group(title, rows, key, values, total = null) {
  const on = values.filter((value) => state[key].has(value)).length;
  const toggle = () => {
    const chosen = new Set(state[key]);
    for (const value of values) on === values.length ? chosen.delete(value) : chosen.add(value);
    update({ [key]: chosen });
  };
  const all = element("input", { type: "checkbox", id: `all-${values[0]}`, checked: on === values.length, on: { change: toggle } });
  all.indeterminate = on > 0 && on < values.length;
  all.setAttribute("aria-label", `${title} : ${word("all")}`);
  const legend = element("legend", {}, element("label", {}, all, element("span", { text: title })));
  if (total === null) return element("fieldset", { "aria-label": title }, legend, ...rows);
  const open = unfolded.get(values[0]) ?? on > 0;
  legend.append(foldButton(values[0], title, open), element("span", { class: "number", text: total.toLocaleString(state.lang) }));
  return element("fieldset", { "aria-label": title }, legend, ...(open ? rows : []));
}

function foldButton(first, title, open) {
  const turn = () => (unfolded.set(first, !open), showFilters({ types: true }));
  return button(open ? "▾" : "▸", turn, {
    class: "fold", "data-key": `fold-${first}`, "aria-expanded": String(open), "aria-label": `${title} : ${word("types")}`,
  });
}

/** Seen only where the filters slide over the picture. */
function closeButton() {
  return button("✕", toggleFilters, { class: "close", id: "close-filters", "aria-label": word("close"), title: word("close") });
}

function resetButton() {
  return button(word("reset"), () => update({ ...firstFilters(), actor: null, link: null, path: null }), { class: "wide" });
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

function countBy(values, size) {
  const counts = new Array(size).fill(0);
  for (const value of values) counts[value]++;
  return counts;
}
