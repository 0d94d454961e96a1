//! Everything that is stored, in plain words: what the data screen shows, what the text file says, what is printed.

use crate::{
    app::Context,
    domain::{
        Answers, Day, DocumentSection, Effort, Mark, Reading, Session, Sign, Tool,
        tools::{
            fields::{Field, Takes},
            log::Entry,
        },
    },
    i18n::key::{self, data as words},
    screens::controls::{masked, subheading},
    view::element::{El, each, el},
};

/// A question or field with what was given.
pub(super) struct Line {
    /// What it is called.
    pub(super) name: String,
    /// Each thing that was chosen or written.
    pub(super) values: Vec<String>,
}

/// A section's lines, in the order in which they were asked; of a log no more than `most`.
pub(super) fn lines(cx: Context, session: &Session, section: DocumentSection, most: usize) -> Vec<Line> {
    match section {
        DocumentSection::Answers => answers(cx, session.answers()),
        DocumentSection::Signs => signs(cx, session),
        DocumentSection::Readings => words_on_readings(cx, session),
        DocumentSection::History => passes(cx, session),
        DocumentSection::Rating => rating(cx, session),
        DocumentSection::Tool(Tool::Changes) => {
            each_line(session.log_entries().get(..most).unwrap_or(session.log_entries()), |entry| observation(cx, entry))
        }
        DocumentSection::Tool(Tool::Conversation) => conversation(cx, session),
        DocumentSection::Tool(tool) => fields(cx, session, tool),
    }
}

fn each_line<T>(things: &[T], line: impl Fn(&T) -> Line) -> Vec<Line> {
    let mut lines = Vec::with_capacity(things.len());
    for thing in things {
        lines.push(line(thing));
    }
    lines
}

fn answers(cx: Context, answers: &Answers) -> Vec<Line> {
    let mut lines = Vec::new();
    for (question, answer) in answers.iter() {
        let mut values = Vec::new();
        for choice in question.choices() {
            if answer.has(choice) {
                values.push(cx.option(choice));
            }
        }
        if values.is_empty() {
            values.push(cx.t(key::review::SKIPPED));
        }
        lines.push(Line { name: cx.legend(question), values });
    }
    lines
}

fn signs(cx: Context, session: &Session) -> Vec<Line> {
    let mut lines = Vec::new();
    let mark = |mark: Mark| vec![cx.at(key::signs::MARKS, mark as usize)];
    for sign in Sign::ALL {
        if let Some(given) = session.sign(*sign) {
            lines.push(Line { name: cx.at(key::signs::SIGNS, *sign as usize), values: mark(given) });
        }
    }
    for effort in Effort::ALL {
        if let Some(made) = session.marked_effort(*effort) {
            let given = if made { Mark::Yes } else { Mark::No };
            lines.push(Line { name: cx.at(key::signs::EFFORTS, *effort as usize), values: mark(given) });
        }
    }
    lines
}

/// What was said about readings: which are not theirs, and what came of trying one out.
fn words_on_readings(cx: Context, session: &Session) -> Vec<Line> {
    let title = |reading: Reading| key::READINGS.get(reading as usize).map(|words| cx.t(words.title)).unwrap_or_default();
    let mut lines = each_line(session.contradicted(), |reading| Line { name: title(*reading), values: vec![cx.t(words::NOT_US)] });
    for trial in session.trials() {
        let mut values = vec![cx.fill(words::TRIED, &[("from", &cx.day(trial.from)), ("until", &cx.day(trial.until))])];
        if let Some(outcome) = trial.outcome {
            values.push(cx.at(key::trial::OUTCOMES, outcome as usize));
        }
        lines.push(Line { name: title(trial.reading), values });
    }
    lines
}

fn passes(cx: Context, session: &Session) -> Vec<Line> {
    each_line(session.passes(), |pass| {
        let mut values = Vec::new();
        for line in answers(cx, &pass.answers) {
            values.push(format!("{} {}", line.name, line.values.join(", ")));
        }
        Line { name: cx.date(pass.at), values }
    })
}

