//! A plain model of the flow, as a reader of the README expects it: what each press does, in the words of the markup. It
//! knows none of the code that decides, only the vocabulary of questions; whatever the two disagree on is a mistake in one.

pub(crate) mod acts;
pub(crate) mod given;
pub(crate) mod ours;

use acts::{Act, Step};
use given::{Given, copy};
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
    pub(crate) given: Given,
    /// What is on the device.
    pub(crate) kept: Option<Given>,
    /// What was given before the last thing was taken away.
    pub(crate) before: Option<Given>,
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
    pub(crate) held: Option<Given>,
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
            given: Given::default(),
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
            self.held.get_or_insert_with(|| self.given.clone());
        } else if let Some(held) = self.held.take() {
            (self.given, self.remember, self.before) = (held, "visit", None);
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
        } else if given::questions().any(|id| id == place) || place == "review" {
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
        let due = || self.given.due().into_iter().find(|id| given::is_core(id)).unwrap_or("result");
        self.given.place.unwrap_or_else(due)
    }

    /// As on the first visit. Where answers are kept stays as it was chosen.
    fn starts_over(&mut self) {
        let fresh = Self::beside(self.homes[1]);
        *self = Self { places: self.places, kept: self.kept.take(), remember: self.remember, ..fresh };
    }

    pub(crate) fn does(mut self, Step { widget, act }: &Step) -> Self {
        let (view, question) = self.sees(*widget);
        self.left &= matches!(act, Act::Remount);
        match act {
            Act::Reload => self.reload(),
            Act::Leave => self.leave(*widget),
            Act::Remount => self.places[*widget] = self.goes_on_at(*widget),
            Act::Press("erase", _) => {
                self.starts_over();
                self.places[*widget] = self.homes[*widget];
                self.kept = None;
            }
            Act::Tap("remember", option) => {
                self.remember = *option;
                self.note_place(*widget);
                if *option == "visit" {
                    self.kept = None;
                } else if self.is_clear() {
                    self.kept = (!self.given.is_blank()).then(|| self.given.clone());
                }
            }
            Act::Bring(number) => {
                self.before = Some(self.given.clone());
                self.given = copy(*number);
                self.started = true;
                self.note_place(*widget);
                self.keep();
            }
            _ => {
                let (had, seen) = (!self.given.is_blank(), self.given.answers.len());
                let to = self.acts(view, question, *widget, act);
                // To look around beside the assessment gives nothing, unless a question is seen by it.
                let goes = matches!(act, Act::Press(name, _) if !matches!(*name, "skip" | "restart" | "remove" | "undo"));
                let looks = goes && self.homes[*widget] != FIRST && self.given.answers.len() == seen;
                self.places[*widget] = to;
                self.note_place(*widget);
                if gives(view, to, act) && !looks && self.started && !self.given.is_blank() {
                    self.keep();
                }
                if had && self.given.is_blank() && self.is_clear() {
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
            self.kept = Some(self.given.clone());
        }
    }

    /// The assessment comes back to where it was left, once a question has been seen; no other widget does.
    fn note_place(&mut self, widget: usize) {
        let place = self.places[widget];
        let stays = given::questions().any(|id| id == place) || matches!(place, "review" | "result");
        if self.homes[widget] == FIRST && !self.given.answers.is_empty() && (stays || place == "signs" && self.given.place.is_some()) {
            self.given.place = Some(place);
        }
    }

    /// What an act does on a screen, and where it leads.
    fn acts(&mut self, view: &'static str, question: &'static str, widget: usize, act: &Act) -> &'static str {
        let here = self.places[widget];
        // Moving on loses nothing; whatever is given anew would be lost if an earlier step was taken back.
        let moves = matches!(act, Act::Press(name, _) if !matches!(*name, "skip" | "restart"));
        if (!moves && view != "safety") || !self.is_clear() {
            self.before = None;
        }
        let goes = matches!(act, Act::Press(name, _) if !matches!(*name, "next" | "check-safety"));
        if self.correcting && goes {
            (self.correcting, self.guarded) = (false, self.said.clone());
        }
        match (view, act) {
            ("start", Act::Press("start", _)) => self.started = true,
            ("safety", Act::Press("next", _)) => self.pass(),
            (_, Act::Press("check-safety", _)) => (self.correcting, self.prompted) = (true, false),
            (_, Act::Press("leave-stored", _)) => self.leaves = true,
            ("help", Act::Press("next", _)) if here != "help" => self.helped = true,
            ("help" | "limits" | "faq" | "sources" | "data", Act::Press("next" | "back", _)) => return self.goes_on_at(widget),
            ("question", Act::Press(name @ ("next" | "skip"), _)) => {
                self.given.see(question, *name == "skip");
                let rest = given::questions().skip_while(|id| *id != question);
                let due = self.given.due();
                return rest.filter(|id| given::is_core(id) == given::is_core(question)).find(|id| due.contains(id)).unwrap_or("result");
            }
            ("question", Act::Press("back", _)) => {
                let path = self.given.path();
                let before = given::questions().take_while(|id| *id != question).filter(|id| path.contains(id));
                let first = if given::is_core(question) { question } else { "result" };
                return before.filter(|id| given::is_core(id) == given::is_core(question)).last().unwrap_or(first);
            }
            ("result", Act::Press("deeper", _)) => return self.given.due().first().copied().unwrap_or("result"),
            ("review", Act::Press("finish", _)) | ("signs" | "tools", Act::Press("back", _)) => return "result",
            ("review", Act::Press("back", _)) => return self.given.due().into_iter().find(|id| given::is_core(id)).unwrap_or("result"),
            ("prepare" | "changes" | "space", Act::Press("back", _)) => return "tools",
            ("result", Act::Press("restart", _)) => {
                self.given.begin_again();
                return FIRST;
            }
            ("data", Act::Press("remove", part)) => {
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
                    self.before = Some(self.given.clone());
                }
                self.given.forget(part);
            }
            ("changes", Act::Cross(number)) => {
                self.before = self.is_clear().then(|| self.given.clone());
                self.given.jotted.remove(*number);
            }
            (_, Act::Press("undo", _)) => self.given = self.before.take().unwrap_or_default(),
            (_, Act::Press("to-help", _)) => return "help",
            (_, Act::Press("change" | "open", to) | Act::Press(to, _)) => return to,
            ("safety", Act::Tap(_, line)) => self.tick(line),
            (_, Act::Tap(id, option)) => self.given.tap(id, option),
            (_, Act::Write(name, text)) => self.given.write(name, text),
            (_, Act::Jot(day)) => self.given.jot(day),
            (_, Act::Cross(_) | Act::Bring(_) | Act::Remount | Act::Reload | Act::Leave) => {}
        }
        here
    }

    /// Only what is on the device survives, and the gate is asked again where advice is given.
    fn reload(&mut self) {
        let given = self.kept.clone().unwrap_or_default();
        let there = !given.is_blank();
        *self = Self { given, kept: self.kept.take(), started: there, resumed: there, ..Self::beside(self.homes[1]) };
        self.places = [self.goes_on_at(0), self.goes_on_at(1)];
    }

    /// Leaving erases, unless the reader chose otherwise where the gate is clear. Who comes back finds the first screen.
    fn leave(&mut self, widget: usize) {
        let stays = if self.is_clear() { self.given.leave == "keep" } else { self.leaves };
        let given = self.held.take().unwrap_or_else(|| std::mem::take(&mut self.given));
        self.starts_over();
        if !stays {
            self.kept = None;
        } else if self.remember == "device" {
            self.given = given;
        }
        self.left = true;
        self.places[widget] = self.homes[widget];
    }
}

/// Whether an act gives something that is kept: not the start, not the gate, and not a visit to a side room.
fn gives(view: &str, to: &str, act: &Act) -> bool {
    let goes = matches!(act, Act::Press(name, _) if !matches!(*name, "next" | "back" | "skip" | "remove" | "undo" | "finish" | "restart"));
    let aside = matches!(to, "help" | "limits" | "faq" | "sources" | "data" | "tools" | "prepare" | "changes" | "space");
    !(view == "safety" || matches!(act, Act::Press("start", _)) || goes && aside)
}
