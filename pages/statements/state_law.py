"""The law of each federal state, and the bodies that see to it.

Names and addresses as the bodies publish them; the admin asks editors to verify them before going live. A
state that is missing here has no entry, and the pages say so.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from offices.states import FederalState
from website.languages.bilingual import Text


def german(text: str) -> Text:
    """A name or a law that has no official English name."""
    return Text(text, "de", is_name=True)


@dataclass(frozen=True)
class EnforcementBody:
    name: Text
    at: Text | None = None
    street: str = ""
    town: str = ""
    phone: str = ""  # E.164
    email: str = ""
    website: str = ""


@dataclass(frozen=True)
class StateLaw:
    state: FederalState
    accessibility: tuple[Text, ...]
    enforcement: EnforcementBody
    enforcement_note: Promise
    monitoring: EnforcementBody
    data_protection: Text
    complaints: EnforcementBody
    # What requires Easy Language and sign language of a municipality's website, where something does.
    other_forms: Text | None = None


STATE_LAWS: dict[str, StateLaw] = {
    FederalState.THURINGIA: StateLaw(
        state=FederalState.THURINGIA,
        accessibility=(german("ThürBarrWebG"), german("ThürBITVO")),
        enforcement=EnforcementBody(
            name=german("Landesdurchsetzungsstelle für digitale Barrierefreiheit"),
            at=german("Thüringer Landesbeauftragter für Menschen mit Behinderungen"),
            email="kontakt@tlmb.thueringen.de",
            website="https://www.tlmb-thueringen.de/",
        ),
        enforcement_note=_("It is free of charge. You need no lawyer (§ 5 ThürBarrWebG)."),
        monitoring=EnforcementBody(
            name=german("Zentrale Überwachungsstelle digitale Barrierefreiheit"),
            at=german("Thüringer Finanzministerium"),
            street="Jürgen-Fuchs-Straße 1",
            town="99096 Erfurt",
            email="ueberwachung-digitale-barrierefreiheit@tfm.thueringen.de",
        ),
        data_protection=german("§ 16 ThürDSG"),
        complaints=EnforcementBody(name=german("TLfDI"), town="Erfurt"),
    ),
    FederalState.LOWER_SAXONY: StateLaw(
        state=FederalState.LOWER_SAXONY,
        accessibility=(german("NBGG §§ 9–9e"), german("NBITVO")),
        enforcement=EnforcementBody(
            name=german("Schlichtungsstelle nach § 9d NBGG"),
            at=german("Landesbeauftragte für Menschen mit Behinderungen"),
            street="Hannah-Arendt-Platz 2",
            town="30159 Hannover",
            phone="+495111204010",
            email="schlichtungsstelle@ms.niedersachsen.de",
        ),
        enforcement_note=_("How it works is laid down in the SchVO-NBGG of 23 August 2021."),
        monitoring=EnforcementBody(name=german("Überwachungsstelle nach § 9c NBGG")),
        data_protection=german("§ 3 NDSG"),
        complaints=EnforcementBody(name=german("LfD Niedersachsen"), town="Hannover"),
    ),
    FederalState.RHINELAND_PALATINATE: StateLaw(
        state=FederalState.RHINELAND_PALATINATE,
        accessibility=(german("Landesinklusionsgesetz"), german("BITV RP")),
        enforcement=EnforcementBody(
            name=german("Durchsetzungsstelle"),
            at=german("Landesbeauftragte für die Belange von Menschen mit Behinderungen"),
            phone="+496131165342",
            email="durchsetzungsstelle@mastd.rlp.de",
        ),
        enforcement_note=_(
            "You can turn to it after one month without an answer. If the problem stays, "
            "§ 13 of the state law allows a class action."
        ),
        monitoring=EnforcementBody(
            name=german("Landesamt für Steuern – ZDFin"),
            street="Ferdinand-Sauerbruch-Str. 17",
            town="56073 Koblenz",
            email="IT-Barrierefreiheit@lfst.fin-rlp.de",
        ),
        data_protection=german("§ 3 LDSG RP"),
        complaints=EnforcementBody(name=german("LfDI Rheinland-Pfalz"), town="Mainz"),
        other_forms=german("BITV RP § 1 (4)"),
    ),
}


def law_of(state: str) -> StateLaw | None:
    return STATE_LAWS.get(state)


def laws_of(states) -> list[StateLaw]:
    """The laws of these states, each once, in their order."""
    return [STATE_LAWS[state] for state in dict.fromkeys(states) if state in STATE_LAWS]


def states_with_other_forms() -> list[str]:
    return [state for state, law in STATE_LAWS.items() if law.other_forms]
