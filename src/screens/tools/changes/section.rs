//! What the sections of the log have in common.

use crate::{
    app::Context,
    domain::Session,
    i18n::Key,
    screens::controls::subheading,
    view::element::{El, el},
};

/// What changes whenever the log does.
pub(super) fn stamp(cx: Context) -> (u64, u64, usize) {
    cx.session(Session::log_version)
}

/// A part under its own heading, which can take focus under the given name.
pub(super) fn titled(cx: Context, name: &'static str, title: Key) -> El {
    let title = subheading(cx, 1, cx.t(title)).attr("tabindex", "-1").attr("data-focus", name);
    el("section").class("tool__group").child(title)
}
