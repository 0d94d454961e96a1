//! Pages with a content security policy.

use crate::pages::{NO_WASM, Page, STRICT};
use crate::questions::OUTSIDE_STRESS;
use crate::stage::{Stage, cases};

cases![policy_of_the_strictest_kind, policy_without_webassembly];

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
