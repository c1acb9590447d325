//! The HTML fragment for systems that take nothing else: it says all that the page says, holds nothing that is pressed, and
//! clashes with nothing around it.

use std::collections::BTreeSet;
use std::rc::Rc;

use edition::Dataset;
use scraper::{Html, Selector};
use site::Site;

use crate::sizes::packed;
use testkit::edited::set;
use testkit::published::{all, attribute, edition, name, one, page, read, text, waited, words};

const ADDRESS: &str = "https://example.org/force-status/";
/// Bytes of the fragment as brotli packs it.
const MOST: usize = 14_000;

/// The published fragment.
fn fragment() -> Html {
    Html::parse_fragment(&read("fragment.html"))
}

/// The fragment of an edition.
fn made(data: Dataset, site: &Site, level: u8) -> String {
    waited(site::html_fragment(Rc::new(data), site, level)).unwrap_or_else(|error| panic!("{error}"))
}

/// The fragment without every element that a selector finds.
fn without(selector: &str) -> Html {
    let mut fragment = fragment();
    let selector = Selector::parse(selector).expect("a selector");
    let found: Vec<_> = fragment.select(&selector).map(|element| element.id()).collect();
    assert!(!found.is_empty());
    for id in found {
        fragment.tree.get_mut(id).expect("an element").detach();
    }
    fragment
}

/// Everything that must be readable.
#[track_caller]
pub fn says_it_all(fragment: &Html) {
    let (said, data) = (text(fragment.root_element()), edition());
    let says = |words_of: &str| assert!(said.contains(&words(words_of)), "it does not say: {words_of}");
    let edition = data.edition();
    for words in [&edition.kicker, &edition.title, &edition.standfirst, &edition.grid_title, &edition.coverage] {
        says(words);
    }
    says("Published 5 October 2017.");
    for (_, card) in data.cards() {
        let figure = &data[card.figure];
        let whole = figure.part_of.map(|whole| format!(" of {}", data[whole].value)).unwrap_or_default();
        says(&format!("{}{whole} {}", figure.value, figure.says));
        says(&figure.counts);
        for &part in &card.parts {
            says(&format!("{} {}", data.value(part), data.label(part)));
        }
    }
    for (_, figure) in data.figures() {
        says(&figure.label);
    }
    for (_, caution) in data.cautions() {
        says(caution);
    }
    for (_, status) in data.statuses() {
        says(&format!("{} {}", status.count, status.label));
        says(&status.meaning);
    }
    for (_, unit) in data.units() {
        says(&unit.name);
    }
    for (_, source) in data.sources() {
        says(&source.title);
        says(&source.publisher);
    }
    for note in data.notes() {
        says(&note.text);
    }
    says(&data.support().expect("the default edition has one").text);
}

#[test]
fn it_says_all_that_the_page_says() {
    says_it_all(&fragment());
}

#[test]
fn it_says_the_same_where_style_and_drawings_are_taken_away() {
    says_it_all(&without("style, svg"));
}

#[test]
fn it_is_one_element_with_its_style_inside() {
    let (html, fragment) = (read("fragment.html"), fragment());
    assert!(html.starts_with("<div class=\"fsf-") && html.trim_end().ends_with("</div>"));
    let roots: Vec<_> = fragment.root_element().child_elements().collect();
    assert_eq!(roots.len(), 1);
    assert!(attribute(roots[0], "class").starts_with("fsf-"));
    assert_eq!(all(&fragment, "style").len(), 1);
    for part in ["<html", "<head", "<body", "<!", "<link", "<meta", "<title"] {
        assert!(!html.contains(part), "{part}");
    }
}

