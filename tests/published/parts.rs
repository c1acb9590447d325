//! The HTML fragments for parts of the graphic: each says its part, its day and its source, and no figure of another.

use std::rc::Rc;

use force_status::embed_code::Shown;
use scraper::Html;
use site::Site;

use testkit::published::{all, attribute, edition, one, read, text, waited, words};

const ADDRESS: &str = "https://example.org/force-status/";

fn fragment(file: &str) -> Html {
    Html::parse_fragment(&read(file))
}

/// The fragments of the parts, where the folder's address is known.
fn addressed() -> Vec<(Shown, Html)> {
    let (data, site) = (edition(), Site::at(Some(ADDRESS)).expect("an address"));
    let (parts, site) = (Shown::parts(&data), site.with_page(&data, &data));
    let fragments = waited(site::html_fragments(Rc::new(data), &site, 2, &parts)).expect("HTML fragments");
    parts.into_iter().zip(fragments.iter().map(|fragment| Html::parse_fragment(fragment))).collect()
}

#[test]
fn the_cards_are_a_piece_without_blocks_and_names_of_units() {
    let fragment = fragment("fragment.cards.html");
    assert_eq!(all(&fragment, ".fsf-card").len(), 5);
    assert_eq!(all(&fragment, ".fsf-block, .fsf-title, .fsf-table td[lang]").len(), 0);
    let said = text(fragment.root_element());
    for says in ["320", "Referrals to the police watchdog", "As at 31 May 2017.", "Published 5 October 2017."] {
        assert!(said.contains(&words(says)), "{says} is not said");
    }
    assert!(!said.contains("Surrey") && !said.contains("Merseyside"));
}

#[test]
fn the_grid_is_a_piece_without_the_figures_of_the_watchdog() {
    let fragment = fragment("fragment.grid.html");
    assert_eq!(all(&fragment, ".fsf-block").len(), 4);
    let said = text(fragment.root_element());
    assert!(said.contains("As at 31 May 2017.") && said.contains("Surrey Police"));
    for other in ["320", "103", "referrals to the watchdog"] {
        assert!(!said.contains(other), "{other} is a figure of another part");
    }
}

#[test]
fn each_card_is_a_piece_with_its_source_its_cautions_and_the_line_for_readers_in_distress() {
    let data = edition();
    for (_, card) in data.cards() {
        let fragment = fragment(&format!("fragment.card-{}.html", card.id));
        let said = text(fragment.root_element());
        assert_eq!(all(&fragment, ".fsf-card").len(), 1, "{}", card.id);
        let figure = &data[card.figure];
        assert!(said.contains(&words(&figure.says)) && said.contains(&words(&figure.counts)), "{said}");
        assert!(said.contains("published 5 October 2017."), "{said}");
        for &caution in &figure.cautions {
            assert!(said.contains(&words(&data[caution])), "{said}");
        }
        assert!(said.contains(&words(&data.support().expect("there is one").text)), "{said}");
        for (_, other) in data.cards().filter(|(_, other)| other.id != card.id) {
            assert!(!said.contains(&words(&data[other.figure].says)), "{} says {}", card.id, other.id);
        }
    }
}

#[test]
fn each_piece_names_its_graphic_and_leads_to_the_whole_where_its_address_is_known() {
    for (part, fragment) in addressed() {
        assert_eq!(
            attribute(one(&fragment, "article, [aria-label]"), "aria-label"),
            edition().edition().title,
            "{part:?}"
        );
        let links = all(&fragment, &format!("a[href='{ADDRESS}']"));
        assert_eq!(links.len(), 1, "{part:?}");
        assert_eq!(all(&fragment, ".fsf-title").len(), 0, "{part:?}");
    }
    for part in Shown::parts(&edition()) {
        let fragment = fragment(&part.file("fragment.html"));
        assert_eq!(all(&fragment, ".fsf-whole").len(), 0, "{part:?}: nobody knows where the whole is");
    }
}

#[test]
fn each_piece_finds_what_it_refers_to_and_presses_nothing() {
    for part in Shown::parts(&edition()) {
        let html = read(&part.file("fragment.html"));
        let fragment = Html::parse_fragment(&html);
        for element in all(&fragment, "*") {
            let paints =
                element.value().attrs().filter_map(|(_, value)| Some(value.split_once("url(#")?.1.split_once(')')?.0));
            let links = element.attr("href").and_then(|href| href.strip_prefix('#'));
            for id in paints.chain(links).chain(element.attr("aria-labelledby")) {
                assert_eq!(all(&fragment, &format!("[id='{id}']")).len(), 1, "{part:?}: {id}");
            }
        }
        assert_eq!(all(&fragment, "script, input, button, form, label, fieldset, [hidden]").len(), 0, "{part:?}");
    }
}
