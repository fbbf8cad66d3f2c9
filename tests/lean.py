"""Loaded before all plugins (see pyproject.toml): spares every pytest process a second at its start.

nbval imports nbformat, that imports jsonschema, and that, for the two formats "iri" and "iri-reference" alone, imports
rfc3987_syntax, which compiles a large grammar. No test asks for these formats.
"""

import sys

sys.modules["rfc3987_syntax"] = None  # importing it now fails, and jsonschema goes on without those formats
