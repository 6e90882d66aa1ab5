from awards.content.files import content_files, exists, write_award
from offices.content.loading import LoadCommand


class Command(LoadCommand):
    help = "Loads the awards of awards/content/. What exists stays as its staff left it."
    content_files = staticmethod(content_files)
    exists = staticmethod(exists)
    write = staticmethod(write_award)
