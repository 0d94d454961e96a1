//! What the parts of the conversation share: what lasts while the tool is open, and the whole as it stands.

use crate::{app::Context, domain::Session};
use leptos::prelude::*;

/// What lasts as long as the tool is open.
#[derive(Debug, Default)]
pub(super) struct Now {
    /// The sentence that is practised; nothing while the reader writes.
    pub(super) practised: Option<usize>,
    /// The reader's own version, put aside for the steps.
    pub(super) aside: String,
    /// The phrases that the reader leaves as they are.
    pub(super) left: Vec<&'static str>,
}

/// The same, to be followed and changed.
pub(super) type Local = ArcRwSignal<Now>;

/// The whole as it stands now. Tracked.
pub(super) fn whole_now(cx: Context) -> String {
    cx.session(Session::conversation)
}
