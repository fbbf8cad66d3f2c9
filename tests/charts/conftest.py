import pytest

from facetoface.history import Archive
from tests.charts.small import MEETINGS, archive, event


@pytest.fixture(scope="session")
def whole() -> Archive:
    """The small archive with all its meetings."""
    return archive([event(*row) for row in MEETINGS])
