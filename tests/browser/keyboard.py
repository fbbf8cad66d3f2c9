"""How a learner fills in a question by keyboard alone: Tab to each control, then the keys that work it."""

from tests.browser.notebook import Notebook, status

CHANGED = "([node, before]) => node.textContent.trim() && node.textContent !== before"


def answer(notebook: Notebook, form, values: dict) -> str:
    """Set a form's fields to values, as a Form has them, and press its main button; gives what the status then says."""
    for name, value in values.items():
        _set(notebook, form, name, value)
    return press(notebook, form, form.locator("button[type=submit]"))


def press(notebook: Notebook, form, button) -> str:
    """Go to a button of a form and press it; gives what the form's status says then, once that has changed."""
    notebook.tab_to(button)
    before = status(form).text_content()
    notebook.press("Enter")
    notebook.page.wait_for_function(CHANGED, arg=[status(form).element_handle(), before])
    return status(form).inner_text()


def _set(notebook, form, name, value) -> None:
    field = form.locator(f"[name$='-{name}'], [id$='-{name}']").first
    kind = field.get_attribute("type") if field.count() else None
    if isinstance(value, dict):
        _place(notebook, form, name, value)
    elif kind == "radio":
        _choose(notebook, form.locator(f"[name$='-{name}']"), value)
    elif kind == "checkbox":
        _tick(notebook, form.locator(f"[name$='-{name}']"), value)
    elif isinstance(value, list):
        _sort(notebook, form, value)
    else:
        notebook.tab_to(field)
        notebook.press("Control+a")
        notebook.page.keyboard.type(str(value))


def _choose(notebook, radios, value: str) -> None:
    """Tab into the choices and go through them with the arrow."""
    wanted = radios.and_(notebook.page.locator(f"[value='{value}']"))
    notebook.tab_to(radios)
    notebook.press("Space")
    notebook.press_until("ArrowDown", wanted.is_checked)


def _tick(notebook, boxes, values: list) -> None:
    """Tab to each box that has to change, and press Space."""
    for box in boxes.all():
        if box.is_checked() != (box.get_attribute("value") in values):
            notebook.tab_to(box)
            notebook.press("Space")


def _place(notebook, form, name: str, pairs: dict) -> None:
    """Tab to each list and go down it with the arrow."""
    for option, target in pairs.items():
        select = form.locator(f"select[id$='-{name}-{option}']")
        notebook.tab_to(select)
        notebook.press("Home")
        notebook.press_until("ArrowDown", lambda select=select, target=target: select.input_value() == target)


def _sort(notebook, form, order: list) -> None:
    """Bring each row in turn up to its place, with its own button."""
    for place, option in enumerate(order):
        up = form.locator(f"li[data-id='{option}'] button").first
        if _place_of(form, option) != place:
            notebook.tab_to(up)
            notebook.press_until("Enter", lambda o=option, p=place: _place_of(form, o) == p)


def _place_of(form, option: str) -> int:
    rows = form.locator("li[data-id]").evaluate_all("rows => rows.map((row) => row.dataset.id)")
    return rows.index(option)
