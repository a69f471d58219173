const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger/i, "微信"], [/\bQihoo|360SE|360EE/i, "360"], [/Edg\//, "Edge"], [/Firefox\//, "Firefox"], [/Chrom(?:e|ium)\//, "Chrome"], [/Safari\//, "Safari"],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS/i, "HarmonyOS"], [/Android/, "Android"], [/iPhone|iPad/, "iOS"], [/Windows/, "Windows"], [/Mac OS X/, "macOS"], [/Linux/, "Linux"],
];

const named = (list: readonly [RegExp, string][], agent: string) => list.find(([pattern]) => pattern.test(agent))?.[1];

/** What a person calls the device of a session: "Chrome · Windows"; null where the header tells nothing known. */
export function deviceName(agent: string): string | null {
  const known = [named(BROWSERS, agent), named(SYSTEMS, agent)].filter((name) => name !== undefined);
  return known.length > 0 ? known.join(" · ") : null;
}
