"""For authors: builds notebooks and answer books, checks the assets. No lesson imports it."""
