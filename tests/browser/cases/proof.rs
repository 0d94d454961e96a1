//! The promises about privacy, on the whole widget: nothing is sent, nothing stays behind, nothing tells. `cargo xtask prove`
//! writes down what these cases have seen.

use serde_json::{Value, json};

use crate::pages::{Page, TAG};
use crate::proof::Record;
use crate::questions::QUESTIONS;
use crate::reader::Reader;
use crate::server::Site;
use crate::stage::{Stage, cases};
use crate::tools;

cases![proof_of_the_whole_walk, proof_of_a_visit, proof_of_leaving, proof_of_expiry];

const WITNESS: &str = include_str!("../pages/witness.js");
const WALKER: &str = include_str!("../pages/walker.js");

/// Set once everything has loaded: nothing may be fetched, framed, sent or run any more.
const POLICY: &str = "default-src 'none'; script-src 'none'; connect-src 'none'; img-src 'none'; style-src 'none'; font-src 'none'; \
    media-src 'none'; frame-src 'none'; worker-src 'none'; object-src 'none'; form-action 'none'; base-uri 'none'";

/// What every screen must say to session recorders, and every field to the browser.
const LOOK: &str = "
    window.wrong = [];
    window.fields = 0;
    window.look = async () => {
        const { view, root, all } = walker, here = view(), name = here.dataset.view;
        for (const mask of witness.unmasked(here)) wrong.push(`${name} lacks ${mask}`);
        for (const other of root().children) if (other !== here && other.localName !== 'iframe') wrong.push(`${name}: ${other.localName} is outside of the mask`);
        for (const field of all('input:not([type=file]), textarea, select')) {
            fields += 1;
            if (field.getAttribute('autocomplete') !== 'off') wrong.push(`${name}: ${field.name} may be filled in by the browser`);
            if (/text/.test(field.type) && field.getAttribute('spellcheck') !== 'false') wrong.push(`${name}: ${field.name} may be spell-checked elsewhere`);
        }
    };
";

/// Words that would tell what the reader was looking at: as in `xtask/src/prove/files.rs`, and the names of what is asked.
const TOPIC: [&str; 12] =
    ["relation", "partner", "love", "quiz", "couple", "breakup", "abuse", "pulls", "away", "safety", "Quince", "dating"];

/// Start, limits, gate, review, result, common questions, sources, help, checklist, list of tools, ten tools, what is kept.
const OTHER_SCREENS: usize = 22;

fn page(attributes: &str) -> Page {
    Page::article(format!("<ebb-quiz {attributes}></ebb-quiz>{TAG}")).before(WITNESS).before(WALKER).before(LOOK)
}

/// Walks through everything; says what was seen.
async fn walks(reader: &Reader) -> Value {
    reader.ask("window.walked = ''; walker.told(walker.walk(look), 'walked')", &[]).await;
    let walked = reader.wait_longer(std::time::Duration::from_secs(90), "the end of the walk", "return window.walked", &[]).await;
    let walked: Value = serde_json::from_str(walked.as_str().expect("a text")).expect("what was seen");
    assert_eq!(walked["error"], Value::Null, "{walked}");
    walked["found"].clone()
}

async fn asks(reader: &Reader, script: &str) -> Value {
    let text = reader.ask(&format!("return JSON.stringify({script})"), &[]).await;
    serde_json::from_str(text.as_str().expect("a text")).expect("JSON")
}

/// Everything in the browser that a page can leave behind.
async fn traces(reader: &Reader) -> Value {
    reader.ask("window.found = ''; walker.told(witness.traces(), 'found')", &[]).await;
    let found = reader.wait_for("what is left behind", "return window.found", &[]).await;
    serde_json::from_str::<Value>(found.as_str().expect("a text")).expect("JSON")["found"].clone()
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}

/// What is not as it was before, or tells something.
fn left_behind(before: &Value, after: &Value) -> Vec<String> {
    let mut wrong: Vec<String> = before
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, value)| after[name.as_str()] != **value)
        .map(|(name, value)| format!("{name} was {value} and is {}", after[name]))
        .collect();
    let all = after.to_string();
    wrong.extend(TOPIC.iter().filter(|word| all.contains(**word)).map(|word| format!("something holds {word:?}: {all}")));
    wrong
}

const NOTHING_LEFT: &str = "localStorage, sessionStorage, IndexedDB, caches, cookies, address, title, history, window.name and the console";

