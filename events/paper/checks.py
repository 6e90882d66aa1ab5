"""What this machine cannot do for lack of a library or a font.

Asked where a site starts (manage.py check --database default, and before migrate) and not with every command,
nor by the server: to ask for letters means to import WeasyPrint, which takes half a second and 30 MB.
"""

from django.core.checks import Info, Tags, register

from events.paper.fonts import lacking
from events.paper.tagged_pdf import can_make_pdf


@register(Tags.database)
def programmes_as_pdf(app_configs, databases=None, **kwargs):
    if not databases or can_make_pdf():
        return []
    return [
        Info(
            "WeasyPrint or Pango is missing: programmes of events are not offered as PDF.",
            hint="On Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 fonts-dejavu-core "
            "fonts-liberation. Then restart the site.",
            id="events.I001",
        )
    ]


# In these letters are the names of many people who live here. Other fonts: README.
LETTERS = {
    "Latin with all its marks": "əłđșțğĞźůőŵ",
    "Cyrillic": "ЖїґђЂ",
    "Greek": "Ωή",
    "Arabic": "عپڤگ",
}


@register(Tags.database)
def letters_on_paper(app_configs, databases=None, **kwargs):
    if not databases:
        return []
    scripts = [script for script, letters in LETTERS.items() if lacking(letters)]
    if not scripts:
        return []
    return [
        Info(
            f"No font for all letters of: {', '.join(scripts)}. In programmes of events as PDF they "
            "are empty boxes.",
            hint="On Debian and Ubuntu: apt install fonts-dejavu-core. Then restart the site.",
            id="events.I002",
        )
    ]
