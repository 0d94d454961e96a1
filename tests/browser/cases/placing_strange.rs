//! Places that nobody plans for, but that builders, optimisers and frameworks make.

use serde_json::json;

use crate::pages::{FALLBACK, Page, TAG};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    placing_strange_in_a_shadow_root,
    placing_strange_by_a_copy_in_memory,
    placing_strange_by_an_optimiser,
    placing_strange_where_a_page_is_morphed,
    placing_strange_beside_a_frameworks_link,
];

/// How many widgets the page has, and how many of them show something.
async fn widgets(reader: &Reader, count: usize) {
    let script = "const all = [...document.querySelectorAll('ebb-quiz')];
        return `${all.length} ${all.filter((it) => it.shadowRoot.querySelector('[data-view]')).length}` === `${given[0]} ${given[0]}`";
    reader.wait_for(&format!("{count} widgets"), script, &[&count.to_string()]).await;
}

async fn placing_strange_in_a_shadow_root(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let fill = "const root = document.getElementById('card').attachShadow({ mode: 'open' });
        root.innerHTML = '<ebb-quiz><p>Text</p></ebb-quiz>';
        root.append(Object.assign(document.createElement('script'), { async: true, src: '/ebb/ebb.js' }));";
    site.page("/blog/post", Page::article(format!("<div id=card></div><script>{fill}</script>")));
    reader.open("/blog/post").await;
    let ready =
        "return !!document.getElementById('card').shadowRoot.querySelector('ebb-quiz').shadowRoot?.querySelector('[data-view=start]')";
    reader.wait_for("the widget in the card", ready, &[]).await;
    reader.all_quiet().await;
}

async fn placing_strange_by_a_copy_in_memory(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let run = "fetch('/ebb/ebb.js').then((answer) => answer.blob()).then((blob) =>
        document.body.append(Object.assign(document.createElement('script'), { src: URL.createObjectURL(blob) })));";
    site.page("/blog/post", Page::article(format!("<ebb-quiz>{FALLBACK}</ebb-quiz><script>{run}</script>")));
    reader.open("/blog/post").await;
    reader.see_view("start").await;
    reader.all_quiet().await;
}

async fn placing_strange_by_an_optimiser(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    // Held back, and put in again under a `currentScript` of the optimiser's own: none, or the tag that is no longer there.
    for current in ["undefined", "old"] {
        let run = format!(
            "const old = document.querySelector('script[type=held]'), tag = document.createElement('script');
            Object.defineProperty(document, 'currentScript', {{ get: () => {current} }});
            tag.src = old.src;
            old.replaceWith(tag);"
        );
        site.page("/", Page::article(format!("<p>Before</p><script type=held src=/ebb/ebb.js></script><script>{run}</script>")));
        reader.open("/").await;
        widgets(&reader, 1).await;
        let after = "return quiz.previousElementSibling.localName === 'script'";
        assert_eq!(reader.ask(after, &[]).await, true, "in the place of the tag, with {current}");
        reader.all_quiet().await;
    }
}

async fn placing_strange_where_a_page_is_morphed(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("<div id=place data-ebb-quiz>{FALLBACK}</div>{TAG}")));
    reader.open("/").await;
    reader.pass_the_gate().await;
    reader.choose("stage", "dating").await;
    reader.ask("document.getElementById('place').innerHTML = '<p>What the server says</p>'", &[]).await;
    widgets(&reader, 1).await;
    reader.see_question("stage").await;
    assert_eq!(reader.chosen("stage").await, json!(["dating"]));
    reader.all_quiet().await;
}

async fn placing_strange_beside_a_frameworks_link(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!(r#"<p id="parent"><a id="link" data-ebb-quiz href="/list">The list</a></p>{TAG}"#)));
    reader.open("/").await;
    widgets(&reader, 1).await;
    let link = "const link = document.getElementById('link'); return [link.parentNode.id, shown(link)]";
    assert_eq!(reader.ask(link, &[]).await, json!(["parent", false]), "the link is where it was, and makes room");
    // As a framework takes its element out, and puts another in.
    reader.ask("const parent = document.getElementById('parent'); parent.removeChild(window.link = parent.firstChild)", &[]).await;
    widgets(&reader, 0).await;
    for _ in 0..2 {
        reader.ask("document.getElementById('parent').append(window.link)", &[]).await;
        widgets(&reader, 1).await;
    }
    reader.pass_the_gate().await;
    reader.all_quiet().await;
}
