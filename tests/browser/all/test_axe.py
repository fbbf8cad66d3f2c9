"""axe-core finds nothing against what the course shows in JupyterLab, in any theme, before and after it was used."""

import pytest

from tests.browser import axe

THEMES = ["JupyterLab Light", "JupyterLab Dark", "JupyterLab Dark High Contrast"]
FAULTY = '<p id="faulty"><span style="color: #999; background: #fff">pale</span><img src="data:,"></p>'

EDGES = """() => ['input[type=text]', 'input[type=number]', 'input[type=date]', 'textarea', 'select'].map((kind) => {
  const style = getComputedStyle(document.querySelector(`.f2f ${kind}`));
  return [style.borderTopColor, style.backgroundColor].map((colour) => colour.match(/[\\d.]+/g).map(Number));
})"""


def luminance(colour) -> float:
    """Relative luminance, after WCAG 2.2."""
    parts = [c / 255 / 12.92 if c <= 10.31 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(edge, ground) -> float:
    """The contrast of an edge, which may be see-through, with its ground."""
    share = edge[3] if len(edge) > 3 else 1
    mixed = [share * one + (1 - share) * other for one, other in zip(edge[:3], ground, strict=False)]
    light, dark = sorted([luminance(mixed), luminance(ground)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_the_edges_of_fields_stand_out(everything, theme):  # WCAG 1.4.11, which axe does not measure
    everything.theme(theme)
    assert min(contrast(*edge) for edge in everything.page.evaluate(EDGES)) >= 3


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
