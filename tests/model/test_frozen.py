import copy
import pickle

import pytest
from pydantic import BaseModel, ValidationError

from mcda_widget.model.frozen import FrozenMap


class Holder(BaseModel):
    held: FrozenMap[str, FrozenMap[str, float]]


def test_reads_as_a_mapping_and_equals_a_dict():
    frozen = FrozenMap({"b": 1, "a": 2})
    assert (list(frozen), frozen["a"], len(frozen), frozen) == (["b", "a"], 2, 2, {"a": 2, "b": 1})
    assert repr(frozen) == "{'b': 1, 'a': 2}"


def test_cannot_be_written():
    frozen = FrozenMap({"a": 1})
    with pytest.raises(TypeError):
        frozen["a"] = 2
    with pytest.raises(TypeError):
        del frozen["a"]
    with pytest.raises(AttributeError):
        frozen.update({})


def test_does_not_change_with_what_it_was_made_of():
    source = {"a": 1}
    frozen = FrozenMap(source)
    source["a"] = 2
    assert frozen["a"] == 1


def test_hash_agrees_with_equality():
    assert hash(FrozenMap({"a": 1, "b": 2})) == hash(FrozenMap({"b": 2, "a": 1}))


def test_is_copied_and_pickled():
    frozen = FrozenMap({"a": FrozenMap({"b": 1})})
    assert pickle.loads(pickle.dumps(frozen)) == frozen  # noqa: S301 - our own
    assert copy.deepcopy(frozen) == frozen


def test_is_frozen_at_every_depth_once_validated():
    held = Holder(held={"a": {"b": "3"}}).held
    assert isinstance(held, FrozenMap)
    assert isinstance(held["a"], FrozenMap)
    assert held["a"]["b"] == 3.0


def test_what_was_validated_once_is_not_copied_again():
    held = Holder(held={"a": {"b": 3}}).held
    assert Holder(held=held).held is held
    assert Holder(held={"c": held["a"]}).held["c"] is held["a"]


def test_of_another_kind_is_validated():
    with pytest.raises(ValidationError):
        Holder(held={"a": FrozenMap({"b": "x"})})


def test_is_written_as_a_dict():
    holder = Holder(held={"a": {"b": 3}})
    assert holder.model_dump() == {"held": {"a": {"b": 3.0}}}
    assert holder.model_dump_json() == '{"held":{"a":{"b":3.0}}}'
