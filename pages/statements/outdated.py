from pages.models import OfficeStatement, SiteStatement


def outdated_statements() -> list:
    """The statements whose last assessment is more than twelve months ago."""
    statements = [*SiteStatement.objects.all(), *OfficeStatement.objects.select_related("office")]
    return [statement for statement in statements if statement.is_outdated]
