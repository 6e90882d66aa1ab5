"""Which fields exist once per language."""

from signpost import models
from website.languages.translated_fields import register

register(
    {models.OtherPlace: ["name", "decides", "languages_spoken"], models.OwnHelp: ["text"]},
    names={models.OtherPlace: ["name"]},
)
