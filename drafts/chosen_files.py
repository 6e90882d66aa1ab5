"""Files that were chosen on a form that is kept as a working copy: they live as long as the copy."""

from django.core.files.uploadedfile import UploadedFile
from django.core.signing import BadSignature, Signer
from django.utils.datastructures import MultiValueDict

from drafts.models import ChosenFile, WorkingCopy
from drafts.sent import Sent
from website.kept_uploads import store
from website.kept_uploads.widget import DISCARD, KEPT

_SIGNER = Signer(salt="drafts.chosen_files")
PREFIX = "working-copy-file:"


class FileOfCopy(store.KeptFile):
    """A form that is saved does not delete it: the copy does."""

    def forget(self) -> None:
        self.close()


def take_in(copy: WorkingCopy, request, sent: Sent) -> None:
    """The files of this request become some of the copy: sent tells which stands in which field."""
    for name, upload in request.FILES.items():
        sent[name + KEPT] = [_token(_stored(copy, upload))]
    for name in [each for each in sent if each.endswith(KEPT)]:
        token = (sent[name] or [""])[0]
        field = name.removesuffix(KEPT)
        if not token or field + DISCARD in sent:
            sent.pop(name)
        elif not token.startswith(PREFIX) and (kept := store.found(store.Owner.of(request), token)):
            sent[name] = [_token(_stored(copy, kept))]
            store.forget(kept)
        sent.pop(field + DISCARD, None)


def _stored(copy: WorkingCopy, upload: UploadedFile) -> ChosenFile:
    chosen = ChosenFile(copy=copy, name=(upload.name or "")[-255:], kind=(upload.content_type or "")[:100])
    upload.seek(0)
    chosen.file.save("bin", upload)
    return chosen


def _token(chosen: ChosenFile) -> str:
    return PREFIX + _SIGNER.sign(str(chosen.pk))


def found(token: str) -> FileOfCopy | None:
    """None where it is forged, or gone with its copy."""
    try:
        pk = _SIGNER.unsign(token.removeprefix(PREFIX))
    except BadSignature:
        return None
    chosen = ChosenFile.objects.filter(pk=pk).first()
    try:
        opened = chosen.file.storage.open(chosen.file.name) if chosen else None
    except OSError:
        return None
    if chosen is None or opened is None:
        return None
    options = {"file": opened, "name": chosen.name, "content_type": chosen.kind, "size": opened.size}
    return FileOfCopy(token, chosen.file.name, **options)


def forget_unused(copy: WorkingCopy) -> None:
    """What no version of it names any more."""
    named = {
        value
        for sent in [copy.sent, *copy.before.values()]
        for name, values in sent.items()
        if name.endswith(KEPT)
        for value in values
    }
    for chosen in copy.files.all():
        if _token(chosen) not in named:
            chosen.delete()


def files_in(sent: Sent) -> MultiValueDict:
    """As if they had been chosen anew, for who carries out what somebody else has sent."""
    files: MultiValueDict = MultiValueDict()
    for name, values in sent.items():
        if name.endswith(KEPT) and values and values[0].startswith(PREFIX) and (file := found(values[0])):
            files[name.removesuffix(KEPT)] = file
    return files


def as_carried_out(sent: Sent) -> tuple[Sent, dict]:
    """What is sent, and the files that go with it."""
    files = files_in(sent)
    left = {name: values for name, values in sent.items() if name.removesuffix(KEPT) not in files}
    return left, files.dict()
