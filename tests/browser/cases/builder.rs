//! The embed builder of the demo page: what it shows, pasted unchanged, works.

use std::time::Duration;

use serde_json::{Value, json};

use super::broken::one_line;
use crate::pages::{HURRY, Page, strictest_with};
use crate::reader::{Key, Reader};
use crate::server::Site;
use crate::stage::{Stage, cases};
use crate::tools;

cases![
    builder_snippet_works_where_it_is_pasted,
    builder_snippet_works_from_another_origin,
    builder_snippet_with_a_changed_hash,
    builder_script_once_for_the_site,
    builder_policy_lines_are_enough,
    builder_leaves_out_what_cannot_be_used,
    builder_copies_or_selects,
];

/// Opens the demo page and waits until the builder has read what the build says of itself.
pub(super) async fn open(reader: &Reader) {
    reader.open("/ebb/").await;
    let ready = "return !document.querySelector('.builder').hidden && document.querySelector('[data-block=snippet]').textContent";
    reader.wait_for("the snippet", ready, &[]).await;
}

/// Chooses in the builder, as an author does.
pub(super) async fn choose(reader: &Reader, choices: &[(&str, &str)]) {
    for (name, value) in choices {
        let script =
            "const [control] = [...document.querySelectorAll(`[name=\"${given[0]}\"]`)].filter((it) => it.type !== 'radio' || it.value === given[1]);
            if (['radio', 'checkbox'].includes(control.type)) control.checked = given[1] !== 'no';
            else control.value = given[1];
            control.dispatchEvent(new Event('change', { bubbles: true }))";
        reader.ask(script, &[name, value]).await;
        reader.ask("window.shown = false; setTimeout(() => { window.shown = true; })", &[]).await;
        reader.wait_for("the page to show what was chosen", "return window.shown", &[]).await;
    }
}

/// The lines of a block, as they would be copied.
pub(super) async fn lines(reader: &Reader, block: &str) -> String {
    let script = "return document.querySelector(`[data-block=\"${given[0]}\"]`).textContent";
    reader.ask(script, &[block]).await.as_str().unwrap_or_else(|| panic!("no block {block}")).to_owned()
}

/// The hash of ebb.js, from the build's own list.
fn integrity() -> String {
    let manifest = std::fs::read_to_string(tools::dist().join("embed.json")).expect("the manifest");
    let manifest: Value = serde_json::from_str(&manifest).expect("the manifest as JSON");
    manifest["files"]["ebb.js"]["integrity"].as_str().expect("the hash").to_owned()
}

/// What keeps room in the snippet.
const ROOM: &str = " style=\"display:block;min-height:100vh\"";

/// A post with what the builder shows in it.
fn post(snippet: &str) -> Page {
    Page::article(format!("<p>Before</p>\n{snippet}\n<p>After</p>"))
}

/// The widget is there, with these attributes, and goes on to its first screen after the safety questions.
async fn works(reader: &Reader, attributes: &Value) {
    reader.see_view("start").await;
    let script = "return Object.fromEntries(quiz.getAttributeNames().filter((name) => name !== 'style').map((name) => [name, quiz.getAttribute(name)]))";
    assert_eq!(reader.ask(script, &[]).await, *attributes, "the widget's attributes");
    reader.press("start").await;
    reader.clear_the_gate().await;
    reader.see_view(attributes["view"].as_str().unwrap_or("question")).await;
    reader.all_quiet().await;
}

async fn builder_snippet_works_where_it_is_pasted(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let chosen = [
        ("view", "signs"),
        ("partner", "they"),
        ("theme", "dark"),
        ("remember", "visit"),
        ("expires", "7"),
        ("exit-url", "https://weather.example/?a=1&b=\"2\""),
        ("article", "/post?way={way}&from=ebb"),
        ("heading-level", "3"),
        ("lang", "en"),
    ];
    let expected: Value = chosen.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect::<serde_json::Map<_, _>>().into();
    for form in ["element", "div", "link", "script"] {
        for (choices, expected) in [(&chosen[..], &expected), (&[], &json!({}))] {
            open(&reader).await;
            choose(&reader, choices).await;
            choose(&reader, &[("form", form)]).await;
            let snippet = lines(&reader, "snippet").await;
            assert!(snippet.contains(&format!("integrity=\"{}\" crossorigin=\"anonymous\"", integrity())), "{snippet}");
            site.page("/post", post(&snippet));
            reader.open("/post").await;
            works(&reader, expected).await;
            let inside = "return quiz.textContent.includes('take a breath first') && !shown(quiz.firstElementChild)";
            assert_eq!(reader.ask(inside, &[]).await, form != "script", "{form}: the author's text makes room for the widget");
        }
    }
}

