//! Where a widget wants to be, and what there is to show. What it may show is for [`Session::screen`](super::Session::screen)
//! to say.

use super::{
    answers::Answers,
    questions::{Question, Round},
    tools::Tool,
};

/// Where the reader wants to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At a question.
    Question(Question),
    /// At the page of all answers.
    Review,
    /// At readings and plan.
    Result,
    /// At the checklist.
    Signs,
    /// At the people to talk to.
    Help,
    /// At the page of what this does not protect from.
    Limits,
    /// At the four common questions.
    Faq,
    /// At the page that says whose ideas these are.
    Sources,
    /// At the list of tools.
    Tools,
    /// At one tool.
    Tool(Tool),
    /// At everything that is stored.
    Data,
}

impl Place {
    /// The first question.
    pub const FIRST: Self = Self::Question(Question::Asks);

    /// The name under which the place is stored.
    pub fn id(self) -> &'static str {
        match self {
            Self::Question(question) => question.id(),
            Self::Review => "review",
            Self::Result => "result",
            Self::Signs => "signs",
            Self::Help => "help",
            Self::Limits => "limits",
            Self::Faq => "faq",
            Self::Sources => "sources",
            Self::Tools | Self::Tool(_) => "tools",
            Self::Data => "data",
        }
    }

    /// The place of that name.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Review, Self::Result, Self::Signs, Self::Help, Self::Limits, Self::Faq, Self::Sources]
            .into_iter()
            .chain(Question::ALL.iter().map(|question| Self::Question(*question)))
            .find(|place| place.id() == id)
            .map(|place| if let Self::Question(question) = place { Self::Question(question.shown_with()) } else { place })
    }

    /// Whether it is a place to go on from after a reload; the others are a visit.
    pub(super) const fn is_kept(self) -> bool {
        matches!(self, Self::Question(_) | Self::Review | Self::Result | Self::Signs)
    }

    /// Whether advice is given there.
    pub(super) const fn gives_advice(self) -> bool {
        matches!(self, Self::Result | Self::Signs | Self::Faq | Self::Tools | Self::Tool(_))
    }

    /// One step back from here, in a widget that opens at `home`, for a reader with these answers.
    pub(super) fn back(self, home: Self, answers: &Answers) -> Self {
        match self {
            Self::Question(_) if home != Self::FIRST => home,
            Self::Question(question) => match answers.before(question) {
                Some(before) => Self::Question(before),
                None if question.round() == Round::Core => self,
                None => Self::Result,
            },
            Self::Review => answers.due().into_iter().find(|due| due.round() == Round::Core).map_or(Self::Result, Self::Question),
            Self::Result => Self::Review,
            Self::Signs | Self::Tools => Self::Result,
            Self::Tool(_) => Self::Tools,
            Self::Help | Self::Limits | Self::Faq | Self::Sources | Self::Data => self,
        }
    }

    /// What is shown to whoever may be here.
    pub(super) const fn screen(self) -> Screen {
        match self {
            Self::Question(question) => Screen::Question(question),
            Self::Review => Screen::Review,
            Self::Result => Screen::Result,
            Self::Signs => Screen::Signs,
            Self::Help => Screen::Help,
            Self::Limits => Screen::Limits,
            Self::Faq => Screen::Faq,
            Self::Sources => Screen::Sources,
            Self::Tools => Screen::Tools,
            Self::Tool(tool) => Screen::Tool(tool),
            Self::Data => Screen::Data,
        }
    }
}

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What this is, and what is kept.
    Start,
    /// The safety gate; `again` for a reader who came back.
    Safety {
        /// It was passed on an earlier visit, but its answers are never kept.
        again: bool,
    },
    /// One question.
    Question(Question),
    /// Every answer on one page.
    Review,
    /// Readings and plan.
    Result,
    /// The checklist.
    Signs,
    /// People to talk to.
    Help,
    /// What this does not protect from.
    Limits,
    /// The four common questions.
    Faq,
    /// Whose ideas these are.
    Sources,
    /// The list of tools.
    Tools,
    /// One tool.
    Tool(Tool),
    /// Everything that is stored.
    Data,
    /// Nothing: the page is being left.
    Blank,
}
