"""What tests an exercise's answers: one module for each exercise, and what they share.

A check is a function `check_<task>(given, *answers) -> Verdict`. It asks for the meaning of an answer, names the one
thing to mend next and never the answer. `judging.judge` calls it, and lets nothing it does reach the learner as an
error. What a verdict says in words stands in `assets/exercises/`, or for all exercises in `assets/words.toml`.
"""
