"""A mapping nobody can write to, so that a frozen part is frozen all the way down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

K = TypeVar("K")
V = TypeVar("V")


class FrozenMap(Mapping[K, V]):
    """A mapping that never changes; unlike a mappingproxy it can be hashed and pickled.

    Examples
    --------
    >>> FrozenMap({"reach": 7.0})["reach"]
    7.0
    """

    __slots__ = ("_held", "_kind")

    def __init__(
        self, held: Mapping[K, V] | Iterable[tuple[K, V]] = (), kind: object = None
    ) -> None:
        self._held = dict(held)
        self._kind = kind  # the type it was validated as, so that it need not be again

    def __getitem__(self, key: K) -> V:
        return self._held[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __hash__(self) -> int:
        return hash(frozenset(self._held.items()))

    def __repr__(self) -> str:
        return repr(self._held)

    def __reduce__(self) -> tuple[type[FrozenMap[K, V]], tuple[dict[K, V]]]:
        return type(self), (self._held,)

    @classmethod
    def __get_pydantic_core_schema__(
        cls,
        source: Any,  # noqa: ANN401 - pydantic hands over any annotation
        handler: GetCoreSchemaHandler,
    ) -> CoreSchema:
        """Validate as a dict is validated, then freeze; write as a dict is written."""
        kind = get_args(source) or (Any, Any)
        as_dict = handler.generate_schema(dict[kind])  # type: ignore[valid-type, misc]

        def freeze(value: Any, validate: Any) -> FrozenMap[K, V]:  # noqa: ANN401 - whatever a file holds
            if isinstance(value, cls) and value._kind == kind:  # noqa: SLF001 - its own class
                return value
            return cls(validate(value), kind)

        thaw = core_schema.wrap_serializer_function_ser_schema(
            lambda frozen, write: write(dict(frozen)), schema=as_dict
        )
        return core_schema.no_info_wrap_validator_function(freeze, as_dict, serialization=thaw)
