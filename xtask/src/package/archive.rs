//! Archives whose bytes depend on their files and one time alone.

use super::contents::Files;
use super::time::Moment;
use crate::error::Error;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Who may do what with an unpacked file: all read, the owner writes.
const MODE: u32 = 0o644;

/// A zip archive of files, all as of one time.
pub fn zip(files: &Files, time: u64) -> Result<Vec<u8>, Error> {
    let Moment { year, month, day, hour, minute, second } = Moment::of(time);
    let time = DateTime::from_date_and_time(year, month, day, hour, minute, second).map_err(|_| {
        Error::Refused(format!(
            "a zip archive knows no time in the year {year}: set SOURCE_DATE_EPOCH to one since 1980"
        ))
    })?;
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(time)
        .unix_permissions(MODE);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut pack = || -> zip::result::ZipResult<()> {
        for (name, bytes) in files {
            archive.start_file(name.as_str(), options)?;
            archive.write_all(bytes)?;
        }
        Ok(())
    };
    pack().map_err(failed)?;
    Ok(archive.finish().map_err(failed)?.into_inner())
}

/// A tar archive of files, all as of one time, packed by gzip.
pub fn tgz(files: &Files, time: u64) -> Result<Vec<u8>, Error> {
    let pack = || -> io::Result<Vec<u8>> {
        // Its own head holds no time and no name.
        let mut archive = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::best()));
        for (name, bytes) in files {
            let mut header = tar::Header::new_ustar();
            header.set_size(bytes.len() as u64);
            header.set_mode(MODE);
            header.set_mtime(time);
            header.set_uid(0);
            header.set_gid(0);
            archive.append_data(&mut header, name, bytes.as_slice())?;
        }
        archive.into_inner()?.finish()
    };
    pack().map_err(Error::io("packing the npm package"))
}

fn failed(error: zip::result::ZipError) -> Error {
    Error::io("packing the archive")(error.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_the_format_does_not_know_is_refused_with_the_way_out() {
        let error = zip(&Files::new(), 0).expect_err("1970 is too early").to_string();
        assert!(error.contains("SOURCE_DATE_EPOCH"), "{error}");
    }
}
