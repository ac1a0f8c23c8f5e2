"use strict";
// What is shown as a file: the picture as PNG or SVG, the events as CSV.

function download(name, blob) {
  const link = element("a", { download: name, href: URL.createObjectURL(blob) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** The picture as it is on screen, on the ground of the theme. */
function savePng() {
  const canvas = drawing.box.querySelector("canvas");
  const copy = element("canvas", { width: canvas.width, height: canvas.height });
  const context = copy.getContext("2d");
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => download("diplograph.png", blob), "image/png");
}

function saveSvg() {
  const text = new XMLSerializer().serializeToString(pictureAsSvg());
  download("diplograph.svg", new Blob([text], { type: "image/svg+xml" }));
}

function pictureAsSvg() {
  const { clientWidth: width, clientHeight: height } = drawing.box;
  const scale = drawing.net.getScale();
  const view = drawing.net.getViewPosition();
  const svg = svgElement("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": "sans-serif" });
  svg.append(svgElement("title"), svgElement("rect", { width, height, fill: palette.ground }));
  svg.firstChild.textContent = document.title;
  const move = `translate(${width / 2 - view.x * scale} ${height / 2 - view.y * scale}) scale(${scale})`;
  const picture = svgElement("g", { transform: move });
  picture.append(...drawing.strands.map(strandAsSvg), ...[...drawing.actors].reverse().map(actorAsSvg));
  svg.append(picture, ...labels.placed.flatMap(labelAsSvg));
  return svg;
}

function strandAsSvg(strand) {
  const { x1, y1, x2, y2, cx, cy } = curve(strand);
  const status = data.statuses[strand.status];
  const unit = strandUnit();
  const look = { fill: "none", stroke: palette.types[strand.type], "stroke-width": lineWidth(strand) };
  const dashes = DASHES[status].map((length) => length * unit).join(" ") || "none";
  const [x, y, arm] = [(x1 + 2 * cx + x2) / 4, (y1 + 2 * cy + y2) / 4, 6 * unit];
  const cross = `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`;
  const d = `M${x1} ${y1}Q${cx} ${cy} ${x2} ${y2}${status === "denied" ? cross : ""}`;
  return svgElement("path", { d, ...look, opacity: isDim(strand) ? 0.1 : 0.85, "stroke-dasharray": dashes });
}

function actorAsSvg(actor) {
  const [x, y, size] = [drawing.x[actor], drawing.y[actor], radius(actor)];
  const far = size * 1.2;
  const look = { fill: actorColour(actor), stroke: palette.ground, "stroke-width": 1.5 };
  const dim = drawing.focus && !drawing.focus.actors.has(actor) ? { opacity: 0.25 } : {};
  const shapes = {
    circle: () => svgElement("circle", { cx: x, cy: y, r: size, ...look, ...dim }),
    square: () => svgElement("rect", { x: x - size * 0.9, y: y - size * 0.9, width: size * 1.8, height: size * 1.8, ...look, ...dim }),
    diamond: () => svgElement("path", { d: `M${x} ${y - far}l${far} ${far} ${-far} ${far} ${-far} ${-far}z`, ...look, ...dim }),
  };
  return shapes[actorShape(actor)]();
}

function labelAsSvg({ lines, ...middle }) {
  const { x, y } = drawing.net.canvasToDOM(middle);
  return lines.map((line, number) => {
    const at = { x, y: y + (number - (lines.length - 1) / 2) * LINE, "text-anchor": "middle", "dominant-baseline": "central" };
    const look = { fill: palette.text, stroke: palette.ground, "stroke-width": 3, "paint-order": "stroke", "font-size": LABEL_SIZE };
    const text = svgElement("text", { ...at, ...look });
    text.textContent = line;
    return text;
  });
}

/** One row for each telling of each event shown, in order of date. */
function saveCsv() {
  const head = ["date_begin", "date_end", "type", "status", "participants", "agents", "targets", "place", "evidence",
    "source", "url", "published", "confidence"];
  const rows = eventRows().sort(byDate(1)).flatMap(csvRows);
  const text = [head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n");
  download("diplograph.csv", new Blob(["\ufeff", text, "\r\n"], { type: "text/csv;charset=utf-8" }));
}

function csvRows(event) {
  const { events, types, statuses, tellings, sources } = data;
  const names = (side) => side[event].map(actorName).join("; ");
  const what = [events.begin[event], events.end[event] || events.begin[event], types[events.type[event]].name];
  const who = [names(events.participants), names(events.agents), names(events.targets), placeName(event)];
  const told = events.tellings[event].length ? events.tellings[event] : [null];
  return told.map((telling) => {
    const status = statuses[telling === null ? events.status[event] : tellings.status[telling]];
    if (telling === null) return [...what, status, ...who, "", "", "", "", ""];
    const source = tellings.source[telling];
    const where = [sources.title[source], sources.url[source], sources.published[source], tellings.confidence[telling]];
    return [...what, status, ...who, tellings.quote[telling], ...where];
  });
}

/** Text that a spreadsheet would take for a formula is marked as text. */
function csvCell(value) {
  const text = String(value ?? "");
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
