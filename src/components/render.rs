//! How an [`El`] becomes DOM: leptos' `Render`, for the one type that all elements share.
//!
//! An element is built once, with its listeners and with an effect for each part that follows the state; dropping what
//! was built ends them. A child that follows the state is built anew in place of the one before.

use super::el::{Carried, Child, El, Live, Target};
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
use std::any::Any;
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

/// Keeps a part of an element in step with the state.
fn follow(element: Element, target: Target, value: Live<String>) -> RenderEffect<String> {
    RenderEffect::new(move |before: Option<String>| {
        let now = value();
        if before.as_ref() != Some(&now) {
            match target {
                Target::Attribute(name) => Rndr::set_attribute(&element, name, &now),
                // A field that holds it already is left alone: a date that is half typed would be emptied.
                Target::Property("value") if element.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.value() == now) => {}
                Target::Property(name) => Rndr::set_property(&element, name, &now.as_str().into()),
                Target::Checked => Rndr::set_property(&element, "checked", &(!now.is_empty()).into()),
            }
        }
        now
    })
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
                Carried::Live(target, value) => kept.push(Box::new(Following(follow(element.clone(), target, value)))),
                Carried::Event(name, act) => kept.push(Box::new(on(ev::Custom::new(name), act.take()).build(&element))),
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
