//! One element, built step by step: `el("p").class("note").text(words)`.
//!
//! Leptos gives every combination of tag, attributes and children its own type, and every type its own code: written
//! that way, these screens weigh three times as much (README, "Sizes"). Here all elements share one type, and what is
//! dynamic comes in as a boxed closure. For the same reason there is no `view!`; that macro also sets static markup
//! through `innerHTML`, which a page with Trusted Types refuses.

use leptos::{ev, prelude::*};
use send_wrapper::SendWrapper;

/// Something that follows the state.
pub(crate) type Live<T> = Box<dyn Fn() -> T + Send>;

/// An element in the making. Boxed, so that a step moves one word.
pub struct El(Box<Making>);

struct Making {
    tag: &'static str,
    carried: Vec<Carried>,
    children: Vec<Child>,
}

/// What an element carries besides its children.
pub(crate) enum Carried {
    /// An attribute that stays as it is.
    Attribute(&'static str, String),
    /// A part that follows the state.
    Live(Target, Live<String>),
    /// What an event of this name does.
    Event(&'static str, SendWrapper<Box<dyn FnMut(ev::Event)>>),
}

/// What part of an element follows the state.
#[derive(Clone, Copy)]
pub(crate) enum Target {
    /// An attribute.
    Attribute(&'static str),
    /// A property that holds a text.
    Property(&'static str),
    /// Whether an input is chosen: it is, where the text is not empty.
    Checked,
}

/// What stands inside an element.
pub(crate) enum Child {
    /// An element.
    El(El),
    /// A text.
    Text(String),
    /// An element that follows the state.
    Live(Live<El>),
    /// An element that follows one thing only.
    Of(Live<String>, Live<El>),
}

/// Starts an element; the SVG ones begin with `svg:`.
pub(crate) fn el(tag: &'static str) -> El {
    El(Box::new(Making { tag, carried: Vec::new(), children: Vec::new() }))
}

/// No element at all.
pub(crate) fn nothing() -> El {
    el("")
}

impl El {
    #[inline(never)]
    fn with(mut self, carried: Carried) -> Self {
        self.0.carried.push(carried);
        self
    }

    /// An attribute that stays as it is.
    #[inline(never)]
    pub(crate) fn attr(self, name: &'static str, value: &str) -> Self {
        self.with(Carried::Attribute(name, value.to_owned()))
    }

    /// Its class.
    pub(crate) fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// The hook by which an author styles it.
    pub(crate) fn part(self, part: &'static str) -> Self {
        self.attr("part", part)
    }

    /// An attribute that follows the state.
    pub(crate) fn live_attr(self, name: &'static str, value: Live<String>) -> Self {
        self.with(Carried::Live(Target::Attribute(name), value))
    }

    /// A text that follows the state. It sits in a property: a page translated in the browser would freeze a text node.
    pub(crate) fn live_text(self, text: Live<String>) -> Self {
        self.with(Carried::Live(Target::Property("textContent"), text))
    }

    /// What a field holds, following the state.
    pub(crate) fn value(self, value: Live<String>) -> Self {
        self.with(Carried::Live(Target::Property("value"), value))
    }

    /// Whether an input is chosen, following the state.
    pub(crate) fn checked(self, chosen: Live<bool>) -> Self {
        self.with(Carried::Live(Target::Checked, Box::new(move || if chosen() { "on".into() } else { String::new() })))
    }

    /// What an event of this name does.
    pub(crate) fn on(self, name: &'static str, act: Box<dyn FnMut(ev::Event)>) -> Self {
        self.with(Carried::Event(name, SendWrapper::new(act)))
    }

    /// What a click does.
    pub(crate) fn on_click(self, act: Box<dyn FnMut(ev::Event)>) -> Self {
        self.on("click", act)
    }

    /// What a change does; it is told whether the input is chosen now.
    pub(crate) fn on_change(self, act: Box<dyn Fn(bool)>) -> Self {
        self.with(Carried::Event("change", SendWrapper::new(Box::new(move |event| act(event_target_checked(&event))))))
    }

    /// What happens when a field is written in or picked from; it is told what it holds now.
    pub(crate) fn on_input(self, act: Box<dyn Fn(String)>) -> Self {
        self.with(Carried::Event("input", SendWrapper::new(Box::new(move |event| act(event_target_value(&event))))))
    }

    fn with_child(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }

    /// A text.
    #[inline(never)]
    pub(crate) fn text(self, text: &str) -> Self {
        self.with_child(Child::Text(text.to_owned()))
    }

    /// A child.
    #[inline(never)]
    pub(crate) fn child(self, child: El) -> Self {
        self.with_child(Child::El(child))
    }

    /// Several children.
    #[inline(never)]
    pub(crate) fn children(mut self, children: Vec<El>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// A child that follows the state: it is built anew whenever what it reads has changed.
    #[inline(never)]
    pub(crate) fn live_child(self, child: Live<El>) -> Self {
        self.with_child(Child::Live(child))
    }

    /// A child that is built anew when what `of` says has changed, and only then: a button in it keeps the focus.
    #[inline(never)]
    pub(crate) fn live_child_of(self, of: Live<String>, child: Live<El>) -> Self {
        self.with_child(Child::Of(of, child))
    }

    /// Its tag, what it carries, and what stands inside.
    pub(crate) fn parts(self) -> (&'static str, Vec<Carried>, Vec<Child>) {
        let Making { tag, carried, children } = *self.0;
        (tag, carried, children)
    }
}

/// An element for each of some things.
pub(crate) fn each<T>(things: &[T], view: &dyn Fn(&T) -> El) -> Vec<El> {
    let mut els = Vec::with_capacity(things.len());
    for thing in things {
        els.push(view(thing));
    }
    els
}
