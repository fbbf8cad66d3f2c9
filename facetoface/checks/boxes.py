"""What a text covers in a picture, in pixels."""

from math import hypot

Box = tuple[str, float, float, float, float]  # a text, and its left, bottom, right and top


def away(place: tuple[float, float], box: Box) -> float:
    """How far a point is from a text; 0 within it."""
    (x, y), (_, left, bottom, right, top) = place, box
    return hypot(max(left - x, 0, x - right), max(bottom - y, 0, y - top))


def area(box: Box) -> float:
    """How much a text covers."""
    _, left, bottom, right, top = box
    return max(0.0, right - left) * max(0.0, top - bottom)


def shared(one: Box, other: Box) -> float:
    """How much of the picture two texts cover both."""
    return area(("", *map(max, one[1:3], other[1:3]), *map(min, one[3:], other[3:])))
