//! Several tabs, one document: how a session merges what another tab has stored.
//!
//! Nothing keeps two tabs from writing at once. Web Locks could, but only pages with https have them, and they answer later,
//! while every change is to be on the device before anything else happens. So a tab may write over a change that it has not
//! seen yet. Nothing is lost by it: a document has a version vector, which says how many changes of each tab are in it
//! (`document::versions`), and a session logs what its reader did here. If a stored document lacks some of that, it is done
//! again on top (`rebase`), and the whole is stored; a document that lacks nothing is taken as it is. So all tabs come to rest
//! on the same: what one tab alone has changed stands, and where two have changed the same thing at once, the one that stored
//! it last.
//!
//! After erasing, the names of all tabs so far are gone, and each tab goes on under a new one. A document that still names
//! one of them was stored by a tab that had not heard of it yet, and goes, too.

use super::{Document, Msg, Outcome, Place, Session, UpdateContext};

/// The most messages in a session's log. Other tabs have long merged what is older.
const MOST: usize = 1000;

/// The count of a tab whose changes were erased.
const GONE: u64 = 0;

/// Why the session looks at what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageChange {
    /// Another tab has changed it.
    Changed,
    /// Another tab has erased it, whatever is stored now.
    Erased,
    /// The page was asleep or out of sight, and may have missed anything.
    Back,
}

/// One page among the tabs that are open.
#[derive(Clone, Debug, Default, PartialEq)]
struct Tab {
    /// The name under which its changes are counted; without one, nothing is counted or remembered.
    name: u64,
    /// What was done here, oldest first.
    log: Vec<Logged>,
    /// The tabs whose changes were erased, as a document names them.
    gone: Vec<(u64, u64)>,
}

impl Tab {
    /// A page of this name, which no other has.
    fn new(name: u64) -> Self {
        Self { name, ..Self::default() }
    }
}

/// A message that was decided here.
#[derive(Clone, Debug, PartialEq)]
struct Logged {
    /// Which of this tab's changes it is, counted from 1.
    number: u64,
    msg: Msg,
    place: Place,
    context: UpdateContext,
}

/// A session among those of other tabs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SyncedSession {
    /// The reader at work.
    pub session: Session,
    /// This page among other tabs.
    tab: Tab,
}

impl SyncedSession {
    /// A session on a page of this name, which no other has.
    pub fn new(session: Session, tab: u64) -> Self {
        Self { session, tab: Tab::new(tab) }
    }

    /// Decides what a message means, as [`Session::update`] does, and remembers what was done.
    pub fn update(&mut self, place: &mut Place, msg: Msg, context: UpdateContext) -> Outcome {
        if msg == Msg::UndoErase && !self.session.can_undo_erase(context.now) {
            return Outcome::default();
        }
        if self.tab.name == 0 {
            return self.session.update(place, msg, context);
        }
        let number = self.made().saturating_add(1);
        let imports = matches!(msg, Msg::Import(_));
        let replaces = imports || matches!(msg, Msg::Undo | Msg::UndoErase);
        let gives = msg.gives();
        let mut done = Logged { number, msg: if replaces { Msg::Start } else { msg.clone() }, place: *place, context };
        let outcome = self.session.update(place, msg, context);
        // A copy that is brought back is stored just as it was; it counts with the next change.
        if outcome.save && !imports {
            self.session.to_store_mut().count(self.tab.name, number);
        }
        // What is not to be on the device is not to be done again on it, either.
        let (gives, replaces) = (gives && self.session.gate.is_clear(), replaces && self.session.gate.is_clear());
        if replaces {
            // What comes in place of everything stands for all that was done before.
            self.tab.log.clear();
            done.msg = Msg::Import(Box::new(self.session.document.clone()));
        }
        if outcome.erase {
            self.forget_tabs();
        } else if gives || replaces {
            self.remember(done);
        }
        outcome
    }

    /// How many changes of this tab are in its document.
    fn made(&self) -> u64 {
        self.session.document.made_by(self.tab.name).unwrap_or_default()
    }

