// The one interactive part of the course: native controls described from Python.
//
// Python sends `parts` (what to show, in order), `values`, `regions` (HTML by name), `notes` (words beside an
// option), `locked` and `hidden` (names). The form sends back values, and custom messages {event, number, values}.

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

// What is being typed stands until it is given: an answer to something else must not overwrite it.
const put = (control, value, locked) => {
  if (control.value !== value && (locked || !control.typing)) control.value = value;
};

