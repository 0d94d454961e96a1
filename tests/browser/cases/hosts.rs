//! Real blogs: Hugo, Jekyll and `MkDocs` Material, set up as `docs/hosts.md` says.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::hosts::{
    FALLBACKS, HUGO_WITH_HTML, HUGO_WITH_SHORTCODE, JEKYLL_POST, MATERIAL_PAGE, PARAGRAPHS, hugo_site, jekyll_site, material_site,
};
use crate::pages::AFTER_THE_LAST_STEP;
use crate::reader::Reader;
use crate::server::Fault;
use crate::stage::{Stage, cases};

cases![
    hosts_hugo_with_html,
    hosts_hugo_with_a_shortcode,
    hosts_jekyll,
    hosts_material,
    hosts_material_loads_the_page_into_another,
    hosts_static_without_the_script,
];

/// Two widgets stand between the post's paragraphs, in place of their fallbacks, and nothing moves while they come.
pub(super) async fn stand_in_place(reader: &Reader) {
    for nth in 0..2 {
        reader.at_widget(nth).see_view("start").await;
    }
    in_order(reader).await;
    for text in FALLBACKS {
        assert!(!reads(reader, text).await, "{text:?} is still beside the widget; {}", reader.screen().await);
    }
    reader.outlasts(AFTER_THE_LAST_STEP).await;
    let tops = reader.ask("return [Math.min(...seen.tops), Math.max(...seen.tops), seen.tops.length]", &[]).await;
    assert!(tops[2].as_u64() > Some(0), "no place was noted: {tops}");
    // A host's own fonts may come in between, and change the height of a line.
    let moved = tops[1].as_f64().zip(tops[0].as_f64()).map(|(most, least)| most - least);
    assert!(moved.is_some_and(|moved| moved < 10.0), "what follows the widgets moved: {tops}");
}

/// A paragraph, a widget, a paragraph, a widget, a paragraph; no other widgets on the page.
async fn in_order(reader: &Reader) {
    let script = "const paragraph = (text) => [...document.querySelectorAll('p')].find((it) => it.textContent.trim() === text);
        const [before, between, after] = given.map(paragraph);
        const [first, second, ...more] = document.querySelectorAll('ebb-quiz');
        const all = [before, first, between, second, after];
        if (more.length || all.includes(undefined)) return 'there are ' + all.map((it) => it && it.localName) + ' and ' + more.length + ' more';
        const follows = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
        const top = (it) => it.getBoundingClientRect().top;
        const wrong = all.slice(1).findIndex((it, at) => !follows(all[at], it) || top(all[at]) >= top(it) || all[at].contains(it));
        return wrong < 0 ? 'in order' : all[wrong].localName + ' is not before ' + all[wrong + 1].localName";
    assert_eq!(reader.ask(script, &PARAGRAPHS).await, "in order", "{}", reader.screen().await);
}

/// Whether a reader has this text before their eyes.
pub(super) async fn reads(reader: &Reader, text: &str) -> bool {
    let script = "const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walk.nextNode()) {
            range.selectNodeContents(walk.currentNode);
            if (walk.currentNode.data.includes(given[0]) && range.getClientRects().length > 0) return true;
        }
        return false";
    reader.ask(script, &[text]).await == true
}

/// A reader passes the gate, answers, finds the other widget open, too, and everything again after a reload.
pub(super) async fn can_be_used(reader: &Reader) {
    reader.walk_to_second_question().await;
    let other = reader.at_widget(1);
    other.see_view("signs").await;
    other.choose("needs-unmet", "unsure").await;
    reader.reload().await;
    reader.see_question("since").await;
    assert_eq!(reader.stored().await["answers"], json!({"asks": null, "stage": "dating"}));
    other.see_view("safety").await;
    other.clear_the_gate().await;
    other.see_view("signs").await;
    assert_eq!(other.chosen("needs-unmet").await, json!(["unsure"]));
    no_trouble(reader).await;
}

