//! Sources and citations, and the texts around the figures: notes, support, corrections.

use super::{Date, Published, SourceId};

/// Where in a source something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// The place in it, where the source has such places: "paragraph 9".
    pub place: Option<String>,
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
    /// When, as closely as it says.
    pub published: Published,
    /// Where: an address that begins with https:// or, where the site has no other, with http://.
    pub address: String,
}

impl Source {
    /// Whether what is read under its address may have been changed on the way.
    pub fn is_unencrypted(&self) -> bool {
        self.address.starts_with("http://")
    }
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

/// Sources and texts as a file has them.
pub mod raw {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    /// A published document.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct Source {
        /// Names it in this file.
        #[schemars(example = &"hmicfrs")]
        pub id: String,
        /// Its title, as a reference.
        #[schemars(example = &"Abuse of position for a sexual purpose")]
        pub title: String,
        /// Who published it, in full.
        #[schemars(example = &"His Majesty’s Inspectorate of Constabulary")]
        pub publisher: String,
        /// The same in a word, for citing beside a figure.
        #[schemars(example = &"HMICFRS")]
        pub short: String,
        /// The day on which it was published; where it says no more, the month, such as 2017-10, or the year.
        #[schemars(example = &"2017-10-05")]
        pub published: String,
        /// Where it is: an address that begins with https://. One with http:// is marked as not encrypted.
        #[schemars(example = &"https://example.org/report")]
        pub address: String,
    }

    /// Where in a source something stands.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct Citation {
        /// The id of the source.
        #[schemars(example = &"hmicfrs")]
        pub source: String,
        /// The place in it, where it has such places.
        #[schemars(example = &"paragraph 9")]
        pub place: Option<String>,
    }

    /// A paragraph on method or background.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct Note {
        /// What it says.
        #[schemars(example = &"Plans were judged on paper; nobody looked at cases.")]
        pub text: String,
        /// Who says so.
        #[serde(default)]
        pub sources: Vec<Citation>,
    }

    /// Help for readers in distress.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct Support {
        /// Whom it is for, before the name.
        #[schemars(example = &"If this has happened to you, you can talk to")]
        pub text: String,
        /// The same text in other languages, by the language’s tag; where it is left out, the text stands in its own language.
        #[serde(default)]
        pub names: BTreeMap<String, String>,
        /// Who helps.
        #[schemars(example = &"A helpline")]
        pub name: String,
        /// Where they are found: an https address.
        #[schemars(example = &"https://example.org/help")]
        pub address: String,
    }

    /// A correction.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct Change {
        /// The day of the correction; never before the edition was published.
        #[schemars(example = &"2017-10-09")]
        pub date: String,
        /// What was wrong, and what is right.
        #[schemars(example = &"The number of investigations was 56 and is 57.")]
        pub text: String,
    }
}
