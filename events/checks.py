"""What this machine cannot do for lack of a library.

Asked where a site starts (manage.py check --database default, and before migrate) and not with every command,
because to ask means to import WeasyPrint, which takes half a second.
"""

from django.core.checks import Info, Tags, register

from website.pdf import can_make_pdf


@register(Tags.database)
def programmes_as_pdf(app_configs, **kwargs):
    if can_make_pdf():
        return []
    return [
        Info(
            "WeasyPrint or Pango is missing: programmes of events are not offered as PDF.",
            hint="On Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 fonts-dejavu-core "
            "fonts-liberation. Then restart the site.",
            id="events.I001",
        )
    ]
