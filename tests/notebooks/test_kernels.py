"""What the kernels of this course are given, forked or not, and that the warm server never holds the course."""

import json
import os
import subprocess
import sys
from pathlib import Path

import nbval.plugin
import pytest

from tests.forked_kernels import warming

WARMING = f"""
import json, runpy, sys
runpy.run_path({warming.__file__!r})["warm"](sys.argv[1:])
print(json.dumps(sorted(sys.modules)))
"""


@pytest.fixture
def kernel(tmp_path):
    """A kernel as every notebook of this run gets it."""
    kernel = nbval.plugin.RunningKernel("python3", cwd=str(tmp_path))
    yield kernel
    kernel.stop()


def printed(kernel, code):
    request, said = kernel.execute_cell_input(code, allow_stdin=False), ""
    while True:
        message = kernel.get_message("iopub", timeout=60)
        if message["parent_header"].get("msg_id") == request:
            said += message["content"].get("text", "")
            if message["content"].get("execution_state") == "idle":
                return said


def test_the_warm_server_imports_what_it_is_told_and_nothing_of_the_course(pytestconfig):
    told = pytestconfig.getini("warm_modules")
    settled = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
    run = subprocess.run(
        [sys.executable, "-c", WARMING, *told], env=settled, capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    imported = json.loads(run.stdout)
    assert {"ipykernel.kernelapp", "matplotlib.figure", *told} <= set(imported)
    assert not [name for name in imported if name.partition(".")[0] in ("facetoface", "tests")]


def test_a_kernel_has_a_fresh_log_a_fresh_profile_and_plain_sentences(kernel):
    code = "import os; print(os.environ['FACETOFACE_PROGRESS'], get_ipython().ipython_dir, "
    code += "'facetoface.friendly' in get_ipython().extension_manager.loaded)"
    progress, profile, friendly = printed(kernel, code).split()
    assert (progress, profile) == (os.environ["FACETOFACE_PROGRESS"], os.environ["IPYTHONDIR"])
    assert Path(progress).parent.name.startswith("facetoface-")
    assert friendly == "True"


def test_a_kernel_has_no_network(kernel):
    code = "import socket\ntry:\n    socket.create_connection(('127.0.0.1', 9))\nexcept Exception as error:\n"
    assert "SocketBlockedError" in printed(kernel, code + "    print(type(error).__name__)")
