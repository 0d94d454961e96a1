//! What is printed, on real pages: every text is there, in order, and nothing is cut.
//!
//! Chromium's and Firefox's drivers print to a file, which is read as any reader of such files would. `WebKit`'s does not
//! print: there, what holds for paper is made to hold on a screen as wide as paper.

use std::process::Command;
use std::sync::LazyLock;

use ebb::domain::{
    Tool,
    tools::fields::{Field, Takes},
};
use fantoccini::wd::PrintConfigurationBuilder;
use serde_json::{Value, json};

use super::data::full;
use crate::engines::Engine;
use crate::pages::{Page, TAG, frame};
use crate::reader::Reader;
use crate::stage::{Stage, cases};
use crate::tools;

cases![
    paper_holds_everything_that_is_stored,
    paper_of_an_agreement_is_one_page,
    paper_of_the_page_itself_cuts_no_field,
    paper_of_the_result_cuts_no_line
];

/// Keeps what would have been printed, and does not print it: its text, and a page of its own with the style that it had.
pub(super) const PRINTER: &str = "
    window.printed = [];
    const watch = new MutationObserver((records) => records.flatMap((record) => [...record.addedNodes]).forEach((node) => {
        if (node.localName !== 'iframe') return;
        const take = () => { node.contentWindow.print = () => {
            const paper = node.contentDocument;
            const style = paper.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\\n');
            const html = '<!doctype html><html lang=en><head><meta charset=utf-8><title>paper</title><style>' + style + '</style></head>' + paper.body.outerHTML + '</html>';
            printed.push({ html, text: paper.body.innerText });
        }; };
        take();
        node.addEventListener('load', take);
    }));
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) { const root = attach.call(this, init); watch.observe(root, { childList: true }); return root; };
";

/// Between the margins, A4 is so many px wide.
const WIDTH: u32 = 718;

/// The margins of the print, in points: a centimetre. A letter's own box may stand out of its line by a hair.
const MARGIN: f64 = 28.3 - 2.0;

/// Every field that takes a text, tool by tool, in the order in which they stand on paper; of a talk its steps, not the whole.
static TEXTS: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let is_text = |field: &Field| field.takes() == Takes::Text && *field != Field::ConversationWhole;
    let texts = Tool::ALL.iter().map(|tool| (tool.id(), Field::of(*tool).filter(is_text).map(Field::name).collect::<Vec<_>>()));
    texts.filter(|(_, fields)| !fields.is_empty()).collect()
});

/// A text of so many letters that says where it begins and ends, with a word of 200 letters in its middle.
fn long(name: &str, length: usize) -> String {
    let (begin, end) = (format!("Here begins {name}."), format!("Here ends {name}."));
    let word: String = ('a'..='z').cycle().take(200).collect();
    let rest = length - begin.len() - word.len() - end.len() - 3;
    let line: String = " It was a quiet evening, and we talked about small things.".chars().cycle().take(rest).collect();
    let (before, after) = line.split_at(line.len() / 2);
    format!("{begin}{before} {word} {after}\n{end}")
}

/// A reader who has written a lot everywhere, and what must be on paper of it, in order.
fn fuller() -> (Value, Vec<String>) {
    let mut document = full();
    let mut texts = Vec::new();
    let mut log = Vec::new();
    for number in 1..=40 {
        let note = long(&format!("note {number}"), 280);
        log.push(
            json!({"on": format!("2026-{:02}-{:02}", 1 + number / 28, 1 + number % 28), "whose": "his", "kind": "distance", "note": note}),
        );
        texts.push(note);
    }
    document["tools"]["changes"] = json!(log);
    for (tool, fields) in TEXTS.iter() {
        for field in fields {
            let text = long(&format!("{tool} {field}"), 1500);
            document["tools"][tool][field] = json!(text);
            texts.push(text);
        }
    }
    (document, texts)
}

/// A text without what breaks its lines.
fn run_together(text: &str) -> String {
    let ligatures = [("\u{fb00}", "ff"), ("\u{fb01}", "fi"), ("\u{fb02}", "fl"), ("\u{fb03}", "ffi"), ("\u{fb04}", "ffl"), ("\u{ad}", "")];
    let text = ligatures.iter().fold(text.to_owned(), |text, (one, letters)| text.replace(one, letters));
    text.split_whitespace().collect()
}

