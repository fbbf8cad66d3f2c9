"""Cuts `outlines.json` out of Natural Earth: python3 cut.py countries-50m.json (see README.md)."""

import json
import math
import sys
from pathlib import Path

BOX = (94.0, -4.0, 152.0, 51.0)  # west, south, east, north: all that is kept
NEAR = (115.0, 28.0, 150.0, 48.0)  # kept in more detail
FINE, COARSE = 0.015, 0.08  # degrees: how far a line may move when points are left out, near and elsewhere
SMALL = 0.25  # degrees: islands narrower than this are left out far from Korea
KOREAS = {"north": "408", "south": "410"}  # ISO 3166-1 numeric


def main(path):
    """Read a TopoJSON file of countries and write the outlines beside this script."""
    world = json.loads(Path(path).read_text())
    arcs = [thinned(arc) for arc in decoded(world)]
    countries = {g["id"]: g["arcs"] for g in world["objects"]["countries"]["geometries"] if "id" in g}
    kept = {name: polygons(rings(countries[i]), arcs) for name, i in KOREAS.items()}
    land = [p for g in world["objects"]["land"]["geometries"] for p in polygons(rings(g["arcs"]), arcs)]
    north, south = ({positive(i) for ring in rings(countries[i]) for i in ring} for i in KOREAS.values())
    line = [[round(x, 3), round(y, 3)] for i in sorted(north & south) for x, y in arcs[i]]
    found = {"format": 1, "land": land, **kept, "line": line}
    Path(__file__).with_name("outlines.json").write_text(json.dumps(found, separators=(",", ":")) + "\n")


def decoded(world):
    """The arcs of a TopoJSON topology in degrees (TopoJSON specification, 2.1.2)."""
    (kx, ky), (dx, dy) = world["transform"]["scale"], world["transform"]["translate"]
    for arc in world["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        yield points


def thinned(points):
    """A line with fewer points. Arcs are thinned one by one, so that neighbours still share their borders."""
    near = any(NEAR[0] <= x <= NEAR[2] and NEAR[1] <= y <= NEAR[3] for x, y in points)
    if points[0] == points[-1]:  # an island: thinned in two halves
        middle = max(range(len(points)), key=lambda i: math.dist(points[0], points[i]))
        halves = points[: middle + 1], points[middle:]
        return [
            *peucker(halves[0], FINE if near else COARSE)[:-1],
            *peucker(halves[1], FINE if near else COARSE),
        ]
    return peucker(points, FINE if near else COARSE)


def peucker(points, most):
    """Douglas and Peucker, 'Algorithms for the reduction of the number of points', Cartographica 10(2), 1973."""
    if len(points) < 3:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    length = math.dist(points[0], points[-1]) or 1
    off = [abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length for x, y in points[1:-1]]
    worst = max(range(len(off)), key=off.__getitem__) + 1
    if off[worst - 1] <= most:
        return [points[0], points[-1]]
    return [*peucker(points[: worst + 1], most)[:-1], *peucker(points[worst:], most)]


def rings(arcs):
    """The rings of a polygon or of several, outer and inner alike."""
    if not isinstance(arcs[0], list):
        return [arcs]
    return [ring for part in arcs for ring in rings(part)]


def positive(i):
    """The arc that an index means: a negative one, ~i, is the same arc backwards."""
    return i if i >= 0 else ~i


def polygons(found, arcs):
    """The rings as points, cut to the box."""
    closed = [[p for i in ring for p in (arcs[i] if i >= 0 else arcs[~i][::-1])[:-1]] for ring in found]
    cut = [clipped(ring) for ring in closed]
    return [[[round(x, 3), round(y, 3)] for x, y in ring] for ring in cut if len(ring) > 2 and seen(ring)]


def seen(ring):
    """Whether it is near, or large enough to be seen from afar."""
    wide = max(max(side) - min(side) for side in zip(*ring, strict=True))
    near = any(NEAR[0] <= x <= NEAR[2] and NEAR[1] <= y <= NEAR[3] for x, y in ring)
    return near or wide >= SMALL


def clipped(ring):
    """The part of a ring inside the box. Sutherland and Hodgman, Communications of the ACM 17(1), 1974."""
    for axis, bound, sign in ((0, BOX[0], 1), (1, BOX[1], 1), (0, BOX[2], -1), (1, BOX[3], -1)):
        kept = []
        for a, b in zip([ring[-1], *ring[:-1]] if ring else [], ring, strict=True):
            inside = [sign * (p[axis] - bound) >= 0 for p in (a, b)]
            if inside[0] != inside[1]:
                t = (bound - a[axis]) / (b[axis] - a[axis])
                kept.append(tuple(p + t * (q - p) for p, q in zip(a, b, strict=True)))
            if inside[1]:
                kept.append(b)
        ring = kept
    return ring


if __name__ == "__main__":
    main(sys.argv[1])
