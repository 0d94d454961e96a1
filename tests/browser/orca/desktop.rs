//! A desktop of its own for a screen reader: a screen, a message bus, Orca and Firefox, apart from whatever else runs on the machine.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use fantoccini::Client;

use crate::engines::{Engine, OwnDriver};
use crate::leash::Leash;
use crate::tools;

/// How long Orca may take until it says what is expected. It has seldom needed more than one second.
const PATIENCE: Duration = Duration::from_secs(20);

const PAUSE: Duration = Duration::from_millis(30);

/// Where no more has been said for so long, no more will come.
const QUIET: Duration = Duration::from_secs(2);

/// Where Orca's debug file has not grown for so long, Orca waits for a key.
const BREATH: Duration = Duration::from_millis(350);

/// A new screen takes the place of the button that was pressed. If Orca sees that before it is told of the new focus, it goes to
/// the new heading by itself, and then takes the focus there for nothing new: it says nothing. It depends on how busy the machine
/// is. After so long, it has happened.
const LOST: Duration = Duration::from_secs(8);

/// Before what Orca may lose in that way, and before what comes at any place among the rest.
pub(super) const LOSES: &str = "? ";
pub(super) const ANYWHERE: &str = "~ ";

/// Orca's settings. Without a speech server, it still writes down what it would say. It speaks of what happens on the page, not
/// of the keys, does not read a page by itself when it opens, and writes down each line at once. It does not mind that somebody
/// on this machine may use it, too: their bus is another one.
const SETTINGS: &str = "
import __main__
import orca.debug
import orca.settings

__main__.otherOrcas = lambda: []
orca.debug.debugLevel = orca.debug.LEVEL_INFO
orca.debug.debugFile.reconfigure(line_buffering=True)
orca.settings.speechServerFactory = 'none'
orca.settings.speechFactoryModules = []
orca.settings.enableBraille = False
orca.settings.enableSound = False
orca.settings.enableKeyEcho = False
orca.settings.sayAllOnLoad = False
orca.settings.pageSummaryOnLoad = False
";

/// The programs and files that this takes, with the Debian packages that have them.
const NEEDS: [(&str, &str); 4] = [("orca", "orca"), ("dbus-daemon", "dbus-daemon"), ("xdotool", "xdotool"), ("Xvfb", "xvfb")];
const BUS_OF_THE_READERS: &str = "/usr/share/dbus-1/services/org.a11y.Bus.service";

/// The version of Orca whose words the list holds: others say some things differently.
const VERSION: &str = "43.";

/// Why there can be no desktop on this machine.
pub(super) fn missing() -> Option<String> {
    if let Some((_, package)) = NEEDS.iter().find(|(name, _)| tools::program(name).is_none()) {
        return Some(format!("the package {package} is missing; `.dev/test` installs it"));
    }
    if !Path::new(BUS_OF_THE_READERS).is_file() {
        return Some("the package at-spi2-core is missing; `.dev/test` installs it".into());
    }
    let version = Command::new(tools::path_of("orca")).arg("--version").output().map(|it| it.stdout).unwrap_or_default();
    let version = String::from_utf8_lossy(&version).trim().to_owned();
    (!version.starts_with(VERSION)).then(|| format!("the list is for Orca {VERSION}x, and here is {version:?}"))
}

/// Ends with all that belongs to it.
pub(super) struct Desktop {
    pub(super) client: Client,
    display: String,
    debug_file: PathBuf,
    /// How much of what was said has been taken.
    taken: usize,
    /// How often Orca has lost what a new screen says.
    pub(super) lost: usize,
    _browser: OwnDriver,
    _orca: Leash,
    _bus: Leash,
    _screen: Leash,
}

impl Desktop {
    /// Everything started, one after the other; the browser shows nothing yet.
    pub(super) async fn start() -> Result<Self, String> {
        let home = fresh_home().map_err(|error| format!("a folder for Orca: {error}"))?;
        let debug_file = home.join("debug.out");
        let (screen, display) = Leash::screen()?;
        let surroundings = |bus: &str, command: &mut Command| {
            for name in ["WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "GTK_MODULES", "XAUTHORITY", "LANGUAGE"] {
                command.env_remove(name);
            }
            for (name, folder) in [("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")] {
                command.env(name, home.join(folder));
            }
            command.env("HOME", &home).env("XDG_RUNTIME_DIR", home.join("run")).env("DISPLAY", &display);
            command.env("LC_ALL", "C.UTF-8").env("GSETTINGS_BACKEND", "memory");
            // Firefox asks for this before it tells a screen reader anything.
            command.env("GNOME_ACCESSIBILITY", "1").env("MOZ_ENABLE_WAYLAND", "0");
            command.env("DBUS_SESSION_BUS_ADDRESS", bus);
        };
        let arguments = ["--session", "--nofork", "--print-address=1"].map(String::from);
        let mut command = Leash::command("dbus-daemon", &arguments);
        surroundings("", &mut command);
        let (bus, address) = Leash::start_and_read(&mut command)?;
        let mut command = Leash::command("orca", &[format!("--debug-file={}", debug_file.display())]);
        surroundings(&address, &mut command);
        let orca = Leash::start(command.stdout(std::process::Stdio::null()))?;
        let (client, browser) = Engine::firefox_in_a_window(&|command| surroundings(&address, command)).await?;
        let mut desktop =
            Self { client, display, debug_file, taken: 0, lost: 0, _browser: browser, _orca: orca, _bus: bus, _screen: screen };
        // The keyboard belongs to the browser's window, as a window manager would have it.
        desktop.xdotool(&["search", "--onlyvisible", "--class", "firefox", "windowfocus"])?;
        desktop.settles("Screen reader on.").await?;
        Ok(desktop)
    }

