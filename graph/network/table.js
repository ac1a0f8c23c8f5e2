"use strict";
// The same data as tables, for those who sort, read or listen rather than look.

const ROWS = 100;
const table = { of: "events", sort: "date", down: true, page: 0, version: 0 };

const whoText = (e) => data.events.actors[e].map(actorName).join(", ");
const quoteOf = (e) => (data.events.tellings[e].length ? data.tellings.quote[surestFirst(data.events.tellings[e])[0]] : "");
const sourcesOf = (e) => [...new Set(surestFirst(data.events.tellings[e]).map((telling) => data.tellings.source[telling]))];

const EVENT_COLUMNS = {
  date: { value: (e) => data.events.first[e] ?? -Infinity, cell: (e) => eventDate(e, "short") },
  type: { value: (e) => typeWord(data.events.type[e]), cell: (e) => typeWord(data.events.type[e]) },
  actors: { value: whoText, cell: (e) => actorCell(e) },
  place: { value: placeName, cell: placeName },
  status: { value: (e) => statusWord(data.events.status[e]), cell: (e) => statusWord(data.events.status[e]) },
  evidence: { value: (e) => quoteOf(e), cell: (e) => quoteOf(e) },
  source: { value: (e) => sourcesOf(e).map((s) => data.sources.title[s]).join(), cell: (e) => sourceCell(e) },
};
const ACTOR_COLUMNS = {
  name: { value: actorName, cell: (a) => actorButton(a) },
  kind: { value: (a) => word(data.kinds[data.actors.kind[a]]), cell: (a) => word(data.kinds[data.actors.kind[a]]) },
  eventsColumn: { value: (a) => shown.actor[a], cell: (a) => shown.actor[a].toLocaleString(state.lang) },
  partners: { value: (a) => partnersOf(a).length, cell: (a) => partnerCell(a) },
};

function partnersOf(actor) {
  const linked = data.actors.links[actor].filter((link) => shown.link[link]);
  return linked.sort((x, y) => shown.link[y] - shown.link[x] || x - y).map((link) => otherEnd(link, actor));
}

function actorCell(event) {
  return element("span", { class: "cell-actors" }, ...data.events.actors[event].map((actor) => actorButton(actor)));
}

function partnerCell(actor) {
  const partners = partnersOf(actor);
  const named = partners.slice(0, 5).map(actorName).join(", ");
  return `${partners.length}${partners.length ? ` : ${named}${partners.length > 5 ? "…" : ""}` : ""}`;
}

function sourceCell(event) {
  return element("span", {}, ...sourcesOf(event).flatMap((source, place) => [place ? ", " : "", sourceLink(source)]));
}

function showTable(change) {
  const box = document.getElementById("table");
  box.hidden = state.view !== "table";
  document.getElementById("stage").hidden = state.view === "table";
  const asBefore = table.version === shown.version && !["view", "page", "lang", "theme"].some((key) => key in change);
  if (box.hidden || asBefore) return;
  table.version = shown.version;
  if (!("page" in change)) table.page = 0;
  const rows = table.of === "events" ? eventRows() : actorRows();
  const columns = table.of === "events" ? EVENT_COLUMNS : ACTOR_COLUMNS;
  sortRows(rows, columns[table.sort].value);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS));
  table.page = Math.min(table.page, pages - 1);
  const part = rows.slice(table.page * ROWS, (table.page + 1) * ROWS);
  refill(box, tableTabs(), tableOf(part, columns, rows.length), pager(pages));
  if ("page" in change) box.scrollTop = 0;
}

const eventRows = () => [...data.events.type.keys()].filter((event) => shown.event[event]);
const actorRows = () => [...data.actors.id.keys()].filter((actor) => shown.actor[actor]);

function sortRows(rows, value) {
  const keys = new Map(rows.map((item) => [item, value(item)]));
  const compare = new Intl.Collator(state.lang).compare;
  const direction = table.down ? -1 : 1;
  rows.sort((x, y) => {
    const [a, b] = [keys.get(x), keys.get(y)];
    return direction * (typeof a === "string" ? compare(a, b) : a === b ? 0 : a - b) || x - y;
  });
}

function tableTabs() {
  const tab = (of, key, sort) => {
    const open = () => (Object.assign(table, { of, sort, down: true }), update({ page: 0 }));
    return button(word(key), open, { "aria-pressed": String(table.of === of), "data-key": `tab-${of}` });
  };
  return element("div", { class: "choice" }, tab("events", "tableOfEvents", "date"), tab("actors", "tableOfActors", "eventsColumn"));
}

function tableOf(rows, columns, total) {
  const caption = element("caption", { text: counted(total, table.of === "events" ? "event" : "actor") });
  // The roles are said again, since a phone shows rows as cards, and some browsers then forget that they are rows.
  const head = element("tr", { role: "row" }, ...Object.keys(columns).map(columnHead));
  const body = rows.map((item) => tableRow(item, columns));
  const parts = [["thead", [head]], ["tbody", body]].map(([part, all]) => element(part, { role: "rowgroup" }, ...all));
  return element("table", { role: "table" }, caption, ...parts);
}

function tableRow(item, columns) {
  const cells = Object.entries(columns).map(([key, { cell }]) => {
    return element("td", { role: "cell", class: `cell-${key}`, "data-column": word(key) }, cell(item));
  });
  return element("tr", { role: "row" }, ...cells);
}

function columnHead(key) {
  const sorted = table.sort === key;
  const sort = () => {
    Object.assign(table, { sort: key, down: sorted ? !table.down : ["date", "eventsColumn", "partners"].includes(key) });
    update({ page: 0 });
  };
  const arrow = sorted ? (table.down ? " ↓" : " ↑") : "";
  const name = button(word(key) + arrow, sort, { "data-key": `sort-${key}`, title: word("sortBy", { a: word(key) }) });
  return element("th", { role: "columnheader", scope: "col", "aria-sort": sorted ? (table.down ? "descending" : "ascending") : null }, name);
}

function pager(pages) {
  const turn = (by) => () => ((table.page += by), update({ page: table.page }));
  const box = element("nav", { class: "pager", "aria-label": word("page", { a: table.page + 1, b: pages }), hidden: pages === 1 });
  box.append(button(word("previous"), turn(-1), { "data-key": "previous", disabled: table.page === 0 }));
  box.append(element("span", { text: word("page", { a: table.page + 1, b: pages }) }));
  box.append(button(word("next"), turn(1), { "data-key": "next", disabled: table.page === pages - 1 }));
  return box;
}
