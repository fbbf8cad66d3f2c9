"""The order in which options are shown."""

import random

from facetoface.items.model import Item, Option


def shuffled(item: Item, seed: str) -> list[Option]:
    """The item's options in the order to show them in: the same for the same seed.

    Pinned options keep their place, and items with `shuffle = false` their order. An item whose bank order
    is its key (`order`) never comes out in that order.
    """
    if not item.shuffle:
        return list(item.option)
    loose = [option for option in item.option if not option.pin]
    random.Random(seed).shuffle(loose)
    if getattr(item, "listed_in_order", False) and loose == item.option:
        loose = loose[1:] + loose[:1]
    rest = iter(loose)
    return [option if option.pin else next(rest) for option in item.option]
