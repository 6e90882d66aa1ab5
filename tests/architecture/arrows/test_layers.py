"""Imports and templates point one way."""

import pytest

from tests.architecture.arrows import layers
from tests.architecture.files import ROOT, from_root, none, python_files, read, template_files


def test_every_package_has_its_layer():
    none(layers.packages_without_layer(layers.packages(ROOT)))


def test_imports_point_one_way():
    none(
        sentence for file in python_files() for sentence in layers.wrong_imports(read(file), from_root(file))
    )


def test_templates_point_one_way():
    libraries = layers.tag_libraries(ROOT)
    none(
        sentence
        for file, name in template_files()
        for sentence in layers.wrong_template_uses(read(file), name, libraries)
    )


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("website/views.py", "from offices.models import Office"),
        ("website/views.py", "import outbox"),
        ("outbox/models.py", "import attachments.kinds"),
        ("attachments/kinds.py", "def later():\n    from events import models"),
        ("offices/views.py", "import json, events.models as e"),
        ("events/views.py", "from awards.models import Award"),
        ("pages/views.py", "from config import settings"),
        ("offices/views.py", "from tests.cast import anna"),
        ("config/urls.py", "import scripts.catalogues"),
    ],
)
def test_wrong_import_is_found(file, source):
    assert len(list(layers.wrong_imports(source, file))) == 1


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("config/urls.py", "from events.views import home\nimport website, pages"),
        (
            "offices/models/unit.py",
            "from .office import Office\nfrom website.rich_text.field import RichTextField",
        ),
        ("events/views.py", "import attachments\nfrom offices import models\nfrom events import forms"),
        ("website/views.py", "import eventsource, django.conf"),
    ],
)
def test_right_import_is_left_alone(file, source):
    assert list(layers.wrong_imports(source, file)) == []


def test_package_without_layer_is_found():
    assert layers.packages_without_layer(["website", "shop"]) == [
        "shop has no place in the order of packages"
    ]


LIBRARIES = {"page": "website", "offices": "offices", "events": "events"}


@pytest.mark.parametrize(
    ("template", "source"),
    [
        ("components/card.html", "{% load i18n page offices %}"),
        ("base.html", "{% load page offices %}"),
        ("components/card.html", "<p>\n{% include 'offices/card.html' %}"),
        ("errors/404.html", '{% include "events/lists/list.html" with a=b %}'),
        ("website/display.html", "{% load coming from events %}"),
        ("events/event/event.html", '{% extends "awards/base.html" %}'),
    ],
)
def test_wrong_template_use_is_found(template, source):
    (sentence,) = layers.wrong_template_uses(source, template, LIBRARIES)
    assert sentence.startswith(f"templates/{template}:{source.count(chr(10)) + 1}: ")


@pytest.mark.parametrize(
    ("template", "source"),
    [
        ("base.html", "{% load i18n page %}"),
        ("offices/office.html", "{% load coming from events %}"),
        ("config/home.html", '{% load events offices %}{% include "pages/news/item.html" %}'),
        (
            "events/event/event.html",
            '{% extends "base.html" %}{% load offices %}{% include "components/icon.html" %}',
        ),
        ("admin/base_site.html", '{% extends "admin/base.html" %}{% load offices %}'),
        (
            "offices/office.html",
            '{% comment %}{% load events %}{% endcomment %}{# {% include "events/a.html" %} #}',
        ),
        ("offices/office.html", "{% include section.template %}{% load i18n %}"),
    ],
)
def test_right_template_use_is_left_alone(template, source):
    assert list(layers.wrong_template_uses(source, template, LIBRARIES)) == []
