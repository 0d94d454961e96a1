//! How an [`El`] becomes DOM: leptos' `Render`, for the one type that all elements share.
//!
//! An element is built once, with its listeners and with an effect for each part that follows the state; dropping what
//! was built ends them. A child that follows the state is built anew in place of the one before.

use super::element::{Carried, Child, El, Live, Target};
use leptos::{
    attr::Attribute,
    ev,
    prelude::untrack,
    reactive::{
        effect::RenderEffect,
        graph::{Subscriber, ToAnySubscriber},
    },
    tachys::{
        html::event::on,
        hydration::Cursor,
        renderer::{
            Rndr,
            types::{Element, Node},
        },
        view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
    },
};
use std::{
    any::Any,
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element in the page, with what keeps it alive.
pub struct Built {
    node: Node,
    /// What it was built of, where it follows one thing only.
    of: Option<String>,
    /// Effects, listeners and children: dropped with the element.
    _kept: Vec<Box<dyn Any>>,
}

/// An effect that lets go of what it follows when it is dropped. Leptos leaves that to the next change of the state; on a
/// page that takes widgets out and in again, what waits for it would pile up.
struct Following<T: 'static>(RenderEffect<T>);

impl<T> Drop for Following<T> {
    fn drop(&mut self) {
        let subscriber = self.0.to_any_subscriber();
        subscriber.clear_sources(&subscriber);
    }
}

/// What an event does.
type Act = Box<dyn FnMut(ev::Event)>;

thread_local! {
    /// How often something of ours was pressed.
    static PRESSES: Cell<u32> = const { Cell::new(0) };
}

/// What a press does; fields hear of it by the count.
fn press(mut act: Act) -> Act {
    Box::new(move |event| {
        PRESSES.set(PRESSES.get().wrapping_add(1));
        act(event);
    })
}

/// A field: an input, a text area or a list to pick from.
struct Field {
    element: Element,
    /// What the state says that it holds.
    text: RefCell<String>,
    /// It has the focus, and so often something was pressed when the reader was last at work in it.
    writing: Cell<Option<u32>>,
}

impl Field {
    fn hear(&self, event: &str) {
        self.writing.set((event != "blur").then(|| PRESSES.get()));
        if event == "blur" {
            self.bring_in_line();
        }
    }

    fn hold(&self, text: &str) {
        self.text.replace(text.to_owned());
        if self.writing.get() != Some(PRESSES.get()) {
            self.bring_in_line();
        }
    }

    fn bring_in_line(&self) {
        let text = self.text.borrow();
        // All kinds of fields have this property. One that holds the text already is left alone: a date that is half typed, or
        // a character of which only one half has come, would be lost.
        if self.element.unchecked_ref::<HtmlInputElement>().value() != *text {
            Rndr::set_property(&self.element, "value", &text.as_str().into());
        }
    }
}

/// Keeps a part of an element in step with the state. A field that is being written in waits until the focus leaves, whoever
/// has changed the state; but what a button of ours has done to it since the last letter arrives at once.
fn follow(element: Element, target: Target, value: Live<String>, kept: &mut Vec<Box<dyn Any>>) {
    let field = matches!(target, Target::Property("value"))
        .then(|| Rc::new(Field { element: element.clone(), text: RefCell::default(), writing: Cell::default() }));
    if let Some(field) = &field {
        // Before the field's own listeners, which change the state.
        for name in ["focus", "input", "blur"] {
            let field = field.clone();
            listen(&element, name, Box::new(move |_| field.hear(name)), kept);
        }
    }
    kept.push(Box::new(Following(RenderEffect::new(move |before: Option<String>| {
        let now = value();
        match (target, &field) {
            (_, Some(field)) => field.hold(&now),
            _ if before.as_ref() == Some(&now) => {}
            (Target::Attribute(name), _) => Rndr::set_attribute(&element, name, &now),
            (Target::Property(name), _) => Rndr::set_property(&element, name, &now.as_str().into()),
            (Target::Checked, _) => Rndr::set_property(&element, "checked", &(!now.is_empty()).into()),
        }
        now
    }))));
}

fn listen(element: &Element, name: &'static str, act: Act, kept: &mut Vec<Box<dyn Any>>) {
    kept.push(Box::new(on(ev::Custom::new(name), act).build(element)));
}

/// Appends a child that is built anew whenever what it reads has changed, or only when what `of` says has.
fn follow_child(parent: &Element, of: Option<Live<String>>, child: Live<El>) -> RenderEffect<Built> {
    let mut effect = RenderEffect::new(move |before: Option<Built>| {
        let of = of.as_ref().map(|of| of());
        let before = match before {
            Some(before) if of.is_some() && before.of == of => return before,
            before => before,
        };
        let mut now = if of.is_some() { untrack(&child).build() } else { child().build() };
        now.of = of;
        if let Some(mut before) = before {
            before.insert_before_this(&mut now);
            before.unmount();
        }
        now
    });
    effect.mount(parent, None);
    effect
}

impl Render for El {
    type State = Built;

    fn build(self) -> Built {
        let (tag, carried, children) = self.parts();
        if tag.is_empty() {
            return Built { node: Rndr::create_placeholder().into(), of: None, _kept: Vec::new() };
        }
        let element = match tag.strip_prefix("svg:") {
            Some(tag) => Rndr::create_element(tag, Some(SVG)),
            None => Rndr::create_element(tag, None),
        };
        let mut kept: Vec<Box<dyn Any>> = Vec::new();
        // Children first: a list of options takes its value only once they are there.
        for child in children {
            match child {
                Child::Text(text) => Rndr::insert_node(&element, &Rndr::create_text_node(&text), None),
                Child::El(child) => {
                    let mut child = child.build();
                    child.mount(&element, None);
                    kept.push(Box::new(child));
                }
                Child::Live(child) => kept.push(Box::new(Following(follow_child(&element, None, child)))),
                Child::Of(of, child) => kept.push(Box::new(Following(follow_child(&element, Some(of), child)))),
            }
        }
        for carried in carried {
            match carried {
                Carried::Attribute(name, value) => Rndr::set_attribute(&element, name, &value),
                Carried::Live(target, value) => follow(element.clone(), target, value, &mut kept),
                Carried::Event(name, act) => {
                    let act = if name == "click" { press(act.take()) } else { act.take() };
                    listen(&element, name, act, &mut kept);
                }
            }
        }
        Built { node: element.into(), of: None, _kept: kept }
    }

    fn rebuild(self, state: &mut Built) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

/// Attributes are given step by step, never from outside.
impl AddAnyAttr for El {
    type Output<New: Attribute> = Self;

    fn add_any_attr<New: Attribute>(self, _: New) -> Self {
        self
    }
}

/// Needed to be a view at all. There is no server, so nothing is rendered to HTML or taken over from it.
impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<leptos::attr::any_attribute::AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Built {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
