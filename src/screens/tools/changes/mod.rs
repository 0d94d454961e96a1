//! The changes log: a form for one observation, the list of them, the picture, and what repeats.
//!
//! The form and the open page are the state of the [`editor`] and not stored; everything else follows the log.

mod editor;
mod form;
mod list;
mod patterns;
mod section;
mod timeline;

use super::takeaway::print;
use crate::{
    app::Context,
    domain::Tool,
    screens::controls::actions,
    view::element::{El, el, empty},
};
use editor::LogEditor;
use section::log_version;

pub(super) fn view(cx: Context) -> Vec<El> {
    let editor = LogEditor::new(cx);
    vec![
        form::turning_point(&editor),
        form::view(&editor),
        list::view(&editor),
        from_log(cx, timeline::view),
        from_log(cx, patterns::view),
        from_log(cx, |cx| actions(vec![print(cx, Tool::Changes)])),
    ]
}

/// A view of the whole log, rebuilt when it has changed; nothing while it is empty.
fn from_log(cx: Context, view: fn(Context) -> El) -> El {
    let drawn = move || if cx.session(|session| session.log_entries().is_empty()) { empty() } else { view(cx) };
    el("div").keyed_child(move || log_version(cx), drawn)
}
