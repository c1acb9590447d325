//! Words for where the graphic is shared: what its picture says, and what a catalogue of data is told.

use super::label::units;
use super::{dates, derived_tag, list, number, of};
use crate::dataset::{Card, Dataset, Figure};

/// What the graphic is called, where it must be told from others.
pub const NAME: &str = "Force Status";
/// Names the file that describes the data for catalogues.
pub const METADATA: &str = "The data, described for catalogues (JSON-LD)";
/// Leads from a piece of HTML to the whole graphic.
pub const WHOLE_GRAPHIC: &str = "Open the whole graphic, and find a force by place";

/// The most figures that a picture for small screens has room for.
const MOST_FIGURES: usize = 3;

/// The cards whose figures tell the most, in their order: first those that are shown in parts.
pub fn strongest(data: &Dataset) -> Vec<&Card> {
    let mut cards: Vec<(usize, &Card)> = data.cards().map(|(id, card)| (id.place(), card)).collect();
    cards.sort_by_key(|(_, card)| card.parts.is_empty());
    cards.truncate(MOST_FIGURES);
    cards.sort_by_key(|(place, _)| *place);
    cards.into_iter().map(|(_, card)| card).collect()
}

/// What a figure counts, where nothing stands beside it that would tell that it is derived.
pub fn alone(figure: &Figure) -> String {
    format!("{}{}", figure.says, derived_tag(figure).unwrap_or_default())
}

/// All that the picture shows, as a text for those who do not see it.
pub fn share(data: &Dataset) -> String {
    let figures = strongest(data).into_iter().map(|card| {
        let figure = &data[card.figure];
        let amount = match figure.part_of {
            Some(whole) => of(figure.value, data[whole].value),
            None => number(figure.value),
        };
        format!("{amount} {}. ", alone(figure))
    });
    let statuses =
        data.statuses().map(|(_, status)| format!("{} {}", status.label.to_lowercase(), number(status.count)));
    format!(
        "{}{} {}: {}. {}",
        figures.collect::<String>(),
        number(data.forces().len() as u64),
        units(data),
        list(&statuses.collect::<Vec<_>>()),
        dates_and_sources(data)
    )
}

/// When, and who says so: "As at 31 May 2017, published 5 October 2017. Sources: IPCC and HMICFRS."
pub fn dates_and_sources(data: &Dataset) -> String {
    let names: Vec<String> = data.sources().map(|(_, source)| source.short.clone()).collect();
    let label = if names.len() == 1 { "Source" } else { "Sources" };
    format!("{} {label}: {}.", dates(data), list(&names))
}

/// The subject and the title in one line, for where nothing else says what it is about.
pub fn headline(data: &Dataset) -> String {
    format!("{}: {}", data.edition().kicker, data.edition().title)
}

/// What the edition holds, on what it rests, and which forces it covers.
pub fn description(data: &Dataset) -> String {
    let edition = data.edition();
    format!("{} {}: {} {}", edition.standfirst, edition.grid_title, edition.grid_intro, edition.coverage)
}
