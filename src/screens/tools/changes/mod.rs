//! The changes log: a form for one observation, the list of them, the picture, and what repeats.
//!
//! The form and the open page are on the [`desk`] and kept nowhere; everything else follows the log.

mod desk;
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
use desk::Desk;
use section::stamp;

pub(super) fn view(cx: Context) -> Vec<El> {
    let desk = Desk::new(cx);
    vec![
        form::turning_point(&desk),
        form::view(&desk),
        list::view(&desk),
        of_the_log(cx, timeline::view),
        of_the_log(cx, patterns::view),
        of_the_log(cx, |cx| actions(vec![print(cx, Tool::Changes)])),
    ]
}

/// What is drawn from the whole log; nothing while there is nothing in it.
fn of_the_log(cx: Context, view: fn(Context) -> El) -> El {
    let drawn = move || if cx.session(|session| session.log_entries().is_empty()) { empty() } else { view(cx) };
    el("div").keyed_child(move || stamp(cx), drawn)
}
