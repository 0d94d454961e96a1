//! Pages with a content security policy.

use crate::pages::{NO_WASM, Page, STRICT};
use crate::questions::OUTSIDE_STRESS;
use crate::stage::{Stage, cases};

cases![policy_of_the_strictest_kind, policy_without_webassembly, policies_have_their_verdicts];

async fn policy_of_the_strictest_kind(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").policy(STRICT));
    reader.open("/").await;
    reader.walk_to_result(OUTSIDE_STRESS).await;
    assert_eq!(reader.readings().await[0].0, "outside-stress");
    reader.press("signs").await;
    reader.see_view("signs").await;
    let styled = reader.ask("return getComputedStyle(view.querySelector('fieldset')).borderTopStyle", &[]).await;
    assert_ne!(styled, "groove", "the widget's own style applies");
    reader.all_quiet().await;
}

async fn policy_without_webassembly(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").policy(NO_WASM));
    reader.open("/").await;
    super::broken::falls_back(&reader).await;
}

/// Policies as sites have them, and whether the widget can run. Where it cannot, the page's own text stays.
const VERDICTS: [(&str, bool); 10] = [
    ("script-src 'self' NONCE", false),
    ("script-src NONCE 'strict-dynamic'", false),
    ("script-src NONCE 'wasm-unsafe-eval'; connect-src 'none'", false),
    ("default-src 'none'; script-src NONCE 'wasm-unsafe-eval'", false),
    ("script-src NONCE 'wasm-unsafe-eval'", true),
    ("script-src NONCE 'strict-dynamic' 'wasm-unsafe-eval'", true),
    ("script-src 'self' NONCE 'unsafe-eval'", true),
    ("default-src 'none'; script-src NONCE 'wasm-unsafe-eval'; connect-src 'self'", true),
    (
        "default-src 'self'; script-src 'self' NONCE 'wasm-unsafe-eval'; style-src 'none'; img-src 'none'; font-src 'none'; frame-src 'none'",
        true,
    ),
    (
        "script-src NONCE 'wasm-unsafe-eval'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        true,
    ),
];

async fn policies_have_their_verdicts(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for (policy, runs) in VERDICTS {
        site.page("/", Page::quiz("").policy(&policy.replace("NONCE", "'nonce-b25seS1mb3ItdGVzdHM'")));
        reader.open("/").await;
        if runs {
            reader.see_view("start").await;
            let styled = reader.ask("return getComputedStyle(view).borderTopLeftRadius", &[]).await;
            assert_eq!(styled, "18px", "the widget's own style applies under {policy}");
            reader.all_quiet().await;
        } else {
            super::broken::falls_back(&reader).await;
        }
    }
}
