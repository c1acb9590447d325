//! Options: what a developer asks of a graphic, read name by name, so that a slip of the pen is told and not guessed at.

mod given;

use std::collections::BTreeMap;

pub use given::Given;

use edition::RuleError;
use messages::Language;
use messages::client_data::ClientData;

/// The values that `view` takes.
const VIEWS: [&str; 2] = ["status", "unit"];
/// The values that `theme` takes.
const THEMES: [&str; 3] = ["auto", "light", "dark"];
/// The values that `heading` takes.
const HEADINGS: [&str; 2] = ["on", "off"];
/// The values that `show` takes, beside ids of cards.
const SHOWN: [&str; 4] = ["all", "summary", "cards", "grid"];
/// The levels that `headingLevel` takes: the graphic needs two more below its title's.
const LEVELS: std::ops::RangeInclusive<u8> = 1..=4;

/// What a developer asks of a graphic. What is `None` is as the element has it by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The view of the grid.
    pub view: Option<String>,
    /// The filter: `all`, or the id of a status or of a figure that adds statuses up.
    pub status: Option<String>,
    /// The id of the unit that is chosen.
    pub unit: Option<String>,
    /// The colours.
    pub theme: Option<String>,
    /// The part that is shown: one of `all`, `summary`, `cards` and `grid`, or ids of cards.
    pub show: Option<String>,
    /// Whether the graphic has its head.
    pub heading: Option<String>,
    /// The level of the title's heading.
    pub heading_level: Option<u8>,
    /// The language to speak, as a BCP 47 tag.
    pub lang: Option<String>,
    /// All that is chosen, as the fragment of an address holds it.
    pub state: Option<String>,
    /// Whether the page's address holds what is chosen, and in which parameter: empty where none is named.
    pub link_state: Option<String>,
    /// Another edition than the one built in.
    pub data: Option<Data>,
}

/// Where another edition comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// The file at this address.
    Address(String),
    /// The page hands it over.
    Object,
}

impl Options {
    /// Reads options by their names. `known` says which filters and units there are; where nobody can say that yet, any
    /// text is taken for one.
    ///
    /// # Errors
    /// Every option that is not known or not right, with what it got and what it takes.
    pub fn read(given: &BTreeMap<String, Given>, known: Option<&ClientData>) -> Result<Self, Vec<RuleError>> {
        let (mut options, mut errors) = (Self::default(), Vec::new());
        for (name, value) in given {
            // A page that says nothing with an option says it by leaving it empty, too.
            if *value == Given::Nothing {
                continue;
            }
            if let Err(takes) = options.take(name, value, known) {
                errors.push(RuleError { path: name.clone(), message: format!("got {value}; {takes}.") });
            }
        }
        if errors.is_empty() { Ok(options) } else { Err(errors) }
    }

    /// Takes one option, or says what it takes.
    fn take(&mut self, name: &str, value: &Given, known: Option<&ClientData>) -> Result<(), String> {
        match name {
            "view" => self.view = Some(one_of(value, &VIEWS)?),
            "theme" => self.theme = Some(one_of(value, &THEMES)?),
            "status" => self.status = Some(named(value, known.map(filters))?),
            "unit" => self.unit = Some(named(value, known.map(units))?),
            "show" => self.show = Some(show(value, known)?),
            "heading" => self.heading = Some(one_of(value, &HEADINGS)?),
            "headingLevel" => self.heading_level = Some(level(value)?),
            "lang" => self.lang = Some(language(value)?),
            "state" => self.state = Some(state(value)?),
            "linkState" => self.link_state = link_state(value)?,
            "data" => self.data = Some(data(value)?),
            _ => {
                let names = "data, heading, headingLevel, lang, linkState, show, state, status, theme, unit and view";
                return Err(format!("there is no option of this name. The options are {names}"));
            }
        }
        Ok(())
    }

