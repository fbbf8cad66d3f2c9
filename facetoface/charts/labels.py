"""Where labels go on a map, so that none covers another or a mark."""

import math

import attrs

from facetoface.charts import style

Label = tuple[float, float, str]  # where words start, at which height, and which of their sides stands there

CLEAR, HIGH = 9, 15  # page pixels: from a mark's middle to its label; a line of words


@attrs.frozen
class Box:
    """What something covers: page pixels, x to the right and y upward."""

    left: float
    low: float
    right: float
    high: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any ground."""
        apart = self.right <= other.left or other.right <= self.left or self.high <= other.low or other.high <= self.low
        return not apart


def around(x: float, y: float, half: float = 7) -> Box:
    """The box around a mark."""
    return Box(x - half, y - half, x + half, y + half)


def words(x: float, y: float, text: str, side: str = "left", bold: bool = False, size: float = style.TEXT) -> Box:
    """The box that a line of words covers, with its `side` (left, center or right) at x and its middle at y."""
    wide = style.width_of(text, size, bold) + 2
    left = x - {"left": 0, "center": wide / 2, "right": wide}[side]
    return Box(left, y - HIGH / 2, left + wide, y + HIGH / 2)


@attrs.define
class Ground:
    """The page's ground: what is taken, and a search for a free place. `page` is the box to stay inside."""

    page: Box
    taken: list[Box] = attrs.field(factory=list)

    def free(self, box: Box) -> bool:
        """Whether a box is on the page and covers nothing."""
        inside = self.page.left <= box.left and box.right <= self.page.right
        inside = inside and self.page.low <= box.low and box.high <= self.page.high
        return inside and not any(box.meets(other) for other in self.taken)

    def beside(self, x: float, y: float, text: str, bold: bool, reach: tuple[int, ...] = (1,)) -> Label | None:
        """The first free place of eight around a mark, near it or (with more in `reach`) farther off.

        A thin line from a farther place to the mark crosses nothing, if that can be had.
        """
        for careful, far in [(True, far) for far in reach] + [(False, far) for far in reach[1:]]:
            for right, up in ((1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1), (0, 1), (0, -1)):
                side = {1: "left", -1: "right", 0: "center"}[right]
                place = (x + far * right * (CLEAR / 2 if up else CLEAR), y + far * up * HIGH, side)
                clear = far == 1 or not careful or self._seen((x, y), place[:2])
                if clear and self.take(words(*place[:2], text, side, bold)):
                    return place
        return None

    def _seen(self, mark: tuple[float, float], label: tuple[float, float]) -> bool:
        """Whether a thin line can run from a mark to its label without touching anything on the way."""
        way = [[a + (b - a) * i / 20 for a, b in zip(mark, label, strict=True)] for i in range(21)]
        return all(self.free(around(x, y, 1)) for x, y in way if math.dist(mark, (x, y)) > HIGH)

    def take(self, box: Box) -> bool:
        """Whether a box was free; now it is taken."""
        if not self.free(box):
            return False
        self.taken.append(box)
        return True
