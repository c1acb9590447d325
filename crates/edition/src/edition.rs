//! The edition itself: its title, its days, its texts and its licence.

use super::text::main_language;
use super::{CautionId, Date, GroupingId, Noun};

pub use raw::Licence;

/// The most warnings that are always in sight beside the cards: more would not be read.
pub const MOST_NOTES: usize = 2;

/// Title, dates and texts of one edition. Every text is checked, and its numbers are filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Names the edition in file names and citations.
    pub id: String,
    /// The language of the texts, as a BCP 47 tag: `en-GB`.
    pub language: String,
    /// The language of the names and of the interface, as a BCP 47 tag: `language`, or another one: see
    /// [`Dataset::localised`](super::Dataset::localised).
    pub locale: String,
    /// The subject, in a few words, above the title.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// The whole story in a sentence or two.
    pub standfirst: String,
    /// The day on which the statuses were so, and nothing else. Never later than `published`.
    pub as_at: Date,
    /// The day on which the sources published the figures.
    pub published: Date,
    /// The heading of the grid.
    pub grid_title: String,
    /// What the grid was judged on, and when.
    pub grid_intro: String,
    /// Which units the edition covers, and which it does not.
    pub coverage: String,
    /// What the grid shows one by one: forces, hospitals.
    pub noun: Noun,
    /// The grouping by which the table of units is arranged and the grid filtered; `None` for none.
    pub group_by: Option<GroupingId>,
    /// The heading of the choice of statuses; `None` where plain words of the interface will do.
    pub status_title: Option<String>,
    /// What may be typed to find one of them; `None` as above.
    pub find_hint: Option<String>,
    /// The heading above the cards; `None` where they have none.
    pub figures_title: Option<String>,
    /// A line under that heading; `None` as above.
    pub figures_intro: Option<String>,
    /// Warnings that are always in sight beside the cards: at most [`MOST_NOTES`].
    pub figures_cautions: Vec<CautionId>,
    /// Warnings that stand beside the grid: the first is always in sight, the others can be opened.
    pub cautions: Vec<CautionId>,
    /// The licence under which the data may be used; `None` where nobody has stated one.
    pub licence: Option<Licence>,
}

impl Edition {
    /// The language of the locale, without a region, where it is another than that of the texts.
    pub fn other_language(&self) -> Option<&str> {
        (self.locale != self.language).then(|| main_language(&self.locale))
    }

    /// The noun's words in the edition's own language, whichever the locale is.
    pub fn own_noun(&self) -> &Noun {
        let own = self.noun.names.iter().find(|(tag, _)| self.locale != self.language && *tag == self.language);
        own.map_or(&self.noun, |(_, noun)| noun)
    }
}

/// The edition as a file has it.
pub mod raw {
    use serde::Deserialize;

    /// Title, dates and texts. A text may hold `{id}` for the number of a figure or status, so that no number is typed twice.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub struct Edition {
        /// Names the edition in file names and citations: small letters, digits and hyphens.
        #[schemars(example = &"abuse-of-position-2017-10")]
        pub id: String,
        /// The language of the texts, as a BCP 47 tag.
        #[schemars(example = &"en-GB")]
        pub language: String,
        /// The subject, in a few words, above the title.
        #[schemars(example = &"Abuse of position by police")]
        pub kicker: String,
        /// The title.
        #[schemars(example = &"{behind} of {forces} forces behind on their plans")]
        pub title: String,
        /// The whole story in a sentence or two.
        #[schemars(example = &"What the police watchdog published on 5 October 2017.")]
        pub standfirst: String,
        /// The day on which the statuses were so; never later than `published`. It is said of the grid and of what is derived from
        /// statuses, of nothing else: figures have a period or a day of their own.
        #[schemars(example = &"2017-05-31")]
        pub as_at: String,
        /// The day on which the sources published the figures.
        #[schemars(example = &"2017-10-05")]
        pub published: String,
        /// The heading of the grid.
        #[schemars(example = &"How far the {forces} forces’ plans had got")]
        pub grid_title: String,
        /// What the grid was judged on, and when.
        #[schemars(example = &"Judged on the papers of May 2017. These are not today’s figures.")]
        pub grid_intro: String,
        /// Which units the edition covers, and which it does not.
        #[schemars(example = &"The {forces} are the territorial forces of England and Wales.")]
        pub coverage: String,
        /// The id of the noun for the units, which the grid shows one by one.
        #[schemars(example = &"hospital")]
        pub noun: String,
        /// The id of the grouping by which the table of units is arranged and the grid filtered; none where it is left out.
        #[schemars(example = &"region")]
        pub group_by: Option<String>,
        /// The heading of the choice of statuses; “Status” where it is left out.
        #[schemars(example = &"Progress")]
        pub status_title: Option<String>,
        /// What may be typed to find one of them, as a sentence without its full stop: it stands under the field, and behind “No match”.
        /// “Try a name or a place” where it is left out.
        #[schemars(example = &"Try a hospital or a town")]
        pub find_hint: Option<String>,
        /// The heading above the cards; none where it is left out.
        #[schemars(example = &"Referrals to the police watchdog")]
        pub figures_title: Option<String>,
        /// A line under that heading: the time of the figures, say.
        #[schemars(example = &"Since April 2014, as published on 5 October 2017")]
        pub figures_intro: Option<String>,
        /// The ids of the warnings that are always in sight beside the cards: at most two. Those of each figure stand in its card.
        #[serde(default)]
        #[schemars(extend("examples" = [["not-an-allegation"]]))]
        pub figures_cautions: Vec<String>,
        /// The ids of the warnings that stand beside the grid: the first is always in sight, the others can be opened.
        #[serde(default)]
        #[schemars(extend("examples" = [["only-two-named"]]))]
        pub cautions: Vec<String>,
        /// The licence under which the data may be used, where somebody has stated one.
        pub licence: Option<Licence>,
    }

    /// The licence of the data.
    #[derive(Clone, Debug, Deserialize, PartialEq, Eq, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct Licence {
        /// What it is called.
        #[schemars(example = &"Open Government Licence v3.0")]
        pub name: String,
        /// Where its text is: an https address.
        #[schemars(example = &"https://example.org/licence")]
        pub address: String,
    }
}