    /// What the options are as attributes of the element: each with its value, or `None` where it is not to be there. An
    /// edition that the page hands over is none.
    pub fn attributes(&self) -> [(&'static str, Option<String>); 11] {
        let address = match &self.data {
            Some(Data::Address(address)) => Some(address.clone()),
            Some(Data::Object) | None => None,
        };
        [
            ("view", self.view.clone()),
            ("status", self.status.clone()),
            ("unit", self.unit.clone()),
            ("theme", self.theme.clone()),
            ("show", self.show.clone()),
            ("heading", self.heading.clone()),
            ("heading-level", self.heading_level.map(|level| level.to_string())),
            ("lang", self.lang.clone()),
            ("state", self.state.clone()),
            ("link-state", self.link_state.clone()),
            ("data", address),
        ]
    }
}

fn one_of(value: &Given, values: &[&str]) -> Result<String, String> {
    let fits = |text: &&String| values.contains(&text.as_str());
    value.text().filter(fits).cloned().ok_or_else(|| format!("it takes \"{}\"", values.join("\" or \"")))
}

fn language(value: &Given) -> Result<String, String> {
    let spoken = |text: &&String| Language::of(text).is_some();
    let names = || Language::ALL.map(Language::tag).join("\" or \"");
    value.text().filter(spoken).cloned().ok_or_else(|| format!("it takes \"{}\"", names()))
}

fn filters(known: &ClientData) -> Vec<&str> {
    known.filters().map(|(_, filter)| filter.name.as_str()).collect()
}

fn units(known: &ClientData) -> Vec<&str> {
    known.units().map(|(_, unit)| unit.id).collect()
}

fn named(value: &Given, known: Option<Vec<&str>>) -> Result<String, String> {
    let fits = |text: &&String| known.as_ref().is_none_or(|known| known.contains(&text.as_str()));
    value.text().filter(fits).cloned().ok_or_else(|| match &known {
        Some(known) => format!("it takes one of {}", known.join(", ")),
        None => "it takes an id, as a text".to_owned(),
    })
}

fn show(value: &Given, known: Option<&ClientData>) -> Result<String, String> {
    let cards: Option<Vec<&str>> = known.map(|known| known.cards().map(|(_, card)| card.as_str()).collect());
    let is_card = |name: &str| cards.as_ref().is_none_or(|cards| cards.contains(&name));
    let fits = |text: &&String| {
        let mut names = text.split([' ', ',']).filter(|name| !name.is_empty()).peekable();
        SHOWN.contains(&text.trim()) || (names.peek().is_some() && names.all(is_card))
    };
    value.text().filter(fits).cloned().ok_or_else(|| {
        let ids = cards.as_ref().map(|cards| format!(": {}", cards.join(", "))).unwrap_or_default();
        format!("it takes \"{}\", or ids of cards, with spaces or commas between them{ids}", SHOWN.join("\", \""))
    })
}

fn level(value: &Given) -> Result<u8, String> {
    let level = match value {
        Given::Number(number) => LEVELS.into_iter().find(|level| f64::from(*level) == *number),
        _ => None,
    };
    level.ok_or_else(|| format!("it takes a whole number from {} to {}", LEVELS.start(), LEVELS.end()))
}

fn state(value: &Given) -> Result<String, String> {
    value.text().cloned().ok_or_else(|| "it takes a text such as \"view=unit&unit=kent\"".to_owned())
}

fn link_state(value: &Given) -> Result<Option<String>, String> {
    let is_name = |text: &str| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    match value {
        Given::Flag(flag) => Ok(flag.then(String::new)),
        Given::Text(name) if is_name(name) => Ok(Some(name.clone())),
        _ => Err("it takes true, false, or the name of a parameter, of letters, digits, - and _".to_owned()),
    }
}

fn data(value: &Given) -> Result<Data, String> {
    match value {
        Given::Text(address) if !address.trim().is_empty() => Ok(Data::Address(address.clone())),
        Given::Object => Ok(Data::Object),
        _ => Err("it takes the address of an edition as JSON, or the edition as an object".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use edition::Dataset;

    use super::*;

    /// The default edition.
    fn edition() -> Dataset {
        let file = serde_json::from_str(include_str!("../../../static/edition.json")).expect("the edition is JSON");
        Dataset::check(&file).expect("the edition keeps every rule")
    }

    fn read(json: &str) -> Result<Options, Vec<String>> {
        let known = messages::client_data(&edition());
        let given = serde_json::from_str(json).expect("an object");
        let errors = |errors: Vec<RuleError>| errors.iter().map(ToString::to_string).collect();
        Options::read(&given, Some(&known)).map_err(errors)
    }

    #[test]
    fn each_option_becomes_its_attribute() {
        let options = read(
            r#"{ "view": "unit", "status": "behind", "unit": "kent", "theme": "dark", "headingLevel": 3,
                "show": "plans, referrals", "heading": "off",
                "lang": "cy", "linkState": true, "data": "next.json", "state": "view=unit" }"#,
        )
        .unwrap();
        let attributes = options.attributes().map(|(name, value)| (name, value.unwrap_or("none".into())));
        let expected = [
            ("view", "unit"),
            ("status", "behind"),
            ("unit", "kent"),
            ("theme", "dark"),
            ("show", "plans, referrals"),
            ("heading", "off"),
            ("heading-level", "3"),
            ("lang", "cy"),
            ("state", "view=unit"),
            ("link-state", ""),
            ("data", "next.json"),
        ];
        assert_eq!(attributes.each_ref().map(|(name, value)| (*name, value.as_str())), expected);
    }

    #[test]
    fn what_is_left_empty_is_not_asked() {
        let empty = r#"{ "view": null, "status": null, "unit": null, "theme": null, "show": null, "heading": null, "headingLevel": null, "lang": null, "linkState": null, "state": null, "data": null }"#;
        assert_eq!(read(empty), Ok(Options::default()));
        assert_eq!(read("{}"), Ok(Options::default()));
        assert_eq!(read(r#"{ "data": {} }"#).unwrap().attributes()[10], ("data", None));
    }

    #[test]
    fn every_wrong_option_is_named_with_what_it_got_and_what_it_takes() {
        let wrong = read(
            r#"{ "colour": "red", "view": "map", "status": 3, "unit": "atlantis", "theme": true, "headingLevel": 5,
                "lang": "fr", "linkState": "a b", "data": " ", "state": 3, "show": "cards grid", "heading": false }"#,
        )
        .unwrap_err();
        let expected = [
            r#"colour: got "red"; there is no option of this name. The options are data, heading, headingLevel, lang, linkState, show, state, status, theme, unit and view."#,
            r#"data: got " "; it takes the address of an edition as JSON, or the edition as an object."#,
            r#"heading: got false; it takes "on" or "off"."#,
            r#"headingLevel: got 5; it takes a whole number from 1 to 4."#,
            r#"lang: got "fr"; it takes "en" or "cy"."#,
            r#"linkState: got "a b"; it takes true, false, or the name of a parameter, of letters, digits, - and _."#,
            r#"show: got "cards grid"; it takes "all", "summary", "cards", "grid", or ids of cards, with spaces or commas between them: referrals, "#,
            r#"state: got 3; it takes a text such as "view=unit&unit=kent"."#,
            r#"status: got 3; it takes one of all, "#,
            r#"theme: got true; it takes "auto" or "light" or "dark"."#,
            r#"unit: got "atlantis"; it takes one of avon-and-somerset, bedfordshire, "#,
            r#"view: got "map"; it takes "status" or "unit"."#,
        ];
        assert_eq!(wrong.len(), expected.len(), "{wrong:#?}");
        for (wrong, expected) in wrong.iter().zip(expected) {
            assert!(wrong.starts_with(expected), "{wrong}");
        }
    }

    #[test]
    fn the_address_keeps_the_state_under_a_name_of_the_host_s() {
        let attribute = |json| read(json).unwrap().attributes()[9].1.clone();
        assert_eq!(attribute(r#"{ "linkState": "units" }"#).as_deref(), Some("units"));
        assert_eq!(attribute(r#"{ "linkState": false }"#), None);
    }

    #[test]
    fn a_part_is_a_word_or_ids_of_cards() {
        for part in ["all", "summary", "cards", "grid", "plans", "plans referrals", " plans,  referrals "] {
            assert_eq!(read(&format!(r#"{{ "show": "{part}" }}"#)).unwrap().show.as_deref(), Some(part));
        }
        for part in ["", " ", "card", "all cards", "plans grid", "plans atlantis"] {
            assert!(read(&format!(r#"{{ "show": "{part}" }}"#)).is_err(), "{part}");
        }
        let given = serde_json::from_str(r#"{ "show": "deaths" }"#).unwrap();
        assert!(Options::read(&given, None).is_ok(), "the cards of the edition are not known yet");
    }

    #[test]
    fn a_level_is_a_whole_number() {
        for level in ["0", "1.5", "-1", "1e9", "\"2\"", "[2]"] {
            assert!(read(&format!(r#"{{ "headingLevel": {level} }}"#)).is_err(), "{level}");
        }
    }

    #[test]
    fn ids_are_any_text_until_the_edition_is_known() {
        let given = serde_json::from_str(r#"{ "unit": "atlantis", "data": "next.json" }"#).unwrap();
        assert_eq!(Options::read(&given, None).unwrap().unit.as_deref(), Some("atlantis"));
    }
}
