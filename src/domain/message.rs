//! What a reader does, what is to be known to decide it, and what the browser is to do then.

use super::{
    Day, Millis,
    document::Document,
    gate::GateOption,
    help::Country,
    preferences::{Leave, Partner, Remember},
    questions::Choice,
    rules::Reading,
    screen::Place,
    sections::DocumentSection,
    signs::{Effort, Mark, Sign},
    tools::{fields::Field, log::Entry},
    trial::Outcome as TrialOutcome,
};

/// What a reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// Start, or go on.
    Start,
    /// Choose he, she or they.
    SetPartner(Partner),
    /// Choose where answers are kept.
    SetRemember(Remember),
    /// Choose what leaving does.
    SetLeave(Leave),
    /// Switch Shift three times on or off.
    SetShift(bool),
    /// Tick a line of the safety check, or take it back.
    Guard(GateOption, bool),
    /// Leave the check, with whatever was said.
    PassGate,
    /// Back to the check, to change what was said.
    CheckSafety,
    /// On the safe path: leave on the device what was there before, or not.
    LeaveStored(bool),
    /// Choose an option, or take it back.
    Choose(Choice, bool),
    /// On from where the reader is.
    Next,
    /// One step back.
    Back,
    /// On, without an answer.
    Skip,
    /// To the result.
    Finish,
    /// On with the questions from there.
    Deeper,
    /// Say that a reading is not theirs, or take that back.
    NotUs(Reading, bool),
    /// Try a reading out until a day.
    Try(Reading, Day),
    /// Say what came of it.
    TrySays(TrialOutcome),
    /// Stop trying it out.
    TryStop,
    /// To a place.
    Go(Place),
    /// Mark a sign.
    Mark(Sign, Mark),
    /// Note an effort.
    Note(Effort, bool),
    /// Give one to five stars.
    Rate(u8),
    /// Say what would make it better.
    Comment(String),
    /// Write a text or a day into a tool's field.
    Write(Field, String),
    /// Choose an option of a tool's field, or take it back.
    Tick(Field, usize, bool),
    /// Add an observation to the log.
    LogAdd(Entry),
    /// Put another, the second, in the place of the first. By what they are: in another tab they may have other places.
    LogChange(Entry, Entry),
    /// Take one away.
    LogRemove(Entry),
    /// Put an imported document in the place of this one.
    Import(Box<Document>),
    /// Take back the last import, or what was erased or removed last.
    Undo,
    /// Erase one part of what is stored.
    EraseSection(DocumentSection),
    /// Choose a country for help, or none.
    SetCountry(Option<Country>),
    /// Take it again; the pass so far goes into the history.
    Restart,
    /// Erase everything.
    Erase,
    /// Take that back.
    UndoErase,
    /// Leave the page at once.
    Exit,
}

impl Msg {
    /// Whether it gives something that the document keeps: an answer, a choice, a place.
    pub(super) const fn gives(&self) -> bool {
        match self {
            Self::Start
            | Self::SetRemember(_)
            | Self::Guard(..)
            | Self::PassGate
            | Self::CheckSafety
            | Self::LeaveStored(_)
            | Self::SetCountry(_)
            | Self::Import(_)
            | Self::Erase
            | Self::Exit => false,
            Self::Go(place) => place.is_kept(),
            Self::SetPartner(_)
            | Self::SetLeave(_)
            | Self::SetShift(_)
            | Self::Choose(..)
            | Self::Next
            | Self::Back
            | Self::Skip
            | Self::Finish
            | Self::Deeper
            | Self::NotUs(..)
            | Self::Try(..)
            | Self::TrySays(_)
            | Self::TryStop
            | Self::Mark(..)
            | Self::Note(..)
            | Self::Rate(_)
            | Self::Comment(_)
            | Self::Write(..)
            | Self::Tick(..)
            | Self::LogAdd(_)
            | Self::LogChange(..)
            | Self::LogRemove(_)
            | Self::Undo
            | Self::EraseSection(_)
            | Self::UndoErase
            | Self::Restart => true,
        }
    }

    /// Whether it only leads on: what it gives is at most a place, or a question seen.
    pub(super) const fn moves(&self) -> bool {
        matches!(self, Self::Next | Self::Back | Self::Finish | Self::Deeper | Self::Go(_))
    }

    /// Whether it gives something that would be lost if an earlier step was taken back.
    pub(super) const fn goes_on(&self) -> bool {
        self.gives() && !self.moves() && !matches!(self, Self::LogRemove(_) | Self::EraseSection(_) | Self::Undo | Self::UndoErase)
    }
}

/// What the browser is to do after a message.
#[allow(clippy::struct_excessive_bools)] // four independent things to do, not states
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The document changed.
    pub save: bool,
    /// Nothing of ours may stay on the device.
    pub erase: bool,
    /// The page is to be left.
    pub exit: bool,
    /// The assessment was finished just now.
    pub finished: bool,
}

/// What a message needs to know besides the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UpdateContext {
    /// Now.
    pub now: Millis,
    /// How long what is kept lasts after the last change.
    pub lasts: Millis,
    /// Where the sending widget opens.
    pub home: Place,
}
