"""The steps of typing in one field since it was last saved, so that undo belongs to the field while it has any.

Qt keeps such a list too, but it does not end at a save, and it cannot be asked where it would lead.
"""

from __future__ import annotations


class TypingSteps:
    """Texts before and after; letters of one word typed one after another are one step."""

    def __init__(self) -> None:
        self._past: list[str] = []
        self._future: list[str] = []
        self._text = ""

    @property
    def can_undo(self) -> bool:
        """Whether something was typed since the last save."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether an undone step can come back."""
        return bool(self._future)

    def start(self, text: str) -> None:
        """Begins anew at a text that is saved or shown."""
        self._text = text
        self._past.clear()
        self._future.clear()

    def push(self, text: str) -> None:
        """The text became this by typing."""
        if text == self._text:
            return
        if not (self._past and self._continues(text)):
            self._past.append(self._text)
        self._text = text
        self._future.clear()

    def undo(self) -> str:
        """The text before the last step."""
        self._future.append(self._text)
        self._text = self._past.pop()
        return self._text

    def redo(self) -> str:
        """The text after the step that was undone."""
        self._past.append(self._text)
        self._text = self._future.pop()
        return self._text

    def _continues(self, text: str) -> bool:
        """One more letter at the end of the same word."""
        return len(text) == len(self._text) + 1 and text.startswith(self._text) and not text[-1].isspace()
