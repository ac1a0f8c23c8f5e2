"use strict";
// Colours and shapes. Kinds are told apart by shape as well, statuses by the stroke, types also in words, so that
// nothing hangs on colour alone. Kinds and communities: Okabe and Ito 2008, safe for colour-blind readers.

const TYPE_COLOURS = {
  Meeting: "#2166ac", Call: "#b35806", Visit: "#1b7837", Summit: "#6a3d9a", Negotiation: "#c51b7d",
  Mediation: "#01807a", Agreement: "#35978f", Invitation: "#7a8f1f", Aid: "#4d9221", Sanction: "#b2182b",
  RelationsUp: "#0f7fa6", RelationsDown: "#7f1d1d", Appointment: "#5b6777", Support: "#5aae61",
  Criticism: "#d6604d", Demand: "#bf812d", Threat: "#8e0152", Refusal: "#a6508f", Statement: "#78828f",
};
const KIND_COLOURS = { person: "#0072b2", state: "#e69f00", organisation: "#009e73" };
const KIND_SHAPES = { person: "circle", state: "square", organisation: "diamond" };
const COMMUNITY_COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8a7f00", "#7a5195"];
const OTHER_COMMUNITY = "#8c96a3";
const DASHES = { occurred: [], planned: [9, 5], proposed: [2, 5], denied: [9, 4, 2, 4] };

let palette;

function isDark() {
  return state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Set the theme and read its colours from the page; all others are made to stand out from its ground. */
function readPalette() {
  document.documentElement.dataset.theme = state.theme || "";
  const { backgroundColor, color } = getComputedStyle(document.body);
  palette = { ground: backgroundColor, text: color };
  palette.types = data.types.map((type) => standingOut(TYPE_COLOURS[type.name]));
  palette.kinds = Object.fromEntries(data.kinds.map((kind) => [kind, standingOut(KIND_COLOURS[kind])]));
  palette.communities = COMMUNITY_COLOURS.map(standingOut);
  palette.other = standingOut(OTHER_COMMUNITY);
}

const STAND_OUT = 3; // to 1, as WCAG 2.2 asks of what is drawn (1.4.11)

/** A colour `#rrggbb`, darker on light ground or lighter on dark ground, as far as it takes. */
function standingOut(colour) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const ground = luminance(palette.ground.match(/\d+/g).map(Number));
  const far = isDark() ? 255 : 0;
  for (let share = isDark() ? 0.15 : 0; ; share += 0.05) {
    const mixed = parts.map((part) => Math.round(part + (far - part) * share));
    const [low, high] = [luminance(mixed), ground].sort((x, y) => x - y);
    if (share >= 1 || (high + 0.05) / (low + 0.05) >= STAND_OUT) return `rgb(${mixed.join(", ")})`;
  }
}

/** How light a colour is, 0…1 (WCAG 2.2). */
function luminance(parts) {
  const linear = parts.map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

function actorColour(actor) {
  const { kind, community } = data.actors;
  if (state.colour === "kind") return palette.kinds[data.kinds[kind[actor]]];
  return palette.communities[community[actor]] || palette.other;
}

const actorShape = (actor) => KIND_SHAPES[data.kinds[data.actors.kind[actor]]];
