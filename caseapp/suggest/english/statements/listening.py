"""Hears the acts of speech of a text, sentence by sentence: merged, told by one another, and gone on with."""

from __future__ import annotations

import re

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.statements.cues import SpeechCue, speech_cues
from caseapp.suggest.english.statements.said import (
    Said,
    finite,
    is_at_end,
    quotations_in,
    quote_ending,
    said_after,
    said_before,
    trimmed_end,
)
from caseapp.suggest.english.statements.speaker_words import Speaker
from caseapp.suggest.english.statements.speakers import Speakers
from caseapp.suggest.english.statements.speech_acts import Act
from caseapp.suggest.english.statements.subjects import Subjects
from caseapp.suggest.found import Reading

_AS_SAYING = re.compile(r"\s+as\s+(?:having\s+)?(?:\w+ly\s+)?[a-z]+ing\b(?:\s+out)?(?:\s+that\b)?[\s,:]*")
_BY = re.compile(r"\s+by\s+")
_REPORTS = re.compile(r"\s+(?:reports?|accounts?|sources?|figures|statistics|data|estimates)\b[\s,:]*")
_OWN = re.compile(r"(?P<who>['’]s?|\b[Hh]is|\b[Hh]er|\b[Ii]ts|\b[Tt]heir)\s+(?:[\w-]+\s+){0,2}$")
_PAPER = re.compile(
    r"\b(?:to|with|told|by)\s+(?:the\s+)?(?P<paper>(?:[A-Z][\w’'-]*\s+){0,3}(?:Gazette|Times|Post|Herald|Tribune|Mail|News|Telegraph|Star"
    r"|Mirror|Echo|Express|Standard|Chronicle|Journal|Observer|Record|Argus|Courier|Bulletin|Mercury|Examiner|Inquirer|Globe|Dispatch)|[A-Z]{5,})\b|"
    r"\b(?:to|with|told|by)\s+(?:(?P<name>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}),\s+an?\s+(?:[\w-]+\s+){0,4}?"
    r"(?:weekly|daily|newspaper|magazine|broadcaster|agency|website|channel|network|outlet|tabloid)\b"
    r"|(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:weekly|daily|newspaper|magazine|broadcaster|agency|website|channel|network|outlet|tabloid)"
    r"\s+(?P<called>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}))"
)
_THAT_END = re.compile(r"[^,;:.“”\"]{8,300}")
_NEW_CLAUSE = re.compile(r"(?:;|,\s+(?:and|but|while|whereas|though|although|with)|\b(?:and|while|whereas))\s*$")
_SUBJECTLESS = re.compile(
    r"(?:It\s+(?:is|was)\s+(?:also\s+)?(?:expected|hoped|planned|understood|necessary|important|likely|anticipated|essential)\b"
    r"|(?:Respond|Come|Make|Take|Show|Give|Face|Stop|Return|Keep|Provide|Apologi[sz]e|Reply|Express|Ensure|Accept|Resolve"
    r"|Implement|Refrain|Abandon|Withdraw|Respect|Continue|Act|Do|Let|Work|Join|Put|Follow|Fulfil|Fulfill|Hold|Pay|Lift|End)\s+"
    r"(?!(?:is|are|was|were|has|had|will|would)\b))"
)
_WOULD = re.compile(r"(?:The|It|They|This|That|Both|He|She|No|Such|Its|Their)\b[^.;:“”\"]{0,80}?\bwould\b")


#: What is longer is no sentence of prose.
LONGEST_CP = 5_000


