"""The key to exercise A4: what the row of each claim may say, and which records bear on it."""

import attrs

OPEN = "cannot tell"  # the verdict where no record of the day decides


@attrs.frozen
class Row:
    """What a claim's row may say, and the events whose sources bear on the claim besides the claim's own."""

    classes: tuple[str, ...]
    verdicts: tuple[str, ...]
    events: tuple[str, ...] = ()


LEDGER = {
    "A10": Row(("settled",), ("true",), ("icbm-july-4-2017", "icbm-july-28-2017", "icbm-nov-29-2017")),
    "A14": Row(
        ("forecast",),
        (OPEN,),
        (
            "missile-moratorium-1999",
            "us-dprk-communique-2000",
            "agreed-framework-1994",
            "clinton-sanctions-1995",
            "clinton-line-1993-2000",
            "fuel-oil-stopped-2002",
            "north-korea-blames-oil-stop-2002",
            "feb-2007-agreement",
            "second-phase-2007",
            "cooling-tower-2008",
            "leap-day-deal-2012",
            "satellite-launch-april-2012",
            "four-negotiation-tracks-2017",
        ),
    ),
    "A17": Row(("value",), (OPEN,), ("un-inquiry-human-rights-2014", "warmbier-2017")),
    "A19": Row(
        ("settled", "contested"),  # “real” leaves room
        ("false", "partly"),
        (
            "denuclearization-declaration-1992",
            "clinton-letter-kim-jong-il-1994",
            "agreed-framework-1994",
            "missile-moratorium-1999",
            "joint-statement-2005",
            "feb-2007-agreement",
            "second-phase-2007",
            "cooling-tower-2008",
            "leap-day-deal-2012",
            "four-negotiation-tracks-2017",
        ),
    ),
    "A23": Row(
        ("settled",),
        ("false",),
        (
            "kanter-kim-yong-sun-1992",
            "perry-pyongyang-1999",
            "jo-myong-rok-clinton-2000",
            "us-dprk-communique-2000",
            "albright-kim-jong-il-2000",
            "powell-paek-nam-sun-2002",
            "kelly-pyongyang-2002",
            "rice-pak-ui-chun-2008",
            "bosworth-pyongyang-2009",
            "clapper-pyongyang-2014",
        ),
    ),
    "A26": Row(("unknown",), (OPEN,)),
    "B04": Row(
        ("forecast",),
        (OPEN,),
        (
            "joint-communique-1972",
            "denuclearization-declaration-1992",
            "joint-nuclear-commission-1992",
            "summit-2000",
            "june15-declaration-2000",
            "summit-2007",
            "oct4-declaration-2007",
            "north-korea-on-two-summits-2017",
            "moon-oct4-speech-2017",
            "constitution-nuclear-2012",
            "nuclear-test-1",
            "nuclear-test-2",
            "nuclear-test-3",
            "nuclear-test-4",
            "nuclear-test-5",
            "nuclear-test-6-2017",
            "wang-yi-door-2018",
            "new-year-nuclear-button-2018",
            "moon-answer-conditions-2018-02-10",
        ),
    ),
    "B17": Row(("settled",), ("partly",), ("oct4-declaration-2007", "summit-2007", "north-korea-on-two-summits-2017")),
    "B18": Row(("settled",), ("true",), ("moon-chief-of-staff-2007",)),
    "B20": Row(
        ("settled",),
        ("partly",),
        (
            "berlin-speech-2017",
            "talks-offer-unanswered-2017",
            "fire-and-fury-2017",
            "un-speech-2017",
            "moon-answers-new-year-2018",
        ),
    ),
    "B24": Row(
        ("contested",),
        (OPEN,),
        (
            "new-year-olympic-offer-2018",
            "new-year-nuclear-button-2018",
            "new-year-words-to-seoul-2018",
            "panmunjom-line-reopened-2018",
            "peace-house-talks-2018-01-09",
            "ri-weapons-not-at-south-2018",
            "kono-in-vancouver-2018",
            "joint-team-agreed-2018",
            "north-korea-appeal-2018-01-24",
            "kcna-wedge-2018-02-02",
            "parade-eve-of-olympics-2018",
            "joint-march-pyeongchang-2018",
            "kim-yo-jong-arrives-2018",
            "kim-letter-to-moon-2018-02-10",
            "invitation-to-moon-2018-02-10",
            "guest-book-blue-house-2018-02-10",
        ),
    ),
    "B29": Row(
        ("contested",),
        (OPEN,),
        (
            "new-year-words-to-seoul-2018",
            "exercises-after-olympics-2018",
            "ri-weapons-not-at-south-2018",
            "moon-summit-conditions-2018-01-10",
            "kono-in-vancouver-2018",
            "kcna-wedge-2018-02-02",
            "pence-on-moons-support-2018",
            "pence-no-daylight-2018-02-10",
            "moon-answer-conditions-2018-02-10",
        ),
    ),
}
