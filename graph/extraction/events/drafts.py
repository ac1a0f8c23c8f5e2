"""Events as first read from one sentence, before it is settled whom its mentions mean and which tellings
are one event."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from ...records import Status
from ..dates import DateExpression
from ..mentions import Mention

# Words that somebody said, folded, those of a mention together with it.
Saying: TypeAlias = tuple[tuple[str, Mention | None], ...]


# The type of a draft that repeats a deed told before: « B l'a imité ».
ECHO: Final = "Echo"


@dataclass(frozen=True, slots=True)
class Hearing:
    """A mention that a speech act's sentence holds besides the speaker: whom the words may be about or to.

    `where` is how it stands to the reporting verb: "object" (in a slot of its frame), "content" (in what the verb
    governs), "quoted" (in a quotation), "before" or "after" it otherwise.
    """

    mention: Mention
    where: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a mention stands to the word that tells a talk: how many words after it (before it where negative), and how many
    verbs and how many mentions of actors are between them."""

    mention: Mention
    words: int
    verbs: int
    mentions: int


@dataclass
class Draft:
    """One event as one sentence tells it. `start` and `end` are the sentence's characters in the article's
    text, `first` is its first token in the paragraph."""

    type: str
    start: int
    end: int
    trigger: str
    participants: list[Mention] = field(default_factory=list)
    agents: list[Mention] = field(default_factory=list)
    targets: list[Mention] = field(default_factory=list)
    status: Status = "occurred"
    sense: str | None = None
    # Which of the deeds of its type: "recall", "summons" … (see the words of events).
    act: str | None = None
    date: DateExpression | None = None
    tense: str = "past"
    # « une visite de trois jours »; 0 where it is not told, -3 where the day told is the last.
    days: int = 0
    # « A, B et C se sont parlé », « entre A, B et C »: all with each other.
    jointly: bool = False
    # « avait reçu X »: before what else is told.
    pluperfect: bool = False
    # « A et B ont assisté à un sommet »: one of many, though two are named.
    attended: bool = False
    # « un second voyage depuis sa visite de mai »: before what else the sentence tells.
    before: bool = False
    # « s'est envolé dimanche pour … »: the tense of the date, where it is not the event's.
    dated: Literal["past", "future"] | None = None
    # « ensuite », « à cette occasion »: on the day of what was told before.
    goes_on: bool = False
    # « après avoir reçu X mardi »: at another time than what else the sentence tells.
    aside: bool = False
    # « six jours après sa conversation avec X »: how long what else the sentence tells was after it (-1) or before (1).
    apart: tuple[str, int] | None = None
    # « a vu X jeudi avant de se rendre vendredi à Rome »: the day that the event's comes after.
    after: DateExpression | None = None
    # « avec qui il s'est déjà entretenu »: some time before what else is told.
    long_ago: bool = False
    # « en marge du sommet », « lors de la conférence »: at the gathering that its sentence speaks of.
    at_gathering: bool = False
    # « vers 15 heures », with no day.
    at_an_hour: bool = False
    # « est depuis dimanche à Pékin »: the date is the first day.
    since: bool = False
    # « se sont vus à six reprises depuis janvier »: at any time since.
    repeated: bool = False
    place: Mention | None = None
    # « MOSCOU, 22 février - X a reçu Y »: where the sentence was written.
    written_in: Mention | None = None
    # What else is told of where: « à Paris, A a reçu B à l'Élysée ».
    further_places: list[Mention] = field(default_factory=list)
    # « de retour d'Oslo »: the place is where somebody came from.
    left: bool = False
    # « s'est envolé pour Oslo après un entretien avec X »: not where that led.
    elsewhere: bool = False
    # « y est attendu »: at the place told before.
    there: bool = False
    # The further stops of a tour.
    stops: list[Mention] = field(default_factory=list)
    severally: bool = False
    # « accompagné de X »: no visit of its own, X joins the one told beside it.
    joins: bool = False
    # « X assistait à l'entretien »: who was at a talk told before, too.
    joined_by: list[Mention] = field(default_factory=list)
    # « a rencontré A, B et C »: of a talk, whom its verb has for its objects.
    met: list[Mention] = field(default_factory=list)
    # « cette rencontre », « la visite »: may speak of an event told before.
    anaphoric: bool = False
    # « leur rencontre », « son homologue »: an actor left to the context.
    plural_possessive: bool = False
    single_possessive: bool = False
    # « les entretiens avec X »: the other side is left to the context.
    one_sided: bool = False
    # « des entretiens sont prévus avec A et B »: who had them is left to the context.
    partners_only: bool = False
    # « un dialogue entre A et B »: of states, a negotiation.
    negotiates: bool = False
    # « un échange avec X »: perhaps by telephone.
    spoken: bool = False
    # « un nouveau cycle de pourparlers »: of those who negotiated before.
    round: bool = False
    # « plusieurs accords ont été signés »: of an agreement, by whom the context tells.
    of_talk: bool = False
    # « le Conseil européen »: whose gathering it is, by its key in the actor book.
    organisation: str | None = None
    # « les ministres de l'Otan se sont réunis »: of an organisation's officials, a summit.
    gathers: bool = False
    # « X réunit A et B à Londres », « réunis autour de X »: of a summit, its host where he is at home there.
    convened_by: list[Mention] = field(default_factory=list)
    # « a été reçu au Kremlin »: the host is told by the place alone.
    received: bool = False
    # « des sanctions ont été imposées à B »: a passive that does not say who acts.
    unsaid: bool = False
    # Whether what it is done with was told before: « ces sanctions ont été imposées par X ».
    told_before: bool = False
    # « A a rompu »: with whom the context tells.
    alone: bool = False
    # « a expulsé X »: one who may be an envoy.
    by_name: bool = False
    # « X a annoncé que son pays livrerait … »: the role of which not X is meant, but the country.
    homeland_as: Literal["agents", "targets"] | None = None
    # « a promis 30 millions aux réfugiés »: of aid, those in need, though nobody by name.
    for_unnamed: bool = False
    # Whether a verb tells it, not a noun; and whether the parse gives that verb a subject.
    by_verb: bool = False
    parsed: bool = False
    # « organise un sommet », « la rencontre a lieu »: whether the verb beside a noun says that its event is held.
    held: bool = False
    # Of a deed between two: whom else its sentence names.
    beside: list[Mention] = field(default_factory=list)
    # Of a talk: whether somebody who takes part may be left to the context; if so, how all mentions of its sentence stand to the
    # word that tells it, and of that word its folded article, demonstrative or possessive, and whether it is in the plural.
    open: bool = True
    standings: list[Standing] = field(default_factory=list)
    determiner: str = ""
    several: bool = False
    # Somebody who takes part was left to the context, and found there.
    completed: bool = False
    # Of a speech act: whom it may be about or addressed to.
    heard: list[Hearing] = field(default_factory=list)
    # « ajoute le communiqué »: of a speech act by whoever spoke before.
    echoes: bool = False
    # « a expliqué un habitant »: a speech act by somebody who is no actor, which is no event; and of which gender, where told.
    unnamed: bool = False
    gender: str | None = None
    # « a rappelé que A avait promis … »: a speech act that another one reports.
    reported: bool = False
    # What a speech act says, where its verb does not tell what it does by that.
    said: Saying = ()
    # The words that head what a statement says, by number: « a annoncé que X recevrait Y ».
    says: frozenset[int] = frozenset()
    paragraph: int = 0
    first: int = 0
    # The number of the word that tells it, in the simple sentence.
    word: int = -1
    # How likely the tagger finds that its sentence tells such an event, 0 to 1; of a talk, any encounter, and a talk.
    likelihood: float = 0.0
    likely_talk: float = 0.0

    @property
    def mentions(self) -> list[Mention]:
        """All mentions of the draft, each once."""
        return list(dict.fromkeys([*self.participants, *self.agents, *self.targets]))
