// The view: one form on the page.

const OF_CELLS = /^(Enter|Backspace|Arrow.*|[am])$/i; // keys of Lab's chords for cells

class View {
  constructor(model, el) {
    this.model = model;
    this.number = globalThis.f2fViews = (globalThis.f2fViews ?? 0) + 1; // every form gets this file as a module of its own
    this.root = el;
    this.buttons = new Map();
    this.notes = new Map();
    this.spoken = false; // whether the status has changed since Python was last asked
    this.given = new Given(this);
    this.draft = new Draft(this);
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
    this.given.putBack();
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
    this.given.change({ [part.name]: value });
    if (part.live) this.send("change");
    else this.draft.keep(this.given.values);
    return true;
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
    if (this.given.send(event)) this.spoken = this.draft.edited = false;
  }

  answered({ answered, kept }) {
    if (!this.given.answered(answered)) return;
    this.draft.answered(kept);
    this.fill(!this.spoken); // the same words as before are said again
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
    const leave = () => view.draft.leave();
    addEventListener("pagehide", leave);
    view.draft.resume();
    return () => {
      leave();
      removeEventListener("pagehide", leave);
      model.off("change", update);
      model.off("msg:custom", answered);
    };
  },
};
