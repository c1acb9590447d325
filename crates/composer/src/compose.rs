//! Composes another edition than the one built in, where the graphic is shown: checked by every rule, rendered as the build
//! renders its own.

use std::rc::Rc;

use serde::Serialize;
use serde_json::Value;

use edition::{Dataset, RuleError, raw};
use force_status::view::static_parts::{self, Home, RenderContext};
use messages::Language;

/// An edition, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Composed {
    /// The graphic as HTML.
    pub html: String,
    /// A digest of what hydration needs: see [`static_parts::digest`].
    pub digest: u32,
    /// Its client data, as [`ClientData::write`](messages::client_data::ClientData::write) writes it.
    pub client_data: String,
}

/// Composes an edition from what its file holds, and from what that of the earlier one does, if it names one. `address` is the file's own. `language` is the tag of the one to speak: an
/// edition that has no words in it is shown in its own.
///
/// # Errors
/// Every error of the edition, with its place and how to fix it.
pub async fn compose(
    file: Value,
    earlier: Option<Value>,
    address: Option<String>,
    language: Option<&str>,
) -> Result<Composed, Vec<RuleError>> {
    let own = since(read(file)?, earlier)?;
    let asked = language.and_then(Language::of);
    let other = messages::languages(&own).into_iter().find(|(language, _)| Some(*language) == asked);
    let other = other.and_then(|(_, tag)| own.localised(tag));
    let data = Rc::new(other.unwrap_or(own));
    let home = address.map_or(Home::Script, Home::File);
    // The element gives headings the level of the page around it.
    let context = RenderContext::new(data, "fs", 1, home);
    let html = static_parts::graphic(&context, true).await;
    Ok(Composed { digest: static_parts::digest(&html), html, client_data: context.client_data.write() })
}

fn read(file: Value) -> Result<Dataset, Vec<RuleError>> {
    let file: raw::File = serde_path_to_error::deserialize(file).map_err(|error| vec![shape(&error)])?;
    Dataset::check(&file)
}

/// The edition with what has changed since the earlier one, if it names one.
fn since(own: Dataset, earlier: Option<Value>) -> Result<Dataset, Vec<RuleError>> {
    let Some(name) = own.earlier().map(|earlier| &earlier.file) else { return Ok(own) };
    let earlier = earlier.map(read).transpose().ok().flatten().ok_or_else(|| {
        let message = format!("{name} is not a valid edition. Put the earlier edition beside this one.");
        vec![RuleError { path: "previous.file".to_owned(), message }]
    })?;
    Ok(own.since(&earlier)?.0)
}

/// What is wrong with the shape of a file: a field is missing, or not known, or holds something else.
fn shape(error: &serde_path_to_error::Error<serde_json::Error>) -> RuleError {
    let path = match error.path().to_string().as_str() {
        "." => "data".to_owned(),
        path => path.to_owned(),
    };
    let message = format!("{}. Compare this place with the type Edition in force-status.d.ts.", error.inner());
    RuleError { path, message }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn waited(composing: impl Future<Output = Result<Composed, Vec<RuleError>>>) -> Result<Composed, Vec<RuleError>> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        tokio::task::LocalSet::new().block_on(&runtime, composing)
    }

    fn composed(file: Value, address: Option<&str>) -> Result<Composed, Vec<RuleError>> {
        waited(compose(file, None, address.map(str::to_owned), None))
    }

    fn beside(file: Value, earlier: Option<Value>, language: Option<&str>) -> Result<Composed, Vec<RuleError>> {
        waited(compose(file, earlier, None, language))
    }

    fn edition() -> Value {
        serde_json::from_str(include_str!("../../../static/edition.json")).expect("the edition is JSON")
    }

    #[test]
    fn an_edition_is_composed_as_the_build_does_it() {
        let composed = composed(edition(), None).unwrap();
        assert_eq!(composed.client_data, messages::client_data(&read(edition()).unwrap()).write());
        assert!(composed.html.contains("fs-article") && composed.digest != 0);
        assert!(
            !composed.html.contains("fs-embed") && !composed.html.contains("fs-downloads"),
            "nobody else could get it"
        );
    }

    #[test]
    fn an_edition_with_an_address_leads_there() {
        let composed = composed(edition(), Some("https://example.org/next.json?a&b")).unwrap();
        assert!(composed.html.contains("href=\"https://example.org/next.json?a&amp;b\""));
        assert!(composed.html.contains("data=\"https://example.org/next.json?a&amp;amp;b\""));
    }

    #[test]
    fn an_edition_is_set_beside_the_earlier_one_that_it_names() {
        let mut next = edition();
        next["previous"] = json!({ "file": "first.json" });
        next["edition"]["id"] = json!("next");
        next["edition"]["asAt"] = json!("2018-05-31");
        next["edition"]["published"] = json!("2018-10-05");
        next["figures"][0]["value"] = json!(345);
        let html = beside(next.clone(), Some(edition()), None).unwrap().html;
        assert!(html.contains("25 more than the 320 published"), "it says what has changed");
        for earlier in [None, Some(json!({}))] {
            let errors = beside(next.clone(), earlier, None).unwrap_err();
            assert_eq!((errors.len(), errors[0].path.as_str()), (1, "previous.file"), "{errors:?}");
        }
    }

    #[test]
    fn an_edition_speaks_another_language_where_it_has_the_words() {
        let html = |file, language| beside(file, None, language).unwrap().html;
        assert!(
            html(edition(), Some("cy")).contains("lang=\"cy\"")
                && html(edition(), Some("cy-GB")).contains("Heddluoedd")
        );
        let mut bare = edition();
        bare["nouns"]["force"].as_object_mut().unwrap().remove("names");
        for own in [html(edition(), Some("fr")), html(edition(), None), html(bare, Some("cy"))] {
            assert!(own.contains("lang=\"en-GB\"") && !own.contains("Heddluoedd"));
        }
    }

    #[test]
    fn text_is_text() {
        let mut file = edition();
        file["edition"]["title"] = "<img src=x onerror=alert(1)>".into();
        let composed = composed(file, None).unwrap();
        assert!(!composed.html.contains("<img") && composed.html.contains("&lt;img src=x"));
    }

    #[test]
    fn every_problem_is_reported_with_its_place() {
        let errors_of =
            |file: Value| composed(file, None).unwrap_err().iter().map(ToString::to_string).collect::<Vec<_>>();
        let mut file = edition();
        file["figures"][0]["value"] = json!(-1);
        file["sources"][0]["address"] = json!("javascript:alert(1)");
        let errors = errors_of(file);
        assert!(
            errors.iter().any(|error| error.starts_with("figures[0].value: -1 is not a whole number")),
            "{errors:?}"
        );
        assert!(errors.iter().any(|error| error.starts_with("sources[0].address: ")), "{errors:?}");
        let mut file = edition();
        file["figures"][2]["colour"] = json!("red");
        let errors = errors_of(file);
        assert!(errors[0].starts_with("figures[2].colour: unknown field `colour`"), "{errors:?}");
        for file in [json!(null), json!(5), json!([]), json!({}), json!("edition.json")] {
            assert!(!errors_of(file).is_empty());
        }
    }
}