/// All of it stands in the text, one after the other.
fn stand_in_order(text: &str, all: &[String], what: &str) {
    let text = run_together(text);
    let mut from = 0;
    for one in all {
        let one = run_together(one);
        match text[from..].find(&one) {
            Some(at) => from += at + one.len(),
            None => panic!("{what} lacks {one:?} after {:?}", &text[from.saturating_sub(80)..from]),
        }
    }
}

/// A print of the page that is open: its text, and how many pages it has. Nothing may stand outside of the margins.
async fn print(stage: &Stage, name: &str) -> (String, usize) {
    let printing = PrintConfigurationBuilder::default().shrink_to_fit(false).build().expect("A4 with margins of 1 cm");
    let file = tools::target("paper").join(format!("{name}-{}.pdf", stage.engine.name()));
    std::fs::create_dir_all(tools::target("paper")).expect("a folder for the prints");
    std::fs::write(&file, stage.reader.client.print(printing).await.expect("a print")).expect("the file");
    let read = |options: &[&str]| {
        let run = Command::new(tools::program("pdftotext").expect("pdftotext")).args(options).arg(&file).arg("-").output().expect("a run");
        String::from_utf8(run.stdout).expect("a text")
    };
    let places = read(&["-bbox"]);
    let (mut pages, mut width, mut height) = (0, 0.0, 0.0);
    for line in places.lines() {
        let number = |name: &str| -> f64 {
            let value = line.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"')).expect("an attribute").0;
            value.parse().expect("a number")
        };
        if line.contains("<page ") {
            pages += 1;
            (width, height) = (number("width"), number("height"));
        } else if line.contains("<word ") {
            let across = number("xMin") >= MARGIN && number("xMax") <= width - MARGIN;
            let along = number("yMin") >= MARGIN && number("yMax") <= height - MARGIN;
            assert!(across && along, "page {pages} of {name} is cut at {}", line.trim());
        }
    }
    (read(&["-raw"]), pages)
}

/// Opens what the widget has printed as a page of its own, as wide as paper. Every text on it, in order.
async fn opens_the_print(stage: &Stage) -> Vec<String> {
    let Stage { site, reader, .. } = stage;
    let paper = reader.wait_for("a print", "return printed[0] && printed[0].html", &[]).await;
    site.page("/paper", Page::whole(paper.as_str().expect("a page")));
    site.page("/wide", frame("/paper", WIDTH));
    reader.open("/wide").await;
    reader.enter_frame(0).await;
    let wide = "return [...document.querySelectorAll('body *')].filter((it) => it.scrollWidth > it.clientWidth && it.clientWidth).map((it) => it.outerHTML.slice(0, 200))";
    assert_eq!(reader.ask(wide, &[]).await, json!([]), "nothing is wider than paper");
    assert_eq!(reader.ask("return document.documentElement.scrollWidth <= innerWidth", &[]).await, true);
    let texts = "return [...document.querySelectorAll('p, h2, h3, h4, dt, dd')].filter(shown).map((it) => it.textContent)";
    let texts = serde_json::from_value(reader.ask(texts, &[]).await).expect("texts");
    reader.open("/paper").await;
    texts
}

async fn opens_and_prints(stage: &Stage, view: &str, document: &Value) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(&format!("view={view}")).kept_document(document).before(PRINTER));
    reader.come_back_to(view).await;
}

/// `WebKit`'s driver prints nothing: there only what would be printed is looked at.
fn can_print(stage: &Stage) -> bool {
    let can = stage.engine != Engine::WebKit;
    if !can {
        println!("webkit: what would be printed was read, but not printed: its driver cannot");
    }
    can
}

async fn paper_holds_everything_that_is_stored(stage: Stage) {
    let (document, written) = fuller();
    opens_and_prints(&stage, "needs", &document).await;
    stage.reader.open_data().await;
    stage.reader.press("print").await;
    let texts = opens_the_print(&stage).await;
    stand_in_order(&texts.join("\n"), &written, "what would be printed");
    if can_print(&stage) {
        let (printed, pages) = print(&stage, "everything").await;
        assert!(pages > 20, "{pages} pages");
        stand_in_order(&printed, &texts, "the print");
        assert_eq!(run_together(&printed), run_together(&texts.concat()), "that, and nothing else");
    }
}

