//! One case in one engine: a browser, a server of its own, and a clean end whatever happens.

use std::any::Any;
use std::cell::RefCell;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use libtest_mimic::Failed;
use tokio::runtime::Runtime;

use crate::engines::{self, Engine};
use crate::fonts::Fonts;
use crate::reader::Reader;
use crate::server::Site;

/// What a case works with.
pub(crate) struct Stage {
    pub(crate) engine: Engine,
    pub(crate) fonts: Fonts,
    pub(crate) site: Site,
    pub(crate) reader: Reader,
}

#[derive(Clone, Copy)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) run: fn(Stage) -> Pin<Box<dyn Future<Output = ()>>>,
}

/// Lists a file's cases; each is named after its function.
macro_rules! cases {
    ($($case:ident),+ $(,)?) => {
        pub(crate) const CASES: &[$crate::stage::Case] =
            &[$($crate::stage::Case { name: stringify!($case), run: |stage| Box::pin($case(stage)) }),+];
    };
}
pub(crate) use cases;

/// A case that hangs is ended after this long; where more was asked for than usual (see `cases::monkey`, `cases::killed`), later.
fn limit() -> Duration {
    let more = ["EBB_MONKEY", "EBB_KILLS"].iter().any(|name| std::env::var_os(name).is_some());
    Duration::from_secs(if more { 1500 } else { 150 })
}

pub(crate) fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| Runtime::new().expect("an async runtime"))
}

pub(crate) fn play(engine: Engine, fonts: Fonts, case: Case) -> Result<(), Failed> {
    let session = runtime().block_on(engine.session(fonts))?;
    let client = session.client();
    let start = Instant::now();
    // A case that panics must not keep its browser.
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime().block_on(async {
            let site = Site::start().await;
            let reader = Reader::new(client, site.address());
            tokio::time::timeout(limit(), (case.run)(Stage { engine, fonts, site, reader })).await
        })
    }));
    runtime().block_on(async { if matches!(outcome, Ok(Ok(()))) { session.give_back().await } else { session.close().await } });
    times().push((start.elapsed(), format!("{}{}::{}", engine.name(), fonts.suffix(), case.name)));
    match outcome {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) => Err(format!("not finished after {} s", limit().as_secs()).into()),
        Err(panic) => Err(failed(panic.as_ref())),
    }
}

/// How long each case took, once it had its browser.
fn times() -> MutexGuard<'static, Vec<(Duration, String)>> {
    static TIMES: Mutex<Vec<(Duration, String)>> = Mutex::new(Vec::new());
    TIMES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// With `EBB_TIMES` set, names the cases that took longest.
pub(crate) fn name_the_slowest() {
    let mut times = times();
    times.sort();
    for (time, name) in times.iter().rev().take(40).filter(|_| std::env::var_os("EBB_TIMES").is_some()) {
        eprintln!("  {:6.1} s {name}", time.as_secs_f64());
    }
}

/// Ends every browser and driver that is still running.
pub(crate) fn end_all() {
    runtime().block_on(engines::end_all());
}

thread_local! {
    /// Where this thread panicked last.
    static PLACE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The summary at the end names what failed and where; a backtrace in between would only be in the way.
pub(crate) fn keep_panics_for_the_summary() {
    std::panic::set_hook(Box::new(|panic| PLACE.set(panic.location().map(ToString::to_string).unwrap_or_default())));
}

/// What a case that panicked has to say, and where.
pub(crate) fn failed(panic: &(dyn Any + Send)) -> Failed {
    format!("{}: {}", PLACE.take(), message(panic)).into()
}

fn message(panic: &(dyn Any + Send)) -> &str {
    panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without words")
}
