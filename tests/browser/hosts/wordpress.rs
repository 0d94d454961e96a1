//! A `WordPress` with its stock block theme: Debian's packages, a database of its own, PHP's built-in server for each case.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{FALLBACKS, PARAGRAPHS, block, fresh, notes, snippets, upload_to, write};
use crate::leash::{self, Leash, free_port};
use crate::tools;

#[path = "../../../xtask/src/wordpress.rs"]
mod plugin;

/// A post by its address.
pub(crate) struct Post;

impl Post {
    /// An administrator's Custom HTML block with the script and `<ebb-quiz>` in it.
    pub(crate) const ADMIN: &str = "/admin/";
    /// An author's link and division.
    pub(crate) const AUTHOR: &str = "/author/";
    /// What an administrator may write, written by an author.
    pub(crate) const STRIPPED: &str = "/stripped/";
    /// No blocks: paragraphs and quotes are up to `WordPress`, lines break inside the tags, values stand in curly quotes.
    pub(crate) const CLASSIC: &str = "/classic/";
    /// The same with `<ebb-quiz>`.
    pub(crate) const CLASSIC_QUIZ: &str = "/classic-quiz/";
    /// An author's two blocks of the plugin.
    pub(crate) const BLOCK: &str = "/block/";
    /// An author's two shortcodes.
    pub(crate) const SHORTCODE: &str = "/shortcode/";
    /// No widget at all.
    pub(crate) const PLAIN: &str = "/plain/";
}

/// What a server has, or lacks.
#[derive(Clone, Copy, Default)]
pub(crate) struct With {
    /// The must-use plugin of three lines.
    pub(crate) site_wide: bool,
    /// The plugin of the release.
    pub(crate) plugin: bool,
    /// No `ebb.js`.
    pub(crate) script_missing: bool,
}

/// A running server.
pub(crate) struct WordPress {
    port: u16,
    log: PathBuf,
    _leash: Leash,
}

