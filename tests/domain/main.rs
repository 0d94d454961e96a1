//! The rules without a browser: tables for what must be exactly so, properties for what holds for every reader.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test says what went wrong by panicking"
)]

mod calendar;
mod clock;
mod documents;
mod draft;
mod drawn;
mod erasing;
mod examples;
mod flow;
mod forms;
mod log;
mod logic;
mod model;
mod mutated;
mod parts;
mod path;
mod patterns;
mod plan;
mod readers;
mod readings;
mod released;
mod session;
mod signs;
mod tabs;
mod wording;
mod words;
