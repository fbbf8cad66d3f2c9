"""An installed Chromium, Chrome or Edge, and pages in it that reach nothing but one server."""

import contextlib
import os
import shutil

from playwright.sync_api import sync_playwright

from facetoface.authoring.print import BROWSERS

OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"]  # fmt: skip


@contextlib.contextmanager
def launched():
    """A running browser: the one that `FACETOFACE_BROWSER` names, or one that is found. Raises playwright's Error."""
    path = os.environ.get("FACETOFACE_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(args=OPTIONS, **({"executable_path": path} if path else {}))
        yield running
        running.close()


@contextlib.contextmanager
def opened(browser, lab, fresh=True, **options):
    """A page whose requests to anywhere but the server are refused and written down in `page.outside`.

    With `fresh` the log is empty; `options` are those of the browser's window.
    """
    if fresh:
        shutil.rmtree(lab.root / "progress", ignore_errors=True)
    before = {session["id"] for session in lab.ask("/api/sessions")}
    window = {"viewport": {"width": 1280, "height": 1600}, "reduced_motion": "reduce", **options}
    context = browser.new_context(**window)
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.errors = []
    page.outside = closed_off(context, lab.url)
    page.on("pageerror", lambda error: page.errors.append(error.stack or str(error)))
    yield page
    for session in lab.ask("/api/sessions"):  # end this page's kernels, so that they do not pile up
        if session["id"] not in before:
            lab.ask(f"/api/sessions/{session['id']}", "DELETE")
    context.close()


def closed_off(context, home: str) -> list[str]:
    """Refuse every request but those to `home`; gives the list in which they are written down."""
    outside = []

    def judge(route):
        if route.request.url.startswith((home, "data:", "blob:")):
            return route.continue_()
        outside.append(route.request.url)
        return route.abort()

    def judge_socket(socket):
        if socket.url.startswith(home.replace("http", "ws", 1)):
            return socket.connect_to_server()
        outside.append(socket.url)
        return socket.close()

    context.route("**/*", judge)
    context.route_web_socket("**/*", judge_socket)
    return outside
