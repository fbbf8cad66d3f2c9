// Parts that are not fields: each gives {element}, and a region {fill, say} besides.

const region = (part) => {
  const element = node("div", { class: `f2f-region f2f-region-${part.name}` });
  const tables = () => [...element.querySelectorAll("details")];
  let given = "";
  const fill = (html, again) => {
    if (html === given && !again) return false;
    const open = tables().map((table) => table.open);
    element.innerHTML = given = html;
    tables().forEach((table, place) => { table.open = open[place] ?? false; }); // an open table stays open
    return true;
  };
  return { element, fill, say: (text) => { element.textContent = given = text; } };
};

const status = (part, view) => { // the same node always, for only that is spoken
  view.live ??= region(part);
  view.live.element.setAttribute("role", "status");
  view.live.element.setAttribute("aria-live", "polite");
  return view.live;
};

const buttons = (part, view) => ({
  element: node("div", { class: "f2f-buttons" }, ...part.buttons.map((button) => {
    const made = node("button", { type: button.main ? "submit" : "button", "data-event": button.event }, button.text);
    if (!button.main) made.addEventListener("click", () => view.send(button.event));
    view.buttons.set(button.event, made);
    return made;
  })),
});

const together = (part, view) => ({
  element: group(part, ...part.parts.map((inner) => view.make(inner).element)),
});

const PARTS = { region, status, buttons, together };

