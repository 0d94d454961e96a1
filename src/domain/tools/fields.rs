//! The tools, and what each of them asks for: one table. Every field may stay empty; IDs are the storage format.

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A text of any length up to [`LONGEST`].
    Text,
    /// A day, as `2026-11-24`.
    Day,
    /// One of these options.
    Pick(&'static [&'static str]),
    /// Any of these options.
    Ticks(&'static [&'static str]),
}
use Takes::{Day, Pick, Text, Ticks};

/// The most characters that a text field takes: several pages, far from filling the storage.
pub const LONGEST: usize = 4000;

/// Spells the table: each tool with what a reader does there, and under it its fields.
macro_rules! tools {
    ($($(#[doc = $about:literal])+ $tool:ident = $tool_id:literal (stands_aside: $aside:literal) {
        $($(#[$doc:meta])* $field:ident = $id:literal takes $takes:expr,)*
    })+) => {
        /// Something to do. Each stands in the plan, in the list of tools, and alone beside its paragraph.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Tool { $($(#[doc = $about])+ $tool),+ }

        impl Tool {
            /// Every one, in the order in which they are listed and shown.
            pub const ALL: &[Self] = &[$(Self::$tool),+];

            /// The fixed ID.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$tool => $tool_id),+ }
            }

            /// The one with this ID, if there is one.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.id() == id)
            }

            /// What a reader does there, in one sentence for authors.
            pub const fn about(self) -> &'static str {
                match self { $(Self::$tool => concat!($($about),+)),+ }.trim_ascii()
            }

            /// Whether it stands aside where the gate is not clear (rule 1): it leads to a talk with, or a wait for, someone
            /// who may be dangerous, or keeps notes that can be found.
            pub const fn stands_aside(self) -> bool {
                match self { $(Self::$tool => $aside),+ }
            }
        }

        /// One field of a tool.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Field { $($($(#[$doc])* $field,)*)+ }

        impl Field {
            /// Every field, tool by tool, in the order in which they are shown.
            pub const ALL: &[Self] = &[$($(Self::$field,)*)+];

            /// The tool's ID, a dot, and the field's name.
            pub const fn id(self) -> &'static str {
                match self { $($(Self::$field => $id,)*)+ }
            }

            /// What it takes.
            pub const fn takes(self) -> Takes {
                match self { $($(Self::$field => $takes,)*)+ }
            }

            /// The tool that it belongs to.
            pub const fn tool(self) -> Tool {
                match self { $($(Self::$field => Tool::$tool,)*)+ }
            }
        }
    };
}

