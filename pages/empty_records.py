from pages.models import OfficeLegalFacts, OfficeStatement


def give_empty_records(instance, created, raw=False, **kwargs):
    """A new office has what the law asks of it in the admin from the start, empty and to be completed."""
    if created and not raw:
        OfficeLegalFacts.objects.create(office=instance)
        OfficeStatement.objects.create(office=instance)
