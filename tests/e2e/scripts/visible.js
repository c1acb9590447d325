// What the visible ones of some elements are called: their id, else their value, else their text.
const all = [...document.querySelectorAll(arguments[0])];
const seen = (element) =>
  element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
return all.filter(seen).map((element) => element.id || element.value || element.innerText.trim());
