//! Labels: the words of controls, headings and columns.

use super::number;
use crate::dataset::Dataset;

/// Names the parts of a card's figure, for those who do not see the picture.
pub const PARTS: &str = "Parts of the picture: tick one to light it up";
/// Opens a card.
pub const MORE: &str = "What this counts";
/// Comes before the sources of a figure.
pub const SOURCE: &str = "Source: ";
/// Copies a citation.
pub const COPY_CITATION: &str = "Copy this citation";
/// Copies the table of forces.
pub const COPY_TABLE: &str = "Copy the table of forces";
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
/// The view by force.
pub const BY_FORCE: &str = "By force";
/// Asks for the status.
pub const FILTER: &str = "Status of the plan";
/// Asks for words.
pub const FIND: &str = "Find your force";
/// Says what may be typed.
pub const FIND_HINT: &str = "A force, county, town or nickname, in English or Welsh";
/// Names the tiles and the table of forces.
pub const TILES: &str = "Forces, A to Z";
/// Stands for a force that was chosen, where no script can name it.
pub const THIS_FORCE: &str = "The force you chose";
/// Stands where a status would, for a force that no source names.
pub const NOT_NAMED: &str = "not named by any source";
/// Stands where a force that was chosen is not among those that a filter shows.
pub const OUTSIDE: &str = "The force you chose is not in this group. It stays in view so that you do not lose it.";
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
/// Heads the table of statuses.
pub const STATUSES: &str = "Plans by status";
/// The columns of the table of statuses.
pub const STATUS_COLUMNS: [&str; 4] = ["Status", "Forces", "Meaning", "Source"];
/// The columns of the table of forces.
pub const FORCE_COLUMNS: [&str; 3] = ["Force", "Nation", "Status"];
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

/// The files to download: name and label.
pub fn downloads(data: &Dataset) -> Vec<(String, &'static str)> {
    let id = &data.edition().id;
    vec![
        (format!("{id}-forces.csv"), "Forces and their status (CSV)"),
        (format!("{id}-figures.csv"), "Figures and statuses (CSV)"),
        (format!("{id}.json"), WHOLE_EDITION),
    ]
}

/// Leads back from there.
pub fn show_all(data: &Dataset) -> String {
    format!("Show all {}", number(data.forces().len() as u64))
}
