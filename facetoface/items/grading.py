"""Grading: an item and a response in, a result out. Nothing is changed, nothing is remembered."""

import attrs

from facetoface.items import certainty
from facetoface.items.model import Item, Response, ResponseError, Result, StaleResponse
from facetoface.items.shapes import shown


def grade(item: Item, response: Response) -> Result:
    """What a response is worth. The scoring rule of each type stands with the type, in `kinds/`.

    Raises StaleResponse if the response is to another version of the item, and ResponseError if it is to
    another item or cannot be read; both say so in one sentence.
    """
    _check(item, response)
    result = item.mark(item.read(response.answer))
    if item.graded and response.certainty is not None:
        return attrs.evolve(result, points=certainty.points(result.right, response.certainty))
    return result


def _check(item: Item, response: Response) -> None:
    """Raises ResponseError unless the response is to this version of this item, with a possible certainty."""
    if response.item != item.id:
        raise ResponseError(f"Expected a response to '{item.id}', but found one to {shown(response.item)}.")
    if type(response.version) is not int:
        raise ResponseError(f"Expected a whole number as version, but found {shown(response.version)}.")
    if response.version != item.version:
        raise StaleResponse(
            f"This answers version {shown(response.version)} of '{item.id}', but the question is now "
            f"in version {item.version}; please answer it afresh."
        )
    if response.certainty is not None:
        certainty.check(response.certainty)
