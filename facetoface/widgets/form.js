// The one interactive part of the course: native controls described from Python.
//
// Python sends `parts` (what to show, in order), `values`, `regions` (HTML by name), `notes` (words beside an
// option), `locked` and `hidden` (names). The form sends back values, and custom messages {event, number, values}.

const PATIENCE = 4000; // ms to wait for Python before saying that it does not answer
const OF_CELLS = /^(Enter|Backspace|Arrow.*|[am])$/i; // keys of Lab's chords for cells

const node = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "html") made.innerHTML = value; // rendered and escaped in Python
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
};

const same = (one, other) => JSON.stringify(one ?? "") === JSON.stringify(other ?? "");

// A locked control keeps its focus and stays readable; `View.set` puts back what is changed in it.
const lock = (control, locked) => control.setAttribute("aria-disabled", String(locked));

// What was filled in and not yet answered by Python, by cell and question: it outlives the form when the cell runs
// again. Every form gets this file as a module of its own, so that it lies where all of them find it.
const drafts = () => (globalThis.f2fDrafts ??= new WeakMap());

// What is being typed stands until it is given: an answer to something else must not overwrite it.
const put = (control, value, locked) => {
  if (control.value !== value && (locked || !control.typing)) control.value = value;
};

// ---- fields: each takes its part and the view, and gives {element, show(value, locked)} ----

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
      list.append(...(value ?? part.options.map((o) => o.id)).map((id) => rows.get(id).row));
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
  const box = node("input", { type: "number", id: view.id(part.name), ...bounds, inputmode: "decimal", onchange: change });
  const range = part.slider && node("input", { type: "range", ...bounds, "aria-label": part.label, oninput: change });
  const unit = node("span", { class: "f2f-unit" }, part.unit ?? "");
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

// ---- parts that are not fields ----

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

// ---- the view: one form on the page ----

class View {
  constructor(model, el) {
    this.model = model;
    this.number = globalThis.f2fViews = (globalThis.f2fViews ?? 0) + 1; // every form gets this file as a module of its own
    this.root = el;
    this.sent = 0;
    this.buttons = new Map();
    this.notes = new Map();
    this.timer = null;
    this.form = node("form", { class: "f2f-form", novalidate: true, onsubmit: (event) => this.submit(event) });
    el.classList.add("f2f");
    el.addEventListener("keydown", (event) => this.guard(event));
    el.addEventListener("click", (event) => this.follow(event));
    for (const [type, typing] of [["input", true], ["change", false], ["focusout", false]])
      this.form.addEventListener(type, ({ target }) => { target.typing = typing; }, true);
    el.append(this.form);
    this.build();
  }

