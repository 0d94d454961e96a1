//! Every case, by subject.

mod access;
mod article;
mod because;
mod broken;
mod compare;
mod data;
mod examples;
mod faq;
mod keyboard;
mod leaving;
mod log;
mod log_large;
mod log_picture;
mod manners;
mod people;
mod placing;
mod policy;
mod print;
mod rating;
mod reload;
mod safety;
pub(crate) mod screenshots;
mod signs;
mod storage;
mod theme;
mod tools;
mod walk;
mod words;

use crate::stage::Case;

pub(crate) fn all() -> Vec<Case> {
    [
        walk::CASES,
        examples::CASES,
        because::CASES,
        compare::CASES,
        rating::CASES,
        article::CASES,
        faq::CASES,
        signs::CASES,
        safety::CASES,
        people::CASES,
        reload::CASES,
        storage::CASES,
        policy::CASES,
        broken::CASES,
        words::CASES,
        placing::CASES,
        leaving::CASES,
        keyboard::CASES,
        manners::CASES,
        access::CASES,
        print::CASES,
        theme::CASES,
        tools::CASES,
        data::CASES,
        log::CASES,
        log_picture::CASES,
        log_large::CASES,
    ]
    .concat()
}
