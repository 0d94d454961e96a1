//! The vocabulary that the widget's markup and its stored document share.

/// The lines of the safety check.
pub(crate) const SAFETY: [&str; 10] =
    ["afraid", "humiliated", "controlled", "watched", "hurt", "threatened", "pressured", "unsure", "none", "skip"];

/// Every question of the assessment that has a screen, in the order in which it is asked; the first round ends with `hope`.
pub(crate) const QUESTIONS: [&str; 23] = [
    "asks",
    "stage",
    "since",
    "said",
    "balance",
    "event",
    "respect",
    "his-signs",
    "his-life",
    "clues",
    "my-moves",
    "my-needs-said",
    "responds",
    "couple",
    "hope",
    "repeats",
    "turning-point",
    "repair",
    "my-state",
    "conflict",
    "openness",
    "tried",
    "needs",
];

/// Whether a reader who chose these options is asked this question: the conditions that the walks of the tests meet.
pub(crate) fn is_asked(question: &str, chose: impl Fn(&str, &str) -> bool) -> bool {
    match question {
        "responds" => chose("my-needs-said", "clearly"),
        "couple" => ["dating", "committed", "living-together", "break"].iter().any(|stage| chose("stage", stage)),
        _ => true,
    }
}

/// The last question of the first round.
pub(crate) const LAST_OF_CORE: &str = "hope";

pub(crate) const SIGNS: [&str; 3] = ["needs-unmet", "more-pain", "paths-diverge"];

pub(crate) const EFFORTS: [&str; 3] = ["talked", "gave-space", "set-boundaries"];

/// The fourteen ways, sorted.
pub(crate) const WAYS: [&str; 14] = [
    "ask-feelings",
    "boundaries",
    "couples-therapy",
    "growth",
    "his-changes",
    "let-go",
    "my-changes",
    "patience",
    "prepare",
    "reflect",
    "space",
    "stay-busy",
    "talk-openly",
    "tell-him",
];

/// The ways that are set aside while the safety gate is not clear, sorted.
pub(crate) const ASIDE_WHEN_UNSAFE: [&str; 11] = [
    "ask-feelings",
    "boundaries",
    "couples-therapy",
    "his-changes",
    "my-changes",
    "patience",
    "reflect",
    "space",
    "stay-busy",
    "talk-openly",
    "tell-him",
];

/// Options by question. A question that is not named is skipped.
pub(crate) type Answers = [(&'static str, &'static [&'static str])];

/// A reader whose partner has a lot going on outside, and who leans in.
pub(crate) const OUTSIDE_STRESS: &Answers = &[
    ("stage", &["dating"]),
    ("since", &["weeks"]),
    ("said", &["overwhelmed"]),
    ("balance", &["mostly-good"]),
    ("his-signs", &["texts-less", "preoccupied", "alone-more"]),
    ("his-life", &["work", "family"]),
    ("clues", &["none"]),
    ("my-moves", &["asked-for-more"]),
    ("my-needs-said", &["hinted"]),
    ("couple", &["less-time"]),
    ("tried", &["talk"]),
    ("needs", &["connection", "rest"]),
];
