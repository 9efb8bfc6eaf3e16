"""Two people changed the same decision: what each did, put together where it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .decision import Decision
from .errors import DecisionError, Problem
from .plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

Path = tuple[str, ...]

GONE = object()  # what one of the three does not have


def met(base: Decision, ours: Decision, theirs: Decision) -> Decision:
    """Put the changes of two together.

    Groups, criteria and options are told apart by their ``id``, scores by option and
    criterion; what only one of the two changed is as that one has it.

    Parameters
    ----------
    base : Decision
        What both began with.
    ours, theirs : Decision
        What each made of it.

    Raises
    ------
    DecisionError
        Where both changed the same, each place being one of its problems; or where the whole
        does not hold together, as when one deleted an option that the other scored.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("coastal-flooding")
    >>> first, second = (option.id for option in d.options[:2])
    >>> key = d.criteria[0].id
    >>> both = met(d, d.with_score(first, key, 5), d.with_score(second, key, 6))
    >>> [both.score(option, key).mode for option in (first, second)]
    [5.0, 6.0]
    """
    places: list[Path] = []
    made = _met(*_three(_keyed(plain(each)) for each in (base, ours, theirs)), (), places)
    if places:
        raise DecisionError([_both(place) for place in places])
    return Decision.model_validate(_listed(made))


class _Parts(dict[str, Any]):
    """A list of parts with an ``id`` each, by that ``id``; their order counts."""

    __hash__ = None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Parts):
            return super().__eq__(other)
        return super().__eq__(other) and list(self) == list(other)

    def __ne__(self, other: object) -> bool:
        return not self == other


def _keyed(data: Any) -> Any:  # noqa: ANN401 - plain data
    if isinstance(data, dict):
        return {str(key): _keyed(value) for key, value in data.items()}
    if isinstance(data, list) and data and all(isinstance(e, dict) and "id" in e for e in data):
        return _Parts((each["id"], _keyed(each)) for each in data)
    return data


def _listed(data: Any) -> Any:  # noqa: ANN401 - plain data
    if isinstance(data, _Parts):
        return [_listed(each) for each in data.values()]
    if isinstance(data, dict):
        return {key: _listed(value) for key, value in data.items()}
    return data


def _met(base: Any, ours: Any, theirs: Any, at: Path, places: list[Path]) -> Any:  # noqa: ANN401
    if theirs in (base, ours):
        return ours if theirs == base else theirs
    if ours == base:
        return theirs
    if not (isinstance(ours, dict) and isinstance(theirs, dict)):
        places.append(at)
        return ours
    before = base if isinstance(base, dict) else {}
    found = type(ours)()
    # In our order, unless they alone changed it.
    first, then = (theirs, ours) if _starts(before, ours) else (ours, theirs)
    for key in dict.fromkeys((*first, *then)):
        three = _three(each.get(key, GONE) for each in (before, ours, theirs))
        value = _met(*three, (*at, key), places)
        if value is not GONE:
            found[key] = value
    return found


def _three(values: Iterable[Any]) -> tuple[Any, Any, Any]:
    base, ours, theirs = values
    return base, ours, theirs


def _starts(before: Iterable[str], now: Iterable[str]) -> bool:
    """Whether what is left of what was there stands in the order of before."""
    known = set(before) & set(now)
    return [key for key in before if key in known] == [key for key in now if key in known]


def _both(place: Path) -> Problem:
    return Problem("Both changed this, each in another way.", place, "", None, ".".join(place))
