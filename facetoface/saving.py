"""Keeps what cannot be stable out of saved notebooks.

A saved notebook holds the static twins, never a live widget: on opening it again a stale widget would read
"model not found", and its state could hold what a learner typed. JupyterLab calls `before_save` (see
`jupyter/jupyter_server_config.py`); `course.py build` calls `strip`.
"""

WIDGET = "application/vnd.jupyter.widget-view+json"


def before_save(model: dict, **_) -> None:
    """A `pre_save_hook` of jupyter_server: strips the notebook that is about to be written."""
    if model["type"] == "notebook" and model["content"]["nbformat"] == 4:
        strip(model["content"])


def strip(notebook: dict) -> None:
    """Take out widget views that have a static twin, and all widget state, in place."""
    notebook["metadata"].pop("widgets", None)
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "text/html" in data:
                data.pop(WIDGET, None)
