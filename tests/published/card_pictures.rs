//! The pictures of single cards: in each format they have its size, say all that they show, and have no type that is small.

use resvg::usvg::roxmltree;
use site::Format;

use testkit::published::{bytes, edition, words};

/// The least size of type, in pixels.
const LEAST: f32 = 36.0;
/// The units in which the project's fonts are drawn.
const UNITS: f32 = 2048.0;

/// Every card in every format: the card's id, its file in pixels, the drawing.
fn each() -> Vec<(String, Format, site::Picture)> {
    let data = edition();
    let cards = data.cards().flat_map(|(_, card)| Format::ALL.map(|format| (card, format)));
    cards
        .map(|(card, format)| {
            let picture = site::card_picture(&data, card, format).unwrap_or_else(|error| panic!("{error}"));
            (card.id.clone(), format, picture)
        })
        .collect()
}

#[test]
fn each_card_has_a_picture_for_a_column_and_one_for_a_story() {
    for (id, file, size) in [("referrals", "png", (1200, 675)), ("plans", "story.png", (1080, 1920))] {
        let png = bytes(&format!("picture.card-{id}.{file}"));
        let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
        assert_eq!((reader.info().width, reader.info().height), size, "{id}");
    }
}

#[test]
fn no_type_is_smaller_than_can_be_read_in_a_feed() {
    for (id, format, picture) in each() {
        let document = roxmltree::Document::parse(&picture.svg).expect("the drawing is XML");
        let scales = document.descendants().filter_map(|node| node.attribute("transform")?.split_once(") scale("));
        let scales: Vec<f32> = scales.filter_map(|(_, scale)| scale.trim_end_matches(')').parse().ok()).collect();
        assert!(scales.len() > 3, "{id}: {} lines", scales.len());
        let least = scales.iter().map(|scale| scale * UNITS).fold(f32::MAX, f32::min);
        assert!(least > LEAST - 0.1, "{id}, {format:?}: type of {least} px");
    }
}

#[test]
fn nothing_leaves_a_picture_and_no_two_texts_meet() {
    for (id, format, picture) in each() {
        let (width, height) = format.size();
        let tree = resvg::usvg::Tree::from_str(&picture.svg, &resvg::usvg::Options::default()).expect("a drawing");
        let mut texts = Vec::new();
        boxes(tree.root(), &mut texts);
        assert!(texts.len() > 3, "{id}: {} texts", texts.len());
        for (place, text) in texts.iter().enumerate() {
            assert!(text.left() > 30.0 && text.right() < width as f32 - 30.0, "{id}, {format:?}: {text:?}");
            assert!(text.top() > 20.0 && text.bottom() < height as f32 - 20.0, "{id}, {format:?}: {text:?}");
            for other in &texts[place + 1..] {
                let is_apart = text.right() <= other.left()
                    || other.right() <= text.left()
                    || text.bottom() <= other.top()
                    || other.bottom() <= text.top();
                assert!(is_apart, "{id}, {format:?}: {text:?} meets {other:?}");
            }
        }
    }
}

/// Where the texts of a drawing stand.
fn boxes(group: &resvg::usvg::Group, found: &mut Vec<resvg::usvg::Rect>) {
    for node in group.children() {
        if let resvg::usvg::Node::Group(inner) = node {
            if inner.id().starts_with("text-") {
                found.push(inner.abs_bounding_box());
            } else {
                boxes(inner, found);
            }
        }
    }
}

#[test]
fn what_a_picture_shows_is_described_in_words() {
    let data = edition();
    for (id, _, picture) in each() {
        let document = roxmltree::Document::parse(&picture.svg).expect("the drawing is XML");
        let description = document.descendants().find(|node| node.has_tag_name("desc")).and_then(|node| node.text());
        let (_, card) = data.cards().find(|(_, card)| card.id == id).expect("the card");
        assert_eq!(description, Some(messages::card_share(&data, card).as_str()));
    }
    let (_, first) = data.cards().next().expect("a card");
    let description = words(&messages::card_share(&data, first));
    for says in [
        "320 referrals to the watchdog",
        "151 April 2014 to March 2016, two years (our calculation)",
        "IPCC, published 5 October 2017",
    ] {
        assert!(description.contains(says), "{says} in: {description}");
    }
}
