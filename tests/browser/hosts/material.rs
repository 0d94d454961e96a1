//! A site made by `MkDocs` with the Material theme, which loads its next page into the one that is open.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{block, built, fresh, markdown, run, upload_to, write};
use crate::stage::Stage;
use crate::tools;

/// Where the page with the widgets ends up; the site's first page links to it.
pub(crate) const MATERIAL_PAGE: &str = "/first-beans/";

/// What the recipe's lines are put into: instant loading, a switch between light and dark, no fonts from elsewhere.
const REST: &str = "
  font: false
  features: [navigation.instant]
  palette:
    - scheme: default
      toggle: {icon: material/weather-night, name: Dark}
    - scheme: slate
      toggle: {icon: material/weather-sunny, name: Light}
site_name: A small garden
";

/// The built site's folder; the theme swaps pages only at the address for which it was built.
pub(crate) fn material_site(stage: &Stage) -> PathBuf {
    static BUILT: AtomicUsize = AtomicUsize::new(0);
    let source = fresh(&format!("material-{}", BUILT.fetch_add(1, Ordering::Relaxed)));
    let section = "MkDocs Material";
    let address = format!("site_url: {}/\n", stage.site.address());
    write(&source.join("mkdocs.yml"), &format!("{}{REST}{address}", block(section, "mkdocs.yml")));
    write(&source.join("overrides/main.html"), &block(section, "overrides/main.html"));
    write(&source.join("docs/index.md"), "# A small garden\n\nRead about [the first beans](first-beans.md).\n");
    write(&source.join("docs/first-beans.md"), &format!("# First beans\n\n{}", markdown(section)));
    upload_to(&source.join("docs/ebb"));
    run(Command::new(tools::mkdocs()).arg("build").arg("--quiet").current_dir(&source));
    built(source.join("site"))
}