/// Nothing thrown, nothing said in the console by the widget; what a host's own scripts say is theirs.
pub(super) async fn no_trouble(reader: &Reader) {
    reader.no_errors().await;
    let console = reader.noted("console").await;
    let ours: Vec<_> = console.as_array().expect("lines").iter().filter_map(Value::as_str).filter(|line| line.contains("ebb")).collect();
    assert!(ours.is_empty(), "in the console: {ours:?}");
}

/// The page as it is without the widget: every paragraph, and both fallbacks.
pub(super) async fn keeps_its_own_text(reader: &Reader) {
    for text in PARAGRAPHS.iter().chain(&FALLBACKS) {
        assert!(reads(reader, text).await, "{text:?} is not to be read; {}", reader.screen().await);
    }
    assert_eq!(reader.view().await, Value::Null);
    assert_eq!(reader.noted("errors").await, json!([]));
}

async fn is_at_home(stage: &Stage, folder: PathBuf, path: &str) {
    stage.site.folder(folder);
    stage.reader.open(path).await;
    stand_in_place(&stage.reader).await;
    can_be_used(&stage.reader).await;
}

async fn hosts_hugo_with_html(stage: Stage) {
    is_at_home(&stage, hugo_site(true), HUGO_WITH_HTML).await;
}

async fn hosts_hugo_with_a_shortcode(stage: Stage) {
    is_at_home(&stage, hugo_site(false), HUGO_WITH_SHORTCODE).await;
    let level = stage.reader.at_widget(1).ask("return quiz.getAttribute('heading-level')", &[]).await;
    assert_eq!(level, "3", "the shortcode's second parameter");
}

async fn hosts_jekyll(stage: Stage) {
    is_at_home(&stage, jekyll_site(), JEKYLL_POST).await;
}

async fn hosts_material(stage: Stage) {
    is_at_home(&stage, material_site(&stage), MATERIAL_PAGE).await;
}

async fn hosts_material_loads_the_page_into_another(stage: Stage) {
    let folder = material_site(&stage);
    let Stage { site, reader, .. } = stage;
    site.folder(folder);
    reader.open("/").await;
    reader.wait_for("the element to be defined", "return !!customElements.get('ebb-quiz')", &[]).await;
    assert_eq!(reader.ask("return document.querySelectorAll('ebb-quiz').length", &[]).await, 0, "widgets where none was placed");
    // There and back again, twice: the page that is open stays the same.
    for _ in 0..2 {
        reader.ask("window.same = true; document.querySelector('article a[href*=first-beans]').click()", &[]).await;
        reader.wait_for("the other page", "return location.pathname === given[0]", &[MATERIAL_PAGE]).await;
        for nth in 0..2 {
            reader.at_widget(nth).see_view("start").await;
        }
        in_order(&reader).await;
        assert_eq!(reader.ask("return window.same", &[]).await, true, "the page was loaded, not swapped");
        reader.ask("document.querySelector('a.md-logo').click()", &[]).await;
        reader.wait_for("the first page again", "return location.pathname === '/' && !quiz", &[]).await;
    }
    reader.ask("document.querySelector('article a[href*=first-beans]').click()", &[]).await;
    reader.pass_the_gate().await;
    assert_eq!(site.count("/ebb.js"), 1, "requests for the script");
    no_trouble(&reader).await;
}

async fn hosts_static_without_the_script(stage: Stage) {
    let material = material_site(&stage);
    let Stage { site, reader, .. } = stage;
    site.fault("/ebb.js", Fault::Missing);
    let posts = [
        (hugo_site(true), HUGO_WITH_HTML),
        (hugo_site(false), HUGO_WITH_SHORTCODE),
        (jekyll_site(), JEKYLL_POST),
        (material, MATERIAL_PAGE),
    ];
    for (folder, path) in posts {
        site.folder(folder);
        reader.open(path).await;
        keeps_its_own_text(&reader).await;
    }
}
