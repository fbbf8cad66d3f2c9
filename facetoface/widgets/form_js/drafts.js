// What was filled in and not yet answered by Python, by cell and question: it outlives the form when the cell runs
// again. Every form gets these files as a module of its own, so that it lies where all of them find it.

const drafts = () => (globalThis.f2fDrafts ??= new WeakMap());

class Draft {
  constructor(view) {
    this.view = view;
    this.edited = false; // since Python was last asked
  }

  keep(values) { // for the next form of this cell
    this.cell = this.view.root.closest(".jp-Cell") ?? this.cell;
    this.edited = Boolean(values);
    if (!this.cell) return;
    if (!drafts().has(this.cell)) drafts().set(this.cell, new Map());
    drafts().get(this.cell).set(this.question(), values);
  }

  answered() { if (!this.edited) this.keep(null); }

  resume() { // once the form is in its cell
    const kept = drafts().get(this.view.root.closest(".jp-Cell"))?.get(this.question()) ?? {};
    const [values, locked, hidden] = ["values", "locked", "hidden"].map((name) => this.view.model.get(name));
    const open = Object.keys(kept).filter((name) => !locked.includes(name) && !hidden.includes(name));
    const lost = open.filter((name) => !same(kept[name], values[name]));
    if (!lost.length) return;
    this.view.given.change(Object.fromEntries(lost.map((name) => [name, kept[name]])));
    this.view.say(this.view.word("draft"));
  }

  leave() { // what is still being typed is filled in too
    for (const control of this.view.form.elements) if (control.typing) control.dispatchEvent(new Event("change"));
  }

  question() {
    return this.view.parts.map(({ part }) => `${part.name} ${part.legend ?? part.label ?? ""}`).join("\n");
  }
}

