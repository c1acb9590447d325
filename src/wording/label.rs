//! Labels: the words of controls, headings and columns.

use super::number;
use crate::dataset::Dataset;
use crate::dataset::text::id_of;

/// Names the parts of a card's figure, for those who do not see the picture.
pub const PARTS: &str = "Parts of the picture: tick one to light it up";
/// Opens a card.
pub const MORE: &str = "What this counts";
/// Comes before the sources of a figure.
pub const SOURCE: &str = "Source: ";
/// Copies a citation.
pub const COPY_CITATION: &str = "Copy this citation";
/// Leads to one card.
pub const LINK_TO_CARD: &str = "Link to this card";
/// Leads to exactly what is on screen.
pub const LINK_TO_VIEW: &str = "Link to what you see now";
/// Heads the kinds in a small table.
pub const KIND: &str = "Kind";
/// Heads the last row of a small table.
pub const TOTAL: &str = "All";
/// Asks for the view.
pub const VIEW: &str = "Show";
/// The view by status.
pub const BY_STATUS: &str = "By status";
/// Stands where a status would, for a force that no source names.
pub const NOT_NAMED: &str = "not named by any source";
/// Leads from the pictures to the tables.
pub const TO_TABLE: &str = "The same as a table";
/// Asks for the colours.
pub const THEME: &str = "Colours";
/// The choices of colours: the value, and its name.
pub const THEMES: [(&str, &str); 3] = [("auto", "As on my device"), ("light", "Light"), ("dark", "Dark")];
/// Comes before the day of printing, on paper.
pub const PRINTED: &str = "Printed on ";
/// Comes before the address of what is printed.
pub const PRINTED_FROM: &str = " from ";
/// Opens the tables.
pub const TABLES: &str = "View the data as tables";
/// Heads the table of figures.
pub const FIGURES: &str = "Figures";
/// The columns of the table of figures.
pub const FIGURE_COLUMNS: [&str; 4] = ["Figure", "Number", "Period", "Source"];
/// Stands where a figure has no period.
pub const NO_PERIOD: &str = "–";
/// Heads the sources.
pub const SOURCES: &str = "Sources";
/// Heads the notes.
pub const METHOD: &str = "Method and background";
/// Heads the corrections.
pub const CHANGES: &str = "Corrections";
/// Says that there are none.
pub const NO_CHANGES: &str = "None so far.";
/// Heads the downloads.
pub const DATA: &str = "Data and citation";
/// Names the file with all of an edition.
pub const WHOLE_EDITION: &str = "The whole edition (JSON)";
/// Comes before the licence of the data.
pub const LICENCE: &str = "Licence of the data: ";
/// The whole beside a number: " of 320".
pub fn of_whole(whole: u64) -> String {
    format!(" of {}", number(whole))
}

/// The words for any number of forces but one, or whatever else the grid shows one by one.
pub(super) fn units(data: &Dataset) -> &str {
    &data.edition().unit.other
}

/// The word for one of them.
pub(super) fn unit(data: &Dataset) -> &str {
    &data.edition().unit.one
}

/// A text that begins with a capital letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A text that goes on in a sentence: it begins with a small letter.
pub(super) fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Names the tiles and the table of forces.
pub fn tiles(data: &Dataset) -> String {
    format!("{}, A to Z", capital(units(data)))
}

/// Copies the table of forces.
pub fn copy_table(data: &Dataset) -> String {
    format!("Copy the table of {}", units(data))
}

/// Stands for a force that was chosen, where no script can name it.
pub fn this_force(data: &Dataset) -> String {
    format!("The {} you chose", unit(data))
}

/// Stands where a force that was chosen is not among those that a filter shows.
pub fn outside(data: &Dataset) -> String {
    format!("{} is not in this group. It stays in view so that you do not lose it.", this_force(data))
}

/// Heads the table of statuses.
pub fn statuses(data: &Dataset) -> String {
    format!("{} by status", capital(units(data)))
}

/// The columns of the table of statuses.
pub fn status_columns(data: &Dataset) -> [String; 4] {
    ["Status".into(), capital(units(data)), "Meaning".into(), "Source".into()]
}

/// The columns of the table of forces.
pub fn force_columns(data: &Dataset) -> [String; 3] {
    [capital(unit(data)), "Nation".into(), "Status".into()]
}

/// The name of the file with the forces.
pub fn forces_file(data: &Dataset) -> String {
    format!("{}-{}.csv", data.edition().id, id_of(units(data)))
}

/// The files to download: name and label.
pub fn downloads(data: &Dataset) -> Vec<(String, String)> {
    let id = &data.edition().id;
    vec![
        (forces_file(data), format!("{} and their status (CSV)", capital(units(data)))),
        (format!("{id}-figures.csv"), "Figures and statuses (CSV)".into()),
        (format!("{id}.json"), WHOLE_EDITION.into()),
    ]
}

/// Leads back from there.
pub fn show_all(data: &Dataset) -> String {
    format!("Show all {}", number(data.forces().len() as u64))
}
