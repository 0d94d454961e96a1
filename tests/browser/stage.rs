//! One case in one engine: a browser, a server of its own, and a clean end whatever happens.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;
use std::time::Duration;

use libtest_mimic::Failed;
use tokio::runtime::Runtime;

use crate::engines::Engine;
use crate::reader::Reader;
use crate::server::Site;

/// What a case works with.
pub(crate) struct Stage {
    pub(crate) engine: Engine,
    pub(crate) site: Site,
    pub(crate) reader: Reader,
}

#[derive(Clone, Copy)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) run: fn(Stage) -> Pin<Box<dyn Future<Output = ()> + Send>>,
}

/// Lists a file's cases; each is named after its function.
macro_rules! cases {
    ($($case:ident),+ $(,)?) => {
        pub(crate) const CASES: &[$crate::stage::Case] =
            &[$($crate::stage::Case { name: stringify!($case), run: |stage| Box::pin($case(stage)) }),+];
    };
}
pub(crate) use cases;

/// A case that hangs is ended after this long.
const LIMIT: Duration = Duration::from_secs(150);

fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| Runtime::new().expect("an async runtime"))
}

pub(crate) fn play(engine: Engine, case: Case) -> Result<(), Failed> {
    runtime().block_on(async {
        let session = engine.session().await?;
        let site = Site::start().await;
        let reader = Reader::new(session.client.clone(), site.address());
        let task = tokio::spawn((case.run)(Stage { engine, site, reader }));
        let stop = task.abort_handle();
        let outcome = tokio::time::timeout(LIMIT, task).await;
        stop.abort();
        session.close().await;
        match outcome {
            Ok(Ok(())) => Ok(()),
            Ok(Err(failure)) => Err(message(failure).into()),
            Err(_) => Err(format!("not finished after {} s", LIMIT.as_secs()).into()),
        }
    })
}

fn message(failure: tokio::task::JoinError) -> String {
    let Ok(panic) = failure.try_into_panic() else { return "the case was cancelled".into() };
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => panic.downcast::<&str>().map_or_else(|_| "the case panicked".into(), |text| (*text).into()),
    }
}
