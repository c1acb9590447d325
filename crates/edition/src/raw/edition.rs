//! The edition itself as it is written: texts, words, documents, corrections.

use std::collections::BTreeMap;

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
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// What it is called.
    #[schemars(example = &"Open Government Licence v3.0")]
    pub name: String,
    /// Where its text is: an https address.
    #[schemars(example = &"https://example.org/licence")]
    pub address: String,
}

/// The words for what is counted.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Noun {
    /// For one of them.
    #[schemars(example = &"force")]
    pub one: String,
    /// For any other number.
    #[schemars(example = &"forces")]
    pub other: String,
    /// Without a number, where that is another word; the one for any other number where it is left out.
    #[schemars(example = &"forces")]
    pub plural: Option<String>,
    /// The same in other languages, by the language’s tag. Where every noun has them, the graphic is published in that language,
    /// too, if its interface speaks it: `cy` for Welsh.
    #[serde(default)]
    pub names: BTreeMap<String, NounForms>,
}

/// The words for what is counted in another language.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NounForms {
    /// For one of them.
    #[schemars(example = &"heddlu")]
    pub one: String,
    /// What follows any other number.
    #[schemars(example = &"o heddluoedd")]
    pub other: String,
    /// Without a number; the one for any other number where it is left out.
    #[schemars(example = &"heddluoedd")]
    pub plural: Option<String>,
}

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
    /// The day on which it was published.
    #[schemars(example = &"2017-10-05")]
    pub published: String,
    /// Where it is: an https address.
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
