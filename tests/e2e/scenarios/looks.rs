//! The look of the main states in Chromium, compared with pictures, so that nobody changes it by accident.
//!
//! Type is that of `tests/fonts/fonts.conf`, laid out without hints of a screen's pixels, so that other machines draw the
//! same. `UPDATE_SNAPSHOTS=1` renews the pictures.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::fonts::Fonts;
use crate::page::Page;
use crate::picture::Picture;

scenarios!(Plain on [Chromium]: the_look_matches_its_snapshots);

/// When this variable is set, the pictures are renewed.
const UPDATE: &str = "UPDATE_SNAPSHOTS";

/// A pixel differs when one of its channels differs by more than this, of 255; a picture, when more than this share of its
/// pixels do. Some letters whose edges are smoothed otherwise pass. A colour that is another to the eye does not, be it the
/// colour of thin rules alone (0.2 % of the pixels), nor a space that is one pixel wider (5 % and more).
const TOLERANCE: (u8, f64) = (10, 0.000_5);

/// The widest screen of a phone.
const PHONE: u32 = 430;
/// The whole page.
pub(super) const PAGE: &str = "#force-status";

/// A state that is pictured.
pub(super) struct Look {
    /// The picture's name, without its ending.
    pub name: &'static str,
    /// How wide the screen is.
    pub width: u32,
    /// Rows further down are not compared.
    pub height: u32,
    /// What the address chooses.
    pub fragment: &'static str,
    /// What is pictured.
    pub part: &'static str,
    /// What the reader prefers.
    pub preference: Option<(&'static str, &'static str)>,
}

const LOOKS: [Look; 6] = [
    Look { name: "phone-cards", width: 375, height: 1000, fragment: "", part: PAGE, preference: None },
    Look {
        name: "phone-search",
        width: 375,
        height: u32::MAX,
        fragment: "#view=unit&find=Leeds",
        part: ".fs-all",
        preference: None,
    },
    Look {
        name: "phone-map",
        width: 320,
        height: u32::MAX,
        fragment: "#view=unit&unit=kent",
        part: ".fs-all",
        preference: None,
    },
    Look { name: "desktop", width: 1000, height: u32::MAX, fragment: "", part: PAGE, preference: None },
    Look {
        name: "dark",
        width: 720,
        height: 1000,
        fragment: "#status=behind&unit=kent",
        part: ".fs-grid",
        preference: Some(("prefers-color-scheme", "dark")),
    },
    Look {
        name: "forced-colours",
        width: 720,
        height: 1000,
        fragment: "#status=behind&unit=kent",
        part: ".fs-grid",
        preference: Some(("forced-colors", "active")),
    },
];

fn the_look_matches_its_snapshots(browser: &Browser) {
    match_snapshots(browser, &LOOKS, "tests/e2e/snapshots/pictures", 0);
}

/// Compares states with the pictures in a folder of the project. Where only a part of the page is pictured, there is a margin
/// around it.
pub(super) fn match_snapshots(browser: &Browser, looks: &[Look], folder: &str, margin: u32) {
    let mut problems = Vec::new();
    for look in looks {
        let features: Vec<Value> =
            look.preference.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        browser.protocol("Emulation.setEmulatedMedia", &json!({ "features": features }));
        let found = taken(browser, look);
        let found = if look.part == PAGE { found } else { found.within(margin) };
        problems.extend(compared(folder, look.name, &found));
    }
    browser.protocol("Emulation.setEmulatedMedia", &json!({ "features": [] }));
    browser.protocol("Emulation.clearDeviceMetricsOverride", &json!({}));
    assert!(
        problems.is_empty(),
        "The look differs from its snapshots. If the look is right, run the test again with {UPDATE}=1.\n{}",
        problems.join("\n"),
    );
}

/// The picture of a state, on a screen of the state's width that is as high as the page.
fn taken(browser: &Browser, look: &Look) -> Picture {
    let screen = |height: u32| {
        let size = json!({ "width": look.width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        browser.protocol("Emulation.setDeviceMetricsOverride", &size);
    };
    screen(900);
    let page = Page::live(browser, look.fragment);
    if let Some((name, value)) = look.preference {
        let query = format!("return matchMedia('({name}: {value})').matches");
        assert!(page.read::<bool>(&query, &[]), "{}: {name} is not {value}", look.name);
    }
    page.set_fonts(if look.width <= PHONE { Fonts::ANDROID } else { Fonts::WINDOWS });
    // Away from all that answers to a pointer.
    page.point_at("#fs-title");
    screen(page.read("return document.documentElement.scrollHeight", &[]));
    let last = RefCell::new(Vec::new());
    page.until(format_args!("{} is painted", look.name), || {
        let before = last.replace(page.picture(look.part));
        before == *last.borrow()
    });
    let picture = Picture::read(&last.into_inner()).expect("browsers take pictures as PNG");
    picture.down_to(look.height).coarse()
}

/// Compares a picture with its snapshot, or renews the snapshot; returns what differs.
fn compared(folder: &str, name: &str, found: &Picture) -> Option<String> {
    let project = testkit::project();
    let folder = project.join(folder);
    let file = format!("{name}.png");
    if std::env::var_os(UPDATE).is_some() {
        save(&folder, &file, found);
        return None;
    }
    let differences = project.join("target/differences");
    let snapshot = fs::read(folder.join(&file)).ok().and_then(|png| Picture::read(&png));
    let (tolerance, most) = TOLERANCE;
    let problem = match snapshot.as_ref().map(|snapshot| (snapshot, snapshot.difference(found, tolerance))) {
        None => "there is no snapshot".to_owned(),
        Some((snapshot, None)) => {
            format!(
                "{} × {} pixels, the snapshot has {} × {}",
                found.width, found.height, snapshot.width, snapshot.height
            )
        }
        Some((_, Some(difference))) if difference.share > most => {
            let marked = save(&differences, &format!("{name}-difference.png"), &difference.picture);
            format!("{:.3} % of the pixels differ, red in {marked}", difference.share * 100.0)
        }
        Some(_) => return None,
    };
    Some(format!("{name}: {problem}; found: {}", save(&differences, &file, found)))
}

/// Writes a picture, and says where it is.
fn save(folder: &Path, name: &str, picture: &Picture) -> String {
    let file = folder.join(name);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(&file, picture.write()));
    written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    file.display().to_string()
}
