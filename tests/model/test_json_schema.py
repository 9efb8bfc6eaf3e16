import json

import jsonschema
import pytest
from ruamel.yaml import YAML

from mcda_widget.model import decisions, load, schema, write_schema
from mcda_widget.model.merge import written

from .makers import CLINIC, small


def validator():
    kind = jsonschema.validators.validator_for(schema())
    kind.check_schema(schema())
    return kind(schema())


def plain_yaml(text):
    """Return what an editor's reader of YAML finds, keys as text."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))


def said(**changes):
    data = json.loads(written(small(), "json").text) | changes
    return [error.json_path for error in validator().iter_errors(data)]


@pytest.mark.parametrize("name", decisions())
def test_shipped_decisions_are_valid(name):
    validator().validate(plain_yaml(load(name).document.text))


def test_a_file_in_short_forms_is_valid():
    text = CLINIC.replace("id: 007", 'id: "007"').replace("name: yes", 'name: "yes"')
    validator().validate(plain_yaml(text))
    assert said(scores={"hill": {"reach": None, "cost": {"mode": 3}}}) == []
    for judgements in (
        {"reach": 3},
        {"direct": {"reach": 3}, "swing": {}},
        {"order": {"reach": 1}},
        {"comparisons": [{"prefer": "reach", "over": "cost", "by": 3}]},
        {"best": "reach", "worst": "cost", "best_to_others": {}, "others_to_worst": {}},
        {"best": "reach", "groups": {"worst": "people"}, "within": {"people": {}}},
        {"reach": {"low": 10, "high": 25}, "cost": {"low": 3}},
    ):
        assert said(weighting={"method": "direct", "judgements": judgements}) == []


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"titel": "x"}, "$"),
        ({"title": 3}, "$.title"),
        ({"mcda": 2}, "$.mcda"),
        ({"criteria": [{"id": "a"}]}, "$.criteria[0]"),
        ({"criteria": [{"id": "a", "name": "A", "direction": "max"}]}, "$.criteria[0].direction"),
        ({"scores": {"hill": {"reach": "x"}}}, "$.scores.hill.reach"),
        ({"scores": {"hill": {"reach": {"low": 3}}}}, "$.scores.hill.reach"),
        ({"weighting": {"method": "swin"}}, "$.weighting.method"),
        ({"weighting": {"judgements": {"reach": -3}}}, "$.weighting.judgements"),
        ({"weighting": {"judgements": {"direct": 3}}}, "$.weighting.judgements"),
        ({"weighting": {"judgements": {"reach": {"low": 130}}}}, "$.weighting.judgements"),
        ({"weighting": {"groups_first": "x"}}, "$.weighting.groups_first"),
    ],
)
def test_broken_files_are_rejected(changes, place):
    assert said(**changes) == [place]


def test_every_key_is_explained():
    found = schema()
    for part in [found, *found["$defs"].values()]:
        for key, told in part.get("properties", {}).items():
            assert told.get("description"), key


def test_it_is_written_as_json(tmp_path):
    path = write_schema(tmp_path / "mcda.schema.json")
    assert json.loads(path.read_text()) == schema()
