//! The fragment without a style sheet and without drawings, for systems that keep neither: WordPress's KSES, Drupal's filter,
//! many newsletters. It says the same; what little style it has stands in attributes, in properties that KSES keeps, and it takes
//! text and background of the page around it.

use std::cell::Cell;

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::HtmlFragmentError;
use edition::{Card, Dataset, Origin, Term};

/// The style of elements, by their classes in the page.
const STYLES: [(&str, &str); 12] = [
    (".fs-kicker", "font-weight:700"),
    (".fs-number", "font-size:40px;font-weight:700;line-height:1"),
    (".fs-says", "font-size:17px"),
    (".fs-dates, .fs-source, .fs-when, .fs-part-words", "font-size:14px"),
    (".fs-card, .fs-block", "margin-top:16px"),
    (".fs-figures, .fs-grid, .fs-support", "margin-top:32px;padding-top:12px;border-top:3px solid #8a949e"),
    (".fs-count", "font-size:24px;font-weight:700"),
    (".fs-parts, .fs-named, .fs-cautions, .fs-downloads, .fs-sources", "margin:8px 0;padding-left:20px"),
    (".fs-named > li", "font-weight:700"),
    ("table", "width:100%;margin:12px 0;border-collapse:collapse;font-size:14px"),
    ("caption", "font-weight:700;text-align:left"),
    ("th, td", "padding:4px 12px 4px 0;border-top:1px solid #8a949e;text-align:left;vertical-align:top"),
];

/// The attributes that stay.
const KEPT: [&str; 8] = ["href", "lang", "dir", "style", "colspan", "rowspan", "scope", "open"];

/// The graphic as it is rendered, without controls, in this form.
pub(super) fn plain(graphic: &str, data: &Dataset) -> Result<String, HtmlFragmentError> {
    // In the order of the page, where a card that adds statuses up stands above their blocks.
    let drawn = data.cards().filter(|(_, card)| card.picture.is_some());
    let (above, alone): (Vec<_>, Vec<_>) = drawn.partition(|&(id, _)| data.is_above_blocks(id));
    let cards: Vec<&Card> = alone.into_iter().chain(above).map(|(_, card)| card).collect();
    let (place, part) = (Cell::new(0), Cell::new(0));
    let mut handlers = vec![
        element!("svg.fs-picture", |picture| {
            part.set(0);
            let card = cards.get(place.replace(place.get() + 1));
            let bar = card.map(|card| bar(data, card)).unwrap_or_default();
            picture.replace(&bar, ContentType::Html);
            Ok(())
        }),
        // The key to the bar above it.
        element!(".fs-parts svg.fs-swatch", |swatch| {
            let shade = SHADES[part.replace(part.get() + 1) % SHADES.len()];
            let key = format!(
                "<span style=\"background-color:{shade};border:1px solid #8a949e\">&nbsp;&nbsp;&nbsp;&nbsp;</span> "
            );
            swatch.replace(&key, ContentType::Html);
            Ok(())
        }),
        element!("svg:not(.fs-picture, .fs-swatch)", |drawing| {
            drawing.remove();
            Ok(())
        }),
        // Sections and the like are kept by fewer systems.
        element!("article, section, fieldset", |part| Ok(part.set_tag_name("div")?)),
    ];
    for (selector, style) in STYLES {
        handlers.push(element!(selector, move |styled| Ok(styled.set_attribute("style", style)?)));
    }
    handlers.push(element!("*", |any| {
        let names: Vec<String> = any.attributes().iter().map(|attribute| attribute.name()).collect();
        names.iter().filter(|name| !KEPT.contains(&name.as_str())).for_each(|name| any.remove_attribute(name));
        Ok(())
    }));
    let settings = RewriteStrSettings { element_content_handlers: handlers, ..RewriteStrSettings::new() };
    rewrite_str(graphic, settings).map_err(|error| HtmlFragmentError::Html(error.to_string()))
}

/// The colours of parts, by their places.
const SHADES: [&str; 4] = ["#0d4f57", "#9ccacd", "#3d7c83", "#cfe3e4"];

/// A card's picture as a row of cells, as wide as its parts and what is left of the whole. Borders keep them apart where
/// colours are taken away.
fn bar(data: &Dataset, card: &Card) -> String {
    let figure = &data[card.figure];
    let whole = figure.part_of.map_or(figure.value, |whole| data[whole].value).max(1);
    let alone = [Term::Figure(card.figure)];
    let parts: &[Term] = if card.parts.is_empty() { &alone } else { &card.parts };
    let mut left = whole;
    let mut cells = String::new();
    let mut cell = |value: u64, style: &str| {
        if value > 0 {
            let width = value as f64 / whole as f64 * 100.0;
            cells += &format!(
                "<td style=\"width:{width:.2}%;height:20px;padding:0;border:1px solid #8a949e;{style}\">&nbsp;</td>"
            );
        }
    };
    for (place, &part) in parts.iter().enumerate() {
        let value = data.value(part).min(left);
        left -= value;
        let is_derived = matches!(part, Term::Figure(id) if data[id].origin != Origin::Published);
        let line = if is_derived { ";border-style:dashed" } else { "" };
        cell(value, &format!("background-color:{}{line}", SHADES[place % SHADES.len()]));
    }
    cell(left, "");
    format!(
        "<table style=\"width:100%;margin:12px 0;border-collapse:collapse\"><tbody><tr>{cells}</tr></tbody></table>"
    )
}
