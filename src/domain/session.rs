//! A reader at work: one message comes in, is decided once, and the outcome says what the browser is to do.

use super::{
    Millis,
    document::Document,
    erasing::Erased,
    gate::Gate,
    help::Country,
    ids,
    message::{Msg, Outcome, UpdateContext},
    preferences::Remember,
    questions::Round,
    screen::{Place, Screen},
};

ids! {
    /// Something the reader must know about what is kept.
    Notice {
        /// The browser does not let us save.
        Memory = "memory",
        /// What was saved before cannot be read; it is left as it is.
        Unreadable = "unreadable",
        /// What was saved before was made by a newer version; it is left as it is.
        Newer = "newer",
    }
}

/// A reader at work on one page, shared by every widget on it.
#[allow(clippy::struct_excessive_bools)] // four independent facts, not states
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// Everything the reader gave.
    pub document: Document,
    /// The safety gate: never part of a document.
    pub gate: Gate,
    /// What is on the device, while the check is not clear: from then on nothing new goes there.
    pub held: Option<Box<Document>>,
    /// The reader has pressed start, on this visit or an earlier one.
    pub started: bool,
    /// The document was there when the page was loaded.
    pub resumed: bool,
    /// Where answers are kept.
    pub remember: Option<Remember>,
    /// What the reader must know about what is kept.
    pub notice: Option<Notice>,
    /// The document before the last import, removal or partial erasing: in memory only, until it is taken back, something
    /// else is given, everything is erased, or the page is left.
    pub before: Option<Box<Document>>,
    /// What was erased last, while that can be taken back.
    pub erased: Option<Box<Erased<Self>>>,
    /// The last observation found no room in the log.
    pub full: bool,
    /// The country that the reader has chosen to see lines of help for.
    pub country: Option<Country>,
    /// The reader has left the page, and done nothing since: wherever the widgets were, they begin again.
    pub left: bool,
}

impl Session {
    /// A session that goes on with a stored document.
    pub fn resume(document: Document) -> Self {
        let started = !document.is_blank();
        Self { document, started, resumed: started, ..Self::default() }
    }

    /// The place at which a widget goes on: the assessment where the reader left it, every other view at its home.
    pub fn resume_at(&self, home: Place) -> Place {
        if home != Place::FIRST {
            return home;
        }
        let due = || self.due(Round::Core).first().map_or(Place::Result, |question| Place::Question(*question));
        self.document.preferences.place.unwrap_or_else(due)
    }

    /// What to show a reader who wants to be at `place`.
    ///
    /// Nothing before the start; help, limits and what is stored always, but after leaving only the start; no advice before the
    /// check, which comes back whenever the reader wants to change it; and where it is not clear, help comes before anything else
    /// (rule 1), and nothing more is asked. A reader who resumes passes the check when they come to advice.
    pub fn screen(&self, place: Place) -> Screen {
        let gate = &self.gate;
        match place {
            _ if self.left => Screen::Start,
            _ if gate.correcting => Screen::Safety { again: false },
            Place::Help | Place::Limits | Place::Sources | Place::Data => place.screen(),
            _ if !self.started => Screen::Start,
            _ if !gate.passed && (place.gives_advice() || !self.resumed) => Screen::Safety { again: self.resumed },
            _ if !gate.is_clear() && !gate.help_seen => Screen::Help,
            Place::Question(_) | Place::Review if !gate.is_clear() => Screen::Result,
            _ => place.screen(),
        }
    }

    /// Begins anew; which tabs are to be forgotten is for the caller to say.
    pub fn start_over(&mut self) {
        let by = std::mem::take(&mut self.document.by);
        *self = Self { remember: self.remember, notice: self.notice, country: self.country, ..Self::default() };
        self.document.by = by;
    }

