//! The rules, and the page that is written from them.

mod faq;
mod logic;
