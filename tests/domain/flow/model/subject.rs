//! The same in the domain: two widgets on one page with what stands around them, as `components` and `storage` do it.

use super::{
    actions::{Action, Step},
    document::COPIES,
};
use ebb::domain::{
    Day, Document, DocumentSection, Effort, GateOption, Mark, Msg, Outcome, Place, Question, Screen, Session, Sign, Tool, UpdateContext,
    preferences::Remember,
    preferences::{Leave, Partner},
    tools::{
        fields::Field,
        log::{Entry, Sort, Whose},
    },
};
use serde_json::{Value, json};

pub(crate) struct Subject {
    pub(crate) session: Session,
    /// What is on the device.
    pub(crate) stored: Option<Value>,
    places: [Place; 2],
    homes: [Place; 2],
    now: u64,
}

fn place(id: &str) -> Place {
    Place::from_id(id).or_else(|| Tool::from_id(id).map(Place::Tool)).unwrap_or_else(|| match id {
        "tools" => Place::Tools,
        "data" => Place::Data,
        _ => panic!("no place {id}"),
    })
}

impl Subject {
    pub(crate) fn beside(homes: [&str; 2]) -> Self {
        let homes = homes.map(place);
        let session = Session { remember: Some(Remember::Device), ..Session::default() };
        Self { session, stored: None, places: homes, homes, now: 1000 }
    }

    /// What a widget shows: the view, and the question where it is one.
    pub(crate) fn sees(&self, widget: usize) -> (&'static str, &'static str) {
        match self.session.screen(self.places[widget]) {
            Screen::Start => ("start", ""),
            Screen::Safety { .. } => ("safety", ""),
            Screen::Question(question) => ("question", question.id()),
            Screen::Review => ("review", ""),
            Screen::Result => ("result", ""),
            Screen::Signs => ("signs", ""),
            Screen::Help => ("help", ""),
            Screen::Limits => ("limits", ""),
            Screen::Faq => ("faq", ""),
            Screen::Sources => ("sources", ""),
            Screen::Tools => ("tools", ""),
            Screen::Tool(tool) => (tool.id(), ""),
            Screen::Data => ("data", ""),
            Screen::Blank => ("blank", ""),
        }
    }

    pub(crate) fn does(&mut self, Step { widget, action }: &Step) -> Outcome {
        self.now += 1;
        match action {
            Action::Remount => self.places[*widget] = self.session.resume_at(self.homes[*widget]),
            Action::Reload => {
                let document = self.stored.clone().map(|stored| Document::decode(stored).unwrap());
                self.session = document.map_or_else(Session::default, Session::resume);
                self.session.remember = Some(Remember::Device);
                self.places = self.homes.map(|home| self.session.resume_at(home));
            }
            _ => return self.sends(*widget, self.msg(*widget, action)),
        }
        Outcome::default()
    }

    fn sends(&mut self, widget: usize, msg: Msg) -> Outcome {
        let context = UpdateContext { now: self.now, lasts: 1_000_000, home: self.homes[widget] };
        let outcome = self.session.update(&mut self.places[widget], msg, context);
        if outcome.erase {
            self.stored = None;
        }
        if outcome.save && self.session.remember == Some(Remember::Device) {
            self.stored = Some(json!(self.session.to_store()));
        }
        outcome
    }

    /// The message that an action sends.
    fn msg(&self, widget: usize, action: &Action) -> Msg {
        let (view, question) = self.sees(widget);
        match *action {
            Action::Press("start", _) => Msg::Start,
            Action::Press("erase", _) => Msg::Erase,
            Action::Press("undo", _) => Msg::Undo,
            Action::Press("finish", _) => Msg::Finish,
            Action::Press("restart", _) => Msg::Restart,
            Action::Press("next", _) if view == "safety" => Msg::PassGate,
            Action::Press("check-safety", _) => Msg::CheckSafety,
            Action::Press("leave-stored", _) => Msg::LeaveStored(true),
            Action::Press("deeper", _) => Msg::Deeper,
            Action::Press("skip", _) => Msg::Skip,
            Action::Press("back", _) if view == "data" => Msg::Next,
            Action::Press("next", _) => Msg::Next,
            Action::Press("back", _) => Msg::Back,
            Action::Press("to-help", _) => Msg::Go(Place::Help),
            Action::Press("remove", id) => Msg::EraseSection(DocumentSection::all().find(|part| part.id() == id).unwrap()),
            Action::Press("change" | "open", to) | Action::Press(to, _) => Msg::Go(place(to)),
            Action::Tap("partner", id) => Msg::SetPartner(Partner::from_id(id).unwrap()),
            Action::Tap("remember", id) => Msg::SetRemember(Remember::from_id(id).unwrap()),
            Action::Tap("leave", id) => Msg::SetLeave(Leave::from_id(id).unwrap()),
            Action::Tap("shift", _) => Msg::SetShift(!self.session.document.preferences.shift),
            Action::Tap("stars", number) => Msg::Rate(number.parse().unwrap()),
            Action::Tap("people", id) => {
                let option = Field::PreparePeople.options().iter().position(|option| *option == id).unwrap();
                Msg::Tick(Field::PreparePeople, option, !self.session.document.forms.has(Field::PreparePeople, option))
            }
            Action::Tap(id, option) if view == "question" => {
                let choice = Question::from_id(id).and_then(|question| question.choice(option)).unwrap();
                Msg::Choose(choice, id != question || !self.session.document.answers.has(choice))
            }
            Action::Tap(_, option) if view == "safety" => {
                let option = GateOption::from_id(option).unwrap();
                Msg::Guard(option, !self.session.gate.has(option))
            }
            Action::Tap(id, option) => match Effort::from_id(id) {
                Some(effort) => Msg::Note(effort, option == "yes"),
                None => Msg::Mark(Sign::from_id(id).unwrap(), Mark::from_id(option).unwrap()),
            },
            Action::Write("ask", text) => Msg::Write(Field::PrepareAsk, text.into()),
            Action::Write(_, text) => Msg::Comment(text.into()),
            Action::Jot(day) => {
                Msg::LogAdd(Entry { on: Day::parse(day).unwrap(), whose: Whose::Theirs, sort: Sort::Distance, note: String::new() })
            }
            Action::Cross(number) => Msg::LogRemove(self.session.document.log.entries()[number].clone()),
            Action::Bring(number) => Msg::Import(Box::new(Document::decode(serde_json::from_str(COPIES[number]).unwrap()).unwrap())),
            Action::Leave => Msg::Exit,
            Action::Remount | Action::Reload => panic!("{action:?} sends nothing"),
        }
    }
}

/// A document without its times and its count of changes.
pub(crate) fn timeless(mut document: Value) -> Value {
    let strip = |value: &mut Value, names: &[&str]| {
        for name in names {
            value.as_object_mut().and_then(|members| members.shift_remove(*name));
        }
    };
    strip(&mut document, &["rev", "at", "exp"]);
    for pass in document["history"].as_array_mut().into_iter().flatten() {
        strip(pass, &["at"]);
    }
    document
}
