"""A notebook open in JupyterLab, and the steps a learner takes in it, by keyboard wherever there are keys for them."""

from tests.browser.lab import Server

KERNEL_READY = """() => {
  const panel = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden)');
  const name = panel?.querySelector('.jp-KernelName')?.textContent ?? '';
  return name && !/No Kernel/i.test(name) &&
    panel.querySelector('.jp-Notebook-ExecutionIndicator')?.dataset.status === 'idle';
}"""  # the indicator says 'idle' before there is a kernel, so its name must be there too
ALL_RUN = """() => {
  const prompts = [...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell .jp-InputPrompt')];
  return prompts.length && prompts.every((p) => /^\\[\\d+\\]:?$/.test(p.textContent.trim()));
}"""
ALL_SHOWN = (
    "() => ![...document.querySelectorAll('.jp-OutputArea-output')].some((o) => /Loading widget/.test(o.textContent))"
)
ACTIVE_CELL = "() => window.jupyterapp.shell.currentWidget.content.activeCellIndex"
CELL_OF = """node => {
  const cell = node.closest('.jp-Notebook-cell');
  return [...cell.closest('.jp-Notebook').querySelectorAll('.jp-Notebook-cell')].indexOf(cell);
}"""
IN_FRONT = "path => window.jupyterapp.shell.currentWidget?.context?.path === path"
WAY = """nodes => {
  const now = document.activeElement;
  if (nodes.includes(now)) return null;
  return nodes[0].compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Shift+Tab' : 'Tab';
}"""  # the key that leads from the focus towards some elements; none where one of them has it


class Notebook:
    """A notebook open in a page."""

    def __init__(self, page, server: Server, path: str):
        assert (server.root / path).is_file(), f"no such notebook: {path}"
        self.page, self.server, self.path = page, server, path
        self.panel = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
        self.load()

    def load(self) -> None:
        """Load the page, or load it anew, until a kernel is ready."""
        address = f"{self.server.url}/doc/tree/{self.path}?reset&token={self.server.token}"
        self.page.goto(address, wait_until="domcontentloaded")
        self.page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook", timeout=60_000)
        self.page.evaluate("() => window.jupyterapp.restored.then(() => true)")  # until then Lab may move the focus
        self.wait_for_kernel()

    def wait_for_kernel(self) -> None:
        """Until a kernel is there and has nothing to do."""
        self.page.wait_for_function(KERNEL_READY, timeout=60_000)

    def wait_until_in_front(self, path: str) -> None:
        """Until Lab shows another notebook in place of this one; from then on the steps are taken there."""
        self.page.wait_for_function(IN_FRONT, arg=path)
        self.wait_for_kernel()

    def run_all(self) -> None:
        """Run All Cells, by name in Lab's list of commands, until every cell has run and every form is there."""
        self.press("Control+Shift+c")
        self.page.locator(".lm-CommandPalette-input:focus").wait_for()
        self.page.keyboard.type("Run All Cells")
        self.page.locator(".lm-CommandPalette-item.lm-mod-active[data-command='notebook:run-all-cells']").wait_for()
        self.press("Enter")
        self.page.wait_for_function(ALL_RUN, timeout=120_000)
        self.wait_for_kernel()
        self.page.wait_for_function(ALL_SHOWN)

    def command(self, name: str, **arguments) -> None:
        """A command of JupyterLab by its id; not waited for, as some ask a question first."""
        self.page.evaluate("([n, a]) => void window.jupyterapp.commands.execute(n, a)", [name, arguments])

    def theme(self, name: str) -> None:
        """Change Lab's theme, and wait until it is there."""
        self.command("apputils:change-theme", theme=name)
        self.page.wait_for_function("name => document.body.dataset.jpThemeName === name", arg=name)
        self.page.wait_for_function("() => !document.querySelector('.jp-mod-loading-theme, #jupyterlab-splash')")

    def sources(self) -> list[str]:
        """The sources of all cells, as the page holds them."""
        return self.page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.content.model.sharedModel.cells.map((c) => c.source)"
        )

    def question(self, item):
        """The form that asks an item, found by its prompt."""
        words = item.prompt.replace("*", "").split("\n")[0][:60]
        return self.panel.locator(".f2f", has_text=words).last

    def form(self, cell: int):
        """The first form that a cell shows, by the cell's number from 0."""
        return self.panel.locator(".jp-Notebook-cell").nth(cell).locator(".f2f").first

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, wherever the focus is."""
        for key in keys:
            self.page.keyboard.press(key)

    def press_until(self, key: str, done, most: int = 60) -> None:
        """Press a key again and again until `done()` holds."""
        for _ in range(most):
            if done():
                return
            self.press(key)
        raise AssertionError(f"{key} was pressed {most} times in vain")

    def to_cell(self, number: int) -> None:
        """Leave a form with Esc, and go to a cell by its number from 0 with the arrow keys."""
        here = self.page.evaluate(ACTIVE_CELL)
        self.press("Escape", *["ArrowDown" if here < number else "ArrowUp"] * abs(number - here))
        assert self.page.evaluate(ACTIVE_CELL) == number, "the arrow keys did not lead from cell to cell"

    def tab_to(self, target, most: int = 100) -> None:
        """Go to the target's cell, then press Tab or Shift+Tab until it, or one of it, has the focus."""
        cell = target.first.evaluate(CELL_OF)
        if cell != self.page.evaluate(ACTIVE_CELL):
            self.to_cell(cell)
        for _ in range(most):
            key = target.evaluate_all(WAY)
            if key is None:
                return
            self.press(key)
        raise AssertionError(f"{key} does not lead to {target}")

    def write(self, number: int, line: str) -> None:
        """Put a line in place of a cell's first, and run the cell and the next one."""
        self.to_cell(number)
        self.press("Enter", "Control+Home", "Shift+End")
        self.page.keyboard.type(line)
        self.press("Shift+Enter", "Shift+Enter")
        self.wait_for_kernel()

    def focus_is_in_a_form(self) -> bool:
        """Whether the focus is inside one of the course's forms."""
        return self.page.evaluate("() => !!document.activeElement.closest('.f2f')")


def status(question):
    """The status region of a form."""
    return question.locator("[role=status]")
