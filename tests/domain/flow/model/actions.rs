//! What a reader can do on each screen, and how often they do it.

use super::{
    FIRST, Model,
    document::{COPIES, EFFORTS, SIGNS, TRIED, copy},
};
use ebb::domain::{GateOption, Question};
use proptest::{prelude::*, sample::select, strategy::Union};
use proptest_state_machine::ReferenceStateMachine;

/// One action, in the words of the markup.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    /// Presses the button with this `data-action`, and with this `data-for`, or the part that it stands in.
    Press(&'static str, &'static str),
    /// Taps the option with this value of the field with this name.
    Tap(&'static str, &'static str),
    /// Writes into the field with this name, in place of what is there.
    Write(&'static str, &'static str),
    /// Notes something of this day in the changes log.
    Jot(&'static str),
    /// Takes the entry with this number out of it.
    Cross(usize),
    /// Brings a saved copy back.
    Bring(usize),
    /// The page takes the widget out and puts it back.
    Remount,
    /// Reloads the page.
    Reload,
    /// Leaves by the exit, and comes back by the browser's own way.
    Leave,
}

/// An action on one of the two widgets.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    pub(crate) widget: usize,
    pub(crate) action: Action,
}

/// Acts, and how often one of them is picked.
type Group = (u32, Vec<Action>);

const PEOPLE: [&str; 3] = ["friend", "counsellor", "helpline"];
const TEXTS: [&str; 3] = ["", "a walk", "früh \"ins Bett\" 🌱"];
const DAYS: [&str; 3] = ["2024-01-31", "2024-02-29", "2024-03-01"];

fn press(name: &'static str) -> Action {
    Action::Press(name, "")
}

fn presses(names: &[&'static str]) -> Vec<Action> {
    names.iter().copied().map(press).collect()
}

/// The options of a field that a tap would choose; a tap on a radio that is chosen does nothing.
fn taps(id: &'static str, options: &[&'static str], is_chosen: impl Fn(&str) -> bool) -> Vec<Action> {
    options.iter().filter(|option| !is_chosen(option)).map(|option| Action::Tap(id, option)).collect()
}

impl<const RELOADS: bool> Model<RELOADS> {
    /// Everything that can be done at a widget now.
    fn choices(&self, widget: usize) -> Vec<Group> {
        let (view, question) = self.sees(widget);
        let alone = self.homes[widget] == view;
        let back = if alone { Vec::new() } else { presses(&["back"]) };
        let mut groups = match view {
            "start" => vec![
                (8, presses(&["start"])),
                (1, presses(&["limits"])),
                (
                    1,
                    taps("partner", &["he", "she", "they"], |id| {
                        id == if self.document.partner.is_empty() { "he" } else { self.document.partner }
                    }),
                ),
                (1, self.remembering()),
                (1, self.leaving()),
            ],
            "safety" => vec![(6, presses(&["next"])), (5, Self::guarding())],
            "question" => self.answering(question),
            "review" => vec![
                (6, presses(&["finish"])),
                (1, presses(&["back"])),
                (2, self.document.path().into_iter().map(|question| Action::Press("change", question)).collect()),
            ],
            "result" => vec![
                (6, presses(&["signs", "tools", "review", "faq", "help", "sources"])),
                (1, presses(&["restart"])),
                (4, if self.is_clear() && !self.document.due().is_empty() { presses(&["deeper"]) } else { Vec::new() }),
                (2, taps("stars", &["1", "2", "3", "4", "5"], |id| id == self.document.stars)),
                (1, TEXTS.map(|text| Action::Write("note", text)).into()),
            ],
            "signs" => vec![(6, self.marking()), (3, back)],
            "faq" if self.homes[widget] != FIRST => vec![(1, if self.is_clear() { Vec::new() } else { presses(&["help"]) })],
            "help" if !self.is_clear() => {
                let holds = self.held.as_ref().is_some_and(|held| !held.is_blank());
                let leaves = if holds { presses(&["leave-stored"]) } else { Vec::new() };
                vec![(6, presses(&["next"])), (1, self.shifting(view)), (2, presses(&["check-safety"])), (2, leaves)]
            }
            "faq" | "help" | "limits" | "sources" => vec![(6, presses(&["next"]))],
            "tools" => vec![(6, ["prepare", "changes", "space"].map(|tool| Action::Press("open", tool)).into()), (3, back)],
            "prepare" => vec![
                (4, PEOPLE.map(|one| Action::Tap("people", one)).into()),
                (2, TEXTS.map(|text| Action::Write("ask", text)).into()),
                (2, back),
            ],
            "changes" | "space" if !self.is_clear() => vec![(1, presses(&["to-help"])), (3, back)],
            "changes" => vec![
                // What is beyond the first page of the list could not be taken out.
                (4, if self.document.jotted.len() < 20 { DAYS.map(Action::Jot).into() } else { Vec::new() }),
                (2, (0..self.document.jotted.len()).map(Action::Cross).collect()),
                (3, self.undoing()),
                (2, back),
            ],
            "space" => vec![(3, back)],
            _ => vec![
                (6, presses(&["back"])),
                (3, self.undoing()),
                (4, self.document.parts().into_iter().map(|part| Action::Press("remove", part)).collect()),
                (2, (0..COPIES.len()).filter(|number| !self.document.is_like(&copy(*number))).map(Action::Bring).collect()),
                (1, self.remembering()),
                (1, self.leaving()),
            ],
        };
        groups.push((1, if RELOADS { vec![Action::Remount, Action::Reload, Action::Leave] } else { vec![Action::Remount] }));
        if view != "data" {
            groups.push((1, presses(&["data"])));
        }
        if self.document.passes.is_empty() || view == "data" {
            groups.push((1, presses(&["erase"])));
        }
        groups.retain(|(_, actions)| !actions.is_empty());
        groups
    }

