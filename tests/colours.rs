//! The colours of the style sheet: texts and marks stand out in each scheme, and statuses keep apart for readers who see
//! colours differently, or none.
//!
//! Read from the tokens in `static/style/tokens.css`; that texts use them is seen in browsers (`e2e`).

const TOKENS: &str = include_str!("../static/style/tokens.css");
/// What a hue that a page chooses does to them.
const HUED: &str = include_str!("../static/style/element.css");

/// Where the dark colours begin.
const DARK: &str = r#"[data-theme="dark"]"#;
/// The shares that pale steps have of the tint: `SHARES` in `src/view/static_parts/glyph.rs`.
const SHARES: [(&str, f64); 3] = [("step-1", 0.16), ("step-2", 0.31), ("step-3", 0.6)];

/// WCAG 2.2, 1.4.3 and 1.4.11.
const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;
/// A difference in CIE lightness that is seen at a glance between neighbouring fills, of 100.
const APART: f64 = 5.0;

/// Texts and what is behind them.
const TEXTS: [(&str, &str); 12] = [
    ("text", "background"),
    ("muted", "background"),
    ("accent", "background"),
    ("background", "text"),
    ("on-light", "step-1"),
    ("on-light", "step-2"),
    ("on-light", "step-3"),
    ("on-dark", "step-4"),
    ("on-dark", "step-5"),
    ("background", "step-5"),
    ("accent", "step-1"),
    ("muted", "step-1"),
];
/// Lines, outlines and drawings of marks, and what is beside them.
const MARKS: [(&str, &str); 9] = [
    ("outline", "background"),
    ("outline", "step-1"),
    ("outline", "step-2"),
    ("outline", "step-3"),
    ("on-light", "step-3"),
    ("on-dark", "step-4"),
    ("on-dark", "step-5"),
    ("step-5", "background"),
    ("step-5", "step-3"),
];

/// Which of a token's values counts.
#[derive(Clone, Copy, Debug)]
struct Scheme {
    dark: bool,
    more_contrast: bool,
    /// The hue that a page has chosen for the steps, in degrees of OKLCH.
    hue: Option<u16>,
}

const fn scheme(dark: bool, more_contrast: bool) -> Scheme {
    Scheme { dark, more_contrast, hue: None }
}

const SCHEMES: [Scheme; 4] = [scheme(false, false), scheme(true, false), scheme(false, true), scheme(true, true)];

/// The schemes in every hue that differs to the eye.
fn hued() -> impl Iterator<Item = Scheme> {
    SCHEMES.into_iter().flat_map(|scheme| (0..360).step_by(5).map(move |hue| Scheme { hue: Some(hue), ..scheme }))
}

/// Red, green and blue, each from 0 to 1 in linear light.
type Light = [f64; 3];

impl Scheme {
    /// The colour of a token.
    fn colour(self, token: &str) -> Light {
        if let Some(colour) = self.hue.and_then(|hue| self.hued(token, hue)) {
            return colour;
        }
        let more = ("@media screen and (prefers-contrast: more) {", self.more_contrast);
        let found = [more, ("", true)].into_iter().filter(|(_, counts)| *counts).find_map(|(block, _)| {
            let (_, css) = TOKENS.split_once(block)?;
            let css = if block.is_empty() { css } else { css.split("\n}").next()? };
            let css = if self.dark { css.split_once(DARK)?.1 } else { css };
            let css = css.split_once('}').map_or(css, |(rule, _)| rule);
            let value = css.split_once(&format!("--fs-{token}: "))?.1.split_once(';')?.0;
            Some(value[value.find('#')? + 1..].trim_end_matches(')'))
        });
        linear(found.unwrap_or_else(|| panic!("there is no token {token} for {self:?}")))
    }

    /// The colour of a token in this hue, if it is one that a hue changes.
    fn hued(self, token: &str, hue: u16) -> Option<Light> {
        if self.more_contrast && token == "outline" {
            return None;
        }
        let selector = if self.dark { "[data-hue][data-theme=\"dark\"]" } else { "[data-hue] {" };
        let value = HUED
            .split(selector)
            .skip(1)
            .find_map(|css| css.split_once('}')?.0.split_once(&format!("--fs-{token}: ")))?;
        let (_, value) = value.1.split_once("oklch(")?;
        let mut numbers = value.split(' ').map_while(|number| number.parse().ok());
        Some(oklch(numbers.next()?, numbers.next()?, f64::from(hue)))
    }
}

