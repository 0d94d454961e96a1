//! How an [`El`] becomes DOM: leptos' `Render`, for the one type that all elements share.
//!
//! An element is built once, with its listeners and with an effect for each part that follows the state; dropping what
//! was built ends them. A child that follows the state is built anew in place of the one before.

use super::element::{Child, El, Handler, Modifier, Reactive, Target};
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
        renderer::{
            Rndr,
            types::{Element, Node},
        },
        view::{Mountable, Render},
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

thread_local! {
    /// How often something of ours was pressed.
    static PRESSES: Cell<u32> = const { Cell::new(0) };
}

/// What a press does; fields hear of it by the count.
fn press(mut act: Handler) -> Handler {
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
fn follow(element: Element, target: Target, value: Reactive<String>, kept: &mut Vec<Box<dyn Any>>) {
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

fn listen(element: &Element, name: &'static str, act: Handler, kept: &mut Vec<Box<dyn Any>>) {
    kept.push(Box::new(on(ev::Custom::new(name), act).build(element)));
}

/// Appends a child that is built anew whenever what it reads has changed; with a key, only when that has.
fn follow_child(parent: &Element, mut key: Option<Box<dyn FnMut() -> bool>>, child: Reactive<El>) -> RenderEffect<Built> {
    let mut effect = RenderEffect::new(move |before: Option<Built>| {
        let changed = key.as_mut().map(|has_changed| has_changed());
        let before = match before {
            Some(before) if changed == Some(false) => return before,
            before => before,
        };
        let mut now = if changed.is_some() { untrack(&child).build() } else { child().build() };
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
        let (tag, modifiers, children) = self.into_data();
        if tag.is_empty() {
            return Built { node: Rndr::create_placeholder().into(), _kept: Vec::new() };
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
                Child::Reactive(child) => kept.push(Box::new(Following(follow_child(&element, None, child)))),
                Child::Keyed(key, child) => kept.push(Box::new(Following(follow_child(&element, Some(key), child)))),
            }
        }
        for modifier in modifiers {
            match modifier {
                Modifier::Attribute(name, value) => Rndr::set_attribute(&element, name, &value),
                Modifier::Reactive(target, value) => follow(element.clone(), target, value, &mut kept),
                Modifier::Event(name, act) => {
                    let act = if name == "click" { press(act) } else { act };
                    listen(&element, name, act, &mut kept);
                }
            }
        }
        Built { node: element.into(), _kept: kept }
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
