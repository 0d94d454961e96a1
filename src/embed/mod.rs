//! Ebb in somebody's page: the element and its loader (`js/`), the contract of the tag, and the browser behind `Host`.

pub mod attributes;
mod browser;
pub mod component;
pub mod contract;
pub mod element;
mod focus;
mod host;
mod leave;
mod listeners;
mod print;
mod stylesheets;

pub use component::{Ebb, EbbProps};
