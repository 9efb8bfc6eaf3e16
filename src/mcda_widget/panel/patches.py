"""What differs between two plain documents: what travels to the browser and into the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

Path = tuple[str | int, ...]
Step = list[Any]
Patch = list[Step]


def difference(before: object, after: object) -> Patch:
    """Return the steps that make one document of the other.

    Parameters
    ----------
    before, after : dict, list or scalar
        Documents of dicts with texts as keys, lists, numbers, texts, truth values, None and
        bytes.

    Returns
    -------
    list of list
        Each step is ``[path, value]``, the value to stand there, or ``[path]``, a key to
        remove. A path is a list of keys and positions; the empty one is the whole.

    Examples
    --------
    >>> difference({"a": 1, "b": [1, 2], "c": 3}, {"a": 1, "b": [1, 5]})
    [[['b'], [1, 5]], [['c']]]
    """
    steps: Patch = []
    _compare(before, after, (), steps)
    return steps


def _compare(before: object, after: object, path: Path, steps: Patch) -> None:
    if isinstance(before, dict) and isinstance(after, dict):
        for key, value in after.items():
            if key not in before:
                steps.append([[*path, key], value])
            elif before[key] is not value:
                _compare(before[key], value, (*path, key), steps)
        steps.extend([[*path, key]] for key in before if key not in after)
    elif _are_alike(before, after):
        pairs = zip(cast("list[Any]", before), cast("list[Any]", after), strict=True)
        for i, (old, new) in enumerate(pairs):
            if old is not new:
                _compare(old, new, (*path, i), steps)
    elif type(before) is not type(after) or before != after:
        steps.append([[*path], after])


def _are_alike(before: object, after: object) -> bool:
    """Whether two lists hold parts that can be compared one by one; else the list travels."""
    if not (isinstance(before, list) and isinstance(after, list)):
        return False
    return len(before) == len(after) and all(isinstance(part, dict | list) for part in after)


def applied(document: Any, patch: Sequence[Sequence[Any]]) -> Any:  # noqa: ANN401 - any document
    """Return the document after a patch; the one given stays as it is.

    Raises
    ------
    KeyError, IndexError, TypeError
        Where the patch belongs to another document.

    Examples
    --------
    >>> applied({"a": 1, "b": [1, 2], "c": 3}, [[["b", 1], 5], [["c"]]])
    {'a': 1, 'b': [1, 5]}
    """
    for path, *value in patch:
        document = _put(document, path, value)
    return document


def _put(node: Any, path: Sequence[Any], value: Sequence[Any]) -> Any:  # noqa: ANN401
    if not path:
        return value[0]
    key, *rest = path
    changed: Any = dict(node) if isinstance(node, dict) else list(node)
    if rest:
        changed[key] = _put(node[key], rest, value)
    elif value:
        changed[key] = value[0]
    else:
        del changed[key]
    return changed


def without_buffers(node: object) -> tuple[Any, list[bytes]]:
    """Return a document with its bytes taken out, and them.

    Where bytes stood stands ``{"$buffer": position}``.

    Examples
    --------
    >>> without_buffers({"x": [b"ab", 1]})
    ({'x': [{'$buffer': 0}, 1]}, [b'ab'])
    """
    buffers: list[bytes] = []
    return _emptied(node, buffers), buffers


def _emptied(node: object, buffers: list[bytes]) -> Any:  # noqa: ANN401 - any document
    if isinstance(node, bytes):
        buffers.append(node)
        return {"$buffer": len(buffers) - 1}
    if isinstance(node, dict):
        return {key: _emptied(value, buffers) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [_emptied(value, buffers) for value in node]
    return node
