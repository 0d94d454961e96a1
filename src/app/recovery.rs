//! What an instance hands out while it lives, for the one that takes its place should it trap. It stays in the page's
//! memory: nothing of it is stored, so that the safety gate may be in it.

use super::state::AppState;
use crate::domain::{Document, GateAnswer, GateQuestion, Session, preferences::Remember};
use serde_json::Value;

const ERASES: &str = "erases";
const LEFT: &str = "left";
const PASSED: &str = "passed";
const SEEN: &str = "seen";

/// How things stand, in a line of words: where answers are kept, whether what is on the device is being erased, whether the
/// reader has left, the gate.
pub(super) fn snapshot(state: &AppState, erases: bool) -> String {
    let (session, left) = (state.session(), state.left);
    let mut line = session.remember.map(Remember::id).unwrap_or_default().to_owned();
    for (is, word) in [(erases, ERASES), (left, LEFT), (session.gate.passed, PASSED), (session.gate.help_seen, SEEN)] {
        if is {
            line.push(' ');
            line.push_str(word);
        }
    }
    for question in GateQuestion::ALL {
        if let Some(answer) = session.gate.get(*question) {
            line.push(' ');
            line.push_str(question.id());
            line.push('=');
            line.push_str(answer.id());
        }
    }
    line
}

/// Takes up what was handed out: the line, and below it the document where that was nowhere but in memory. True where what is
/// on the device was to be erased, and may be there yet.
pub(super) fn restore(kept: &str, state: &mut AppState) -> bool {
    let (line, document) = kept.split_once('\n').unwrap_or_default();
    let AppState { synced, left, .. } = state;
    let session = &mut synced.session;
    if let Some(document) = serde_json::from_str::<Value>(document).ok().and_then(|value| Document::decode(value).ok()) {
        *session = Session { remember: session.remember, ..Session::resume(document) };
    }
    let mut erases = false;
    for word in line.split(' ') {
        match word {
            ERASES => erases = true,
            LEFT => (*left, session.left) = (true, true),
            PASSED => session.gate.passed = true,
            SEEN => session.gate.help_seen = true,
            _ => {
                if let Some(remember) = Remember::from_id(word) {
                    session.remember = Some(remember);
                }
                let (question, answer) = word.split_once('=').unwrap_or_default();
                if let (Some(question), Some(answer)) = (GateQuestion::from_id(question), GateAnswer::from_id(answer)) {
                    session.gate.set(question, answer);
                }
            }
        }
    }
    erases
}
