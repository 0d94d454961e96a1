//! A browser in which several tabs share one document, and news take their time.

use ebb::domain::{Document, Msg, Place, Session, StorageChange, SyncedSession, UpdateContext, preferences::Remember};
use proptest::prelude::*;
use serde_json::json;
use std::collections::VecDeque;

/// What is on its way to a tab: what happened, which write it was, and what was stored by it.
type Notice = (StorageChange, usize, Option<String>);

pub(super) struct Tab {
    pub(super) synced: SyncedSession,
    pub(super) place: Place,
    pub(super) notices: VecDeque<Notice>,
    /// What its process takes for stored, and the number of its own last write.
    pub(super) sees: Option<String>,
    pub(super) wrote: usize,
}

/// A browser with a few tabs.
pub(super) struct Browser {
    pub(super) stored: Option<String>,
    pub(super) tabs: Vec<Tab>,
    pub(super) now: u64,
    writes: usize,
    /// Whether each tab reads what is stored now, or what it was last told of, as where each has a process of its own.
    at_once: bool,
}

impl Browser {
    pub(super) fn new(tabs: usize, at_once: bool) -> Self {
        let mut browser = Self { stored: None, tabs: Vec::new(), now: 1000, writes: 0, at_once };
        for number in 0..tabs {
            let tab = browser.opened(number);
            browser.tabs.push(tab);
        }
        browser
    }

    pub(super) fn opened(&self, number: usize) -> Tab {
        let mut session = self.stored.as_deref().map(|text| Session::resume(decoded(text))).unwrap_or_default();
        session.started = true;
        session.gate.passed = true;
        session.remember = Some(Remember::Device);
        let place = session.resume_at(Place::FIRST);
        let synced = SyncedSession::new(session, self.now * 100 + number as u64 * 10);
        Tab { synced, place, notices: VecDeque::new(), sees: self.stored.clone(), wrote: self.writes }
    }

    pub(super) fn does(&mut self, number: usize, msg: Msg) {
        self.now += 1;
        let tab = &mut self.tabs[number];
        // Whoever gives something has pressed start.
        tab.synced.session.started = true;
        let context = UpdateContext { now: self.now, lasts: 1_000_000, home: Place::FIRST };
        let outcome = tab.synced.update(&mut tab.place, msg, context);
        self.follows(number, outcome);
    }

    pub(super) fn follows(&mut self, number: usize, outcome: ebb::domain::Outcome) {
        if outcome.erase {
            self.writes(number, None);
        }
        if outcome.save {
            let text = self.tabs[number].synced.session.document.to_json();
            self.writes(number, Some(text));
        }
    }

    pub(super) fn writes(&mut self, number: usize, text: Option<String>) {
        self.writes += 1;
        // Removing what is not there is no news.
        let changes = self.stored != text;
        self.stored.clone_from(&text);
        for (other, tab) in self.tabs.iter_mut().enumerate() {
            if other == number {
                tab.sees.clone_from(&text);
                tab.wrote = self.writes;
            } else if changes {
                let news = if text.is_some() { StorageChange::Changed } else { StorageChange::Erased };
                tab.notices.push_back((news, self.writes, text.clone()));
            }
        }
    }

    /// A tab hears of one thing.
    pub(super) fn hears(&mut self, number: usize, which: usize) {
        let tab = &mut self.tabs[number];
        if tab.notices.is_empty() {
            return;
        }
        let (news, write, text) = tab.notices.remove(which % tab.notices.len()).unwrap();
        // What it has written itself since then came later.
        if write > tab.wrote {
            tab.sees = text;
        }
        self.looks(number, news);
    }

    pub(super) fn looks(&mut self, number: usize, news: StorageChange) {
        let text = if self.at_once { self.stored.clone() } else { self.tabs[number].sees.clone() };
        let outcome = self.tabs[number].synced.merge(news, text.as_deref().map(decoded));
        self.follows(number, outcome);
    }

    /// Everyone hears everything; nobody writes for ever.
    pub(super) fn rests(&mut self) {
        for _ in 0..2000 {
            let Some(number) = self.tabs.iter().position(|tab| !tab.notices.is_empty()) else { return };
            self.hears(number, 0);
        }
        panic!("they answer each other without end: {:?}", self.stored);
    }

    pub(super) fn agrees(&self) -> Result<Document, TestCaseError> {
        let stored = self.stored.as_deref().map(decoded).unwrap_or_default();
        for tab in &self.tabs {
            // What is not kept before a first answer may differ.
            let blank = tab.synced.session.document.is_blank() && stored.is_blank();
            prop_assert!(
                blank || tab.synced.session.document == stored,
                "{} is shown, {} is stored",
                json!(tab.synced.session.document),
                json!(stored)
            );
        }
        Ok(stored)
    }
}

pub(super) fn decoded(text: &str) -> Document {
    Document::decode(serde_json::from_str(text).unwrap()).unwrap()
}
