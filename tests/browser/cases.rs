//! Every case, by subject.

mod access;
mod article;
mod because;
mod broken;
mod builder;
mod builder_page;
mod builder_recipes;
mod clock;
mod compare;
mod dark_reader;
mod data;
mod diagnosis;
mod downloads;
mod elsewhere;
mod erasing;
mod events;
mod examples;
mod faq;
mod faults;
mod fields;
mod fonts;
mod frames;
mod header;
mod hostile_scripts;
mod hostile_styles;
mod hosts;
mod hosts_editors;
mod hosts_wordpress;
mod keyboard;
mod killed;
mod languages;
mod large_type;
mod layout;
pub(crate) mod leaving;
mod leaving_keys;
mod leaving_order;
mod leaving_seen;
mod log;
mod log_large;
mod log_picture;
mod manners;
mod many;
mod monkey;
mod odd_pages;
mod paper;
mod people;
mod placing;
mod placing_strange;
mod policy;
mod print;
mod proof;
mod pseudo;
mod rating;
mod reload;
mod replay;
mod safety;
mod screen_reader;
pub(crate) mod screenshots;
mod signs;
mod staying;
mod storage;
mod tabs;
mod talk;
mod theme;
mod tools;
mod traps;
mod tree;
mod trial;
mod walk;
mod words;

use crate::engines::Engine;
use crate::fonts::Fonts;
use crate::stage::Case;

/// Beside those that depend on how much room text takes, their files hold these, which do not.
const SAME_IN_ANY_FONT: [&str; 7] = [
    "layout_hidden_by_the_author",
    "layout_hidden_with_an_ancestor",
    "leaving_seen_in_the_dark",
    "manners_no_focus_and_no_scroll",
    "manners_nothing_added_to_the_page",
    "manners_nothing_fetched_until_near",
    "print_is_black_on_white",
];

/// What takes longest, in any engine. It begins first: begun last, it would end alone, with the rest of the machine idle.
const LONG: [&str; 14] = [
    "::killed_in_the_middle_of_writing",
    "::monkey_comes_to_the_same_end_everywhere",
    "::replay_of_fifty_runs",
    "::tabs_in_two_frames",
    "::tabs_in_two_windows",
    "::downloads_of_later_parts",
    "::downloads_of_two_parts_end",
    "::downloads_of_the_first_words",
    "::traps_between_erasing_and_leaving",
    "::hosts_wordpress_plugins_block_in_the_editor",
    "::hosts_wordpress_classic_content",
    "::staying_leads_to_the_start",
    "::words_that_fail_can_be_fetched_again",
    "::large_type_fits_narrow_screens",
];

/// Where a trial stands in the order: the lower, the sooner it begins. Old browsers and the screen reader take long, too.
pub(crate) fn place(name: &str) -> usize {
    let own = ["orca::", "chromium-92::", "chromium-103::", "chromium-109::"].iter().any(|begin| name.starts_with(begin));
    if own { 0 } else { 1 + LONG.iter().position(|long| name.ends_with(long)).unwrap_or(LONG.len()) }
}

/// What runs with these fonts: with the unusual ones only what depends on how much room text takes.
pub(crate) fn with(fonts: Fonts) -> Vec<Case> {
    if fonts == Fonts::Usual {
        return all();
    }
    let narrow = access::CASES.iter().filter(|case| case.name.contains("narrow_and_light")).copied();
    [fonts::CASES, manners::CASES, layout::CASES, header::CASES, hostile_styles::CASES, leaving_seen::CASES, print::CASES]
        .concat()
        .into_iter()
        .filter(|case| !SAME_IN_ANY_FONT.contains(&case.name))
        .chain(narrow)
        .collect()
}

/// Why an engine does not play a case: what it, or its driver, cannot do.
pub(crate) fn impossible(case: &str, engine: Engine) -> Option<&'static str> {
    use Engine::{Chromium, Firefox, WebKit};
    match (case, engine) {
        ("killed_in_the_middle_of_writing", WebKit) => Some("its driver keeps nothing past a session"),
        ("large_type_is_the_readers_own" | "large_type_fits_narrow_screens", WebKit) => {
            Some("its browser has no setting for the size of type")
        }
        ("paper_of_the_result_cuts_no_line", WebKit) => Some("its driver cannot print"),
        ("leaving_order_has_nothing_to_go_back_to", Firefox | WebKit) => Some("driven, it remembers no page whose exit is on its way"),
        ("staying_is_not_asked_for_by_a_listener_around_a_frame", Chromium | WebKit) => {
            Some("it asks the listeners of the page around a frame in the order in which they came")
        }
        _ => None,
    }
}

fn all() -> Vec<Case> {
    [
        walk::CASES,
        hosts::CASES,
        hosts_editors::CASES,
        hosts_wordpress::CASES,
        examples::CASES,
        because::CASES,
        compare::CASES,
        rating::CASES,
        article::CASES,
        faq::CASES,
        signs::CASES,
        safety::CASES,
        people::CASES,
        reload::CASES,
        replay::CASES,
        storage::CASES,
        clock::CASES,
        frames::CASES,
        staying::CASES,
        fields::CASES,
        languages::CASES,
        large_type::CASES,
        faults::CASES,
        tabs::CASES,
        killed::CASES,
        policy::CASES,
        broken::CASES,
        traps::CASES,
        tree::CASES,
        trial::CASES,
        downloads::CASES,
        words::CASES,
        placing::CASES,
        placing_strange::CASES,
        builder::CASES,
        builder_page::CASES,
        builder_recipes::CASES,
        leaving::CASES,
        leaving_keys::CASES,
        leaving_order::CASES,
        leaving_seen::CASES,
        keyboard::CASES,
        screen_reader::CASES,
        manners::CASES,
        erasing::CASES,
        events::CASES,
        layout::CASES,
        fonts::CASES,
        header::CASES,
        access::CASES,
        print::CASES,
        proof::CASES,
        pseudo::CASES,
        diagnosis::CASES,
        elsewhere::CASES,
        hostile_scripts::CASES,
        hostile_styles::CASES,
        many::CASES,
        monkey::CASES,
        odd_pages::CASES,
        paper::CASES,
        theme::CASES,
        dark_reader::CASES,
        tools::CASES,
        data::CASES,
        log::CASES,
        log_picture::CASES,
        log_large::CASES,
        talk::CASES,
    ]
    .concat()
}
