//! The graphic as Yew renders it natively, for selection after selection: what each must show, in one and the same tree.

use std::rc::Rc;

use force_status::embed_code::Heights;
use force_status::view::static_parts::{self, Home, RenderContext, render_parts};
use force_status::view::{Graphic, GraphicProps, LiveContext, StaticParts};
use messages::url_state;
use scraper::{ElementRef, Html};
use site::Site;
use yew::LocalServerRenderer;

use testkit::published::{all, attribute, edition, inside, one, read, text, waited};

/// A selection of each kind, as an address holds it.
const SELECTIONS: [&str; 15] = [
    "",
    "view=unit",
    "view=unit&status=insufficient",
    "view=unit&status=not-started",
    "view=unit&status=started",
    "view=unit&status=in-place",
    "view=unit&status=behind",
    "unit=merseyside",
    "view=unit&unit=kent",
    "find=Leeds",
    "find=Yorkshire",
    "find=Birmigham",
    "find=Atlantis",
    "open=referrals,plans",
    "view=unit&status=behind&open=referrals,last-six-months,investigations,answered,plans&find=Cymru",
];

/// The published folder, as high as it was measured.
fn home() -> Home {
    let heights = Heights::read(include_str!("../../static/edition.heights.txt")).expect("the table is right");
    Site::default().with_page(&edition(), &edition()).with_heights(heights).home()
}

/// The graphic in this selection, with its static parts or, as the browser's tree has it, without.
fn rendered(address: &str, whole: bool) -> Html {
    let data = Rc::new(edition());
    let client_data = Rc::new(messages::client_data(&data));
    let start = url_state::read(&client_data, address).unwrap_or_default();
    assert_eq!(url_state::write(&client_data, &start), address, "a selection of this edition");
    let html = waited(async {
        let context = RenderContext::new(data, "fs", 1, Site::default().home());
        let static_parts = if whole { render_parts(&context).await } else { StaticParts::default() };
        let live = Rc::new(LiveContext { client_data, static_parts, prefix: "fs".into() });
        let props = GraphicProps { live, start, on_change: Default::default(), on_render: Default::default() };
        LocalServerRenderer::<Graphic>::with_props(props).render().await
    });
    Html::parse_fragment(&html)
}

/// The values of the controls that are checked: filter, unit.
fn checked(page: &Html) -> Vec<&str> {
    let chosen = all(page, "input[checked]:not([name=fs-theme]):not([name=fs-layout])");
    chosen.into_iter().map(|input| attribute(input, "value")).collect()
}

/// What each element that a selector finds says.
fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).into_iter().map(text).collect()
}

/// The values of an attribute wherever it stands.
fn values<'page>(page: &'page Html, name: &str) -> Vec<&'page str> {
    all(page, &format!("[{name}]")).into_iter().map(|element| attribute(element, name)).collect()
}

/// What the status line below the finder says. The one among the tiles is then blank, and no other is marked as speaking.
fn message(page: &Html) -> String {
    said(page, ["#fs-message", "#fs-tile-message"])
}

/// What the status line among the tiles says, while the one below the finder is blank.
fn tile_answer(page: &Html) -> String {
    said(page, ["#fs-tile-message", "#fs-message"])
}

fn said(page: &Html, [line, other]: [&str; 2]) -> String {
    let [said, blank] = [line, other].map(|line| text(one(page, line)));
    assert_eq!(blank, "", "{other}");
    let speaking = all(page, "[data-message=true]").into_iter().map(|line| format!("#{}", attribute(line, "id")));
    assert_eq!(speaking.collect::<Vec<_>>(), if said.is_empty() { vec![] } else { vec![line.to_owned()] });
    said
}

/// Whether the list of all units is open.
fn is_open(page: &Html) -> bool {
    one(page, "details.fs-all").attr("open").is_some()
}

fn starts(said: &str, expected: &str) {
    assert!(said.starts_with(expected), "“{said}” does not start with “{expected}”");
}

