//! Everything that is stored, in plain words: what the data screen shows, what the text file says, what is printed.

use crate::{
    app::Context,
    domain::{
        Answers, Day, Document, DocumentSection, Effort, Mark, Reading, Sign, Tool,
        tools::{
            draft,
            fields::{Field, Takes},
            log::Entry,
        },
    },
    i18n::key::{self, data as words},
    screens::controls::{masked, subheading},
    view::element::{El, each, el},
};

/// One thing that was given: what it is called, and what was said to it.
pub(super) struct Line {
    /// What it is called.
    pub(super) name: String,
    /// What was said, each by itself.
    pub(super) said: Vec<String>,
}

/// A part's lines, in the order in which they were asked; of a log no more than `most`.
pub(super) fn lines(cx: Context, document: &Document, part: DocumentSection, most: usize) -> Vec<Line> {
    match part {
        DocumentSection::Answers => answers(cx, &document.answers),
        DocumentSection::Signs => signs(cx, document),
        DocumentSection::Readings => words_on_readings(cx, document),
        DocumentSection::History => passes(cx, document),
        DocumentSection::Rating => rating(cx, document),
        DocumentSection::Tool(Tool::Changes) => {
            each_line(document.log.entries().get(..most).unwrap_or(document.log.entries()), |entry| observation(cx, entry))
        }
        DocumentSection::Tool(Tool::Conversation) => conversation(cx, document),
        DocumentSection::Tool(tool) => fields(cx, document, tool),
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
        let mut said = Vec::new();
        for choice in question.choices() {
            if answer.has(choice) {
                said.push(cx.option(choice));
            }
        }
        if said.is_empty() {
            said.push(cx.t(key::review::SKIPPED));
        }
        lines.push(Line { name: cx.asked(question), said });
    }
    lines
}

fn signs(cx: Context, document: &Document) -> Vec<Line> {
    let mut lines = Vec::new();
    let mark = |mark: Mark| vec![cx.at(key::signs::MARKS, mark as usize)];
    for sign in Sign::ALL {
        if let Some(given) = document.signs.sign(*sign) {
            lines.push(Line { name: cx.at(key::signs::SIGNS, *sign as usize), said: mark(given) });
        }
    }
    for effort in Effort::ALL {
        if let Some(made) = document.signs.own_effort(*effort) {
            let given = if made { Mark::Yes } else { Mark::No };
            lines.push(Line { name: cx.at(key::signs::EFFORTS, *effort as usize), said: mark(given) });
        }
    }
    lines
}

/// What was said about readings: which are not theirs, and what came of trying one out.
fn words_on_readings(cx: Context, document: &Document) -> Vec<Line> {
    let title = |reading: Reading| key::READINGS.get(reading as usize).map(|words| cx.t(words.title)).unwrap_or_default();
    let mut lines = each_line(&document.contradicted, |reading| Line { name: title(*reading), said: vec![cx.t(words::NOT_US)] });
    for trial in &document.trials {
        let mut said = vec![cx.fill(words::TRIED, &[("from", &cx.day(trial.from)), ("until", &cx.day(trial.until))])];
        if let Some(outcome) = trial.outcome {
            said.push(cx.at(key::trial::OUTCOMES, outcome as usize));
        }
        lines.push(Line { name: title(trial.reading), said });
    }
    lines
}

fn passes(cx: Context, document: &Document) -> Vec<Line> {
    each_line(&document.history, |pass| {
        let mut said = Vec::new();
        for line in answers(cx, &pass.answers) {
            said.push(format!("{} {}", line.name, line.said.join(", ")));
        }
        Line { name: cx.date(pass.at), said }
    })
}

fn rating(cx: Context, document: &Document) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(stars) = document.rating.stars {
        let said = cx.at(key::rating::STARS, usize::from(stars).saturating_sub(1));
        lines.push(Line { name: cx.t(key::rating::LEGEND), said: vec![said] });
    }
    if !document.rating.note.is_empty() {
        lines.push(Line { name: cx.t(key::rating::NOTE), said: vec![document.rating.note.clone()] });
    }
    lines
}

