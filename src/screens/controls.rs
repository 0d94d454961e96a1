//! The pieces that every screen is made of.

use crate::{
    app::Context,
    domain::{Choice, Kind, Msg, Place},
    i18n::{Key, key},
    view::element::{El, each, el},
};
use leptos::prelude::untrack;

/// A screen: its title, which takes focus when the reader arrives, and what stands below.
pub(super) fn screen(cx: Context, title: Key, below: Vec<El>) -> El {
    el("div").child(self::title(cx, title)).children(below)
}

/// A title by itself.
pub(super) fn title(cx: Context, text: Key) -> El {
    heading(cx, 0).class("title").attr("tabindex", "-1").attr("data-heading", "").text(move || cx.t(text))
}

/// A heading so many levels below the screen's title.
pub(super) fn subheading(cx: Context, below: u8, text: String) -> El {
    heading(cx, below).class("subtitle").text(&text)
}

/// What a control is about, for those who hear it without what stands around it.
pub(super) fn visually_hidden(of: &str) -> El {
    el("span").class("unseen").text(format!(": {of}"))
}

/// Something folded, below words of the widget's own, with what it is about.
pub(super) fn details(cx: Context, text: Key, of: &str) -> El {
    el("details").child(el("summary").class("more").text(cx.t(text)).child(visually_hidden(of)))
}

/// A heading in the line that folds what stands below it.
pub(super) fn summary_heading(cx: Context, below: u8, text: String) -> El {
    el("summary").class("way__title").child(heading(cx, below).class("way__heading").text(text))
}

fn heading(cx: Context, below: u8) -> El {
    el(match cx.settings(|settings| settings.heading_level) + below {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    })
}

/// An element of this class that session recorders are asked to look away from.
pub(super) fn masked(class: &str) -> El {
    let mut element = el("div").attr("class", [class, " ph-no-capture fs-exclude sentry-mask"].concat());
    for (name, value) in [("data-sentry-mask", ""), ("data-dd-privacy", "mask"), ("data-clarity-mask", "true"), ("data-hj-suppress", "")] {
        element = element.attr(name, value);
    }
    element
}

/// A paragraph.
pub(super) fn text_paragraph(class: &'static str, text: String) -> El {
    el("p").class(class).text(&text)
}

/// A paragraph of the words' own.
pub(super) fn paragraph(cx: Context, class: &'static str, text: Key) -> El {
    el("p").class(class).text(cx.t(text))
}

/// How much a button asks for.
#[derive(Clone, Copy)]
pub(super) enum ButtonVariant {
    /// The next step.
    Primary,
    /// Another step.
    Secondary,
    /// A quiet link.
    Link,
}

/// A button that sends a message.
pub(super) fn action(cx: Context, name: &'static str, variant: ButtonVariant, text: Key, msg: Msg) -> El {
    message_button(cx, name, variant, msg).text(cx.t(text))
}

/// A button that sends a message, still without words.
pub(super) fn message_button(cx: Context, name: &'static str, variant: ButtonVariant, msg: Msg) -> El {
    button(name, variant, move || cx.dispatch(msg.clone()))
}

/// A button that does something here, still without words.
pub(super) fn button(name: &'static str, variant: ButtonVariant, act: impl Fn() + 'static) -> El {
    button_boxed(name, variant, Box::new(act))
}

fn button_boxed(name: &'static str, variant: ButtonVariant, act: Box<dyn Fn()>) -> El {
    el("button")
        .attr("type", "button")
        .class(match variant {
            ButtonVariant::Primary => "button button--main",
            ButtonVariant::Secondary => "button",
            ButtonVariant::Link => "button button--quiet",
        })
        .part("button")
        .attr("data-action", name)
        .on("click", move |_| untrack(&act))
}

/// A button that requests again what did not load.
pub(super) fn try_again(cx: Context) -> El {
    button("again", ButtonVariant::Secondary, move || cx.try_again()).text(cx.t(key::shell::AGAIN))
}

/// A link to another site, which is not told where the reader comes from.
pub(super) fn outside_link(address: &str) -> El {
    el("a").attr("href", address).attr("rel", "noreferrer nofollow")
}

/// A row of buttons.
pub(super) fn actions(buttons: Vec<El>) -> El {
    el("div").class("actions").children(buttons)
}

/// The ID of the title of a screen that asks one question.
pub(super) const TITLE_ID: &str = "title";

