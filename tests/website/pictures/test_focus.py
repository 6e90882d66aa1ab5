"""Where to look in a picture is told by two columns beside it; who changes them gets other cards."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models.signals import post_save, pre_save

from history.models import FormerFile
from history.recording.block import recording
from offices.models import FundingProgramme
from website.pictures import field as of_pictures
from website.pictures.name import MIDDLE, all_names
from website.public_files.name import for_people

from .samples import file_of, scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_disk(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = {
        **settings.STORAGES,
        "private": {**settings.STORAGES["private"], "OPTIONS": {"location": tmp_path / "private"}},
    }


@pytest.fixture(autouse=True)
def looked_at(monkeypatch):
    """A model whose position is both: how far from the left, and from the top."""
    logo = FundingProgramme._meta.get_field("logo")
    monkeypatch.setattr(logo, "focus", ("position", "position"))
    logo.watch(FundingProgramme)
    # Its receiver comes before all others, as if it had been there from the beginning.
    pre_save.receivers.insert(0, pre_save.receivers.pop())
    pre_save.sender_receivers_cache.clear()
    yield
    pre_save.disconnect(logo._before_saving, sender=FundingProgramme)
    post_save.disconnect(logo._after_saving, sender=FundingProgramme)


@pytest.fixture
def programme(gera):
    photo = ContentFile(file_of(scene((900, 300)), "JPEG"), "amif.jpg")
    row = gera.funding_programmes.create(name_de="AMIF", logo=photo, position=20)
    return FundingProgramme.objects.get(pk=row.pk)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def on_disk() -> set[str]:
    return {f"logos/{path.name}" for path in (Path(settings.MEDIA_ROOT) / "logos").iterdir()}


def content(name: str) -> bytes:
    return (Path(settings.MEDIA_ROOT) / name).read_bytes()


def test_the_name_tells_it(programme):
    assert programme.logo.sizes.focus == (20, 20)
    assert for_people(programme.logo.name) == "logos/amif.w900h300f20x20a.jpg"
    assert on_disk() == set(all_names(programme.logo.name))


@pytest.mark.parametrize(
    "how", [{}, {"update_fields": ["position"]}, {"update_fields": ["position", "logo"]}]
)
def test_another_place_has_other_cards_at_other_addresses(programme, committed, how):
    before = {name: content(name) for name in on_disk()}
    old = programme.logo.name
    with committed():
        programme.position = 90
        programme.save(**how)
    programme.refresh_from_db()
    assert for_people(programme.logo.name) == "logos/amif.w900h300f90x90a.jpg"
    assert on_disk() == set(all_names(programme.logo.name))
    assert not on_disk() & set(before)
    assert content(programme.logo.name) == before[old]
    for was, name in zip(all_names(old), all_names(programme.logo.name), strict=True):
        assert (content(name) == before[was]) == (".card" not in name), name


def test_as_long_as_it_is_the_same_nothing_is_written(programme, monkeypatch):
    monkeypatch.setattr(of_pictures, "with_focus", lambda *args: pytest.fail("it was written anew"))
    programme.save()
    programme.save(update_fields=["position"])
    programme.name_de = "AMIF 2"
    programme.position = 90
    programme.save(update_fields=["name_de"])
    assert FundingProgramme.objects.get(pk=programme.pk).logo.sizes.focus == (20, 20)


def test_another_picture_is_cut_at_the_place_that_comes_with_it(programme, committed):
    with committed():
        programme.logo = ContentFile(file_of(scene((900, 300)), "PNG"), "neu.png")
        programme.position = 70
        programme.save()
    assert programme.logo.sizes.focus == (70, 70)
    assert on_disk() == set(all_names(programme.logo.name))


@pytest.mark.parametrize(("said", "meant"), [(None, 50), (0, 0), (100, 100), (300, 100)])
def test_it_is_a_place_in_the_picture(programme, said, meant):
    field = FundingProgramme._meta.get_field("logo")
    assert field.focus_of(FundingProgramme(position=said)) == (meant, meant)


def test_without_columns_it_is_the_middle(programme, monkeypatch):
    field = FundingProgramme._meta.get_field("logo")
    monkeypatch.setattr(field, "focus", None)
    assert field.focus_of(programme) == MIDDLE


def test_one_of_an_older_copy_is_prepared_as_soon_as_somebody_says_where_to_look(programme, committed):
    Path(settings.MEDIA_ROOT, "logos/alt.w900h300.jpg").write_bytes(file_of(scene((900, 300)), "JPEG"))
    FundingProgramme.objects.filter(pk=programme.pk).update(logo="logos/alt.w900h300.jpg", position=50)
    row = FundingProgramme.objects.get(pk=programme.pk)
    row.save()
    assert row.logo.name == "logos/alt.w900h300.jpg"
    row.position = 10
    row.save()
    assert row.logo.name == "logos/alt.w900h300f10x10a.jpg"
    assert set(all_names(row.logo.name)) <= on_disk()


@pytest.mark.parametrize("left", [None, b"", b"GIF89a"], ids=["lost", "empty", "broken"])
def test_where_the_file_is_gone_the_rest_is_saved(programme, left):
    path = Path(settings.MEDIA_ROOT) / programme.logo.name
    path.unlink()
    if left is not None:
        path.write_bytes(left)
    programme.position = 90
    programme.save()
    row = FundingProgramme.objects.get(pk=programme.pk)
    assert (row.position, row.logo.sizes.focus) == (90, (20, 20))


def test_what_is_taken_back_stays_as_it_was(programme, committed):
    every = on_disk()
    with committed(), transaction.atomic():
        programme.position = 90
        programme.save()
        transaction.set_rollback(True)
    row = FundingProgramme.objects.get(pk=programme.pk)
    assert row.logo.sizes.focus == (20, 20)
    assert every <= on_disk()


def test_what_others_show_stays_for_them(programme, gera, committed):
    copy = gera.funding_programmes.create(name_de="Kopie", logo=programme.logo.name, position=20)
    with committed():
        programme.position = 90
        programme.save()
    assert set(all_names(programme.logo.name)) | set(all_names(copy.logo.name)) == on_disk()
    with committed():
        copy.position = 90
        copy.save()
    assert set(all_names(programme.logo.name)) | set(all_names(copy.logo.name)) == on_disk()


def test_history_keeps_what_was_before(programme, anna, committed):
    before = programme.logo.name
    with committed(), recording(anna):
        programme.position = 90
        programme.save()
    assert [kept.name for kept in FormerFile.objects.all()] == [before]
