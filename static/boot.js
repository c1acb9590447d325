// Starts the graphic: fetches module and wasm side by side, and falls back to the page as it stands when either fails.
// The host's data-script tells the style sheet how far this has come: "on", "live" (set by the graphic) or "failed".
{
  const { module, wasm } = document.currentScript.dataset;
  const here = document.currentScript.src;
  const host = document.getElementById("force-status");
  const fail = () => (host.dataset.script = "failed");
  const start = async () => {
    const code = fetch(new URL(wasm, here));
    const glue = await import(new URL(module, here).href);
    await glue.default({ module_or_path: code });
    glue.mount(host) || fail();
  };
  host.dataset.script = "on";
  // A trap leaves the graphic deaf: the controls that need it go, the rest works in HTML and CSS as before.
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError) fail();
  });
  // A module that takes a reference, as the graphic's does: a browser that refuses it is spared the download.
  const probe = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0]);
  typeof WebAssembly === "object" && WebAssembly.validate(probe) ? start().catch(fail) : fail();
}
