//! Where the graphic is published, as far as the build knows: what addresses in machines' files are made from.

use edition::Dataset;
use edition::text::address;
use force_status::embed_code::{Heights, Shown, page_file, path};
use force_status::view::static_parts::{Home, Page};

/// The published folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The address of the folder, with a slash at its end; `None` where the build does not know it.
    address: Option<String>,
    /// What follows the folder's address in that of the page.
    page: String,
    /// The same page in other languages.
    languages: Vec<Page>,
    /// Whether there is a picture.
    has_picture: bool,
    /// How high the page is.
    heights: Heights,
    /// How high it is where it shows a part.
    part_heights: Vec<(Shown, Heights)>,
}

/// The picture's file.
pub const PICTURE: &str = "picture.png";
/// The file with the edition's metadata.
pub const JSON_LD: &str = "dataset.jsonld";
/// The file that tells hosts how to embed the graphic.
pub const OEMBED: &str = "oembed.json";

impl Site {
    /// A folder at this address, or at one that is not known.
    ///
    /// # Errors
    /// What is wrong with the address, and how to fix it.
    pub fn at(raw: Option<&str>) -> Result<Self, String> {
        let Some(raw) = raw else { return Ok(Self::default()) };
        let folder = address(raw)?;
        if !folder.ends_with('/') || folder.contains(['?', '#']) || folder.matches('/').count() < 3 {
            return Err(format!(
                "“{folder}” is not the address of a folder. Give one that ends with a slash, such as https://example.org/force-status/."
            ));
        }
        Ok(Self { address: Some(folder), ..Self::default() })
    }

    /// The same folder with a picture in it.
    pub fn with_picture(self) -> Self {
        Self { has_picture: true, ..self }
    }

    /// The same folder with a page that is this high.
    pub fn with_heights(self, heights: Heights) -> Self {
        Self { heights, ..self }
    }

    /// The same folder with a page that is this high where it shows parts.
    pub fn with_part_heights(self, part_heights: Vec<(Shown, Heights)>) -> Self {
        Self { part_heights, ..self }
    }

    /// The same folder with the page of an edition as it is localised there, in its own language or in another.
    pub fn with_page(self, data: &Dataset, localised: &Dataset) -> Self {
        let own = page_file(localised.edition().other_language());
        let languages = Page::all(data).into_iter().filter(|page| page.file != own).collect();
        Self { page: path(&own).to_owned(), languages, ..self }
    }

    /// How high the page is.
    pub fn heights(&self) -> &Heights {
        &self.heights
    }

    /// How high the page is where it shows this; nothing where nobody measured it.
    pub fn heights_of(&self, shown: &Shown) -> &Heights {
        static NONE: Heights = Heights::NONE;
        match shown {
            Shown::All => &self.heights,
            part => self.part_heights.iter().find(|(known, _)| known == part).map_or(&NONE, |(_, heights)| heights),
        }
    }

    /// The folder as the home of its edition.
    pub fn home(&self) -> Home {
        Home::Folder { address: self.address.clone(), heights: self.heights.clone(), languages: self.languages.clone() }
    }

    /// The address of the folder, which is that of the edition's page in its own language.
    pub fn folder(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// The address of the page.
    pub fn page(&self) -> Option<String> {
        self.file(&self.page)
    }

    /// The whole address of a file.
    pub fn file(&self, name: &str) -> Option<String> {
        self.address.as_ref().map(|folder| format!("{folder}{name}"))
    }

    /// The address of a file where one beside the page may be named by its name alone.
    pub fn near(&self, name: &str) -> String {
        self.file(name).unwrap_or_else(|| name.to_owned())
    }

    /// The whole address of the picture. Those who show it elsewhere take no shorter one.
    pub fn picture(&self) -> Option<String> {
        self.file(PICTURE).filter(|_| self.has_picture)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_https_address_of_a_folder_is_taken() {
        for raw in [
            "http://example.org/",
            "https://example.org",
            "https://example.org/force-status",
            "https://example.org/?a/",
            "https://example.org/#/",
            "https://localhost/",
            "https://example.org/\"/",
            "",
        ] {
            assert!(Site::at(Some(raw)).is_err(), "{raw}");
        }
        let site = Site::at(Some("https://example.org/force-status/")).unwrap();
        assert_eq!(site.file(OEMBED).unwrap(), "https://example.org/force-status/oembed.json");
    }

    #[test]
    fn a_picture_has_an_address_only_where_there_is_one_and_the_folder_is_known() {
        assert_eq!(Site::default().with_picture().picture(), None);
        let site = Site::at(Some("https://example.org/")).unwrap();
        assert_eq!(site.picture(), None);
        assert_eq!(site.with_picture().picture().unwrap(), "https://example.org/picture.png");
    }
}
