//! Pictures of every view, for people to look at: `target/screenshots/<view>-<width>-<theme>.png`.

use fantoccini::Locator;

use crate::pages::{Page, frame};
use crate::stage::{Case, Stage};
use crate::{tools, tour};

pub(crate) const CASE: Case = Case { name: "screenshots", run: |stage| Box::pin(take(stage)) };

async fn take(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let folder = tools::target("screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for the pictures");
    for (width, theme) in [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")] {
        let colours = if theme == "dark" { "<style>body { background: #15181c; color: #e8e8e8 }</style>" } else { "" };
        site.page("/quiz", Page::quiz(&format!("theme=\"{theme}\"")).head(colours));
        site.page("/", frame("/quiz", width));
        reader.open("/").await;
        for stop in tour::STOPS {
            reader.client.enter_frame(0).await.expect("the frame");
            tour::go(&reader, stop).await;
            // The window is made as tall as the page, so that all of it is in the picture.
            let height = reader.ask("return Math.ceil(document.body.getBoundingClientRect().bottom)", &[]).await.as_u64().unwrap_or(800);
            reader.client.enter_parent_frame().await.expect("the page");
            reader.client.set_window_size(1400, u32::try_from(height + 300).expect("a height")).await.expect("a tall window");
            reader.ask("document.querySelector('iframe').style.height = given[0] + 'px'", &[&(height + 24).to_string()]).await;
            let picture = reader.client.find(Locator::Css("iframe")).await.expect("the frame").screenshot().await.expect("a picture");
            std::fs::write(folder.join(format!("{stop}-{width}-{theme}.png")), picture).expect("the file");
        }
        reader.client.enter_frame(0).await.expect("the frame");
        reader.press("erase").await;
        reader.see_view("start").await;
        reader.client.enter_parent_frame().await.expect("the page");
    }
}
