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

ids! {
    /// A stretch of questions; at the end of each stands the result.
    Round {
        /// Enough for a first reading.
        Core = "core",
        /// What makes it clearer.
        Deeper = "deeper",
    }
}

/// A condition on the answers; whether it holds is for [`Answers`](super::Answers) to say.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// One of these was chosen.
    AnyOf(&'static [Choice]),
    /// So many of these were chosen; one that is listed twice counts twice.
    AtLeast(usize, &'static [Choice]),
    /// None of these was chosen.
    NoneOf(&'static [Choice]),
}
use Condition::{AnyOf, NoneOf};

impl Condition {
    /// The options that it looks for.
    pub const fn looks_for(self) -> &'static [Choice] {
        match self {
            AnyOf(choices) | Self::AtLeast(_, choices) => choices,
            NoneOf(_) => &[],
        }
    }

    /// All options that it depends on, those that it must not find as well.
    pub const fn depends_on(self) -> &'static [Choice] {
        match self {
            AnyOf(choices) | Self::AtLeast(_, choices) | NoneOf(choices) => choices,
        }
    }
}

macro_rules! questions {
    ($($variant:ident $module:ident = $id:literal $section:ident $round:ident $kind:ident asked [$($when:expr),*] {
        $($option:ident = $option_id:literal),+ $(,)? $(; hidden $($hidden:ident = $hidden_id:literal counts as $as:ident),+)?
    })+) => {
        ids! {
            /// One question, in the order of asking.
            Question { $(#[doc = concat!("`", $id, "`")] $variant = $id),+ }
        }

        impl Question {
            /// The part it belongs to.
            pub const fn section(self) -> Section {
                match self { $(Self::$variant => Section::$section),+ }
            }

            /// The round in which it is asked.
            pub const fn round(self) -> Round {
                match self { $(Self::$variant => Round::$round),+ }
            }

            /// One option or several.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => Kind::$kind),+ }
            }

            /// It is asked only when all of these hold; nothing where it is asked always.
            pub const fn asked_when(self) -> &'static [Condition] {
                match self { $(Self::$variant => &[$($when),*]),+ }
            }

            /// The IDs of its options, in the order in which they are shown; those that are no longer offered come last.
            pub const fn options(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($option_id),+ $(, $($hidden_id),+)?]),+ }
            }

            const fn count_offered(self) -> usize {
                match self { $(Self::$variant => [$($option_id),+].len()),+ }
            }
        }

        impl Choice {
            /// The option that this one counts as: itself, unless it is no longer offered.
            #[must_use]
            pub fn counts_as(self) -> Self {
                $($($(if self == $module::$hidden { return $module::$as; })+)?)+
                self
            }
        }

        $(
            #[doc = concat!("The options of `", $id, "`.")]
            pub mod $module {
                use super::{Choice, Question};
                questions!(@options $variant 0, $($option = $option_id),+ $(, $($hidden = $hidden_id),+)?);
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

/// Not for two who have parted.
const STILL_TOGETHER: Condition = NoneOf(&[stage::ENDED]);
/// Not for two who only talk or text so far.
const MORE_THAN_TALK: Condition = NoneOf(&[stage::TALKING]);
/// For two who are a couple of any kind.
const A_COUPLE: Condition = AnyOf(&[stage::DATING, stage::COMMITTED, stage::LIVING_TOGETHER, stage::BREAK]);

questions! {
    Asks asks = "asks" About Core Single asked [] {
        LOSING_INTEREST = "losing-interest", IS_IT_ME = "is-it-me", SOMEONE_ELSE = "someone-else", WHAT_NOW = "what-now",
        SHOULD_I_GO = "should-i-go", OTHER = "other"
    }
    Stage stage = "stage" About Core Single asked [] {
        TALKING = "talking", DATING = "dating", COMMITTED = "committed", LIVING_TOGETHER = "living-together", BREAK = "break", ENDED = "ended"
    }
    Since since = "since" About Core Single asked [STILL_TOGETHER] {
        DAYS = "days", WEEKS = "weeks", MONTHS = "months", LONGER = "longer", ALWAYS = "always"
    }
    Said said = "said" About Core Single asked [STILL_TOGETHER] {
        ASKED_SPACE = "asked-space", SPACE_TO_DECIDE = "space-to-decide", OVERWHELMED = "overwhelmed", LIFE = "life", ABOUT_US = "about-us",
        NOTHING = "nothing", UNSURE = "unsure";
        hidden OTHER_REASON = "other-reason" counts as UNSURE
    }
    Balance balance = "balance" Relationship Core Single asked [] {
        MOSTLY_GOOD = "mostly-good", MIXED = "mixed", MOSTLY_HARD = "mostly-hard", UNSURE = "unsure"
    }
    Event event = "event" Relationship Core Multi asked [] {
        QUARREL = "quarrel", HE_BROKE_TRUST = "he-broke-trust", I_BROKE_TRUST = "i-broke-trust", BIG_STEP = "big-step", BAD_NEWS = "bad-news",
        OTHER = "other", NONE = "none"
    }
    Respect respect = "respect" Relationship Core Single asked [] {
        WITH_RESPECT = "with-respect", GOES_COLD = "goes-cold", PUTS_ME_DOWN = "puts-me-down", NO_QUARRELS = "no-quarrels", UNSURE = "unsure"
    }
    HisSigns his_signs = "his-signs" Partner Core Multi asked [STILL_TOGETHER] {
        TEXTS_LESS = "texts-less", SILENT = "silent", PREOCCUPIED = "preoccupied", ALONE_MORE = "alone-more", FRIENDS_MORE = "friends-more",
        ON_SCREENS = "on-screens", IRRITABLE = "irritable", LESS_AFFECTION = "less-affection", CANCELS = "cancels", NONE = "none"
    }
    HisLife his_life = "his-life" Partner Core Multi asked [STILL_TOGETHER] {
        WORK = "work", JOB_CHANGE = "job-change", LOSS = "loss", HEALTH = "health", LOW = "low", DRINKING = "drinking", FAMILY = "family",
        MONEY = "money", AWAY = "away", UNSURE = "unsure", NONE = "none"
    }
    Clues clues = "clues" Partner Core Multi asked [STILL_TOGETHER] {
        OFTEN_UNAVAILABLE = "often-unavailable", LATE_UNEXPLAINED = "late-unexplained", OUT_UNEXPLAINED = "out-unexplained",
        NOT_WHERE_HE_SAID = "not-where-he-said", HIDES_PHONE = "hides-phone", NONE = "none"
    }
    MyMoves my_moves = "my-moves" Me Core Multi asked [] {
        ASKED_FOR_MORE = "asked-for-more", WATCHED_MY_PHONE = "watched-my-phone", CHECKED_HIM = "checked-him", PULLED_BACK = "pulled-back",
        SNAPPED = "snapped", FRIGHTENED_HIM = "frightened-him", BUSIER = "busier", DRIFTED = "drifted", NONE = "none";
        hidden CHECKED_MORE = "checked-more" counts as WATCHED_MY_PHONE
    }
    MyNeedsSaid my_needs_said = "my-needs-said" Me Core Single asked [] {
        CLEARLY = "clearly", HINTED = "hinted", NOT_SAID = "not-said", UNSURE = "unsure"
    }
    Responds responds = "responds" Me Core Single asked [AnyOf(&[my_needs_said::CLEARLY])] {
        LISTENED = "listened", PROMISED = "promised", BRUSHED_OFF = "brushed-off", GOT_ANGRY = "got-angry", UNSURE = "unsure"
    }
    Couple couple = "couple" Couple Core Multi asked [A_COUPLE] {
        BABY = "baby", CHILD = "child", LOAD = "load", INTIMACY = "intimacy", MILESTONE = "milestone", MOVE = "move", LESS_TIME = "less-time",
        NONE = "none"
    }
    Hope hope = "hope" Needs Core Single asked [] {
        CLOSER = "closer", CLARITY = "clarity", PEACE = "peace", TO_LEAVE_WELL = "to-leave-well", UNSURE = "unsure"
    }
    Repeats repeats = "repeats" Relationship Deeper Single asked [MORE_THAN_TALK] {
        NO = "no", SOME = "some", OFTEN = "often", UNSURE = "unsure"
    }
    TurningPoint turning_point = "turning-point" Relationship Deeper Single asked [NoneOf(&[since::ALWAYS])] {
        EVENT = "event", GRADUAL = "gradual", NONE = "none", UNSURE = "unsure"
    }
    Repair repair = "repair" Relationship Deeper Single asked [MORE_THAN_TALK] {
        WE_MAKE_UP = "we-make-up", IT_FADES = "it-fades", IT_STAYS = "it-stays", UNSURE = "unsure"
    }
    MyState my_state = "my-state" Me Deeper Single asked [] {
        STEADY = "steady", ANXIOUS = "anxious", LOW = "low", HOPELESS = "hopeless", STRESSED = "stressed", UNSURE = "unsure"
    }
    Conflict conflict = "conflict" Style Deeper Single asked [STILL_TOGETHER] {
        TALKS_SOON = "talks-soon", NEEDS_TIME = "needs-time", AVOIDS = "avoids", UNSURE = "unsure"
    }
    Openness openness = "openness" Style Deeper Single asked [STILL_TOGETHER] {
        OPEN = "open", SOMETIMES = "sometimes", RARELY = "rarely", UNSURE = "unsure"
    }
    Tried tried = "tried" Tried Deeper Multi asked [STILL_TOGETHER] {
        TELL = "tell", ASK = "ask", TALK = "talk", BOUNDARIES = "boundaries", SPACE = "space", THERAPY = "therapy", NONE = "none"
    }
    TriedTell tried_tell = "tried-tell" Tried Deeper Single asked [STILL_TOGETHER] {
        HELPED = "helped", NO_CHANGE = "no-change", REFUSED = "refused", WORSE = "worse"; hidden NOT_YET = "not-yet" counts as NOT_YET
    }
    TriedAsk tried_ask = "tried-ask" Tried Deeper Single asked [STILL_TOGETHER] {
        HELPED = "helped", NO_CHANGE = "no-change", REFUSED = "refused", WORSE = "worse"; hidden NOT_YET = "not-yet" counts as NOT_YET
    }
    TriedTalk tried_talk = "tried-talk" Tried Deeper Single asked [STILL_TOGETHER] {
        HELPED = "helped", NO_CHANGE = "no-change", REFUSED = "refused", WORSE = "worse"; hidden NOT_YET = "not-yet" counts as NOT_YET
    }
    TriedBoundaries tried_boundaries = "tried-boundaries" Tried Deeper Single asked [STILL_TOGETHER] {
        HELPED = "helped", NO_CHANGE = "no-change", REFUSED = "refused", WORSE = "worse"; hidden NOT_YET = "not-yet" counts as NOT_YET
    }
    TriedSpace tried_space = "tried-space" Tried Deeper Single asked [STILL_TOGETHER] {
        HELPED = "helped", NO_CHANGE = "no-change", WORSE = "worse"; hidden NOT_YET = "not-yet" counts as NOT_YET
    }
    TriedTherapy tried_therapy = "tried-therapy" Tried Deeper Single asked [STILL_TOGETHER, MORE_THAN_TALK] {
        HELPED = "helped", NO_CHANGE = "no-change", REFUSED = "refused", WORSE = "worse"; hidden NOT_YET = "not-yet" counts as NOT_YET
    }
    Needs needs = "needs" Needs Deeper Multi asked [] {
        CONNECTION = "connection", FUN = "fun", COMFORT = "comfort", REST = "rest", OTHER = "other", NONE = "none"
    }
}

/// What can be ticked as tried, each with the question how it went. That question's answer says whether it was ticked: a tick
/// of its own would be a second truth.
pub const TRIED: [(Choice, Question); 6] = [
    (tried::TELL, Question::TriedTell),
    (tried::ASK, Question::TriedAsk),
    (tried::TALK, Question::TriedTalk),
    (tried::BOUNDARIES, Question::TriedBoundaries),
    (tried::SPACE, Question::TriedSpace),
    (tried::THERAPY, Question::TriedTherapy),
];

impl Question {
    /// One of its options, by ID.
    pub fn choice(self, id: &str) -> Option<Choice> {
        self.choices().find(|choice| choice.id() == id)
    }

    /// All its options, in order; those that are no longer offered come last.
    pub fn choices(self) -> impl Iterator<Item = Choice> {
        (0u8..).zip(self.options()).map(move |(option, _)| Choice { question: self, option })
    }

    /// The options that a reader can choose.
    pub fn offered(self) -> impl Iterator<Item = Choice> {
        self.choices().take(self.count_offered())
    }

    /// The option that excludes the rest, where there is one.
    pub fn none(self) -> Option<Choice> {
        (self.kind() == Kind::Multi).then(|| self.choice("none")).flatten()
    }

    /// Whether it stands on the screen of another question: how something went that was tried.
    pub fn is_part(self) -> bool {
        TRIED.iter().any(|(_, part)| *part == self)
    }

    /// The question on whose screen it is asked: most often itself.
    #[must_use]
    pub fn shown_with(self) -> Self {
        if self.is_part() { Self::Tried } else { self }
    }
}
