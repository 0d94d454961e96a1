//! People to talk to.

use super::{
    parts::{Weight, action, actions, paragraph, title},
    ui::Ui,
};
use crate::{
    domain::{Msg, help::LINES},
    words::key::{help, nav},
};
use leptos::{
    html::{a, dd, div, dl, dt, small},
    prelude::*,
};

pub(super) fn view(ui: Ui) -> AnyView {
    let lines: Vec<AnyView> = LINES
        .iter()
        .map(|line| {
            let source = a().attr("href", line.source).attr("rel", "noreferrer nofollow").child(ui.say(help::SOURCE));
            let checked = ui.fill(help::CHECKED, &[("date", line.checked_on)]);
            div()
                .class("line")
                .child((
                    dt().class("line__name").child(format!("{}: {}", line.country, line.name)),
                    dd().class("line__contact").child(line.contact),
                    dd().class("line__source").child(small().child((source, ", ", checked))),
                ))
                .into_any()
        })
        .collect();
    div()
        .child((
            title(ui, move || ui.say(help::TITLE)),
            paragraph("lead", ui.say(help::INTRO)),
            paragraph("note", ui.say(help::DANGER)),
            dl().class("lines").child(lines),
            paragraph("", ui.say(help::ELSEWHERE)),
            paragraph("", ui.say(help::CALLS)),
            paragraph("", ui.say(help::SELF)),
            actions(vec![action(ui, "next", Weight::Other, nav::GO_ON, Msg::Next)]),
        ))
        .into_any()
}
