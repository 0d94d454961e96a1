//! The report: one page for authors and their readers, that needs nothing else.

use super::finding::{Finding, Proof};
use crate::{outcome::Result, tools};
use serde_json::Value;

const STYLE: &str = "
:root { color-scheme: light dark; font: 1.05rem/1.55 system-ui, sans-serif; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.2rem 4rem; }
h1, h2 { line-height: 1.2; } h2 { margin-top: 2.4rem; }
table { width: 100%; border-collapse: collapse; } td, th { padding: 0.5em 0.6em 0.5em 0; border-bottom: 1px solid #8886; text-align: start; vertical-align: top; }
td:first-child { overflow-wrap: anywhere; } td:last-child:not(:has(code)) { white-space: nowrap; }
code { overflow-wrap: anywhere; font-size: 0.9em; } small, .looked { opacity: 0.8; } .looked { display: block; font-size: 0.92em; }
.sum { padding: 0.8em 1em; border: 2px solid; border-radius: 10px; font-weight: 600; } .no { color: light-dark(#a11, #f99); }
";

/// What no test of this kind can show; the widget tells its readers the same.
const NOT_PROVEN: [&str; 6] = [
    "Other scripts of the same site: they can read what is kept in this browser, and see what a reader does. Ebb cannot prevent that; an author chooses them.",
    "The browser's history: the address of the page stays in it. Ebb changes neither the history nor the title.",
    "Someone who holds the device, or software that watches it.",
    "A file, a copy or a print, once the reader has taken one. It goes to them by the browser's own means (an address made on the device, the clipboard, a frame that is printed), which no content policy governs; no request is part of it, as the server's log shows. In these runs the last step, the browser's own window, was left out.",
    "Places that the reader leaves for: the exit, a source or a \"read more\" link is a request of theirs, made when they press it.",
    "Other versions of these browsers. Anyone can run the same proof on theirs.",
];

/// The whole page.
///
/// # Errors
/// When the machine does not tell the date.
pub(super) fn html(proof: &Proof) -> Result<String> {
    let date = tools::output("date", &["-u", "+%Y-%m-%d %H:%M UTC"])?;
    let broken = proof.all().filter(|finding| !finding.wrong.is_empty()).count();
    let count = proof.all().count();
    let sum = if broken == 0 {
        format!("<p class=\"sum\">All {count} checks hold.</p>")
    } else {
        format!("<p class=\"sum no\">{broken} of {count} checks do not hold.</p>")
    };
    let version = proof.manifest.get("version").and_then(Value::as_str).unwrap_or("?");
    let mut page = vec![format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>Ebb {version}: privacy, proven</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>Ebb {version}: privacy, proven</h1>\n{sum}\n\
         <p>Made on {} by <code>sh .dev/prove</code> of Ebb's source, which anyone can run on any copy of these files. What a reader answers and \
         writes stays in their browser: this page lists how that was looked at, and what it cannot show.</p>\n",
        escape(date.trim())
    )];
    page.push("<h2>The files</h2>\n<table>\n<tr><th>file</th><th>SHA-384, as in <code>integrity</code></th></tr>\n".into());
    for (name, entry) in proof.manifest.get("files").and_then(Value::as_object).into_iter().flatten() {
        let hash = entry.get("integrity").and_then(Value::as_str).unwrap_or("?");
        page.push(format!("<tr><td><code>{}</code></td><td><code>{}</code></td></tr>\n", escape(name), escape(hash)));
    }
    page.extend(["</table>\n<h2>What the files could do</h2>\n".into(), table(&proof.files)]);
    page.extend(["<h2>Where the browsers ran</h2>\n".into(), table(std::slice::from_ref(&proof.network))]);
    for witness in &proof.witnesses {
        page.extend([format!("<h2>What {} did</h2>\n", escape(&witness.browser)), table(&witness.findings)]);
    }
    page.push("<h2>What this does not prove</h2>\n<ul>\n".into());
    page.extend(NOT_PROVEN.map(|line| format!("<li>{}</li>\n", escape(line))));
    page.push("</ul>\n</body>\n</html>\n".into());
    Ok(page.concat())
}

fn table(findings: &[Finding]) -> String {
    let row = |finding: &Finding| {
        let wrong =
            finding.wrong.iter().map(|wrong| format!("<br><code class=\"no\">{}</code>", escape(wrong))).collect::<Vec<_>>().concat();
        let sign = if finding.wrong.is_empty() { "holds" } else { "<strong class=\"no\">does not hold</strong>" };
        let (check, looked) = (escape(&finding.check), escape(&finding.looked));
        format!("<tr><td>{check}<span class=\"looked\">{looked}</span>{wrong}</td><td>{sign}</td></tr>\n")
    };
    format!("<table>\n{}</table>\n", findings.iter().map(row).collect::<Vec<_>>().concat())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
