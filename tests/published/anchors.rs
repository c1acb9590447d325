//! Ids are unique, and whatever refers to an id finds it.

use std::collections::BTreeSet;

use testkit::published::{all, attribute, name, page};

/// The attributes that hold ids.
const REFERENCES: [&str; 8] =
    ["for", "aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "aria-owns", "list", "headers"];

#[test]
fn every_id_is_unique_and_bears_the_prefix() {
    let page = page();
    let mut ids = BTreeSet::new();
    for element in all(&page, "[id]") {
        let id = attribute(element, "id");
        assert!(ids.insert(id), "{id} stands twice");
        assert!(id == "force-status" || id.starts_with("fs-"), "{id} may clash with the page around");
    }
    assert!(ids.len() > 40);
}

#[test]
fn every_reference_finds_its_element() {
    let page = page();
    let ids: BTreeSet<_> = all(&page, "[id]").into_iter().map(|element| attribute(element, "id")).collect();
    let mut found = 0;
    for element in all(&page, "*") {
        for reference in references(element) {
            assert!(ids.contains(reference.as_str()), "{reference} is nowhere, in {}", name(element));
            found += 1;
        }
    }
    assert!(found > 10, "{found} references");
}

/// The ids that an element refers to.
fn references(element: scraper::ElementRef<'_>) -> Vec<String> {
    let named = REFERENCES.iter().flat_map(|key| attribute(element, key).split_whitespace());
    let paints = element.value().attrs().flat_map(|(_, value)| {
        value.split("url(#").skip(1).map(|rest| rest.split(')').next().unwrap_or(rest)).collect::<Vec<_>>()
    });
    // The link to what is on screen is empty while nothing is chosen: it leads to the top.
    let is_view_link = attribute(element, "class") == "fs-view-link";
    let hrefs = ["href", "xlink:href"].iter().filter_map(|key| attribute(element, key).strip_prefix('#'));
    let links = hrefs.filter(|id| !(is_view_link && id.is_empty()));
    named.chain(paints).chain(links).map(str::to_owned).collect()
}

#[test]
fn every_card_has_a_link_of_its_own() {
    let page = page();
    for card in all(&page, ".fs-card") {
        let link = format!("#{}", attribute(card, "id"));
        assert!(testkit::published::links(card).contains(&link.as_str()), "{link}");
    }
}
