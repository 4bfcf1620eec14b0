"""The open case: runs verbs on the writer thread, undoes and redoes them, and tells who listens. No Qt."""

from caseapp.workspace.workspace import Workspace

__all__ = ["Workspace"]