async fn paper_of_an_agreement_is_one_page(stage: Stage) {
    let mut document = full();
    document["tools"]["boundaries"] = json!({
        "mine": "To know when we talk next. To hear it the day before, if a plan has to change.",
        "theirs": "An evening a week with nothing planned, and no question about it afterwards.",
        "rhythm": "few-days",
        "space": "Two evenings a week. They begin when one of us says so, and end at breakfast.",
        "contact": "One line a day is fine. No big topics by text.",
        "review": "2026-12-24",
    });
    opens_and_prints(&stage, "boundaries", &document).await;
    stage.reader.press("print").await;
    let texts = opens_the_print(&stage).await;
    let written =
        ["mine", "theirs", "space", "contact"].map(|name| document["tools"]["boundaries"][name].as_str().expect("a text").to_owned());
    stand_in_order(&texts.join("\n"), &written, "what would be printed");
    if can_print(&stage) {
        let (printed, pages) = print(&stage, "agreement").await;
        assert_eq!(pages, 1);
        stand_in_order(&printed, &texts, "the print");
    }
}

/// What holds for paper is made to hold on the screen.
const ON_PAPER: &str = "for (const it of document.querySelectorAll('ebb-quiz')) for (const sheet of it.shadowRoot.adoptedStyleSheets) {
    for (const rule of sheet.cssRules) if (rule.media && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
}";

async fn paper_of_the_page_itself_cuts_no_field(stage: Stage) {
    let Stage { site, reader, .. } = &stage;
    let (document, _) = fuller();
    let tools = TEXTS.iter().map(|(tool, _)| format!("<ebb-quiz view=\"{tool}\"></ebb-quiz>")).collect::<Vec<_>>().concat();
    site.page("/", Page::article(format!("{tools}{TAG}")).kept_document(&document));
    site.page("/wide", frame("/", WIDTH));
    reader.open("/wide").await;
    reader.enter_frame(0).await;
    all_tools(reader).await;
    let cut = "return [...root.querySelectorAll('textarea')].filter((it) => it.scrollHeight > it.clientHeight || it.scrollWidth > it.clientWidth).map((it) => it.name)";
    for (number, (tool, _)) in TEXTS.iter().enumerate() {
        assert_eq!(reader.at_widget(number).ask(cut, &[]).await, json!([]), "{tool} on the screen");
    }
    reader.ask(ON_PAPER, &[]).await;
    let written = "return given.filter((name) => {
        const field = root.querySelector(`textarea[name=\"${name}\"]`), twin = getComputedStyle(field.parentElement, '::after');
        const stands = twin.content !== 'none' && twin.visibility === 'visible' && field.parentElement.dataset.text === field.value + ' ';
        const fits = field.parentElement.scrollWidth <= field.parentElement.clientWidth;
        return shown(field) || !shown(field.parentElement) || !field.value || !stands || !fits;
    })";
    for (number, (tool, fields)) in TEXTS.iter().enumerate() {
        // What is written stands in the place of the field: no field goes on over the end of a page.
        assert_eq!(reader.at_widget(number).ask(written, fields).await, json!([]), "{tool} on paper");
    }
    if can_print(&stage) {
        reader.open("/").await;
        all_tools(reader).await;
        let (printed, _) = print(&stage, "page").await;
        let (_, written) = fuller();
        stand_in_order(&printed, &written[40..], "the page on paper");
    }
}

async fn all_tools(reader: &Reader) {
    reader.clear_the_gate().await;
    for (number, (tool, _)) in TEXTS.iter().enumerate() {
        reader.at_widget(number).see_view(tool).await;
    }
}

async fn paper_of_the_result_cuts_no_line(stage: Stage) {
    let Stage { site, reader, .. } = &stage;
    let answers = json!({
        "said": "overwhelmed", "balance": "mixed", "repeats": "often", "turning-point": "event", "his-signs": ["texts-less", "preoccupied", "alone-more"],
        "his-life": ["work", "family"], "my-state": "anxious", "my-moves": ["asked-for-more"], "couple": ["less-time"], "needs": ["connection"],
    });
    site.page("/", Page::quiz("").kept(&answers, &json!({})));
    reader.come_back_to("result").await;
    let texts = "return [...root.querySelectorAll('[data-reading] p, [data-way] p')].filter((it) => !it.closest('.actions')).map((it) => it.textContent)";
    let texts: Vec<String> = serde_json::from_value(reader.ask(texts, &[]).await).expect("texts");
    assert!(texts.len() > 40, "{texts:?}");
    let (printed, pages) = print(&stage, "result").await;
    assert!(pages > 1, "{pages} pages");
    stand_in_order(&printed, &texts, "the result on paper");
}
