// What was filled in and not kept yet, under the form's name: it outlives the form when its cell runs again, the
// kernel and the page, but not the window. Where the browser has no room for it, nothing is remembered.

class Draft {
  constructor(view) {
    this.view = view;
    this.edited = false; // since Python was last asked
  }

  get name() { return `f2f ${this.view.model.get("draft")}`; }

  keep(values) {
    this.edited = Boolean(values);
    if (!this.view.model.get("draft")) return;
    try {
      if (values) sessionStorage.setItem(this.name, JSON.stringify(values));
      else sessionStorage.removeItem(this.name);
    } catch { /* no room, or not allowed */ }
  }

  found() {
    try { return JSON.parse(sessionStorage.getItem(this.name)) ?? {}; } catch { return {}; }
  }

  answered(kept) { if (kept && !this.edited) this.keep(null); }

  resume() {
    const draft = this.view.model.get("draft") ? this.found() : {};
    const [values, locked, hidden] = ["values", "locked", "hidden"].map((name) => this.view.model.get(name));
    const open = Object.keys(draft).filter((name) => !locked.includes(name) && !hidden.includes(name));
    const lost = open.filter((name) => !same(draft[name], values[name]));
    if (!lost.length) return;
    this.view.given.change(Object.fromEntries(lost.map((name) => [name, draft[name]])));
    this.view.say(this.view.word("draft"));
  }

  leave() { // what is still being typed is filled in too
    for (const control of this.view.form.elements) if (control.typing) control.dispatchEvent(new Event("change"));
  }
}