/// The requests that are not the page, the script, or a file that the script names; and those that tell who asks.
fn strange_requests(site: &Site) -> Vec<String> {
    let named = tools::files(".json").into_iter().chain(tools::files(".wasm")).map(|name| format!("/ebb/{name}"));
    let expected: Vec<String> = named.chain(["/".into(), "/ebb/ebb.js".into()]).collect();
    let log = site.log();
    let tells = |visit: &crate::server::Visit| {
        visit.method != "GET" || visit.cookie.is_some() || (visit.referer.is_some() && visit.path != "/ebb/ebb.js" && visit.path != "/")
    };
    let strange = log.iter().filter(|visit| !expected.contains(&visit.path) || tells(visit)).map(|visit| format!("{visit:?}"));
    let twice = expected.iter().filter(|path| log.iter().filter(|visit| visit.path == **path).count() > 1);
    strange.chain(twice.map(|path| format!("{path} was asked for twice"))).collect()
}

/// What the page has called that it may not call.
async fn strange_calls(reader: &Reader) -> (usize, Vec<String>) {
    let called = asks(reader, "witness.called").await;
    let fetched = texts(&called["fetch"]);
    let named: Vec<String> = tools::files(".json").into_iter().chain(tools::files(".wasm")).collect();
    let mut wrong: Vec<String> = fetched
        .iter()
        .filter(|address| !named.iter().any(|name| address.ends_with(&format!("/ebb/{name}"))))
        .map(|address| format!("fetch of {address}"))
        .collect();
    for (way, given) in called.as_object().into_iter().flatten().filter(|(way, _)| *way != "fetch") {
        wrong.push(format!("{way} with {given}"));
    }
    (fetched.len(), wrong)
}

async fn proof_of_the_whole_walk(stage: Stage) {
    let Stage { site, reader, .. } = &stage;
    let mut record = Record::begin(&stage, "1-walk");
    site.page("/", page(""));
    reader.open("/").await;
    reader.see_view("start").await;
    let before = traces(reader).await;
    let walked = walks(reader).await;
    let screens = walked["screens"].as_array().map_or(0, Vec::len);
    let sum =
        format!("{screens} screens, {} options, {} texts and days, {} buttons", walked["options"], walked["fields"], walked["buttons"]);
    let few = screens != QUESTIONS.len() + OTHER_SCREENS || walked["options"].as_u64() < Some(150) || walked["fields"].as_u64() < Some(40);
    let wrong = texts(&walked["ends"]).into_iter().chain(few.then(|| format!("that is not all of it: {walked}"))).collect();
    record.found("A reader went everywhere: every question with every option, every tool with every field, what is kept, help", sum, wrong);

    let asked = site.log().len();
    record.found(
        "The server was asked for the page and for the files that ebb.js names, once each, without a cookie or an address",
        format!("{asked} requests"),
        strange_requests(site),
    );
    reader.tap(".foot [data-action=erase]").await;
    reader.see_view("start").await;
    record.found("After erasing everything, nothing of it is left", NOTHING_LEFT.into(), left_behind(&before, &traces(reader).await));

    reader.ask("const rule = document.createElement('meta'); rule.httpEquiv = 'Content-Security-Policy'; rule.content = given[0]; document.head.append(rule)", &[POLICY]).await;
    let again = walks(reader).await;
    let mut wrong = texts(&reader.noted("violations").await);
    if again["screens"] != walked["screens"] {
        wrong.push(format!("the second walk came by {}, the first by {}", again["screens"], walked["screens"]));
    }
    record.found(
        "Once everything has loaded, it all works under a policy that forbids every request, and breaks no rule of it",
        format!("a second walk over {screens} screens; {POLICY}"),
        wrong,
    );
    let more = site.log().len() - asked;
    record.found(
        "That second walk asked the server for nothing",
        format!("{more} requests"),
        strange_requests(site).into_iter().chain((more > 0).then(|| "there were some".into())).collect(),
    );
    let (fetched, mut wrong) = strange_calls(reader).await;
    wrong.extend((fetched == 0).then(|| "not even those were seen".into()));
    record.found(
        "No script of the page called anything that reaches out or leaves something behind, but fetch for those files",
        format!("both walks; {fetched} calls of fetch"),
        wrong,
    );

    let keys = texts(&asks(reader, "witness.keys").await);
    let wrong = keys.iter().filter(|key| !["ebb:0", "ebb:1"].contains(&key.as_str())).map(|key| format!("it wrote {key}")).collect();
    record.found("It kept answers under one key that says nothing", format!("{} writes, of ebb:1 and a probe ebb:0", keys.len()), wrong);
    let taken = texts(&asks(reader, "[...new Set(witness.taken)]").await);
    let wrong =
        taken.iter().filter(|name| !["notes.json", "notes.txt", "reminder.ics", "print"].contains(&name.as_str())).cloned().collect();
    record.found("What a reader takes along has a name that says nothing", taken.join(", "), wrong);
    let (mut wrong, fields) = (texts(&asks(reader, "wrong").await), asks(reader, "fields").await);
    let sheets = asks(reader, "witness.taken.filter((name) => name === 'print').length").await;
    wrong.extend(texts(&asks(reader, "witness.bare").await).into_iter().map(|mask| format!("what is printed lacks {mask}")));
    wrong.extend((sheets == 0).then(|| "nothing was printed".into()));
    record.found(
        "Every screen, and what is printed, asks session recorders to look away; no field is filled in or spell-checked by the browser",
        format!("{screens} screens, twice, with {fields} fields and {sheets} sheets of paper in all"),
        wrong,
    );
    record.found(
        "Nothing went wrong, and nothing was said in the console",
        "both walks".into(),
        texts(&reader.noted("errors").await).into_iter().chain(texts(&reader.noted("console").await)).collect(),
    );
    // The other way round: what was not seen would have been.
    reader.ask("new Image().src = '/control'", &[]).await;
    reader.wait_for("the policy to refuse a picture", "return seen.violations.length === 1", &[]).await;
    let came = site.log().iter().any(|visit| visit.path == "/control");
    record.found(
        "That policy does forbid: a picture that the page itself asks for is refused, and the refusal is seen",
        "one picture".into(),
        came.then(|| "the server was asked for it".into()).into_iter().collect(),
    );
    record.end();
}

