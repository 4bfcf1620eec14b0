"""Limits that a process sets for itself before it reads what strangers made."""

from __future__ import annotations

import os
import sys

IS_MAC = sys.platform == "darwin"

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Basic(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _Extended(ctypes.Structure):
        _fields_ = (
            ("Basic", _Basic),
            ("Io", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    _EXTENDED_INFORMATION, _PROCESS_MEMORY = 9, 0x100

    def limit_memory(most_bytes: int) -> None:
        """From now on this process may not hold more memory; asking for more raises MemoryError."""
        kernel = ctypes.windll.kernel32
        job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
        limits = _Extended(_Basic(LimitFlags=_PROCESS_MEMORY), ProcessMemoryLimit=most_bytes)
        kernel.SetInformationJobObject(job, _EXTENDED_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits))
        kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))

    def step_back() -> None:
        """Lets other processes go first."""
        below_normal = 0x4000
        ctypes.windll.kernel32.SetPriorityClass(ctypes.windll.kernel32.GetCurrentProcess(), below_normal)

else:
    import resource

    def limit_memory(most_bytes: int) -> None:
        """From now on this process may not hold more memory; asking for more raises MemoryError."""
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = most_bytes if hard == resource.RLIM_INFINITY else min(most_bytes, hard)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
        except ValueError:
            if not IS_MAC:  # macOS refuses a limit below what it has set aside for every process, hundreds of gigabytes
                raise

    def step_back() -> None:
        """Lets other processes go first."""
        os.nice(5)
