//! Words for the ways to embed the graphic, in the graphic itself and on the pages that show them.

use super::catalog::{Catalog, catalog, fill};
use edition::Dataset;

/// Words of one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmbedMethodTexts {
    /// Its name.
    pub name: &'static str,
    /// When to take it.
    pub says: &'static str,
    /// Copies what is to be pasted.
    pub copy: &'static str,
}

/// How to embed a part, with the ids of the cards.
pub fn embed_part(data: &Dataset) -> String {
    let ids: Vec<&str> = data.cards().map(|(_, card)| card.id.as_str()).collect();
    fill(catalog(data).embed_part, &[("ids", &ids.join(", "))])
}

impl Catalog {
    /// The frame.
    pub fn frame(&self) -> EmbedMethodTexts {
        EmbedMethodTexts { name: self.frame, says: self.frame_says, copy: self.frame_copy }
    }

    /// The element.
    pub fn element(&self) -> EmbedMethodTexts {
        EmbedMethodTexts { name: self.element, says: self.element_says, copy: self.element_copy }
    }

    /// The function.
    pub fn call(&self) -> EmbedMethodTexts {
        EmbedMethodTexts { name: self.call, says: self.call_says, copy: self.call_copy }
    }

    /// The HTML fragment.
    pub fn html_fragment(&self) -> EmbedMethodTexts {
        EmbedMethodTexts { name: self.html_fragment, says: self.html_fragment_says, copy: self.html_fragment_copy }
    }

    /// The picture.
    pub fn image(&self) -> EmbedMethodTexts {
        EmbedMethodTexts { name: self.image, says: self.image_says, copy: self.image_copy }
    }
}
