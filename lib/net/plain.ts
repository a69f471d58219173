/** A kept value as lines a person can read: a text as it is, a sheet as its boxes, one a line. */
export function plainOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(plainOf).join("\r\n\r\n");
  if (typeof value === "object" && value !== null) return Object.values(value).map(plainOf).filter((line) => line !== "").join("\r\n");
  return value === null || value === undefined ? "" : String(value);
}