/// One thing that is asked, with its options: the one shape of every question, sign, effort and setting.
pub(super) struct Fieldset {
    /// Its ID: the `name` of its inputs.
    pub(super) id: &'static str,
    /// Whether it is a question of the contract, and so says its ID in `data-question`.
    pub(super) question: bool,
    /// One option or several.
    pub(super) kind: Kind,
    /// What is asked; nothing where the screen's title asks it, which is [`TITLE_ID`].
    pub(super) legend: Option<El>,
    /// A line below it.
    pub(super) hint: Option<String>,
    /// Whether its options are a word or two, and fit beside each other.
    pub(super) short: bool,
    /// Each option's ID and words.
    pub(super) options: Vec<(&'static str, String)>,
}

impl Fieldset {
    /// The field as native inputs. `chosen` says which option is chosen, `choose` takes the reader's choice.
    pub(super) fn view(self, chosen: impl Fn(usize) -> bool + Clone + 'static, choose: impl Fn(usize, bool) + Clone + 'static) -> El {
        let mut options = el("div").class("field__options");
        for (number, (value, text)) in self.options.into_iter().enumerate() {
            let (chosen, choose) = (chosen.clone(), choose.clone());
            let input = el("input")
                .attr("type", if self.kind == Kind::Single { "radio" } else { "checkbox" })
                .class("option__input")
                .attr("name", self.id)
                .attr("value", value)
                .attr("autocomplete", "off")
                .checked(move || chosen(number))
                .on_change(move |now| choose(number, now));
            let text = el("span").class("option__text").text(&text);
            options = options.child(el("label").class("option").part("option").child(input).child(text));
        }
        let mut field = el("fieldset").class(if self.short { "field field--short" } else { "field" });
        if self.question {
            field = field.attr("data-question", self.id);
        }
        field = match self.legend {
            Some(legend) => field.child(el("legend").class("field__legend").child(legend)),
            None => field.attr("aria-labelledby", TITLE_ID),
        };
        if let Some(hint) = self.hint {
            let id = [self.id, "-hint"].concat();
            field = field.attr("aria-describedby", &id).child(text_paragraph("field__hint", hint).attr("id", &id));
        }
        field.child(options)
    }
}

/// One choice between the variants of an enum: a setting of the reader's, or a mark.
pub(super) struct RadioGroup<T: 'static> {
    /// The field's ID.
    pub(super) id: &'static str,
    /// Whether it is a question of the contract.
    pub(super) question: bool,
    /// What is asked.
    pub(super) legend: String,
    /// The variants to choose from.
    pub(super) all: &'static [T],
    /// A variant's ID.
    pub(super) ids: fn(T) -> &'static str,
    /// The variants' words, in order.
    pub(super) words: Vec<String>,
}

impl<T: Copy + PartialEq> RadioGroup<T> {
    /// The field. `chosen` says which is chosen, `choose` takes the reader's choice.
    pub(super) fn view(self, chosen: impl Fn() -> Option<T> + Copy + 'static, choose: impl Fn(T) + Copy + 'static) -> El {
        let Self { id, question, legend, all, ids, words } = self;
        let mut options = Vec::new();
        for (one, text) in all.iter().zip(words) {
            options.push((ids(*one), text));
        }
        let short = question || all.len() > 2;
        let legend = Some(el("span").text(&legend));
        Fieldset { id, question, kind: Kind::Single, legend, hint: None, short, options }.view(
            move |number| chosen().as_ref() == all.get(number),
            move |number, _| {
                if let Some(one) = all.get(number) {
                    choose(*one);
                }
            },
        )
    }
}

/// A line of care, with the way back to the safety check.
pub(super) fn check_again(cx: Context, text: Key) -> El {
    let check = action(cx, "check-safety", ButtonVariant::Link, key::safety::CHECK, Msg::CheckSafety);
    el("div").class("callout").child(paragraph(cx, "", text)).child(actions(vec![check]))
}

/// Why something is held back while the safety check is not clear; people to talk to, and the way back to the check.
pub(super) fn held_back(cx: Context, name: &'static str, text: Key) -> El {
    el("div").class("callout").child(paragraph(cx, "", text)).child(actions(vec![
        action(cx, name, ButtonVariant::Primary, key::nav::TO_HELP, Msg::Go(Place::Help)),
        action(cx, "check-safety", ButtonVariant::Link, key::safety::CHECK, Msg::CheckSafety),
    ]))
}

/// The answers that something rests on, as a list in the reader's own words.
pub(super) fn because(cx: Context, choices: &[Choice]) -> El {
    let lines = each(choices, &|choice| {
        el("li")
            .attr("data-because", format!("{}.{}", choice.question.id(), choice.id()))
            .child(el("span").class("because__question").text(cx.legend(choice.question)))
            .text(" ")
            .child(
                message_button(cx, "change", ButtonVariant::Link, Msg::Go(Place::Question(choice.question.shown_with())))
                    .attr("data-for", choice.question.id())
                    .attr("aria-label", cx.fill(key::result::CHANGE, &[("answer", &cx.option(*choice))]))
                    .text(cx.option(*choice)),
            )
    });
    el("ul").class("because").children(lines)
}

impl Context {
    /// A question's own words.
    pub(super) fn legend(self, question: crate::domain::Question) -> String {
        key::QUESTIONS.get(question as usize).map(|question| self.t(question.legend)).unwrap_or_default()
    }

    /// All texts of a list.
    pub(super) fn all(self, list: &[Key]) -> Vec<String> {
        let mut texts = Vec::with_capacity(list.len());
        for key in list {
            texts.push(self.t(*key));
        }
        texts
    }
}
