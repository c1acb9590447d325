//! `cargo xtask bench`: how fast the built page is, in Chromium, from nginx, beside the same page without a script.

use crate::job::Running;
use crate::progress::Progress;
use crate::shell::Shell;
use crate::tools;
use crate::trunk;
use anyhow::{Context, Result, bail, ensure};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::time::{Duration, Instant};
use xshell::cmd;

/// How many units the editions have with which the growth is measured.
const UNITS: [u32; 4] = [43, 430, 4_300, 24_000];
/// How long nginx may take to start.
const PATIENCE: Duration = Duration::from_secs(20);

/// Builds the pages, serves them and measures.
pub fn bench(shell: &Shell) -> Result<()> {
    let needed = [tools::BUILD, tools::BROWSERS, &[tools::NGINX]].concat();
    let progress = Progress::new(needed.len() + 3);
    tools::ensure(shell, &needed, &progress)?;
    let chromium = shell.named("CHROMIUM")?;
    trunk::release_build(shell, &progress)?.iter().for_each(|remark| progress.note(remark));
    let wrk = tools::wrk(shell, &progress);
    let folder = shell.work().join("bench");
    progress.step("building the pages for editions of other lengths");
    let rendered = grown(shell, &folder)?;
    progress.step("measuring, which takes about six minutes");
    let (mut server, port) = serve(shell, &folder)?;
    let (address, dist, results) = (format!("http://127.0.0.1:{port}/"), shell.dist(), folder.join("bench.json"));
    let words = cmd!(shell, "node bench/run.mjs {address} {chromium} {dist} {results}");
    let words = words.env("WRK", wrk).env("RENDERED", rendered);
    let measured = shell.job("bench", words).start_on_screen().and_then(|mut running| running.wait(None));
    server.stop();
    let measured = measured?;
    ensure!(measured.is_some_and(|status| status.success()), "the measuring did not come to its end: {measured:?}");
    Ok(())
}

/// Builds the pages for editions of each of these lengths. Returns how long each took to be rendered, as a JSON
/// object of milliseconds by the number of units. The program that renders is not optimised; the times are to be
/// compared.
fn grown(shell: &Shell, folder: &Path) -> Result<String> {
    let mut rendered = Vec::new();
    for count in UNITS.map(|count| count.to_string()) {
        let edition = folder.join(format!("units-{count}.json"));
        let dist = folder.join("grown").join(&count);
        shell.create_dir(folder.join("grown"))?;
        let words = cmd!(shell, "node bench/units.mjs {count} {edition}");
        shell.job("bench-units", words).run()?.or_fail("making an edition")?;
        let words = trunk::trunk(shell, "build").arg("--release").arg("--dist").arg(dist).env(trunk::EDITION, &edition);
        shell.job("bench-build", words).run()?.or_fail("building the pages for a longer edition")?;
        let begun = Instant::now();
        let words = cmd!(shell, "target/debug/force-status render").env(trunk::EDITION, &edition);
        shell.job("bench-render", words).run()?.or_fail("rendering a longer edition")?;
        rendered.push(format!("\"{count}\":{}", begun.elapsed().as_millis()));
    }
    Ok(format!("{{{}}}", rendered.join(",")))
}

/// Serves the pages with the project's configuration for nginx.
fn serve(shell: &Shell, folder: &Path) -> Result<(Running, u16)> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    let port = port.context("looking for a free port")?.port();
    let mut configuration = shell.read_file("bench/nginx.conf")?;
    let (module, deploy) = (shell.named("NGINX_BROTLI")?, shell.root.join("deploy/nginx"));
    for (place, file) in [("@MODULE@", module), ("@DEPLOY@", deploy), ("@DIST@", shell.dist())] {
        configuration = configuration.replace(place, &file.display().to_string());
    }
    shell.write_file(folder.join("nginx.conf"), configuration.replace("@PORT@", &port.to_string()))?;
    let nginx = shell.named("NGINX_PROGRAM")?;
    let words = cmd!(shell, "{nginx} -p {folder} -c nginx.conf -e error.log");
    let mut server = shell.job("bench-nginx", words).start()?;
    let begun = Instant::now();
    while let Err(error) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
        if server.ended()?.is_some() || error.kind() != ErrorKind::ConnectionRefused || begun.elapsed() > PATIENCE {
            bail!("nginx does not serve; see {}", folder.join("error.log").display());
        }
        std::thread::yield_now();
    }
    Ok((server, port))
}
