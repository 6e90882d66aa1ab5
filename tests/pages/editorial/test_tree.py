"""The tree of editorial pages: which page may stand below which."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from pages.models import Page
from tests import cast

pytestmark = pytest.mark.usefixtures("jena_on_stage")


class TestTheTree:
    """What the admin says before something is stored that would be no small tree."""

    def refused(self, page, **fields) -> dict[str, list[str]]:
        for name, value in fields.items():
            setattr(page, name, value)
        with pytest.raises(ValidationError) as refusal:
            page.full_clean()
        return refusal.value.message_dict

    def test_no_page_is_below_itself(self, housing):
        assert "Eine Seite kann nicht unter sich selbst stehen." in str(self.refused(housing, parent=housing))
        with pytest.raises(IntegrityError), transaction.atomic():
            Page.objects.filter(pk=housing.pk).update(parent=housing)

    def test_no_page_is_below_one_that_is_below_it(self, housing):
        assert set(self.refused(housing, parent=Page.objects.get(slug="moving"))) == {"parent"}

    def test_there_is_no_fourth_level(self, housing, jena):
        new = Page(office=jena, slug="new", title_de="Neu", parent=Page.objects.get(slug="moving"))
        assert set(self.refused(new)) == {"parent"}
        new.parent = Page.objects.get(slug="rent")
        new.full_clean()

    def test_a_page_takes_those_below_it_along(self, housing, jena):
        """Two levels fit below a top page, three do not."""
        guide = Page.objects.get(slug="jena-guide")
        assert set(self.refused(housing, parent=guide)) == {"parent"}
        rent = Page.objects.get(slug="rent")
        rent.parent = guide
        rent.full_clean()

    def test_a_page_and_the_one_above_it_are_of_the_same_office(self, housing, gera, site_wide):
        assert set(self.refused(Page.objects.get(slug="gera-guide"), parent=housing)) == {"parent"}
        assert set(self.refused(Page.objects.get(slug="jena-guide"), parent=site_wide)) == {"parent"}
        assert set(self.refused(site_wide, parent=housing)) == {"parent"}

    def test_a_page_does_not_leave_those_below_it_behind(self, housing, gera):
        assert set(self.refused(housing, office=gera)) == {"office"}
        assert set(self.refused(housing, office=None)) == {"office"}

    def test_a_page_with_pages_below_is_not_deleted_but_its_office_may_be(self, housing, jena):
        from django.db.models import RestrictedError

        with pytest.raises(RestrictedError):
            housing.delete()
        Page.objects.filter(office=jena).delete()
        cast.make_page(jena, "b", "B", parent=cast.make_page(jena, "a", "A"))
        jena.delete()
        assert not Page.objects.exists()
