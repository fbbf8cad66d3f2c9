"""axe-core finds nothing against what the course shows in JupyterLab, in any theme, before and after it was used."""

import pytest

from tests.browser import axe

THEMES = ["JupyterLab Light", "JupyterLab Dark", "JupyterLab Dark High Contrast"]
FAULTY = '<p id="faulty"><span style="color: #999; background: #fff">pale</span><img src="data:,"></p>'


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_is_found_before_anything_was_touched(everything, theme):
    everything.theme(theme)
    assert axe.in_lab(everything.page) == []


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_is_found_after_everything_was_used(everything, used, theme):
    everything.theme(theme)
    assert axe.in_lab(everything.page) == []


def test_what_is_faulty_would_be_found_even_where_it_is_scrolled_away(everything):
    last = everything.page.locator(".f2f").last
    last.evaluate("(form, faulty) => form.insertAdjacentHTML('beforeend', faulty)", FAULTY)
    found = axe.in_lab(everything.page)
    everything.page.locator("#faulty").evaluate("node => node.remove()")
    assert sorted(fault.split(":")[0] for fault in found) == ["color-contrast", "image-alt"]
