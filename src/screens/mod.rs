//! What the reader sees: one file a screen. A screen decides nothing.

mod chart;
mod compare;
mod controls;
mod faq;
mod help;
mod lazy;
mod limits;
mod people;
mod plan;
mod question;
mod rating;
mod readings;
mod result;
mod review;
mod safety;
mod signs;
mod sources;
mod start;
mod tools;
mod trial;
mod widget;

pub use lazy::MERGE;
pub use widget::quiz;
