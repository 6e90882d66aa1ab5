from events.content.files import content_files, exists, write_programme
from offices.content.loading import LoadCommand


class Command(LoadCommand):
    help = "Loads the programmes of events/content/. What exists stays as its staff left it."
    content_files = staticmethod(content_files)
    exists = staticmethod(exists)
    write = staticmethod(write_programme)
