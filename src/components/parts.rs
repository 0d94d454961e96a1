//! The pieces that every screen is made of.

use super::ui::Ui;
use crate::{
    domain::{Choice, Kind, Msg},
    words::Key,
};
use leptos::{
    ev,
    html::{button, div, fieldset, h2, h3, h4, h5, h6, input, label, legend, p, span},
    prelude::*,
};

/// The screen's title: it takes focus when the reader arrives.
pub(super) fn title(ui: Ui, text: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    heading(ui, 0, true, Box::new(text))
}

/// A heading so many levels below the screen's title.
pub(super) fn subheading(ui: Ui, below: u8, text: String) -> AnyView {
    heading(ui, below, false, Box::new(move || text.clone()))
}

fn heading(ui: Ui, below: u8, takes_focus: bool, text: Box<dyn Fn() -> String + Send + Sync>) -> AnyView {
    let level = ui.settings.with_untracked(|settings| settings.heading_level) + below;
    // Text that may change sits in a property: a page translated in the browser would freeze a text node.
    macro_rules! at {
        ($tag:ident) => {
            if takes_focus {
                $tag().class("title").attr("tabindex", "-1").attr("data-heading", "").prop("textContent", text).into_any()
            } else {
                $tag().class("subtitle").prop("textContent", text).into_any()
            }
        };
    }
    match level {
        ..=2 => at!(h2),
        3 => at!(h3),
        4 => at!(h4),
        5 => at!(h5),
        _ => at!(h6),
    }
}

/// A paragraph.
pub(super) fn paragraph(class: &'static str, text: String) -> AnyView {
    p().class(class).child(text).into_any()
}

/// How much a button asks for.
#[derive(Clone, Copy)]
pub(super) enum Weight {
    /// The next step.
    Main,
    /// Another step.
    Other,
    /// A quiet link.
    Quiet,
}

/// A button that sends a message.
pub(super) fn action(ui: Ui, name: &'static str, weight: Weight, text: Key, msg: Msg) -> AnyView {
    let class = match weight {
        Weight::Main => "button button--main",
        Weight::Other => "button",
        Weight::Quiet => "button button--quiet",
    };
    button()
        .attr("type", "button")
        .class(class)
        .attr("part", "button")
        .attr("data-action", name)
        .on(ev::click, move |_| ui.send(msg.clone()))
        .child(ui.say(text))
        .into_any()
}

/// A row of buttons.
pub(super) fn actions(buttons: Vec<AnyView>) -> AnyView {
    div().class("actions").child(buttons).into_any()
}

/// One thing that is asked, with its options: the one shape of every question, sign, effort and setting.
pub(super) struct Field {
    /// Its ID: the `name` of its inputs.
    pub(super) id: &'static str,
    /// Whether it is a question of the contract, and so says its ID in `data-question`.
    pub(super) question: bool,
    /// One option or several.
    pub(super) kind: Kind,
    /// What is asked.
    pub(super) legend: AnyView,
    /// A line below it.
    pub(super) hint: Option<String>,
    /// Whether its options are a word or two, and fit beside each other.
    pub(super) short: bool,
    /// Each option's ID and words.
    pub(super) options: Vec<(&'static str, String)>,
}

impl Field {
    /// The field as native inputs. `chosen` says which option is chosen, `choose` takes the reader's choice.
    pub(super) fn view(
        self,
        chosen: impl Fn(usize) -> bool + Copy + Send + Sync + 'static,
        choose: impl Fn(usize, bool) + Copy + 'static,
    ) -> AnyView {
        let Self { id, question, kind, legend: asked, hint, short, options } = self;
        let options: Vec<AnyView> = options
            .into_iter()
            .enumerate()
            .map(|(number, (value, text))| {
                let input = input()
                    .attr("type", if kind == Kind::Single { "radio" } else { "checkbox" })
                    .class("option__input")
                    .attr("name", id)
                    .attr("value", value)
                    .attr("autocomplete", "off")
                    .prop("checked", move || chosen(number))
                    .on(ev::change, move |event| choose(number, event_target_checked(&event)));
                label().class("option").attr("part", "option").child((input, span().class("option__text").child(text))).into_any()
            })
            .collect();
        fieldset()
            .class(if short { "field field--short" } else { "field" })
            .attr("data-question", question.then_some(id))
            .child((
                legend().class("field__legend").child(asked),
                hint.map(|hint| p().class("field__hint").child(hint)),
                div().class("field__options").child(options),
            ))
            .into_any()
    }
}

/// One choice of the reader's between the variants of an enum.
#[allow(clippy::too_many_arguments)] // each says one thing about the field, and all call sites are one line
pub(super) fn setting<T: Copy + PartialEq + Send + Sync + 'static>(
    ui: Ui,
    id: &'static str,
    asked: Key,
    words: &[Key],
    all: &'static [T],
    ids: fn(T) -> &'static str,
    chosen: impl Fn() -> Option<T> + Copy + Send + Sync + 'static,
    msg: fn(T) -> Msg,
) -> AnyView {
    let options = all.iter().zip(words).map(|(one, key)| (ids(*one), ui.say(*key))).collect();
    Field { id, question: false, kind: Kind::Single, legend: ui.say(asked).into_any(), hint: None, short: all.len() > 2, options }.view(
        move |number| chosen().as_ref() == all.get(number),
        move |number, _| {
            if let Some(one) = all.get(number) {
                ui.send(msg(*one));
            }
        },
    )
}

/// The answers that something rests on, as a list in the reader's own words.
pub(super) fn because(ui: Ui, choices: &[Choice]) -> Vec<AnyView> {
    let question = |choice: &Choice| {
        let key = crate::words::key::QUESTIONS.get(choice.question as usize).map(|question| question.legend);
        key.map(|key| ui.say(key)).unwrap_or_default()
    };
    let line = |choice: &Choice| {
        leptos::html::li()
            .class("because__answer")
            .attr("data-because", format!("{}.{}", choice.question.id(), choice.id()))
            .child((
                span().class("because__question").child(question(choice)),
                " ",
                span().class("because__option").child(ui.option(*choice)),
            ))
            .into_any()
    };
    choices.iter().map(line).collect()
}
