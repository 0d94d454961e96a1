//! What screens read of a session.

use ebb::domain::{
    Day, DocumentSection, Effort, GateOption, Mark, Msg, Place, Question, Session, Sign, Tool, UpdateContext,
    questions::{balance, tried_talk},
    sections::Change,
    tools::{
        fields::Field,
        log::{Entry, Sort, Whose},
    },
};

fn session(messages: Vec<Msg>) -> Session {
    let mut session = Session::default();
    let context = UpdateContext { now: 1000, lasts: 100, home: Place::FIRST };
    for msg in [vec![Msg::Start, Msg::Guard(GateOption::None, true), Msg::PassGate], messages].concat() {
        session.update(&mut Place::FIRST.clone(), msg, context);
    }
    session
}

#[test]
fn a_blank_session_has_nothing_to_read() {
    let session = session(Vec::new());
    assert!(session.is_blank() && session.sections().is_empty() && session.passes().is_empty());
    assert!(!session.has_answered(Question::Since) && !session.can_compare() && !session.has_own_conversation());
    assert_eq!((session.stars(), session.comment(), session.conversation()), (None, "", String::new()));
    assert_eq!(session.to_try(), Effort::ALL);
}

#[test]
fn an_answer_shows_an_effort_and_a_mark_overrules_it() {
    let answered = session(vec![Msg::Choose(tried_talk::HELPED, true)]);
    assert!(answered.has_chosen(tried_talk::HELPED) && answered.has_answered(Question::TriedTalk));
    assert_eq!((answered.effort(Effort::Talked), answered.marked_effort(Effort::Talked)), (Some(true), None));
    let marked = session(vec![Msg::Choose(tried_talk::HELPED, true), Msg::Note(Effort::Talked, false)]);
    assert_eq!((marked.effort(Effort::Talked), marked.marked_effort(Effort::Talked)), (Some(false), Some(false)));
}

#[test]
fn a_skipped_question_is_not_answered() {
    let session = session(vec![Msg::Choose(balance::MIXED, true), Msg::Choose(balance::MIXED, false)]);
    assert!(!session.has_answered(Question::Balance) && !session.can_compare());
}

#[test]
fn only_the_latest_passes_are_compared() {
    let again = [Msg::Choose(tried_talk::HELPED, true), Msg::Restart];
    let session = session([again.clone(), again.clone(), again].concat());
    assert_eq!((session.passes().len(), session.compared_readings(2).0.len()), (3, 2));
    assert!(session.can_compare());
}

#[test]
fn fields_are_read_by_name() {
    let session = session(vec![Msg::Write(Field::SpaceMessage, "soon".into()), Msg::Tick(Field::NeedsPicked, 1, true)]);
    assert_eq!(session.text(Field::SpaceMessage), "soon");
    assert_eq!(session.options(Field::NeedsPicked), [1]);
    assert!(session.has_option(Field::NeedsPicked, 1) && !session.has_option(Field::NeedsPicked, 0));
    assert_eq!(session.sections(), [DocumentSection::Tool(Tool::Space), DocumentSection::Tool(Tool::Needs)]);
}

#[test]
fn the_conversation_follows_its_steps_until_it_is_rewritten() {
    let step = Msg::Write(Field::ConversationFeel, "I miss you.".into());
    let followed = session(vec![step.clone()]);
    assert_eq!((followed.conversation().as_str(), followed.has_own_conversation()), ("I miss you.", false));
    assert_eq!(followed.own_conversation("I miss you.".into()), "");
    let rewritten = followed.rewrite_conversation(&(2..6), "long for");
    assert_eq!(rewritten, Some((Field::ConversationFeel, "I long for you.".into())));
    let own = session(vec![step, Msg::Write(Field::ConversationWhole, "Hello.".into())]);
    assert_eq!((own.conversation().as_str(), own.has_own_conversation()), ("Hello.", true));
}

#[test]
fn the_log_has_a_version() {
    let entry = |note: &str| Entry { on: Day(20_000), whose: Whose::Theirs, sort: Sort::Distance, note: note.into() };
    let one = session(vec![Msg::LogAdd(entry(" quiet "))]);
    assert_eq!(one.latest_changes(), [(Day(20_000), "quiet".to_owned())]);
    let two = session(vec![Msg::LogAdd(entry("quiet")), Msg::LogAdd(entry("away"))]);
    assert_ne!(one.log_version(), two.log_version());
    assert_eq!((two.log_entries().len(), two.timeline().buckets.len()), (2, 1));
}

#[test]
fn an_exported_document_changes_nothing_when_it_is_imported() {
    let session = session(vec![Msg::Mark(Sign::MorePain, Mark::Yes), Msg::Rate(4), Msg::Comment("thanks".into())]);
    let exported = ebb::domain::Document::decode(serde_json::from_str(&session.export()).unwrap()).unwrap();
    assert_eq!(session.changes_to(&exported), []);
    assert_eq!((session.sign(Sign::MorePain), session.stars(), session.comment()), (Some(Mark::Yes), Some(4), "thanks"));
    let gone = [(DocumentSection::Signs, Change::Gone), (DocumentSection::Rating, Change::Gone)];
    assert_eq!(session.changes_to(&ebb::domain::Document::default()), gone);
}

#[test]
fn an_older_stored_document_is_not_resumed() {
    let newer = session(vec![Msg::Rate(4), Msg::Rate(5)]);
    let mut older = session(vec![Msg::Rate(3)]);
    let mut kept = newer.clone();
    assert!(!kept.resume_newer(older.document.clone()) && kept == newer);
    assert!(older.resume_newer(newer.document) && older.stars() == Some(5));
}
