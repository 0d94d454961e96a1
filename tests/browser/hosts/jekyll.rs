//! A blog made by Jekyll with its stock theme.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use super::{built, fresh, markdown, run, upload_to, write};
use crate::tools;

/// Where the post ends up.
pub(crate) const JEKYLL_POST: &str = "/2024/05/01/first-beans.html";

/// The built site's folder; made once for the whole run.
pub(crate) fn jekyll_site() -> PathBuf {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(build).clone()
}

fn build() -> PathBuf {
    let source = fresh("jekyll");
    write(&source.join("_config.yml"), "title: A small garden\ntheme: minima\n");
    write(&source.join("index.md"), "---\nlayout: home\n---\n");
    write(
        &source.join("_posts/2024-05-01-first-beans.md"),
        &format!("---\nlayout: post\ntitle: First beans\n---\n\n{}", markdown("Jekyll")),
    );
    upload_to(&source.join("ebb"));
    let site = source.join("_site");
    run(Command::new(tools::path_of("jekyll")).arg("build").arg("--source").arg(&source).arg("--destination").arg(&site));
    built(site)
}
