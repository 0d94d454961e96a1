//! One element, built step by step: `el("p").attr("class", "note").text("…")`. A value stays as it is; a closure follows the
//! state.
//!
//! Leptos gives every combination of tag, attributes and children its own type, and every type its own code: written
//! that way, these screens weigh three times as much (`docs/adr/0001-element-layer.md`). Here all elements share one type, and
//! closures are boxed inside. For the same reason there is no `view!`; that macro also sets static markup through `innerHTML`,
//! which a page with Trusted Types refuses.

use leptos::{ev, prelude::*};

/// Something that follows the state.
pub(crate) type Reactive<T> = Box<dyn Fn() -> T>;

/// What an event does.
pub(crate) type Handler = Box<dyn FnMut(ev::Event)>;

/// An element that is not in the page yet. Boxed, so that a step moves one word.
pub struct El(Box<ElementData>);

struct ElementData {
    tag: &'static str,
    modifiers: Vec<Modifier>,
    children: Vec<Child>,
}

/// What an element has besides its children.
pub(crate) enum Modifier {
    /// An attribute that stays as it is.
    Attribute(&'static str, String),
    /// An attribute or a property that follows the state.
    Reactive(Target, Reactive<String>),
    /// What an event of this name does.
    Event(&'static str, Handler),
}

/// What of an element follows the state.
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
    /// An element that is built anew whenever what it reads has changed.
    Reactive(Reactive<El>),
    /// An element that is built anew only when its key has changed; the first function says whether it has.
    Keyed(Box<dyn FnMut() -> bool>, Reactive<El>),
}

/// Starts an element; the SVG ones begin with `svg:`.
pub(crate) fn el(tag: &'static str) -> El {
    El(Box::new(ElementData { tag, modifiers: Vec::new(), children: Vec::new() }))
}

/// No element at all.
pub(crate) fn empty() -> El {
    el("")
}

/// A text that stays as it is, or a closure that gives one and follows the state. It says itself where it goes: that way only
/// closures get code of their own.
pub(crate) trait Text {
    /// Puts it into an attribute.
    fn into_attribute(self, el: El, name: &'static str) -> El;
    /// Puts it inside.
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

    /// It sits in a property: a page translated in the browser would freeze a text node.
    fn into_content(self, el: El) -> El {
        el.modifier(Modifier::Reactive(Target::Property("textContent"), Box::new(move || self().into())))
    }
}

/// An element, or a closure that gives one and follows the state.
pub(crate) trait IntoChild {
    /// The child that it becomes.
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

    // What is the same for every closure stands apart from what boxes it, and is there once.

    #[inline(never)]
    fn checked_boxed(self, chosen: Reactive<bool>) -> Self {
        self.modifier(Modifier::Reactive(Target::Checked, Box::new(move || if chosen() { "on".into() } else { String::new() })))
    }

    #[inline(never)]
    fn on_change_boxed(self, act: Box<dyn Fn(bool)>) -> Self {
        self.on("change", move |event| act(event_target_checked(&event)))
    }

    #[inline(never)]
    fn on_input_boxed(self, act: Box<dyn Fn(String)>) -> Self {
        self.on("input", move |event| act(event_target_value(&event)))
    }

    #[inline(never)]
    fn with_child(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }

    /// An attribute.
    pub(crate) fn attr(self, name: &'static str, value: impl Text) -> Self {
        value.into_attribute(self, name)
    }

    /// Its class.
    pub(crate) fn class(self, class: &'static str) -> Self {
        self.fixed("class", class)
    }

    /// The hook by which an author styles it.
    pub(crate) fn part(self, part: &'static str) -> Self {
        self.fixed("part", part)
    }

    /// A text inside it.
    pub(crate) fn text(self, text: impl Text) -> Self {
        text.into_content(self)
    }

    /// What a field holds.
    pub(crate) fn value(self, value: impl Fn() -> String + 'static) -> Self {
        self.modifier(Modifier::Reactive(Target::Property("value"), Box::new(value)))
    }

    /// Whether an input is chosen.
    pub(crate) fn checked(self, chosen: impl Fn() -> bool + 'static) -> Self {
        self.checked_boxed(Box::new(chosen))
    }

    /// What an event of this name does.
    pub(crate) fn on(self, name: &'static str, act: impl FnMut(ev::Event) + 'static) -> Self {
        self.modifier(Modifier::Event(name, Box::new(act)))
    }

    /// What a change does; it is told whether the input is chosen now.
    pub(crate) fn on_change(self, act: impl Fn(bool) + 'static) -> Self {
        self.on_change_boxed(Box::new(act))
    }

    /// What happens when a field is written in or picked from; it is told what it holds now.
    pub(crate) fn on_input(self, act: impl Fn(String) + 'static) -> Self {
        self.on_input_boxed(Box::new(act))
    }

    /// A child.
    pub(crate) fn child(self, child: impl IntoChild) -> Self {
        self.with_child(child.into_child())
    }

    /// Several children.
    #[inline(never)]
    pub(crate) fn children(mut self, children: Vec<Self>) -> Self {
        for child in children {
            self = self.with_child(Child::El(child));
        }
        self
    }

    /// A child that is built anew when its key has changed, and only then: a button in it keeps the focus.
    pub(crate) fn keyed_child<K: PartialEq + 'static>(self, key: impl Fn() -> K + 'static, child: impl Fn() -> Self + 'static) -> Self {
        let mut before = None;
        self.keyed_child_boxed(Box::new(move || replace(&mut before, key())), Box::new(child))
    }

    #[inline(never)]
    fn keyed_child_boxed(self, has_changed: Box<dyn FnMut() -> bool>, child: Reactive<Self>) -> Self {
        self.with_child(Child::Keyed(has_changed, child))
    }

    /// Its tag, its modifiers, and what stands inside.
    pub(crate) fn into_data(self) -> (&'static str, Vec<Modifier>, Vec<Child>) {
        let ElementData { tag, modifiers, children } = *self.0;
        (tag, modifiers, children)
    }
}

/// Puts a value in the place of the one before; says whether it is another.
#[inline(never)]
fn replace<K: PartialEq>(before: &mut Option<K>, now: K) -> bool {
    let has_changed = before.as_ref() != Some(&now);
    *before = Some(now);
    has_changed
}

/// An element for each of some things.
pub(crate) fn each<T>(things: &[T], view: &dyn Fn(&T) -> El) -> Vec<El> {
    let mut els = Vec::with_capacity(things.len());
    for thing in things {
        els.push(view(thing));
    }
    els
}