class Listening:
    """Reads sentence by sentence and remembers who spoke last."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text
        self._speakers = Speakers(reading)
        self._acts: list[Act] = []
        self._here: list[Act] = []
        self._subjects = Subjects(reading, self._speakers, self._acts, self._here)

    def acts(self) -> list[Act]:
        """All acts of speech of the text."""
        for sentence in self._reading.document.in_turn():
            self._here.clear()
            if sentence.end_cp - sentence.start_cp > LONGEST_CP:
                continue
            for cue in speech_cues(self._text, sentence.start_cp, sentence.end_cp):
                if self._reading.document.quotation_at(cue.start_cp) is None:
                    self._hear(sentence, cue)
            if not self._here:
                self._go_on(sentence)
            self._acts += self._here
        return self._acts

    def _hear(self, sentence: Sentence, cue: SpeechCue) -> None:
        last = self._here[-1] if self._here else None
        if last is not None and last.cue.sort == "according" and last.cue.end_cp <= cue.start_cp < last.said.start_cp:
            return
        match cue.sort:
            case "according":
                act = self._according(sentence, cue)
            case "quoted":
                act = self._quoted(sentence, cue)
            case "owned":
                act = self._owned(sentence, cue)
            case _:
                act = self._spoken(sentence, cue)
        if act is not None:
            self._place(act)

    # one act

    def _according(self, sentence: Sentence, cue: SpeechCue) -> Act | None:
        speaker = self._pronoun_behind(cue) or self._speakers.following(cue.end_cp, sentence.end_cp)
        if speaker is None or not self._can_report(speaker):
            return None
        chain, end = [speaker], speaker.end_cp
        quoting = re.compile(r",?\s*(?:which\s+)?(?:quoting|citing|quoted|cited)\s+").match(
            self._text, end, sentence.end_cp
        )
        if quoting is not None and (inner := self._speakers.following(quoting.end(), sentence.end_cp)) is not None:
            chain, end = [speaker, inner], inner.end_cp
        rest = self._text[end : sentence.end_cp]
        is_leading = len(self._text[sentence.start_cp : cue.start_cp].split()) < 5
        if is_leading:
            papers = _REPORTS.match(rest)
            start = end + papers.end() if papers is not None else end + len(rest) - len(rest.lstrip(" ,:"))
            said = Said(start, sentence.end_cp, "clause")
            return self._act(sentence, cue, chain, said, cue.start_cp)
        said = Said(self._begin(sentence, cue), cue.start_cp, "clause", is_before=True)
        act = self._act(sentence, cue, chain, said, said.start_cp)
        act.end_cp = max(act.end_cp, end)
        act.is_doubtful = bool(rest.strip(' .,;”"'))
        return act

    def _begin(self, sentence: Sentence, cue: SpeechCue) -> int:
        """Where the clause before a cue begins: behind the last semicolon."""
        cut = self._text.rfind("; ", sentence.start_cp, cue.start_cp)
        return sentence.start_cp if cut < 0 else cut + 2

    def _pronoun_behind(self, cue: SpeechCue) -> Speaker | None:
        """“According to her”: who spoke last."""
        found = re.compile(r"\s+(?:him|her)(?=\s*[,.;])").match(self._text, cue.end_cp)
        return None if found is None else self._subjects.meant(Speaker(found.end() - 3, found.end(), is_pronoun=True))

    def _can_report(self, speaker: Speaker) -> bool:
        if not speaker.refs:
            return True
        return self._reading.actors[speaker.refs[0]].kind != "place"

    def _quoted(self, sentence: Sentence, cue: SpeechCue) -> Act | None:
        """“X quoted Y as saying that”, “Y was quoted by X as saying”, “said X, citing Y”."""
        as_saying = re.compile(r"[^.;:“”\"]{0,160}?(?=\s+as\s+(?:having\s+)?(?:\w+ly\s+)?[a-z]+ing\b)").match(
            self._text, cue.end_cp, sentence.end_cp
        )
        if as_saying is None:
            return self._citing(sentence, cue)
        passive = re.search(
            r"\b(?:was|were|been|is|are)\s+(?:also\s+|\w+ly\s+)?$", self._text[sentence.start_cp : cue.start_cp]
        )
        if passive is not None:
            speaker = self._speakers.before(sentence.start_cp, sentence.start_cp + passive.start())
            by = _BY.search(self._text, cue.end_cp, as_saying.end())
            reporter = self._speakers.following(by.end(), sentence.end_cp) if by is not None else None
        else:
            speaker = self._speakers.following(cue.end_cp, as_saying.end())
            reporter = self._subjects.of(sentence, cue)
        if speaker is None:
            return None
        verb = _AS_SAYING.match(self._text, as_saying.end(), sentence.end_cp)
        start = verb.end() if verb is not None else as_saying.end()
        quotation = self._reading.document.quotation_at(start + 1)
        is_quote = quotation is not None and quotation.start_cp <= start + 1
        said = Said(quotation.start_cp, quotation.end_cp, "quote") if quotation is not None and is_quote else None
        chain = [reporter, speaker] if reporter is not None else [speaker]
        first = min(each.start_cp for each in chain)
        return self._act(sentence, cue, chain, said or Said(start, sentence.end_cp, "that"), first)

    def _owned(self, sentence: Sentence, cue: SpeechCue) -> Act | None:
        """“the minister’s statement that ...”, “her claim that ...”."""
        own = _OWN.search(self._text, sentence.start_cp, cue.start_cp)
        speaker = self._speakers.owner(sentence.start_cp, own.start(), own["who"]) if own is not None else None
        speaker = self._subjects.meant(speaker) if speaker is not None else None
        if speaker is None:
            return None
        start = cue.end_cp + 1
        quotation = self._reading.document.quotation_at(start + 1)
        if quotation is not None and quotation.start_cp <= start + 1:
            return self._act(
                sentence, cue, [speaker], Said(quotation.start_cp, quotation.end_cp, "quote"), speaker.start_cp
            )
        end = _THAT_END.match(self._text, start, sentence.end_cp)
        return self._act(
            sentence, cue, [speaker], Said(start, end.end() if end else sentence.end_cp, "that"), speaker.start_cp
        )

    def _citing(self, sentence: Sentence, cue: SpeechCue) -> Act | None:
        """Whom the report of this sentence cites joins its chain."""
        if cue.form != "participle" or not self._here:
            return None
        cited = self._speakers.following(cue.end_cp, sentence.end_cp)
        act = self._here[-1]
        if cited is None or any(cited.same_as(each) for each in act.chain) or not act.start_cp <= cue.start_cp:
            return None
        act.chain.append(cited)
        if not act.said.is_before and act.text_start_cp < cue.start_cp < act.text_end_cp:
            act.text_end_cp = trimmed_end(self._text, act.text_start_cp, cue.start_cp)
        return None

    def _spoken(self, sentence: Sentence, cue: SpeechCue) -> Act | None:
        passive = self._passive(sentence, cue)
        if passive is not None:
            return passive
        speaker = self._subjects.of(sentence, cue)
        begin = sentence.start_cp
        if speaker is None or (speaker.end_cp <= cue.start_cp and quote_ending(self._reading, cue.start_cp)):
            inverted = self._inverted(sentence, cue)
            if inverted is not None:
                return inverted
        if speaker is None or not self._subjects.fits(cue, speaker):
            return None
        before = said_before(self._reading, begin, speaker.start_cp) if cue.form != "participle" else None
        is_quoted = before is not None and before.how == "quote"
        after = said_after(self._reading, cue, sentence.end_cp, is_quoted_before=is_quoted)
        if before is not None and not is_quoted:
            is_trailing = cue.sort in ("say", "note", "tell") and is_at_end(self._reading, cue, sentence.end_cp)
            before, after = (before, None) if is_trailing else (None, after)
        said = before or after
        if said is None or (speaker.is_guess and said.how == "thing" and cue.kind != "denial"):
            return None
        act = self._act(sentence, cue, self._chain(speaker), said, self._first(cue, speaker, said))
        if before is not None and after is not None:
            act.text_end_cp = trimmed_end(self._text, act.text_start_cp, after.end_cp)
            act.end_cp = max(act.end_cp, after.end_cp)
        return self._with_listener(act, sentence)

    def _first(self, cue: SpeechCue, speaker: Speaker, said: Said) -> int:
        """Where the words that tell it begin: with the speaker, or with the verb when the speaker stands far off."""
        is_apart = cue.form == "participle" and cue.start_cp - speaker.end_cp > 2
        first = cue.start_cp if is_apart or cue.start_cp - speaker.start_cp > 220 else speaker.start_cp
        return min(first, said.start_cp)

    def _chain(self, speaker: Speaker) -> list[Speaker]:
        return [each for each in (speaker.told_by, speaker, speaker.quoting) if each is not None]

    def _with_listener(self, act: Act, sentence: Sentence) -> Act:
        """What somebody told a newspaper is told by the newspaper."""
        text = self._text
        if act.cue.sort == "tell":
            listener = self._speakers.listener(act.cue.end_cp, min(sentence.end_cp, act.cue.end_cp + 80))
        else:
            where = re.search(
                r"\b(?:interview|remarks|comments|speaking|statement|e-mail|email)\s+(?:with|to|by|in)\s+",
                text[sentence.start_cp : act.text_start_cp],
            )
            at = sentence.start_cp + where.end() if where is not None else -1
            listener = self._speakers.following(at, sentence.end_cp) if at >= 0 else None
        listener = listener if listener is not None and self._is_media(listener) else self._paper(act, sentence)
        if listener is not None and not any(each.start_cp <= listener.start_cp < each.end_cp for each in act.chain):
            act.chain.insert(0, listener)
        return act

    def _paper(self, act: Act, sentence: Sentence) -> Speaker | None:
        """A newspaper that nobody knows, but which the text says is one: “told Sermitsiaq, a weekly”."""
        found = _PAPER.search(
            self._text, act.cue.start_cp if act.cue.sort == "tell" else sentence.start_cp, act.text_start_cp
        )
        if found is None or any(each.cue.sort == "according" for each in self._here):
            return None
        group = next(name for name in ("paper", "name", "called") if found[name])
        return Speaker(found.start(group), found.end(group), (), found[group])

    def _is_media(self, speaker: Speaker) -> bool:
        return bool(speaker.refs) and self._reading.actors[speaker.refs[0]].org_kind == "media"

    def _passive(self, sentence: Sentence, cue: SpeechCue) -> Act | None:
        """“The raid was condemned by the ministry”."""
        if cue.form != "past" or cue.sort not in ("judge", "name", "note", "say"):
            return None
        head = self._text[sentence.start_cp : cue.start_cp]
        if not re.search(r"\b(?:was|were|been|is|are)\s+(?:\w+ly\s+|also\s+)?$", head):
            return None
        by = re.compile(r"[^.;:“”\"]{0,60}?\bby\s+").match(self._text, cue.end_cp, sentence.end_cp)
        speaker = self._speakers.following(by.end(), sentence.end_cp) if by is not None else None
        if speaker is None or not self._can_report(speaker):
            return None
        said = Said(sentence.start_cp, cue.end_cp, "thing", is_before=True)
        act = self._act(sentence, cue, [speaker], said, sentence.start_cp)
        act.end_cp = max(act.end_cp, speaker.end_cp)
        return act

    def _inverted(self, sentence: Sentence, cue: SpeechCue) -> Act | None:
        """“...”, said X."""
        if cue.form == "participle" or cue.sort not in ("say", "note", "tell", "ask", "bid", "judge"):
            return None
        before = said_before(self._reading, sentence.start_cp, cue.start_cp)
        speaker = self._speakers.following(cue.end_cp, sentence.end_cp) if before is not None else None
        if before is None or speaker is None:
            return None
        act = self._act(sentence, cue, [speaker], before, before.start_cp)
        act.end_cp = max(act.end_cp, speaker.end_cp)
        quotations = quotations_in(self._reading, speaker.end_cp, sentence.end_cp + 1)
        if (
            quotations
            and before.how == "quote"
            and not finite().search(self._text[speaker.end_cp : quotations[0].start_cp])
        ):
            act.text_end_cp = quotations[0].end_cp
            act.end_cp = max(act.end_cp, act.text_end_cp)
        return act

    def _act(self, sentence: Sentence, cue: SpeechCue, chain: list[Speaker], said: Said, start: int) -> Act:
        end = trimmed_end(self._text, said.start_cp, said.end_cp)
        if said.how == "quote":
            end = said.end_cp - (self._text[said.end_cp - 1] == ",")
        begin = cue.start_cp if said.how == "thing" and not said.is_before else said.start_cp
        if said.is_before and said.how == "clause":
            end = begin + len(re.sub(r"[\s,]+(?:and|but|or)$", "", self._text[begin:end]))
        stop = max(end, cue.end_cp)
        return Act(chain, cue, said, start, stop, begin, end, sentence, kinds=[cue.kind])

    # among others

    def _place(self, new: Act) -> None:
        """Puts an act among those of its sentence: merged, nested, or beside them."""
        for old in self._here:
            if new.speaker.same_as(old.speaker):
                return self._merge(old, new)
        for old in self._here:
            if (
                new.said.is_before
                and new.text_start_cp <= old.start_cp < new.text_end_cp
                and new.cue.start_cp > old.start_cp
            ):
                return self._enclose(old, new)
        for old in reversed(self._here):
            if not old.said.is_before and old.text_start_cp <= new.start_cp < old.text_end_cp:
                return self._nest(old, new)
        self._here.append(new)
        return None

    def _merge(self, old: Act, new: Act) -> None:
        if not (old.is_quote and new.said.how == "thing"):
            old.text_start_cp = min(old.text_start_cp, new.text_start_cp)
            old.text_end_cp = max(old.text_end_cp, new.text_end_cp)
        old.start_cp, old.end_cp = min(old.start_cp, new.start_cp), max(old.end_cp, new.end_cp)
        old.kinds += new.kinds

    def _enclose(self, old: Act, new: Act) -> None:
        """A report that stands behind: “..., the paper reported”."""
        old.chain[:0] = new.chain
        old.text_end_cp = min(old.text_end_cp, new.text_end_cp)
        old.end_cp = max(old.end_cp, new.end_cp)
        if old.text_end_cp < new.text_end_cp:
            old.end_cp = new.end_cp

    def _nest(self, old: Act, new: Act) -> None:
        """What stands within the words of another: told by them when it begins these, else a clause of its own."""
        gap = self._text[old.said.start_cp : new.start_cp]
        if not self._is_told(new) and not gap.endswith(" with "):
            return
        boundary = _NEW_CLAUSE.search(gap)
        if boundary is not None and len(gap.split()) > 3:
            old.text_end_cp = trimmed_end(self._text, old.text_start_cp, old.said.start_cp + boundary.start())
            old.end_cp = old.text_end_cp
            self._here.append(new)
        elif len(gap.split()) < 5 and not finite().search(gap):
            new.chain[:0] = old.chain
            new.start_cp = min(new.start_cp, old.start_cp)
            self._here[self._here.index(old)] = new
        else:
            new.chain[:0] = old.chain
            new.is_doubtful = True
            self._here.append(new)

    def _is_told(self, act: Act) -> bool:
        """Whether an act within another's words is speech that is told, and not a fact that is spoken of."""
        if act.said.how != "thing":
            return True
        is_state = bool(act.speaker.refs) and self._reading.actors[act.speaker.refs[0]].kind == "state"
        return act.cue.sort in ("ask", "bid", "vow", "note", "tell") and act.cue.form == "past" and not is_state

    # from sentence to sentence

    def _go_on(self, sentence: Sentence) -> None:
        """A sentence without a verb of speech that goes on with what was said before."""
        if not self._acts:
            return
        last = self._acts[-1]
        if self._is_quotation(sentence, last) or self._is_indirect(sentence, last):
            last.text_end_cp = max(last.text_end_cp, self._end_of(sentence, last))
            last.end_cp = max(last.end_cp, last.text_end_cp)
            last.sentence = sentence

    def _end_of(self, sentence: Sentence, last: Act) -> int:
        return sentence.end_cp if not last.is_quote else trimmed_end(self._text, sentence.start_cp, sentence.end_cp)

    def _is_quotation(self, sentence: Sentence, last: Act) -> bool:
        """Whether the sentence is a quotation that follows another directly."""
        if not last.is_quote or sentence.start_cp < last.end_cp or sentence.number > last.sentence.number + 1:
            return False
        quotation = self._reading.document.quotation_at(sentence.start_cp + 1)
        return quotation is not None and quotation.end_cp >= sentence.end_cp - 2

    def _is_indirect(self, sentence: Sentence, last: Act) -> bool:
        """Whether a sentence after indirect speech still tells it: no subject, “It is expected”, “would”."""
        if sentence.number != last.sentence.number + 1 or sentence.paragraph != last.sentence.paragraph:
            return False
        if last.said.is_before or last.said.how not in ("that", "clause", "thing"):
            return False
        words = self._text[sentence.start_cp : sentence.end_cp]
        is_reported = last.said.how == "that" and last.cue.form == "past"
        if _WOULD.match(words):
            return is_reported
        return _SUBJECTLESS.match(words) is not None and (is_reported or last.cue.kind == "demand")