#[test]
fn the_published_page_holds_the_graphic_as_it_is_rendered() {
    let graphic = waited(static_parts::graphic(&RenderContext::new(Rc::new(edition()), "fs", 1, home()), true));
    let page = read("index.html");
    assert!(page.contains(&graphic), "the published page is of another build: run cargo xtask build");
    let digest = static_parts::digest(&graphic);
    assert!(page.contains(&format!("data-digest=\"{digest}\"")), "{digest}");
}

#[test]
fn every_selection_has_the_same_elements_in_the_same_order() {
    for whole in [true, false] {
        let shape = |address| {
            let page = rendered(address, whole);
            all(&page, "*").into_iter().map(|element| element.value().name().to_owned()).collect::<Vec<_>>()
        };
        let expected = shape("");
        assert!(expected.len() > 200);
        for address in SELECTIONS {
            assert_eq!(shape(address), expected, "{address}, with still parts: {whole}");
        }
    }
}

#[test]
fn every_selection_has_the_same_still_parts() {
    let parts = |address| {
        let page = rendered(address, true);
        let part = |part| (attribute(part, "data-static").to_owned(), part.inner_html());
        all(&page, "[data-static]").into_iter().map(part).collect::<Vec<_>>()
    };
    let expected = parts("");
    for address in SELECTIONS {
        assert_eq!(parts(address), expected, "{address}");
    }
}

#[test]
fn without_still_parts_the_tree_carries_no_figure() {
    let page = rendered("", false);
    for still in all(&page, "[data-static]") {
        assert_eq!(still.inner_html().replace("<!--<#>-->", "").replace("<!--</#>-->", ""), "", "{}", still.html());
    }
    assert_eq!(message(&page), message(&rendered("", true)));
}

#[test]
fn the_link_to_what_is_on_screen_says_the_selection() {
    for address in SELECTIONS {
        let page = rendered(address, false);
        assert_eq!(attribute(one(&page, ".fs-view-link"), "href"), format!("#{address}"));
    }
}

#[test]
fn at_first_nothing_is_open_and_nothing_is_said() {
    let page = rendered("", true);
    assert_eq!(checked(&page), ["all"]);
    assert_eq!(message(&page), "", "nothing was asked");
    for mark in ["data-hit", "data-chosen", "data-possible", "data-searching", "data-message", "open", "data-state"] {
        assert_eq!(values(&page, mark), [""; 0], "{mark}");
    }
}

#[test]
fn the_view_by_unit_is_the_open_list_of_all() {
    assert!(!is_open(&rendered("", true)));
    let page = rendered("view=unit", true);
    assert!(is_open(&page));
    assert_eq!(checked(&page), ["all"]);
    assert_eq!(message(&page), "", "nothing was asked");
}

#[test]
fn each_filter_is_checked_and_said_with_its_count() {
    let data = edition();
    let statuses = data.statuses().map(|(_, status)| (&status.id, &status.label, status.count));
    let groups = data.sums().map(|(_, group)| &data[group.figure]).map(|it| (&it.id, &it.label, it.value));
    for (id, label, count) in statuses.chain(groups) {
        let page = rendered(&format!("view=unit&status={id}"), true);
        assert!(is_open(&page), "only the tiles are filtered");
        assert_eq!(checked(&page), [id]);
        let message = tile_answer(&page);
        assert!(message.contains(&format!(" {count} of 43 forces.")), "{message}");
        let lead = message.split(':').next().unwrap_or_default().to_lowercase();
        assert!(label.to_lowercase().contains(&lead) || lead.contains("progress"), "{message} for {label}");
    }
}

#[test]
fn a_named_unit_is_marked_and_described_with_its_status() {
    let page = rendered("unit=merseyside", true);
    assert_eq!(checked(&page), ["all", "merseyside"]);
    assert_eq!(texts(&page, "[data-chosen=true]"), ["Merseyside"]);
    assert_eq!(hits(&page), ["merseyside"]);
    assert_eq!(values(&page, "data-possible"), [""; 0]);
    starts(&message(&page), "Merseyside Police was one of two with “Everything in place”");
}

