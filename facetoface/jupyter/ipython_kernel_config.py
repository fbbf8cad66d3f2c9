"""Read by every kernel of the course's environment: plain sentences instead of tracebacks for a few errors."""

c = get_config()
c.IPKernelApp.extensions = ["facetoface.friendly"]
c.IPKernelApp.log_level = "ERROR"  # it warns of a link without encryption, which here never leaves the machine
