//! The borders between the parts of the wasm: what is behind one is fetched when a screen needs it.
//!
//! The bundle step (`xtask`) cuts here: everything that only `far_rest` or `far_tools` reaches goes into files of its
//! own. The names are those that `wasm_split_cli_support` looks for. Without the feature `split`, as in tests and for
//! users of the library, there is one part and the calls are plain ones.

use super::{faq, result, review, signs, sources, tools};
use crate::{
    app::{Merge, Page, Ui},
    domain::{News, Screen},
    i18n::Part,
    view::element::{El, empty},
};
use std::{cell::RefCell, rc::Rc};

/// The sheet of all later screens.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/later.css"));

/// What the store calls for what other tabs do: it is behind the border of [`Part::Rest`].
pub const MERGE: Merge = Merge { is_here: cfg!(not(all(feature = "split", target_family = "wasm"))), call: hear };

thread_local! {
    /// What crosses a border; only numbers could cross it by themselves.
    static ASKED: RefCell<Option<(Ui, Screen)>> = const { RefCell::new(None) };
    static BUILT: RefCell<Option<El>> = const { RefCell::new(None) };
    static HEARD: RefCell<Option<(Rc<Page>, News)>> = const { RefCell::new(None) };
}

/// A screen of a later part, which must be there.
pub(super) fn view(ui: Ui, screen: Screen, part: Part) -> El {
    ASKED.set(Some((ui, screen)));
    match part {
        Part::First => {}
        Part::Rest => rest(),
        Part::Tools => tools(),
    }
    BUILT.take().unwrap_or_else(empty)
}

fn hear(page: Rc<Page>, news: News) {
    HEARD.set(Some((page, news)));
    heard();
}

fn far_heard() {
    if let Some((page, news)) = HEARD.take() {
        page.take_in(news);
    }
}

fn far(view: fn(Ui, Screen) -> El) {
    if let Some((ui, screen)) = ASKED.take() {
        ui.wear(STYLE);
        BUILT.set(Some(view(ui, screen)));
    }
}

fn far_rest() {
    far(|ui, screen| match screen {
        Screen::Review => review::view(ui),
        Screen::Result => result::view(ui),
        Screen::Signs => signs::view(ui),
        Screen::Faq => faq::view(ui),
        Screen::Sources => sources::view(ui),
        _ => empty(),
    });
}

fn far_tools() {
    far(tools::view);
}

#[cfg(not(all(feature = "split", target_family = "wasm")))]
use {far_heard as heard, far_rest as rest, far_tools as tools};

#[cfg(all(feature = "split", target_family = "wasm"))]
use border::{heard, rest, tools};

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
        pub(crate) safe fn heard();
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
    extern "C" fn arrive_heard() {
        super::far_heard();
    }
}
