/** Of what was carried over and not looked at (by key, as carriedOf answers it), what belongs to one part ("parts.KEY") or sheet ("fields."). */
export function ofCarried(carried: Readonly<Record<string, string>>, head: string): Record<string, string> {
  return Object.fromEntries(Object.entries(carried).filter(([key]) => (head.endsWith(".") ? key.startsWith(head) : key === head)));
}
