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
    placing_strange_where_a_page_is_put_back,
    placing_strange_where_the_document_is_replaced,
    placing_strange_by_the_address_of_a_link,
    placing_strange_under_names_that_are_nearly_right,
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
    reader.answer_one().await;
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

/// Turbo keeps a copy of the page's body and puts it back; a page that was saved brings its widget along, too.
async fn placing_strange_where_a_page_is_put_back(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for form in ["<a data-ebb-quiz href=\"/list\">The list</a>", "<div data-ebb-quiz><p>Text</p></div>", "<ebb-quiz><p>Text</p></ebb-quiz>"]
    {
        site.page("/", Page::article(format!("<p>{form}</p>{TAG}")));
        reader.open("/").await;
        widgets(&reader, 1).await;
        reader.ask("const copy = document.body.cloneNode(true); document.body.replaceWith(document.createElement('body')); document.body.replaceWith(copy)", &[]).await;
        widgets(&reader, 1).await;
        // The page as a browser saves it.
        let saved = reader.ask("return '<!doctype html>' + document.documentElement.outerHTML", &[]).await;
        site.page("/saved", Page::whole(saved.as_str().expect("a page")));
        reader.open("/saved").await;
        widgets(&reader, 1).await;
        reader.pass_the_gate().await;
    }
}

async fn placing_strange_where_the_document_is_replaced(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for replace in [
        "const html = document.createElement('html'); html.append(document.createElement('body')); document.documentElement.replaceWith(html)",
        "document.open(); document.write('<!doctype html><body>'); document.close()",
    ] {
        site.page("/", Page::quiz(""));
        reader.open("/").await;
        widgets(&reader, 1).await;
        reader.ask(replace, &[]).await;
        reader
            .ask(
                "const div = document.createElement('div'); div.dataset.ebbQuiz = ''; div.textContent = 'Text'; document.body.append(div)",
                &[],
            )
            .await;
        widgets(&reader, 1).await;
        reader.pass_the_gate().await;
    }
}

/// What is left of a link in editors that strip every attribute but its address.
async fn placing_strange_by_the_address_of_a_link(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/post", Page::article(format!("<p><a href=\"#ebb-quiz?view=signs&partner=she\">Ten quiet questions</a></p>{TAG}")));
    reader.open("/post").await;
    widgets(&reader, 1).await;
    let found =
        "return [quiz.getAttribute('view'), quiz.getAttribute('partner'), quiz.textContent, shown(document.querySelector('p > a'))]";
    assert_eq!(reader.ask(found, &[]).await, json!(["signs", "she", "Ten quiet questions", false]));
    reader.all_quiet().await;
    // A link to another page, and one to a place in this page, are links.
    let links = "<a href=\"/other#ebb-quiz\">There</a><a href=\"#ebb-quiz\">Down</a><h2 id=ebb-quiz>Here</h2>";
    site.page("/links", Page::article(format!("{links}<ebb-quiz></ebb-quiz>{TAG}")));
    reader.open("/links").await;
    widgets(&reader, 1).await;
    assert_eq!(reader.ask("return [...document.querySelectorAll('main > a')].map(shown)", &[]).await, json!([true, true]));
    reader.all_quiet().await;
}

async fn placing_strange_under_names_that_are_nearly_right(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let rest = "<p>One</p><p>Two</p><p>Three</p><p>Four</p><p>Five</p>";
    for (body, line) in [
        (format!("<EbbQuiz><p>Text</p></EbbQuiz>{TAG}"), "[ebb] <ebbquiz> is not the tag"),
        (
            String::from("<p>&lt;ebb-quiz&gt;Text&lt;/ebb-quiz&gt;</p><script async data-auto=off src=/ebb/ebb.js></script>"),
            "[ebb] the tag is on the page as text",
        ),
        (format!("{TAG}<section><p>Before</p><ebb-quiz />{rest}</section>"), "[ebb] <ebb-quiz> holds what follows it"),
        (format!("<ebb-quiz /><p>The rest</p>{TAG}"), "[ebb] <ebb-quiz> holds what follows it"),
    ] {
        site.page("/", Page::article(body.clone()));
        reader.open("/").await;
        reader.wait_for(line, "return seen.console.length", &[]).await;
        let said = reader.noted("console").await;
        assert!(said.as_array().is_some_and(|lines| lines.len() == 1), "{body}: {said}");
        assert!(said[0].as_str().is_some_and(|said| said.starts_with(line)), "{body}: {said}");
        reader.no_errors().await;
    }
    // A fallback of some length, in a page that goes on, is what it is.
    site.page("/", Page::article(format!("<ebb-quiz>{rest}{rest}</ebb-quiz><p>More</p>{TAG}")));
    reader.open("/").await;
    widgets(&reader, 1).await;
    reader.all_quiet().await;
}
