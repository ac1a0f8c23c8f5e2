"use strict";
// A box that finds actors by any of their names, with suggestions (the combobox pattern of WAI-ARIA).

/** Make a combobox in `box`; `onChoice` is called with the actor. */
function actorSearch(box, labelKey, onChoice) {
  const id = `${labelKey}-list`;
  const input = element("input", {
    type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "false",
    "aria-controls": id, "aria-autocomplete": "list",
  });
  const list = element("ul", { id, role: "listbox", class: "suggestions", hidden: true });
  box.classList.add("search");
  box.replaceChildren(input, list);
  let found = [];
  let active = -1;

  const relabel = () => {
    input.setAttribute("aria-label", word(labelKey));
    input.placeholder = word(labelKey === "path" ? "pathHint" : labelKey);
  };
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (actor) => {
    input.value = "";
    close();
    onChoice(actor);
  };
  const suggest = () => {
    found = findActors(input.value);
    active = found.length ? 0 : -1;
    const options = found.map((actor, place) => suggestion(actor, `${id}-${place}`, () => take(actor)));
    const none = element("li", { class: "none", text: word("noSuggestion") });
    list.replaceChildren(...(options.length ? options : [none]));
    list.hidden = !folded(input.value);
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark();
  };
  const mark = () => {
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === active)));
    if (active >= 0) input.setAttribute("aria-activedescendant", `${id}-${active}`);
  };
  const press = (event) => {
    if (list.hidden) return;
    if (event.key === "Escape") close();
    else if (!found.length) return;
    else if (event.key === "Enter") take(found[active]);
    else if (event.key === "ArrowDown") active = (active + 1) % found.length;
    else if (event.key === "ArrowUp") active = (active + found.length - 1) % found.length;
    else return;
    event.preventDefault();
    mark();
  };
  input.addEventListener("input", suggest);
  input.addEventListener("keydown", press);
  input.addEventListener("blur", close);
  relabel();
  return relabel;
}

function suggestion(actor, id, take) {
  const item = element("li", { id, role: "option" }, kindMark(data.kinds[data.actors.kind[actor]]));
  item.append(element("span", { text: actorName(actor) }), " ", element("span", { class: "number", text: data.actors.events[actor].length }));
  // On pointer down, before the input loses the focus and closes the list.
  item.addEventListener("pointerdown", (event) => (event.preventDefault(), take()));
  return item;
}