/// A colour from OKLCH, as CSS Color 4 computes it; what no screen shows is cut off.
fn oklch(lightness: f64, chroma: f64, hue: f64) -> Light {
    let (a, b) = (chroma * hue.to_radians().cos(), chroma * hue.to_radians().sin());
    let cones = [
        lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b,
        lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b,
        lightness - 0.089_484_177_5 * a - 1.291_485_548 * b,
    ]
    .map(|cone| cone.powi(3));
    let rows = [
        [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
        [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
        [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701],
    ];
    seen(cones, &rows)
}

/// A colour in linear light, from three or six digits.
fn linear(hex: &str) -> Light {
    let digits: Vec<u32> = hex.chars().map(|digit| digit.to_digit(16).expect("a digit")).collect();
    let parts: Vec<u32> = match digits.len() {
        3 => digits.iter().map(|digit| digit * 17).collect(),
        6 => digits.chunks(2).map(|pair| pair[0] * 16 + pair[1]).collect(),
        _ => panic!("#{hex} is no colour"),
    };
    let part = |place: usize| match f64::from(parts[place]) / 255.0 {
        low if low <= 0.04045 => low / 12.92,
        high => ((high + 0.055) / 1.055).powf(2.4),
    };
    [part(0), part(1), part(2)]
}

fn luminance([red, green, blue]: Light) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Light, other: Light) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

/// CIE lightness, 0 to 100.
fn lightness(light: Light) -> f64 {
    116.0 * luminance(light).max(0.008_856).cbrt() - 16.0
}

/// The test of the tests: a hue near the steps' own gives their own colours.
#[test]
fn the_own_hue_changes_next_to_nothing() {
    for own in SCHEMES {
        for step in ["step-1", "step-2", "step-3", "step-4", "step-5"] {
            let near = contrast(own.colour(step), Scheme { hue: Some(204), ..own }.colour(step));
            assert!(near < 1.02, "{own:?}: {step} differs by {near:.3}:1");
        }
    }
}

/// Drawings are shares of a tint on the background; words stand on the steps themselves. Both look the same.
#[test]
fn a_share_of_the_tint_is_the_colour_of_the_step() {
    for own in SCHEMES {
        for (step, share) in SHARES {
            let [tint, background] = ["tint", "background"].map(|token| own.colour(token).map(byte));
            let mixed: Vec<f64> = tint
                .iter()
                .zip(background)
                .map(|(tint, background)| tint * share + background * (1.0 - share))
                .collect();
            let apart = mixed
                .iter()
                .zip(own.colour(step).map(byte))
                .map(|(one, other)| (one - other).abs())
                .fold(0.0, f64::max);
            assert!(apart < 6.0, "{own:?}: {step} and its share of the tint are {apart:.1} of 255 apart");
        }
    }
}

/// A part of a colour in linear light as browsers mix it, of 255.
fn byte(part: f64) -> f64 {
    255.0 * if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 }
}

/// How a reader sees a colour who lacks one kind of cones: the matrices of Machado, Oliveira and Fernandes (2009) for the
/// whole lack.
const SIGHTS: [(&str, [Light; 3]); 4] = [
    ("full sight", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

fn seen(light: Light, sight: &[Light; 3]) -> Light {
    sight.map(|row| row.iter().zip(light).map(|(share, part)| share * part).sum::<f64>().clamp(0.0, 1.0))
}

#[track_caller]
fn stand_out(pairs: &[(&str, &str)], needed: f64) {
    for scheme in SCHEMES.into_iter().chain(hued()) {
        for (front, behind) in pairs {
            let there = contrast(scheme.colour(front), scheme.colour(behind));
            assert!(there >= needed, "{scheme:?}: {front} on {behind} has {there:.2}:1, not {needed}:1");
        }
    }
}

#[test]
fn every_text_stands_out_from_its_ground() {
    stand_out(&TEXTS, TEXT);
}

#[test]
fn every_mark_stands_out_from_its_neighbours() {
    stand_out(&MARKS, MARK);
}

/// Lightness alone tells the steps apart, and in their order: that is what grey print and every sight keep.
#[test]
fn the_steps_keep_apart_and_in_order_for_every_sight_and_in_grey() {
    for scheme in SCHEMES.into_iter().chain(hued()) {
        for (sight, matrix) in &SIGHTS {
            let steps = ["background", "step-2", "step-3", "step-5"];
            let light: Vec<f64> = steps.iter().map(|step| lightness(seen(scheme.colour(step), matrix))).collect();
            for pair in light.windows(2) {
                let rise = if scheme.dark { pair[1] - pair[0] } else { pair[0] - pair[1] };
                assert!(rise >= APART, "{scheme:?}, {sight}: the lightness of {steps:?} is {light:.0?}");
            }
        }
    }
}

/// So that no other colour gets in beside them: the page's own background, which no token reaches, is the one exception.
#[test]
fn colours_are_tokens() {
    let folder = testkit::project().join("static/style");
    let sheets: Vec<_> = std::fs::read_dir(folder).expect("the style sheets are there").collect();
    assert!(sheets.len() > 5, "only {} style sheets", sheets.len());
    for sheet in sheets {
        let path = sheet.expect("a file").path();
        let css = std::fs::read_to_string(&path).expect("a style sheet is text");
        for line in css.lines().map(str::trim) {
            // A fallback beside a token is the token's own light colour.
            let bare = line.split("var(--fs-").skip(1).fold(line.to_owned(), |left, rest| {
                let (token, fallback) =
                    rest.split_once(')').map_or(rest, |(inside, _)| inside).split_once(", ").unwrap_or_default();
                let own = TOKENS.split_once(&format!("--fs-{token}: ")).and_then(|(_, css)| css.split_once(';'));
                let is_own = own.is_some_and(|(value, _)| value.trim_end_matches(')').ends_with(fallback));
                if is_own && fallback.starts_with('#') { left.replacen(fallback, "", 1) } else { left }
            });
            let colour = bare.contains('#') && !line.starts_with("--fs-") && !line.starts_with("html");
            assert!(!colour, "{}: a colour that is no token: {line}", path.display());
        }
    }
}
