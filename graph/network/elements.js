"use strict";
// Making elements. Text only ever becomes text: nothing here or elsewhere in the page parses HTML.

/** `element("a", { href, text, class, on: { click } }, ...children)`; false and null attributes are left out. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "text") made.textContent = value;
    else if (key === "on") for (const [event, handler] of Object.entries(value)) made.addEventListener(event, handler);
    else if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

function button(text, onClick, attributes = {}) {
  return element("button", { type: "button", text, on: { click: onClick }, ...attributes });
}

/** New content for a box. A focus that stood in it comes back to what has the same id or key, or to the heading. */
function refill(box, ...content) {
  const focused = box.contains(document.activeElement) ? document.activeElement : null;
  const key = focused && (focused.id || focused.dataset.key);
  box.replaceChildren(...content);
  if (!focused) return;
  const again = key && box.querySelector(`#${CSS.escape(key)}, [data-key="${CSS.escape(key)}"]`);
  (again || box.querySelector("h2") || box).focus({ preventScroll: true });
}

const SVG = "http://www.w3.org/2000/svg";

function svgElement(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The shape of an actor's kind, as in the picture. */
function kindMark(kind, colour = palette.kinds[kind]) {
  const shapes = {
    circle: ["circle", { cx: 8, cy: 8, r: 6 }],
    square: ["rect", { x: 3, y: 3, width: 10, height: 10 }],
    diamond: ["path", { d: "M8 1 15 8 8 15 1 8Z" }],
  };
  const [name, attributes] = shapes[KIND_SHAPES[kind]];
  const mark = svgElement("svg", { viewBox: "0 0 16 16", class: "mark", "aria-hidden": "true" });
  mark.append(svgElement(name, { ...attributes, fill: colour, class: "outlined" }));
  return mark;
}

/** A stroke as in the picture. */
function strokeMark(colour, dashes = []) {
  const mark = svgElement("svg", { viewBox: "0 0 24 8", class: "stroke", "aria-hidden": "true" });
  const line = { x1: 1, y1: 4, x2: 23, y2: 4, stroke: colour, "stroke-width": 3, "stroke-dasharray": dashes.join(" ") };
  mark.append(svgElement("line", line));
  return mark;
}

function actorButton(actor, extra = "") {
  const choose = () => update({ actor, link: null, path: null });
  const name = button(actorName(actor), choose, { class: "actor" });
  name.prepend(kindMark(data.kinds[data.actors.kind[actor]]));
  if (extra) name.append(" ", element("span", { class: "number", text: extra }));
  return name;
}

/** A list of which `step` items are made at a time. */
function longList(items, make, step = 30) {
  const list = element("ol", { class: "plain" });
  const more = button(word("more"), () => grow(), { class: "more" });
  function grow() {
    const from = list.childElementCount;
    list.append(...items.slice(from, from + step).map((item) => element("li", {}, make(item))));
    more.hidden = list.childElementCount >= items.length;
  }
  grow();
  return element("div", {}, list, more);
}
