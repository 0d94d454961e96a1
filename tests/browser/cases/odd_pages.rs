//! Pages that nobody here wrote: the boxes, themes, frames and scripts that posts really stand in. On each the widget has a
//! sensible size, can be pressed, goes on to the check, and leaves the page's own text alone.

use serde_json::json;

use crate::pages::{FALLBACK, Page, TAG, frame};
use crate::reader::{Key, Reader};
use crate::stage::{Stage, cases};

cases![odd_boxes, odd_themes, odd_scripts, odd_frames, odd_as_xml];

/// A page: what it is, its head, and its body with `…` for the widget.
type Odd = (&'static str, &'static str, &'static str);

const BOXES: [Odd; 16] = [
    (
        "a layout of tables",
        "",
        "<center><table width=760 cellpadding=10><tr><td width=540 valign=top>…</td><td width=180 valign=top>Links</td></tr></table></center>",
    ),
    ("columns that float", "", "<div style='width:620px;float:left'>…</div><div style='width:120px;float:right'>Links</div><br clear=all>"),
    (
        "an article over the full width",
        "<style>main { display: grid; grid-template-columns: 1fr min(65ch, 100%) 1fr } main > * { grid-column: 2 }</style>",
        "…",
    ),
    (
        "twelve columns",
        "<style>.grid { display: grid; grid-template-columns: repeat(12, 1fr) } .grid > * { grid-column: 3 / span 8 }</style>",
        "<div class=grid>…</div>",
    ),
    (
        "a page that scrolls inside",
        "<style>html, body { height: 100%; margin: 0; overflow: hidden } main { height: 100%; overflow: auto }</style>",
        "…",
    ),
    ("a shell of fixed boxes", "<style>main { position: absolute; inset: 0; overflow: auto }</style>", "…"),
    ("a box that is made smaller", "", "<div style='transform:scale(0.9);transform-origin:top left'>…</div>"),
    ("a box that is enlarged", "", "<div style='zoom:1.25'>…</div>"),
    ("a box that says it will move", "", "<div style='will-change:transform;contain:layout paint'>…</div>"),
    ("a box that is laid out late", "", "<div style='content-visibility:auto;contain-intrinsic-size:1px 500px'>…</div>"),
    ("a parent without a box", "", "<div style='display:contents'>…</div>"),
    ("a quotation in a list in a fold", "", "<details open><summary>More</summary><ul><li><blockquote>…</blockquote></li></ul></details>"),
    (
        "a slide",
        "",
        "<div style='overflow:hidden'><div style='display:flex;transform:translate3d(-100%,0,0)'><div style='flex:none;width:100%'>One</div><div style='flex:none;width:100%'>…</div></div></div>",
    ),
    (
        "an accordion",
        "<style>.fold { max-height: 0; overflow: hidden; animation: open 0.2s 0.2s forwards } @keyframes open { to { max-height: 9999px } }</style>",
        "<div class=fold>…</div>",
    ),
    ("a card of one height", "", "<div style='height:400px;overflow-y:auto'>…</div>"),
    ("from right to left", "", "<section dir=rtl lang=ar>…</section>"),
];

const THEMES: [Odd; 9] = [
    (
        "a reset of everything",
        "<style>html, body, main, div, p, a, ul, li, fieldset, button, input, ebb-quiz { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; box-sizing: content-box !important }</style>",
        "…",
    ),
    ("type from 62.5 percent", "<style>html { font-size: 62.5% } body { font-size: 1.6rem; line-height: 1 }</style>", "…"),
    (
        "loud type",
        "<style>body { text-align: justify; letter-spacing: 0.2em; word-spacing: 1em; text-transform: uppercase; text-indent: 3em; white-space: pre-wrap; hyphens: auto }</style>",
        "…",
    ),
    (
        "first letters",
        "<style>main > p:first-of-type::first-letter { float: left; font-size: 3em } main > *::first-line { font-weight: bold; font-variant: small-caps }</style>",
        "…",
    ),
    ("a measure for everything", "<style>body * { max-width: 30em; line-height: 2; word-break: break-all }</style>", "…"),
    (
        "a page that fades in",
        "<style>body { visibility: hidden; animation: in 0.2s 0.2s forwards } @keyframes in { to { visibility: visible } }</style>",
        "…",
    ),
    ("a window made for desks", "<meta name=viewport content='width=1024'>", "…"),
    (
        "everything is a flex box",
        "<style>main, main div, main section { display: flex; flex-wrap: wrap }</style>",
        "<section><div>…</div></section>",
    ),
    ("everything is placed", "<style>main * { position: relative; z-index: 1; float: left; clear: both }</style>", "<section>…</section>"),
];

const SCRIPTS: [Odd; 9] = [
    ("an address of its own for links", "<base href='/deep/down/'>", "…"),
    (
        "a page that is put in anew",
        "",
        "…<script>addEventListener('load', () => { const main = document.querySelector('main'); main.innerHTML = main.innerHTML; })</script>",
    ),
    (
        "a page that is copied",
        "",
        "…<script>addEventListener('load', () => { const main = document.querySelector('main'); main.replaceWith(main.cloneNode(true)); })</script>",
    ),
    (
        "a page that sorts itself",
        "",
        "<section>…</section><aside></aside><script>addEventListener('load', () => setTimeout(() => document.querySelector('aside').append(...document.querySelectorAll('section > *')), 300))</script>",
    ),
    (
        "a question about consent",
        "",
        "…<div id=ask style='position:fixed;inset:0;background:#000a'></div><script>const all = document.querySelector('main'); all.inert = true; setTimeout(() => { all.inert = false; document.getElementById('ask').remove(); all.append(document.createElement('hr')); }, 400)</script>",
    ),
    (
        "a dialog",
        "",
        "<dialog>…</dialog><script>addEventListener('load', () => setTimeout(() => document.querySelector('dialog').showModal(), 200))</script>",
    ),
    (
        "a popover",
        "",
        "<div popover style='max-height:90vh;overflow:auto'>…</div><script>addEventListener('load', () => setTimeout(() => document.querySelector('[popover]').togglePopover?.(true), 200))</script>",
    ),
    (
        "a tab that is opened later",
        "",
        "<div role=tabpanel hidden>…</div><script>setTimeout(() => { document.querySelector('[role=tabpanel]').hidden = false; }, 400)</script>",
    ),
    (
        "text that comes with a script",
        "",
        "<div id=post></div><script>setTimeout(() => { document.getElementById('post').innerHTML = `<ebb-quiz><p id=fallback>Text</p></ebb-quiz>`; }, 300); document.write('<script async src=/ebb/ebb.js><\\/script>')</script>",
    ),
];

/// The middle of Start, in sight, and what a finger would hit there.
const START: &str = "
    const start = find('[data-action=start]');
    start.scrollIntoView({ block: 'center', behavior: 'instant' });
    const at = start.getBoundingClientRect();
    const hit = root.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
";

/// The widget's width and height, the window's width, and whether the page's own last line is there.
const STANDS: &str =
    "const { width, height } = quiz.getBoundingClientRect(); return [width, height, innerWidth, !!document.getElementById('end')]";

async fn can_be_used(reader: &Reader, what: &str) {
    reader
        .wait_for(&format!("{what}: the widget"), "if (quiz) quiz.scrollIntoView(); return shown(find('[data-action=start]'))", &[])
        .await;
    // What moves comes to rest. In an enlarged box WebKit counts in other pixels here and there, and its driver presses beside.
    let enlarged = what.contains("enlarged");
    if !enlarged {
        reader.wait_for(&format!("{what}: Start to be hit"), &format!("{START}return start.contains(hit)"), &[]).await;
    }
    let stands = reader.ask(STANDS, &[]).await;
    let number = |at: usize| stands[at].as_f64().unwrap_or_default();
    assert!(number(0) >= 200.0 && number(0) <= number(2), "{what}: {stands}");
    assert!(number(1) >= 200.0 && number(1) <= 3000.0, "{what}: {stands}");
    assert_eq!(stands[3], true, "{what}: the page's own text, {stands}");
    if enlarged {
        reader.ask("find('[data-action=start]').focus()", &[]).await;
        reader.strike(Key::Enter).await;
    } else {
        reader.press("start").await;
    }
    reader.see_view("safety").await;
    assert_eq!(reader.noted("errors").await, json!([]), "{what}");
}

async fn on_each(stage: Stage, pages: &[Odd]) {
    let Stage { site, reader, .. } = stage;
    for (what, head, body) in pages {
        let body = body.replace('…', &format!("<ebb-quiz>{FALLBACK}</ebb-quiz>"));
        let tag = if body.contains("document.write") { "" } else { TAG };
        site.page("/", Page::article(format!("{body}{tag}")).head(head));
        reader.open("/").await;
        can_be_used(&reader, what).await;
    }
}

async fn odd_boxes(stage: Stage) {
    on_each(stage, &BOXES).await;
}

async fn odd_themes(stage: Stage) {
    on_each(stage, &THEMES).await;
}

async fn odd_scripts(stage: Stage) {
    on_each(stage, &SCRIPTS).await;
}

/// A frame in a page, a frame in a frame, and a frame whose page is in the tag.
async fn odd_frames(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/quiz", Page::quiz(""));
    site.page("/second", frame("/quiz", 700));
    site.page("/third", frame("/second", 700));
    let inside = format!("<p id=end>The end</p><ebb-quiz>{FALLBACK}</ebb-quiz>{TAG}").replace('"', "&quot;");
    site.page(
        "/in-the-tag",
        Page::article(format!("<iframe srcdoc=\"{inside}\" title='a frame' style='width:700px;height:600px'></iframe>")),
    );
    for (path, deep) in [("/second", 1), ("/third", 2), ("/in-the-tag", 1)] {
        reader.open(path).await;
        for _ in 0..deep {
            reader.enter_frame(0).await;
        }
        reader.see_view("start").await;
        reader.start().await;
    }
}

/// A page that is XML: one wrong mark and nothing is shown.
async fn odd_as_xml(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let page = r#"<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A post</title></head>
        <body><p>Before</p><ebb-quiz><p>Take a breath first.</p></ebb-quiz><p id="end">After</p><script async="async" src="/ebb/ebb.js"></script></body></html>"#;
    site.page("/", Page::whole(page).header("content-type", "application/xhtml+xml"));
    reader.open("/").await;
    reader.see_view("start").await;
    reader.start().await;
    reader.clear_the_gate().await;
    reader.choose("asks", "what-now").await;
}
