//! `cargo xtask bench`: how fast the built page is, in Chromium, from nginx, beside the same page without a script.

use crate::error::Error;
use crate::progress::Progress;
use crate::shell::{Running, Shell};
use crate::tools::{self, Needs};
use crate::trunk;
use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How many units the editions have with which the growth is measured.
const UNITS: [u32; 4] = [43, 430, 4_300, 24_000];
/// How long nginx may take to be there.
const PATIENCE: Duration = Duration::from_secs(20);

/// Builds the pages, serves them and measures.
pub fn bench(shell: &mut Shell) -> Result<(), Error> {
    let needs = Needs { browsers: true, server: true, ..Needs::BUILD };
    let mut progress = Progress::new(tools::count(needs) + 3);
    let browsers = tools::ensure(shell, needs, &mut progress)?;
    let chromium = browsers.as_ref().and_then(|browsers| browsers.program("CHROMIUM")).cloned();
    let chromium = chromium.ok_or_else(|| Error::Refused("no Chromium is known: name it in CHROMIUM".into()))?;
    progress.step("building the pages, in release mode");
    trunk::release_build(shell)?.iter().for_each(|remark| progress.note(remark));
    let wrk = tools::wrk(shell, &progress)?;
    let folder = shell.project.work().join("bench");
    progress.step("building the pages for editions of other lengths");
    let rendered = grown(shell, &folder)?;
    progress.step("measuring, which takes about six minutes");
    let (mut server, port) = serve(shell, &folder)?;
    let measured = shell
        .job("bench", "node")
        .arg("bench/run.mjs")
        .arg(format!("http://127.0.0.1:{port}/"))
        .arg(chromium)
        .arg(shell.project.dist())
        .arg(folder.join("bench.json"))
        .env("WRK", wrk.unwrap_or_default())
        .env("RENDERED", rendered)
        .start_on_screen()
        .and_then(|mut running| running.wait(None));
    server.stop();
    match measured? {
        Some(status) if status.success() => Ok(()),
        other => Err(Error::Refused(format!("the measuring did not come to its end: {other:?}"))),
    }
}

/// Builds the pages for editions of each of these lengths, and says how long each took to be rendered: as a JSON object of
/// milliseconds by the number of units. The program that renders is not optimised; the times are to be compared.
fn grown(shell: &Shell, folder: &Path) -> Result<String, Error> {
    let mut rendered = Vec::new();
    for count in UNITS {
        let edition = folder.join(format!("units-{count}.json"));
        fs::create_dir_all(folder.join("grown")).map_err(Error::io(format!("making {}", folder.display())))?;
        shell
            .job("bench-units", "node")
            .arg("bench/units.mjs")
            .arg(count.to_string())
            .arg(&edition)
            .run()?
            .or_fail("making an edition")?;
        trunk::trunk(shell, "bench-build", "build")
            .arg("--release")
            .arg("--dist")
            .arg(folder.join("grown").join(count.to_string()))
            .env(trunk::EDITION, &edition)
            .run()?
            .or_fail("building the pages for a longer edition")?;
        let begun = Instant::now();
        shell
            .job("bench-render", shell.project.root().join("target/debug/publish"))
            .arg("render")
            .env(trunk::EDITION, &edition)
            .run()?
            .or_fail("rendering a longer edition")?;
        rendered.push(format!("\"{count}\":{}", begun.elapsed().as_millis()));
    }
    Ok(format!("{{{}}}", rendered.join(",")))
}

/// Serves the pages with the project's configuration for nginx.
fn serve(shell: &Shell, folder: &Path) -> Result<(Running, u16), Error> {
    fs::create_dir_all(folder).map_err(Error::io(format!("making {}", folder.display())))?;
    let port = free_port()?;
    let deployed = |name: &str| shell.project.root().join("deploy/nginx").join(name).display().to_string();
    let temporary =
        ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|kind| format!("{kind}_temp_path {kind};"));
    let configuration = format!(
        "load_module {};\ndaemon off; master_process off; pid nginx.pid; error_log error.log;\nevents {{}}\nhttp {{\n{}\n\
         include {};\naccess_log off;\nserver {{ listen 127.0.0.1:{port}; location / {{ root {}; include {}; include {}; }} \
         location /grown/ {{ root .; include {4}; include {5}; }} location /plain/ {{ root .; }} }}\n}}\n",
        tool(shell, "NGINX_BROTLI")?.display(),
        temporary.concat(),
        deployed("force-status-http.conf"),
        shell.project.dist().display(),
        deployed("force-status.conf"),
        deployed("force-status-brotli.conf"),
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, configuration).map_err(Error::io(format!("writing {}", file.display())))?;
    let mut server = shell
        .job("bench-nginx", tool(shell, "NGINX_PROGRAM")?)
        .arg("-p")
        .arg(folder)
        .args(["-c", "nginx.conf", "-e", "error.log"])
        .start()?;
    let begun = Instant::now();
    while let Err(error) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
        if server.ended()?.is_some() || error.kind() != ErrorKind::ConnectionRefused || begun.elapsed() > PATIENCE {
            server.stop();
            return Err(Error::Refused(format!("nginx does not serve; see {}", folder.join("error.log").display())));
        }
        std::thread::yield_now();
    }
    Ok((server, port))
}

fn free_port() -> Result<u16, Error> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(Error::io("looking for a free port"))?;
    Ok(listener.local_addr().map_err(Error::io("looking for a free port"))?.port())
}

/// Where a tool is that `tools::ensure` has brought.
fn tool(shell: &Shell, variable: &str) -> Result<PathBuf, Error> {
    shell.variable(variable).map(PathBuf::from).ok_or_else(|| Error::Refused(format!("{variable} is not known")))
}
