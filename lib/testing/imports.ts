/** One file of the tree: its path from the root of the repository and its text. */
export type Source = { path: string; text: string };

/** One import: from which file, what it names ("@/…" for our own, resolved), and whether for its types only. */
export type Import = { from: string; to: string; typeOnly: boolean };

const STATEMENT = /^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

function resolve(from: string, to: string): string {
  if (!to.startsWith(".")) return to;
  const parts = from.split("/").slice(0, -1);
  for (const step of to.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return `@/${parts.join("/")}`;
}

/** Every import of a file. */
export function importsOf({ path, text }: Source): Import[] {
  return [...text.matchAll(STATEMENT)].map(([, type, named, bare, lazy]) => ({
    from: path, to: resolve(path, named ?? bare ?? lazy ?? ""), typeOnly: type !== undefined,
  }));
}

/** A file's import name: "@/lib/words/words" for lib/words/words.ts. */
export const nameOf = (path: string) => `@/${path.replace(/\.tsx?$/, "")}`;

/** Tests and measuring: files that are no part of the product. */
const isTest = (path: string) => path.endsWith(".test.ts") || path.startsWith("lib/testing/") || path.startsWith("scripts/bench/") || path.includes("for-tests");
const isQuery = (name: string) => /[/.]queries$/.test(name);
const isMutation = (name: string) => /[/.]mutations$/.test(name);
const isAction = (name: string) => name.endsWith("/actions");

/** Files of lib that do something other than reckon: the doors, the clock and settings, and who is signed in. */
const DOING = new Set([
  "@/lib/action", "@/lib/page", "@/lib/context", "@/lib/env", "@/lib/access/visible", "@/lib/history/record", "@/lib/jobs/child", "@/lib/jobs/comparing", "@/lib/jobs/run", "@/lib/evidence/keep", "@/lib/evidence/prepare", "@/lib/evidence/store",
  "@/lib/document/answer", "@/lib/document/font-folders", "@/lib/document/fonts", "@/lib/document/pdf",
  "@/lib/person/auth", "@/lib/person/cookie", "@/lib/person/password", "@/lib/person/preferences", "@/lib/person/session", "@/lib/person/sign-in",
]);
/** What a PURE file may have from outside: schemas, readers, writers and converters of text, ciphers and hashes. */
const PURE_PACKAGES = new Set(["zod", "diff", "docx", "fflate", "saxes", "@noble/ciphers/chacha.js", "node:crypto", "opencc-js/t2cn"]);
/** Besides queries and mutations, the only files outside db/ that may know of the database. */
const KNOWS_DATABASE = new Set([
  "@/lib/access/visible", "@/lib/history/record", "@/lib/person/auth", "@/lib/person/session", "@/lib/person/sign-in", "@/lib/action", "@/lib/page", "@/lib/context", "@/lib/jobs/comparing", "@/app/api/health/route",
]);
const FORBIDDEN_NAME = /(^|\/)(utils?|helpers?|index|services?|repositor(y|ies)|common|misc)(\.|\/)/;

/** Whether a file of lib is PURE: it may import only other PURE files. */
export function isPure(name: string): boolean {
  return name.startsWith("@/lib/") && !DOING.has(name) && !isQuery(name) && !isMutation(name) && !isAction(name) && !name.startsWith("@/lib/testing/");
}

type Rule = { broken: (link: Import, from: string) => boolean; says: string };

const RULES: Rule[] = [
  { says: "nothing imports app", broken: ({ to }, from) => to.startsWith("@/app/") && !from.startsWith("@/app/") },
  { says: "only app and components import components", broken: ({ to }, from) => to.startsWith("@/components/") && !/^@\/(app|components)\//.test(from) },
  { says: "components are given plain data and call actions", broken: ({ to, typeOnly }, from) => from.startsWith("@/components/") && !typeOnly && (isQuery(to) || isMutation(to)) },
  { says: "a page does not write", broken: ({ to, typeOnly }, from) => /^@\/app\/.*\/(page|layout)$/.test(from) && !typeOnly && isMutation(to) },
  { says: "a query does not write", broken: ({ to }, from) => isQuery(from) && (isMutation(to) || isAction(to)) },
  { says: "nobody but a screen calls an action", broken: ({ to }, from) => isAction(to) && !/^@\/(app|components)\//.test(from) },
  {
    says: "a PURE file imports only PURE files, and at most the type of what a query answers",
    broken: ({ to, typeOnly }, from) => isPure(from) && (to.startsWith("@/") ? !isPure(to) && !(typeOnly && isQuery(to)) : !PURE_PACKAGES.has(to)),
  },
  {
    says: "only queries, mutations and the few doors know of the database",
    broken: ({ to }, from) => (to.startsWith("drizzle-orm") || to.startsWith("@/db/")) && !isQuery(from) && !isMutation(from) && !KNOWS_DATABASE.has(from) && !from.startsWith("@/db/") && !from.startsWith("@/scripts/"),
  },
  { says: "tests are not part of the product", broken: ({ to }) => to.startsWith("@/lib/testing/") },
];

function cycleFrom(start: string, links: ReadonlyMap<string, string[]>): string[] | null {
  const seen = new Set<string>();
  const walk = (name: string, trail: string[]): string[] | null => {
    if (name === start && trail.length > 0) return [...trail, name];
    if (seen.has(name)) return null;
    seen.add(name);
    for (const next of links.get(name) ?? []) {
      const found = walk(next, [...trail, name]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, []);
}

/** Every breach of the tree's own rules, each as one sentence; empty where all is well. */
export function breaches(sources: readonly Source[]): string[] {
  const product = sources.filter(({ path }) => !isTest(path));
  const links = product.flatMap(importsOf);
  const told = links.flatMap((link) => RULES.filter((rule) => rule.broken(link, nameOf(link.from))).map((rule) => `${link.from} imports ${link.to}: ${rule.says}`));
  const names = sources.filter(({ path }) => FORBIDDEN_NAME.test(path) && path !== "db/schema/index.ts").map(({ path }) => `${path}: a file is named for what it is about`);
  const graph = new Map(product.map(({ path }) => [nameOf(path), links.filter((link) => link.from === path && !link.typeOnly).map((link) => link.to)]));
  const cycles = [...graph.keys()].flatMap((name) => cycleFrom(name, graph) ?? []);
  return [...told, ...names, ...(cycles.length > 0 ? [`${[...new Set(cycles)].toSorted().join(", ")}: imports do not run in a circle`] : [])];
}
