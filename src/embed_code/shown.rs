//! What of the graphic a host shows: the whole, or a part that stands for itself, as `show` names it.

use edition::Dataset;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// All of it.
    All,
    /// The cards.
    Cards,
    /// The grid.
    Grid,
    /// The card of this id.
    Card(String),
}

impl Shown {
    /// The parts of an edition that have files of their own.
    pub fn parts(data: &Dataset) -> Vec<Self> {
        let cards = data.cards().map(|(_, card)| Self::Card(card.id.clone()));
        [Self::Cards, Self::Grid].into_iter().chain(cards).collect()
    }

    /// The value of `show`.
    pub fn value(&self) -> &str {
        match self {
            Self::All => "all",
            Self::Cards => "cards",
            Self::Grid => "grid",
            Self::Card(id) => id,
        }
    }

    /// The address of the page that shows this, made from that of the page that shows all.
    pub fn page(&self, page: &str) -> String {
        match self {
            Self::All => page.to_owned(),
            part => format!("{page}?show={}", part.value()),
        }
    }

    /// The file of a part by the name of that of the whole: `fragment.cards.html`, `fragment.card-plans.html`.
    pub fn file(&self, whole: &str) -> String {
        let name = match self {
            Self::All => return whole.to_owned(),
            Self::Cards | Self::Grid => self.value().to_owned(),
            Self::Card(id) => format!("card-{id}"),
        };
        let (stem, rest) = whole.split_once('.').unwrap_or((whole, ""));
        format!("{stem}.{name}.{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_has_a_value_a_page_and_a_file_of_its_own() {
        let parts = Shown::parts(&crate::tests::data());
        let names: Vec<&str> = parts.iter().map(Shown::value).collect();
        assert_eq!(names[..3], ["cards", "grid", "referrals"]);
        assert_eq!(parts[1].page("https://example.org/"), "https://example.org/?show=grid");
        assert_eq!(parts[2].file("fragment.cy.html"), "fragment.card-referrals.cy.html");
        assert_eq!(Shown::All.file("oembed.json"), "oembed.json");
    }
}
