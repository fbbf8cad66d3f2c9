"""Kernels for notebook tests, forked from one warm process.

A notebook test spends most of its time before its first cell: Python starts, ipykernel is imported, then the
libraries of the notebook. This package has that done once. A *warm server* imports ipykernel and the third-party
modules it is told (the ini option `warm_modules`), starts no thread, and then forks one kernel for every notebook.
A fork is a copy: what a notebook does to its kernel is gone with it, and nothing of it reaches the server or the
next notebook.

It is a plugin for pytest with nbval. It replaces how nbval gets a kernel, never what nbval runs or compares:

- the kernel is a real ipykernel, in a session, folder and environment of its own, reached over IPC sockets;
- random numbers are seeded anew, and the code under test is never warm: the server refuses to serve if a module
  outside the installed packages was imported, if one printed or warned meanwhile, or if a thread is running;
- the server ends a kernel, and what it has started, as soon as the test process lets go of it or dies; a kernel
  whose server dies goes on until its notebook is finished;
- a kernel that dies is noticed within half a second, not when the cell's time is over. The verdicts stay the same.

Stock kernels run where forking is impossible (it needs Linux with pidfd) or would not be faithful (see
`faithful.py`), where anything fails to start, and with `--stock-kernels`. Except for the last, one line says so.

What a notebook could still tell: warm modules are in `sys.modules` before they are imported, kernels of one run
share a hash seed, and BLAS has one thread. A process that a notebook puts in a session of its own outlives the
kernel, as it does with stock kernels.

    plugin.py      pytest's side: the option, the one server of a run, the line at the end
    kernel.py      nbval's side: a running kernel, whose process is a fork
    warm.py        the server and its kernels as seen from the test process
    faithful.py    when a fork would not be what a new process is
    server.py      the warm server, a script of its own
    warming.py     what it imports, and when it must not serve

To use it elsewhere, copy the folder and name the plugin: `pytest_plugins = ["forked_kernels.plugin"]`.
"""
