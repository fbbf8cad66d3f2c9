"""Answers of every kind for hypothesis: what a learner, or a mistake, may put into a variable."""

import math

from hypothesis import strategies as st


class Odd:
    """An object that fails at whatever is asked of it."""

    def __eq__(self, other):
        raise RuntimeError("no comparison")

    def __hash__(self):
        raise RuntimeError("no hash")

    def __str__(self):  # but it has a repr, so that a failing example can be shown
        raise RuntimeError("no text")

    def __len__(self):
        raise RuntimeError("no length")

    def __iter__(self):
        raise RuntimeError("no parts")

    def __bool__(self):
        raise RuntimeError("neither true nor false")


def counting():
    """A generator that never ends."""
    number = 0
    while True:
        yield number
        number += 1


def failing(*given):
    raise ValueError("a learner's function failed")


PLAIN = st.one_of(
    st.none(),
    st.just(...),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=60),
    st.binary(max_size=8),
    st.dates(),
    st.sampled_from([math.nan, math.inf, 10**400, -1, "leader", "2018-06-12"]),
)
STRANGE = st.one_of(
    st.builds(Odd),
    st.builds(counting),
    st.sampled_from([Odd, failing, print, len, lambda *given: None, object(), range(10**9)]),
)
ANYTHING = st.one_of(
    PLAIN,
    STRANGE,
    st.recursive(
        PLAIN | STRANGE,
        lambda inner: st.one_of(
            st.lists(inner, max_size=4),
            st.tuples(inner, inner),
            st.dictionaries(st.text(max_size=12), inner, max_size=4),
        ),
        max_leaves=8,
    ),
)
