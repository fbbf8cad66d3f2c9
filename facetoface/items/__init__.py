"""The items: question types, banks of them, and grading as pure functions."""

from facetoface.items.bank import Bank, load_bank
from facetoface.items.grading import grade
from facetoface.items.model import Item, Option, OptionResult, Response, ResponseError, Result, StaleResponse
from facetoface.items.shuffling import shuffled

__all__ = [
    "Bank",
    "Item",
    "Option",
    "OptionResult",
    "Response",
    "ResponseError",
    "Result",
    "StaleResponse",
    "grade",
    "load_bank",
    "shuffled",
]