    /// Decides what a message means. `place` is where the sending widget is; only the message's own widget moves.
    pub fn update(&mut self, place: &mut Place, msg: Msg, context: UpdateContext) -> Outcome {
        if msg == Msg::UndoErase && !self.can_undo_erase(context.now) {
            return Outcome::default();
        }
        let (gives, had) = (msg.gives(), !self.document.is_blank());
        let erases_section = matches!(msg, Msg::EraseSection(_));
        let seen = (msg.moves() && context.home != Place::FIRST).then(|| self.seen());
        let mut outcome = Outcome::default();
        self.left = false;
        if msg.goes_on() {
            (self.before, self.erased) = (None, None);
        }
        match msg {
            Msg::Start => self.started = true,
            Msg::SetPartner(partner) => self.document.preferences.partner = Some(partner),
            Msg::SetRemember(remember) => {
                self.remember = Some(remember);
                outcome.erase = remember == Remember::Visit;
                outcome.save = remember == Remember::Device && !self.document.is_blank();
            }
            Msg::SetLeave(leave) => self.document.preferences.leave = leave,
            Msg::SetShift(shift) => self.document.preferences.shift = shift,
            Msg::Guard(..) | Msg::PassGate | Msg::CheckSafety | Msg::LeaveStored(_) => self.check(&msg),
            Msg::Choose(choice, chosen) => self.document.choose(choice, chosen),
            Msg::Next => outcome.finished = self.next(place, context.home),
            Msg::Back => *place = place.back(context.home, &self.document.answers),
            Msg::Skip => outcome.finished = self.skip(place, context.home),
            Msg::Finish => {
                *place = Place::Result;
                outcome.finished = true;
            }
            Msg::Go(to) => {
                self.gate.stop_correcting();
                *place = to;
            }
            Msg::Deeper => *place = self.more_questions().first().map_or(Place::Result, |question| Place::Question(*question)),
            Msg::NotUs(..) | Msg::Try(..) | Msg::TrySays(_) | Msg::TryStop => self.say_of_readings(&msg, context.now),
            Msg::Mark(sign, mark) => self.document.signs.mark(sign, mark),
            Msg::Note(effort, made) => self.document.signs.note(effort, made),
            Msg::Rate(stars) => self.document.rating.stars = Some(stars),
            Msg::Comment(note) => self.document.rating.note = note,
            Msg::Write(field, text) => self.document.forms.write(field, &text),
            Msg::Tick(field, option, chosen) => self.document.forms.tick(field, option, chosen),
            Msg::LogAdd(entry) => {
                self.full = !self.document.log.add(entry);
                if self.full {
                    return outcome;
                }
            }
            Msg::LogChange(before, entry) => {
                self.full = !self.document.log.change(&before, entry);
                if self.full {
                    return outcome;
                }
            }
            Msg::LogRemove(entry) => {
                self.keep_for_undo();
                self.document.log.remove(&entry);
            }
            Msg::EraseSection(part) => self.erase_section(part),
            Msg::Import(document) => {
                self.keep_for_undo();
                self.import(*document, context);
                outcome.save = true;
            }
            Msg::Undo => {
                if let Some(before) = self.before.take() {
                    let (rev, by) = (self.document.rev, std::mem::take(&mut self.document.by));
                    self.document = *before;
                    self.document.rev = self.document.rev.max(rev);
                    self.document.by = by;
                }
            }
            Msg::SetCountry(country) => self.country = country,
            Msg::Restart => {
                self.document.begin_pass();
                self.document.preferences.place = Some(Place::FIRST);
                *place = Place::FIRST;
            }
            Msg::Erase => outcome = self.erase(place, context),
            Msg::UndoErase => self.undo_erase(place),
            Msg::Exit => return self.exit(place, context.home),
        }
        if context.home == Place::FIRST {
            self.remember_place(*place);
        }
        // A choice made on the first screen is kept with the first answer, not before; and to look around beside the
        // assessment changes nothing.
        if gives && self.started && !self.document.is_blank() && seen != Some(self.seen()) {
            self.document.touch(context.now, context.lasts);
            outcome.save = true;
        }
        if self.gate.is_clear() {
            self.leave_nothing(gives && had, &mut outcome);
        } else {
            self.store_nothing_new(erases_section, context, &mut outcome);
        }
        outcome
    }

    /// Erases everything. Who is not safe has no way back: whoever holds the device next would have it, too.
    fn erase(&mut self, place: &mut Place, context: UpdateContext) -> Outcome {
        let can_come_back = self.gate.is_clear() && !self.document.is_blank();
        let session = Self { erased: None, before: None, ..self.clone() };
        self.start_over();
        self.erased = can_come_back.then(|| Box::new(Erased::new(session, *place, context.now)));
        *place = context.home;
        Outcome { erase: true, ..Outcome::default() }
    }