fn rating(cx: Context, session: &Session) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(stars) = session.stars() {
        let value = cx.at(key::rating::STARS, usize::from(stars).saturating_sub(1));
        lines.push(Line { name: cx.t(key::rating::LEGEND), values: vec![value] });
    }
    if !session.comment().is_empty() {
        lines.push(Line { name: cx.t(key::rating::NOTE), values: vec![session.comment().to_owned()] });
    }
    lines
}

fn observation(cx: Context, entry: &Entry) -> Line {
    let mut values = vec![what(cx, entry)];
    if !entry.note.is_empty() {
        values.push(entry.note.clone());
    }
    Line { name: cx.day(entry.on), values }
}

/// The whole in one piece stands for its steps.
fn conversation(cx: Context, session: &Session) -> Vec<Line> {
    let mut lines = fields(cx, session, Tool::Conversation);
    let whole = session.conversation();
    if !whole.is_empty() && !session.has_own_conversation() {
        lines.push(Line { name: label(cx, Field::ConversationWhole), values: vec![whole] });
    }
    lines
}

fn fields(cx: Context, session: &Session, tool: Tool) -> Vec<Line> {
    let mut lines = Vec::new();
    for field in Field::of(tool) {
        let values = values(cx, session, field);
        if !values.is_empty() {
            lines.push(Line { name: label(cx, field), values });
        }
    }
    lines
}

/// What a field holds, in words; nothing where it is empty.
pub(super) fn values(cx: Context, session: &Session, field: Field) -> Vec<String> {
    let text = session.text(field);
    match field.takes() {
        Takes::Text | Takes::Day if text.trim().is_empty() => Vec::new(),
        Takes::Text => vec![text.to_owned()],
        Takes::Day => vec![Day::parse(text).map_or_else(|| text.to_owned(), |day| cx.day(day))],
        Takes::Pick(_) | Takes::Ticks(_) => {
            let options = key::FIELDS.get(field as usize).map(|words| words.options).unwrap_or_default();
            let mut chosen = Vec::new();
            for (number, option) in options.iter().enumerate() {
                if session.has_option(field, number) {
                    chosen.push(cx.t(*option));
                }
            }
            chosen
        }
    }
}

/// What a field is called.
pub(super) fn label(cx: Context, field: Field) -> String {
    key::FIELDS.get(field as usize).map(|words| cx.t(words.label)).unwrap_or_default()
}

/// A section's name.
pub(super) fn name(cx: Context, section: DocumentSection) -> String {
    cx.at(words::PARTS, section.number())
}

/// Whose an entry is, and of what kind.
pub(super) fn what(cx: Context, entry: &Entry) -> String {
    format!("{}, {}", cx.at(key::log::WHOSE, entry.whose as usize), cx.at(key::log::SORTS, entry.sort as usize))
}

/// A section's lines as a view.
pub(super) fn view(lines: &[Line]) -> El {
    let mut list = el("dl").class("plain");
    for line in lines {
        list = list.child(el("dt").text(&line.name)).children(each(&line.values, &|value| el("dd").text(value)));
    }
    list
}

/// Everything as text, for a file or to paste.
pub(super) fn all_text(cx: Context) -> String {
    cx.session(|session| text(cx, session, &session.sections()))
}

fn text(cx: Context, session: &Session, sections: &[DocumentSection]) -> String {
    let mut all = String::new();
    for section in sections {
        let lines = lines(cx, session, *section, usize::MAX);
        if lines.is_empty() {
            continue;
        }
        all.push_str(&name(cx, *section));
        all.push('\n');
        for line in lines {
            all.push('\n');
            all.push_str(&line.name);
            all.push('\n');
            for value in line.values {
                all.push_str("  ");
                all.push_str(&value.replace('\n', "\n  "));
                all.push('\n');
            }
        }
        all.push_str("\n\n");
    }
    all
}

/// Sections as a sheet of paper.
pub(super) fn paper(cx: Context, session: &Session, sections: &[DocumentSection]) -> El {
    let day = el("p").class("paper__day").text(cx.day(cx.today()));
    let mut paper = masked("paper").attr("lang", cx.lang()).attr("dir", cx.t(key::DIRECTION)).child(day);
    for section in sections {
        let lines = lines(cx, session, *section, usize::MAX);
        if !lines.is_empty() {
            paper = paper.child(el("section").child(subheading(cx, 0, name(cx, *section))).child(view(&lines)));
        }
    }
    paper
}
