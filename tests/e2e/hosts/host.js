// What happens to the page of a host: the messages it gets, with the frame that each is from; what goes wrong; how far what
// follows the graphic moves without anybody's doing.
{
  const frames = () => [...document.querySelectorAll("iframe")];
  const received = [];
  const noted = { received, listeners: 0, shift: 0, before: null };
  window.__host = noted;

  // First of all listeners, so that it hears what others stop.
  addEventListener("message", ({ data, source }) => {
    received.push([frames().findIndex((frame) => frame.contentWindow === source), data]);
  });
  const { addEventListener: add } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (...rest) {
    noted.listeners += 1;
    return add.apply(this, rest);
  };

  // Where engines tell of it, what they tell; elsewhere the same worked out for the one paragraph after the graphic: the share
  // of the window that it covers before or after, times how far it has moved in windows.
  if ((window.PerformanceObserver?.supportedEntryTypes ?? []).includes("layout-shift")) {
    const add = (list) => list.getEntries().forEach((entry) => { noted.shift += entry.value; });
    new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  }
  const place = () => {
    const { top, bottom } = document.getElementById("after").getBoundingClientRect();
    return [top + scrollY, bottom + scrollY];
  };
  document.addEventListener("DOMContentLoaded", () => { noted.before = document.getElementById("after") && place(); });
  noted.moved = () => {
    if (!noted.before) return 0;
    const seen = ([top, bottom]) => [top, bottom].map((y) => Math.min(Math.max(y - scrollY, 0), innerHeight));
    const before = seen(noted.before);
    const now = seen(place());
    const covered = Math.min(innerHeight, before[1] - before[0] + now[1] - now[0]);
    return (covered / innerHeight) * (Math.abs(now[0] - before[0]) / innerHeight);
  };
}
