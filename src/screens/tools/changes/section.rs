//! What the sections of the log have in common.

use crate::{
    app::Context,
    domain::Session,
    i18n::Key,
    screens::controls::subheading,
    view::element::{El, el},
};

/// Differs from the one before whenever the log has changed. Tracked.
pub(super) fn log_version(cx: Context) -> (u64, u64, usize) {
    cx.session(Session::log_version)
}

/// A section with a heading that can take focus; `name` is for `data-focus`.
pub(super) fn titled(cx: Context, name: &'static str, title: Key) -> El {
    let title = subheading(cx, 1, cx.t(title)).attr("tabindex", "-1").attr("data-focus", name);
    el("section").class("tool__group").child(title)
}