impl WordPress {
    pub(crate) fn start(with: With) -> Self {
        let site = site();
        let port = free_port();
        let log = site.folder.join(format!("{port}.log"));
        let root = tools::wordpress();
        let arguments = ["-d", "opcache.enable_cli=1", "-S", &format!("127.0.0.1:{port}"), "-t"].map(String::from);
        let mut command = Leash::command("php", &arguments);
        command.arg(&root).arg(site.folder.join("router.php")).envs(site.environment()).env("PHP_CLI_SERVER_WORKERS", "3");
        if with.site_wide {
            command.env("EBB_SITE_WIDE", site.folder.join("ebb.php"));
        }
        for (name, _) in [("EBB_PLUGIN", with.plugin), ("EBB_SCRIPT_MISSING", with.script_missing)].iter().filter(|(_, on)| *on) {
            command.env(name, "1");
        }
        command.stdout(Stdio::null()).stderr(fs::File::create(&log).expect("a log"));
        let leash = Leash::start(&mut command).expect("PHP's server");
        leash::until_it_listens("php", port).expect("PHP's server");
        Self { port, log, _leash: leash }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The path of each request of the widget's files so far, in the server's own log.
    pub(crate) fn fetched(&self) -> Vec<String> {
        let log = fs::read_to_string(&self.log).expect("the log");
        let paths = log.lines().filter_map(|line| line.split_once("]: GET ")).map(|(_, path)| path.trim().to_owned());
        paths.filter(|path| path.contains("/ebb/")).collect()
    }
}

/// What the servers share: made once for the whole run.
struct Site {
    folder: PathBuf,
    socket: PathBuf,
}

impl Site {
    fn environment(&self) -> [(&'static str, PathBuf); 2] {
        [("EBB_SOCKET", self.socket.clone()), ("EBB_NOTES", self.folder.join("notes.html"))]
    }
}

static DATABASE: Mutex<Option<Leash>> = Mutex::new(None);

/// Ends the database.
pub(super) fn end() {
    DATABASE.lock().unwrap_or_else(PoisonError::into_inner).take();
}

fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(install)
}

fn install() -> Site {
    let (folder, root) = (fresh("wordpress"), tools::wordpress());
    // The path of a socket may not be long.
    let near = folder.join("db.socket");
    let socket = if near.as_os_str().len() < 100 { near } else { env::temp_dir().join(format!("ebb-{}.socket", std::process::id())) };
    let site = Site { folder, socket };
    write(&root.join("wp-config.php"), include_str!("wordpress/config.php"));
    write(&root.join("wp-content/mu-plugins/suite.php"), include_str!("wordpress/suite.php"));
    write(&site.folder.join("router.php"), include_str!("wordpress/router.php"));
    write(&site.folder.join("install.php"), include_str!("wordpress/install.php"));
    write(&site.folder.join("notes.html"), &notes());
    write(&site.folder.join("ebb.php"), &block("WordPress, without a plugin", "wp-content/mu-plugins/ebb.php"));
    write(&site.folder.join("posts.json"), &posts().to_string());
    let _ = fs::remove_dir_all(root.join("ebb"));
    upload_to(&root.join("ebb"));
    let _ = fs::remove_dir_all(root.join("wp-content/plugins/ebb"));
    for (name, content) in plugin::files(&tools::dist()).expect("the plugin's files") {
        let file = root.join("wp-content/plugins").join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
        fs::write(file, content).expect("the file");
    }
    *DATABASE.lock().unwrap_or_else(PoisonError::into_inner) = Some(database(&site));
    let mut command = Command::new(tools::path_of("php"));
    command.arg(site.folder.join("install.php")).arg(&root).arg(site.folder.join("posts.json")).envs(site.environment());
    let output = command.output().expect("PHP runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.ends_with("ready"), "WordPress could not be installed: {said} {}", String::from_utf8_lossy(&output.stderr));
    site
}

/// A `MariaDB` that nobody else can reach: no port, no users, a folder that is made anew.
fn database(site: &Site) -> Leash {
    let data = site.folder.join("data");
    fs::create_dir_all(&data).expect("a folder");
    let option = |name: &str, path: &Path| format!("--{name}={}", path.display());
    let mut arguments = vec!["--no-defaults".into(), option("datadir", &data), option("socket", &site.socket)];
    let rest = ["--skip-networking", "--skip-grant-tables", "--skip-log-bin", "--skip-innodb", "--default-storage-engine=Aria"];
    arguments.extend(rest.map(String::from));
    // As root it wants to be told that it may.
    if tools::is_root() {
        arguments.push("--user=root".into());
    }
    let log = site.folder.join("database.log");
    let mut command = Leash::command("mariadbd", &arguments);
    let leash = Leash::start(command.stdout(Stdio::null()).stderr(fs::File::create(&log).expect("a log"))).expect("MariaDB");
    let deadline = Instant::now() + Duration::from_secs(30);
    while !fs::read_to_string(&log).expect("the log").contains("ready for connections") {
        assert!(Instant::now() < deadline, "MariaDB is not ready: {}", fs::read_to_string(&log).expect("the log"));
        std::thread::sleep(Duration::from_millis(50));
    }
    leash
}

fn posts() -> Value {
    let section = snippets("WordPress, without a plugin");
    let [element, link, division] = [0, 1, 2].map(|nth| section[nth].as_str());
    let html = |text: &str| format!("<!-- wp:html -->\n{text}\n<!-- /wp:html -->");
    let post = |path: &str, role: &str, content: String| json!({"slug": path.trim_matches('/'), "role": role, "content": content});
    let around = |first: &str, second: &str| {
        let [before, between, after] = PARAGRAPHS.map(|text| format!("<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->"));
        format!("{before}\n\n{first}\n\n{between}\n\n{second}\n\n{after}")
    };
    let classic = |first: String, second: String| {
        let [before, between, after] = PARAGRAPHS;
        format!("{before}\n\n{first}\n\n{between}\n\n{second}\n\n{after}")
    };
    let [first, second] = FALLBACKS;
    let text = |text: &str| format!("<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->");
    let block = |options: &str, inner: &str| format!("<!-- wp:ebb/quiz {options}-->\n{}\n<!-- /wp:ebb/quiz -->", text(inner));
    json!([
        post(Post::ADMIN, "administrator", around(&html(element), &html(division))),
        post(Post::AUTHOR, "author", around(&html(link), &html(division))),
        post(Post::STRIPPED, "author", around(&html(element), &html("<ebb-quiz view=\"signs\"></ebb-quiz>"))),
        post(
            Post::CLASSIC,
            "author",
            classic(
                format!("<div data-ebb-quiz\n  data-partner='they'>\n{first}\nIt's \"here\" -- and there.\n\nMore of it.\n</div>"),
                format!("<a data-ebb-quiz\n  data-view=”signs”\n  href=\"/list\">{second}</a>"),
            ),
        ),
        post(
            Post::CLASSIC_QUIZ,
            "administrator",
            classic(element.into(), "<ebb-quiz\n  view=”signs”\n  partner=\"they\"\n></ebb-quiz>".into()),
        ),
        post(Post::BLOCK, "author", around(&block("", first), &block(r#"{"view":"signs","headingLevel":"3"} "#, second))),
        post(
            Post::SHORTCODE,
            "author",
            classic(
                format!("[ebb partner=\"they\"]\n\n{first}\n\nIt's \"here\".\n\n[/ebb]"),
                snippets("WordPress, with the plugin")[0].clone()
            ),
        ),
        post(Post::PLAIN, "author", PARAGRAPHS.join("\n\n")),
    ])
}
