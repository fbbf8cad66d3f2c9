"""Distances on the globe, and a piece of it laid flat on the page. Points are (degrees East, degrees North)."""

import math

import attrs

from facetoface.charts import style
from facetoface.history.places import Point

RADIUS = 6371.0  # km, the earth's mean radius; distances on this ball are right to within 0.5 %
STEPS = ((100, 5), (1000, 10), (math.inf, 50))  # below so many km: rounded to so many


def distance(a: Point, b: Point) -> float:
    """The great-circle distance in km.

    Source: the haversine formula, R. W. Sinnott, 'Virtues of the Haversine', Sky and Telescope 68(2), 1984.
    """
    (lon, lat), (lon2, lat2) = (map(math.radians, point) for point in (a, b))
    half = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * RADIUS * math.asin(math.sqrt(min(1, half)))


def rounded(km: float) -> int:
    """The distance as precisely as it can be told: to 5, 10 or 50 km, for a place is no point."""
    step = next(step for below, step in STEPS if km < below)
    return step * round(km / step)


def track(a: Point, b: Point, pieces: int = 60) -> list[Point]:
    """Points along the great circle from `a` to `b`, the two of them included."""
    ends, angle = [_vector(point) for point in (a, b)], distance(a, b) / RADIUS
    if not angle:
        return [a, b]
    shares = [[math.sin(angle * t) for t in (1 - i / pieces, i / pieces)] for i in range(pieces + 1)]
    return [_point([s * p + t * q for p, q in zip(*ends, strict=True)]) for s, t in shares]


def _vector(point: Point) -> tuple[float, float, float]:
    lon, lat = map(math.radians, point)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _point(vector: list[float]) -> Point:
    x, y, z = vector
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


@attrs.frozen
class View:
    """A piece of the globe between two meridians and two parallels, as wide as the page.

    The projection is equirectangular and true to scale along the parallel in its middle (J. P. Snyder, 'Map
    projections: a working manual', US Geological Survey, 1987, p. 90).
    """

    west: float
    east: float
    south: float
    north: float

    @property
    def narrowing(self) -> float:
        """How much shorter a degree of longitude is than one of latitude, at the middle parallel."""
        return math.cos(math.radians((self.south + self.north) / 2))

    @property
    def degree(self) -> float:
        """How many page pixels a degree of latitude takes."""
        return style.SPAN / ((self.east - self.west) * self.narrowing)

    @property
    def height(self) -> int:
        """How high the view is, in whole page pixels."""
        return round((self.north - self.south) * self.degree)

    def pixel(self, point: Point) -> Point:
        """Where a point stands: page pixels from the left margin, and upward from the view's lower edge."""
        lon, lat = point
        return (lon - self.west) * self.narrowing * self.degree, (lat - self.south) * self.degree

    def holds(self, point: Point) -> bool:
        """Whether the point is in view."""
        return self.west < point[0] < self.east and self.south < point[1] < self.north

    def pixels(self, km: float) -> float:
        """How many page pixels so many km take at the middle parallel."""
        return math.degrees(km / RADIUS) * self.degree
