//! The tools, one file each.

mod draft;
mod forms;
mod from_answers;
mod log;
mod wording;
