//! The version of a package: that of the program, then the edition by its id and the day of its last word.
//!
//! The edition stands behind a hyphen and not behind a plus sign, since registries leave out what stands behind that: a second
//! edition of one program would be refused there.

use super::contents::Files;
use crate::error::Error;

/// The version, as `0.1.0-abuse-of-position-2017-10-20171005`.
pub fn of(program: &str, dist: &Files) -> Result<String, Error> {
    dist.iter()
        .find_map(|(name, bytes)| Some(format!("{program}-{}", edition(name.strip_suffix(".json")?, bytes)?)))
        .ok_or_else(|| {
            Error::Refused(
                "dist/ holds no edition: a JSON file with `edition.id`, by which it is named, and `edition.published`. \
                 Run `cargo xtask build`."
                    .into(),
            )
        })
}

/// The id of the edition in a file of this name, and the day of its last correction or else of its publication.
fn edition(name: &str, bytes: &[u8]) -> Option<String> {
    // A file may begin with a mark of its byte order.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let file: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    let edition = &file["edition"];
    if edition["id"].as_str()? != name {
        return None;
    }
    let changes = file["changes"].as_array().into_iter().flatten().filter_map(|change| change["date"].as_str());
    let last = changes.chain(edition["published"].as_str()).max()?;
    Some(format!("{name}-{}", last.replace('-', "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(name: &str, text: &str) -> Result<String, String> {
        let dist = Files::from([("edition.schema.json".into(), b"{}".to_vec()), (name.into(), text.into())]);
        of("1.2.3", &dist).map_err(|error| error.to_string())
    }

    #[test]
    fn a_version_names_the_program_the_edition_and_its_day() {
        let text = r#"{"edition": {"id": "spills", "published": "2018-02-01"}}"#;
        assert_eq!(version("spills.json", text).as_deref(), Ok("1.2.3-spills-20180201"));
        assert_eq!(version("spills.json", &format!("\u{feff}{text}")).as_deref(), Ok("1.2.3-spills-20180201"));
    }

    #[test]
    fn a_correction_gives_another_version() {
        let text = r#"{"edition": {"id": "spills", "published": "2018-02-01"}, "changes": [{"date": "2018-03-05"}, {"date": "2018-02-09"}]}"#;
        assert_eq!(version("spills.json", text).as_deref(), Ok("1.2.3-spills-20180305"));
    }

    #[test]
    fn an_earlier_edition_beside_it_is_not_taken_for_it() {
        // It lies under the name that the edition calls it by.
        let text = r#"{"edition": {"id": "fires", "published": "2017-02-01"}}"#;
        assert!(version("earlier.json", text).is_err_and(|error| error.contains("holds no edition")));
    }
}
