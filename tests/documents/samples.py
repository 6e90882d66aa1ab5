"""Files as staff publish them, made by code; and files as somebody makes them who means harm."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from events.paper.fonts import weasyprint
from tests.attachments.samples import (
    W,
    docx,
    odt,
    relationships,
    zipped,
)

TAGGED_PAGE = (
    '<html lang="de"><head><title>Antrag auf Hilfe</title></head>'
    "<body><h1>Antrag auf Hilfe</h1><p>Für alle Menschen in Jena.</p></body></html>"
)
DC = 'xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"'
CORE = f"<cp:coreProperties {DC}><dc:title>Antrag auf Hilfe</dc:title></cp:coreProperties>"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SHEET_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SLIDES_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
STYLES = (
    f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE" w:bidi="ar-SA"/></w:rPr>'
    '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>'
    "</w:style></w:styles>"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def made_from(page: str = TAGGED_PAGE, **options) -> bytes:
    """A PDF as a program writes it that knows about tags."""
    return weasyprint().HTML(string=page).write_pdf(**({"pdf_tags": True} | options))


def changed(content: bytes, change=lambda document: None, **saving) -> bytes:
    written = BytesIO()
    with pikepdf.open(BytesIO(content)) as document:
        change(document)
        document.save(written, **saving)
    return written.getvalue()


def tagged(change=lambda document: None, page: str = TAGGED_PAGE, **saving) -> bytes:
    """Tags, language, a title that programs show: as it should be."""

    def all_right(document):
        document.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        change(document)

    return changed(made_from(page), all_right, **saving)


def untagged() -> bytes:
    return changed(made_from(pdf_tags=False))


def scan(pages: int = 2, words: str = "") -> bytes:
    """Pages that are photos of paper; words: what a program has recognised in them, written so that nobody sees it."""
    picture = BytesIO()
    Image.new("L", (600, 850), 200).save(picture, "JPEG")
    written = BytesIO()
    with pikepdf.new() as document:
        for _page in range(pages):
            page = document.add_blank_page(page_size=(595, 842))
            photo = document.make_stream(
                picture.getvalue(),
                Type=Name.XObject, Subtype=Name.Image, Width=600, Height=850,
                ColorSpace=Name.DeviceGray, BitsPerComponent=8, Filter=Name.DCTDecode,
            )  # fmt: skip
            font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
            page.Resources = Dictionary(XObject=Dictionary(Im0=photo), Font=Dictionary(F1=font))
            text = f"BT /F1 12 Tf 3 Tr 50 700 Td ({words}) Tj ET" if words else ""
            page.Contents = document.make_stream(f"q 595 0 0 842 0 0 cm /Im0 Do Q {text}".encode())
        document.save(written)
    return written.getvalue()


def without_language(document) -> None:
    for part in document.objects:
        if isinstance(part, Dictionary) and "/Lang" in part:
            del part["/Lang"]


def without_words_for_pictures(document) -> None:
    for part in document.objects:
        if isinstance(part, Dictionary) and part.get("/S") == Name.Figure:
            del part["/Alt"]


def without_letters(document) -> None:
    """Its letters are numbers of shapes, and nothing says which letter each is."""
    for part in document.objects:
        if isinstance(part, Dictionary) and "/ToUnicode" in part:
            del part["/ToUnicode"]


def with_fields(document) -> None:
    """One that says what belongs into it, and one that does not."""
    fields = [
        Dictionary(FT=Name.Tx, T=String("a"), TU=String("Ihr Name"), Type=Name.Annot, Subtype=Name.Widget),
        Dictionary(FT=Name.Tx, T=String("Textfeld1"), Type=Name.Annot, Subtype=Name.Widget),
        Dictionary(FT=Name.Btn, Ff=1 << 16, T=String("Drucken"), Type=Name.Annot, Subtype=Name.Widget),
    ]
    document.Root.AcroForm = Dictionary(Fields=Array([document.make_indirect(each) for each in fields]))


def without_tags_inside(document) -> None:
    document.Root.StructTreeRoot = document.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([])))


def picture_in_word(words: str = "", more: str = "") -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:docPr id="1" name="Bild 1" descr="{words}">{more}</wp:docPr>'
        f'<a:graphic xmlns:a="{DRAWING}"><a:graphicData><pic:pic xmlns:pic="p"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )


def word(body: str = "", **more) -> bytes:
    heading = (
        '<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Antrag auf Hilfe</w:t></w:r></w:p>'
    )
    text = "<w:p><w:r><w:t>Für alle Menschen in Jena.</w:t></w:r></w:p>"
    counted = "<Properties><Pages>3</Pages><Words>8</Words></Properties>"
    given = {"word__styles.xml": STYLES, "docProps__core.xml": CORE, "docProps__app.xml": counted}
    return docx(body=heading + text + body, **{**given, **more})


def package(main: str, name: str, **more) -> bytes:
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/{name}" ContentType="{main}"/></Types>'
    )
    entries = {
        "[Content_Types].xml": types,
        "_rels/.rels": relationships(("officeDocument", name, "")),
        "docProps/core.xml": CORE,
    }
    return zipped(entries | {each.replace("__", "/"): content for each, content in more.items()})


def excel(*sheets: str, **more) -> bytes:
    listed = "".join(f"<sheet {each}/>" for each in sheets or ('name="Kurse"',))
    rows = '<worksheet><sheetData><row r="1"><c/><c/></row><row r="2"><c/><c/></row></sheetData></worksheet>'
    given = {
        "xl__workbook.xml": f"<workbook><sheets>{listed}</sheets></workbook>",
        "xl__worksheets__sheet1.xml": rows,
    }
    return package(SHEET_MAIN, "xl/workbook.xml", **{**given, **more})


def slide(title: str = "Willkommen", language: str = "de-DE", more: str = "") -> str:
    return (
        f'<p:sld xmlns:p="p" xmlns:a="{DRAWING}"><p:sp><p:ph type="title"/><a:p><a:r><a:rPr lang="{language}"/>'
        f"<a:t>{title}</a:t></a:r></a:p></p:sp>{more}</p:sld>"
    )


def powerpoint(*slides: str, said: str = "<p/>") -> bytes:
    parts = {f"ppt__slides__slide{number}.xml": each for number, each in enumerate(slides or (slide(),), 1)}
    return package(SLIDES_MAIN, "ppt/presentation.xml", **{"ppt__presentation.xml": said} | parts)


def open_document(
    content: str = "<text:h>Antrag auf Hilfe</text:h><text:p>Für alle Menschen</text:p>",
    kind: str = "text",
    language: str = "de",
    **more,
) -> bytes:
    namespaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
        for prefix in [
            "office",
            "text",
            "style",
            "table",
            "draw",
            "svg",
            "presentation",
            "fo",
            "xlink",
            "meta",
            "dc",
        ]
    )
    body = f"<office:body><office:{kind}>{content}</office:{kind}></office:body>"
    usual = f'<style:text-properties fo:language="{language}" fo:country="DE"/>' if language else ""
    styles = f'<style:default-style style:family="paragraph">{usual}</style:default-style>'
    said = '<dc:title>Antrag auf Hilfe</dc:title><meta:document-statistic meta:page-count="2" meta:word-count="6"/>'
    given = {
        "content.xml": f"<office:document-content {namespaces}>{body}</office:document-content>",
        "styles.xml": f"<office:document-styles {namespaces}>{styles}</office:document-styles>",
        "meta.xml": f"<office:document-meta {namespaces}>{said}</office:document-meta>",
    }
    return odt(media_type=f"application/vnd.oasis.opendocument.{kind}", **{**given, **more})


def old_container(stream: str) -> bytes:
    return OLE + bytes(504) + stream.encode("utf-16-le") + bytes(200)


def outside(kind: str, target: str) -> str:
    return relationships((kind, target, "External"))
