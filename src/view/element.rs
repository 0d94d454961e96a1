//! The element builder: `el("p").attr("class", "note").text("…")`. A value is static, a closure is dynamic.
//!
//! Leptos gives every combination of tag, attributes and children a type of its own, and each type code of its own; a screen
//! written that way adds three times as much to the wasm (`docs/adr/0001-element-layer.md`). Here all elements share one type,
//! and closures are boxed inside. `view!` also sets static markup through `innerHTML`, which a page with Trusted Types refuses.

use leptos::{ev, prelude::*};

/// A dynamic value: it is computed again when a signal that it reads has changed.
pub(crate) type Reactive<T> = Box<dyn Fn() -> T>;

/// Called with each event.
pub(crate) type Handler = Box<dyn FnMut(ev::Event)>;

/// An element that is not in the page yet. Boxed, so that each method moves one pointer.
pub struct El(Box<ElementData>);

struct ElementData {
    tag: &'static str,
    modifiers: Vec<Modifier>,
    children: Vec<Child>,
}

/// An attribute, a property or a listener.
pub(crate) enum Modifier {
    /// A static attribute.
    Attribute(&'static str, String),
    /// A dynamic attribute or property.
    Reactive(Target, Reactive<String>),
    /// A listener for events of this name.
    Event(&'static str, Handler),
}

/// What a dynamic value is assigned to.
#[derive(Clone, Copy)]
pub(crate) enum Target {
    /// An attribute.
    Attribute(&'static str),
    /// A property that holds a text.
    Property(&'static str),
    /// Whether an input is checked: yes unless the text is empty.
    Checked,
}

/// A child of an element.
pub(crate) enum Child {
    /// An element.
    El(El),
    /// A text.
    Text(String),
    /// An element that is rebuilt when a signal that it reads has changed.
    Reactive(Reactive<El>),
    /// An element that is rebuilt only when its key has changed, which the first function tells.
    Keyed(Box<dyn FnMut() -> bool>, Reactive<El>),
}

/// Starts an element. The tags of SVG elements begin with `svg:`.
pub(crate) fn el(tag: &'static str) -> El {
    El(Box::new(ElementData { tag, modifiers: Vec::new(), children: Vec::new() }))
}

/// No element: a placeholder that shows nothing.
pub(crate) fn empty() -> El {
    el("")
}

/// A static text, or a closure that returns a dynamic one. The methods are here and not on [`El`], so that only closures
/// are compiled once for each type.
pub(crate) trait Text {
    /// Sets an attribute to it.
    fn into_attribute(self, el: El, name: &'static str) -> El;
    /// Adds it to the element's content.
    fn into_content(self, el: El) -> El;
}

impl Text for &str {
    fn into_attribute(self, el: El, name: &'static str) -> El {
        el.fixed(name, self)
    }

    fn into_content(self, el: El) -> El {
        el.fixed_text(self)
    }
}

impl Text for &String {
    fn into_attribute(self, el: El, name: &'static str) -> El {
        el.fixed(name, self)
    }

    fn into_content(self, el: El) -> El {
        el.fixed_text(self)
    }
}

impl Text for String {
    fn into_attribute(self, el: El, name: &'static str) -> El {
        el.owned(name, self)
    }

    fn into_content(self, el: El) -> El {
        el.owned_text(self)
    }
}

impl<F: Fn() -> T + 'static, T: Into<String>> Text for F {
    fn into_attribute(self, el: El, name: &'static str) -> El {
        el.modifier(Modifier::Reactive(Target::Attribute(name), Box::new(move || self().into())))
    }

    /// As a property of the element: a text node would no longer change after the browser has translated the page.
    fn into_content(self, el: El) -> El {
        el.modifier(Modifier::Reactive(Target::Property("textContent"), Box::new(move || self().into())))
    }
}

/// A static element, or a closure that returns a dynamic one.
pub(crate) trait IntoChild {
    /// Converts it.
    fn into_child(self) -> Child;
}

impl IntoChild for El {
    fn into_child(self) -> Child {
        Child::El(self)
    }
}

impl<F: Fn() -> El + 'static> IntoChild for F {
    fn into_child(self) -> Child {
        Child::Reactive(Box::new(self))
    }
}

impl El {
    #[inline(never)]
    fn modifier(mut self, modifier: Modifier) -> Self {
        self.0.modifiers.push(modifier);
        self
    }

    #[inline(never)]
    fn fixed(self, name: &'static str, value: &str) -> Self {
        self.owned(name, value.to_owned())
    }

    #[inline(never)]
    fn owned(self, name: &'static str, value: String) -> Self {
        self.modifier(Modifier::Attribute(name, value))
    }

    #[inline(never)]
    fn fixed_text(self, text: &str) -> Self {
        self.owned_text(text.to_owned())
    }

    #[inline(never)]
    fn owned_text(self, text: String) -> Self {
        self.with_child(Child::Text(text))
    }

    // The methods that end with `_boxed` do the work, so that the generic ones around them, compiled for each closure, stay small.

    #[inline(never)]
    fn checked_boxed(self, checked: Reactive<bool>) -> Self {
        self.modifier(Modifier::Reactive(Target::Checked, Box::new(move || if checked() { "on".into() } else { String::new() })))
    }

    #[inline(never)]
    fn on_change_boxed(self, handler: Box<dyn Fn(bool)>) -> Self {
        self.on("change", move |event| handler(event_target_checked(&event)))
    }

    #[inline(never)]
    fn on_input_boxed(self, handler: Box<dyn Fn(String)>) -> Self {
        self.on("input", move |event| handler(event_target_value(&event)))
    }

    #[inline(never)]
    fn with_child(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }

    /// Sets an attribute.
    pub(crate) fn attr(self, name: &'static str, value: impl Text) -> Self {
        value.into_attribute(self, name)
    }

    /// Sets the class.
    pub(crate) fn class(self, class: &'static str) -> Self {
        self.fixed("class", class)
    }

    /// Sets the name under which authors style it: `::part(…)`.
    pub(crate) fn part(self, part: &'static str) -> Self {
        self.fixed("part", part)
    }

    /// Adds a text.
    pub(crate) fn text(self, text: impl Text) -> Self {
        text.into_content(self)
    }

    /// Binds the value of a field.
    pub(crate) fn value(self, value: impl Fn() -> String + 'static) -> Self {
        self.modifier(Modifier::Reactive(Target::Property("value"), Box::new(value)))
    }

    /// Binds whether a radio button or a checkbox is checked.
    pub(crate) fn checked(self, checked: impl Fn() -> bool + 'static) -> Self {
        self.checked_boxed(Box::new(checked))
    }

    /// Listens to events of this name.
    pub(crate) fn on(self, name: &'static str, handler: impl FnMut(ev::Event) + 'static) -> Self {
        self.modifier(Modifier::Event(name, Box::new(handler)))
    }

    /// Listens to changes of a radio button or a checkbox; `handler` gets whether it is checked now.
    pub(crate) fn on_change(self, handler: impl Fn(bool) + 'static) -> Self {
        self.on_change_boxed(Box::new(handler))
    }

    /// Listens to input in a field; `handler` gets its value.
    pub(crate) fn on_input(self, handler: impl Fn(String) + 'static) -> Self {
        self.on_input_boxed(Box::new(handler))
    }

    /// Adds a child.
    pub(crate) fn child(self, child: impl IntoChild) -> Self {
        self.with_child(child.into_child())
    }

    /// Adds several children.
    #[inline(never)]
    pub(crate) fn children(mut self, children: Vec<Self>) -> Self {
        for child in children {
            self = self.with_child(Child::El(child));
        }
        self
    }

    /// Adds a child that is rebuilt only when its key has changed, so that a button in it keeps the focus.
    pub(crate) fn keyed_child<K: PartialEq + 'static>(self, key: impl Fn() -> K + 'static, child: impl Fn() -> Self + 'static) -> Self {
        let mut before = None;
        self.keyed_child_boxed(Box::new(move || replace(&mut before, key())), Box::new(child))
    }

    #[inline(never)]
    fn keyed_child_boxed(self, has_changed: Box<dyn FnMut() -> bool>, child: Reactive<Self>) -> Self {
        self.with_child(Child::Keyed(has_changed, child))
    }

    /// Takes the element apart: tag, modifiers, children.
    pub(crate) fn into_data(self) -> (&'static str, Vec<Modifier>, Vec<Child>) {
        let ElementData { tag, modifiers, children } = *self.0;
        (tag, modifiers, children)
    }
}

/// Replaces the value before by this one. Returns whether they differ.
#[inline(never)]
fn replace<K: PartialEq>(before: &mut Option<K>, now: K) -> bool {
    let has_changed = before.as_ref() != Some(&now);
    *before = Some(now);
    has_changed
}

/// One element for each item.
pub(crate) fn each<T>(items: &[T], view: &dyn Fn(&T) -> El) -> Vec<El> {
    let mut els = Vec::with_capacity(items.len());
    for item in items {
        els.push(view(item));
    }
    els
}
