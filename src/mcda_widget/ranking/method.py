"""What is known of a way to rank."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .parameters import Parameter
    from .runs import Run


@dataclass(frozen=True)
class Method:
    """A way to rank.

    Attributes
    ----------
    key : str
        Its name in code and files.
    title : str
        Its name as people read it.
    when : str
        When to use it, in a sentence.
    source : str
        Author and year.
    run : callable
        Scores a task under weights.
    normalizations : tuple of str
        Those it accepts.
    default : str
        The normalization used where there are no scales, or it has no use for them.
    high : bool
        Whether a high score is the better one.
    additive : bool
        Whether the score is a sum over criteria.
    parameters : tuple of Parameter
        What else it takes.
    raw : bool
        Whether it takes scores in their units, having a normalization of its own.
    needs : str or None
        What scores must be (``"positive"``, ``"non-negative"``, ``""`` for anything);
        None where the normalization decides.
    alone : frozenset of str
        Normalizations under which one option by itself has a score.
    """

    key: str
    title: str
    when: str
    source: str
    run: Run = field(repr=False)
    normalizations: tuple[str, ...]
    default: str
    high: bool = True
    additive: bool = False
    parameters: tuple[Parameter, ...] = ()
    raw: bool = False
    needs: str | None = None
    alone: frozenset[str] = frozenset()
