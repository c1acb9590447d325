//! The picture for social cards: it shows the edition, it has the size that they ask for, it refers to nothing, and no text of
//! any edition leaves its place or runs into another.

use std::collections::BTreeSet;

use edition::Dataset;
use resvg::usvg::{self, Node, Rect, roxmltree};
use serde_json::{Value, json};

use testkit::edited::{self, Edited, set};
use testkit::published::{bytes, edition, read};

/// Bytes of the picture in pixels.
const MOST: usize = 150_000;
/// Nothing but the background is nearer to an edge than this.
const MARGIN: usize = 30;

/// The pixels of a picture, red, green, blue and alpha each, and its width.
fn pixels(png: &[u8]) -> (Vec<[u8; 4]>, usize) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut bytes).expect("a frame");
    assert_eq!((info.width, info.height), (1200, 630));
    assert_eq!(info.color_type, png::ColorType::Rgba);
    let pixels = bytes.chunks_exact(4).map(|pixel| pixel.try_into().expect("four")).collect();
    (pixels, info.width as usize)
}

fn drawn(data: &Dataset) -> site::Picture {
    site::picture(data).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_picture_is_1200_by_630_and_small_enough_to_be_taken() {
    let png = bytes("picture.png");
    assert!(png.len() < MOST, "{} bytes", png.len());
    let (pixels, _) = pixels(&png);
    assert_eq!(pixels.len(), 1200 * 630);
    assert!(pixels.iter().all(|pixel| pixel[3] == 255), "it is opaque, whatever is behind it");
}

#[test]
fn the_picture_is_not_blank() {
    let (pixels, _) = pixels(&bytes("picture.png"));
    let inked = pixels.iter().filter(|pixel| pixel[0] < 128).count();
    assert!((20_000..300_000).contains(&inked), "{inked} dark pixels");
    assert!(pixels.iter().collect::<BTreeSet<_>>().len() > 100, "edges are smooth");
}

#[test]
fn the_published_picture_is_that_of_the_edition() {
    let picture = drawn(&edition());
    assert_eq!(read("picture.svg"), picture.svg);
    assert!(pixels(&bytes("picture.png")).0 == pixels(&picture.png).0, "the pixels are another picture's");
    let other = drawn(&set("figures[referrals].value", 321).valid());
    assert_ne!(picture.svg, other.svg);
    assert_ne!(picture.png, other.png);
}

/// What the drawing says for those who do not see it.
fn description(svg: &str) -> String {
    let document = roxmltree::Document::parse(svg).expect("the drawing is XML");
    let description = document.descendants().find(|node| node.has_tag_name("desc")).expect("a description");
    description.text().expect("words").replace('\u{a0}', " ")
}

#[test]
fn every_number_of_the_picture_is_described_in_words() {
    let data = edition();
    let description = description(&read("picture.svg"));
    for card in messages::strongest(&data) {
        let figure = &data[card.figure];
        let whole = figure.part_of.map(|whole| format!(" of {}", data[whole].value)).unwrap_or_default();
        let words = format!("{}{whole} {}", figure.value, figure.says);
        assert!(description.contains(&words), "{words} in: {description}");
    }
    for (_, status) in data.statuses() {
        assert!(description.contains(&format!("{} {}", status.label.to_lowercase(), status.count)), "{description}");
    }
    for words in [
        "43 forces, as at 31 May 2017: plan lacked information 11",
        "Published 5 October 2017",
        "IPCC",
        "HMICFRS",
        "Wigan Today / PA",
        "(our calculation)",
    ] {
        assert!(description.contains(words), "{words} in: {description}");
    }
    // Some networks cut it off there.
    assert!(description.chars().count() <= 420, "{} characters", description.chars().count());
}

#[test]
fn the_drawing_refers_to_nothing_outside() {
    let svg = read("picture.svg");
    let document = roxmltree::Document::parse(&svg).expect("the drawing is XML");
    let known = ["svg", "title", "desc", "defs", "g", "path", "rect", "circle", "use"];
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(known.contains(&node.tag_name().name()), "{}", node.tag_name().name());
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on") && !value.contains("url(") && !value.contains("//"), "{name}={value}");
            assert!(name != "href" || value.starts_with('#'), "{name}={value}");
        }
    }
}

#[test]
fn the_edition_s_words_cannot_break_the_drawing() {
    let description = description(&drawn(&set("figures[referrals].label", "a <b> & \"c\" ]]> </desc>").valid()).svg);
    assert!(description.contains("320 a <b> & \"c\" ]]> </desc>."), "{description}");
}

