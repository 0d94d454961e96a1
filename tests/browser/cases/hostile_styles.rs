//! Themes that style everything: the widget looks as on a blank page.

use serde_json::Value;

use crate::pages::{FALLBACK, Page, TAG};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![hostile_styles_change_nothing, hostile_styles_leave_room_for_the_authors_own];

/// Twelve sheets, each of which breaks some embed somewhere.
const SHEETS: [(&str, &str); 12] = [
    ("a small root", "html { font-size: 62.5% }"),
    ("everything unset", "* { all: unset !important } style, script, head { display: none !important }"),
    ("unknown elements hidden", ":not(:defined) { display: none !important }"),
    ("right to left", "* { direction: rtl !important; unicode-bidi: bidi-override !important }"),
    ("upper case", "* { text-transform: uppercase !important; font-variant: small-caps !important }"),
    ("wide letters", "* { letter-spacing: 0.4em !important; word-spacing: 2em !important; text-indent: 3em !important }"),
    ("no line height", "* { line-height: 0 !important; white-space: pre !important }"),
    (
        "invisible until scrolled to",
        "* { visibility: hidden !important; opacity: 0 !important } html, body { visibility: visible !important }",
    ),
    ("content box", "*, *::before, *::after { box-sizing: content-box !important; margin: 0 !important; padding: 0 !important }"),
    ("turned", "ebb-quiz { transform: rotate(3deg) scale(0.5) !important; filter: blur(9px) !important; zoom: 1 }"),
    ("tiny type", "* { font: 3px/1 fantasy !important; color: red !important; background: lime !important }"),
    (
        "cut off",
        "ebb-quiz { height: 0 !important; max-height: 1px !important; overflow: hidden !important; clip-path: inset(50%) !important; pointer-events: none !important }",
    ),
];

/// How what a reader sees is computed: type, colours, box and place of every kind of element.
const LOOKS: &str = "
    const names = ['fontSize', 'fontFamily', 'fontVariant', 'fontStyle', 'color', 'backgroundColor', 'display', 'lineHeight', 'letterSpacing', 'wordSpacing',
        'textTransform', 'textIndent', 'whiteSpace', 'direction', 'opacity', 'visibility', 'boxSizing', 'paddingTop', 'marginTop', 'borderTopWidth', 'pointerEvents'];
    const { left, top } = view.getBoundingClientRect();
    return [view, ...root.querySelectorAll('.bar, .bar > *, .title, p, fieldset, legend, label, input, label span, button, a')].map((it) => {
        const style = getComputedStyle(it), box = it.getBoundingClientRect();
        return [it.localName + '.' + it.className, ...names.map((name) => style[name]),
            ...[box.left - left, box.top - top, box.width, box.height].map(Math.round)].join(' ');
    });
";

fn page(sheet: &str) -> Page {
    // The column is as wide as it is, whatever a sheet does to the article around it.
    let column = "<style>#column { display: block !important; width: 600px !important; visibility: visible !important; opacity: 1 !important }</style>";
    Page::article(format!("<div id=\"column\"><ebb-quiz theme=\"light\">{FALLBACK}</ebb-quiz></div>{TAG}"))
        .head(&format!("<style>{sheet}</style>{column}"))
}

async fn looks(reader: &Reader) -> Vec<String> {
    reader.see_view("start").await;
    // The reader's first act: the room that is kept until then depends on what the page looked like before.
    reader.ask("root.dispatchEvent(new MouseEvent('click'))", &[]).await;
    let first = reader.ask(LOOKS, &[]).await;
    reader.ask("root.querySelector('[data-action=start]').click()", &[]).await;
    reader.see_view("safety").await;
    let second = reader.ask(LOOKS, &[]).await;
    reader.ask("localStorage.clear()", &[]).await;
    let of = |looks: Value| serde_json::from_value::<Vec<String>>(looks).expect("looks");
    [of(first), of(second)].concat()
}

/// The same style, and the same box but for a pixel of rounding.
fn is_same(found: &str, usual: &str) -> bool {
    let split = |looks: &str| {
        let (style, numbers) = looks.split_at(looks.rmatch_indices(' ').nth(3).map_or(0, |(at, _)| at));
        (style.to_owned(), numbers.split_whitespace().filter_map(|number| number.parse::<i64>().ok()).collect::<Vec<_>>())
    };
    let ((style, found), (usual_style, usual)) = (split(found), split(usual));
    style == usual_style && found.len() == 4 && found.iter().zip(&usual).all(|(found, usual)| (found - usual).abs() <= 1)
}

async fn hostile_styles_change_nothing(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", page(""));
    reader.open("/").await;
    let usual = looks(&reader).await;
    assert!(usual.len() > 30, "{usual:?}");
    for (what, sheet) in SHEETS {
        site.page("/", page(sheet));
        reader.open("/").await;
        let found = looks(&reader).await;
        for (found, usual) in found.iter().zip(&usual) {
            assert!(is_same(found, usual), "{what}: {found}\ninstead of {usual}");
        }
        assert_eq!(found.len(), usual.len(), "{what}");
        let host = "const { opacity, visibility, transform, filter, display, overflow } = getComputedStyle(quiz); return [opacity, visibility, transform, filter, display, overflow].join(' ')";
        assert_eq!(reader.ask(host, &[]).await, "1 visible none none block visible", "{what}");
        reader.no_errors().await;
    }
}

async fn hostile_styles_leave_room_for_the_authors_own(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").head("<style>ebb-quiz { max-width: 300px; margin: 40px auto; --ebb-radius: 2px }</style>"));
    reader.open("/").await;
    reader.see_view("start").await;
    let found = reader
        .ask("const { width } = quiz.getBoundingClientRect(); const { marginTop } = getComputedStyle(quiz); return [width, marginTop]", &[])
        .await;
    assert_eq!(found, serde_json::json!([300, "40px"]));
}
