"use strict";
// One event as a card: when, what, where, who, and the sentences that say so with their sources.

function eventCard(event) {
  const { events, types } = data;
  const type = events.type[event];
  const status = data.statuses[events.status[event]];
  const head = element("p", { class: "head" }, strokeMark(palette.types[type], DASHES[status]));
  head.append(element("strong", { text: eventDate(event) }), ` · ${typeWord(type)}`);
  if (events.sense[event] === "lift") head.append(` (${word("lifted")})`);
  if (placeName(event)) head.append(element("span", { text: ` · ${placeName(event)}` }));
  if (status !== "occurred") head.append(element("span", { class: "badge", text: statusWord(events.status[event]) }));
  const [first, ...others] = surestFirst(events.tellings[event]);
  const card = element("article", { class: "event" }, head, whoDidWhat(event), ...disputes(event));
  if (first !== undefined) card.append(telling(first));
  if (others.length) {
    const title = `${word("sources")} (${others.length})`;
    card.append(element("details", {}, element("summary", { text: title }), ...others.map(telling)));
  }
  return card;
}

/** `A, B`, `A → B` or, of a mediation or a summit, `A, B (mediator)`; each name leads to its actor. */
function whoDidWhat(event) {
  const { participants, agents, targets } = data.events;
  const acting = between(" → ", [agents[event], targets[event]].filter((side) => side.length).map(nameLinks));
  const taking = nameLinks(participants[event]);
  const aside = taking.length && acting.length ? [" (", ...acting, ")"] : acting;
  return element("p", { class: "who" }, ...taking, ...aside);
}

function nameLinks(actors) {
  const link = (actor) => button(actorName(actor), () => update({ actor, link: null, path: null }), { class: "name" });
  return between(", ", actors.map((actor) => [link(actor)]));
}

/** Lists as one, with a text between each and the next. */
const between = (text, lists) => lists.flatMap((list, place) => (place ? [text, ...list] : list));

/** `2 sources disent le 21 février 2023, 1 dit le 22 février 2023` for each thing that tellings differ on. */
function disputes(event) {
  return (data.events.disputes[event] || []).map(([about, versions]) => {
    const told = versions.map(([value, sources], place) => {
      const n = place ? sources.toLocaleString(state.lang) : counted(sources, "source");
      return word(sources > 1 ? "theySay" : "oneSays", { n, a: toldValue(about, value) });
    });
    return element("p", { class: "disputed", text: told.join(", ") });
  });
}

function toldValue(about, value) {
  if (about === "status") return `« ${STATUS_WORDS[state.lang][value].toLowerCase()} »`;
  if (about === "place") return value;
  const days = value.split("/").map((day) => inWords(day)).join(" – ");
  return value.length === 10 ? word("onDay", { a: days }) : days;
}

function surestFirst(list) {
  const { confidence, source } = data.tellings;
  const day = (t) => data.sources.published[source[t]] || "9999";
  return [...list].sort((x, y) => confidence[y] - confidence[x] || (day(x) < day(y) ? -1 : day(x) > day(y) ? 1 : x - y));
}

function telling(number) {
  const { tellings } = data;
  const box = element("div", { class: "telling" }, element("blockquote", { text: tellings.quote[number] }));
  const line = element("p", { class: "source" }, sourceLink(tellings.source[number]));
  const published = data.sources.published[tellings.source[number]];
  if (published) line.append(`, ${word(published.length === 10 ? "publishedOn" : "publishedIn", { a: inWords(published) })}`);
  line.append(` · ${word("confidence")} ${Math.round(tellings.confidence[number] * 100)} %`);
  line.append(` · ${statusWord(tellings.status[number]).toLowerCase()}`);
  box.append(line);
  return box;
}

function sourceLink(source) {
  const { title, url } = data.sources;
  const href = webAddress(url[source]);
  if (!href) return element("span", { text: title[source] });
  return element("a", { href, target: "_blank", rel: "noopener noreferrer", text: title[source] });
}
