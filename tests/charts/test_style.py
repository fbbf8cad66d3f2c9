from itertools import combinations

import numpy as np
import pytest

from facetoface.charts import style

# How colours look to dichromats, in linear RGB, full severity: Machado, Oliveira and Fernandes, 'A
# Physiologically-based Model for Simulation of Color Vision Deficiency', IEEE TVCG 15(6), 2009.
SEEN_WITH = {
    "full colour vision": np.eye(3),
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
PAIRS = list(combinations([look.colour for look in style.LOOKS], 2))


def linear(colour: str) -> np.ndarray:
    rgb = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    dark, light = sorted(XYZ[1] @ linear(colour) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def lab(rgb: np.ndarray) -> np.ndarray:
    """CIELAB under D65."""
    t = XYZ @ rgb / (XYZ @ np.ones(3))
    f = np.where(t > (6 / 29) ** 3, np.cbrt(t), t / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("pair", PAIRS)
def test_marks_differ_in_lightness_and_so_in_grey_print(pair):
    assert contrast(*pair) >= 1.5


@pytest.mark.parametrize("matrix", list(SEEN_WITH.values()), ids=list(SEEN_WITH))
@pytest.mark.parametrize("pair", PAIRS)
def test_marks_differ_for_colour_blind_readers(pair, matrix):
    one, other = (lab(np.clip(matrix @ linear(colour), 0, 1)) for colour in pair)
    assert np.linalg.norm(one - other) >= 20  # a difference of 2.3 is just noticeable


def test_each_kind_of_mark_has_a_shape_of_its_own():
    assert len({look.marker for look in style.LOOKS}) == len(style.LOOKS)


def test_words_and_outlines_stand_out_from_the_paper():
    assert min(contrast(colour, style.PAPER) for colour in (style.INK, style.SOFT)) >= 4.5  # WCAG 1.4.3
    assert min(contrast(colour, style.PAPER) for colour in (style.INK, style.FAINT)) >= 3  # WCAG 1.4.11


def test_no_type_is_smaller_than_11_pixels():
    assert min(style.TITLE, style.TEXT, style.SMALL) >= 11


def test_wrapped_words_fit_the_page_and_none_is_lost():
    words = "a definition with many parts, one after the other; " * 6
    lines = style.wrapped(words)
    assert " ".join(lines) == words.strip()
    assert len(lines) > 1 and all(style.width_of(line) <= style.WIDTH - 2 * style.MARGIN for line in lines)
