"""Which fields exist once per language, and which of their rows the public sees."""

from offices.translation import of_public_offices
from signpost import models
from website.languages.translated_fields import register

register(
    {models.OtherPlace: ["name", "decides", "languages_spoken"], models.OwnHelp: ["text"]},
    names={models.OtherPlace: ["name"]},
)

SHOWN = (of_public_offices("signpost.OtherPlace"), of_public_offices("signpost.OwnHelp"))
