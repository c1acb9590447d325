//! Packages of Debian and its relatives.

use crate::error::Error;
use crate::progress::Progress;
use crate::shell::{Job, Shell};
use std::fs;
use std::path::Path;

/// Which of the packages are not installed: all of them where there is no
/// Debian.
pub fn absent<'a>(shell: &Shell, packages: &[&'a str]) -> Vec<&'a str> {
    let listing = shell
        .command("dpkg-query")
        .args(["--show", "--showformat=${Package} ${db:Status-Status}\\n"])
        .args(packages)
        .output();
    // It fails as soon as one package is unknown, and lists the others.
    let listing = listing.map_or_else(|_| String::new(), |output| String::from_utf8_lossy(&output.stdout).into_owned());
    packages.iter().copied().filter(|package| !is_installed(&listing, package)).collect()
}

/// Looks a package up in lines of name and status.
fn is_installed(listing: &str, package: &str) -> bool {
    listing.lines().any(|line| line.split_once(' ') == Some((package, "installed")))
}

/// Installs those of the packages that are absent. Inside, a failure is the
/// list of what was tried: whether it matters is for the caller to say. The
/// logs have names that tell what the packages are for.
pub fn install(
    shell: &Shell,
    purpose: &str,
    packages: &[&str],
    progress: &Progress,
) -> Result<Result<(), Vec<String>>, Error> {
    let absent = absent(shell, packages);
    if absent.is_empty() {
        progress.note(&format!("found those for {purpose}"));
        return Ok(Ok(()));
    }
    let names = absent.join(" ");
    if shell.find("apt-get").is_none() {
        return Ok(Err(vec![format!("apt-get install {names}: there is no apt-get on this system")]));
    }
    let is_root = is_root(shell);
    if !is_root && shell.find("sudo").is_none() {
        return Ok(Err(vec![format!("apt-get install {names}: only root can install packages, and there is no sudo")]));
    }
    progress.note(&format!("installing {names}"));
    let mut tried = Vec::new();
    // The lists of packages are brought up to date only if they turn out to be
    // too old or not there at all: most machines have good ones.
    for (action, log) in [("install", "apt-install"), ("update", "apt-update"), ("install", "apt-install-again")] {
        let subjects = if action == "install" { &absent[..] } else { &[] };
        let finished = apt_get(shell, &format!("{log}-{purpose}"), is_root, action, subjects).run()?;
        match (action, finished.succeeded()) {
            ("install", true) => return Ok(Ok(())),
            (_, true) => {}
            (_, false) => tried.push(format!("apt-get {action}: {}", finished.attempt())),
        }
    }
    Ok(Err(tried))
}

/// Unpacks packages into a folder and installs nothing, so that nothing of theirs starts by itself. What they depend on
/// must be there already. Inside, a failure is the list of what was tried.
pub fn unpack(
    shell: &Shell,
    purpose: &str,
    packages: &[&str],
    folder: &Path,
    progress: &Progress,
) -> Result<Result<(), Vec<String>>, Error> {
    let names = packages.join(" ");
    if shell.find("apt-get").is_none() {
        return Ok(Err(vec![format!("apt-get download {names}: there is no apt-get on this system")]));
    }
    progress.note(&format!("downloading {names}"));
    let archives = folder.join("archives");
    let _ = fs::remove_dir_all(&archives);
    fs::create_dir_all(&archives).map_err(Error::io(format!("making {}", archives.display())))?;
    let mut tried = Vec::new();
    for (action, log) in [("download", "apt-download"), ("update", "apt-update"), ("download", "apt-download-again")] {
        let log = format!("{log}-{purpose}");
        // Whoever may write into the folder may download; only the lists of packages are the system's.
        let job = match action {
            "download" => apt_get(shell, &log, true, action, packages).within(&archives),
            _ => apt_get(shell, &log, is_root(shell), action, &[]),
        };
        let finished = job.run()?;
        match (action, finished.succeeded()) {
            ("download", true) => return extract(shell, purpose, &archives, folder),
            (_, true) => {}
            (_, false) => tried.push(format!("apt-get {action}: {}", finished.attempt())),
        }
    }
    Ok(Err(tried))
}

/// Unpacks every package of one folder into another.
fn extract(shell: &Shell, purpose: &str, archives: &Path, folder: &Path) -> Result<Result<(), Vec<String>>, Error> {
    let doing = || format!("listing {}", archives.display());
    for (index, archive) in fs::read_dir(archives).map_err(Error::io(doing()))?.enumerate() {
        let archive = archive.map_err(Error::io(doing()))?.path();
        let log = format!("unpack-{purpose}-{}", index + 1);
        let finished = shell.job(&log, "dpkg-deb").arg("--extract").args([&archive, &folder.to_path_buf()]).run()?;
        if !finished.succeeded() {
            return Ok(Err(vec![format!("dpkg-deb --extract: {}", finished.attempt())]));
        }
    }
    Ok(Ok(()))
}

fn is_root(shell: &Shell) -> bool {
    shell.answer("id", &["-u"]).as_deref() == Some("0")
}

/// One call of apt-get that asks no questions.
fn apt_get(shell: &Shell, log: &str, may: bool, action: &str, packages: &[&str]) -> Job {
    let (program, before) = if may {
        ("env", &[][..])
    } else {
        // Fails rather than ask for a password that nobody may be there to type.
        ("sudo", &["-n", "env"][..])
    };
    shell
        .job(log, program)
        .args(before)
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        // Another installation may be under way.
        .args(["-o", "DPkg::Lock::Timeout=300"])
        // A server that does not answer is given up before long.
        .args(["-o", "Acquire::http::Timeout=20", "-o", "Acquire::https::Timeout=20", "-o", "Acquire::Retries=1"])
        .args(["--yes", action])
        .args(packages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_package_that_is_wholly_there_counts() {
        let listing = "chromium installed\nxvfb config-files\nlld-22-doc installed\n";
        assert!(is_installed(listing, "chromium"));
        assert!(!is_installed(listing, "xvfb"));
        assert!(!is_installed(listing, "lld-22"));
    }

    #[test]
    fn a_package_that_nobody_has_is_absent() {
        let shell = Shell::for_tests();
        assert_eq!(absent(&shell, &["no-such-package"]), ["no-such-package"]);
    }
}
