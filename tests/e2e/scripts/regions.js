// What each live region says, or holds for those who listen.
const regions = "[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output";
return [...document.querySelectorAll(regions)].map((region) => region.textContent.trim());
