//! The finder: a unit by what people type, and never more than the sources say.

use fantoccini::key::Key;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::Page;

scenarios!(Plain:
    a_town_a_county_a_nickname_and_a_welsh_name_find_their_unit,
    a_named_unit_is_shown_with_its_status,
    what_is_no_unit_is_said_plainly,
    a_wrong_letter_is_forgiven_and_pointed_out,
    several_units_are_named_and_marked,
    escape_clears_the_finder,
    the_answer_stands_below_the_finder_and_moves_nothing_above_it,
);

/// What is typed, the unit that it means, and its name.
const UNNAMED: [(&str, &str, &str); 5] = [
    ("Leeds", "west-yorkshire", "West Yorkshire Police"),
    ("Heddlu De Cymru", "south-wales", "South Wales Police"),
    ("Scotland Yard", "metropolitan", "Metropolitan Police Service"),
    ("Berkshire", "thames-valley", "Thames Valley Police"),
    ("kent police", "kent", "Kent Police"),
];

fn a_town_a_county_a_nickname_and_a_welsh_name_find_their_unit(browser: &Browser) {
    let page = Page::live(browser, "#view=unit");
    for (typed, id, name) in UNNAMED {
        page.find(typed);
        page.says_in_status(&[name]);
        is_honest(&page, name);
        assert_eq!(page.choices().unit.as_deref(), Some(id), "its tile is chosen");
        assert_eq!(page.choices().words, typed);
        clear(&page);
    }
}

/// What is said of a unit that no source names: that, and nothing else; its tile bears no status.
fn is_honest(page: &Page<'_>, name: &str) {
    let message = page.status_message();
    assert!(message.ends_with(&format!("{name} is one of 41 forces the report does not name.")), "{message}");
    let tile: String = page.read("return document.querySelector('.fs-tile:has(:checked)').textContent", &[]);
    for status in ["lacked", "Not enough", "started", "in place"] {
        assert!(!tile.contains(status) && !message.contains(status), "{name} is given a status: {tile}, {message}");
    }
}

fn a_named_unit_is_shown_with_its_status(browser: &Browser) {
    let page = Page::live(browser, "");
    for (typed, name) in
        [("Merseyside", "Merseyside Police"), ("Liverpool", "Merseyside Police"), ("Derby", "Derbyshire")]
    {
        page.find(typed);
        page.says_in_status(&[name, "Everything in place", "31 May 2017"]);
        assert!(!page.status_message().contains("does not name"));
        clear(&page);
    }
}

fn what_is_no_unit_is_said_plainly(browser: &Browser) {
    let page = Page::live(browser, "");
    page.find("Atlantis");
    page.says_in_status(&["No match", "Atlantis", "Try a town"]);
    assert_eq!(page.choices().unit, None);
    for (_, _, name) in UNNAMED {
        assert!(!page.status_message().contains(name));
    }
}

fn a_wrong_letter_is_forgiven_and_pointed_out(browser: &Browser) {
    let page = Page::live(browser, "");
    page.find("Birmigham");
    page.says_in_status(&["Showing Birmingham", "West Midlands Police", "does not name"]);
}

fn several_units_are_named_and_marked(browser: &Browser) {
    let page = Page::live(browser, "#view=unit");
    page.find("Yorkshire");
    page.says_in_status(&["North Yorkshire", "South Yorkshire", "West Yorkshire"]);
    let script = "return [...document.querySelectorAll('.fs-tile[data-hit] input')].map((tile) => tile.value)";
    let hits: Vec<String> = page.read(script, &[]);
    for id in ["north-yorkshire", "south-yorkshire", "west-yorkshire"] {
        assert!(hits.iter().any(|hit| hit == id), "{id} is not among {hits:?}");
    }
    assert_eq!(page.choices().unit, None, "none of several is chosen for the reader");
    page.comes_to_tiles(43);
}

fn escape_clears_the_finder(browser: &Browser) {
    let page = Page::live(browser, "");
    let before = page.status_message();
    page.find("Leeds");
    page.says_in_status(&["West Yorkshire Police"]);
    page.comes("the address", || page.fragment(), "#find=Leeds");
    clear(&page);
    page.comes("the status line", || page.status_message(), &before);
    page.comes("the address", || page.fragment(), "");
    assert_eq!(page.choices().unit, None);
}

/// The end of the finder, the beginning and the height of the answer, and where all begins that is above it, in pixels from the
/// top of the page.
const PLACES: &str = "const box = (it) => it.getBoundingClientRect();
    const message = document.getElementById('fs-message');
    const all = [...document.querySelectorAll('#force-status :is(h1, h2, h3, summary, svg, input, li)')];
    const before = all.filter((it) => it.compareDocumentPosition(message) & 4 && it.getClientRects().length);
    return [box(document.getElementById('fs-find')).bottom, box(message).top, box(message).height,
        before.map((it) => Math.round(box(it).top + scrollY))]";

fn the_answer_stands_below_the_finder_and_moves_nothing_above_it(browser: &Browser) {
    for (width, fragment) in [(1280, ""), (400, ""), (1280, "#view=unit"), (400, "#view=unit&unit=kent")] {
        page_with_an_answer(browser, width, fragment);
    }
}

#[track_caller]
fn page_with_an_answer(browser: &Browser, width: u32, fragment: &str) {
    browser.resize(width, 900);
    let page = Page::live(browser, fragment);
    let places = || page.read::<(f64, f64, f64, Vec<i32>)>(PLACES, &[]);
    let (.., height, before) = places();
    assert!(height < 1.0, "{}: nothing was asked, and {height} px are kept", page.engine);
    for typed in ["Leeds", "Yorkshire", "Atlantis", "Liverpool"] {
        page.find(typed);
        page.says_in_status(&[typed]);
        page.until("the answer is shown", || places().2 > 10.0);
        let (bottom, top, _, after) = places();
        assert!((0.0..=8.0).contains(&(top - bottom)), "{}: {} px below the finder", page.engine, top - bottom);
        assert_eq!(after, before, "{}: {typed:?} has moved what is above", page.engine);
        clear(&page);
    }
}

fn clear(page: &Page<'_>) {
    page.find(&Key::Escape);
    page.comes("the words in the finder", || page.choices().words, "");
}
