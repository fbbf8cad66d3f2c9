"""Read by every kernel of the course's environment: plain sentences instead of tracebacks for a few errors."""

c = get_config()
c.IPKernelApp.extensions = ["facetoface.friendly"]