#[test]
fn it_has_no_script_no_control_and_no_style_outside_of_its_own() {
    let fragment = fragment();
    for selector in
        ["script", "input", "button", "select", "textarea", "form", "label", "fieldset", "iframe", "[hidden]"]
    {
        assert_eq!(all(&fragment, selector).len(), 0, "{selector}");
    }
    for element in all(&fragment, "*") {
        for (key, value) in element.value().attrs() {
            assert!(
                !key.starts_with("on") && key != "style" && (!key.starts_with("data-") || key == "data-label"),
                "{key} of {}",
                name(element)
            );
            assert!(!value.to_lowercase().contains("javascript:"), "{key} of {}", name(element));
        }
    }
}

#[test]
fn its_names_clash_with_nothing() {
    let (fragment, page) = (fragment(), page());
    let names = |html: &Html| -> BTreeSet<String> {
        let found = all(html, "[id], [class]").into_iter();
        found
            .flat_map(|it| [it.attr("id"), it.attr("class")])
            .flatten()
            .flat_map(str::split_whitespace)
            .map(str::to_owned)
            .collect()
    };
    let (own, others) = (names(&fragment), names(&page));
    assert!(own.len() > 60 && others.len() > 100);
    let shared: Vec<_> = own.intersection(&others).collect();
    assert!(shared.is_empty(), "{shared:?}");
    assert!(own.iter().all(|name| name.starts_with("fsf-")), "{own:?}");
    let mut ids: Vec<_> = all(&fragment, "[id]").into_iter().map(|element| attribute(element, "id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands twice");
}

#[test]
fn two_editions_stand_beside_each_other() {
    let other = made(set("edition.id", "another").valid(), &Site::default(), 2);
    let other = Html::parse_fragment(&other);
    for element in all(&fragment(), "[id]") {
        assert_eq!(all(&other, &format!("[id='{}']", attribute(element, "id"))).len(), 0);
    }
}

#[test]
fn every_reference_finds_its_element() {
    let fragment = fragment();
    let ids: BTreeSet<_> = all(&fragment, "[id]").into_iter().map(|element| attribute(element, "id")).collect();
    let mut found = 0;
    for element in all(&fragment, "*") {
        let keys = ["aria-labelledby", "aria-describedby", "aria-details", "for", "headers"];
        let named = keys.iter().flat_map(|key| attribute(element, key).split_whitespace().map(str::to_owned));
        let links = attribute(element, "href").strip_prefix('#').map(str::to_owned);
        let paints = element
            .value()
            .attrs()
            .filter_map(|(_, value)| Some(value.split_once("url(#")?.1.split_once(')')?.0.to_owned()));
        for id in named.chain(links).chain(paints) {
            assert!(ids.contains(id.as_str()), "{id} is nowhere, in {}", name(element));
            found += 1;
        }
    }
    assert!(found > 4, "{found} references");
}

/// The style of the fragment as selectors, those of rules under a condition among them, and the whole.
fn selectors() -> (Vec<String>, String) {
    let style = one(&fragment(), "style").text().collect::<String>();
    let heads = style.split(['{', '}']).map(str::trim);
    // Between braces stand declarations, which have a colon and no selector's beginning.
    let heads: Vec<String> =
        heads.filter(|head| !head.is_empty() && style.contains(&format!("{head}{{"))).map(str::to_owned).collect();
    (heads, style)
}

#[test]
fn no_rule_reaches_outside_of_the_root() {
    let (heads, style) = selectors();
    assert!(heads.len() > 60, "{} rules", heads.len());
    assert_eq!(style.matches('{').count(), style.matches('}').count());
    for head in heads {
        if let Some(condition) = head.strip_prefix('@') {
            assert!(["media ", "container fsf-", "supports "].iter().any(|kind| condition.starts_with(kind)), "{head}");
            continue;
        }
        let (mut depth, mut alone) = (0, vec![String::new()]);
        for letter in head.chars() {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            if letter == ',' && depth == 0 {
                alone.push(String::new());
            } else {
                alone.last_mut().expect("one").push(letter);
            }
        }
        for selector in alone {
            assert!(selector.starts_with(".fsf-host"), "{selector} in {head}");
        }
    }
    for way in ["@import", "url(", "//", ".fs-", "--fs-", "!ie", "expression("] {
        assert!(!style.contains(way), "{way}");
    }
}

/// Newsletters take styles away; what is drawn must not be one black shape.
#[test]
fn drawings_keep_apart_without_the_style() {
    let fragment = without("style");
    let shapes = all(&fragment, "svg .fsf-square, svg .fsf-bar");
    assert!(shapes.len() > 8);
    let shares: BTreeSet<_> = shapes.into_iter().map(|it| attribute(it, "fill-opacity")).collect();
    assert!(shares.len() >= 4, "a share a step: {shares:?}");
}

/// Many pages set their root to 10 pixels.
#[test]
fn no_length_depends_on_the_page_around() {
    let (_, style) = selectors();
    assert!(!style.contains("rem"), "{style}");
    assert!(style.contains("font:16px/1.5"), "{style}");
}

#[test]
fn it_keeps_the_documented_variables() {
    let (_, style) = selectors();
    for name in ["font", "heading-font", "text", "background", "accent", "hue"] {
        assert!(style.contains(&format!("var(--force-status-{name}")), "{name}");
    }
}

/// A swatch is placed from the box around it; without one it would stand at the page's own corner.
#[test]
fn every_swatch_stands_in_its_own_box() {
    let (fragment, style) = (fragment(), one(&fragment(), "style").text().collect::<String>());
    let (swatches, boxed) = (all(&fragment, ".fsf-swatch"), all(&fragment, ".fsf-parts > li > .fsf-swatch"));
    assert!(swatches.len() == 3 && swatches.len() == boxed.len());
    assert!(style.contains(".fsf-host .fsf-parts > li{position:relative"), "{style}");
}

#[test]
fn headings_begin_at_level_2_or_where_the_host_says() {
    let levels = |html: &Html| -> Vec<u8> {
        all(html, "h1, h2, h3, h4, h5, h6").into_iter().map(|it| it.value().name().as_bytes()[1] - b'0').collect()
    };
    let published = levels(&fragment());
    assert_eq!(published.first(), Some(&2));
    assert!(published.iter().all(|level| (2..=4).contains(level)), "{published:?}");
    assert!(published.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{published:?}");
    let deeper = levels(&Html::parse_fragment(&made(edition(), &Site::default(), 4)));
    assert_eq!(deeper, published.iter().map(|level| level + 2).collect::<Vec<_>>());
}

#[test]
fn links_are_whole_wherever_the_piece_stands() {
    let known = made(edition(), &Site::at(Some(ADDRESS)).expect("an address"), 2);
    for (html, at) in [(known, Some(ADDRESS)), (made(edition(), &Site::default(), 2), None)] {
        let fragment = Html::parse_fragment(&html);
        let links: Vec<_> = all(&fragment, "a").into_iter().map(|link| attribute(link, "href").to_owned()).collect();
        assert!(links.len() > 20);
        assert!(links.iter().all(|link| link.starts_with("https://")), "{links:?}");
        let ours = links.iter().filter(|link| at.is_some_and(|at| link.starts_with(at))).count();
        assert_eq!(ours, if at.is_some() { 4 } else { 0 }, "three downloads and the graphic itself");
    }
}

#[test]
fn it_is_small_enough_for_a_newsletter() {
    let size = packed(read("fragment.html").as_bytes());
    println!("fragment.html: {size} bytes of {MOST}, packed by brotli");
    assert!(size < MOST, "{size} bytes");
}

#[test]
fn no_words_of_an_edition_can_break_out() {
    let odd = "a \"b\" 'c' <u>d</u> & </style></div><script>e</script>";
    let fragment = Html::parse_fragment(&made(set("edition.title", odd).valid(), &Site::default(), 2));
    assert_eq!(all(&fragment, "script, u").len(), 0);
    assert_eq!(text(one(&fragment, "h2.fsf-title")), words(odd));
}
