"""The decision as immutable data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from pydantic import ValidationError

from .base import FORMAT_VERSION
from .checks import misfits
from .csv_file import from_csv
from .editing import EditableDecision
from .errors import DecisionError, Problem
from .tables import About, from_frame
from .validation import problems_of, shown

if TYPE_CHECKING:
    from os import PathLike

    import pandas as pd

    from .tables import ByCriterion, Scales


class Decision(EditableDecision):
    """A question, its criteria, options and scores, and how they are weighed.

    A decision never changes: ``replace`` and every ``with_…`` return a new one. Criteria and
    options are referred to by their ``id`` or by their name. Frames and series are copies:
    changing one changes nothing else.

    Raises
    ------
    DecisionError
        Where parts are unsound or do not fit together; it lists every problem.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "People reached"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 4}, "port": {"reach": 7}},
    ... )
    >>> d.scores["reach"].to_dict()
    {'hill': 4.0, 'port': 7.0}
    >>> d.with_score("Hill", "reach", 9).scores.loc["hill", "reach"]
    np.float64(9.0)
    """

    def __init__(self, /, **data: Any) -> None:  # noqa: ANN401 - pydantic's own signature
        if problem := _other_version(data.get("mcda", FORMAT_VERSION)):
            raise DecisionError(problem)
        if "cells" in data:
            data["scores"] = data.pop("cells")
        found: list[Problem] = []
        try:
            super().__init__(**data)
        except ValidationError as error:
            found = [*problems_of(error, type(self)), *misfits(data)]
        else:
            found = list(misfits(self))
        if found:
            raise DecisionError(problem.seen_in(data) for problem in found)

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:  # noqa: ANN401 - pydantic's own signature
        """Return the decision that raw data make; errors are DecisionErrors here too."""
        try:
            return super().model_validate(obj, **options)
        except ValidationError as error:
            raise DecisionError(problems_of(error, cls)) from None

    @classmethod
    def from_frame(  # noqa: PLR0913 - a table, and all that it does not say
        cls,
        frame: pd.DataFrame,
        directions: ByCriterion[str] | str | None = None,
        weights: ByCriterion[float] | None = None,
        scale: Scales | None = None,
        *,
        title: str = "Decision",
        units: ByCriterion[str] | None = None,
    ) -> Self:
        """Make a decision of a table with options as rows and criteria as columns.

        Row and column labels become both ``id`` and name.

        Parameters
        ----------
        frame : DataFrame
            Numbers, in natural units or on a scale; NaN is a missing score.
        directions : mapping, sequence or str, optional
            ``"benefit"`` or ``"cost"`` by criterion, or one for all. A criterion that is not
            named is a benefit.
        weights : mapping, Series or sequence, optional
            Points by criterion, each ≥ 0; they need not sum to 1. Equal where left out.
        scale : (float, float) or mapping, optional
            Lowest and highest value, for all criteria or by criterion.
        title : str
            What is being decided.
        units : mapping or sequence, optional
            Unit by criterion.

        Raises
        ------
        DecisionError
            Where a cell is not a number, a label stands twice, or the frame is empty; it
            names every such cell.

        Examples
        --------
        >>> import pandas as pd, mcda_widget as mw
        >>> frame = pd.DataFrame(
        ...     {"price": [210, 340], "km": [410, 520]}, index=["Basic", "Plus"]
        ... )
        >>> d = mw.Decision.from_frame(frame, directions={"price": "cost"}, title="Which car")
        >>> d.directions.to_dict()
        {'price': 'cost', 'km': 'benefit'}
        """
        return from_frame(cls, frame, About(directions, weights, scale, title, units))

    @classmethod
    def from_csv(  # noqa: PLR0913 - a file, and all that it may not say
        cls,
        path: str | PathLike[str],
        directions: ByCriterion[str] | str | None = None,
        weights: ByCriterion[float] | None = None,
        scale: Scales | None = None,
        *,
        title: str | None = None,
        units: ByCriterion[str] | None = None,
    ) -> Self:
        r"""Make a decision of a CSV file with options as rows and criteria as columns.

        The first column names the options, the first row the criteria. Rows called
        ``direction``, ``weight``, ``unit``, ``low`` and ``high`` may stand before the options;
        docs/file-format.md shows one. What is given here counts instead of such a row.

        Parameters
        ----------
        path : str or path
            The file: comma, semicolon or tab; UTF-8, UTF-16 with a byte order mark, or, where
            it is not valid UTF-8, Windows-1252. With semicolons ``1,5`` is 1.5.
        directions, weights, scale, units
            As for `from_frame`.
        title : str, optional
            What is being decided; the file's name where left out.

        Raises
        ------
        DecisionError
            Where the file cannot be read or a cell cannot be used; it names the file, and
            line, row and column of every such cell.

        Examples
        --------
        >>> import tempfile, pathlib, mcda_widget as mw
        >>> folder = tempfile.TemporaryDirectory()
        >>> path = pathlib.Path(folder.name, "cars.csv")
        >>> _ = path.write_text("car,price,km\ndirection,cost,\nBasic,210,410\nPlus,340,520")
        >>> mw.Decision.from_csv(path).scores.loc["Plus"].to_dict()
        {'price': 340.0, 'km': 520.0}
        >>> folder.cleanup()
        """
        return from_csv(cls, path, About(directions, weights, scale, title, units))


def _other_version(given: object) -> Problem | None:
    if str(given) == str(FORMAT_VERSION) or given is None:
        return None
    if str(given).isdigit():
        message = f"The file is in version {given} of the format; version 1 is read here."
        return Problem(message, ("mcda",), "Install a newer mcda-widget, or write “mcda: 1”.")
    message = f"{shown(given)} is not a version of the format."
    return Problem(message, ("mcda",), "Write “mcda: 1”.")
