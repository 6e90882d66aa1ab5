from offices.content.loading import LoadCommand
from signpost.content.files import content_files, exists, write_signpost


class Command(LoadCommand):
    help = (
        "Loads what the offices say of who can help, from signpost/content/. An office that has entered "
        "something of its own stays as its staff left it."
    )
    content_files = staticmethod(content_files)
    exists = staticmethod(exists)
    write = staticmethod(write_signpost)
