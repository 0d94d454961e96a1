//! The state of the conversation while it is open, which is not stored; and the text that is.

use crate::{app::Context, domain::Session};
use leptos::prelude::*;

/// The state while the tool is open.
#[derive(Debug, Default)]
pub(super) struct ConversationState {
    /// The number of the sentence that is practised; nothing while the reader writes.
    pub(super) practised: Option<usize>,
    /// The reader's own version, while the steps are shown in its place.
    pub(super) aside: String,
    /// The phrases that the reader does not want to change.
    pub(super) ignored: Vec<&'static str>,
}

/// A signal of it.
pub(super) type State = ArcRwSignal<ConversationState>;

/// The conversation as one text. Tracked.
pub(super) fn whole_now(cx: Context) -> String {
    cx.session(Session::conversation)
}
