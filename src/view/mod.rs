//! Elements, and how they become DOM. Nothing here knows a text, a key or a state of Ebb.

pub(crate) mod dom;
pub(crate) mod element;

pub use dom::ElementState;
pub use element::El;