tools! {
    /// Notes what they see, day by day: a timeline, and patterns where they are true.
    Changes = "changes" (stands_aside: true) {}
    /// Puts a talk together in five steps, looks over the words, practises.
    Conversation = "conversation" (stands_aside: true) {
        /// Where a talk would be calm.
        ConversationSetting = "conversation.setting" takes Ticks(&["walk", "drive", "kitchen", "morning", "phones-away", "not-late"]),
        /// Step one: see it from the partner's side.
        ConversationEmpathise = "conversation.empathise" takes Text,
        /// Step two: what was seen, without blame. The opener for `tell-him`.
        ConversationFacts = "conversation.facts" takes Text,
        /// Step three: how it feels.
        ConversationFeel = "conversation.feel" takes Text,
        /// Step four: what is wanted.
        ConversationWant = "conversation.want" takes Text,
        /// Step five: why, for oneself and for the partner.
        ConversationWhy = "conversation.why" takes Text,
        /// An open question to end with. The opener for `ask-feelings`.
        ConversationAsk = "conversation.ask" takes Text,
        /// The whole in one piece, once the reader has changed it; empty while it follows the steps.
        ConversationWhole = "conversation.whole" takes Text,
        /// What to do when the partner is not ready.
        ConversationNotReady = "conversation.not-ready" takes Pick(&["agree-time", "write", "wait", "ask-when"]),
    }
    /// Makes an agreement with two sides, on one page.
    Boundaries = "boundaries" (stands_aside: true) {
        /// What the reader needs to feel secure.
        BoundariesMine = "boundaries.mine" takes Text,
        /// What the partner needs to feel secure.
        BoundariesTheirs = "boundaries.theirs" takes Text,
        /// How often to check in.
        BoundariesRhythm = "boundaries.rhythm" takes Pick(&["daily", "few-days", "weekly", "when-needed"]),
        /// Limits on space.
        BoundariesSpace = "boundaries.space" takes Text,
        /// Limits on contact.
        BoundariesContact = "boundaries.contact" takes Text,
        /// When to look at it again together.
        BoundariesReview = "boundaries.review" takes Day,
    }
    /// Sees whether room is right now, plans it with an end.
    Space = "space" (stands_aside: true) {
        /// The message that offers it.
        SpaceMessage = "space.message" takes Text,
        /// Contact in the meantime.
        SpaceContact = "space.contact" takes Pick(&["none", "one-line", "short-call", "as-it-comes"]),
        /// The day agreed on to talk again.
        SpaceReturn = "space.return" takes Day,
        /// Signs of reaching out again, once seen.
        SpaceCues = "space.cues" takes Ticks(&["writes-first", "asks-about-me", "makes-plans", "jokes", "stays-longer", "says-what-was-wrong"]),
        /// What the reader will do when the day comes.
        SpaceAfter = "space.after" takes Text,
    }
    /// Plans a week of good things that depend on nobody, and something to grow.
    Needs = "needs" (stands_aside: false) {
        /// What is missing now.
        NeedsPicked = "needs.picked" takes Ticks(&["connection", "fun", "comfort", "rest", "own"]),
        /// Ways to feel close to someone.
        NeedsConnection = "needs.connection" takes Ticks(&["call-friend", "family", "group", "help-someone", "old-friend"]),
        /// Ways to have fun.
        NeedsFun = "needs.fun" takes Ticks(&["music", "film", "out", "game", "new-thing"]),
        /// Ways to find comfort.
        NeedsComfort = "needs.comfort" takes Ticks(&["warm-bath", "good-food", "write-it-down", "pet", "kind-words"]),
        /// Ways to rest.
        NeedsRest = "needs.rest" takes Ticks(&["early-night", "phone-away", "slow-walk", "do-nothing", "say-no"]),
        /// Ways of the reader's own.
        NeedsOwn = "needs.own" takes Text,
        /// This week's plan, day by day.
        NeedsMonday = "needs.monday" takes Text,
        /// Tuesday.
        NeedsTuesday = "needs.tuesday" takes Text,
        /// Wednesday.
        NeedsWednesday = "needs.wednesday" takes Text,
        /// Thursday.
        NeedsThursday = "needs.thursday" takes Text,
        /// Friday.
        NeedsFriday = "needs.friday" takes Text,
        /// Saturday.
        NeedsSaturday = "needs.saturday" takes Text,
        /// Sunday.
        NeedsSunday = "needs.sunday" takes Text,
        /// What to grow.
        NeedsGrow = "needs.grow" takes Ticks(&["confidence", "feelings", "health", "learning", "own"]),
        /// The first small step.
        NeedsStep = "needs.step" takes Text,
    }
    /// Writes two lists, pictures a while alone, picks who to talk to.
    Prepare = "prepare" (stands_aside: false) {
        /// What cannot go on.
        PrepareDealBreakers = "prepare.deal-breakers" takes Text,
        /// What must be there.
        PrepareMustHaves = "prepare.must-haves" takes Text,
        /// A while on one's own, pictured.
        PrepareAlone = "prepare.alone" takes Text,
        /// Who to talk to.
        PreparePeople = "prepare.people" takes Ticks(&["friend", "family", "counsellor", "doctor", "helpline"]),
        /// What to ask them for.
        PrepareAsk = "prepare.ask" takes Text,
    }
    /// Finds words to suggest help for two.
    Therapy = "therapy" (stands_aside: true) {
        /// How to suggest it.
        TherapyAsk = "therapy.ask" takes Text,
        /// In what form.
        TherapyForm = "therapy.form" takes Pick(&["together", "online", "alone-first", "one-talk"]),
        /// What the reader hopes for from it.
        TherapyHope = "therapy.hope" takes Text,
    }
    /// Plans a pause that both say yes to.
    Break = "break" (stands_aside: true) {
        /// How long.
        BreakLong = "break.long" takes Pick(&["one-week", "two-weeks", "one-month", "until-day"]),
        /// The day on which both talk again.
        BreakReturn = "break.return" takes Day,
        /// What holds in the meantime.
        BreakRules = "break.rules" takes Ticks(&["no-contact", "urgent-only", "one-check-in", "no-dating", "no-posts", "home-settled"]),
        /// Other limits.
        BreakLimits = "break.limits" takes Text,
        /// What the reader hopes for.
        BreakMine = "break.mine" takes Text,
        /// What the partner hopes for.
        BreakTheirs = "break.theirs" takes Text,
    }
    /// Collects what was not explained, for one calm question.
    Clues = "clues" (stands_aside: true) {
        /// What the partner does.
        CluesBehaviour = "clues.behaviour" takes Ticks(&["late-unexplained", "out-unexplained", "not-where-said", "money", "phone-hidden"]),
        /// How the partner is.
        CluesManner = "clues.manner" takes Ticks(&["short-answers", "on-edge", "blames", "avoids-eyes", "suddenly-nice"]),
        /// When the partner can be reached.
        CluesAvailability = "clues.availability" takes Ticks(&["often-unavailable", "phone-off", "cancels", "no-weekends", "slow-replies"]),
        /// The calm question.
        CluesQuestion = "clues.question" takes Text,
        /// What to do if no explanation comes.
        CluesNext = "clues.next" takes Ticks(&["tell-someone", "own-money", "health-check", "own-place", "decide-day"]),
        /// In the reader's own words.
        CluesPlan = "clues.plan" takes Text,
    }
    /// Picks a day to look again, with a calendar file.
    Later = "later" (stands_aside: true) {
        /// The day to look again.
        LaterOn = "later.on" takes Day,
        /// What to look at then.
        LaterNote = "later.note" takes Text,
    }
}

impl Field {
    /// The field's name within its tool.
    pub fn name(self) -> &'static str {
        self.id().split_once('.').map_or("", |(_, name)| name)
    }

    /// A tool's fields, in order.
    pub fn of(tool: Tool) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |field| field.tool() == tool)
    }

    /// The IDs of its options; none where it takes a text or a day.
    pub const fn options(self) -> &'static [&'static str] {
        match self.takes() {
            Pick(options) | Ticks(options) => options,
            Text | Day => &[],
        }
    }
}
