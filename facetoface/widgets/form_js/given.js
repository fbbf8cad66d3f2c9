// What the learner gives: the values on their way to Python, and the wait for its answer.

const PATIENCE = 4000; // ms to wait for Python before saying that it does not answer

class Given {
  constructor(view) {
    this.view = view;
    this.model = view.model;
    this.number = 0; // of the last message
    this.values = null; // as the page gave them; Python may give others later
    this.checked = null; // those that were last sent
    this.asked = null; // what Python has not answered yet
    this.timer = null;
  }

  change(some) {
    this.values = { ...this.model.get("values"), ...some };
    this.model.set("values", this.values);
    try { this.model.save_changes(); } catch { this.view.say(this.view.word("no_answer")); } // the kernel is gone
    this.view.show();
  }

  send(event) { // false where it was pressed again before Python has answered
    const values = this.model.get("values");
    const asked = JSON.stringify([event, values]);
    if (asked === this.asked) return false;
    this.asked = asked;
    this.checked = values;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.despair(), PATIENCE);
    try { this.model.send({ event, number: ++this.number, values }); } catch { /* the timer will say so */ }
    return true;
  }

  despair() {
    this.asked = null; // who presses again may be heard
    this.view.say(this.view.word("no_answer"));
  }

  answered(number) { // false where more has been asked since
    if (number !== this.number) return false;
    clearTimeout(this.timer);
    this.asked = null;
    this.putBack();
    return true;
  }

  putBack() { // what was changed here while Python was locking it; its echo may even come later
    if (!this.values || !this.checked) return;
    const values = this.model.get("values");
    const changed = (name) => same(this.values[name], values[name]) && !same(this.values[name], this.checked[name]);
    const locked = this.model.get("locked").filter(changed);
    if (locked.length) this.change(Object.fromEntries(locked.map((name) => [name, this.checked[name]])));
  }
}

