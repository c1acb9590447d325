// Colours as numbers, and how far two of them stand apart, by WCAG 2.2. Comes before the scripts that judge by it.
const parts = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
const luminance = ([red, green, blue]) => {
  const linear = (part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
