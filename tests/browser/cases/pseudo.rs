//! Every screen in the made-up languages, on a narrow phone: nothing is cut, overlaps or stays English, and all of it follows
//! the direction.

use std::time::Duration;

use serde_json::{Value, json};

use super::data::full;
use crate::pages::{Page, frame};
use crate::reader::Reader;
use crate::stage::{Stage, cases};
use crate::{pseudo, tour};

cases![
    pseudo_longer_words_on_every_screen,
    pseudo_longer_words_on_the_tour,
    pseudo_longer_words_in_the_tools,
    pseudo_right_to_left_on_every_screen,
    pseudo_right_to_left_on_the_tour,
    pseudo_right_to_left_in_the_tools,
    pseudo_right_to_left_in_pictures,
];

const WIDTH: u32 = 320;

/// Opens a page in one of the languages; `own` are the reader's own words.
async fn opens(stage: &Stage, tag: &str, page: Page, own: &[String]) {
    let Stage { site, reader, .. } = stage;
    pseudo::speaks(site);
    let direction = if tag == "ar-XB" { "rtl" } else { "ltr" };
    let says = format!("Object.assign(pseudo, {{ own: {}, direction: '{direction}' }});", json!(own));
    site.page("/quiz", page.before(include_str!("../pages/pseudo.js")).before(&says));
    site.page("/", frame("/quiz", WIDTH));
    reader.open("/").await;
    reader.client.clone().enter_frame(0).await.expect("the frame");
    reader.wait_for("the language", "return !!view && view.lang === given[0]", &[&tag.to_lowercase()]).await;
}

fn page(tag: &str) -> Page {
    Page::quiz(&format!("lang=\"{tag}\""))
}

async fn finds_nothing(reader: &Reader) {
    let faults = reader.ask("return JSON.stringify(pseudo.faults)", &[]).await;
    let faults: Vec<String> = serde_json::from_str(faults.as_str().expect("a text")).expect("the faults");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Everything that the walker reaches, with every option chosen and every field filled in.
async fn walks(stage: Stage, tag: &str) {
    // The witness keeps the browser from printing, which would stop the page.
    let page = page(tag).before(include_str!("../pages/witness.js")).before(include_str!("../pages/walker.js"));
    opens(&stage, tag, page, &["Quince marmalade".into()]).await;
    let reader = &stage.reader;
    reader.ask("walker.told(walker.walk(pseudo.look), 'walked')", &[]).await;
    let walked = reader.wait_longer(Duration::from_mins(2), "the end of the walk", "return window.walked", &[]).await;
    let walked: Value = serde_json::from_str(walked.as_str().expect("a text")).expect("what was seen");
    assert_eq!(walked["error"], Value::Null, "{walked}");
    finds_nothing(reader).await;
}

async fn tours(stage: Stage, tag: &str, page: Page, own: &[String], stops: &[&str]) {
    opens(&stage, tag, page, own).await;
    let mut faults = Vec::new();
    for stop in stops {
        tour::go(&stage.reader, stop).await;
        // A reload on the way begins with no faults.
        let found = stage.reader.ask("pseudo.look(); return pseudo.faults.splice(0).join('\\n')", &[]).await;
        faults.extend(found.as_str().filter(|found| !found.is_empty()).map(|found| format!("{stop}: {found}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What the reader of a document has written: IDs have no capital.
fn written(document: &Value, into: &mut Vec<String>) {
    match document {
        Value::String(text) if text.contains(char::is_uppercase) => into.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|value| written(value, into)),
        Value::Object(all) => all.values().for_each(|value| written(value, into)),
        _ => {}
    }
}

async fn tours_the_tools(stage: Stage, tag: &str) {
    // The hard words are found, and shown by themselves.
    let mut own = vec!["You never".into(), "You always".into()];
    written(&full(), &mut own);
    tours(stage, tag, page(tag).kept_document(&full()), &own, &tour::TOOL_STOPS).await;
}

async fn pseudo_longer_words_on_every_screen(stage: Stage) {
    walks(stage, "en-XA").await;
}

async fn pseudo_longer_words_on_the_tour(stage: Stage) {
    tours(stage, "en-XA", page("en-XA"), &[], &tour::STOPS).await;
}

async fn pseudo_longer_words_in_the_tools(stage: Stage) {
    tours_the_tools(stage, "en-XA").await;
}

async fn pseudo_right_to_left_on_every_screen(stage: Stage) {
    walks(stage, "ar-XB").await;
}

async fn pseudo_right_to_left_on_the_tour(stage: Stage) {
    tours(stage, "ar-XB", page("ar-XB"), &[], &tour::STOPS).await;
}

async fn pseudo_right_to_left_in_the_tools(stage: Stage) {
    tours_the_tools(stage, "ar-XB").await;
}

/// How far what is drawn stands from the two sides of its picture, in the picture's own units.
const SIDES: &str = "
    const svg = find('svg'), whole = svg.getBoundingClientRect(), unit = whole.width / svg.viewBox.baseVal.width;
    return [...svg.querySelectorAll(given[0])].map((it) => it.getBoundingClientRect())
        .map(({ left, right }) => [left - whole.left, whole.right - right].map((far) => Math.round(far / unit)));
";

async fn sides(reader: &Reader, shapes: &str) -> Vec<[i64; 2]> {
    serde_json::from_value(reader.ask(SIDES, &[shapes]).await).expect("the distances")
}

async fn pseudo_right_to_left_in_pictures(stage: Stage) {
    opens(&stage, "ar-XB", page("ar-XB").kept_document(&full()), &[]).await;
    let reader = &stage.reader;
    reader.clear_the_gate().await;
    reader.see_view("result").await;
    for [left, right] in sides(reader, "rect, text").await {
        assert!(right <= 1 && left >= 0, "a bar or its name begins {right} from the right, and ends {left} from the left");
    }
    assert!(sides(reader, ".picture__now").await.iter().any(|[left, _]| *left > 50), "a bar that is not full");

    reader.press("tools").await;
    reader.see_view("tools").await;
    reader.tap("[data-action=open][data-for=changes]").await;
    reader.see_view("changes").await;
    let ends = sides(reader, ".log__when").await;
    assert!(matches!(ends[..], [[_, ..=1], [..=1, _]]), "the first day is at the right, the last at the left: {ends:?}");
    // The latest note is of closeness, in the last column.
    let columns = sides(reader, "rect.picture__now").await;
    assert!(columns.iter().any(|[left, _]| *left < 20) && columns.iter().any(|[_, right]| *right < 20), "{columns:?}");
    reader.all_quiet().await;
}
