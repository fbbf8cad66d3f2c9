"""The key to exercise A1: what each clue of the two articles dates, their purposes, and the classes of eight claims."""

import datetime as dt

SPEAKS = dt.date(2018, 2, 10)
OTHER_DAYS = {  # days that article B names, and its readers take for its own
    dt.date(2018, 1, 10): "the-picture",
    dt.date(2018, 2, 9): "the-ceremony",
    dt.date(2018, 1, 1): "the-speech",
    dt.date(2018, 2, 11): "the-next-day",
}

WORK = {
    "day": "as-day",
    "earlier": "as-earlier",
    "nothing": "as-nothing",
}  # what a clue does, the message if it does not
CLUES_B = {
    "menu": ("nothing",),
    "picture": ("earlier",),
    "saturday": ("day",),
    "spelling": ("nothing",),
    "eleven": ("earlier",),
    "speech": ("earlier",),
    "ceremony": ("day",),
}

CLUES_A = ("title", "headings", "no-meeting", "tests", "sanctions", "silence", "biography", "comment")
EDGES = {  # the days that a clue of article A gives for its early edge: the order on banks, the third flight
    "sanctions": (dt.date(2017, 9, 20), dt.date(2017, 9, 25)),
    "tests": (dt.date(2017, 11, 28), dt.date(2017, 12, 1)),
}
EARLIER = {  # days from which article A might speak if one clue were all it had, up to the day named
    dt.date(2016, 12, 31): "before-the-tests",
    dt.date(2017, 7, 27): "one-test",
    dt.date(2017, 8, 1): "tests-alone",
    dt.date(2017, 9, 19): "one-measure",
    dt.date(2017, 11, 27): "other-edge",
    dt.date(2018, 2, 6): "no-clue-so-late",
    dt.date(2018, 2, 9): "announced",
}

PURPOSES = {  # and the message for an article that is not for this
    "news": "as-news",
    "general question": "as-general-question",
    "eyewitness": "as-eyewitness",
    "decision": "as-decision",
}
PURPOSE_CLUES = {"A": {"title", "headings"}, "B": {"saturday", "ceremony"}}

CLAIMS = {
    "A12": ("settled",),
    "A16": ("forecast",),
    "A27": ("unknown",),
    "B01": ("value",),
    "B08": ("settled",),
    "B21": ("contested",),
    "B22": ("unknown",),
    "B36": ("forecast",),
}
