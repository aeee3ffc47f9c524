"""No process of the site outlives the one that started it, however that one ended."""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1  # linux/prctl.h
# Loaded here: between fork and exec is no place for imports.
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def die_with_parent(parent: int) -> None:
    """Have the kernel kill this process when `parent`, which started it, is gone. Does nothing outside Linux.

    Killed, not asked: a server that is still starting would miss the question, and keep the port.
    """
    if _libc is None:
        return
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        # It was gone before the kernel knew.
        os._exit(1)
