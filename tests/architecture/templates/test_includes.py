"""An included template says what it takes, and gets that alone."""

import pytest

from tests.architecture.files import from_root, none, read, template_files
from tests.architecture.templates.includes import open_includes


def test_every_include_passes_only_what_it_names():
    none(s for file, _name in template_files() for s in open_includes(read(file), from_root(file)))


@pytest.mark.parametrize(
    "source",
    ['{% include "a.html" %}', '{% include "a.html" with only=b %}', '{% include a with b="x only" %}'],
)
def test_include_that_passes_everything_is_found(source):
    assert len(list(open_includes(f"<p>\n{source}", "b.html"))) == 1


def test_include_with_only_is_left_alone():
    source = '{% include "a.html" only %}{% include a with b=c only %}{# {% include "a.html" %} #}'
    assert list(open_includes(source, "b.html")) == []