fn observation(cx: Context, entry: &Entry) -> Line {
    let mut said = vec![what(cx, entry)];
    if !entry.note.is_empty() {
        said.push(entry.note.clone());
    }
    Line { name: cx.day(entry.on), said }
}

/// The whole in one piece stands for its steps.
fn conversation(cx: Context, document: &Document) -> Vec<Line> {
    let mut lines = fields(cx, document, Tool::Conversation);
    let whole = draft::whole(&document.forms);
    if !whole.is_empty() && !draft::is_own(&document.forms) {
        lines.push(Line { name: label(cx, Field::ConversationWhole), said: vec![whole] });
    }
    lines
}

fn fields(cx: Context, document: &Document, tool: Tool) -> Vec<Line> {
    let mut lines = Vec::new();
    for field in Field::of(tool) {
        let said = said(cx, document, field);
        if !said.is_empty() {
            lines.push(Line { name: label(cx, field), said });
        }
    }
    lines
}

/// What a field holds, in words; nothing where it is empty.
pub(super) fn said(cx: Context, document: &Document, field: Field) -> Vec<String> {
    let text = document.forms.text(field);
    match field.takes() {
        Takes::Text | Takes::Day if text.trim().is_empty() => Vec::new(),
        Takes::Text => vec![text.to_owned()],
        Takes::Day => vec![Day::parse(text).map_or_else(|| text.to_owned(), |day| cx.day(day))],
        Takes::Pick(_) | Takes::Ticks(_) => {
            let options = key::FIELDS.get(field as usize).map(|words| words.options).unwrap_or_default();
            let mut chosen = Vec::new();
            for (number, option) in options.iter().enumerate() {
                if document.forms.has(field, number) {
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

/// A part's name.
pub(super) fn name(cx: Context, part: DocumentSection) -> String {
    cx.at(words::PARTS, part.number())
}

/// The parts that hold something. Tracked.
pub(super) fn there(cx: Context) -> Vec<DocumentSection> {
    let mut there = Vec::new();
    for part in DocumentSection::all() {
        if !cx.session(|session| session.document.has_none_of(part)) {
            there.push(part);
        }
    }
    there
}

/// Whose an entry is, and of what kind.
pub(super) fn what(cx: Context, entry: &Entry) -> String {
    format!("{}, {}", cx.at(key::log::WHOSE, entry.whose as usize), cx.at(key::log::SORTS, entry.sort as usize))
}

/// A part's lines as a view.
pub(super) fn view(lines: &[Line]) -> El {
    let mut list = el("dl").class("plain");
    for line in lines {
        list = list.child(el("dt").text(&line.name)).children(each(&line.said, &|said| el("dd").text(said)));
    }
    list
}

/// Parts as text, for a file or to paste.
pub(super) fn text(cx: Context, document: &Document, parts: &[DocumentSection]) -> String {
    let mut all = String::new();
    for part in parts {
        let lines = lines(cx, document, *part, usize::MAX);
        if lines.is_empty() {
            continue;
        }
        all.push_str(&name(cx, *part));
        all.push('\n');
        for line in lines {
            all.push('\n');
            all.push_str(&line.name);
            all.push('\n');
            for said in line.said {
                all.push_str("  ");
                all.push_str(&said.replace('\n', "\n  "));
                all.push('\n');
            }
        }
        all.push_str("\n\n");
    }
    all
}

/// Parts as a sheet of paper.
pub(super) fn paper(cx: Context, document: &Document, parts: &[DocumentSection]) -> El {
    let mut paper = masked("paper").attr("lang", cx.lang()).child(el("p").class("paper__day").text(cx.day(cx.today())));
    for part in parts {
        let lines = lines(cx, document, *part, usize::MAX);
        if !lines.is_empty() {
            paper = paper.child(el("section").child(subheading(cx, 0, name(cx, *part))).child(view(&lines)));
        }
    }
    paper
}
