"""Hypothesis strategies: valid items of every type, answers that fit them, and answers that may not."""

from hypothesis import strategies as st

from facetoface.items.kinds import KINDS, estimate, multiple, order, placing, short, single
from facetoface.items.model import Option

ids = st.text("abcxyz019", min_size=1, max_size=6)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
jsonlike = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
)


def feedback(about):
    """Feedback of more than twelve words that no other part of an item has."""
    return f"Feedback «{about}»: why this tempts, what is true of it, and where one can look it up."


def basics(kind, **fields):
    """The fields that all items have, and those of one type."""
    shared = {
        "id": ids,
        "version": st.integers(1, 9),
        "type": st.just(kind),
        "quiz": st.just("quiz"),
        "objective": st.just("O1"),
        "rests_on": st.just(["A02"]),
        "prompt": st.just("What is it?"),
    }
    return st.builds(KINDS[kind], **shared, **fields)


def worded(cls, names, **extra):
    """Options with these ids, each with its own text and feedback, and what `extra` says for each id."""
    return [cls(id=n, text=f"Text «{n}»", feedback=feedback(n), **{k: v[n] for k, v in extra.items()}) for n in names]


def names(least, most=6):
    """A few different ids."""
    return st.lists(ids, min_size=least, max_size=most, unique=True)


@st.composite
def singles(draw):
    chosen = draw(names(2))
    key = draw(st.sampled_from(chosen))
    credits = st.none() | st.floats(0.01, 0.99)
    options = worded(
        single.SingleOption,
        chosen,
        correct={n: n == key for n in chosen},
        credit={n: None if n == key else draw(credits) for n in chosen},
        pin={n: draw(st.booleans()) for n in chosen},
    )
    return draw(basics("single", option=st.just(options)))


@st.composite
def verdicts(draw):
    key = draw(st.sampled_from(single.VERDICTS))
    options = [
        single.VerdictOption(id=n, feedback=feedback(n), correct=n == key)
        for n in draw(st.permutations(single.VERDICTS))
    ]
    return draw(basics("verdict", option=st.just(options), claim=st.just("A02")))


@st.composite
def multiples(draw, kind="multiple"):
    chosen = draw(names(2))
    right = draw(st.sets(st.sampled_from(chosen), min_size=1, max_size=len(chosen) - 1))
    extra = {"correct": {n: n in right for n in chosen}, "pin": {n: draw(st.booleans()) for n in chosen}}
    if kind == "evidence":
        options = worded(multiple.EvidenceOption, chosen, **extra, source=dict.fromkeys(chosen, "a-source"))
    else:
        options = worded(multiple.MultipleOption, chosen, **extra)
    return draw(basics(kind, option=st.just(options)))


@st.composite
def orders(draw):
    chosen = draw(names(3))
    pairs = st.lists(st.sampled_from(chosen), min_size=2, max_size=2, unique=True)
    swaps = [order.Swap(options=p, feedback=feedback(f"swap {p}")) for p in draw(st.lists(pairs, max_size=2))]
    return draw(basics("order", option=st.just(worded(Option, chosen)), swap=st.just(swaps)))


@st.composite
def placings(draw, kind):
    chosen, places = draw(names(2, 4)), draw(names(4))
    own = draw(st.permutations(places)) if kind == "match" else [draw(st.sampled_from(places)) for _ in chosen]
    options = worded(placing.PlacedOption, chosen, match=dict(zip(chosen, own, strict=False)))
    targets = [placing.Target(id=n, text=f"Target «{n}»") for n in places]
    wrong = next(n for n in places if n != options[0].match)
    mixup = placing.Mixup(option=chosen[0], target=wrong, feedback=feedback("mix-up"))
    return draw(basics(kind, option=st.just(options), target=st.just(targets), mixup=st.just([mixup])))


@st.composite
def estimates(draw):
    low, tolerance = draw(st.integers(-1000, 1000)), draw(st.integers(0, 20))
    answer = low + draw(st.integers(tolerance + 2, 500))
    numbers = {"low": low, "answer": answer, "tolerance": tolerance, "high": answer + 500, "step": 1}
    edges = [answer - tolerance - 1, answer + tolerance, None]
    bands = [estimate.Band(up_to=edge, feedback=feedback(n)) for n, edge in enumerate(edges)]
    near = st.none() | st.integers(tolerance + 1, tolerance + 50)
    return draw(basics("estimate", **{k: st.just(v) for k, v in numbers.items()}, near=near, band=st.just(bands)))


@st.composite
def shorts(draw):
    words = draw(st.lists(st.text(min_size=1, max_size=8).filter(str.isalpha), min_size=1, max_size=4))
    groups = [
        short.Group(id=f"g{n}", words=[word], found=feedback(f"found {n}"), missing=feedback(f"missing {n}"))
        for n, word in enumerate(words)
    ]
    return draw(basics("short", group=st.just(groups), model=st.just(", ".join(words))))


forecasts = basics("forecast", question=st.just("Will they?"), resolves=st.just("2018-06-30"))
reflects = basics("reflect")
choosing = st.one_of(singles(), verdicts(), multiples(), multiples("evidence"))
graded = choosing | st.one_of(orders(), placings("match"), placings("classify"), estimates(), shorts())
items = graded | forecasts | reflects


def fitting(item):
    """Answers of the right shape."""
    names = [option.id for option in item.option]
    if item.type in ("single", "verdict"):
        return st.fixed_dictionaries({"choice": st.sampled_from(names)})
    if item.type in ("multiple", "evidence"):
        return st.fixed_dictionaries({"choices": st.lists(st.sampled_from(names), min_size=1, unique=True)})
    if item.type == "order":
        return st.fixed_dictionaries({"order": st.permutations(names)})
    if item.type in ("match", "classify"):
        target = st.sampled_from([target.id for target in item.target])
        return st.fixed_dictionaries({"pairs": st.fixed_dictionaries(dict.fromkeys(names, target))})
    if item.type == "estimate":
        three = st.lists(st.floats(item.low, item.high), min_size=3, max_size=3).map(sorted)
        return three.map(lambda numbers: dict(zip(("low", "value", "high"), numbers, strict=True)))
    if item.type == "forecast":
        return st.fixed_dictionaries({"probability": st.floats(0, 100), "known": st.booleans()})
    return st.fixed_dictionaries(
        {"text": st.text(min_size=1).filter(str.strip) | st.just(getattr(item, "model", "") or "so")}
    )


def any_answer(item):
    """Answers that fit, answers with the right fields and anything in them, and anything at all."""
    fields = list(item.key() or (["probability", "known"] if item.type == "forecast" else ["text"]))
    known = st.sampled_from([option.id for option in item.option] or ["none"])
    values = jsonlike | known | st.lists(known, max_size=8) | st.dictionaries(known, known | jsonlike, max_size=4)
    return fitting(item) | st.fixed_dictionaries(dict.fromkeys(fields, values)) | jsonlike


def with_answer(kinds, answers=fitting):
    """Pairs of an item and an answer to it."""
    return kinds.flatmap(lambda item: st.tuples(st.just(item), answers(item)))
