//! The questions and their options. The IDs are the storage format and never change.

use super::ids;

ids! {
    /// The part of the assessment that a question belongs to.
    Section {
        /// Where the two of you stand.
        About = "about",
        /// Looking back on the relationship.
        Relationship = "relationship",
        /// What has changed with the partner.
        Partner = "partner",
        /// What has changed with the reader.
        Me = "me",
        /// What has changed for both.
        Couple = "couple",
        /// How the partner talks.
        Style = "style",
        /// What has been tried.
        Tried = "tried",
        /// What the reader needs.
        Needs = "needs",
    }
}

/// How many options a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One option.
    Single,
    /// Any number of options; `none` excludes the rest.
    Multi,
}

/// One option of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    /// The question.
    pub question: Question,
    /// Which of its options, counted from 0.
    pub option: u8,
}

impl Choice {
    /// The option's fixed ID.
    pub fn id(self) -> &'static str {
        self.question.options().get(usize::from(self.option)).copied().unwrap_or_default()
    }
}

macro_rules! questions {
    ($($variant:ident $module:ident = $id:literal $section:ident $kind:ident { $($option:ident = $option_id:literal),+ $(,)? })+) => {
        ids! {
            /// One question, in the order of asking.
            Question { $(#[doc = concat!("`", $id, "`")] $variant = $id),+ }
        }

        impl Question {
            /// The part it belongs to.
            pub const fn section(self) -> Section {
                match self { $(Self::$variant => Section::$section),+ }
            }

            /// One option or several.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => Kind::$kind),+ }
            }

            /// The IDs of its options, in the order in which they are shown.
            pub const fn options(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($option_id),+]),+ }
            }
        }

        $(
            #[doc = concat!("The options of `", $id, "`.")]
            pub mod $module {
                use super::{Choice, Question};
                questions!(@options $variant 0, $($option = $option_id),+);
            }
        )+
    };
    (@options $variant:ident $index:expr, $option:ident = $id:literal $(, $rest:ident = $rest_id:literal)*) => {
        #[doc = concat!("`", $id, "`")]
        pub const $option: Choice = Choice { question: Question::$variant, option: $index };
        questions!(@options $variant $index + 1, $($rest = $rest_id),*);
    };
    (@options $variant:ident $index:expr,) => {};
}

questions! {
    Stage stage = "stage" About Single { TALKING = "talking", DATING = "dating", COMMITTED = "committed", LIVING_TOGETHER = "living-together" }
    Since since = "since" About Single { DAYS = "days", WEEKS = "weeks", MONTHS = "months", LONGER = "longer" }
    Said said = "said" About Single {
        ASKED_SPACE = "asked-space", OVERWHELMED = "overwhelmed", OTHER_REASON = "other-reason", NOTHING = "nothing", UNSURE = "unsure"
    }
    Balance balance = "balance" Relationship Single { MOSTLY_GOOD = "mostly-good", MIXED = "mixed", MOSTLY_HARD = "mostly-hard", UNSURE = "unsure" }
    Repeats repeats = "repeats" Relationship Single { NO = "no", SOME = "some", OFTEN = "often", UNSURE = "unsure" }
    TurningPoint turning_point = "turning-point" Relationship Single { EVENT = "event", GRADUAL = "gradual", NONE = "none", UNSURE = "unsure" }
    HisSigns his_signs = "his-signs" Partner Multi {
        TEXTS_LESS = "texts-less", PREOCCUPIED = "preoccupied", ALONE_MORE = "alone-more", FRIENDS_MORE = "friends-more",
        IRRITABLE = "irritable", LESS_AFFECTION = "less-affection", CANCELS = "cancels", NONE = "none"
    }
    HisLife his_life = "his-life" Partner Multi {
        WORK = "work", JOB_CHANGE = "job-change", LOSS = "loss", HEALTH = "health", FAMILY = "family", MONEY = "money",
        UNSURE = "unsure", NONE = "none"
    }
    Clues clues = "clues" Partner Multi {
        OFTEN_UNAVAILABLE = "often-unavailable", LATE_UNEXPLAINED = "late-unexplained", OUT_UNEXPLAINED = "out-unexplained",
        NOT_WHERE_HE_SAID = "not-where-he-said", NONE = "none"
    }
    MyState my_state = "my-state" Me Single { STEADY = "steady", ANXIOUS = "anxious", LOW = "low", STRESSED = "stressed", UNSURE = "unsure" }
    MyMoves my_moves = "my-moves" Me Multi {
        ASKED_FOR_MORE = "asked-for-more", CHECKED_MORE = "checked-more", PULLED_BACK = "pulled-back", SNAPPED = "snapped",
        BUSIER = "busier", NONE = "none"
    }
    MyNeedsSaid my_needs_said = "my-needs-said" Me Single { CLEARLY = "clearly", HINTED = "hinted", NOT_SAID = "not-said", UNSURE = "unsure" }
    Couple couple = "couple" Couple Multi {
        CHILD = "child", INTIMACY = "intimacy", MILESTONE = "milestone", MOVE = "move", LESS_TIME = "less-time", NONE = "none"
    }
    Conflict conflict = "conflict" Style Single { TALKS_SOON = "talks-soon", NEEDS_TIME = "needs-time", AVOIDS = "avoids", UNSURE = "unsure" }
    Openness openness = "openness" Style Single { OPEN = "open", SOMETIMES = "sometimes", RARELY = "rarely", UNSURE = "unsure" }
    TriedTell tried_tell = "tried-tell" Tried Single { NOT_YET = "not-yet", HELPED = "helped", NO_CHANGE = "no-change" }
    TriedAsk tried_ask = "tried-ask" Tried Single { NOT_YET = "not-yet", HELPED = "helped", NO_CHANGE = "no-change" }
    TriedTalk tried_talk = "tried-talk" Tried Single { NOT_YET = "not-yet", HELPED = "helped", NO_CHANGE = "no-change" }
    TriedBoundaries tried_boundaries = "tried-boundaries" Tried Single { NOT_YET = "not-yet", HELPED = "helped", NO_CHANGE = "no-change" }
    TriedSpace tried_space = "tried-space" Tried Single { NOT_YET = "not-yet", HELPED = "helped", NO_CHANGE = "no-change" }
    TriedTherapy tried_therapy = "tried-therapy" Tried Single { NOT_YET = "not-yet", HELPED = "helped", NO_CHANGE = "no-change" }
    Needs needs = "needs" Needs Multi { CONNECTION = "connection", FUN = "fun", COMFORT = "comfort", REST = "rest", OTHER = "other", NONE = "none" }
}

impl Question {
    /// One of its options, by ID.
    pub fn choice(self, id: &str) -> Option<Choice> {
        self.choices().find(|choice| choice.id() == id)
    }

    /// All its options, in order.
    pub fn choices(self) -> impl Iterator<Item = Choice> {
        (0u8..).zip(self.options()).map(move |(option, _)| Choice { question: self, option })
    }

    /// The option that excludes the rest, where there is one.
    pub fn none(self) -> Option<Choice> {
        (self.kind() == Kind::Multi).then(|| self.choice("none")).flatten()
    }

    /// The question asked after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }

    /// The question asked before this one.
    pub fn previous(self) -> Option<Self> {
        self.number().checked_sub(2).and_then(|index| Self::ALL.get(index)).copied()
    }

    /// Its number in the order of asking, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}