#[test]
fn an_unnamed_unit_is_marked_in_no_status_as_its_own() {
    let page = rendered("view=unit&unit=kent", true);
    assert_eq!(checked(&page), ["all", "kent"]);
    assert_eq!(values(&page, "data-chosen"), [""; 0]);
    assert_eq!(hits(&page), ["kent"]);
    let possible = all(&page, "[data-possible=true]").into_iter().map(|block| attribute(block, "id"));
    let three = ["fs-status-insufficient", "fs-status-not-started", "fs-status-started"];
    assert_eq!(possible.collect::<Vec<_>>(), three);
    starts(&tile_answer(&page), "Kent Police is one of 41 forces the report does not name.");
}

/// The units whose tiles are marked as found.
fn hits(page: &Html) -> Vec<&str> {
    let unit = |tile: ElementRef<'_>| one(page, &format!("input[value={}]", attribute(inside(tile, "input"), "value")));
    all(page, "[data-hit=true]").into_iter().map(|tile| attribute(unit(tile), "value")).collect()
}

/// In the open list the answer stands in the row of the tile; words are answered where they were typed.
#[test]
fn an_answer_stands_where_it_was_asked_for() {
    starts(&message(&rendered("unit=kent", true)), "Kent Police");
    starts(&message(&rendered("view=unit&find=Leeds", true)), "Leeds: West Yorkshire Police");
    let page = rendered("view=unit&unit=kent", true);
    starts(&tile_answer(&page), "Kent Police");
    let row = |selector| {
        let classes = attribute(one(&page, selector), "class").split(' ');
        classes.filter(|class| class.starts_with("fs-r")).collect::<Vec<_>>()
    };
    assert_eq!(row("#fs-tile-message"), row(".fs-tile:has([value=kent])"));
    assert_eq!(row("#fs-tile-message").len(), 1);
}

#[test]
fn words_that_find_one_unit_choose_it() {
    let page = rendered("find=Leeds", true);
    assert_eq!(attribute(one(&page, "#fs-find"), "value"), "Leeds");
    assert_eq!((hits(&page), values(&page, "data-searching")), (vec!["west-yorkshire"], vec![]));
    assert_eq!(checked(&page), ["all", "west-yorkshire"]);
    starts(&message(&page), "Leeds: West Yorkshire Police is one of 41 forces");
}

#[test]
fn words_that_find_several_units_mark_them_all() {
    let page = rendered("find=Yorkshire", true);
    assert_eq!(hits(&page), ["humberside", "north-yorkshire", "south-yorkshire", "west-yorkshire"]);
    assert_eq!((checked(&page), values(&page, "data-searching")), (vec!["all"], vec!["true"]));
    assert_eq!(values(&page, "data-possible"), [""; 0]);
    starts(&message(&page), "“Yorkshire” is covered by four forces: Humberside, North Yorkshire, South Yorkshire");
}

#[test]
fn words_with_a_wrong_letter_say_so() {
    let page = rendered("find=Birmigham", true);
    assert_eq!(hits(&page), ["west-midlands"]);
    starts(&message(&page), "Showing Birmingham: West Midlands Police is");
}

#[test]
fn words_that_find_nothing_are_said_and_mark_nothing() {
    let page = rendered("find=Atlantis", true);
    assert_eq!(attribute(one(&page, "#fs-find"), "value"), "Atlantis");
    assert_eq!((hits(&page), checked(&page)), (vec![], vec!["all"]));
    assert_eq!(values(&page, "data-possible"), [""; 0]);
    starts(&message(&page), "No match for “Atlantis”.");
}

#[test]
fn markup_in_words_is_only_text() {
    let page = rendered("find=%3cimg%20src%3dx%3e%22", true);
    assert_eq!(all(&page, "img").len(), 0);
    assert_eq!(attribute(one(&page, "#fs-find"), "value"), "<img src=x>\"");
    starts(&message(&page), "No match for “<img src=x>\"”.");
}

#[test]
fn open_cards_are_open_and_no_others() {
    for address in ["open=answered", "open=referrals,plans"] {
        let page = rendered(address, true);
        let open: Vec<_> = all(&page, "details[open]").into_iter().map(|card| attribute(card, "data-card")).collect();
        assert_eq!(format!("open={}", open.join(",")), address);
    }
}
