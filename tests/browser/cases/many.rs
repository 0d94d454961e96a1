//! Many widgets, many lives: one wasm for all of them, and nothing left behind.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::pages::{Page, TAG};
use crate::reader::Reader;
use crate::stage::{Stage, cases};
use crate::tools;

/// How long thousands of lives may take on a machine with much else to do.
const PATIENCE: Duration = Duration::from_secs(90);

cases![many_widgets_share_one_wasm, many_lives_leave_nothing_behind];

/// Keeps each instance's memory where a test can ask for its size, and counts listeners on the window and the document.
const COUNTERS: &str = "
    window.memories = [];
    const Instance = WebAssembly.Instance;
    WebAssembly.Instance = new Proxy(Instance, { construct(target, given) {
        const made = new target(...given);
        if (made.exports.memory) memories.push(made.exports.memory);
        return made;
    } });
    window.listening = new Set();
    const numbers = new WeakMap();
    for (const [name, act] of [['addEventListener', 'add'], ['removeEventListener', 'delete']]) {
        const original = EventTarget.prototype[name];
        EventTarget.prototype[name] = function (kind, listener, options) {
            const place = [window, document, document.documentElement].indexOf(this);
            if (place >= 0 && listener) {
                if (!numbers.has(listener)) numbers.set(listener, Math.random());
                // The same listener added again is one.
                listening[act](`${place} ${kind} ${numbers.get(listener)} ${!!(options && (options === true || options.capture))}`);
            }
            return original.call(this, kind, listener, options);
        };
    }";

async fn memory(reader: &Reader) -> u64 {
    reader.ask("return memories[0].buffer.byteLength", &[]).await.as_u64().expect("bytes")
}

async fn many_widgets_share_one_wasm(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    let quiz = "<ebb-quiz></ebb-quiz>";
    site.page("/one", Page::article(format!("{quiz}{TAG}")).before(COUNTERS));
    reader.open("/one").await;
    reader.see_view("start").await;
    let one = memory(&reader).await;

    let note = "addEventListener('ebb-ready', () => { seen.last = performance.now(); seen.first ??= seen.last; seen.ready = (seen.ready || 0) + 1; });";
    site.page("/", Page::article(format!("{}{TAG}", quiz.repeat(100))).before(COUNTERS).before(note));
    let before = site.log().len();
    reader.open("/").await;
    reader.wait_for("a hundred widgets", "return seen.ready === 100", &[]).await;
    let fetched: Vec<String> =
        site.log().into_iter().skip(before).map(|visit| visit.path).filter(|path| path.starts_with("/ebb/")).collect();
    assert_eq!(fetched.len(), 3, "one script, one wasm, one list of words: {fetched:?}");
    assert!(fetched.contains(&format!("/ebb/{}", tools::files(".wasm")[0])), "{fetched:?}");
    assert_eq!(reader.ask("return memories.length", &[]).await, 1, "instances");
    let hundred = memory(&reader).await;
    assert!(hundred - one <= 4 << 20, "{one} bytes with one widget, {hundred} with a hundred");
    let took = reader.ask("return Math.round(seen.last - seen.first)", &[]).await;
    println!("{}: 99 widgets after the first took {took} ms, {} KiB more memory", engine.name(), (hundred - one) >> 10);

    reader.at_widget(99).press("start").await;
    reader.at_widget(99).clear_the_gate().await;
    reader.at_widget(50).see_view("question").await;
    reader.all_quiet().await;
}

/// A life: put in, moved, answered, and taken out, with a task between so that a removal is a removal. Every fifth is the
/// life of an element that was not there before.
const LIVES: &str = "{
    const channel = new MessageChannel();
    const settled = () => new Promise((done) => { channel.port1.onmessage = done; channel.port2.postMessage(0); });
    const answer = (quiz, nth) => {
        const root = quiz.shadowRoot, options = [...root.querySelectorAll('input[type=radio], input[type=checkbox]')];
        const safe = root.querySelector('[data-question=safety] input[value=none]');
        if (safe) safe.checked || safe.click();
        else if (options.length) options[nth % options.length].click();
        const on = root.querySelector('.actions [data-action=' + (nth % 7 ? 'next' : 'back') + ']');
        if (on) on.click();
        else root.querySelector('.actions button')?.click();
    };
    window.live = async (times) => {
        const other = document.getElementById('other'), main = document.querySelector('main');
        const old = document.querySelector('ebb-quiz');
        // Nothing here asks what it looks like, and most of the time would go into painting it.
        document.body.style.display = 'none';
        for (let i = 0; i < times; i++) {
            const it = i % 5 ? old : document.createElement('ebb-quiz');
            (i % 2 ? other : main).append(it);
            await settled();
            (i % 3 ? main : other).append(it);
            answer(it, i);
            await settled();
            // As far as the result, and anew.
            if (i % 20 === 0) it.shadowRoot.querySelector('[data-action=erase]').click();
            it.remove();
            await settled();
            window.given = (window.given || 0) + seen.writes.length;
            seen.writes.length = seen.events.length = 0;
        }
        document.querySelector('main').append(old);
        await settled();
        // However far the last life has come, the next reader begins at the first screen.
        old.shadowRoot.querySelector('[data-action=erase]').click();
        await settled();
        document.body.style.display = '';
        window.lived = (window.lived || 0) + times;
    };
}";

async fn many_lives_leave_nothing_behind(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    let page = Page::article(format!("<ebb-quiz></ebb-quiz><div id=\"other\"></div>{TAG}"));
    site.page("/", page.before(COUNTERS).before(LIVES));
    reader.open("/").await;
    reader.see_view("start").await;
    // By then the memory is as large as it gets: one page of it may be asked for late.
    reader.ask("live(1500); return null", &[]).await;
    reader.wait_longer(PATIENCE, "the first lives", "return window.lived === 1500", &[]).await;
    let counts = "return [memories.length, memories[0].buffer.byteLength, listening.size, document.querySelectorAll('*').length, root.querySelectorAll('*').length]";
    let before: Value = reader.ask(counts, &[]).await;
    let began = Instant::now();
    reader.ask("live(5000); return null", &[]).await;
    reader.wait_longer(PATIENCE, "five thousand lives", "return window.lived === 6500", &[]).await;
    assert_eq!(reader.ask(counts, &[]).await, before, "instances, bytes of memory, listeners, elements in the page and in the widget");
    let given = reader.ask("return window.given", &[]).await.as_u64().expect("how often it was written");
    assert!(given > 2000, "there was no life in it: {given} changes");
    println!("{}: 5,000 lives with {given} changes in {} ms, then {before}", engine.name(), began.elapsed().as_millis());
    // By script, as all the lives before: WebKit's driver finds no way to an element that was moved so often.
    let click = |selector: &str| format!("root.querySelector('{selector}').click()");
    reader.ask(&click("[name=remember][value=device]"), &[]).await;
    reader.ask(&click("[data-action=start]"), &[]).await;
    reader.see_view("safety").await;
    reader.ask(&click("input[value=none]"), &[]).await;
    reader.ask(&click(".screen [data-action=next]"), &[]).await;
    reader.see_question("asks").await;
    reader.ask(&click("input[value=what-now]"), &[]).await;
    assert_eq!(reader.stored().await["answers"]["asks"], json!("what-now"), "it still works");
    reader.all_quiet().await;
}
