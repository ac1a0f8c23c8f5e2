"""When and where: which date and place of a sentence belong to which of its events."""

from __future__ import annotations

from functools import cached_property
from typing import Final, Literal

from ...actors import fold
from ...records import DEEDS, ENCOUNTERS
from ..dates import DateExpression
from ..syntax.clause import SUBJECTS, VERBS, is_predicate, morph, verb_above
from ..syntax.tree import Token
from .drafts import Draft
from .moods import follows, is_days_ahead, is_pluperfect, tense_of
from .places import Places

# An hour stands at most so many words after what happens then.
_CLOCK_REACH: Final = 9
# The other types happen nowhere in particular: an ambassador is recalled, not « à Paris ».
_LOCATED: Final = frozenset((*ENCOUNTERS, "Agreement", "Aid"))
# « a fermé son consulat à Goma »: of these acts, too.
_LOCATED_ACTS: Final = frozenset(("mission",))
# What is called off before it was to be; negotiations and mediation are broken off while they last, on the day told.
_CALLED_OFF: Final = frozenset(("Meeting", "Call", "Visit", "Summit"))


class Circumstances(Places):
    """The dates and places of one parsed sentence, by the word they hang on."""

    def attach(self, draft: Draft, trigger: Token) -> None:
        """Give a draft its date and place."""
        self._attach_date(draft, trigger)
        if left := self.left(trigger):
            draft.left = True
            draft.place, draft.date = left, None  # when somebody came back is not when they were there
        else:
            self._attach_place(draft, trigger)

    def _attach_date(self, draft: Draft, trigger: Token) -> None:
        draft.days = self._days_of_stay(trigger) if draft.type == "Visit" else 0
        draft.before = self._is_before(trigger)
        # « une visite du 16 au 18 août à l'invitation de X »: when one came is not when one was invited.
        is_bidding = draft.type == "Invitation" and bool(self._clause.preposition(trigger))
        draft.aside = self._is_at_another_time(trigger)
        apart = draft.aside or (draft.type in DEEDS and self._is_of_another_day(trigger))
        most = 0 if is_bidding or apart or self._is_of_plan(trigger) else 2
        dated = self._introducing(trigger)
        if dated is None:
            dated = self._nearest(trigger, self._dates_of(draft, trigger), most)
            if dated is not None and (self._is_since(dated) or self._is_until(dated)):
                # « leur premier entretien depuis 2018 », « reste jusqu'à mardi, pour voir X »: not its day
                draft.repeated = self._is_since(dated) and self._is_repeated(trigger)
                lasts = (self._lasts(trigger, dated, draft) or draft.repeated) and not self._is_first_since(dated)
                ends = draft.type in DEEDS and self._is_until(dated)  # « une trêve prolongée jusqu'à lundi »
                dated = dated if lasts and not ends else None
        if dated is None and draft.aside and self._apart(trigger) is None:
            months = (t for t in self._dates if (date := self._clause.words[t.i].date) and date.kind in {"month", "year"})
            dated = self._nearest(trigger, months)  # « en 2017, peu après son élection et avant sa visite »: that year
            dated = None if dated is not None and self._is_since(dated) else dated
        later = draft.type in DEEDS and draft.status == "occurred" and dated is not None and self._is_limit(dated)
        if dated is not None and (later or self._counts(trigger, dated)):
            dated = None  # « se sont mis d'accord sur un vote avant le 1er octobre »
        dated = dated if dated is not None else self._of_journey(trigger, draft)
        dated = dated if dated is not None else self._of_pledge(trigger, draft)
        dated = dated if dated is not None else self._of_what_came_next(trigger)
        draft.apart = self._apart(trigger)
        draft.at_gathering = self._is_at_gathering(trigger)
        if dated is not None:
            dated = self._finest(dated)
            draft.date = self._clause.words[dated.i].date
            draft.since = self._is_since(dated)
            draft.after = self._of_main_verb(trigger)
            is_set = self._is_mood(dated.head) or self._is_mood(trigger.head)  # « les dates du 11 au 14 février »
            is_set |= fold(trigger.lemma_) in self._words.appointed and fold(trigger.head.lemma_) in self._words.appoints
            draft.dated = None if is_set and trigger.pos_ == "NOUN" else self._tense_beside(trigger, dated)
            if draft.status == "denied" and trigger.pos_ in VERBS and draft.since:
                draft.status = "occurred"  # « n'est plus venu depuis juin »: in June he came
        else:
            draft.at_an_hour = self._is_at_an_hour(trigger)

    def _attach_place(self, draft: Draft, trigger: Token) -> None:
        draft.elsewhere = self._is_before_another(trigger)
        near = 0 if draft.apart or draft.elsewhere else 1
        located = draft.type in _LOCATED or draft.act in _LOCATED_ACTS
        places = self._ranked(trigger, self._places(draft, trigger), near) if located else []
        if places:
            draft.date = draft.date or self._date_right_after(places[0])
            draft.place, *draft.further_places = (m for each in places if (m := self._clause.mention(each)))
            draft.stops = self._stops(places[0]) if draft.type == "Visit" else []
        elif located and (host := self._host_town(trigger)) is not None:
            draft.place = host
        elif (there := self._where(trigger)) is not None:
            draft.place = self._clause.mention(there)
            draft.further_places = self._lies_in(there)
            draft.date = draft.date or (
                self._date_beside(there) if draft.status == "occurred" and not draft.long_ago else None
            )
        elif (verb := self._told_by(trigger)) is not None:
            before = self._clause.keys[max(0, verb.i - 4) : verb.i]
            is_idiom = fold(verb.lemma_) in self._clause.grammar.goes_there
            on_the_spot = any(
                c.i > trigger.i and fold(c.lemma_) in self._clause.grammar.on_the_spot and self._clause.preposition(c) == "sur"
                for c in verb.children
            )
            draft.there = on_the_spot or (not is_idiom and not self._clause.grammar.there.isdisjoint(before))
            draft.place = self._told_before(trigger) if draft.there else None
        if draft.act in _LOCATED_ACTS:
            draft.place = self._mission_place() or draft.place

    def _told_by(self, trigger: Token) -> Token | None:
        """A verb itself; of « doit y avoir un entretien » the verb whose object the noun is."""
        if trigger.pos_ in VERBS:
            return trigger
        return trigger.head if trigger.dep_ == "obj" and fold(trigger.head.lemma_) in self._words.light else None

    def _is_before_another(self, trigger: Token) -> bool:
        """« s'est envolé pour Oslo après un entretien avec X », « est arrivé à Oslo après avoir rencontré X », « a été reçu à Oslo par A
        après un entretien avec B »: whether the verb above tells of a journey, or of another talk, that came after."""
        after = self._clause.grammar.other_times - self._clause.grammar.before_events
        if trigger.pos_ == "NOUN":
            verb = verb_above(trigger) if follows(self._clause.keys, trigger.i, after) else None
        else:
            verb = trigger.head if trigger.dep_ == "advcl" and self._is_marked(trigger, after) else None
        return verb is not None and any(frame.type in {"Visit", "Meeting"} for frame in self._words.verbs.get(fold(verb.lemma_), ()))

    def _of_journey(self, trigger: Token, draft: Draft) -> Token | None:
        """« a accompli en janvier une tournée qui l'a mené à … »: when the tour was made."""
        tour = trigger.head
        on_tour = trigger.dep_ == "acl:relcl" and fold(tour.lemma_) in self._words.journeys
        made = verb_above(tour) if on_tour and draft.status == "occurred" else None
        if made is not None and fold(made.lemma_) in self._words.ends:
            return None  # « a achevé jeudi une tournée qui l'a mené à … »
        dates = (t for t in self._dates if made is not None and self._governor(t) in {made, tour})
        return next(dates, None)

    def _of_pledge(self, trigger: Token, draft: Draft) -> Token | None:
        """« s'est engagé mercredi à verser … », where the pledge is as good as the deed: when it was given."""
        pledge = trigger.head
        if draft.type not in DEEDS or draft.status != "occurred" or trigger.dep_ != "xcomp" or self._clause.auxiliaries(trigger):
            return None
        dates = (t for t in self._dates if self._governor(t) == pledge and not self._is_of_another_event(t, pledge))
        return next(dates, None) if fold(pledge.lemma_) in self._words.settles else None

    def _of_what_came_next(self, trigger: Token) -> Token | None:
        """« a annoncé samedi X, qui venait de s'entretenir avec Y »: on Saturday, too."""
        above = trigger.head
        if trigger.dep_ != "xcomp" or fold(above.lemma_) not in self._clause.grammar.recent_past:
            return None
        if not any(self._clause.keys[i] in self._clause.grammar.of_one for i in range(above.i + 1, trigger.i)):
            return None  # « est venu rencontrer X »
        verbs = {t for t in trigger.ancestors if t.pos_ in VERBS and tense_of(self._clause, t) == "past"}
        return next((t for t in self._dates if self._governor(t) in verbs and not self._is_since(t)), None)

    def has_not_since(self, verb: Token) -> bool:
        """« ne se sont plus vus depuis le début de la guerre »: since something that is no date."""
        near = range(verb.i + 1, min(len(self._clause.doc), verb.i + 3))
        return any(self._clause.keys[i] in self._clause.grammar.since for i in near)

    def _is_of_another_day(self, trigger: Token) -> bool:
        """« X, nommé par Y, se rendra lundi à Z », « ayant rompu avec A, B a … »: a participle tells what was done on another
        day than that of the verb."""
        if trigger.dep_ == "xcomp" and trigger.head.dep_ == "acl" and "Inf" in morph(trigger, "VerbForm"):
            return not self._clause.is_finite(trigger.head)  # « a adopté mardi une loi prévoyant de sanctionner A »
        if trigger.pos_ == "NOUN":  # « a dénoncé mardi l'expulsion de ses diplomates »
            verb = verb_above(trigger)
            return verb is not None and self._is_speech(verb) and fold(verb.lemma_) not in self._words.performs
        verbs = (trigger, *self._clause.auxiliaries(trigger))
        is_past = trigger.pos_ in VERBS and "Past" in morph(trigger, "Tense") and trigger.dep_ in {"acl", "advcl", "amod"}
        return is_past and not any(self._clause.is_finite(verb) for verb in verbs)

    def _is_of_plan(self, noun: Token) -> bool:
        """« ont discuté lundi de la tenue d'un sommet »: when they talked of it is not when it is."""
        prepositions = {"de", *self._clause.grammar.for_what}
        verb = verb_above(noun)
        if verb is not None and verb.i > noun.i:
            return False  # « la tenue d'un sommet, lundi à Genève, a été confirmée »
        return self._clause.preposition(noun) in prepositions and noun.head.pos_ == "NOUN" and self._is_mood(noun.head)

    def _is_before(self, noun: Token) -> bool:
        """« depuis leur sommet de juin et la rencontre de mai »: both were before; « la dernière rencontre remonte à mai », too."""
        if noun.dep_ in SUBJECTS and fold(noun.head.lemma_) in self._words.dates_back:
            return True
        first = noun.head if noun.dep_ == "conj" and noun.pos_ == "NOUN" else noun
        return any(follows(self._clause.keys, each.i, self._clause.grammar.since) for each in (noun, first))

    def _apart(self, trigger: Token) -> tuple[str, int] | None:
        """« six jours après sa conversation avec X », « au lendemain de sa visite »: how long, as a TimeML value, what else the
        sentence tells was after it (-1) or before."""
        if trigger.pos_ == "NOUN" and follows(self._clause.keys, trigger.i, (*self._words.day_after, *self._words.eve)):
            return "P1D", -1 if follows(self._clause.keys, trigger.i, self._words.day_after) else 1
        for i in range(trigger.i - 1, max(0, trigger.i - 6), -1):
            if self._clause.words[i].text == ",":
                return None  # « deux jours après, de la conférence … »
            key, length = self._clause.keys[i], self._clause.words[i - 1].date
            if key in self._clause.grammar.other_times and length is not None and length.kind == "duration":
                return length.value, 1 if key in self._clause.grammar.before_events else -1
        return None

    def _finest(self, date: Token) -> Token:
        """« le 14 octobre 2024, il y a un an »: of two dates side by side the one that tells the day."""
        for at in (date.i - 1, date.i - 2, date.i + 1, date.i + 2):
            other = self._clause.words[at].date if 0 <= at < len(self._clause.words) else None
            between = self._clause.words[min(at, date.i) + 1 : max(at, date.i)]
            if other is not None and other.kind == "day" and all(word.text == "," for word in between):
                told = self._clause.words[date.i].date
                return self._clause.doc[at] if told is not None and told.kind in {"month", "year"} else date
        return date

    def _is_at_another_time(self, trigger: Token) -> bool:
        """« avant une visite à Paris », « après avoir reçu X », « un an après leur rencontre »: the day of the verb is
        another."""
        if trigger.pos_ != "NOUN":
            other = self._clause.grammar.other_times
            if any("Inf" in morph(verb, "VerbForm") for verb in (trigger, *self._clause.auxiliaries(trigger))):
                # « a rencontré X lundi, avant d'être reçu par Y »: on the same day.
                other -= self._clause.grammar.before_events
            return trigger.dep_ == "advcl" and self._is_marked(trigger, other)
        if fold(trigger.lemma_) in self._words.journeys and follows(self._clause.keys, trigger.i, ("apres",)):
            verb = verb_above(trigger)  # « a dit X après une visite »: on the day that it ended
            return verb is not None and not self._is_speech(verb)
        counted, ahead = self._apart(trigger) is not None, is_days_ahead(self._clause, trigger)
        if not counted and not ahead and follows(self._clause.keys, trigger.i, self._clause.grammar.before_events):
            # « a été accueilli mardi par A, avant un entretien avec B »: on the same day; not « avant une visite », « avant un sommet »
            return fold(trigger.lemma_) in self._words.journeys or self._is_gathering(trigger)
        return counted or ahead or follows(self._clause.keys, trigger.i, self._words.to_come_before)

    def _of_main_verb(self, trigger: Token) -> DateExpression | None:
        """« a vu X jeudi avant de se rendre vendredi à Rome »: the day before the one of what follows « avant de »."""
        if trigger.dep_ != "advcl" or not self._is_marked(trigger, self._clause.grammar.before_events):
            return None
        dates = (t for t in self._dates if self._governor(t) == trigger.head)
        return next((self._clause.words[t.i].date for t in dates), None)

    def _is_at_gathering(self, trigger: Token) -> bool:
        """« en marge du sommet, A a vu B », « lors d'une conférence, il s'est entretenu avec B »."""
        verb = trigger if trigger.pos_ in VERBS else verb_above(trigger)
        if verb is None:
            return False
        gatherings = (t for t in self._gatherings if t != trigger)
        # « au G20 de Bali, A a vu B »
        occasions = (t for t in gatherings if self.is_occasion(t) or (t.head == verb and self._clause.preposition(t) == "a"))
        return any(verb_above(t) in {verb, *self._same_action(verb)} for t in occasions)

    @cached_property
    def _gatherings(self) -> list[Token]:
        return [token for token in self._clause.doc if self._is_gathering(token)]

    def _is_first_since(self, date: Token) -> bool:
        """« le premier depuis 2019 »: how long it had not been, not when it was."""
        before = self._clause.keys[max(0, date.i - 4) : date.i]
        return not self._clause.grammar.firsts.isdisjoint(before)

    def _counts(self, noun: Token, date: Token) -> bool:
        """« leur deuxième entretien cette année »: how often they talked, not when."""
        told, keys = self._clause.words[date.i].date, self._clause.keys[max(0, noun.i - 2) : noun.i]
        ranked = any(self._clause.grammar.patterns["ordinal"].search(key) for key in keys)
        return ranked and noun.pos_ == "NOUN" and told is not None and told.kind == "year" and 0 < date.i - noun.i < 4

    def _is_until(self, date: Token) -> bool:
        """« jusqu'à mardi »."""
        return not self._clause.grammar.until.isdisjoint(self._clause.keys[max(0, date.i - 2) : date.i])

    def _is_limit(self, date: Token) -> bool:
        """« avant lundi », « d'ici à mardi »."""
        return not self._clause.grammar.limits.isdisjoint(self._clause.keys[max(0, date.i - 2) : date.i])

    def _is_repeated(self, trigger: Token) -> bool:
        """« se sont vus à six reprises depuis janvier », « se sont parlé cinq fois »."""
        return not self._clause.grammar.times.isdisjoint(self._clause.keys[trigger.i + 1 : trigger.i + 7])

    def _lasts(self, trigger: Token, date: Token, draft: Draft) -> bool:
        """« négocient depuis mai », « réunis depuis lundi », « en visite depuis lundi », « n'était plus venu depuis juin »: what may go
        on since then."""
        on_a_visit = trigger.i > 0 and self._clause.keys[trigger.i - 1] in self._clause.grammar.on_a_visit
        if draft.status == "denied" or (on_a_visit and (is_predicate(trigger) or self._in_one_phrase(trigger, date))):
            return True
        verb = trigger if trigger.pos_ in VERBS else verb_above(trigger)
        if verb is None or (verb != trigger and self._in_one_phrase(trigger, date)):
            return verb is None and not is_predicate(trigger)
        if self._is_until(date) and self._governor(date) != trigger:
            return False
        told = [*self._clause.auxiliaries(verb), verb]
        if len(told) == 1:
            return "Inf" not in morph(verb, "VerbForm")  # « négocient », « négociaient », « réunis »
        return self._clause.is_passive(verb) or fold(told[0].lemma_) not in self._clause.grammar.auxiliaries

    def _tense_beside(self, trigger: Token, date: Token) -> Literal["past", "future"] | None:
        """« s'est envolé dimanche pour une tournée qui le mènera … »: a Sunday past, though the tour is to come. « un sommet
        dont les réunions auront lieu mercredi »: a Wednesday to come."""
        verb = verb_above(date)
        if verb is None or verb == trigger or self._is_mood(verb):
            return None
        tense = tense_of(self._clause, verb)
        if tense == "past" and self._clause.has_finite_auxiliary(verb) and verb in trigger.ancestors:
            return "past"
        return "future" if tense == "future" and trigger.pos_ == "NOUN" else None

    def _is_mood(self, verb: Token) -> bool:
        return any(fold(verb.lemma_) in lemmas for lemmas in self._words.moods.values())

    def _is_at_an_hour(self, trigger: Token) -> bool:
        """« a atterri vers 15 heures », « y est attendu à 16h30 »."""
        clock = self._clause.grammar.patterns["clock"]
        if clock.match(" ".join(self._clause.keys[:3])):
            return trigger.pos_ in VERBS and trigger.dep_ == "ROOT"
        for i in range(trigger.i + 1, min(len(self._clause.doc), trigger.i + _CLOCK_REACH)):
            if self._clause.is_finite(self._clause.doc[i]):
                return False
            if clock.match(" ".join(self._clause.keys[i : i + 3])):
                return True
        return False

    def _is_since(self, date: Token) -> bool:
        """« depuis juin 2001 »."""
        return not self._clause.grammar.since.isdisjoint(self._clause.keys[max(0, date.i - 2) : date.i])

    def _introducing(self, trigger: Token) -> Token | None:
        """« depuis juin 2001, lorsque X l'a reçu », « Pékin le 7 février, où l'a reçu X »: the date right before the
        clause of a verb."""
        if trigger.pos_ not in VERBS:
            return None
        for i in range(trigger.i - 1, max(0, trigger.i - 9), -1):
            if self._clause.words[i].text.lower() in self._clause.grammar.temporal:
                at = i - 2 if i > 1 and self._clause.words[i - 1].text == "," else i - 1
                return self._clause.doc[at] if at >= 0 and self._clause.words[at].date else None
            verb = self._clause.doc[i]
            if self._clause.is_finite(verb) and verb not in self._clause.auxiliaries(trigger):
                return None
        return None

    def _date_beside(self, place: Token) -> DateExpression | None:
        """« était mardi à Londres pour …, où il a vu X »: the day that the place was reached."""
        governor = self._governor(place)
        dates = [t for t in self._dates if governor is not None and self._governor(t) == governor]
        nearest = min(dates, key=lambda date: abs(date.i - place.i), default=None)  # « Après Berlin lundi, il était mardi à Londres »
        return self._clause.words[nearest.i].date if nearest is not None else None

    def _date_right_after(self, place: Token) -> DateExpression | None:
        """« en Algérie le lundi 15 juin », whatever the parser hangs the day on."""
        date = self._clause.words[place.i + 1].date if place.i + 1 < len(self._clause.words) else None
        return date if date is not None and date.tells_days else None

    def _dates_of(self, draft: Draft, trigger: Token) -> list[Token]:
        """The dates, save in « a invité X à venir cette année » that of the coming, and in « se rendra lundi à Rome, avant de gagner Oslo »
        for Oslo that of Rome."""
        if draft.status != "denied":
            dates = [t for t in self._dates if not self._is_dropped(t)]
        else:
            dates = [t for t in self._dates if draft.type not in _CALLED_OFF or not self._is_of_denial(t, trigger)]
        if draft.type == "Invitation":
            comings = {t for t in self._clause.doc[trigger.i + 1 :] if "Inf" in morph(t, "VerbForm")}
            dates = [t for t in dates if self._governor(t) not in comings]
        before = self._clause.keys[max(0, trigger.i - 3) : trigger.i]
        leaves = draft.type == "Visit" and trigger.pos_ in VERBS and not self._clause.grammar.before_events.isdisjoint(before)
        leaves |= draft.type in DEEDS and draft.before  # « se rend lundi à Oslo, pour la première fois depuis sa nomination »
        return [t for t in dates if not leaves or t.i > trigger.i]

    def _is_of_denial(self, date: Token, noun: Token) -> bool:
        """« a annulé mardi sa visite », « l'annulation mardi de la visite »: when the visit was called off is not when it was to be."""
        above = self._governor(date)
        if noun.pos_ != "NOUN" or above is None or above not in noun.ancestors or fold(above.lemma_) not in self._words.moods["denied"]:
            return False
        # « en décembre, la rencontre avait été annulée à la dernière minute » tells when it was to be.
        tells = above.pos_ == "NOUN" or (tense_of(self._clause, above) == "past" and not is_pluperfect(self._clause, above))
        return tells and not above.i < noun.i < date.i  # « a annulé sa visite lundi » may tell either

    def _is_dropped(self, date: Token) -> bool:
        """« la visite, initialement prévue samedi, débutera dimanche »: Saturday is no longer its day."""
        governor = self._governor(date)
        before = self._clause.keys[max(0, governor.i - 1) : governor.i] if governor is not None else []
        return governor is not None and governor.dep_ == "acl" and not self._clause.grammar.at_first.isdisjoint(before)

    @cached_property
    def _dates(self) -> list[Token]:
        doc, words = self._clause.doc, self._clause.words
        return [t for t in doc if (date := words[t.i].date) is not None and date.tells_days]
