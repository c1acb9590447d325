// Chromium, driven over its protocol for developers.
import puppeteer from "puppeteer-core";

export const launch = (executablePath) =>
  puppeteer.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
  });

// A page with nothing in its cache, on this network, with a processor that many times slower.
export const visit = async (browser, { cpu, network }) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 412, height: 823, deviceScaleFactor: 1, isMobile: true, hasTouch: true });
  const protocol = await page.createCDPSession();
  await protocol.send("Network.enable");
  if (network) await protocol.send("Network.emulateNetworkConditions", { offline: false, ...network });
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  return { page, protocol, end: () => context.close() };
};

// What a page holds in its heap, in bytes, once its garbage is collected.
export const heap = async (protocol) => {
  await protocol.send("HeapProfiler.enable");
  await protocol.send("HeapProfiler.collectGarbage");
  await protocol.send("Performance.enable");
  const { metrics } = await protocol.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize").value;
};
