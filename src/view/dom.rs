//! How an [`El`] becomes DOM: leptos' `Render`, for the one type that all elements share.
//!
//! An element is built once, with its listeners and with one effect for each dynamic value. Dropping its [`ElementState`]
//! ends them. A dynamic child is rebuilt as a whole and replaces the one before.

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

/// An element in the page, with all that must live as long as it.
pub struct ElementState {
    node: Node,
    /// Effects, listeners and children.
    _owned: Vec<Box<dyn Any>>,
}

/// An effect that unsubscribes from its signals when it is dropped. Leptos unsubscribes only at the next change of the
/// signal, so dropped effects would pile up on a page that removes and adds widgets.
struct Subscription<T: 'static>(RenderEffect<T>);

impl<T> Drop for Subscription<T> {
    fn drop(&mut self) {
        let subscriber = self.0.to_any_subscriber();
        subscriber.clear_sources(&subscriber);
    }
}

thread_local! {
    /// How many clicks our elements have handled.
    static CLICKS: Cell<u32> = const { Cell::new(0) };
}

/// A click handler that also counts the click, so that fields notice it.
fn counting_clicks(mut handler: Handler) -> Handler {
    Box::new(move |event| {
        CLICKS.set(CLICKS.get().wrapping_add(1));
        handler(event);
    })
}

/// An input, a text area or a select. While the reader types, its value is not replaced.
struct Field {
    element: Element,
    /// The value that the state has for it.
    value: RefCell<String>,
    /// The number of clicks at the reader's last input, while the field has the focus.
    typing_since: Cell<Option<u32>>,
}

impl Field {
    fn on_event(&self, event: &str) {
        self.typing_since.set((event != "blur").then(|| CLICKS.get()));
        if event == "blur" {
            self.update_value();
        }
    }

    fn set(&self, value: &str) {
        self.value.replace(value.to_owned());
        if self.typing_since.get() != Some(CLICKS.get()) {
            self.update_value();
        }
    }

    fn update_value(&self) {
        let value = self.value.borrow();
        // Selects and text areas have this property, too. Setting an equal value would discard a half-typed date, or half of a
        // surrogate pair.
        if self.element.unchecked_ref::<HtmlInputElement>().value() != *value {
            Rndr::set_property(&self.element, "value", &value.as_str().into());
        }
    }
}

/// Binds an attribute or a property to the state. The value of a field with focus changes when the focus leaves it, or at once
/// if the reader has clicked one of our buttons since the last input.
fn bind(element: Element, target: Target, value: Reactive<String>, owned: &mut Vec<Box<dyn Any>>) {
    let field = matches!(target, Target::Property("value"))
        .then(|| Rc::new(Field { element: element.clone(), value: RefCell::default(), typing_since: Cell::default() }));
    if let Some(field) = &field {
        // These listeners run before those of the element, which change the state.
        for name in ["focus", "input", "blur"] {
            let field = field.clone();
            listen(&element, name, Box::new(move |_| field.on_event(name)), owned);
        }
    }
    owned.push(Box::new(Subscription(RenderEffect::new(move |before: Option<String>| {
        let now = value();
        match (target, &field) {
            (_, Some(field)) => field.set(&now),
            _ if before.as_ref() == Some(&now) => {}
            (Target::Attribute(name), _) => Rndr::set_attribute(&element, name, &now),
            (Target::Property(name), _) => Rndr::set_property(&element, name, &now.as_str().into()),
            (Target::Checked, _) => Rndr::set_property(&element, "checked", &(!now.is_empty()).into()),
        }
        now
    }))));
}

fn listen(element: &Element, name: &'static str, handler: Handler, owned: &mut Vec<Box<dyn Any>>) {
    owned.push(Box::new(on(ev::Custom::new(name), handler).build(element)));
}

/// Appends a child that is rebuilt when a signal that it reads has changed. With `key_changed`, only when that returns true.
fn bind_child(parent: &Element, mut key_changed: Option<Box<dyn FnMut() -> bool>>, child: Reactive<El>) -> RenderEffect<ElementState> {
    let mut effect = RenderEffect::new(move |before: Option<ElementState>| {
        let changed = key_changed.as_mut().map(|key_changed| key_changed());
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
    type State = ElementState;

    fn build(self) -> ElementState {
        let (tag, modifiers, children) = self.into_data();
        if tag.is_empty() {
            return ElementState { node: Rndr::create_placeholder().into(), _owned: Vec::new() };
        }
        let element = match tag.strip_prefix("svg:") {
            Some(tag) => Rndr::create_element(tag, Some(SVG)),
            None => Rndr::create_element(tag, None),
        };
        let mut owned: Vec<Box<dyn Any>> = Vec::new();
        // Children come before attributes: a select takes its value only once its options are there.
        for child in children {
            match child {
                Child::Text(text) => Rndr::insert_node(&element, &Rndr::create_text_node(&text), None),
                Child::El(child) => {
                    let mut child = child.build();
                    child.mount(&element, None);
                    owned.push(Box::new(child));
                }
                Child::Reactive(child) => owned.push(Box::new(Subscription(bind_child(&element, None, child)))),
                Child::Keyed(key, child) => owned.push(Box::new(Subscription(bind_child(&element, Some(key), child)))),
            }
        }
        for modifier in modifiers {
            match modifier {
                Modifier::Attribute(name, value) => Rndr::set_attribute(&element, name, &value),
                Modifier::Reactive(target, value) => bind(element.clone(), target, value, &mut owned),
                Modifier::Event(name, handler) => {
                    let handler = if name == "click" { counting_clicks(handler) } else { handler };
                    listen(&element, name, handler, &mut owned);
                }
            }
        }
        ElementState { node: element.into(), _owned: owned }
    }

    fn rebuild(self, state: &mut ElementState) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for ElementState {
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