async fn builder_snippet_works_from_another_origin(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    open(&reader).await;
    choose(&reader, &[("folder", &format!("{}/ebb/", site.address())), ("hosting", "other"), ("guard", "yes")]).await;
    let snippet = lines(&reader, "snippet").await;
    let blog = Site::start().await;
    blog.page("/post", post(&snippet));
    let visitor = Reader::new(reader.client.clone(), blog.address());
    visitor.open("/post").await;
    works(&visitor, &json!({})).await;
    assert_eq!(blog.log().len(), 1, "the post alone comes from the blog: {:?}", blog.log());
    assert!(site.count("/ebb.js") >= 1);
}

async fn builder_snippet_with_a_changed_hash(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    open(&reader).await;
    let snippet = lines(&reader, "snippet").await;
    let hash = integrity();
    let last = if hash.ends_with('A') { "B" } else { "A" };
    // A site of its own: the preview on this one may still be loading.
    let blog = Site::start().await;
    blog.page("/post", post(&snippet.replace(&hash, &format!("{}{last}", &hash[..hash.len() - 1]))));
    let visitor = Reader::new(reader.client.clone(), blog.address());
    visitor.open("/post").await;
    visitor.settles().await;
    let script = "return [!!customElements.get('ebb-quiz'), shown(quiz.firstElementChild), quiz.firstElementChild.textContent]";
    let text = "When someone you love steps back, take a breath first. Here is what may help.";
    assert_eq!(visitor.ask(script, &[]).await, json!([false, true, text]), "the author's text stays");
    assert_eq!((blog.count("/ebb.js"), blog.log().len()), (1, 2), "nothing that the script fetches: {:?}", blog.log());

    // In a folder that is updated in place, the snippet without its hash is the right one.
    open(&reader).await;
    choose(&reader, &[("pin", "no")]).await;
    let snippet = lines(&reader, "snippet").await;
    assert!(!snippet.contains("integrity"), "{snippet}");
    site.page("/post", post(&snippet));
    reader.open("/post").await;
    works(&reader, &json!({})).await;
}

async fn builder_script_once_for_the_site(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for form in ["element", "div", "link"] {
        open(&reader).await;
        choose(&reader, &[("place", "site"), ("form", form), ("view", "signs")]).await;
        let (head, snippet) = (lines(&reader, "head").await, lines(&reader, "snippet").await);
        assert!(!snippet.contains("<script"), "{snippet}");
        for (path, page) in [("/with", post(&snippet)), ("/without", post("<p>No tag here.</p>"))] {
            site.page(path, page.head(&head));
        }
        reader.open("/with").await;
        works(&reader, &json!({"view": "signs"})).await;
        reader.press("erase").await;
        reader.open("/without").await;
        reader.wait_for("the element to be defined", "return !!customElements.get('ebb-quiz')", &[]).await;
        assert_eq!(reader.ask("return document.querySelectorAll('ebb-quiz').length", &[]).await, 0, "a page that has not asked");
    }
}

async fn builder_policy_lines_are_enough(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let blog = Site::start().await;
    let visitor = Reader::new(reader.client.clone(), blog.address());
    for hosting in ["same", "other"] {
        open(&reader).await;
        let folder = format!("{}/ebb/", site.address());
        choose(&reader, &[("folder", if hosting == "same" { "/ebb/" } else { &folder }), ("hosting", hosting)]).await;
        let (snippet, policy) = (lines(&reader, "snippet").await, strictest_with(&lines(&reader, "policy").await));
        let (host, visitor) = if hosting == "same" { (&site, &reader) } else { (&blog, &visitor) };
        // The policy refuses the room that the snippet keeps, and nothing else.
        host.page("/whole", post(&snippet).policy_of_the_host(&policy));
        visitor.open("/whole").await;
        visitor.see_view("start").await;
        assert_eq!(visitor.noted("violations").await, json!(["style-src-attr inline"]));
        assert_eq!(visitor.noted("errors").await, json!([]));
        let snippet = snippet.replace(ROOM, "");
        host.page("/post", post(&snippet).policy_of_the_host(&policy));
        visitor.open("/post").await;
        works(visitor, &json!({})).await;
        visitor.press("erase").await;

        // No word of them is too many.
        let words: Vec<&str> = policy.split_inclusive("; ").filter(|part| !part.starts_with("connect-src")).collect();
        for (less, expected) in [(policy.replace("'wasm-unsafe-eval'", ""), "ebb-error"), (words.concat(), "ebb-error")] {
            host.page("/less", post(&snippet).before(HURRY).policy_of_the_host(&less));
            visitor.open("/less").await;
            let failed = "return seen.events.some((event) => event.name === given[0])";
            visitor.wait_longer(Duration::from_secs(25), &format!("{expected} under {less}"), failed, &[expected]).await;
            one_line(visitor).await;
        }
    }
}

