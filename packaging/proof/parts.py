"""The parts of the proof, each in a Debian of its own: bare, with a desk, and carried without an administrator."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from proof import visitor
from proof.desks import Desk
from proof.files_opened import FilesOpened
from proof.portable import Portable, have_a_desktop, is_kept
from proof.rooms import Room, copy_tree, remove_tree
from proof.steps import Book
from proof.traces import written
from proof.upgrade import Upgrade


def bare(book: Book, base: Path, place: Path, package: Path) -> None:
    """In the smallest Debian: that it names all it needs, starts, works, and goes without a trace."""
    copy_tree(base, place)
    before = written(place)
    with Room(place) as room:
        if book.run("bare: install", partial(visitor.install, room, package)):
            book.run("bare: in its places", partial(visitor.look_over, room))
            book.run("bare: start off screen", partial(visitor.first_window_off_screen, room))
            book.run("bare: self-test", partial(visitor.self_test, room))
            book.run("bare: make a case", partial(visitor.make_case, room))
            book.run("bare: remove", partial(visitor.remove, room))
    kept = visitor.is_theirs_or_an_account
    book.run("bare: without a trace", partial(visitor.without_trace, place, before, kept))
    remove_tree(place)


def on_a_desk(book: Book, base: Path, place: Path, previous: Path, package: Path, pictures: Path) -> None:
    """With a display: upgraded under an open case, opened by its files, removed without a trace."""
    copy_tree(base, place)
    before = written(place)
    with Room(place) as room:
        if book.run("desk: install the previous version", partial(visitor.install, room, previous)):
            desk = Desk(room, pictures)
            Upgrade(book, room, desk, package).run()
            book.run("desk: what desktops read", partial(visitor.look_over_triggers, room))
            FilesOpened(book, room, desk).run()
            desk.leave()
        book.run("desk: remove", partial(visitor.remove, room))
    book.run("desk: without a trace", partial(visitor.without_trace, place, before))
    remove_tree(place)


def portable(book: Book, base: Path, place: Path, installer: Path, pictures: Path) -> None:
    """With a display and no administrator: the installer that a person runs, and removes again without a trace."""
    copy_tree(base, place)
    went_well, before = False, {}
    with Room(place) as room:
        if book.run("portable: what desktops have", partial(have_a_desktop, room)):
            before = written(place)
            went_well = Portable(book, room, installer, pictures).run()
    if went_well:
        book.run("portable: without a trace", partial(visitor.without_trace, place, before, is_kept))
    remove_tree(place)
