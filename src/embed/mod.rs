//! How a stranger's page meets Ebb: what the loader calls (`js/`), and what it gets.

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
