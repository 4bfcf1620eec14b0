"""What each verb does: the one table from verb to method."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDockWidget

from caseapp.ui.file_opening import new_window
from caseapp.ui.shell import dialogs
from caseapp.ui.shell.files import clipboard_words
from caseapp.ui.shell.lists import BOARD, CONFLICTS, NEWS, SAME, TODAY, UNDO_LIST
from caseapp.ui.templates import acts
from caseapp.ui.verbs.book import verbs

if TYPE_CHECKING:
    from caseapp.ui.reader.pane import ReaderPane
    from caseapp.ui.shell.desk import Desk
    from caseapp.ui.shell.window import MainWindow

Handler = Callable[[], object]


def handlers(window: MainWindow) -> dict[str, Handler]:
    """A handler for every verb of the book."""
    files = window.files
    found: dict[str, Handler] = {
        "file.new": files.new,
        "file.new_locked": partial(files.new, is_locked=True),
        "file.open": files.choose,
        "file.new_window": partial(new_window, window),
        "file.sample": window.touring.open_sample,
        "file.import": files.choose_texts,
        "file.paste": partial(_with_desk, window, _paste),
        "file.revise": files.choose_revision,
        "file.export": window.standards.choose_export,
        "file.annotate": partial(_with_desk, window, window.standards.choose_annotations),
        "file.describe": partial(_with_desk, window, dialogs.describe_case),
        "file.copy": files.save_copy,
        "file.share": partial(_with_desk, window, partial(_share, window)),
        "file.pack": files.packages.make,
        "file.keys": files.packages.show_keys,
        "file.publish": partial(_publish, window),
        "file.versions": partial(_with_desk, window, partial(_show_file_versions, window)),
        "file.place": partial(_with_desk, window, partial(_choose_place, window)),
        "file.check": files.check,
        "file.close": files.close,
        "file.quit": window.close,
        "edit.undo": partial(_with_desk, window, _undo),
        "edit.redo": partial(_with_desk, window, _redo),
        "edit.undo_list": partial(_with_desk, window, partial(_show_list, UNDO_LIST)),
        "edit.delete": partial(_with_desk, window, _delete),
        "edit.find": partial(_with_reader, window, _open_find),
        "edit.search": window.bottom.show_search,
        "edit.palette": window.palettes.open_search,
        "view.theme": window.looks.toggle_theme,
        "theme.system": partial(window.looks.choose_theme, "system"),
        "theme.dark": partial(window.looks.choose_theme, "dark"),
        "theme.light": partial(window.looks.choose_theme, "light"),
        "view.larger": partial(window.looks.step_zoom, 1),
        "view.smaller": partial(window.looks.step_zoom, -1),
        "view.usual": partial(window.looks.step_zoom, 0),
        "view.page": partial(_with_desk, window, _toggle_page),
        "view.older": partial(_with_desk, window, partial(_step_version, -1)),
        "view.newer": partial(_with_desk, window, partial(_step_version, 1)),
        "view.compare": partial(_with_desk, window, _compare),
        "case.same": partial(_with_desk, window, partial(_show_list, SAME)),
        "case.conflicts": partial(_with_desk, window, partial(_show_list, CONFLICTS)),
        "case.board": partial(_with_desk, window, partial(_show_list, BOARD)),
        "case.news": partial(_with_desk, window, partial(_show_list, NEWS)),
        "case.compare": partial(_with_desk, window, partial(_compare_with_copy, window)),
        "case.dates": partial(_with_desk, window, partial(_compare_dates, window)),
        "case.today": partial(_with_desk, window, partial(_show_list, TODAY)),
        "view.search": window.bottom.toggle_search,
        "view.jobs": window.bottom.toggle_jobs,
        "view.suggestions": window.bottom.toggle_suggestions,
        "mark.draft": window.bottom.draft,
        "mark.draft_all": window.bottom.draft_all,
        "view.unlock": window.layouts.toggle_lock,
        "view.reset": window.layouts.reset,
        "layout.save": window.layouts.ask_save,
        "layout.delete": window.layouts.ask_delete,
        "template.add": partial(_with_desk, window, partial(_pick_template, window)),
        "template.save": partial(_with_desk, window, partial(_save_template, window)),
        "item.close": partial(_close_item, window),
        "mark.link": partial(_mark, window, "L"),
        "mark.cite": partial(_with_desk, window, _cite),
        "mark.quote": partial(_with_reader, window, _open_quote),
        "mark.words": partial(_with_desk, window, _show_words),
        "mark.next": partial(_with_reader, window, _next_highlight),
        "mark.previous": partial(_with_reader, window, _previous_highlight),
        "mark.next_unmarked": partial(_with_reader, window, _next_unmarked),
        "mark.previous_unmarked": partial(_with_reader, window, _previous_unmarked),
        "window.centre": partial(_with_desk, window, _go_to_page),
        "window.back": partial(_with_desk, window, _step_back),
        "window.forward": partial(_with_desk, window, _step_forward),
        "help.pane": window.helping.show_for_focus,
        "help.contents": window.helping.show_contents,
        "help.keys": window.helping.show_keys,
        "help.tour": window.touring.start,
        "help.about": window.helping.show_about,
    }
    found |= window.tabbing.handlers() | window.locking.handlers() | window.merging.handlers() | files.teams.handlers()
    for status, key in (("claimed done", "claimed"), ("withdrawn", "withdrawn"), ("open", "reopen")):
        found[f"item.{key}"] = partial(_with_desk, window, partial(_set_status, status))
    for pane, dock in (
        ("navigator", window.navigator_dock),
        ("inspector", window.inspector_dock),
        ("items", window.items_dock),
    ):
        found[f"view.{pane}"] = partial(_toggle, dock)
        found[f"window.{pane}"] = partial(_go_to, dock)
    for verb in verbs():
        group, _, name = verb.key.partition(".")
        if group == "add":
            found[verb.key] = partial(_with_desk, window, partial(_create, name))
        elif group == "event":
            found[verb.key] = partial(_with_desk, window, partial(_carry_on, name))
        elif group == "list":
            found[verb.key] = partial(_with_desk, window, partial(_show_list, name))
        elif group == "language":
            found[verb.key] = partial(window.speak, name)
        elif group == "layout" and verb.key not in found:
            found[verb.key] = partial(window.layouts.show_named, name)
        elif group == "mark" and len(verb.shown_key) == 1 and verb.key not in found:
            found[verb.key] = partial(_mark, window, verb.shown_key)
    return found


def _with_desk(window: MainWindow, act: Callable[[Desk], object]) -> None:
    if window.desk is not None:
        act(window.desk)


def _publish(window: MainWindow) -> None:
    window.publishing.save()


def _show_file_versions(window: MainWindow, desk: Desk) -> None:
    from caseapp.ui.file_versions import acts as file_versions  # start: not before somebody asks

    file_versions.show_versions(window, desk)


def _share(window: MainWindow, desk: Desk) -> None:
    from caseapp.ui.shell.chosen import chosen_ids  # start: with it comes the whole desk

    window.files.sharing.share(desk.show_record, partial(chosen_ids, desk))


def _compare_with_copy(window: MainWindow, desk: Desk) -> None:
    from caseapp.ui.comparing import acts as comparing  # start: not before somebody asks

    comparing.choose_copy(window, desk)


def _compare_dates(window: MainWindow, desk: Desk) -> None:
    from caseapp.ui.comparing import acts as comparing

    comparing.ask_for_days(window, desk)


def _choose_place(window: MainWindow, desk: Desk) -> None:
    from caseapp.ui.file_versions import acts as file_versions

    file_versions.choose_place(window, desk)


def _with_reader(window: MainWindow, act: Callable[[ReaderPane], None]) -> None:
    tab = window.desk.centre.source_tab() if window.desk is not None else None
    if tab is not None:
        act(tab.reader)


def _toggle(dock: QDockWidget) -> None:
    dock.setVisible(dock.isHidden())


def _open_find(reader: ReaderPane) -> None:
    reader.open_find()


def _open_quote(reader: ReaderPane) -> None:
    reader.open_quote()


def _next_highlight(reader: ReaderPane) -> None:
    reader.next_highlight()


def _previous_highlight(reader: ReaderPane) -> None:
    reader.previous_highlight()


def _next_unmarked(reader: ReaderPane) -> None:
    reader.next_unmarked()


def _previous_unmarked(reader: ReaderPane) -> None:
    reader.previous_unmarked()


def _mark(window: MainWindow, letter: str) -> None:
    span = window.desk.selected_span() if window.desk is not None else None
    if window.desk is not None and span is not None:
        window.desk.marking.mark(letter, *span)


def _close_item(window: MainWindow) -> None:
    if window.closing is not None:
        window.closing.ask_for_current()


def _undo(desk: Desk) -> None:
    # Subtle: text that is typed but not yet handed over is undone in its field, before anything in the case.
    if not desk.inspector.undo_in_focus():
        desk.flush()
        desk.session.undo()


def _redo(desk: Desk) -> None:
    if not desk.inspector.redo_in_focus():
        desk.session.redo()


def _delete(desk: Desk) -> None:
    desk.delete_current()


def _show_words(desk: Desk) -> None:
    desk.leading.show_next_words()


def _cite(desk: Desk) -> None:
    desk.cite_selection()


def _step_version(by: int, desk: Desk) -> None:
    tab = desk.centre.source_tab()
    if tab is not None:
        tab.step_version(by)


def _compare(desk: Desk) -> None:
    desk.compare_versions()


def _toggle_page(desk: Desk) -> None:
    tab = desk.centre.source_tab()
    if tab is not None:
        tab.toggle_page()


def _paste(desk: Desk) -> None:
    desk.importer.import_words(clipboard_words())


def _step_back(desk: Desk) -> None:
    desk.ways.step(-1)


def _step_forward(desk: Desk) -> None:
    desk.ways.step(1)


def _create(kind: str, desk: Desk) -> None:
    desk.create(kind)


def _show_list(key: str, desk: Desk) -> None:
    desk.show_list(key)


def _pick_template(window: MainWindow, desk: Desk) -> None:
    acts.pick(desk, window)


def _save_template(window: MainWindow, desk: Desk) -> None:
    acts.save_shown(desk, window)


def _carry_on(act: str, desk: Desk) -> None:
    desk.carry_on(act)


def _set_status(status: str, desk: Desk) -> None:
    desk.set_item_status(status)


def _go_to_page(desk: Desk) -> None:
    desk.centre.focus_page()


def _go_to(dock: QDockWidget) -> None:
    dock.show()
    pane = dock.widget()
    if pane is not None:
        pane.setFocus()