async fn proof_of_a_visit(stage: Stage) {
    let Stage { site, reader, .. } = &stage;
    let mut record = Record::begin(&stage, "2-visit");
    site.page("/", page("remember=visit"));
    reader.open("/").await;
    reader.see_view("start").await;
    let before = traces(reader).await;
    let walked = walks(reader).await;
    reader.tap(".foot [data-action=erase]").await;
    reader.see_view("start").await;
    let keys = texts(&asks(reader, "witness.keys").await);
    record.found(
        "Where answers are kept for the visit only, nothing is written at all",
        format!("{} screens, and erasing; {} writes", walked["screens"].as_array().map_or(0, Vec::len), keys.len()),
        keys,
    );
    record.found("And nothing is left behind", NOTHING_LEFT.into(), left_behind(&before, &traces(reader).await));
    // Something to forget.
    reader.answer_one().await;
    reader.reload().await;
    reader.see_view("start").await;
    let chosen = reader.ask("return [...root.querySelectorAll('input:checked')].map((it) => it.name).join()", &[]).await;
    let text = reader.ask("return view.innerText", &[]).await.to_string();
    let wrong = (chosen != "partner,remember,leave" || text.contains("Go on"))
        .then(|| format!("{chosen} are chosen on {text}"))
        .into_iter()
        .collect();
    record.found("A reload brings no answer back", "the first screen, as for a new reader".into(), wrong);
    record.end();
}

async fn proof_of_leaving(stage: Stage) {
    let Stage { site, reader, .. } = &stage;
    let mut record = Record::begin(&stage, "3-leaving");
    let nowhere = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port");
    site.page("/look", page("").before("window.stays = true;"));
    site.page("/", page(&format!("exit-url=\"https://{nowhere}/weather\"")));
    reader.open("/").await;
    reader.answer_one().await;
    let kept = reader.stored_text().await;
    reader.press_and_leave("exit").await;
    // Firefox reports the failure of the page before to the next command.
    let _ = reader.client.goto(&format!("{}/look", site.address())).await;
    reader.open("/look").await;
    reader.see_view("start").await;
    let after = traces(reader).await;
    let mut wrong: Vec<String> = ["local", "session", "databases", "caches", "console"]
        .iter()
        .filter(|name| after[**name] != json!([]))
        .map(|name| format!("{name}: {}", after[*name]))
        .collect();
    wrong.extend(kept.is_null().then(|| "nothing was kept before".into()));
    wrong.extend(TOPIC.iter().filter(|word| after.to_string().contains(**word)).map(|word| format!("something holds {word:?}")));
    record.found("After leaving, nothing of it is left", NOTHING_LEFT.into(), wrong);
    record.end();
}

async fn proof_of_expiry(stage: Stage) {
    let Stage { site, reader, .. } = &stage;
    let mut record = Record::begin(&stage, "4-expiry");
    site.page("/", page("expires=1"));
    reader.open("/").await;
    reader.see_view("start").await;
    let before = traces(reader).await;
    reader.answer_one().await;
    let kept = reader.stored_text().await;
    site.page("/", page("expires=1").before("{ const now = Date.now; Date.now = () => now() + 25 * 3600 * 1000; }"));
    reader.reload().await;
    reader.see_view("start").await;
    let mut wrong = left_behind(&before, &traces(reader).await);
    wrong.extend(kept.is_null().then(|| "nothing was kept before".into()));
    record.found("A day later, with expires=\"1\", nothing of it is left", NOTHING_LEFT.into(), wrong);
    record.end();
}
