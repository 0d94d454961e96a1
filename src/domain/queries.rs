//! What screens read of a session, so that none of them needs to know how a document is put together.

use super::{
    Millis,
    answers::{Answer, Answers},
    day::Day,
    document::{Document, Pass},
    preferences::Preferences,
    questions::{Choice, Question},
    reading::{Found, readings},
    rules::{Faq, OwnAnswer, Reading, own_answer},
    sections::{Change, DocumentSection},
    session::Session,
    signs::{Effort, Mark, Sign},
    tools::{
        draft,
        fields::Field,
        log::{
            Entry,
            timeline::{Timeline, timeline},
        },
        recent::noticed,
        space::{Advice, advice},
        starters::{Starter, starters},
        suggest::suggestions,
    },
    trial::Trial,
};
use std::ops::Range;

/// The assessment and the checklist.
impl Session {
    /// What the reader chose about the widget itself.
    pub fn preferences(&self) -> &Preferences {
        &self.document.preferences
    }

    /// Whether the reader has given nothing yet.
    pub fn is_blank(&self) -> bool {
        self.document.is_blank()
    }

    /// The answers of this pass.
    pub fn answers(&self) -> &Answers {
        &self.document.answers
    }

    /// Whether an option of a question is chosen.
    pub fn has_chosen(&self, choice: Choice) -> bool {
        self.answers().has(choice)
    }

    /// Whether any option of a question is chosen.
    pub fn has_answered(&self, question: Question) -> bool {
        !self.answers().get(question).is_none_or(Answer::is_skipped)
    }

    /// How a sign is marked.
    pub fn sign(&self, sign: Sign) -> Option<Mark> {
        self.document.signs.sign(sign)
    }

    /// Whether an effort was made: as marked, else as the answers show it, else unknown.
    pub fn effort(&self, effort: Effort) -> Option<bool> {
        self.document.signs.effort(effort, self.answers())
    }

    /// How an effort is marked on the checklist itself.
    pub fn marked_effort(&self, effort: Effort) -> Option<bool> {
        self.document.signs.own_effort(effort)
    }

    /// Whether that is known from the answers only.
    pub fn is_effort_taken_over(&self, effort: Effort) -> bool {
        self.document.signs.is_taken_over(effort, self.answers())
    }

    /// The rating, from one to five stars.
    pub fn stars(&self) -> Option<u8> {
        self.document.rating.stars
    }

    /// The note beside the rating.
    pub fn comment(&self) -> &str {
        &self.document.rating.note
    }

    /// Earlier passes through the questions, oldest first.
    pub fn passes(&self) -> &[Pass] {
        &self.document.history
    }

    /// When each of the latest passes ended, and its explanations, at most `most`, oldest first; then the explanations of now.
    /// Only what was asked each time counts, for nothing else can be compared.
    pub fn compared_readings(&self, most: usize) -> (Vec<(Millis, Vec<Found>)>, Vec<Found>) {
        let latest = || self.passes().iter().skip(self.passes().len().saturating_sub(most));
        let both = |answers: &Answers| latest().fold(answers.seen_in_both(self.answers()), |both, pass| both.seen_in_both(&pass.answers));
        let found = |answers: &Answers| readings(&both(answers), &self.gate);
        (latest().map(|pass| (pass.at, found(&pass.answers))).collect(), found(self.answers()))
    }

    /// The readings that the reader says are not theirs.
    pub fn contradicted(&self) -> &[Reading] {
        &self.document.contradicted
    }

    /// Every trial of a reading, oldest first.
    pub fn trials(&self) -> &[Trial] {
        &self.document.trials
    }

    /// The trial that is running.
    pub fn trial(&self) -> Option<&Trial> {
        self.document.trial()
    }

    /// What a common question has for this reader before its general answer. Nothing unless the check is clear (rule 1).
    pub fn own_answer(&self, question: Faq) -> Option<OwnAnswer> {
        if self.gate.is_clear() { own_answer(question, self.answers()) } else { None }
    }

    /// Whether another pass could be compared with this one or an earlier one.
    pub fn can_compare(&self) -> bool {
        !self.passes().is_empty() || !self.answers().all_skipped()
    }
}

/// The tools.
impl Session {
    /// The text or day in a field; empty if there is none.
    pub fn text(&self, field: Field) -> &str {
        self.document.forms.text(field)
    }

    /// Whether a field's option is chosen, by its number.
    pub fn has_option(&self, field: Field, option: usize) -> bool {
        self.document.forms.has(field, option)
    }

    /// The numbers of a field's chosen options, in the order in which they are shown.
    pub fn options(&self, field: Field) -> Vec<usize> {
        self.document.forms.chosen(field)
    }

    /// The options of these fields that the answers suggest and that are not chosen yet.
    pub fn suggestions(&self, fields: &[Field]) -> Vec<(Field, usize)> {
        suggestions(fields, self.answers(), &self.document.forms)
    }

    /// The sentences to begin a field with that fit the answers.
    pub fn starters(&self, field: Field) -> Vec<Starter> {
        starters(field, self.answers())
    }

    /// Whether the partner should be given space now.
    pub fn space_advice(&self) -> Advice {
        advice(self.answers())
    }

    /// The conversation as one text: the reader's own version, else the steps.
    pub fn conversation(&self) -> String {
        draft::whole(&self.document.forms)
    }

    /// Whether the reader has a version of the conversation of their own.
    pub fn has_own_conversation(&self) -> bool {
        draft::is_own(&self.document.forms)
    }

    /// What to store as the reader's own version when they have written `text`: nothing if it says what the steps say.
    pub fn own_conversation(&self, text: String) -> String {
        draft::own(&self.document.forms, text)
    }

    /// The field in which a range (in bytes) of the conversation was written, and its text with `words` in that range.
    pub fn rewrite_conversation(&self, at: &Range<usize>, words: &str) -> Option<(Field, String)> {
        draft::rewrite(&self.document.forms, at, words)
    }

    /// Days and notes of the partner's latest changes, newest first.
    pub fn latest_changes(&self) -> Vec<(Day, String)> {
        let mut notes = Vec::new();
        for entry in noticed(&self.document.log) {
            notes.push((entry.on, entry.note.trim().to_owned()));
        }
        notes
    }

    /// The log's entries, oldest first.
    pub fn log_entries(&self) -> &[Entry] {
        self.document.log.entries()
    }

    /// Differs from the one before whenever the log has changed.
    pub fn log_version(&self) -> (u64, u64, usize) {
        (self.document.rev, self.document.at, self.log_entries().len())
    }

    /// Whether the reader has told of a turning point that is not in the log.
    pub fn log_misses_turning_point(&self) -> bool {
        self.document.log.misses_turning_point(self.answers())
    }

    /// The log as columns for a picture.
    pub fn timeline(&self) -> Timeline {
        timeline(&self.document.log)
    }
}

/// Everything that is stored.
impl Session {
    /// When the document is erased.
    pub fn expires_at(&self) -> Millis {
        self.document.exp
    }

    /// The sections that hold something, in the order in which they are shown.
    pub fn sections(&self) -> Vec<DocumentSection> {
        let mut sections = Vec::new();
        for section in DocumentSection::all() {
            if !self.document.has_none_of(section) {
                sections.push(section);
            }
        }
        sections
    }

    /// What would change, section by section, if `other` took the document's place.
    pub fn changes_to(&self, other: &Document) -> Vec<(DocumentSection, Change)> {
        self.document.changes_to(other)
    }

    /// The document as indented JSON, for a file.
    pub fn export(&self) -> String {
        serde_json::to_string_pretty(&self.document).unwrap_or_default()
    }
}