    fn remembering(&self) -> Vec<Action> {
        taps("remember", &["device", "visit"], |id| id == self.remember)
    }

    fn leaving(&self) -> Vec<Action> {
        let mut actions = taps("leave", &["erase", "keep"], |id| id == self.document.leave);
        actions.push(Action::Tap("shift", "on"));
        actions
    }

    /// Where the safety check has led to help, the way out by Shift is offered first.
    fn shifting(&self, view: &str) -> Vec<Action> {
        if view == "help" && !self.is_clear() { vec![Action::Tap("shift", "on")] } else { Vec::new() }
    }

    fn undoing(&self) -> Vec<Action> {
        if self.before.is_some() { presses(&["undo"]) } else { Vec::new() }
    }

    fn guarding() -> Vec<Action> {
        // Who is safe says so more often than the others say that they are not.
        let none = ["none", "none", "none", "none", "none", "none", "skip", "skip"];
        none.into_iter().chain(GateOption::ALL.iter().map(|option| option.id())).map(|id| Action::Tap("safety", id)).collect()
    }

    fn answering(&self, question: &'static str) -> Vec<Group> {
        let offered =
            |id: &str| Question::from_id(id).map(|id| id.offered().map(ebb::domain::Choice::id).collect::<Vec<_>>()).unwrap_or_default();
        let options = offered(question);
        let single = Question::from_id(question).is_some_and(|one| one.kind() == ebb::domain::Kind::Single);
        let mut options = taps(question, &options, |option| single && self.document.has(question, option));
        // How each thing went that was tried, on the same screen. A couples therapist is none for two who only talk.
        if question == "tried" {
            let early = self.document.has("stage", "talking");
            options.retain(|action| !early || *action != Action::Tap("tried", "therapy"));
            for (_, part) in TRIED.into_iter().filter(|(tick, part)| self.document.is_tried(part) && !(early && *tick == "therapy")) {
                options.extend(taps(part, &offered(part), |how| self.document.has(part, how)));
            }
        }
        let back = if question == FIRST { Vec::new() } else { presses(&["back"]) };
        vec![(8, options), (8, presses(&["next"])), (3, presses(&["skip"])), (1, back), (1, presses(&["review"]))]
    }

    fn marking(&self) -> Vec<Action> {
        let sign = |id: &'static str| taps(id, &["yes", "unsure", "no"], |mark| self.document.signs.get(id) == Some(&mark));
        let effort = |id: &'static str| taps(id, &["yes", "no"], |mark| self.document.effort(id) == mark);
        SIGNS.into_iter().flat_map(sign).chain(EFFORTS.into_iter().flat_map(|(id, _)| effort(id))).collect()
    }

    fn steps(&self, widget: usize) -> BoxedStrategy<Step> {
        let groups = self.choices(widget).into_iter().map(|(often, actions)| (often, select(actions).boxed()));
        Union::new_weighted(groups.collect()).prop_map(move |action| Step { widget, action }).boxed()
    }
}

impl<const RELOADS: bool> ReferenceStateMachine for Model<RELOADS> {
    type State = Self;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Self> {
        select(vec!["signs", "faq", "prepare", "changes"]).prop_map(Self::beside).boxed()
    }

    fn transitions(state: &Self) -> BoxedStrategy<Step> {
        Union::new_weighted(vec![(5, state.steps(0)), (1, state.steps(1))]).boxed()
    }

    /// Shrinking takes steps out: those that are left must still be possible.
    fn preconditions(state: &Self, Step { widget, action }: &Step) -> bool {
        state.choices(*widget).iter().any(|(_, actions)| actions.contains(action))
    }

    fn apply(state: Self, step: &Step) -> Self {
        state.does(step)
    }
}