async fn builder_leaves_out_what_cannot_be_used(stage: Stage) {
    let Stage { reader, .. } = stage;
    open(&reader).await;
    let usual = lines(&reader, "snippet").await;
    let said = "return document.getElementById('said').textContent";
    for (name, value, before) in [
        ("exit-url", "http://weather.example/", ""),
        ("exit-url", "javascript:alert(1)", ""),
        ("expires", "0", "30"),
        ("expires", "400", "30"),
        ("article", "/post", ""),
        ("article", "{way}", ""),
        ("article", "javascript:'{way}'", ""),
        ("folder", "my folder", "/ebb/"),
    ] {
        choose(&reader, &[(name, value)]).await;
        assert_eq!(lines(&reader, "snippet").await, usual, "{name}={value}");
        let told = reader.ask(said, &[]).await;
        assert!(told.as_str().is_some_and(|text| text.starts_with("Left out: ")), "{name}={value}: {told}");
        choose(&reader, &[(name, before)]).await;
        assert_eq!(reader.ask(said, &[]).await, "");
    }
    for value in ["https://blog.example/post#{way}", "/posts/{way}/", "#{way}", "?way={way}"] {
        choose(&reader, &[("article", value)]).await;
        assert!(lines(&reader, "snippet").await.contains(&format!("article=\"{value}\"")), "{value} can be used");
    }
    assert_eq!(reader.ask(said, &[]).await, "");
    // On another address, a path alone says too little.
    choose(&reader, &[("hosting", "other")]).await;
    assert!(reader.ask(said, &[]).await.as_str().is_some_and(|text| text.starts_with("Left out: Your folder")));
    choose(&reader, &[("hosting", "same")]).await;
    for (folder, source) in [("/notes", "/notes/ebb.js"), ("https://files.example/ebb.js", "https://files.example/ebb.js")] {
        choose(&reader, &[("folder", folder)]).await;
        assert!(lines(&reader, "snippet").await.contains(&format!("src=\"{source}\"")), "{folder}");
    }
    choose(&reader, &[("fallback", "Two & <more>\n\nparagraphs")]).await;
    assert!(lines(&reader, "snippet").await.contains("  <p>Two &amp; &lt;more&gt;</p>\n  <p>paragraphs</p>\n"));
}

async fn builder_copies_or_selects(stage: Stage) {
    let Stage { reader, .. } = stage;
    open(&reader).await;
    let snippet = lines(&reader, "snippet").await;
    let stub = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => {
        if (given[0] === 'refused') throw new DOMException('no', 'NotAllowedError');
        window.copied = text;
    } } })";
    let said = "return document.getElementById('said').textContent.includes(given[0])";
    reader.ask(stub, &["allowed"]).await;
    reader.ask("document.getElementById('folder').focus()", &[]).await;
    reader.tab_to("[aria-label='Copy: For the post']").await;
    reader.strike(Key::Enter).await;
    reader.wait_for("the news", said, &["Copied: For the post."]).await;
    assert_eq!(reader.ask("return window.copied", &[]).await, snippet);

    reader.ask(stub, &["refused"]).await;
    reader.strike(Key::Enter).await;
    reader.wait_for("what to do now", said, &["Selected: For the post."]).await;
    assert_eq!(reader.ask("return String(getSelection())", &[]).await.as_str().map(str::trim), Some(snippet.trim()));
    let blocks = "return [...document.querySelectorAll('.block')].filter((it) => !it.querySelector('button.copy')).length";
    assert_eq!(reader.ask(blocks, &[]).await, 0, "blocks without a button");
}
