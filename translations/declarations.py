"""What other apps tell this one (website/contributions/)."""

from collections.abc import Callable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model, QuerySet

from website.contributions.registry import all_of


@dataclass(frozen=True)
class Shown:
    """Which rows of a model ("app.Model") with translated texts the public sees: others wait for nobody."""

    model: str
    public: Callable[[QuerySet], QuerySet]


def public_rows(model: type[Model]) -> QuerySet:
    (shown,) = [each for each in all_of(Shown) if apps.get_model(each.model) is model]
    return shown.public(model._default_manager.all())
