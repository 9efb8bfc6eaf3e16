"""The one error type: what is wrong, where, what was expected and how to mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

Path = tuple[str | int, ...]

KNOWN_SHOWN = 12  # a longer list hides the answer it should give


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with a decision.

    Parameters
    ----------
    message : str
        What is wrong and what was expected, in words.
    path : tuple of (str or int)
        The place in the decision, outermost key first; empty for the whole.
    hint : str
        How to mend it.
    line : int or None
        Line of the file, counted from 1, where the decision came from one.
    label : str
        The place in words, where the path alone would not say it.
    mend : str
        What else could be changed to mend it, where an interface can lead there: ``"scale"``.
    """

    message: str
    path: Path = ()
    hint: str = ""
    line: int | None = None
    label: str = ""
    mend: str = ""

    @property
    def where(self) -> str:
        """The place as a person writes it: ``criteria[2] (reach).scale.low``."""
        return self.label or "".join(_step(key) for key in self.path).removeprefix(".")

    def under(self, *prefix: str | int) -> Problem:
        """Return the same problem, seen from further out."""
        return replace(self, path=(*prefix, *self.path))

    def seen_in(self, data: object) -> Problem:
        """Return the same problem, with the ``id`` beside each list position it passes."""
        text, here = "", data
        for key in self.path:
            if isinstance(here, str | float | int):
                break  # a bare number where more could stand
            here = _inside(here, key)
            text += _step(key)
            if isinstance(key, int) and isinstance(here, Mapping) and "id" in here:
                text += f" ({here['id']})"
        return replace(self, label=self.label or text.removeprefix("."))

    def __str__(self) -> str:
        place = ", ".join(
            part for part in (f"line {self.line}" if self.line else "", self.where) if part
        )
        text = f"{place}: {self.message}" if place else self.message
        return f"{text} {self.hint}" if self.hint else text


class DecisionError(ValueError):
    """Something a person gave cannot be used; says where, why and how to mend it.

    Parameters
    ----------
    problems : str, Problem or iterable of Problem
        Everything that is wrong, not the first thing only.
    file : str or None
        The file it stands in.

    Examples
    --------
    >>> raise DecisionError("No options to rank.")
    Traceback (most recent call last):
        ...
    mcda_widget.model.errors.DecisionError: No options to rank.
    """

    def __init__(
        self, problems: str | Problem | Iterable[Problem], *, file: str | None = None
    ) -> None:
        if isinstance(problems, str):
            problems = [Problem(problems)]
        elif isinstance(problems, Problem):
            problems = [problems]
        self.problems: tuple[Problem, ...] = tuple(problems)
        self.file = file
        super().__init__(self._text())

    def __reduce__(
        self,
    ) -> tuple[type[DecisionError], tuple[tuple[Problem, ...]], dict[str, object]]:
        """Let an error cross from one process to another with its problems."""
        return type(self), (self.problems,), {"file": self.file, "args": (self._text(),)}

    def _text(self) -> str:
        head = f"{self.file}: " if self.file else ""
        if len(self.problems) == 1:
            return f"{head}{self.problems[0]}"
        lines = "\n".join(f"  - {problem}" for problem in self.problems)
        return f"{head}{len(self.problems)} things to mend:\n{lines}"


def did_you_mean(given: object, known: Sequence[str]) -> str:
    """Return ``Did you mean “…”?``, or what is known, or nothing where nothing is.

    Examples
    --------
    >>> did_you_mean("benfit", ["benefit", "cost"])
    'Did you mean “benefit”?'
    >>> did_you_mean("xyz", ["benefit", "cost"])
    'Known: benefit, cost.'
    """
    known = list(dict.fromkeys(known))
    folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(str(given).casefold(), folded, n=1)
    if close:
        return f"Did you mean “{folded[close[0]]}”?"
    more = f", … ({len(known)} in all)" if len(known) > KNOWN_SHOWN else ""
    return f"Known: {', '.join(known[:KNOWN_SHOWN])}{more}." if known else ""


def unknown(keys: Iterable[str], known: Sequence[str], kind: str, at: Path) -> Iterator[Problem]:
    """Find references to an ``id`` that is not there."""
    for key in keys:
        if key not in known:
            hint = did_you_mean(key, known)
            yield Problem(f"“{key}” is not the id of {kind}.", (*at, key), hint)


def _step(key: str | int) -> str:
    return f"[{key}]" if isinstance(key, int) else f".{key}"


def _inside(holder: object, key: str | int) -> object:
    if isinstance(holder, Mapping):
        return holder.get(key)
    if isinstance(key, int) and isinstance(holder, list | tuple) and key < len(holder):
        return holder[key]
    return None
