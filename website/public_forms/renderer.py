from django.forms.renderers import TemplatesSetting


class PublicFormRenderer(TemplatesSetting):
    """Fields of public forms in our own markup; the admin keeps Django's."""

    field_template_name = "components/field.html"
