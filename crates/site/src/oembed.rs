//! The oEmbed 1.0 response, for hosts that ask how to embed the graphic.

use serde_json::{Value, json};

use super::picture;
use super::site::Site;
use edition::Dataset;
use force_status::embed_code::{COLUMN, Shown, height, plain_snippet};

/// How long a host may keep the response, in seconds: so that a correction of the title or the picture arrives in an hour.
const CACHE_AGE: u32 = 3_600;

/// The response to whoever asks for a part or the whole, which no static file can tell apart: each has a file of its own.
/// `None` where the graphic's address is not known, since it is made of whole addresses.
pub fn oembed(data: &Dataset, site: &Site, shown: &Shown) -> Option<Value> {
    let page = site.page()?;
    let heights = site.heights_of(shown);
    let mut response = json!({
        "type": "rich",
        "version": "1.0",
        "title": data.edition().title,
        "provider_name": messages::NAME,
        "provider_url": page,
        "cache_age": CACHE_AGE,
        "html": plain_snippet(data, &shown.page(&page), heights),
        "width": COLUMN,
        "height": height(heights),
    });
    if let Some(picture) = site.picture() {
        response["thumbnail_url"] = picture.into();
        response["thumbnail_width"] = picture::WIDTH.into();
        response["thumbnail_height"] = picture::HEIGHT.into();
    }
    Some(response)
}
