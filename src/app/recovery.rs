//! The snapshot of the state that survives a trap: the loader holds it for the next instance. It stays in the page's memory
//! and is never stored, so the answers to the safety questions may be in it.

use super::state::AppState;
use crate::domain::{Document, Session, preferences::Remember};
use serde_json::Value;

const ERASES: &str = "erases";
const LEFT: &str = "left";
const STARTED: &str = "started";
const PASSED: &str = "passed";
const SEEN: &str = "seen";
const CORRECTS: &str = "corrects";
const LEAVES: &str = "leaves";
const TICKED: &str = "ticked";

/// The snapshot's first line, as words: where answers are kept, whether the stored document is being erased, whether the
/// reader has left or begun, the gate.
pub(super) fn snapshot(state: &AppState, erases: bool) -> String {
    let (session, left) = (state.session(), state.left);
    let mut line = session.remember.map(Remember::id).unwrap_or_default().to_owned();
    for (is, word) in
        [(erases, ERASES), (left, LEFT), (session.started, STARTED), (session.gate.passed, PASSED), (session.gate.help_seen, SEEN)]
            .into_iter()
            .chain([(session.gate.correcting, CORRECTS), (session.gate.leaves_stored, LEAVES)])
    {
        if is {
            line.push(' ');
            line.push_str(word);
        }
    }
    let (ticked, said) = session.gate.bits();
    format!("{line} {TICKED}={ticked}+{said}")
}

/// Restores a snapshot: the line, and below it the document if that was in memory only. Returns true if the stored document
/// was to be erased, and may still be there.
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
            STARTED => session.started = true,
            PASSED => session.gate.passed = true,
            SEEN => session.gate.help_seen = true,
            CORRECTS => session.gate.correcting = true,
            LEAVES => session.gate.leaves_stored = true,
            _ => {
                if let Some(remember) = Remember::from_id(word) {
                    session.remember = Some(remember);
                }
                let bits = word.split_once('=').filter(|(name, _)| *name == TICKED).and_then(|(_, bits)| bits.split_once('+'));
                if let Some((Ok(ticked), Ok(said))) = bits.map(|(ticked, said)| (ticked.parse(), said.parse())) {
                    session.gate.restore((ticked, said));
                }
            }
        }
    }
    erases
}
