import attrs

from facetoface.items import shuffled


def orders(item, count=200):
    return {tuple(option.id for option in shuffled(item, f"learner {n}")) for n in range(count)}


def test_the_same_seed_gives_the_same_order_and_others_give_others(bank):
    item = bank.items["article-b-supports"]
    assert shuffled(item, "kim") == shuffled(item, "kim")
    assert len(orders(item)) == 24  # 4 options: every order comes up


def test_pinned_options_keep_their_place(bank):
    item = bank.items["article-b-supports"]
    pinned = attrs.evolve(item, option=[*item.option[:3], attrs.evolve(item.option[3], pin=True)])
    assert {order[3] for order in orders(pinned)} == {"disarm"}
    assert len(orders(pinned)) == 6


def test_order_items_are_never_shown_in_the_right_order(bank):
    item = bank.items["road-to-hanoi"]
    assert tuple(item.key()["order"]) not in orders(item)
    assert len(orders(item)) == 23


def test_shuffling_can_be_turned_off(bank):
    item = attrs.evolve(bank.items["article-b-supports"], shuffle=False)
    assert orders(item) == {("message", "third-time", "accepted", "disarm")}


def test_items_without_options_have_nothing_to_shuffle(bank):
    assert shuffled(bank.items["why-not-cause"], "any") == []
