"""What a decision holds, that it holds together, and how its parts are found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar

from pydantic import Field, PrivateAttr, field_validator

from .errors import DecisionError, Problem, did_you_mean
from .frozen import FrozenMap
from .parts import Criterion, Group, Name, Option, Part, Scale, Score, Source
from .validation import shown
from .weighting import Weighting

if TYPE_CHECKING:
    from pathlib import Path

    from .document import Document

P = TypeVar("P", Criterion, Option, Group)

FORMAT_VERSION: Literal[1] = 1


class DecisionData(Part):
    """The fields of a decision; `Decision` says how they are used."""

    mcda: Literal[1] = Field(FORMAT_VERSION, description="Version of the file format.")
    title: Name = Field(description="What is being decided, as a heading.")
    question: str = Field("", description="The question the ranking answers.")
    source: Source | None = Field(None, description="The document the decision is drawn from.")
    note: str = Field("", description="What a reader must know before using the result.")
    illustrative: bool = Field(
        default=False, description="True where the scores illustrate rather than report."
    )
    scale: Scale | None = Field(
        None, description="Lowest and highest value of every criterion that has no scale."
    )
    groups: tuple[Group, ...] = Field((), description="Criteria that belong together.")
    criteria: tuple[Criterion, ...] = Field(description="What options are judged on.")
    options: tuple[Option, ...] = Field(description="The courses of action being ranked.")
    cells: FrozenMap[str, FrozenMap[str, Score]] = Field(
        default_factory=FrozenMap,
        alias="scores",
        description="By option and criterion; a score left out is missing.",
    )
    weighting: Weighting = Field(default_factory=Weighting, description="How criteria are weighed.")

    # The document the decision was read from, so that writing it keeps what a person wrote.
    _document: Document | None = PrivateAttr(None)
    _file: Path | None = PrivateAttr(None)

    def __eq__(self, other: object) -> bool:
        """Whether all fields are equal, whatever files they were read from."""
        if not isinstance(other, DecisionData):
            return NotImplemented
        return type(self) is type(other) and all(
            getattr(self, name) == getattr(other, name) for name in type(self).model_fields
        )

    def __repr__(self) -> str:
        size = f"{len(self.options)} options, {len(self.criteria)} criteria"
        return f"<{type(self).__name__} “{self.title}”: {size}>"

    __str__ = __repr__

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in type(self).model_fields))

    @field_validator("mcda", mode="before")
    @classmethod
    def _version(cls, _value: object) -> int:
        return FORMAT_VERSION  # any other was refused before

    @field_validator("cells", mode="before")
    @classmethod
    def _scores_made(cls, cells: Any) -> Any:  # noqa: ANN401 - whatever a file holds
        """Take a score of nothing as a missing score, and an option without any as not there."""
        if not isinstance(cells, Mapping):
            return cells
        made = {option: _made(row) for option, row in cells.items()}
        return {option: row for option, row in made.items() if row}

    # -- looking things up -------------------------------------------------------------

    def criterion(self, key: str) -> Criterion:
        """Return the criterion with this ``id`` or name."""
        return _find(self.criteria, key, "criterion")

    def option(self, key: str) -> Option:
        """Return the option with this ``id`` or name."""
        return _find(self.options, key, "option")

    def group(self, key: str) -> Group:
        """Return the group with this ``id`` or name."""
        return _find(self.groups, key, "group")

    def score(self, option: str, criterion: str) -> Score | None:
        """Return the score of an option on a criterion, or None where it is missing."""
        row: Mapping[str, Score] = self.cells.get(self.option(option).id, {})
        return row.get(self.criterion(criterion).id)

    def scale_of(self, criterion: str) -> Scale | None:
        """Return the scale of a criterion: its own, else the decision's; None for no fixed ends."""
        found = self.criterion(criterion)
        return None if found.open_ended else found.scale or self.scale

    @property
    def missing(self) -> list[tuple[str, str]]:
        """Option and criterion, by ``id``, of every score that is not there."""
        return [
            (o.id, c.id)
            for o in self.options
            for c in self.criteria
            if c.id not in self.cells.get(o.id, {})
        ]

    # -- the file behind it --------------------------------------------------------------

    @property
    def document(self) -> Document | None:
        """The document the decision was read from, or None."""
        return self._document

    @property
    def file(self) -> Path | None:
        """The file the decision was loaded from, also after edits; or None."""
        return self._file

    def written_in(self, document: Document | None, file: Path | None = None) -> Self:
        """Return the same decision, to be saved with the comments of this document."""
        same = self.model_copy()
        same._document, same._file = document, file  # noqa: SLF001 - its own class
        return same


def _made(row: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    if row is None:
        return {}
    if isinstance(row, FrozenMap) or not isinstance(row, Mapping):
        return row or {}
    return {criterion: cell for criterion, cell in row.items() if cell is not None}


def _find(parts: tuple[P, ...], key: str, kind: str) -> P:
    for attribute in ("id", "name"):
        for part in parts:
            if getattr(part, attribute) == key:
                return part
    hint = did_you_mean(key, [part.id for part in parts])
    raise DecisionError(Problem(f"There is no {kind} {shown(key)}.", (), hint))
