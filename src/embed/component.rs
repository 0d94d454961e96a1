//! The widget as a leptos component, for a site that is itself written in Rust.

use super::{browser, element::show};
use crate::{
    app::{Settings, Theme},
    i18n::Translations,
};
use leptos::{html, prelude::*};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{MediaQueryList, ShadowRootInit, ShadowRootMode};

/// The widget in a shadow root, for a client-side rendered leptos app. All widgets of a page share one state, as tags do. Texts
/// and code are part of the app, so nothing is fetched.
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
/// Colours and type follow the custom properties in the README, set on any element around it. Needs
/// `leptos = { version = "0.8", features = ["csr"] }`, and no feature of Ebb's.
#[component]
pub fn Ebb(
    /// What attributes are for the tag. A site with its own switch for light and dark sets `theme`.
    #[prop(optional, into)]
    settings: Signal<Settings>,
    /// Called when the reader has come to the result, without any of it.
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
        let translations = Rc::new(Translations::english());
        match root.map(|root| show(root, translations, settings.get_untracked(), system_theme(), emit)) {
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

/// The theme of the reader's system.
fn system_theme() -> Theme {
    if system().is_some_and(|dark| dark.matches()) { Theme::Dark } else { Theme::Light }
}

/// Calls `change` whenever the system's theme changes, until the component is disposed.
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
