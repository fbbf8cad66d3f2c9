// What was filled in and not yet answered by Python, under the form's name: it outlives the form when its cell runs
// again, the kernel and the page, but not the window.

class Draft {
  constructor(view) {
    this.view = view;
    this.edited = false; // since Python was last asked
  }

  get name() { return this.view.model.get("draft") && `f2f ${this.view.model.get("draft")}`; }

  keep(values) {
    this.edited = Boolean(values);
    if (!this.name) return;
    if (values) sessionStorage.setItem(this.name, JSON.stringify(values));
    else sessionStorage.removeItem(this.name);
  }

  answered() { if (!this.edited) this.keep(null); }

  resume() {
    const kept = JSON.parse((this.name && sessionStorage.getItem(this.name)) || "{}");
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
}

