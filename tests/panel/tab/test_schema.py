import json

from mcda_widget import schema
from mcda_widget.panel.tab.schema import FILE


def test_the_extension_carries_the_schema_as_it_is():
    assert json.loads(FILE.read_text()) == schema(), "Run python -m mcda_widget.panel.tab.schema"
