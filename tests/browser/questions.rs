//! The vocabulary that the widget's markup and its stored document share.

pub(crate) const SAFETY: [&str; 4] = ["safety-afraid", "safety-controlled", "safety-hurt", "safety-pressured"];

/// Every question of the assessment, in the order in which it is asked.
pub(crate) const QUESTIONS: [&str; 22] = [
    "stage",
    "since",
    "said",
    "balance",
    "repeats",
    "turning-point",
    "his-signs",
    "his-life",
    "clues",
    "my-state",
    "my-moves",
    "my-needs-said",
    "couple",
    "conflict",
    "openness",
    "tried-tell",
    "tried-ask",
    "tried-talk",
    "tried-boundaries",
    "tried-space",
    "tried-therapy",
    "needs",
];

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
pub(crate) const ASIDE_WHEN_UNSAFE: [&str; 7] =
    ["ask-feelings", "boundaries", "couples-therapy", "patience", "space", "talk-openly", "tell-him"];

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
    ("tried-tell", &["no-change"]),
    ("needs", &["connection", "rest"]),
];
