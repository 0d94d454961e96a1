//! Every case, by subject.

mod access;
mod broken;
mod keyboard;
mod leaving;
mod manners;
mod placing;
mod policy;
mod reload;
mod safety;
pub(crate) mod screenshots;
mod signs;
mod storage;
mod walk;

use crate::stage::Case;

pub(crate) fn all() -> Vec<Case> {
    [
        walk::CASES,
        signs::CASES,
        safety::CASES,
        reload::CASES,
        storage::CASES,
        policy::CASES,
        broken::CASES,
        placing::CASES,
        leaving::CASES,
        keyboard::CASES,
        manners::CASES,
        access::CASES,
    ]
    .concat()
}
