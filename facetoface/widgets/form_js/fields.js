// Fields: each takes its part and the view, and gives {element, show(value, locked)}.

const group = (part, ...children) =>
  node("fieldset", { class: `f2f-field f2f-${part.kind}${part.inline ? " f2f-inline" : ""}` },
    node("legend", { html: part.legend }), ...children);

const choices = (part, view, type, read, isOn) => {
  const inputs = new Map();
  const options = part.options.map((option) => {
    const note = view.note(part.name, option.id);
    const input = node("input", {
      type, name: view.id(part.name), value: option.id, "aria-describedby": note.id,
      onchange: () => view.set(part, read(inputs)),
    });
    inputs.set(option.id, input);
    return node("div", { class: "f2f-option" },
      node("label", {}, input, node("span", { html: option.html })), note);
  });
  return {
    element: group(part, ...options),
    show: (value, locked) => inputs.forEach((input, id) => {
      input.checked = isOn(value, id);
      lock(input, locked);
    }),
  };
};

const radio = (part, view) => choices(part, view, "radio",
  (inputs) => [...inputs].find(([, input]) => input.checked)?.[0] ?? null,
  (value, id) => value === id);

const checks = (part, view) => choices(part, view, "checkbox",
  (inputs) => [...inputs].filter(([, input]) => input.checked).map(([id]) => id),
  (value, id) => (value ?? []).includes(id));

const order = (part, view) => {
  const list = node("ol", { class: "f2f-order-list" });
  const rows = new Map();
  const ids = () => [...list.children].map((row) => row.dataset.id);
  const move = (id, step) => {
    const now = ids();
    const from = now.indexOf(id), to = from + step;
    if (to < 0 || to >= now.length) return;
    now.splice(to, 0, ...now.splice(from, 1));
    if (view.set(part, now)) view.say(view.word("moved", { place: to + 1, count: now.length }));
  };
  for (const option of part.options) {
    const note = view.note(part.name, option.id);
    const text = node("span", { html: option.html, id: view.id(`${part.name}-${option.id}`) });
    const buttons = [["up", -1], ["down", 1]].map(([word, step]) => node("button", {
      type: "button", class: "f2f-move", "aria-label": `${view.word(word)}: ${text.textContent}`,
      onclick: () => move(option.id, step),
    }, step < 0 ? "↑" : "↓"));
    const row = node("li", { "data-id": option.id },
      node("div", { class: "f2f-row" }, node("span", { class: "f2f-moves" }, ...buttons), text), note);
    rows.set(option.id, { row, buttons });
  }
  return {
    element: group(part, list),
    show: (value, locked) => {
      const focused = view.root.getRootNode().activeElement;
      list.append(...(value ?? part.options.map((o) => o.id)).filter((id) => rows.has(id)).map((id) => rows.get(id).row));
      if (list.contains(focused)) focused.focus(); // moving a row in the page drops its focus
      rows.forEach(({ buttons }) => buttons.forEach((button) => lock(button, locked)));
    },
  };
};

const pairs = (part, view) => {
  const selects = new Map();
  const read = () => Object.fromEntries([...selects].filter(([, s]) => s.value).map(([id, s]) => [id, s.value]));
  const rows = part.options.map((option) => {
    const note = view.note(part.name, option.id);
    const select = node("select", {
      id: view.id(`${part.name}-${option.id}`), "aria-describedby": note.id,
      onchange: () => view.set(part, read()),
    }, node("option", { value: "" }, view.word("choose")),
    ...part.targets.map((target) => node("option", { value: target.id }, target.text)));
    selects.set(option.id, select);
    return node("div", { class: "f2f-option f2f-pair" },
      node("label", { for: select.id, html: option.html }), select, note);
  });
  return {
    element: group(part, ...rows),
    show: (value, locked) => selects.forEach((select, id) => {
      select.value = value?.[id] ?? "";
      lock(select, locked);
    }),
  };
};

const number = (part, view) => {
  const bounds = { min: part.min, max: part.max, step: part.step };
  const change = (event) => view.set(part, event.target.value === "" ? null : Number(event.target.value));
  const unit = node("span", { class: "f2f-unit", id: view.id(`${part.name}-unit`) }, part.unit ?? "");
  const both = { ...bounds, "aria-describedby": part.unit ? unit.id : undefined };
  const box = node("input", { type: "number", id: view.id(part.name), ...both, inputmode: "decimal", onchange: change });
  const range = part.slider && node("input", { type: "range", ...both, "aria-label": part.label, oninput: change });
  return {
    element: node("div", { class: "f2f-field f2f-number" },
      node("label", { for: box.id }, part.label), ...(range ? [range] : []), box, unit),
    show: (value, locked) => {
      put(box, String(value ?? ""), locked);
      if (range) {
        range.value = value ?? (part.min + part.max) / 2;
        range.toggleAttribute("data-unset", value == null); // its knob stands in the middle, but says nothing yet
        if (value == null) range.setAttribute("aria-valuetext", view.word("choose"));
        else range.removeAttribute("aria-valuetext");
      }
      for (const control of range ? [box, range] : [box]) lock(control, locked);
    },
  };
};

const text = (part, view) => {
  const area = node("textarea", { id: view.id(part.name), rows: part.rows ?? 4, onchange: () => view.set(part, area.value) });
  return {
    element: node("div", { class: "f2f-field f2f-text" }, node("label", { for: area.id, html: part.label }), area),
    show: (value, locked) => {
      put(area, value ?? "", locked);
      lock(area, locked);
    },
  };
};

const line = (part, view) => { // one line of text, or a date
  const box = node("input", { type: part.type ?? "text", id: view.id(part.name), onchange: () => view.set(part, box.value) });
  return {
    element: node("div", { class: "f2f-field f2f-line" }, node("label", { for: box.id }, part.label), box),
    show: (value, locked) => put(box, value ?? "", locked),
  };
};

const select = (part, view) => {
  const box = node("select", { id: view.id(part.name), onchange: () => view.set(part, box.value) },
    ...part.options.map((option) => node("option", { value: option.id }, option.text)));
  return {
    element: node("div", { class: "f2f-field f2f-line" }, node("label", { for: box.id }, part.label), box),
    show: (value) => { box.value = value ?? part.options[0].id; },
  };
};

const FIELDS = { radio, checks, order, pairs, number, text, line, select };