    /// Strikes a key, by its name in X.
    pub(super) fn strike(&self, key: &str) -> Result<(), String> {
        self.xdotool(&["key", key])
    }

    fn xdotool(&self, arguments: &[&str]) -> Result<(), String> {
        let done = Command::new(tools::path_of("xdotool")).env("DISPLAY", &self.display).args(arguments).output();
        match done {
            Ok(done) if done.status.success() => Ok(()),
            Ok(done) => Err(format!("xdotool {arguments:?}: {}", String::from_utf8_lossy(&done.stderr))),
            Err(error) => Err(format!("xdotool {arguments:?}: {error}")),
        }
    }

    /// Waits until this is said, and until nothing more comes. What else is said when a page opens differs from time to time.
    pub(super) async fn settles(&mut self, words: &str) -> Result<(), String> {
        let deadline = Instant::now() + PATIENCE * 2;
        while !self.said().iter().any(|said| said == words) {
            if Instant::now() > deadline {
                return Err(format!("Orca never said {words:?}, but {:?}", self.said()));
            }
            tokio::time::sleep(PAUSE).await;
        }
        self.falls_silent().await;
        Ok(())
    }

    /// Waits until exactly this is said next, and takes it. What comes too much is left for the next time, and is then wrong.
    pub(super) async fn says(&mut self, expected: &[String]) -> Result<(), Vec<String>> {
        let surely: Vec<_> = expected.iter().filter(|line| !line.starts_with(LOSES)).cloned().collect();
        let start = Instant::now();
        loop {
            let said = self.said();
            if said.get(..expected.len()).is_some_and(|said| fit(said, expected)) {
                self.taken += expected.len();
            } else if start.elapsed() > LOST && said.len() == surely.len() && fit(&said, &surely) {
                self.taken += surely.len();
                self.lost += 1;
            } else if said.len() < expected.len() && start.elapsed() < PATIENCE {
                tokio::time::sleep(PAUSE).await;
                continue;
            } else {
                return Err(self.falls_silent().await);
            }
            self.is_idle().await;
            return Ok(());
        }
    }

    /// Waits until Orca has dealt with all that it was told. A key that comes sooner than a reader could strike it makes it lose
    /// track of the focus.
    async fn is_idle(&self) {
        let length = || fs::metadata(&self.debug_file).map(|file| file.len()).unwrap_or_default();
        let (mut last, mut since) = (length(), Instant::now());
        let start = since;
        while since.elapsed() < BREATH && start.elapsed() < PATIENCE {
            tokio::time::sleep(PAUSE).await;
            let now = length();
            if now != last {
                (last, since) = (now, Instant::now());
            }
        }
    }

    /// Takes all that is said until nothing more comes.
    pub(super) async fn falls_silent(&mut self) -> Vec<String> {
        let start = Instant::now();
        let (mut said, mut since) = (Vec::new(), start);
        while since.elapsed() < QUIET || (said.is_empty() && start.elapsed() < PATIENCE / 2) {
            tokio::time::sleep(PAUSE).await;
            let now = self.said();
            if now.len() != said.len() {
                (said, since) = (now, Instant::now());
            }
        }
        self.taken += said.len();
        said
    }

    /// What has been said and not been taken.
    fn said(&self) -> Vec<String> {
        let debug = fs::read(&self.debug_file).unwrap_or_default();
        utterances(&String::from_utf8_lossy(&debug)).skip(self.taken).collect()
    }
}

/// Whether this is what was expected: what begins with [`ANYWHERE`] at any place, all else in its order.
fn fit(said: &[String], expected: &[String]) -> bool {
    let mut anywhere: Vec<_> = expected.iter().filter_map(|line| line.strip_prefix(ANYWHERE)).collect();
    let in_order = said.iter().map(String::as_str).filter(|said| match anywhere.iter().position(|line| line == said) {
        Some(place) => {
            anywhere.swap_remove(place);
            false
        }
        None => true,
    });
    let rest = expected.iter().filter(|line| !line.starts_with(ANYWHERE)).map(|line| line.strip_prefix(LOSES).unwrap_or(line));
    in_order.eq(rest) && anywhere.is_empty()
}

/// A folder for all that Orca and Firefox keep, without anything of the last time in it.
fn fresh_home() -> std::io::Result<PathBuf> {
    let home = tools::target("orca");
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    for folder in ["data/orca", "config", "cache", "run"] {
        fs::create_dir_all(home.join(folder))?;
    }
    fs::set_permissions(home.join("run"), fs::Permissions::from_mode(0o700))?;
    fs::write(home.join("data/orca/orca-customizations.py"), SETTINGS)?;
    Ok(home)
}

/// Orca's debug file has `SPEECH OUTPUT: '…'`, and behind it the voice, for each thing that is said.
fn utterances(debug: &str) -> impl Iterator<Item = String> {
    let pieces = debug.split("SPEECH OUTPUT: '").skip(1);
    let words = |piece: &str| {
        let end = ["'{", "' voice=", "'\n"].iter().filter_map(|mark| piece.find(mark)).min()?;
        Some(piece[..end].split_whitespace().collect::<Vec<_>>().join(" "))
    };
    // The last one may not be whole yet.
    pieces.map_while(words).filter(|words| !words.is_empty())
}
