//! The safety check: one list on one screen, before any advice. What is said here is never kept.

use super::controls::{ButtonVariant, Fieldset, action, actions, paragraph, screen};
use crate::{
    app::Context,
    domain::{GateOption, Kind, Msg},
    i18n::key::{nav, safety},
    view::element::{El, el, empty},
};

pub(super) fn view(cx: Context, again: bool) -> El {
    let (title, intro) = if again { (safety::AGAIN_TITLE, safety::AGAIN) } else { (safety::TITLE, safety::INTRO) };
    let prompted = move || cx.session(|session| session.gate.prompted);
    screen(
        cx,
        title,
        vec![
            paragraph(cx, "lead", intro),
            field(cx),
            el("div")
                .attr("role", "alert")
                .keyed_child(prompted, move || if prompted() { paragraph(cx, "note", safety::PROMPT) } else { empty() }),
            actions(vec![action(cx, "next", ButtonVariant::Primary, nav::NEXT, Msg::PassGate)]),
        ],
    )
}

fn field(cx: Context) -> El {
    let mut options = Vec::new();
    for (option, text) in GateOption::ALL.iter().zip(cx.all(safety::OPTIONS)) {
        options.push((option.id(), text));
    }
    let option = move |number: usize| GateOption::ALL.get(number).copied();
    let legend = Some(el("span").text(cx.t(safety::LEGEND)));
    Fieldset { id: "safety", question: true, kind: Kind::Multi, legend, hint: None, short: false, options }.view(
        move |number| option(number).is_some_and(|option| cx.session(|session| session.gate.has(option))),
        move |number, on| {
            if let Some(option) = option(number) {
                cx.dispatch(Msg::Guard(option, on));
            }
        },
    )
}
