import pytest
from tests.model.makers import CLINIC

from mcda_widget import DecisionError
from mcda_widget.panel.tab.text import HostText


def test_what_is_written_keeps_comments_and_is_read_again():
    host = HostText("work/clinic.mcda.yaml", CLINIC)
    assert (host.name, host.text) == ("clinic.mcda.yaml", CLINIC)
    changed = host.decision.with_score("port", "reach", 9)
    text = host.write(changed)
    assert "# as counted" in text
    assert host.said_by(text) == changed
    assert host.write(changed) == text


def test_comments_written_meanwhile_are_kept():
    host = HostText("clinic.mcda.yaml", CLINIC)
    host.read(CLINIC + "# said later\n")
    assert "# said later" in host.write(host.decision.with_score("port", "reach", 9))


def test_json_stays_json():
    text = '{"title": "Clinic", "criteria": [], "options": []}'
    host = HostText("clinic.mcda.json", text)
    made = host.write(host.decision.model_copy(update={"title": "Other"}))
    assert made == text.replace("Clinic", "Other")


def test_a_text_that_says_nothing_leaves_the_one_before():
    host = HostText("clinic.mcda.yaml", CLINIC)
    with pytest.raises(DecisionError, match="line 2"):
        host.read("title: [\n")
    assert host.text == CLINIC
