"""The only rooms with a browser in them: the Form, and what is built on it."""