  // Lab's one-key shortcuts stay out of the form, and so do the chords that run, move or merge cells; other chords,
  // such as Ctrl+S, still reach Lab. Esc leads back to the cell, where Lab's own keys are at work again.
  guard(event) {
    const chord = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === "Enter" && event.repeat && !event.target.matches("textarea, .f2f-move")) event.preventDefault();
    if (event.key === "Escape") this.root.closest(".jp-Cell")?.focus();
    else if (!chord || OF_CELLS.test(event.key)) event.stopPropagation();
  }

  // A link to a notebook opens it beside this one where Lab lets itself be asked, and else as any link does.
  follow(event) {
    const link = event.target.closest("a[data-notebook]");
    if (!link || !globalThis.jupyterapp) return;
    event.preventDefault();
    globalThis.jupyterapp.commands.execute("docmanager:open", { path: link.dataset.notebook });
  }

  update() { // once for all that changed together
    if (this.model.get("parts") === this.built) this.show();
    else this.build();
    if (this.model.get("regions") !== this.told) this.fill();
    this.putBack();
  }

  build() {
    const focused = this.focused();
    this.built = this.model.get("parts");
    this.parts = [];
    this.lay(this.built.map((part) => this.make(part).element));
    this.show();
    this.fill();
    if (focused) this.refocus(focused);
  }

  lay(elements) { // around the status region, which stays in the page
    const stays = this.live?.element;
    for (const old of [...this.form.children]) if (old !== stays) old.remove();
    if (!this.form.contains(stays)) return this.form.append(...elements);
    stays.before(...elements.slice(0, elements.indexOf(stays)));
    stays.after(...elements.slice(elements.indexOf(stays) + 1));
  }

  focused() {
    const element = this.root.getRootNode().activeElement;
    return this.form.contains(element) ? element : null;
  }

  // What had the focus is gone. After a field, go on with the main button; after a hidden button, with the control
  // before it; after a button of a form that was made anew, with the first field.
  refocus(gone) {
    const all = [...this.form.querySelectorAll("input, select, textarea, button")];
    const there = all.filter((control) => !control.closest("[hidden]"));
    const before = there.filter((control) => gone.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING);
    const main = there.find((control) => control.type === "submit");
    const next = !gone.dataset.event ? main : gone.isConnected ? before.at(-1) : there[0];
    (next ?? there[0])?.focus();
  }

  make(part) {
    const made = { part, ...(FIELDS[part.kind] ?? PARTS[part.kind])(part, this) };
    this.parts.push(made);
    return made;
  }

  show() {
    const focused = this.focused();
    const [values, locked, hidden] = ["values", "locked", "hidden"].map((n) => this.model.get(n));
    for (const { part, element, show } of this.parts) {
      element.hidden = hidden.includes(part.name);
      show?.(values[part.name], locked.includes(part.name));
    }
    this.buttons.forEach((button, event) => {
      lock(button, locked.includes(event));
      button.hidden = hidden.includes(event);
    });
    if (focused?.closest("[hidden]")) this.refocus(focused);
    const notes = this.model.get("notes");
    this.notes.forEach((element, key) => {
      const [field, option] = key.split("/");
      const note = notes[field]?.[option];
      element.hidden = !note;
      element.dataset.state = note?.state ?? "";
      element.innerHTML = note?.html ?? "";
    });
  }

  id(name) { return `f2f-${this.number}-${name}`.replace(/\s+/g, "-"); } // a space would end an id in aria-describedby

  word(key, fill = {}) {
    return this.model.get("words")[key].replace(/\{(\w+)\}/g, (_, name) => fill[name]);
  }

  note(field, option) {
    const element = node("div", { class: "f2f-note", id: this.id(`${field}-${option}-note`), hidden: true });
    this.notes.set(`${field}/${option}`, element);
    return element;
  }

  set(part, value) { // false where the field is locked: what was changed is put back
    if (this.model.get("locked").includes(part.name)) return this.show();
    this.change({ [part.name]: value });
    if (part.live) this.send("change");
    else this.draft(this.given);
    return true;
  }

  change(some) { // the values that the page gives; Python may give others later
    this.given = { ...this.model.get("values"), ...some };
    this.model.set("values", this.given);
    this.save();
  }

  draft(values) { // keep it for the next form of this cell; nothing takes it away
    this.cell = this.root.closest(".jp-Cell") ?? this.cell;
    this.edited = Boolean(values);
    if (!this.cell) return;
    if (!drafts().has(this.cell)) drafts().set(this.cell, new Map());
    drafts().get(this.cell).set(this.question(), values);
  }

  question() { return this.parts.map(({ part }) => `${part.name} ${part.legend ?? part.label ?? ""}`).join("\n"); }

  resume() { // once the form is in its cell
    const draft = drafts().get(this.root.closest(".jp-Cell"))?.get(this.question());
    const [values, locked, hidden] = ["values", "locked", "hidden"].map((n) => this.model.get(n));
    const lost = Object.keys(draft ?? {}).filter((name) => ![...locked, ...hidden].includes(name) &&
      !same(draft[name], values[name]));
    if (!lost.length) return;
    this.change(Object.fromEntries(lost.map((name) => [name, draft[name]])));
    this.say(this.word("draft"));
  }

  leave() { // what is still being typed is filled in too
    for (const control of this.form.elements) if (control.typing) control.dispatchEvent(new Event("change"));
  }

  save() {
    try { this.model.save_changes(); } catch { this.say(this.word("no_answer")); } // the kernel is gone
    this.show();
  }

  say(text) {
    this.parts.find(({ part }) => part.kind === "status")?.say(text);
  }

  submit(event) {
    event.preventDefault();
    const main = this.form.querySelector("button[type=submit]:not([hidden])");
    if (main && main.getAttribute("aria-disabled") !== "true") this.send(main.dataset.event);
  }

  send(event) {
    const values = this.model.get("values");
    const asked = JSON.stringify([event, values]);
    if (asked === this.asked) return; // pressed again before Python has answered
    this.asked = asked;
    this.checked = values;
    this.spoken = this.edited = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.despair(), PATIENCE);
    try { this.model.send({ event, number: ++this.sent, values }); } catch { /* the timer will say so */ }
  }

  despair() {
    this.asked = null; // who presses again may be heard
    this.say(this.word("no_answer"));
  }

  answered({ answered }) {
    if (answered !== this.sent) return; // more has been asked since
    clearTimeout(this.timer);
    this.asked = null;
    this.putBack();
    if (!this.edited) this.draft(null);
    this.fill(!this.spoken); // the same words as before are said again
  }

  putBack() { // what was changed here while Python was locking it; its echo may even come later
    const values = this.model.get("values");
    const changed = (name) => same(this.given[name], values[name]) && !same(this.given[name], this.checked[name]);
    const locked = this.given && this.checked ? this.model.get("locked").filter(changed) : [];
    if (locked.length) this.change(Object.fromEntries(locked.map((name) => [name, this.checked[name]])));
  }

  fill(again) { // every region with what Python gave for it, or else with its own HTML
    this.told = this.model.get("regions");
    for (const { part, fill } of this.parts) {
      const live = part.kind === "status";
      if (fill?.(this.told[part.name] ?? part.html ?? "", live && again) && live) this.spoken = true;
    }
  }
}

export default {
  render({ model, el }) {
    const view = new View(model, el);
    const update = () => view.update(), answered = (content) => view.answered(content);
    model.on("change", update);
    model.on("msg:custom", answered);
    const placed = new ResizeObserver(() => {
      if (!el.isConnected) return;
      placed.disconnect();
      view.resume();
    });
    placed.observe(el);
    return () => {
      placed.disconnect();
      view.leave();
      model.off("change", update);
      model.off("msg:custom", answered);
    };
  },
};
