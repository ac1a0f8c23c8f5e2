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

/** Read the colours of the theme from the style sheet; lines are lightened on dark ground. */
function readPalette() {
  const { backgroundColor, color } = getComputedStyle(document.body);
  const lighten = isDark() ? 0.3 : 0;
  palette = {
    ground: backgroundColor,
    text: color,
    types: data.types.map((type) => mixed(TYPE_COLOURS[type.name], lighten)),
    kinds: Object.fromEntries(data.kinds.map((kind) => [kind, mixed(KIND_COLOURS[kind], lighten / 2)])),
    communities: COMMUNITY_COLOURS.map((colour) => mixed(colour, lighten / 2)),
  };
}

/** A colour `#rrggbb` with a share of white. */
function mixed(colour, white) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgb(${parts.map((part) => Math.round(part + (255 - part) * white)).join(", ")})`;
}

function actorColour(actor) {
  const { kind, community } = data.actors;
  if (state.colour === "kind") return palette.kinds[data.kinds[kind[actor]]];
  return palette.communities[community[actor]] || OTHER_COMMUNITY;
}

const actorShape = (actor) => KIND_SHAPES[data.kinds[data.actors.kind[actor]]];
