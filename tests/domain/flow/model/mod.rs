//! A plain model of the flow, as a reader of the README expects it: what each press does, in the words of the markup. It
//! knows none of the code that decides, only the vocabulary of questions; whatever the two disagree on is a mistake in one.

pub(crate) mod actions;
pub(crate) mod document;
pub(crate) mod subject;

use actions::{Action, Step};
use document::{ModelDocument, copy};
use std::collections::BTreeSet;

/// The first question, and the home of the assessment.
pub(crate) const FIRST: &str = "asks";

/// Two widgets on one page, and the reader in front of them. `RELOADS` says whether the page may be reloaded or left, too.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "four independent things that a reader has come through, not states")]
pub(crate) struct Model<const RELOADS: bool> {
    /// Where each widget begins: the assessment, and something that stands alone.
    pub(crate) homes: [&'static str; 2],
    /// Where each widget wants to be.
    places: [&'static str; 2],
    /// What the reader gave.
    pub(crate) document: ModelDocument,
    /// What is on the device.
    pub(crate) kept: Option<ModelDocument>,
    /// What was given before the last thing was taken away.
    pub(crate) before: Option<ModelDocument>,
    /// `device` or `visit`.
    pub(crate) remember: &'static str,
    started: bool,
    /// Everything was there when the page was opened.
    resumed: bool,
    /// What is ticked at the safety check, and what was when it was passed.
    pub(crate) guarded: BTreeSet<&'static str>,
    pub(crate) said: BTreeSet<&'static str>,
    pub(crate) prompted: bool,
    pub(crate) correcting: bool,
    /// On the safe path: what was kept before is left.
    pub(crate) leaves: bool,
    /// What is kept while nothing new may be.
    pub(crate) held: Option<ModelDocument>,
    pub(crate) passed: bool,
    helped: bool,
    /// The page was left, and nothing was done since: everything shows its beginning.
    left: bool,
}

impl<const RELOADS: bool> Model<RELOADS> {
    pub(crate) fn beside(alone: &'static str) -> Self {
        Self {
            homes: [FIRST, alone],
            places: [FIRST, alone],
            document: ModelDocument::default(),
            kept: None,
            before: None,
            remember: "device",
            started: false,
            resumed: false,
            guarded: BTreeSet::new(),
            said: BTreeSet::new(),
            prompted: false,
            correcting: false,
            leaves: false,
            held: None,
            passed: false,
            helped: false,
            left: false,
        }
    }

    pub(crate) fn is_clear(&self) -> bool {
        !self.guarded.union(&self.said).any(|line| !matches!(*line, "none" | "skip"))
    }

    fn tick(&mut self, line: &'static str) {
        if !self.guarded.remove(line) {
            let alone = matches!(line, "none" | "skip");
            self.guarded.retain(|other| !alone && !matches!(*other, "none" | "skip"));
            self.guarded.insert(line);
        }
    }

    /// Leaves the check. From then on nothing new is kept where it is not clear; and what was given meanwhile goes where that
    /// is corrected.
    fn pass(&mut self) {
        if self.guarded.is_empty() && !self.prompted {
            self.prompted = true;
            return;
        }
        if self.guarded.is_empty() {
            self.guarded.insert("skip");
        }
        self.helped &= self.said == self.guarded;
        self.said = self.guarded.clone();
        (self.passed, self.correcting, self.prompted) = (true, false, false);
        if !self.is_clear() {
            self.held.get_or_insert_with(|| self.document.clone());
        } else if let Some(held) = self.held.take() {
            (self.document, self.remember, self.before) = (held, "visit", None);
        }
    }

    /// What a widget shows: the view, and the question where it is one.
    pub(crate) fn sees(&self, widget: usize) -> (&'static str, &'static str) {
        let place = self.places[widget];
        let advice = matches!(place, "result" | "signs" | "faq" | "tools" | "prepare" | "changes" | "space");
        if self.left {
            ("start", "")
        } else if self.correcting {
            ("safety", "")
        } else if matches!(place, "help" | "limits" | "sources" | "data") {
            (place, "")
        } else if !self.started {
            ("start", "")
        } else if !self.passed && (advice || !self.resumed) {
            ("safety", "")
        } else if !self.is_clear() && !self.helped {
            ("help", "")
        } else if document::questions().any(|id| id == place) || place == "review" {
            if !self.is_clear() {
                ("result", "")
            } else if place == "review" {
                ("review", "")
            } else {
                ("question", place)
            }
        } else {
            (place, "")
        }
    }

    /// Where a widget goes on: the assessment where the reader left it, everything else at home.
    fn goes_on_at(&self, widget: usize) -> &'static str {
        if self.homes[widget] != FIRST {
            return self.homes[widget];
        }
        let due = || self.document.due().into_iter().find(|id| document::is_core(id)).unwrap_or("result");
        self.document.place.unwrap_or_else(due)
    }

    /// As on the first visit. Where answers are kept stays as it was chosen.
    fn starts_over(&mut self) {
        let fresh = Self::beside(self.homes[1]);
        *self = Self { places: self.places, kept: self.kept.take(), remember: self.remember, ..fresh };
    }

    pub(crate) fn does(mut self, Step { widget, action }: &Step) -> Self {
        let (view, question) = self.sees(*widget);
        self.left &= matches!(action, Action::Remount);
        match action {
            Action::Reload => self.reload(),
            Action::Leave => self.leave(*widget),
            Action::Remount => self.places[*widget] = self.goes_on_at(*widget),
            Action::Press("erase", _) => {
                self.starts_over();
                self.places[*widget] = self.homes[*widget];
                self.kept = None;
            }
            Action::Tap("remember", option) => {
                self.remember = *option;
                self.note_place(*widget);
                if *option == "visit" {
                    self.kept = None;
                } else if self.is_clear() {
                    self.kept = (!self.document.is_blank()).then(|| self.document.clone());
                }
            }
            Action::Bring(number) => {
                self.before = Some(self.document.clone());
                self.document = copy(*number);
                self.started = true;
                self.note_place(*widget);
                self.keep();
            }
            _ => {
                let (had, seen) = (!self.document.is_blank(), self.document.answers.len());
                let to = self.perform(view, question, *widget, action);
                // To look around beside the assessment gives nothing, unless a question is seen by it.
                let goes = matches!(action, Action::Press(name, _) if !matches!(*name, "skip" | "restart" | "remove" | "undo"));
                let looks = goes && self.homes[*widget] != FIRST && self.document.answers.len() == seen;
                self.places[*widget] = to;
                self.note_place(*widget);
                if gives(view, to, action) && !looks && self.started && !self.document.is_blank() {
                    self.keep();
                }
                if had && self.document.is_blank() && self.is_clear() {
                    self.kept = None;
                }
            }
        }
        if !self.is_clear() {
            self.before = None;
        }
        self
    }

    fn keep(&mut self) {
        if !self.is_clear() {
            self.before = None;
        } else if self.remember == "device" {
            self.kept = Some(self.document.clone());
        }
    }

    /// The assessment comes back to where it was left, once a question has been seen; no other widget does.
    fn note_place(&mut self, widget: usize) {
        let place = self.places[widget];
        let stays = document::questions().any(|id| id == place) || matches!(place, "review" | "result");
        if self.homes[widget] == FIRST && !self.document.answers.is_empty() && (stays || place == "signs" && self.document.place.is_some())
        {
            self.document.place = Some(place);
        }
    }

    /// What an action does on a screen, and where it leads.
    fn perform(&mut self, view: &'static str, question: &'static str, widget: usize, action: &Action) -> &'static str {
        let here = self.places[widget];
        // Moving on loses nothing; whatever is given anew would be lost if an earlier step was taken back.
        let moves = matches!(action, Action::Press(name, _) if !matches!(*name, "skip" | "restart"));
        if (!moves && view != "safety") || !self.is_clear() {
            self.before = None;
        }
        let goes = matches!(action, Action::Press(name, _) if !matches!(*name, "next" | "check-safety"));
        if self.correcting && goes {
            (self.correcting, self.guarded) = (false, self.said.clone());
        }
        match (view, action) {
            ("start", Action::Press("start", _)) => self.started = true,
            ("safety", Action::Press("next", _)) => self.pass(),
            (_, Action::Press("check-safety", _)) => (self.correcting, self.prompted) = (true, false),
            (_, Action::Press("leave-stored", _)) => self.leaves = true,
            ("help", Action::Press("next", _)) if here != "help" => self.helped = true,
            ("help" | "limits" | "faq" | "sources" | "data", Action::Press("next" | "back", _)) => return self.goes_on_at(widget),
            ("question", Action::Press(name @ ("next" | "skip"), _)) => {
                self.document.see(question, *name == "skip");
                let rest = document::questions().skip_while(|id| *id != question);
                let due = self.document.due();
                return rest
                    .filter(|id| document::is_core(id) == document::is_core(question))
                    .find(|id| due.contains(id))
                    .unwrap_or("result");
            }
            ("question", Action::Press("back", _)) => {
                let path = self.document.path();
                let before = document::questions().take_while(|id| *id != question).filter(|id| path.contains(id));
                let first = if document::is_core(question) { question } else { "result" };
                return before.filter(|id| document::is_core(id) == document::is_core(question)).last().unwrap_or(first);
            }
            ("result", Action::Press("deeper", _)) => return self.document.due().first().copied().unwrap_or("result"),
            ("review", Action::Press("finish", _)) | ("signs" | "tools", Action::Press("back", _)) => return "result",
            ("review", Action::Press("back", _)) => {
                return self.document.due().into_iter().find(|id| document::is_core(id)).unwrap_or("result");
            }
            ("prepare" | "changes" | "space", Action::Press("back", _)) => return "tools",
            ("result", Action::Press("restart", _)) => {
                self.document.begin_again();
                return FIRST;
            }
            ("data", Action::Press("remove", part)) => {
                if let Some(held) = &mut self.held {
                    held.forget(part);
                    let stays = !held.is_blank() && self.remember == "device";
                    self.kept = if held.is_blank() {
                        None
                    } else if stays {
                        Some(held.clone())
                    } else {
                        self.kept.take()
                    };
                } else if self.is_clear() {
                    self.before = Some(self.document.clone());
                }
                self.document.forget(part);
            }
            ("changes", Action::Cross(number)) => {
                self.before = self.is_clear().then(|| self.document.clone());
                self.document.jotted.remove(*number);
            }
            (_, Action::Press("undo", _)) => self.document = self.before.take().unwrap_or_default(),
            (_, Action::Press("to-help", _)) => return "help",
            (_, Action::Press("change" | "open", to) | Action::Press(to, _)) => return to,
            ("safety", Action::Tap(_, line)) => self.tick(line),
            (_, Action::Tap(id, option)) => self.document.tap(id, option),
            (_, Action::Write(name, text)) => self.document.write(name, text),
            (_, Action::Jot(day)) => self.document.jot(day),
            (_, Action::Cross(_) | Action::Bring(_) | Action::Remount | Action::Reload | Action::Leave) => {}
        }
        here
    }

