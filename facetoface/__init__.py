"""Face to Face: a notebook course on two questions about meetings with North Korea's leaders.

A notebook needs one import and one object:

    import facetoface
    lesson = facetoface.open_lesson("03")

An exercise is opened in the same way: `exercise = facetoface.open_exercise("a2")`.
"""


def open_lesson(name: str):
    """The lesson called `name`, such as "03": what a notebook talks to. See `facetoface.lesson.Lesson`."""
    from facetoface.lesson import open_lesson  # here, so that reading the package's name costs nothing

    return open_lesson(name)


def open_exercise(name: str):
    """The exercise called `name`, such as "a2": what its notebook talks to. See `facetoface.exercise.Exercise`."""
    from facetoface.exercise import open_exercise

    return open_exercise(name)
