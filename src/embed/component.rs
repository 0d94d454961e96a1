//! The widget as a leptos component, for a site that is itself written in Rust.

use super::{browser, element::show};
use crate::{
    app::{Settings, Theme},
    i18n::Words,
};
use leptos::{html, prelude::*};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{MediaQueryList, ShadowRootInit, ShadowRootMode};

/// The whole widget in a shadow root of its own, in a client-side rendered leptos app. All of a page share one state, as
/// the tags do; words and code are part of the app, so nothing is fetched.
///
/// ```no_run
/// use ebb::{Ebb, Settings, View};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Post() -> impl IntoView {
///     view! {
///         <h1>"When he pulls away"</h1>
///         <Ebb on_finish=|()| leptos::logging::log!("the reader has come to the result") />
///         <h2>"Is it time to let go?"</h2>
///         <Ebb settings=Settings { view: View::Signs, heading_level: 3, ..Settings::default() } />
///     }
/// }
///
/// leptos::mount::mount_to_body(Post);
/// ```
///
/// Colours and type follow the custom properties of the README's table, set on any element around it. Needs
/// `leptos = { version = "0.8", features = ["csr"] }`, and no feature of Ebb's.
#[component]
pub fn Ebb(
    /// What the attributes of the tag say elsewhere; a site with a toggle of its own sets `theme` here.
    #[prop(optional, into)]
    settings: Signal<Settings>,
    /// Called when the reader has come to the result; nothing of it is told.
    #[prop(optional, into)]
    on_finish: Option<Callback<()>>,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let shown = StoredValue::new_local(None);
    place.on_load(move |place| {
        let emit = Box::new(move |event: &str| {
            if let Some(finished) = on_finish.filter(|_| event == "ebb-finish") {
                finished.run(());
            }
        });
        let root = place.shadow_root().map_or_else(|| place.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)), Ok);
        let words = Rc::new(Words::english());
        match root.map(|root| show(root, words, settings.get_untracked(), system_theme(), emit)) {
            Ok(Ok((widget, view))) => {
                let site = widget.clone();
                on_system_theme(move |theme| site.update(|widget| widget.site = theme));
                shown.set_value(Some((widget, view)));
            }
            Ok(Err(_)) | Err(_) => browser::warn("this browser has no shadow roots or no constructed style sheets"),
        }
    });
    Effect::new(move |_| {
        let settings = settings.get();
        shown.with_value(|shown| {
            if let Some((widget, _)) = shown {
                widget.update(|widget| widget.settings = settings);
            }
        });
    });
    html::div().node_ref(place)
}

fn system() -> Option<MediaQueryList> {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten()
}

/// Light or dark as the reader's system is.
fn system_theme() -> Theme {
    if system().is_some_and(|dark| dark.matches()) { Theme::Dark } else { Theme::Light }
}

/// Calls `change` whenever the system turns light or dark, until the component goes.
fn on_system_theme(change: impl Fn(Theme) + 'static) {
    let Some(system) = system() else { return };
    let listener = Closure::<dyn Fn()>::new(move || change(system_theme()));
    let call = listener.as_ref().unchecked_ref();
    let _ = system.add_event_listener_with_callback("change", call);
    let kept = StoredValue::new_local((system, listener));
    on_cleanup(move || {
        kept.with_value(|(system, listener)| {
            let _ = system.remove_event_listener_with_callback("change", listener.as_ref().unchecked_ref());
        });
    });
}
