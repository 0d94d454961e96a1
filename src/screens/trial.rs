//! "Try it out": a reading put to a test for some weeks, on its card; and the one question when the day has come.

use super::{
    chart,
    controls::{ButtonVariant, actions, button, details, paragraph, subheading, text_paragraph, visually_hidden},
};
use crate::{
    app::Context,
    domain::{
        Msg, Reading, calendar,
        rules::CAN_BE_TRIED,
        trial::{Outcome, WEEKS},
    },
    i18n::key::{tools, trial as words},
    storage::files,
    view::element::{El, each, el, empty},
};

/// What a card offers: to try its reading out, or how that goes.
pub(super) fn of(cx: Context, reading: Reading) -> El {
    let (can, running, came) = cx.session(|session| {
        let trials = session.trials();
        let running = session.trial().filter(|trial| trial.reading == reading).map(|trial| trial.until);
        let came = trials.iter().rev().find(|trial| trial.reading == reading).and_then(|trial| trial.outcome);
        (session.can_try(reading), running, came)
    });
    let name = chart::title(cx, reading);
    let came = came.map_or_else(empty, |outcome| text_paragraph("soft", cx.at(words::CAME, outcome as usize)));
    if let Some(until) = running {
        let remind = move || files::save("reminder.ics", "text/calendar", &calendar::event(until, cx.now(), &cx.t(words::TITLE)));
        return el("div")
            .attr("data-trial", reading.id())
            .child(text_paragraph("strong", cx.fill(words::RUNNING, &[("date", &cx.day(until))])))
            .child(how(cx, reading))
            .child(paragraph(cx, "small", words::NOTES))
            .child(actions(vec![
                button("save", ButtonVariant::Secondary, remind).text(cx.t(tools::REMIND)),
                ends(cx, "cancel", Msg::TryStop).text(cx.t(words::STOP)).child(visually_hidden(&name)),
            ]));
    }
    if !can {
        return came;
    }
    let weeks = each(&WEEKS, &|weeks| {
        let until = cx.today().plus(7 * weeks);
        let number = usize::try_from(*weeks).unwrap_or(1).saturating_sub(1);
        ends(cx, "try", Msg::Try(reading, until))
            .attr("data-for", weeks.to_string())
            .text(cx.at(words::WEEKS, number))
            .child(visually_hidden(&name))
    });
    el("div").child(came).child(details(cx, words::TRY, &name).child(how(cx, reading)).child(actions(weeks)))
}

/// What to do, and what to look for.
fn how(cx: Context, reading: Reading) -> El {
    let number = CAN_BE_TRIED.iter().position(|other| *other == reading);
    let Some(how) = number.and_then(|number| words::HOW.get(number)) else { return empty() };
    let line = |label, text| el("p").child(el("strong").text(cx.t(label))).text(format!(": {}", cx.t(text)));
    let crisis = if reading == Reading::LowMood { paragraph(cx, "note", words::CRISIS) } else { empty() };
    el("div").child(crisis).child(line(words::STEP, how.step)).child(line(words::LOOK, how.look))
}

/// A button after which the card is another.
fn ends(cx: Context, name: &'static str, msg: Msg) -> El {
    button(name, ButtonVariant::Secondary, move || {
        cx.dispatch(msg.clone());
        cx.focus("[data-heading]");
    })
}

/// The one question when the day has come.
pub(super) fn due(cx: Context) -> El {
    let Some(reading) = cx.session(|session| session.due_trial(cx.today()).map(|trial| trial.reading)) else { return empty() };
    let name = chart::title(cx, reading);
    let outcomes = each(Outcome::ALL, &|outcome| {
        ends(cx, "try-says", Msg::TrySays(*outcome)).attr("data-for", outcome.id()).text(cx.at(words::OUTCOMES, *outcome as usize))
    });
    el("section")
        .class("callout")
        .attr("data-due", reading.id())
        .child(subheading(cx, 1, cx.fill(words::DUE, &[("reading", &name)])))
        .child(actions(outcomes))
}
