"""How tests are dealt out to workers: module by module, but a folder that shares one long fixture as a whole."""

from xdist.scheduler import LoadScopeScheduling

TOGETHER = ("tests/browser/all",)  # a notebook that takes half a minute to run, and as long to be used


class Scopes(LoadScopeScheduling):
    """`--dist=loadscope`, with those folders as scopes."""

    def _split_scope(self, nodeid: str) -> str:
        folders = (folder for folder in TOGETHER if nodeid.startswith(f"{folder}/"))
        return next(folders, super()._split_scope(nodeid))
