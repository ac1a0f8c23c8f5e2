"use strict";
// What the page says, in French and English. Texts of articles never come through here.

const WORDS = {
  fr: {
    search: "Chercher un acteur", network: "Réseau", table: "Tableau", save: "Exporter", filters: "Filtres",
    language: "English", theme: "Clair ou sombre", close: "Fermer",
    types: "Événements", statuses: "Statut", kinds: "Acteurs", colours: "Couleur des acteurs",
    byKind: "par sorte", byCommunity: "par communauté", reset: "Réinitialiser",
    encounter: "Rencontres", deed: "Actes", "speech act": "Déclarations",
    person: "Personne", state: "État", organisation: "Organisation",
    persons: "Personnes", states: "États", organisations: "Organisations",
    fit: "Recentrer", zoomIn: "Agrandir", zoomOut: "Réduire",
    from: "Début de la période", to: "Fin de la période", play: "Dérouler dans le temps", pause: "Arrêter",
    undated: "sans date", per_day: "événements par jour", per_month: "événements par mois", per_year: "événements par an",
    wholePeriod: "Toute la période",
    overview: "Vue d’ensemble", mostPresent: "Les plus présents", latest: "Les plus récentes",
    start: "Cliquez sur un acteur pour son profil, sur un lien pour lire qui le dit.",
    alsoNamed: "Aussi nommé", offices: "Fonctions", since: "depuis {a}", until: "jusqu’à {a}", partners: "Partenaires",
    timeline: "Chronologie", around: "Autour", step1: "1 pas", step2: "2 pas", all: "Tout",
    path: "Quel lien avec… ?", pathHint: "Nom d’un autre acteur", noPath: "Aucun chemin parmi ce qui est affiché.",
    pathTitle: "De {a} à {b}", steps: "{n} pas", more: "Afficher la suite", sources: "Autres sources",
    theySay: "{n} disent {a}", oneSays: "{n} dit {a}", onDay: "le {a}",
    confidence: "confiance", publishedOn: "publié le {a}", publishedIn: "publié en {a}", lifted: "levée",
    date: "Date", type: "Type", actors: "Acteurs", place: "Lieu", status: "Statut", evidence: "Preuve",
    source: "Source", name: "Nom", kind: "Sorte", eventsColumn: "Événements",
    previous: "Page précédente", next: "Page suivante", page: "Page {a} sur {b}", sortBy: "Trier par {a}",
    tableOfEvents: "Événements", tableOfActors: "Acteurs", open: "Ouvrir",
    nothingShown: "Aucun événement ne passe ces filtres.",
    nobodyLinked: "Ce que passent ces filtres ne relie pas deux acteurs : voyez le tableau.",
    noData: "Le graphe ne contient encore aucun événement.",
    noDataHint: "Ajoutez-y des articles avec « diplograph build », puis refaites cette page.",
    nothingFits: "Aucun événement ne répond à cette demande.", without: "sans cela : {a}",
    inAll: "Le graphe contient {a} en tout. Refaites la page en demandant moins.",
    noSuggestion: "Aucun acteur de ce nom", capped: "Les {a} acteurs les plus liés sont dessinés ; cherchez les autres.",
    png: "Image PNG", svg: "Image SVG", csv: "Tableau CSV", picture: "Réseau des acteurs et de leurs rencontres",
    pictureHint: "Flèches : d’un acteur à l’autre. Entrée : son profil. Maj + flèches : déplacer. + − 0 : agrandir, réduire, tout voir. "
      + "Le tableau montre les mêmes données.", panel: "Détails", time: "Période",
    inView: "{a} sur {b}", community: "Communauté {a}",
    unsureDate: "date non dite",
  },
  en: {
    search: "Find an actor", network: "Network", table: "Table", save: "Export", filters: "Filters",
    language: "Français", theme: "Light or dark", close: "Close",
    types: "Events", statuses: "Status", kinds: "Actors", colours: "Colour of actors",
    byKind: "by kind", byCommunity: "by community", reset: "Reset",
    encounter: "Encounters", deed: "Deeds", "speech act": "Speech acts",
    person: "Person", state: "State", organisation: "Organisation",
    persons: "Persons", states: "States", organisations: "Organisations",
    fit: "Centre", zoomIn: "Zoom in", zoomOut: "Zoom out",
    from: "Start of the period", to: "End of the period", play: "Play through time", pause: "Stop",
    undated: "undated", per_day: "events a day", per_month: "events a month", per_year: "events a year",
    wholePeriod: "Whole period",
    overview: "Overview", mostPresent: "Most present", latest: "Latest",
    start: "Click an actor for their profile, a link to read who says so.",
    alsoNamed: "Also named", offices: "Offices", since: "since {a}", until: "until {a}", partners: "Partners",
    timeline: "Timeline", around: "Around", step1: "1 step", step2: "2 steps", all: "All",
    path: "How connected to…?", pathHint: "Name of another actor", noPath: "No path among what is shown.",
    pathTitle: "From {a} to {b}", steps: "{n} steps", more: "Show more", sources: "Other sources",
    theySay: "{n} say {a}", oneSays: "{n} says {a}", onDay: "{a}",
    confidence: "confidence", publishedOn: "published {a}", publishedIn: "published {a}", lifted: "lifted",
    date: "Date", type: "Type", actors: "Actors", place: "Place", status: "Status", evidence: "Evidence",
    source: "Source", name: "Name", kind: "Kind", eventsColumn: "Events",
    previous: "Previous page", next: "Next page", page: "Page {a} of {b}", sortBy: "Sort by {a}",
    tableOfEvents: "Events", tableOfActors: "Actors", open: "Open",
    nothingShown: "No event passes these filters.",
    nobodyLinked: "What passes these filters links no two actors: see the table.",
    noData: "The graph holds no event yet.",
    noDataHint: "Add articles with “diplograph build”, then make this page again.",
    nothingFits: "No event fits what was asked for.", without: "without it: {a}",
    inAll: "The graph holds {a} in all. Make the page again and ask for less.",
    noSuggestion: "No actor of that name", capped: "The {a} most connected actors are drawn; search for others.",
    png: "PNG picture", svg: "SVG picture", csv: "CSV table", picture: "Network of actors and their encounters",
    pictureHint: "Arrows: from actor to actor. Enter: their profile. Shift + arrows: pan. + − 0: zoom in, out, see all. "
      + "The table shows the same data.", panel: "Details", time: "Period",
    inView: "{a} of {b}", community: "Community {a}",
    unsureDate: "date not told",
  },
};

