// A page of another origin than the graphic's: what its address asks for is done to it, and what the graphic tells is kept.
// `guest` is the graphic's address, `html` goes into the page, `css` is the page's own style.
const asked = new URLSearchParams(location.search);
window.__messages = [];
for (const type of ["ready", "select", "filter", "card", "search", "state", "download", "copied", "error"]) {
  // On its way down: an error does not bubble.
  const hear = ({ target, detail }) => detail && window.__messages.push([type, target.localName, detail]);
  document.addEventListener(type, hear, true);
}
window.__load = () => {
  const script = document.createElement("script");
  script.type = "module";
  script.src = `${asked.get("guest")}force-status.js`;
  document.head.append(script);
};
addEventListener("DOMContentLoaded", () => {
  if (asked.get("css")) {
    const style = document.createElement("style");
    style.textContent = asked.get("css");
    document.head.append(style);
  }
  document.getElementById("place").innerHTML = asked.get("html") || "";
  if (asked.get("policy")) {
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = asked.get("policy").replaceAll("{guest}", asked.get("guest"));
    document.head.append(policy);
  }
  if (!asked.has("later")) window.__load();
});
// For pages that mount the graphic themselves: the module, the edition of the build changed by the test, and what was wrong.
// What the driver of Firefox runs has globals of its own: modules are imported by the page.
window.__import = (address) => import(address);
window.__module = () => import(`${asked.get("guest")}force-status.js`);
window.__mount = async (options) => {
  const { mount } = await window.__module();
  window.__handle = await mount(document.getElementById("place"), options);
};
window.__edition = async (change) => {
  const edition = await (await fetch(`${asked.get("guest")}${asked.get("edition")}`)).json();
  change(edition);
  return edition;
};
window.__tried = async (work) => {
  try {
    await work();
    return null;
  } catch ({ message, errors }) {
    return { message, errors: errors || [] };
  }
};
