"""Videos and subtitles are judged by what is in them, whatever they are called."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from pages.models import SignLanguage
from pages.other_forms import subtitles_file, video_file
from tests import cast
from tests.offices.admin_pages import address, form_data
from tests.website.pages import parse, texts

WEBM = bytes.fromhex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d4287810442858102")
MATROSKA = WEBM.replace(b"\x84webm", b"\x88matroska")
QUICKTIME = b"\0\0\0\x14ftypqt  \0\0\2\0qt  " + b"\0" * 20
PICTURE = b"\0\0\0\x1cftypheic\0\0\0\0heicmif1" + b"\0" * 20
ISO = b"\0\0\0\x1cftypXAVC\0\0\0\0XAVCmp42iso2" + b"\0" * 20
GOOD_SUBTITLES = b"WEBVTT\n\n1\n00:00.000 --> 00:02.500\nGuten Tag.\n"


def refused(check, name, content) -> str:
    with override("en"), pytest.raises(ValidationError) as refusal:
        check(SimpleUploadedFile(name, content))
    return refusal.value.messages[0]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.mp4", cast.MP4), ("A.MP4", cast.MP4), ("a.mp4", ISO), ("a.webm", WEBM)],
)
def test_a_video_that_browsers_play_is_taken(name, content):
    video_file.check_video(SimpleUploadedFile(name, content))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.mp4", b""),
        ("a.mp4", b"<html><script>alert(1)</script>"),
        ("a.mp4", b"\x89PNG\r\n\x1a\n" + b"\0" * 50),
        ("a.mp4", QUICKTIME),
        ("a.mp4", PICTURE),
        ("a.webm", MATROSKA),
        ("a.webm", b"\x1a\x45\xdf\xa3"),
        ("a.mp4", b"\xff\xff\xff\xffftyp"),
    ],
)
def test_what_is_no_such_video_is_refused_with_what_to_do(name, content):
    assert refused(video_file.check_video, name, content).endswith("Please save it as MP4.")


@pytest.mark.parametrize(
    ("name", "content", "ending"),
    [
        ("a.html", cast.MP4, ".mp4"),
        ("a.webm", cast.MP4, ".mp4"),
        ("a.mp4", WEBM, ".webm"),
        ("a", WEBM, ".webm"),
    ],
)
def test_its_name_has_to_tell_what_it_is(name, content, ending):
    assert f"must end with {ending}" in refused(video_file.check_video, name, content)


def test_a_video_that_is_too_large_says_how_large_it_may_be(monkeypatch):
    monkeypatch.setattr(video_file, "MAX_SIZE", 2_000_000)
    sentence = refused(video_file.check_video, "a.mp4", cast.MP4 + b"\0" * 3_000_000)
    assert "3\u00a0MB" in sentence
    assert "2\u00a0MB" in sentence


@pytest.mark.parametrize(
    "content",
    [
        GOOD_SUBTITLES,
        b"\xef\xbb\xbf" + GOOD_SUBTITLES,
        GOOD_SUBTITLES.replace(b"\n", b"\r\n"),
        GOOD_SUBTITLES.replace(b"WEBVTT", b"WEBVTT - Begr\xc3\xbc\xc3\x9fung"),
        b"WEBVTT\n\n01:00:00.000 --> 01:00:02.500 align:start\nHallo\n",
    ],
)
def test_subtitles_are_taken(content):
    subtitles_file.check_subtitles(SimpleUploadedFile("a.vtt", content))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.vtt", b""),
        ("a.vtt", b"WEBVTT"),
        ("a.vtt", b"WEBVTT\n\nNo time\n"),
        ("a.vtt", b"WEBVTTX\n\n00:00.000 --> 00:02.500\nHallo\n"),
        ("a.vtt", b"1\n00:00:00,000 --> 00:00:02,500\nHallo\n"),
        ("a.vtt", GOOD_SUBTITLES.decode().encode("utf-16")),
        ("a.vtt", GOOD_SUBTITLES.replace(b"Guten", b"G\xfcten")),
        ("a.srt", GOOD_SUBTITLES),
    ],
)
def test_other_subtitles_are_refused_with_what_they_should_be(name, content):
    assert "Their first line is WEBVTT" in refused(subtitles_file.check_subtitles, name, content)


def test_subtitles_of_the_size_of_a_video_are_refused():
    content = GOOD_SUBTITLES + b"x" * subtitles_file.MAX_SIZE
    assert "500\u00a0KB" in refused(subtitles_file.check_subtitles, "a.vtt", content)


class TestInTheAdmin:
    @pytest.fixture
    def page(self, jena):
        return address(SignLanguage, "change", jena.sign_language.pk)

    def test_a_new_video_replaces_the_old_one_whole(self, as_anna, jena, page, settings):
        """A large upload is a temporary file, which the check must leave as it is."""
        settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100
        content = cast.MP4 + b"\0" * 5000
        data = form_data(as_anna.get(page)) | {"video": SimpleUploadedFile("neu.mp4", content)}
        assert as_anna.post(page, data).status_code == 302
        row = SignLanguage.objects.get()
        assert row.video.name.startswith("sign-language/neu")
        assert row.video.size == len(content)

    def test_something_else_is_refused_in_a_sentence_and_the_old_video_stays(self, as_anna, jena, page):
        before = SignLanguage.objects.get().video.name
        data = form_data(as_anna.get(page)) | {"video": SimpleUploadedFile("neu.mp4", b"<html>")}
        response = as_anna.post(page, data, headers={"accept-language": "en"})
        assert "This is no video in the format MP4 or WebM." in texts(parse(response))
        assert SignLanguage.objects.get().video.name == before

    def test_a_page_without_a_video_cannot_be_stored(self, as_anna, jena):
        SignLanguage.objects.all().delete()
        add = address(SignLanguage, "add")
        data = form_data(as_anna.get(add)) | {"duration": "2:30"}
        assert as_anna.post(add, data).status_code == 200
        data |= {"video": SimpleUploadedFile("neu.mp4", cast.MP4)}
        assert as_anna.post(add, data).status_code == 302
        assert SignLanguage.objects.get().duration.total_seconds() == 150

    def test_a_lost_video_does_not_keep_anybody_from_mending_the_rest(self, as_anna, jena, page):
        SignLanguage.objects.update(video="sign-language/lost.mp4")
        data = form_data(as_anna.get(page)) | {"duration": "3:00"}
        assert as_anna.post(page, data).status_code == 302
