//! A plain model of the flow, as a reader of the README expects it: what each press does, in the words of the markup. It
//! knows none of the code that decides, only the vocabulary of questions; whatever the two disagree on is a mistake in one.

pub(crate) mod actions;
pub(crate) mod document;
pub(crate) mod subject;

use actions::{Action, Step};
use document::{ModelDocument, copy};

/// The first question, and the home of the assessment.
pub(crate) const FIRST: &str = "stage";

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
    /// What was said to the four safety questions.
    pub(crate) guarded: [&'static str; 4],
    passed: bool,
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
            guarded: [""; 4],
            passed: false,
            helped: false,
            left: false,
        }
    }

    fn is_clear(&self) -> bool {
        !self.guarded.iter().any(|answer| matches!(*answer, "yes" | "unsure"))
    }

    /// What a widget shows: the view, and the question where it is one.
    pub(crate) fn sees(&self, widget: usize) -> (&'static str, &'static str) {
        let place = self.places[widget];
        let advice = matches!(place, "result" | "signs" | "faq" | "tools" | "prepare" | "changes" | "space");
        if self.left {
            ("start", "")
        } else if matches!(place, "help" | "limits" | "sources" | "data") {
            (place, "")
        } else if !self.started {
            ("start", "")
        } else if !self.passed && (advice || !self.resumed) {
            ("safety", "")
        } else if !self.is_clear() && !self.helped {
            ("help", "")
        } else if document::questions().any(|id| id == place) {
            ("question", place)
        } else {
            (place, "")
        }
    }

    /// Where a widget goes on: the assessment where the reader left it, everything else at home.
    fn goes_on_at(&self, widget: usize) -> &'static str {
        if self.homes[widget] != FIRST {
            return self.homes[widget];
        }
        let unseen = || document::questions().find(|id| !self.document.answers.contains_key(id)).unwrap_or("review");
        self.document.place.unwrap_or_else(unseen)
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
                self.kept = (*option == "device" && !self.document.is_blank()).then(|| self.document.clone());
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
                if had && self.document.is_blank() {
                    self.kept = None;
                }
            }
        }
        self
    }

    fn keep(&mut self) {
        if self.remember == "device" {
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
        if !moves && view != "safety" {
            self.before = None;
        }
        match (view, action) {
            ("start", Action::Press("start", _)) => self.started = true,
            ("safety", Action::Press("next", _)) => self.passed = true,
            ("safety", Action::Press("skip", _)) => (self.guarded, self.passed, self.helped) = ([""; 4], true, false),
            ("help", Action::Press("next", _)) if here != "help" => self.helped = true,
            ("help" | "limits" | "faq" | "sources" | "data", Action::Press("next" | "back", _)) => return self.goes_on_at(widget),
            ("question", Action::Press(name @ ("next" | "skip"), _)) => {
                self.document.see(question, *name == "skip");
                return document::questions().skip_while(|id| *id != question).nth(1).unwrap_or("review");
            }
            ("question", Action::Press("back", _)) => {
                return document::questions().take_while(|id| *id != question).last().unwrap_or(FIRST);
            }
            ("review", Action::Press("finish", _)) | ("signs" | "tools", Action::Press("back", _)) => return "result",
            ("review", Action::Press("back", _)) => return document::questions().last().unwrap_or(FIRST),
            ("prepare" | "changes" | "space", Action::Press("back", _)) => return "tools",
            ("result", Action::Press("restart", _)) => {
                self.document.begin_again();
                return FIRST;
            }
            ("data", Action::Press("remove", part)) => {
                self.before = Some(self.document.clone());
                self.document.forget(part);
            }
            ("changes", Action::Cross(number)) => {
                self.before = Some(self.document.clone());
                self.document.jotted.remove(*number);
            }
            (_, Action::Press("undo", _)) => self.document = self.before.take().unwrap_or_default(),
            (_, Action::Press("to-help", _)) => return "help",
            (_, Action::Press("change" | "open", to) | Action::Press(to, _)) => return to,
            ("safety", Action::Tap(id, answer)) => {
                self.guarded[document::SAFETY.iter().position(|one| one == id).unwrap_or_default()] = *answer;
            }
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
        let stays = self.document.leave == "keep" && self.is_clear();
        let document = std::mem::take(&mut self.document);
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
