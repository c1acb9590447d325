// Figures as people read them: medians with their spread, tables in plain text.
const sorted = (values) => [...values].sort((one, other) => one - other);
const at = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const round = (value) => (Math.abs(value) < 10 ? Math.round(value * 100) / 100 : Math.round(value));

export const percentiles = (values) => ({ median: round(at(values, 0.5)), p95: round(at(values, 0.95)) });

// For each figure of the runs that each has: its median and its spread.
export const summary = (runs) =>
  Object.fromEntries(
    Object.keys(runs[0]).map((what) => {
      const values = runs.map((run) => run[what]);
      return [what, { median: round(at(values, 0.5)), least: round(Math.min(...values)), most: round(Math.max(...values)) }];
    }),
  );

export const table = (head, rows) => {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const cell = (text, column) => (column ? text.padStart(widths[column]) : text.padEnd(widths[0]));
  return lines.map((line) => line.map(cell).join("  ")).join("\n");
};
