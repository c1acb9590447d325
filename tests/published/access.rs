//! What those need who hear the page, or steer it by keys: headings in order, labels, names for pictures.

use scraper::ElementRef;

use testkit::published::{all, attribute, inside, name, one, page, text, within};

#[test]
fn headings_are_in_order_without_a_gap() {
    let page = page();
    let levels: Vec<u8> = all(&page, "h1,h2,h3,h4,h5,h6")
        .into_iter()
        .map(|heading| {
            assert!(!text(heading).is_empty(), "an empty heading");
            heading.value().name().as_bytes()[1] - b'0'
        })
        .collect();
    assert_eq!(levels.first(), Some(&1));
    assert_eq!(levels.iter().filter(|&&level| level == 1).count(), 1, "{levels:?}");
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
}

#[test]
fn every_input_has_a_label() {
    let page = page();
    let inputs = all(&page, "input, select, textarea");
    assert!(inputs.len() > 50);
    for input in inputs {
        let around = input.ancestors().filter_map(ElementRef::wrap).find(|element| element.value().name() == "label");
        let description =
            around.map(text).unwrap_or_else(|| text(one(&page, &format!("label[for={}]", attribute(input, "id")))));
        assert!(description.chars().any(char::is_alphanumeric), "{}", name(input));
    }
}

#[test]
fn every_group_of_inputs_has_a_legend_and_one_name() {
    let page = page();
    for group in all(&page, "fieldset") {
        assert!(!text(inside(group, "legend")).is_empty());
        let mut names: Vec<_> = within(group, "input").into_iter().map(|input| attribute(input, "name")).collect();
        names.dedup();
        assert_eq!(names.len(), 1, "{names:?}");
    }
    let outside = all(&page, "input[type=radio]").len() - all(&page, "fieldset input[type=radio]").len();
    assert_eq!(outside, 0, "radio buttons outside of a group");
}

#[test]
fn no_picture_is_read_aloud() {
    let page = page();
    // The numbers that a picture draws stand beside it in words: see `figures.rs`.
    let pictures = all(&page, "svg");
    assert!(pictures.len() > 5);
    for picture in pictures {
        assert_eq!(attribute(picture, "aria-hidden"), "true", "{}", name(picture));
        assert_eq!(attribute(picture, "role"), "", "{}", name(picture));
    }
    assert!(all(&page, ".fs-tile-code").iter().all(|code| attribute(*code, "aria-hidden") == "true"));
    assert_eq!(all(&page, "img:not([alt])").len(), 0);
}

#[test]
fn every_button_link_and_summary_has_words() {
    let page = page();
    for element in all(&page, "button, a, summary") {
        assert!(text(element).chars().any(char::is_alphabetic), "{}", name(element));
    }
    for button in all(&page, "button") {
        assert_eq!(attribute(button, "type"), "button", "{}", name(button));
    }
}

#[test]
fn every_disclosure_begins_with_its_summary() {
    let page = page();
    for details in all(&page, "details") {
        let first = details.child_elements().next().map(|child| child.value().name());
        assert_eq!(first, Some("summary"), "{}", name(details));
    }
}

#[test]
fn every_table_has_a_caption_and_heads() {
    let page = page();
    for table in all(&page, "table") {
        assert!(!text(inside(table, "caption")).is_empty());
        for head in within(table, "th") {
            assert!(["col", "row"].contains(&attribute(head, "scope")), "{}", name(head));
        }
    }
}

#[test]
fn the_status_line_is_announced_and_the_graphic_named() {
    let page = page();
    for line in ["#fs-message", "#fs-tile-message"] {
        assert_eq!(attribute(one(&page, line), "role"), "status", "{line}");
    }
    assert_eq!(attribute(one(&page, "article"), "aria-labelledby"), "fs-title");
}

/// In a page of its own the graphic is the main part; in another's it adds no landmark.
#[test]
fn the_graphic_brings_no_landmark_of_its_own() {
    let page = page();
    assert_eq!(all(&page, "main").len(), 1);
    let landmarks = "header, footer, nav, aside, form, search, [role], section[aria-label], section[aria-labelledby]";
    let found: Vec<_> = all(&page, landmarks).into_iter().map(|it| attribute(it, "role")).collect();
    assert!(found.iter().all(|role| ["status"].contains(role)), "{found:?}");
}