const TYPE_WORDS = {
  fr: {
    Meeting: "Rencontre", Call: "Appel", Visit: "Visite", Summit: "Sommet", Negotiation: "Négociation",
    Mediation: "Médiation", Agreement: "Accord", Invitation: "Invitation", Aid: "Aide", Sanction: "Sanction",
    RelationsUp: "Rapprochement", RelationsDown: "Rupture", Appointment: "Nomination", Support: "Soutien",
    Criticism: "Critique", Demand: "Demande", Threat: "Menace", Refusal: "Refus", Statement: "Déclaration",
  },
  en: {
    Meeting: "Meeting", Call: "Call", Visit: "Visit", Summit: "Summit", Negotiation: "Negotiation",
    Mediation: "Mediation", Agreement: "Agreement", Invitation: "Invitation", Aid: "Aid", Sanction: "Sanction",
    RelationsUp: "Closer relations", RelationsDown: "Relations cut", Appointment: "Appointment", Support: "Support",
    Criticism: "Criticism", Demand: "Demand", Threat: "Threat", Refusal: "Refusal", Statement: "Statement",
  },
};

const STATUS_WORDS = {
  fr: { occurred: "A eu lieu", planned: "Prévu", proposed: "Proposé ou supposé", denied: "Annulé ou démenti" },
  en: { occurred: "Occurred", planned: "Planned", proposed: "Proposed or alleged", denied: "Cancelled or denied" },
};

// What a page can have been asked for, as `diplograph view` takes it.
const FILTER_WORDS = {
  fr: {
    since: "depuis {a}", until: "jusqu’à {a}", types: "type : {a}", statuses: "statut : {a}", actors: "avec {a}", others: "avec {a}",
    top: "les {a} acteurs les plus présents", min_meetings: "au moins {a} rencontres",
  },
  en: {
    since: "since {a}", until: "until {a}", types: "type: {a}", statuses: "status: {a}", actors: "with {a}", others: "with {a}",
    top: "the {a} most present actors", min_meetings: "at least {a} encounters",
  },
};

const COUNTED = {
  fr: {
    actor: ["acteur", "acteurs"], event: ["événement", "événements"], link: ["lien", "liens"],
    encounter: ["rencontre", "rencontres"], partner: ["partenaire", "partenaires"], source: ["source", "sources"],
  },
  en: {
    actor: ["actor", "actors"], event: ["event", "events"], link: ["link", "links"],
    encounter: ["encounter", "encounters"], partner: ["partner", "partners"], source: ["source", "sources"],
  },
};

/** A text of the interface, with `{a}` filled from `values`. */
function word(key, values = {}) {
  return WORDS[state.lang][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function filterText(filter, values) {
  const branches = { Encounter: word("encounter"), Deed: word("deed"), SpeechAct: word("speech act") };
  const words = { ...branches, ...TYPE_WORDS[state.lang], ...STATUS_WORDS[state.lang] };
  return FILTER_WORDS[state.lang][filter].replace("{a}", values.map((value) => words[value] ?? value).join(", "));
}

const typeWord = (type) => TYPE_WORDS[state.lang][data.types[type].name];
const statusWord = (status) => STATUS_WORDS[state.lang][data.statuses[status]];

/** `1 event`, `2 events`, `0 événement`: French counts nought as singular. */
function counted(number, key) {
  const plural = state.lang === "fr" ? number > 1 : number !== 1;
  return `${number.toLocaleString(state.lang)} ${COUNTED[state.lang][key][plural ? 1 : 0]}`;
}
