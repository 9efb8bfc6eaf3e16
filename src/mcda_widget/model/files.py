"""Loading and saving decisions."""

from __future__ import annotations

import os
from pathlib import Path

from .decision import Decision
from .disk import read_bytes, write_bytes
from .document import Document, Kind
from .errors import DecisionError, Problem
from .merge import written
from .shipped import shipped

KINDS: dict[str, Kind] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
ENDINGS = ".mcda.yaml, .mcda.json or .csv"


def load(path: str | os.PathLike[str]) -> Decision:
    """Load a decision from a file, or one that is shipped, by its name.

    Parameters
    ----------
    path : str or path
        A file that ends in ``.yaml``, ``.yml``, ``.json`` or ``.csv``, or a bare name that
        `decisions` lists.

    Returns
    -------
    Decision

    Raises
    ------
    DecisionError
        Where there is no such file or name, or the file cannot be used: it names the file,
        and line and place of everything that is wrong in it, with how to mend it.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> names = mw.decisions()
    >>> mw.load(names[0]).title != ""
    True
    """
    name = os.fspath(path)
    if not Path(name).suffix and name == Path(name).name:
        return load(shipped(name))
    file = Path(name).expanduser()
    if file.suffix.lower() == ".csv":
        return Decision.from_csv(file).written_in(None, file.absolute())
    data = read_bytes(file)
    kind = _kind(file, f"Name a file that ends in {ENDINGS}.")
    try:
        document = Document.read(data, kind)
        return document.decision().written_in(document, file.absolute())
    except DecisionError as error:
        raise DecisionError(error.problems, file=str(file)) from None


def save(decision: Decision, path: str | os.PathLike[str]) -> Path:
    """Save a decision as YAML or JSON, keeping what a person wrote in the file.

    Comments, the order of keys, quotes, blank lines and the layout of lists stay as they are;
    only values that changed are written. They come from the file that stands there, or, for a
    new file, from the one the decision was loaded from. The file is replaced at once: nobody
    ever reads half of it. Weights are not written; the judgements they derive from are.

    Parameters
    ----------
    decision : Decision
    path : str or path
        A file that ends in ``.mcda.yaml`` or ``.mcda.json``.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    DecisionError
        Where the file cannot be written there.

    Examples
    --------
    >>> import tempfile, pathlib, mcda_widget as mw
    >>> folder = tempfile.TemporaryDirectory()
    >>> path = pathlib.Path(folder.name, "clinic.mcda.yaml")
    >>> _ = path.write_text(\'\'\'title: Where to build the clinic  # agreed in May
    ... criteria:
    ... - {id: reach, name: People reached}
    ... options:
    ... - {id: hill, name: Hill}
    ... scores: {hill: {reach: 4}}
    ... \'\'\')
    >>> _ = mw.save(mw.load(path).with_score("hill", "reach", 6), path)
    >>> print(path.read_text().splitlines()[0], path.read_text().splitlines()[-1], sep="; ")
    title: Where to build the clinic  # agreed in May; scores: {hill: {reach: 6}}
    >>> folder.cleanup()
    """
    file = Path(path).expanduser()
    kind = _kind(file, "Save it as .mcda.yaml or .mcda.json.")
    data = written(decision, kind, _present(file, kind), decision.document).data()
    if not file.is_file() or read_bytes(file) != data:
        write_bytes(file, data)
    return file


def dumps(decision: Decision) -> str:
    """Return the YAML text that `save` would write to a new file.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build",
    ...     criteria=[{"id": "reach", "name": "People reached"}],
    ...     options=[{"id": "hill", "name": "Hill"}],
    ...     scores={"hill": {"reach": 4}},
    ... )
    >>> print(mw.model.dumps(d))
    mcda: 1
    title: Where to build
    <BLANKLINE>
    criteria:
      - {id: reach, name: People reached}
    <BLANKLINE>
    options:
      - {id: hill, name: Hill}
    <BLANKLINE>
    scores:
      hill: {reach: 4}
    <BLANKLINE>
    """
    return written(decision, "yaml", decision.document).data().decode()


def _present(file: Path, kind: Kind) -> Document | None:
    """Return the document that stands there, where it can be read as one."""
    try:
        return Document.read(read_bytes(file), kind)
    except DecisionError:
        return None


def _kind(file: Path, hint: str) -> Kind:
    if kind := KINDS.get(file.suffix.lower()):
        return kind
    given = f"“{file.suffix}” is not an ending" if file.suffix else "The name has no ending"
    if file.suffix.lower() in {".xls", ".xlsx", ".ods"}:
        hint = "Save the sheet as CSV, or use pandas.read_excel and Decision.from_frame."
    raise DecisionError(Problem(f"{given} that is known here.", (), hint), file=str(file))