/// Where each text of a drawing stands.
fn texts(svg: &str) -> Vec<(String, Rect)> {
    fn find(group: &usvg::Group, found: &mut Vec<(String, Rect)>) {
        for node in group.children() {
            if let Node::Group(group) = node {
                if group.id().starts_with("text-") {
                    found.push((group.id().to_owned(), group.abs_bounding_box()));
                } else {
                    find(group, found);
                }
            }
        }
    }
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).expect("a drawing");
    let mut found = Vec::new();
    find(tree.root(), &mut found);
    found
}

/// No text runs into another, and all keep away from the edges.
#[track_caller]
fn has_room(what: &str, edition: &Edited) {
    let picture = drawn(&edition.valid());
    let texts = texts(&picture.svg);
    assert!(texts.len() > 5, "{what}: {} texts", texts.len());
    for (place, (name, one)) in texts.iter().enumerate() {
        for (other, two) in &texts[place + 1..] {
            let apart = one.right() <= two.left()
                || two.right() <= one.left()
                || one.bottom() <= two.top()
                || two.bottom() <= one.top();
            assert!(apart, "{what}: {name} {one:?} runs into {other} {two:?}");
        }
    }
    let (pixels, width) = pixels(&picture.png);
    let background = pixels[0];
    for (place, pixel) in pixels.iter().enumerate() {
        let (x, y) = (place % width, place / width);
        let inside = (MARGIN..1200 - MARGIN).contains(&x) && (MARGIN - 10..630 - MARGIN + 10).contains(&y);
        assert!(inside || *pixel == background, "{what}: something is drawn at {x}, {y}");
    }
}

fn long(words: &str, length: usize) -> String {
    words.chars().cycle().take(length).collect::<String>().trim().to_owned()
}

#[test]
fn texts_of_any_length_keep_to_their_places() {
    has_room("as it is", &edited::edition());
    has_room("long title", &set("edition.title", long("How many referrals there were ", 1_000)));
    has_room("long word", &set("edition.title", long("Polizeiaufsichtsbehörde", 300)));
    has_room("short title", &set("edition.title", "Dŵr"));
    has_room("long kicker", &set("edition.kicker", long("Police abuse of position ", 400)));
    has_room("long figure", &set("figures[behind].says", long("forces had not made enough progress ", 900)));
    has_room("long status", &set("statuses[started].label", long("Cynllun heb ddechrau eto ", 200)));
    has_room("long source", &set("sources[ipcc].short", long("Independent Office ", 600)));
    has_room("large numbers", &set("figures[referrals].value", 123_456_789_012_345_u64));
}

#[test]
fn one_card_fills_the_room_of_three() {
    for card in ["investigations", "answered"] {
        let cards = edited::edition().get(&format!("cards[{card}]")).clone();
        has_room(card, &set("cards", json!([cards])));
    }
}

/// The default edition with statuses of these counts, which add up to the 43.
fn with_statuses(counts: &[u64]) -> Edited {
    let marks = ["page", "empty", "quarter", "half", "three-quarters", "full"];
    let model = edited::edition();
    let mut statuses: Vec<Value> = Vec::new();
    for (place, count) in counts.iter().enumerate() {
        let id = ["insufficient", "not-started", "in-place", "three", "four", "five"][place];
        let mut status = model.get("statuses[started]").clone();
        status["id"] = id.into();
        status["count"] = (*count).into();
        status["glyph"] = marks[place].into();
        statuses.push(status);
    }
    model.set("statuses", Value::Array(statuses))
}

#[test]
fn any_number_of_statuses_has_room() {
    has_room("three statuses", &with_statuses(&[21, 20, 2]));
    has_room("five statuses", &with_statuses(&[11, 10, 2, 10, 10]));
    has_room("six statuses", &with_statuses(&[0, 30, 2, 5, 5, 1]));
    let smallest = edited::smallest();
    has_room("one status", &smallest.set("edition.title", "A small edition"));
}

#[test]
fn a_letter_that_the_fonts_lack_is_reported_with_its_place() {
    let error = site::picture(&set("edition.kicker", "Αστυνομία").valid()).expect_err("Greek is not in the fonts");
    let description = error.to_string();
    assert!(description.contains("ΑΣΤΥΝΟΜΊΑ") && description.contains("Use other letters"), "{description}");
}
