"""Keys stay in the forms: whatever has the focus, no key changes a cell of the notebook."""

import pytest

KINDS = ["input[type=radio]", "input[type=checkbox]", "input[type=number]", "input[type=range]", "input[type=text]",
         "input[type=date]", "select", "textarea", ".f2f-move", "button[type=submit]", "button[type=button]", "summary",
         "a[href]"]  # fmt: skip
LETTERS = [*"aabcddfhijklmopqrstvxyz0", "Shift+M", "Shift+L", "Shift+O"]
MOVES = ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "PageDown", "PageUp", "Backspace", "Delete"]
CHORDS = ["Shift+Enter", "Control+Enter", "Alt+Enter", "Control+Backspace", "Control+Shift+M", "Control+Shift+ArrowUp",
          "Control+Shift+ArrowDown", "Control+a", "Control+z", "Control+Shift+ArrowLeft"]  # fmt: skip


@pytest.fixture
def cells(everything, used):
    """The cells' sources; they must be the same again afterwards, in the same order."""
    before = everything.sources()
    yield before
    assert everything.sources() == before


def focus(notebook, kind):
    """Give a control of a kind the focus, one that is not locked."""
    notebook.page.locator(f".f2f {kind}:visible:not([aria-disabled=true])").first.focus()


@pytest.mark.parametrize("keys", [LETTERS, MOVES, CHORDS], ids=["letters", "moves", "chords"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_key_reaches_the_cells(everything, cells, kind, keys):
    focus(everything, kind)
    everything.press(*(key for key in keys if kind != "a[href]" or "Enter" not in key))  # Enter follows a link
    assert everything.focus_is_in_a_form()


@pytest.mark.parametrize(
    "kind", ["input[type=radio]", "input[type=checkbox]", "input[type=number]", "textarea", "select"]
)
def test_enter_and_space_reach_the_form_alone(everything, cells, kind):
    focus(everything, kind)
    everything.press("Enter", "Space", "Enter")
    assert everything.focus_is_in_a_form()


def test_what_the_notebook_does_with_the_same_keys_outside_a_form(everything, used):
    before = everything.sources()
    everything.page.locator(".f2f input[type=radio]").first.focus()
    everything.press("Escape", "b")
    assert len(everything.sources()) == len(before) + 1
    everything.press("d", "d")
    assert everything.sources() == before


def test_saving_still_reaches_lab_from_inside_a_form(everything, cells):
    everything.page.locator(".f2f input[type=radio]").first.focus()
    with everything.page.expect_response(lambda r: r.request.method == "PUT" and "/api/contents/" in r.url) as saved:
        everything.press("Control+s")
    assert saved.value.ok


def test_tab_goes_through_a_form_from_top_to_bottom_and_out_of_it(everything, used):
    form = everything.page.locator(".f2f", has=everything.page.locator("input[type=radio]")).first
    stops = form.locator("input:visible, button:visible, select:visible, textarea:visible, summary:visible, a:visible")
    stops.first.focus()
    places = []
    while (place := stops.evaluate_all("nodes => nodes.indexOf(document.activeElement)")) >= 0:
        places.append(place)
        everything.press("Tab")
        assert len(places) < 50
    assert places == sorted(set(places)) and places[-1] == stops.count() - 1
