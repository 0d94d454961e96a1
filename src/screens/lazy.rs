//! Where the wasm is cut into chunks: what is behind a border is fetched when a screen needs it.
//!
//! The bundle step (`xtask`) cuts here: everything that only `far_rest` or `far_tools` reaches goes into files of its
//! own. The names are those that `wasm_split_cli_support` looks for. Without the feature `split`, as in tests and for
//! users of the library, there is one chunk and the calls are plain ones.

use super::{faq, limits, people, question, result, review, signs, sources, tools};
use crate::{
    app::{Context, Merge, Store},
    domain::{Screen, StorageChange},
    i18n::Chunk,
    view::element::{El, empty},
};
use std::{cell::RefCell, rc::Rc};

/// The sheet of all later screens.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/later.css"));

/// The function that the store merges with: it is behind the border of [`Chunk::Rest`].
pub const MERGE: Merge = Merge { is_here: cfg!(not(all(feature = "split", target_family = "wasm"))), call: merge };

thread_local! {
    /// What crosses a border; only numbers could cross it by themselves.
    static REQUESTED: RefCell<Option<(Context, Screen)>> = const { RefCell::new(None) };
    static BUILT: RefCell<Option<El>> = const { RefCell::new(None) };
    static MERGED: RefCell<Option<(Rc<Store>, StorageChange)>> = const { RefCell::new(None) };
}

/// A screen of a later chunk, or what of it is, which must be loaded.
pub(super) fn view(cx: Context, screen: Screen, chunk: Chunk) -> El {
    REQUESTED.set(Some((cx, screen)));
    match chunk {
        Chunk::First => {}
        Chunk::Rest => rest(),
        Chunk::Tools => tools(),
    }
    BUILT.take().unwrap_or_else(empty)
}

fn merge(store: Rc<Store>, change: StorageChange) {
    MERGED.set(Some((store, change)));
    merge_far();
}

fn far_merge() {
    if let Some((store, change)) = MERGED.take() {
        store.merge_stored(change);
    }
}

fn far(view: fn(Context, Screen) -> El) {
    if let Some((cx, screen)) = REQUESTED.take() {
        cx.adopt_stylesheet(STYLE);
        BUILT.set(Some(view(cx, screen)));
    }
}

fn far_rest() {
    far(|cx, screen| match screen {
        Screen::Question(question) => question::later(cx, question),
        Screen::Help => people::view(cx),
        Screen::Limits => limits::view(cx),
        Screen::Review => review::view(cx),
        Screen::Result => result::view(cx),
        Screen::Signs => signs::view(cx),
        Screen::Faq => faq::view(cx),
        Screen::Sources => sources::view(cx),
        _ => empty(),
    });
}

fn far_tools() {
    far(tools::view);
}

#[cfg(not(all(feature = "split", target_family = "wasm")))]
use {far_merge as merge_far, far_rest as rest, far_tools as tools};

#[cfg(all(feature = "split", target_family = "wasm"))]
use border::{merge_far, rest, tools};

#[cfg(all(feature = "split", target_family = "wasm"))]
#[allow(unsafe_code)] // names that the bundle step finds; nothing but the call itself crosses
mod border {
    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000001"]
        pub(crate) safe fn rest();
        #[link_name = "__wasm_split_00tools00_import_00000000000000000000000000000002"]
        pub(crate) safe fn tools();
        #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000003"]
        pub(crate) safe fn merge_far();
    }

    #[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000001")]
    extern "C" fn arrive_rest() {
        super::far_rest();
    }

    #[unsafe(export_name = "__wasm_split_00tools00_export_00000000000000000000000000000002")]
    extern "C" fn arrive_tools() {
        super::far_tools();
    }

    #[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000003")]
    extern "C" fn arrive_merge() {
        super::far_merge();
    }
}
