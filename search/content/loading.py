import tomllib
from pathlib import Path

FILE = Path(__file__).with_name("synonyms.toml")


def load_synonyms(model) -> int:
    """Write those that come with the site; how many. model is Synonym, or what a migration has for it."""
    with FILE.open("rb") as file:
        groups = tomllib.load(file)["synonym"]
    model.objects.bulk_create(model(words="\n".join(group["words"])) for group in groups)
    return len(groups)
