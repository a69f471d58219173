/** Whether a unit may file in a call: a grassroots unit, or a township, below the organiser's unit. */
export function mayFile(unit: { level: string; path: string }, organiserPath: string): boolean {
  const files = unit.level === "grassroots" || unit.level === "township";
  return files && unit.path !== organiserPath && unit.path.startsWith(organiserPath);
}
