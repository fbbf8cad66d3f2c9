from facetoface.items import shuffled


def test_it_is_scored_like_multiple(answered):
    assert answered("accounts-of-2009", {"choices": ["kcna", "gibbs"]}).score == 1
    assert answered("accounts-of-2009", {"choices": ["kcna"]}).score == 0.5
    assert answered("accounts-of-2009", {"choices": ["kcna", "dinner"]}).score == 0


def test_every_excerpt_has_its_source(bank):
    sources = {option.id: option.source for option in shuffled(bank.items["accounts-of-2009"], "any")}
    assert sources == {"kcna": "kcna-2009", "gibbs": "gibbs-2009", "dinner": "kcna-2009"}


def test_the_first_wrong_try_does_not_show_the_excerpt_that_was_missed(bank, answered):
    _, gibbs, dinner = bank.items["accounts-of-2009"].option
    result = answered("accounts-of-2009", {"choices": ["dinner"]})
    assert result.feedback == (dinner.feedback,)
    assert gibbs.text not in str(result.feedback)
