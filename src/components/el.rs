//! One element, built step by step: `el("p").class("note").text(words)`.
//!
//! Leptos gives every combination of tag, attributes and children its own type, and every type its own code: written
//! that way, these screens weigh three times as much (README, "Sizes"). Here all elements share one type, and what is
//! dynamic comes in as a boxed closure. For the same reason there is no `view!`; that macro also sets static markup
//! through `innerHTML`, which a page with Trusted Types refuses.

use leptos::{
    attr::any_attribute::{AnyAttribute, IntoAnyAttribute},
    attr::custom::custom_attribute,
    ev,
    html::{Custom, custom},
    prelude::*,
    tachys::html::{event::on, node_ref::node_ref, property::prop},
};

/// An element in the making. Boxed, so that a step moves one word.
pub(super) struct El(Box<Making>);

struct Making {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<Child>,
}

enum Child {
    El(El),
    Text(String),
    Live(Live<El>),
}

/// Starts an element.
pub(super) fn el(tag: &'static str) -> El {
    El(Box::new(Making { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// No element at all.
pub(super) fn nothing() -> El {
    el("")
}

impl El {
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// An attribute that stays as it is.
    #[inline(never)]
    pub(super) fn attr(self, name: &'static str, value: &str) -> Self {
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    /// Its class.
    pub(super) fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// The hook by which an author styles it.
    pub(super) fn part(self, part: &'static str) -> Self {
        self.attr("part", part)
    }

    /// An attribute that follows the state.
    pub(super) fn live_attr(self, name: &'static str, value: Live<String>) -> Self {
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// A text that follows the state. It sits in a property: a page translated in the browser would freeze a text node.
    #[inline(never)]
    pub(super) fn live_text(self, text: Live<String>) -> Self {
        self.with(prop("textContent", text).into_any_attr())
    }

    /// Whether an input is chosen, following the state.
    pub(super) fn checked(self, chosen: Live<bool>) -> Self {
        self.with(prop("checked", chosen).into_any_attr())
    }

    /// What a click does.
    #[inline(never)]
    pub(super) fn on_click(self, act: Box<dyn FnMut(ev::MouseEvent)>) -> Self {
        self.with(on(ev::click, act).into_any_attr())
    }

    /// What a change does; it is told whether the input is chosen now.
    pub(super) fn on_change(self, act: Box<dyn Fn(bool)>) -> Self {
        let act: Box<dyn FnMut(ev::Event)> = Box::new(move |event| act(event_target_checked(&event)));
        self.with(on(ev::change, act).into_any_attr())
    }

    fn with_child(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }

    /// A text.
    #[inline(never)]
    pub(super) fn text(self, text: &str) -> Self {
        self.with_child(Child::Text(text.to_owned()))
    }

    /// A child.
    #[inline(never)]
    pub(super) fn child(self, child: El) -> Self {
        self.with_child(Child::El(child))
    }

    /// Several children.
    #[inline(never)]
    pub(super) fn children(mut self, children: Vec<El>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// A child that follows the state: it is built anew whenever what it reads has changed.
    #[inline(never)]
    pub(super) fn live_child(self, child: Live<El>) -> Self {
        self.with_child(Child::Live(child))
    }

    /// The element as a view.
    #[inline(never)]
    pub(super) fn view(self) -> AnyView {
        if self.0.tag.is_empty() {
            return ().into_any();
        }
        let mut children = Vec::with_capacity(self.0.children.len());
        for child in self.0.children {
            children.push(match child {
                Child::El(el) => el.view(),
                Child::Text(text) => text.into_any(),
                Child::Live(el) => (move || el().view()).into_any(),
            });
        }
        custom(self.0.tag).child(children).add_any_attr(self.0.attributes).into_any()
    }

    /// The element as a view that can be found again.
    pub(super) fn view_as(self, found: NodeRef<Custom<&'static str>>) -> AnyView {
        self.with(node_ref(found).into_any_attr()).view()
    }
}

/// Something that follows the state.
pub(super) type Live<T> = Box<dyn Fn() -> T + Send>;

/// An element for each of some things.
pub(super) fn each<T>(things: &[T], view: &dyn Fn(&T) -> El) -> Vec<El> {
    let mut els = Vec::with_capacity(things.len());
    for thing in things {
        els.push(view(thing));
    }
    els
}
