"""Steps that bring documents and tables in, each read by the child process as a person's are."""

from __future__ import annotations

from functools import partial

from caseapp.cli.self_test.documents import CSV, documents, workbook
from caseapp.cli.self_test.trial import Trial, expect
from caseapp.exchange.documents.formats import FORMATS
from caseapp.exchange.documents.reader import DocumentReader
from caseapp.exchange.table_mapping import Rule, TableMapping
from caseapp.exchange.tables import TableFile
from caseapp.workspace.importing import Import, Outcome
from caseapp.workspace.table_import import TableImport

_VISITS = TableMapping(
    "event", "{who} in {where}", {"date": Rule(("when",)), "place": Rule(("where",)), "participants": Rule(("who",))}
)


def import_documents(trial: Trial) -> str:
    """A document of every format."""
    wanted = documents()
    paths = [trial.folder / name for name in wanted]
    for path in paths:
        path.write_bytes(wanted[path.name][0])
    job = Import({"published": "22 Feb 2023"})
    job.read(paths)
    outcome: Outcome = trial.do(job.write)
    expect(not outcome.failed, f"Not read: {[f'{each.name}: {each.error.message}' for each in outcome.failed]}.")
    for path in paths:
        texts = [each.document.text for each in outcome.brought if each.name == str(path)]
        expect(texts, f"Nothing was read in “{path.name}”.")
        expect(all(wanted[path.name][1] in text for text in texts), f"“{path.name}” was read with other words.")
    read = {each.document.media_type for each in outcome.brought}
    expect(len(read) >= len(FORMATS), f"Not every format was tried: {sorted(read)}.")
    first = outcome.brought[0]
    trial.source_id, trial.version_id = first.source_id, first.version_id
    return f"{len(outcome.brought)} documents of {len(paths)} files, read in a process of their own"


def import_tables(trial: Trial) -> str:
    """The same table as CSV and as a workbook; its rows become meetings."""
    made = []
    with DocumentReader() as reader:
        for name, content in (("visits.csv", CSV.encode("cp949", "replace")), ("visits.xlsx", workbook())):
            job = TableImport(TableFile(name, content, reader.table(content, name)))
            made += trial.do(partial(job.write, mapping=_VISITS)).record_ids
    expect(len(made) == 5, f"{len(made)} rows became meetings instead of 5.")
    return f"{len(made)} meetings of a CSV file and a workbook"
