"""The warm server: imports modules once, then forks a kernel for every request.

    python server.py LISTENER MODULE ...

LISTENER is the number of a listening Unix socket. Nothing is imported before somebody connects. A request is a line
of JSON, {"argv": [...], "cwd": ..., "env": {...}}; the answer {"pid": n} comes with a pidfd, or it is
{"refused": why}. A kernel lives as long as its connection; the server lives as long as its stdin is open.

This file is run as a script and forgets its neighbour, so that no kernel finds a module of this package.
"""

import contextlib
import gc
import json
import os
import selectors
import signal
import socket
import sys
import threading
import time
import traceback
from pathlib import Path

from warming import Unfit, settle, warm


class Server:
    """Forks a kernel for each request, and ends it when its connection closes. With a refusal, it only says that."""

    def __init__(self, listener, refusal):
        self.listener, self.refusal, self.kernels = listener, refusal, {}
        self.ready = selectors.DefaultSelector()
        for source in (listener, sys.stdin):
            self.ready.register(source, selectors.EVENT_READ)

    def serve(self):
        """Serve until stdin closes. Returns in the children only, each with its request."""
        while True:
            for key, _ in self.ready.select():
                if key.fileobj is sys.stdin:
                    sys.exit(self.end(*self.kernels))
                elif key.fileobj is not self.listener:
                    self.end(key.fileobj)
                elif request := self.accept():
                    return request

    def accept(self):
        """Fork for a request and give the client its kernel's pid and a pidfd, which is never another process's."""
        connection, _ = self.listener.accept()
        request = receive(connection)
        if request is None or self.refusal:
            return answer(connection, {"refused": self.refusal})
        if not (pid := os.fork()):
            self.close(connection)
            return request
        self.kernels[connection] = pid
        self.ready.register(connection, selectors.EVENT_READ)
        answer(connection, {"pid": pid}, pidfd := os.pidfd_open(pid))
        return os.close(pidfd)

    def end(self, *connections):
        """End kernels and their sessions, and wait for them; until then no other process can have their pids."""
        for connection in connections:
            self.ready.unregister(connection)
            pid = self.kernels.pop(connection)
            for kill in (os.killpg, os.kill):  # a child that was forked just now has no session yet
                with contextlib.suppress(ProcessLookupError):
                    kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            connection.close()

    def close(self, connection):
        """Forget, in a child, what only the server needs."""
        for source in (self.ready, self.listener, connection, *self.kernels):
            source.close()


def receive(connection):
    """The request, or None where there is none: somebody only knocked."""
    connection.settimeout(10)
    with contextlib.suppress(OSError, ValueError), connection.makefile("rb") as lines:
        return json.loads(lines.readline())


def answer(connection, words, *descriptors):
    """Say something to a client, which may have gone; hang up unless a descriptor goes with it."""
    with contextlib.suppress(OSError):
        socket.send_fds(connection, [json.dumps(words).encode()], descriptors)
    if not descriptors:
        connection.close()


def become(request, imported):
    """Make this child what a new process would be: session, streams, folder, environment and random numbers.

    The environment is the request's, with the variables that warm modules have set while they were `imported`.
    """
    os.setsid()
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    os.close(null)
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"], **imported)
    time.tzset()
    sys.argv = request["argv"]
    if "numpy.random" in sys.modules:  # Python's own generator is seeded anew by every fork
        sys.modules["numpy.random"].seed()
    threading.Thread(target=follow, args=[int(os.environ["JPY_PARENT_PID"])], daemon=True).start()


def follow(pid):
    """End with the process that asked for this kernel, even if the server is gone."""
    with contextlib.suppress(ProcessLookupError):
        wait(os.pidfd_open(pid))
    os._exit(1)


def wait(*sources):
    """The sources of which at least one can be read or has ended."""
    with selectors.DefaultSelector() as ready:
        for source in sources:
            ready.register(source, selectors.EVENT_READ)
        return [key.fileobj for key, _ in ready.select()]


def main(listener, modules):
    """Wait for the first knock, warm up, serve; in a child, be a kernel."""
    sys.path.remove(str(Path(__file__).parent))
    del sys.modules["warming"]
    settle(os.environ)
    before = set(os.environ.items())
    if sys.stdin in wait(listener, sys.stdin):
        return
    try:
        refusal = warm(modules)
    except Exception as error:
        refusal = str(error) if isinstance(error, Unfit) else traceback.format_exception_only(error)[-1].strip()
    gc.collect()
    gc.freeze()  # memory that the collector leaves alone stays shared
    imported = dict(set(os.environ.items()) - before)
    become(Server(listener, refusal).serve(), imported)
    from ipykernel.kernelapp import IPKernelApp

    IPKernelApp.launch_instance()


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:])
