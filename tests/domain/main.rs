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
mod document;
mod erasing;
mod examples;
mod flow;
mod languages;
mod path;
mod plan;
mod pseudo;
mod queries;
mod readers;
mod readings;
mod rules;
mod sections;
mod session;
mod signs;
mod sync;
mod tools;
mod words;
