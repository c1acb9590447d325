//! Pictures as pixels: read from PNG, written as small PNG, compared.

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};

/// A picture: rows of red, green and blue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// How many pixels a row has.
    pub width: u32,
    /// How many rows there are.
    pub height: u32,
    pixels: Vec<[u8; 3]>,
}

/// What sets two pictures of one size apart.
#[derive(Debug)]
pub struct Difference {
    /// The share of the pixels that differ, of 1.
    pub share: f64,
    /// One of the two in pale grey, and in red what differs.
    pub picture: Picture,
}

impl Picture {
    /// Reads a PNG; `None` where it is none.
    pub fn read(png: &[u8]) -> Option<Self> {
        let mut decoder = Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().ok()?;
        let mut bytes = vec![0; reader.output_buffer_size()?];
        let frame = reader.next_frame(&mut bytes).ok()?;
        let samples = frame.color_type.samples();
        let pixels = bytes[..frame.buffer_size()].chunks_exact(samples);
        // Grey pictures have one sample a pixel, or two with how opaque it is.
        let pixels = pixels.map(|it| if samples < 3 { [it[0]; 3] } else { [it[0], it[1], it[2]] }).collect();
        Some(Self { width: frame.width, height: frame.height, pixels })
    }

    /// Writes a PNG, as small as the format allows: with a palette where the colours are few enough.
    pub fn write(&self) -> Vec<u8> {
        let mut palette = self.pixels.clone();
        palette.sort_unstable();
        palette.dedup();
        let mut png = Vec::new();
        let mut encoder = Encoder::new(&mut png, self.width, self.height);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        let bytes: Vec<u8> = if palette.len() <= 256 {
            encoder.set_color(ColorType::Indexed);
            encoder.set_filter(Filter::NoFilter);
            encoder.set_palette(palette.as_flattened().to_vec());
            let place = |pixel| palette.binary_search(pixel).unwrap_or_default() as u8;
            self.pixels.iter().map(place).collect()
        } else {
            encoder.set_color(ColorType::Rgb);
            self.pixels.as_flattened().to_vec()
        };
        let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&bytes));
        written.expect("memory takes any picture");
        png
    }

    /// The pixel at this place, from the top left corner.
    pub fn pixel(&self, column: u32, row: u32) -> [u8; 3] {
        self.pixels[(row * self.width + column) as usize]
    }

    /// The picture down to this row.
    pub fn down_to(mut self, row: u32) -> Self {
        self.height = self.height.min(row);
        self.pixels.truncate(self.width as usize * self.height as usize);
        self
    }

    /// A square of it, that begins so far from the upper left corner.
    pub fn part(&self, from: u32, side: u32) -> Self {
        let places = from..from + side;
        let pixels = places.clone().flat_map(|row| places.clone().map(move |column| self.pixel(column, row))).collect();
        Self { width: side, height: side, pixels }
    }

    /// The picture with a margin all around, in the colour of its lower right corner.
    pub fn within(self, margin: u32) -> Self {
        let (width, height) = (self.width + 2 * margin, self.height + 2 * margin);
        let background = self.pixel(self.width - 1, self.height - 1);
        let inside = |place: u32, length: u32| place.checked_sub(margin).filter(|&place| place < length);
        let pixel = |column, row| match (inside(column, self.width), inside(row, self.height)) {
            (Some(column), Some(row)) => self.pixel(column, row),
            _ => background,
        };
        let pixels = (0..height).flat_map(|row| (0..width).map(move |column| (column, row)));
        let pixels = pixels.map(|(column, row)| pixel(column, row)).collect();
        Self { width, height, pixels }
    }

    /// The same in black and white: what is left of it where no shade is seen.
    pub fn two_tone(mut self) -> Self {
        for pixel in &mut self.pixels {
            let light: u32 = pixel.iter().map(|&channel| u32::from(channel)).sum();
            *pixel = [if light < 3 * 128 { 0 } else { 255 }; 3];
        }
        self
    }

    /// The same with fewer colours: channels in steps of 8, so that a file with a palette holds it.
    pub fn coarse(mut self) -> Self {
        for channel in self.pixels.as_flattened_mut() {
            *channel = channel.saturating_add(4) & !7;
        }
        self
    }

    /// What sets this picture apart from another of the same size: pixels in one channel of which the two are further
    /// apart than `tolerance`. `None` where the sizes are not the same.
    pub fn difference(&self, other: &Self, tolerance: u8) -> Option<Difference> {
        if (self.width, self.height) != (other.width, other.height) {
            return None;
        }
        let differs = |(one, two): (&[u8; 3], &[u8; 3])| (0..3).any(|at| one[at].abs_diff(two[at]) > tolerance);
        let marks: Vec<bool> = self.pixels.iter().zip(&other.pixels).map(differs).collect();
        let count = marks.iter().filter(|&&mark| mark).count();
        let pale = |pixel: &[u8; 3]| [191 + pixel.iter().copied().min().unwrap_or_default() / 4; 3];
        let shown = |(pixel, mark): (&[u8; 3], &bool)| if *mark { [214, 0, 28] } else { pale(pixel) };
        let pixels: Vec<[u8; 3]> = self.pixels.iter().zip(&marks).map(shown).collect();
        let share = count as f64 / marks.len().max(1) as f64;
        Some(Difference { share, picture: Self { pixels, ..*self } })
    }
}