    fn remember(&mut self, done: Logged) {
        let typed_on = match (self.tab.log.last().map(|last| &last.msg), &done.msg) {
            (Some(Msg::Write(before, _)), Msg::Write(now, _)) => before == now,
            (Some(Msg::Comment(_)), Msg::Comment(_)) => true,
            _ => false,
        };
        if typed_on {
            self.tab.log.pop();
        }
        if self.tab.log.len() == MOST {
            self.tab.log.remove(0);
        }
        self.tab.log.push(done);
    }

    /// After erasing: no document may name the tabs so far any more.
    pub fn forget_tabs(&mut self) {
        self.tab.gone.append(&mut self.session.document.by);
        self.tab.gone.push((self.tab.name, GONE));
        self.tab.name += u64::from(self.tab.name > 0);
        self.tab.log.clear();
    }

    /// Merges what is stored now; the outcome says whether to save or erase.
    pub fn merge(&mut self, change: StorageChange, stored: Option<Document>) -> Outcome {
        if self.session.held.is_some() && change != StorageChange::Erased {
            return Outcome::default();
        }
        let stored = stored.filter(|stored| !stored.is_blank());
        let told = stored.as_ref().is_some_and(|stored| self.made() > 0 && stored.made_by(self.tab.name) == Some(GONE));
        let gone = match &stored {
            None => !self.session.document.is_blank(),
            // Erased and begun anew by another tab while this one was asleep.
            Some(stored) => {
                change == StorageChange::Back && !self.session.document.by.is_empty() && !stored.holds_any_of(&self.session.document.by)
            }
        };
        if told {
            // What this document was put together with since then is not gone.
            self.session.document.by.clear();
        }
        if told || gone || change == StorageChange::Erased {
            self.session.start_over();
            self.forget_tabs();
        }
        let Some(stored) = stored else { return Outcome::default() };
        if stored.holds_any_of(&self.tab.gone) {
            return self.replace_stale(&stored);
        }
        let (made, known) = (self.made(), stored.made_by(self.tab.name).unwrap_or_default());
        // The last to change it comes last: what is alike in all this is the same.
        let same = (&stored.by, stored.rev, stored.at) == (&self.session.document.by, self.session.document.rev, self.session.document.at);
        if same { Outcome::default() } else { self.rebase(stored, made, known) }
    }

    /// The stored document is of a tab that has not seen yet that everything is erased: it goes. What was begun anew here takes
    /// its place, and tells the other tab.
    fn replace_stale(&mut self, stored: &Document) -> Outcome {
        if self.session.document.is_blank() {
            return Outcome { erase: true, ..Outcome::default() };
        }
        for (tab, _) in &stored.by {
            if self.tab.gone.iter().any(|(gone, _)| gone == tab) {
                self.session.document.by.insert(0, (*tab, GONE));
            }
        }
        Outcome { save: true, ..Outcome::default() }
    }

    /// Does again on a stored document what it lacks, and takes it.
    fn rebase(&mut self, stored: Document, made: u64, known: u64) -> Outcome {
        let (rev, at, exp) = (self.session.document.rev, self.session.document.at, self.session.document.exp);
        let mut there = Session { document: stored, gate: self.session.gate, started: true, ..Session::default() };
        let mut lacks = false;
        for done in self.tab.log.iter().filter(|done| done.number > known) {
            there.update(&mut done.place.clone(), done.msg.clone(), done.context);
            if let Msg::Import(whole) = &done.msg {
                // In place of everything, it holds no more changes than it did then.
                there.document.by.clone_from(&whole.by);
            }
            // What was only chosen so far, and waited for a first answer, is a change now.
            there.document.count(self.tab.name, made.max(done.number));
            lacks = true;
        }
        self.session.document = there.document;
        (self.session.before, self.session.erased) = (None, None);
        self.session.started = true;
        if lacks {
            let document = &mut self.session.document;
            document.rev = document.rev.max(rev).saturating_add(1);
            (document.at, document.exp) = (document.at.max(at), document.exp.max(exp));
        }
        let erase = self.session.document.is_blank();
        if erase {
            self.forget_tabs();
        }
        Outcome { save: lacks && !erase, erase, ..Outcome::default() }
    }
}
