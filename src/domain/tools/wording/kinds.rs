//! What about the words may hurt, and what can stand in their place.

use crate::domain::ids;

ids! {
    /// What about the words may hurt.
    Kind {
        /// They say who is at fault.
        Blame = "blame",
        /// They make of some times all times.
        AlwaysNever = "always-never",
        /// They tell someone what they think, feel or want.
        MindReading = "mind-reading",
        /// They leave no choice.
        Ultimatum = "ultimatum",
    }
}

ids! {
    /// Words that can stand in the place of those found, and keep the sentence whole.
    Rephrase {
        /// Once, in the place of every time.
        When = "when",
        /// Often and lately, in the place of always.
        Often = "often",
        /// The same, where someone *is* always so.
        OftenAre = "often-are",
        /// Seldom and lately, where someone *is* never so.
        SeldomAre = "seldom-are",
        /// Not often seen, where someone never *does* it.
        SeldomSeen = "seldom-seen",
        /// A wish, in the place of a must.
        WouldLike = "would-like",
    }
}
