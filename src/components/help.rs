//! People to talk to.

use super::{
    el::{El, each, el},
    parts::{Weight, action, actions, paragraph, screen},
    ui::Ui,
};
use crate::{
    domain::{
        Msg,
        help::{LINES, Line},
    },
    words::key::{help, nav},
};

pub(super) fn view(ui: Ui) -> El {
    screen(
        ui,
        help::TITLE,
        vec![
            paragraph("lead", ui.say(help::INTRO)),
            paragraph("note", ui.say(help::DANGER)),
            el("dl").class("lines").children(each(LINES, &|one| line(ui, one))),
            paragraph("", ui.say(help::ELSEWHERE)),
            paragraph("", ui.say(help::CALLS)),
            paragraph("", ui.say(help::SELF)),
            actions(vec![action(ui, "next", Weight::Other, nav::GO_ON, Msg::Next)]),
        ],
    )
}

fn line(ui: Ui, line: &Line) -> El {
    let source = el("a").attr("href", line.source).attr("rel", "noreferrer nofollow").text(&ui.say(help::SOURCE));
    let checked = ui.fill(help::CHECKED, &[("date", line.checked_on)]);
    el("div")
        .child(el("dt").class("strong").text(&format!("{}: {}", line.country, line.name)))
        .child(el("dd").text(line.contact))
        .child(el("dd").class("small").child(source).text(&format!(", {checked}")))
}
