"""Face to Face: a notebook course on two questions about meetings with North Korea's leaders.

A notebook needs one import and one object:

    import facetoface
    lesson = facetoface.open_lesson("03")
"""


def open_lesson(name: str):
    """The lesson called `name`, such as "03": what a notebook talks to. See `facetoface.lesson.Lesson`."""
    from facetoface.lesson import open_lesson  # here, so that reading the package's name costs nothing

    return open_lesson(name)
