"""The settings by which mypy knows the models: without modeltranslation, which makes a manager of its own
for each model while they are loaded, and of which nothing can be said."""

from config.settings import *  # noqa: F403
from config.settings import INSTALLED_APPS

INSTALLED_APPS = [app for app in INSTALLED_APPS if app != "modeltranslation"]
