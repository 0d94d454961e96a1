//! Pages whose scripts have changed the browser itself: the reader comes to the same result.

use serde_json::json;

use crate::pages::Page;
use crate::questions::OUTSIDE_STRESS;
use crate::stage::{Stage, cases};

cases![
    hostile_scripts_frozen_prototypes,
    hostile_scripts_like_prototype_js,
    hostile_scripts_like_mootools,
    hostile_scripts_that_wrap_the_platform,
    hostile_scripts_that_stop_events,
    hostile_scripts_accessors_on_every_object,
];

async fn comes_to_the_result(stage: Stage, before: &str) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before(before));
    reader.open("/").await;
    reader.walk_to_result(OUTSIDE_STRESS).await;
    assert_eq!(reader.readings().await[0].0, "outside-stress");
    let asked = "return [...root.querySelectorAll('[data-way]')].length";
    assert_eq!(reader.ask(asked, &[]).await, 14);
    assert_eq!(reader.noted("errors").await, json!([]));
}

async fn hostile_scripts_frozen_prototypes(stage: Stage) {
    let script = "for (const maker of [Object, Array, String, Number, Function, Promise, Map, Set, RegExp, Date, Element, Node, HTMLElement, EventTarget]) {
        Object.freeze(maker); Object.freeze(maker.prototype); }";
    comes_to_the_result(stage, script).await;
}

async fn hostile_scripts_like_prototype_js(stage: Stage) {
    // What Prototype.js 1.6 and its kind add and replace; JSON through toJSON is their best known trap.
    let script = "
        Array.prototype.each = function (act) { this.forEach(act); };
        Array.prototype.toJSON = function () { return '[' + this.join(',') + ']'; };
        String.prototype.toJSON = function () { return this; };
        Object.extend = (to, from) => { for (const name in from) to[name] = from[name]; return to; };
        Array.from = (things) => { const all = []; for (let i = 0; i < (things && things.length || 0); i++) all.push(things[i]); return all; };
        Function.prototype.bind = function (self) { const act = this; return function (...given) { return act.apply(self, given); }; };
        Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this); return this; };
        window.$ = (id) => document.getElementById(id);";
    // The driver's own JSON does not survive Array.prototype.toJSON; it is put back before the driver looks.
    comes_to_the_result(
        stage,
        &format!("{script} addEventListener('load', () => {{ delete Array.prototype.toJSON; delete String.prototype.toJSON; }});"),
    )
    .await;
}

async fn hostile_scripts_like_mootools(stage: Stage) {
    let script = "
        Array.prototype.contains = function (thing) { return this.indexOf(thing) >= 0; };
        Array.prototype.flatten = function () { return [].concat(...this); };
        Array.prototype.include = function (thing) { if (!this.contains(thing)) this.push(thing); return this; };
        String.prototype.contains = function (part) { return this.indexOf(part) >= 0; };
        Function.prototype.extend = function (name, value) { this[name] = value; return this; };
        Element.prototype.set = Element.prototype.get = Element.prototype.inject = function () { return this; };
        Number.prototype.times = function (act) { for (let i = 0; i < this; i++) act(i); };
        for (const name of ['find', 'findLast', 'at']) Array.prototype[name] = Array.prototype[name];";
    comes_to_the_result(stage, script).await;
}

async fn hostile_scripts_that_wrap_the_platform(stage: Stage) {
    let script = "
        const wrap = (of, name) => { const original = of[name]; of[name] = function (...given) { return original.apply(this, given); }; };
        wrap(window, 'fetch'); wrap(EventTarget.prototype, 'addEventListener'); wrap(EventTarget.prototype, 'removeEventListener');
        wrap(Document.prototype, 'createElement'); wrap(Node.prototype, 'appendChild'); wrap(Node.prototype, 'insertBefore');
        wrap(Promise.prototype, 'then'); wrap(JSON, 'parse'); wrap(JSON, 'stringify'); wrap(window, 'setTimeout'); wrap(window, 'queueMicrotask');
        wrap(history, 'pushState'); wrap(Storage.prototype, 'getItem'); wrap(Storage.prototype, 'removeItem');";
    comes_to_the_result(stage, script).await;
}

async fn hostile_scripts_that_stop_events(stage: Stage) {
    let script = "for (const name of ['click', 'change', 'input', 'keydown', 'pointerdown', 'focusin']) {
        document.addEventListener('DOMContentLoaded', () => document.body.addEventListener(name, (event) => event.stopPropagation()));
        addEventListener(name, (event) => event.stopImmediatePropagation()); }";
    comes_to_the_result(stage, script).await;
}

async fn hostile_scripts_accessors_on_every_object(stage: Stage) {
    let script =
        "for (const name of ['value', 'module', 'code', 'once', 'text', 'first', 'integrity', 'name']) Object.defineProperty(Object.prototype, name, {
        __proto__: null, configurable: true, get() { return undefined; },
        set(value) { Object.defineProperty(this, name, { __proto__: null, value, writable: true, configurable: true, enumerable: true }); } });";
    comes_to_the_result(stage, script).await;
}
