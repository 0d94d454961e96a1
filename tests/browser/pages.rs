//! The pages that host the widget: plain ones, and strict ones.

use std::time::Duration;

use axum::body::Body;
use axum::http::Response;
use serde_json::{Value, json};

/// The tag from the README.
pub(crate) const TAG: &str = r#"<script async src="/ebb/ebb.js"></script>"#;

/// What an author might put inside the element.
pub(crate) const FALLBACK: &str = r#"<p id="fallback">When someone steps back, take a breath first.</p>"#;

/// Notes what happens on the page, before anything else runs. Tests read `window.seen`.
pub(crate) const COLLECTOR: &str = include_str!("pages/collector.js");

/// Fifty times less waiting, for pages on which files are asked for again and again.
pub(crate) const HURRY: &str =
    "{ const wait = window.setTimeout; window.setTimeout = (act, time, ...given) => wait(act, time / 50, ...given); }";

/// Longer than the widget waits between all its attempts to fetch a file, as `embed/js/files.js` has it.
pub(crate) const ALL_PAUSES: Duration = Duration::from_millis(7500);

/// How long after the last step of a move the widget looks once more where it stands, as `embed/js/bar.js` has it.
pub(crate) const AFTER_THE_LAST_STEP: Duration = Duration::from_millis(350);

const NONCE: &str = "b25seS1mb3ItdGVzdHM";

/// The strictest policy under which the widget promises to work.
pub(crate) const STRICT: &str = "default-src 'none'; script-src 'nonce-b25seS1mb3ItdGVzdHM' 'wasm-unsafe-eval'; connect-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// The strictest policy, which lets nothing run, with these words added to it; they name their directives.
pub(crate) fn strictest_with(words: &str) -> String {
    let words = words.replacen("script-src", &format!("script-src 'nonce-{NONCE}'"), 1);
    format!("default-src 'none'; {words}; require-trusted-types-for 'script'; trusted-types 'none'")
}

/// A policy under which no WebAssembly can run.
pub(crate) const NO_WASM: &str = "script-src 'nonce-b25seS1mb3ItdGVzdHM'";

/// A host page in the making.
#[derive(Clone, Default)]
pub(crate) struct Page {
    head: String,
    body: String,
    before: String,
    policy: Option<String>,
    foreign: bool,
    whole: Option<String>,
    headers: Vec<(&'static str, &'static str)>,
}

impl Page {
    /// An article with this HTML in it.
    pub(crate) fn article(body: impl Into<String>) -> Self {
        Self { body: body.into(), ..Self::default() }
    }

    /// An article with the element, its attributes and a fallback, and the tag below it.
    pub(crate) fn quiz(attributes: &str) -> Self {
        Self::article(format!("<ebb-quiz {attributes}>{FALLBACK}</ebb-quiz>{TAG}"))
    }

    pub(crate) fn head(mut self, html: &str) -> Self {
        self.head.push_str(html);
        self
    }

    /// A script of the page that runs before the widget's.
    pub(crate) fn before(mut self, script: &str) -> Self {
        self.before.push_str(script);
        self
    }

    /// In a browser that has kept these answers and signs from an earlier visit, which ended on the result.
    pub(crate) fn kept(self, answers: &Value, signs: &Value) -> Self {
        let document = json!({
            "v": 2, "rev": 1, "answers": answers, "signs": signs, "tools": {}, "history": [], "rating": null,
            "reader": {"partner": null, "leave": "erase", "place": "result"},
        });
        self.before(&format!(
            "{{ const kept = {document}; kept.at = Date.now(); kept.exp = kept.at + 86400000;
            localStorage.setItem('ebb:1', JSON.stringify(kept)); }}"
        ))
    }

    /// In a browser that has kept this document from an earlier visit.
    pub(crate) fn kept_document(self, document: &Value) -> Self {
        self.before(&format!(
            "if (!sessionStorage.opened) {{ const kept = {document}; kept.at = Date.now(); kept.exp = kept.at + 86400000;
            localStorage.setItem('ebb:1', JSON.stringify(kept)); sessionStorage.opened = 'yes'; }}"
        ))
    }

    /// Served with this content security policy, and with its nonce on every script.
    pub(crate) fn policy(mut self, policy: &str) -> Self {
        self.policy = Some(policy.to_owned());
        self
    }

    /// Served with this content security policy, and with its nonce on the page's own script only.
    pub(crate) fn policy_of_the_host(self, policy: &str) -> Self {
        Self { foreign: true, ..self.policy(policy) }
    }

    /// A file that is served as it is.
    pub(crate) fn whole(text: impl Into<String>) -> Self {
        Self { whole: Some(text.into()), ..Self::default() }
    }

    /// Served with this header.
    pub(crate) fn header(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }

    pub(crate) fn response(&self) -> Response<Body> {
        let mut response = Response::builder();
        if !self.headers.iter().any(|(name, _)| *name == "content-type") {
            response = response.header("content-type", "text/html; charset=utf-8");
        }
        if let Some(policy) = &self.policy {
            response = response.header("content-security-policy", policy);
        }
        for (name, value) in &self.headers {
            response = response.header(*name, *value);
        }
        response.body(Body::from(self.html())).expect("a well-formed page")
    }

    fn html(&self) -> String {
        if let Some(whole) = &self.whole {
            return whole.clone();
        }
        let Self { head, body, before, .. } = self;
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>Notes from a small garden</title>\
             <script>{COLLECTOR}\n{before}</script>{head}</head><body><main><h1>Notes from a small garden</h1>\
             <p>The first beans are up.</p>{body}<p id=\"end\">See you next week.</p></main></body></html>"
        );
        let nonced = format!("<script nonce=\"{NONCE}\"");
        match (&self.policy, self.foreign) {
            (None, _) => html,
            (Some(_), false) => html.replace("<script", &nonced),
            (Some(_), true) => html.replacen("<script", &nonced, 1),
        }
    }
}

/// A page that shows another page in two frames, as two tabs of one browser do.
pub(crate) fn tabs(path: &str) -> Page {
    let frame = format!(r#"<iframe src="{path}" title="a tab" style="width: 500px; height: 700px"></iframe>"#);
    Page::article(frame.repeat(2))
}

/// A page that shows another page in a frame of this width: narrower than some browsers' windows can be.
pub(crate) fn frame(path: &str, width: u32) -> Page {
    let frame = format!(r#"<iframe src="{path}" title="the page" style="width: {width}px; height: 800px"></iframe>"#);
    Page::article(frame).head("<style>body { margin: 0 } h1, p { display: none } iframe { display: block; border: 0 }</style>")
}
