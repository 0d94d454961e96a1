//! Pictures of every view, for people to look at: `target/screenshots/<view>-<width>-<theme>.png`.

use fantoccini::Locator;

use super::data::full;
use crate::pages::{Page, frame};
use crate::stage::{Case, Stage};
use crate::{tools, tour};

pub(crate) const CASE: Case = Case { name: "screenshots", run: |stage| Box::pin(take(stage)) };

async fn take(stage: Stage) {
    std::fs::create_dir_all(tools::target("screenshots")).expect("a folder for the pictures");
    for (width, theme) in [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")] {
        let colours = if theme == "dark" { "<style>body { background: #15181c; color: #e8e8e8 }</style>" } else { "" };
        let quiz = || Page::quiz(&format!("theme=\"{theme}\"")).head(colours);
        takes(&stage, quiz(), &tour::STOPS, width, theme).await;
        takes(&stage, quiz().kept_document(&full()), &tour::TOOL_STOPS, width, theme).await;
    }
}

/// Pictures of these stops. The window is made as tall as the page, so that all of it is in the picture.
async fn takes(stage: &Stage, quiz: Page, stops: &[&str], width: u32, theme: &str) {
    let Stage { site, reader, .. } = stage;
    site.page("/quiz", quiz);
    site.page("/", frame("/quiz", width));
    reader.open("/").await;
    // The next page begins like the first visit.
    reader.ask("localStorage.clear(); sessionStorage.clear()", &[]).await;
    reader.open("/").await;
    for stop in stops {
        reader.enter_frame(0).await;
        tour::go(reader, stop).await;
        let height = reader.ask("return Math.ceil(document.body.getBoundingClientRect().bottom)", &[]).await.as_u64().unwrap_or(800);
        reader.leave_frame().await;
        reader.client.set_window_size(1400, u32::try_from(height + 300).expect("a height")).await.expect("a tall window");
        reader.ask("document.querySelector('iframe').style.height = given[0] + 'px'", &[&(height + 24).to_string()]).await;
        let picture = reader.client.find(Locator::Css("iframe")).await.expect("the frame").screenshot().await.expect("a picture");
        std::fs::write(tools::target("screenshots").join(format!("{stop}-{width}-{theme}.png")), picture).expect("the file");
    }
}
