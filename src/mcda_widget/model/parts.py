"""The parts of a decision: frozen, validated, and nothing computed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from .figures import figure
from .frozen import FrozenMap

Direction = Literal["benefit", "cost"]
Name = Annotated[str, Field(min_length=1)]


def _no_truth(value: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    if isinstance(value, bool):  # Python would count it as 0 or 1
        raise PydanticCustomError("float_type", "not a number")
    return value


# The check for booleans goes last, so that the bounds reach the JSON Schema.
Number = Annotated[float, Field(allow_inf_nan=False), BeforeValidator(_no_truth)]
Points = Annotated[float, Field(ge=0, allow_inf_nan=False), BeforeValidator(_no_truth)]
OfHundred = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False), BeforeValidator(_no_truth)]
Intensity = Annotated[float, Field(gt=0, allow_inf_nan=False), BeforeValidator(_no_truth)]


class Part(BaseModel):
    """What every part of a decision shares: frozen, and no unknown keys."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, populate_by_name=True
    )

    @classmethod
    @cache
    def key_fields(cls) -> Mapping[str, str]:
        """Return the keys of the part as a file names them, and the fields they fill."""
        return {field.alias or name: name for name, field in cls.model_fields.items()}

    @model_validator(mode="before")
    @classmethod
    def _nothing_said(cls, data: Any) -> Any:  # noqa: ANN401 - whatever a file holds
        """Take a key with nothing after it as a key left out."""
        if not isinstance(data, Mapping) or all(v is not None for v in data.values()):
            return data
        known = {*cls.model_fields, *cls.key_fields()}
        return {k: v for k, v in data.items() if v is not None or k not in known}


class Scale(Part):
    """The fixed lowest and highest value a criterion can take, whatever is on the table."""

    low: Number = Field(description="Lowest value an option can have.")
    high: Number = Field(description="Highest value an option can have; above `low`.")

    @model_validator(mode="after")
    def _ordered(self) -> Scale:
        if not self.low < self.high:
            msg = f"low ({figure(self.low)}) must be below high ({figure(self.high)})."
            raise ValueError(msg)
        return self

    def holds(self, value: float) -> bool:
        """Whether a value lies on the scale."""
        return self.low <= value <= self.high

    def spans(self, low: float, high: float) -> bool:
        """Whether a whole range lies on the scale."""
        return self.low <= low and high <= self.high


class Evidence(Part):
    """A quote of the source, and where it stands."""

    quote: Name = Field(description="The words of the source, as they stand there.")
    where: str = Field("", description="Where in the source: a page, a paragraph, an address.")
    note: str = Field("", description="What the quote shows.")


class Source(Part):
    """The document a decision is drawn from."""

    author: str = Field("", description="Who wrote it.")
    title: str = Field("", description="Its title.")
    note: str = Field("", description="Anything a reader should know of it.")


class Group(Part):
    """Criteria that belong together."""

    id: Name = Field(description="Short name, used wherever the file refers to the group.")
    name: Name = Field(description="Name as people read it.")
    definition: str = Field("", description="What the group covers.")


class Criterion(Part):
    """What options are judged on."""

    id: Name = Field(description="Short name, used wherever the file refers to the criterion.")
    name: Name = Field(description="Name as people read it.")
    group: Name | None = Field(None, description="`id` of the group it belongs to.")
    direction: Direction = Field(
        "benefit", description="`benefit`: more is better; `cost`: less is better."
    )
    scale: Scale | None = Field(
        None, description="Lowest and highest value; where absent, the decision's scale."
    )
    open_ended: bool = Field(
        default=False,
        description="True for values without fixed ends, whatever the decision's scale.",
    )
    unit: str = Field("", description="Unit of the values: km, days, million euro.")
    definition: str = Field("", description="What is measured, in a sentence.")
    anchors: FrozenMap[Number, str] = Field(
        default_factory=FrozenMap, description="Words that say what values of the scale mean."
    )
    evidence: tuple[Evidence, ...] = Field((), description="Quotes the criterion rests on.")

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Criterion:
        if self.open_ended and self.scale:
            msg = "It has a scale and is open_ended too. Remove one of the two."
            raise ValueError(msg)
        return self


class Option(Part):
    """A course of action being ranked."""

    id: Name = Field(description="Short name, used wherever the file refers to the option.")
    name: Name = Field(description="Name as people read it.")
    description: str = Field("", description="What would be done, in a line.")


class Score(Part):
    """An option's value on a criterion; a bare number is a score without a range."""

    low: Number | None = Field(None, description="The lowest plausible value.")
    mode: Number = Field(description="The most plausible value.")
    high: Number | None = Field(None, description="The highest plausible value.")
    rationale: str = Field("", description="Why this value.")
    evidence: tuple[Evidence, ...] = Field((), description="Quotes the value rests on.")
    assumption: bool = Field(
        default=False, description="True for an assumption, false for something established."
    )

    @model_validator(mode="before")
    @classmethod
    def _from_number(cls, value: Any) -> Any:  # noqa: ANN401 - whatever a file holds
        return value if isinstance(value, Score | Mapping) else {"mode": value}

    @model_validator(mode="after")
    def _ordered(self) -> Score:
        likeliest = f"the most plausible ({figure(self.mode)})"
        if self.low is not None and self.low > self.mode:
            msg = f"The lowest value ({figure(self.low)}) must not be above {likeliest}."
            raise ValueError(msg)
        if self.high is not None and self.high < self.mode:
            msg = f"The highest value ({figure(self.high)}) must not be below {likeliest}."
            raise ValueError(msg)
        return self

    @property
    def bounds(self) -> tuple[float, float]:
        """The range, the mode standing in for an end that was not given."""
        low = self.mode if self.low is None else self.low
        high = self.mode if self.high is None else self.high
        return low, high
