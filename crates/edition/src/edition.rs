//! The edition itself: its texts, dates, sources and corrections.

use super::text::main_language;
use super::{CautionId, Citation, Date, Noun};

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
    /// [`Dataset::spoken_in`](super::Dataset::spoken_in).
    pub spoken: String,
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
    /// The language that is spoken, without a region, where it is another than that of the texts.
    pub fn other_language(&self) -> Option<&str> {
        (self.spoken != self.language).then(|| main_language(&self.spoken))
    }

    /// The noun's words in the edition's own language, whichever is spoken.
    pub fn own_noun(&self) -> &Noun {
        let own = self.noun.names.iter().find(|(tag, _)| self.spoken != self.language && *tag == self.language);
        own.map_or(&self.noun, |(_, noun)| noun)
    }
}

/// A licence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// What it is called.
    pub name: String,
    /// Where its text is found: an https address.
    pub address: String,
}

/// A published document that figures come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id in the file.
    pub id: String,
    /// Its title, as a reference.
    pub title: String,
    /// Who published it, in full.
    pub publisher: String,
    /// The same in a word, for citing beside a figure.
    pub short: String,
    /// When.
    pub published: Date,
    /// Where: an https address.
    pub address: String,
}

/// A paragraph on method or background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it says.
    pub text: String,
    /// Who says so; empty for common knowledge.
    pub sources: Vec<Citation>,
}

/// A line that names help for readers in distress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// Whom it is for and what it is.
    pub text: String,
    /// The language of that text, as a BCP 47 tag, where it is another than that of the edition's texts.
    pub language: Option<String>,
    /// The text in other languages, by the language's tag.
    pub names: Vec<(String, String)>,
    /// The words of the link.
    pub name: String,
    /// Where it is found: an https address.
    pub address: String,
}

/// A correction, dated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When it was made: never before the edition was published.
    pub date: Date,
    /// What was wrong and what is right.
    pub text: String,
}
