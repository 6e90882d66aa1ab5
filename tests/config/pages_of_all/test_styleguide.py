from config.pages import styleguide
from tests.website.pages import by_class, parse


def test_it_shows_every_hue_and_an_office_from_the_real_partials(rf, jena):
    request = rf.get("/de/styleguide/")
    from website.display import Display

    request.display = Display()
    page = parse(styleguide(request))
    assert len(by_class(page, "swatch--accent")) == 13
    assert by_class(page, "door-plate")


def test_it_is_not_there_without_debug(client, db):
    assert client.get("/de/styleguide/").status_code == 404