    /// Whether erasing can still be taken back.
    pub(super) fn can_undo_erase(&self, now: Millis) -> bool {
        self.erased.as_ref().is_some_and(|erased| erased.is_in_time(now))
    }

    fn undo_erase(&mut self, place: &mut Place) {
        let Some(Erased { mut session, place: was, .. }) = self.erased.take().map(|erased| *erased) else { return };
        // To other tabs this is a new document: they have been told that the one before is gone.
        session.document.by = std::mem::take(&mut self.document.by);
        (session.remember, session.notice, session.country) = (self.remember, self.notice, self.country);
        *self = session;
        *place = was;
    }

    /// Forgets what was erased at that time.
    pub fn forget_erased(&mut self, until: Millis) {
        self.erased.take_if(|erased| erased.until == until);
    }

    /// Leaves the page.
    fn exit(&mut self, place: &mut Place, home: Place) -> Outcome {
        let outcome = Outcome { erase: self.leaving_erases(), exit: true, ..Outcome::default() };
        let document = std::mem::take(&mut self.document);
        let kept = self.held.take().map_or(document, |held| *held);
        self.start_over();
        // What was in memory only goes with the visit, which ends here.
        if !outcome.erase && self.remember != Some(Remember::Visit) {
            self.document = kept;
        }
        self.left = true;
        *place = home;
        outcome
    }

    /// The last thing was taken away: nothing of ours stays on the device, either. But what was there before, and is left
    /// alone, goes only when it is told to.
    fn leave_nothing(&self, takes: bool, outcome: &mut Outcome) {
        match self.notice {
            _ if !takes || !self.document.is_blank() => {}
            Some(Notice::Newer | Notice::Unreadable) => outcome.save = true,
            Some(Notice::Memory) | None => outcome.erase = true,
        }
    }

    /// How many questions were seen.
    fn seen(&self) -> usize {
        self.document.answers.iter().count()
    }

    /// Before something goes or another document comes: the way back, and room in the log again.
    pub(super) fn keep_for_undo(&mut self) {
        self.full = false;
        self.before = Some(Box::new(self.document.clone()));
    }

    /// An imported document comes back exactly as it was, and stays for as long as it would have, but no longer than the author
    /// says; one whose time is over gets a new end, for the reader has just asked for it.
    fn import(&mut self, document: Document, context: UpdateContext) {
        let by = std::mem::take(&mut self.document.by);
        self.document = document;
        self.document.by = by;
        self.document.set_right(context.now, context.lasts);
        if self.document.is_expired(context.now) {
            self.document.touch(context.now, context.lasts);
        }
        self.started = true;
    }

    /// The assessment's place is part of the document, and no other widget's; before the first answer there is nothing to
    /// come back to.
    fn remember_place(&mut self, place: Place) {
        let kept = match place {
            Place::Question(_) | Place::Review | Place::Result => Some(place),
            // The checklist and the pages around it are a visit from the result, or stand alone.
            Place::Signs if self.document.preferences.place.is_some() => Some(place),
            _ => self.document.preferences.place,
        };
        let untouched = self.document.answers.is_empty();
        self.document.preferences.place = if untouched { self.document.preferences.place } else { kept };
    }

    /// One step on, without an answer.
    fn skip(&mut self, place: &mut Place, home: Place) -> bool {
        if let Place::Question(question) = *place {
            self.document.skip(question);
        }
        self.next(place, home)
    }

    /// One step on; says whether it led from the last question of a round to the result.
    fn next(&mut self, place: &mut Place, home: Place) -> bool {
        match self.screen(*place) {
            // Help came before anything else; now on to where the reader wanted to be.
            Screen::Help if *place != Place::Help => self.gate.help_seen = true,
            Screen::Help | Screen::Limits | Screen::Faq | Screen::Sources | Screen::Data => *place = self.resume_at(home),
            Screen::Question(question) => {
                self.document.answers.see(question);
                let after = self.document.answers.after(question);
                if home == Place::FIRST {
                    *place = after.map_or(Place::Result, Place::Question);
                    return after.is_none();
                }
                // A tool by itself only sends for one answer.
                *place = home;
            }
            _ => {}
        }
        false
    }
}