    /// Only what is on the device survives, and the gate is asked again where advice is given.
    fn reload(&mut self) {
        let document = self.kept.clone().unwrap_or_default();
        let there = !document.is_blank();
        *self = Self { document, kept: self.kept.take(), started: there, resumed: there, ..Self::beside(self.homes[1]) };
        self.places = [self.goes_on_at(0), self.goes_on_at(1)];
    }

    /// Leaving erases, unless the reader chose otherwise where the gate is clear. Who comes back finds the first screen.
    fn leave(&mut self, widget: usize) {
        let stays = if self.is_clear() { self.document.leave == "keep" } else { self.leaves };
        let document = self.held.take().unwrap_or_else(|| std::mem::take(&mut self.document));
        self.starts_over();
        if !stays {
            self.kept = None;
        } else if self.remember == "device" {
            self.document = document;
        }
        self.left = true;
        self.places[widget] = self.homes[widget];
    }
}

/// Whether an action gives something that is kept: not the start, not the gate, and not a visit to a side room.
fn gives(view: &str, to: &str, action: &Action) -> bool {
    let goes =
        matches!(action, Action::Press(name, _) if !matches!(*name, "next" | "back" | "skip" | "remove" | "undo" | "finish" | "restart"));
    let aside = matches!(to, "help" | "limits" | "faq" | "sources" | "data" | "tools" | "prepare" | "changes" | "space");
    !(view == "safety" || matches!(action, Action::Press("start", _)) || goes && aside)
}
