"""Files as people send them, and as somebody sends them who means harm."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image

from attachments.refused import RefusedError
from attachments.safe_file import SafeFile, made_safe
from tests import cast

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml"
INSIDE = "Internal"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
    for prefix in ["office", "text", "draw", "form", "script", "config", "meta", "dc", "xlink"]
)
ODT = "application/vnd.oasis.opendocument.text"


def upload(content: bytes, name: str = "file") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def safe(content: bytes, name: str = "file") -> SafeFile:
    return made_safe(upload(content, name))


def refusal(content: bytes, name: str = "file") -> str:
    """The sentence with which a file is refused."""
    try:
        taken = safe(content, name)
    except RefusedError as refused:
        return refused.sentence
    raise AssertionError(f"{taken.name} was taken")


def zipped(entries: dict[str, str | bytes], stored: tuple[str, ...] = ()) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content, ZIP_STORED if name in stored else ZIP_DEFLATED)
    return written.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def relationships(*rows: tuple[str, str, str]) -> str:
    """Each of a kind, a target, and "External" or "Internal"."""
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{KINDS}/{kind}" Target="{target}" TargetMode="{mode or INSIDE}"/>'
        for number, (kind, target, mode) in enumerate(rows, 1)
    )
    return f'<Relationships xmlns="{RELATIONSHIPS}">{lines}</Relationships>'


def docx(main: str = MAIN, body: str = "<w:p><w:r><w:t>Unser Projekt</w:t></w:r></w:p>", **more) -> bytes:
    """As Word writes it, in short. more: further entries, or others; "/" is written "__"."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )
    entries = {
        "[Content_Types].xml": types,
        "_rels/.rels": relationships(("officeDocument", "word/document.xml", "")),
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="c"><creator>Rita Muster</creator></cp:coreProperties>',
        "docProps/app.xml": "<Properties><Company>Rita Muster Schule</Company></Properties>",
    }
    return zipped(entries | {name.replace("__", "/"): content for name, content in more.items()})


def odt(content: str = "<text:p>Unser Projekt</text:p>", media_type: str = ODT, **more) -> bytes:
    manifest = '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/"/></manifest:manifest>'
    entries = {
        "mimetype": media_type,
        "content.xml": f"<office:document-content {NAMESPACES}>{content}</office:document-content>",
        "meta.xml": f"<office:meta {NAMESPACES}><dc:creator>Rita Muster</dc:creator></office:meta>",
        "settings.xml": f'<config:config-item {NAMESPACES} config:name="PrinterName" config:type="string">Rita Muster</config:config-item>',
        "META-INF/manifest.xml": manifest,
    }
    return zipped(entries | {name.replace("__", "/"): text for name, text in more.items()}, ("mimetype",))


def pdf(change=lambda document: None, packed: bool = False, pages: int = 1, **saving) -> bytes:
    """Some pages, changed as wanted. packed: its objects within compressed streams, as Word writes them."""
    written = BytesIO()
    with pikepdf.new() as document:
        for _page in range(pages):
            document.add_blank_page()
        document.docinfo["/Author"] = "Rita Muster"
        change(document)
        mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
        document.save(written, object_stream_mode=mode, **saving)
    return written.getvalue()


def photo(size=(40, 20), orientation=1) -> bytes:
    """As a phone takes it: it says where, and with what."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Telefon"
    exif[ExifTags.Base.Orientation] = orientation
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (50.0, 55.0, 39.0)
    return cast.picture("JPEG", size=size, exif=exif, comment=b"Telefon of Rita")
