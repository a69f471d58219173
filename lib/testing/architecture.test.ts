import { describe, expect, test } from "vitest";
import { sourcesUnder } from "./files";
import { breaches, importsOf, isPure } from "./imports";

test("the tree keeps its own rules", () => {
  const sources = sourcesUnder("app", "components", "lib", "db", "scripts");
  expect(sources.length).toBeGreaterThan(150);
  expect(breaches(sources)).toEqual([]);
});

test("no two worlds of the journeys give one account: several stand in one database", () => {
  const worlds = sourcesUnder("e2e", "db").filter(({ path }) => path.endsWith("-world.ts") || path === "db/demo/people.ts");
  const given = worlds.flatMap(({ text }) => [...new Set([...text.matchAll(/"([a-z]\w*-(?:admin|auditor|assistant|filler|organiser|reviewer|screener|signer))"/g)].map(([, account]) => account))]);
  expect(worlds.length).toBeGreaterThan(6);
  expect(given.filter((account, at) => given.indexOf(account) !== at)).toEqual([]);
});

const file = (path: string, ...imports: string[]) => ({ path, text: imports.map((to) => `import { x } from "${to}";`).join("\n") });

/** Breaches as they could be written, and what is said of each. */
const BREACHES: [path: string, line: string, says: string][] = [
  ["lib/unit/queries.ts", 'import { x } from "@/app/(desk)/page";', "@/app/(desk)/page: nothing imports app"],
  ["components/ui/field.tsx", 'import type { x } from "../../app/layout";', "@/app/layout: nothing imports app"],
  ["lib/unit/queries.ts", 'export { x } from "@/components/ui/field";', "@/components/ui/field: only app and components import components"],
  ["components/ui/field.tsx", 'import { x } from "@/lib/unit/queries";', "@/lib/unit/queries: components are given plain data and call actions"],
  ["components/ui/field.tsx", 'import { x } from "@/lib/unit/tree.mutations";', "@/lib/unit/tree.mutations: components are given plain data and call actions"],
  ["components/ui/field.tsx", 'const x = await import("@/lib/unit/queries");', "@/lib/unit/queries: components are given plain data and call actions"],
  ["app/(desk)/page.tsx", 'import {\n  x,\n} from "@/lib/unit/mutations";', "@/lib/unit/mutations: a page does not write"],
  ["lib/unit/queries.ts", 'import { x } from "./mutations";', "@/lib/unit/mutations: a query does not write"],
  ["lib/unit/mutations.ts", 'import { x } from "./actions";', "@/lib/unit/actions: nobody but a screen calls an action"],
  ["lib/unit/levels.ts", 'import { env } from "@/lib/env";', "@/lib/env: a PURE file imports only PURE files, and at most the type of what a query answers"],
  ["lib/unit/levels.ts", 'import { x } from "./queries";', "@/lib/unit/queries: a PURE file imports only PURE files, and at most the type of what a query answers"],
  ["lib/unit/levels.ts", 'import type { x } from "./mutations";', "@/lib/unit/mutations: a PURE file imports only PURE files, and at most the type of what a query answers"],
  ["lib/unit/levels.ts", 'import fs from "node:fs";', "node:fs: a PURE file imports only PURE files, and at most the type of what a query answers"],
  ["lib/unit/levels.ts", 'import "server-only";', "server-only: a PURE file imports only PURE files, and at most the type of what a query answers"],
  ["lib/unit/actions.ts", 'import { x } from "@/db/client";', "@/db/client: only queries, mutations and the few doors know of the database"],
  ["app/(desk)/page.tsx", 'import { eq } from "drizzle-orm";', "drizzle-orm: only queries, mutations and the few doors know of the database"],
  ["components/ui/field.tsx", 'import { sql } from "drizzle-orm/sqlite-core";', "drizzle-orm/sqlite-core: only queries, mutations and the few doors know of the database"],
  ["lib/unit/mutations.ts", 'import { x } from "@/lib/testing/world";', "@/lib/testing/world: tests are not part of the product"],
];

test.each(BREACHES)("a breach is seen: %s with %s", (path, text, says) => {
  expect(breaches([{ path, text }])).toEqual([`${path} imports ${says}`]);
});

test("what the rules allow is not complained of", () => {
  expect(breaches([
    file("app/(desk)/page.tsx", "@/lib/unit/queries", "@/components/ui/field", "@/lib/page", "next/link"),
    file("components/ui/field.tsx", "@/lib/unit/actions", "@/lib/unit/levels", "react"),
    { path: "components/unit/row.tsx", text: 'import type { Row } from "@/lib/unit/queries";' },
    { path: "lib/unit/row.ts", text: 'import type { Row } from "./queries";\nimport { z } from "zod";' },
    file("lib/unit/actions.ts", "./mutations", "@/lib/action"),
    file("lib/unit/mutations.ts", "./queries", "@/db/schema", "drizzle-orm"),
    file("lib/unit/levels.test.ts", "@/lib/testing/world", "@/db/open", "drizzle-orm"),
    file("db/schema/units.ts", "@/lib/unit/levels", "drizzle-orm"),
  ])).toEqual([]);
});

describe("names", () => {
  test.each(["lib/unit/utils.ts", "lib/unit/helper.ts", "components/index.tsx", "lib/services/unit.ts", "lib/unit/repository.ts", "lib/text/common.ts"])("%s says nothing of what it is about", (path) => {
    expect(breaches([{ path, text: "" }])).toEqual([`${path}: a file is named for what it is about`]);
  });

  test.each(["db/schema/index.ts", "lib/unit/indexed.ts", "components/ui/helping.tsx"])("%s is no such name", (path) => {
    expect(breaches([{ path, text: "" }])).toEqual([]);
  });
});

test("imports in a circle are seen, however long it is, and types do not count", () => {
  const round = [file("lib/a/one.ts", "./two"), file("lib/a/two.ts", "@/lib/b/three"), file("lib/b/three.ts", "@/lib/a/one"), file("lib/b/four.ts", "./three")];
  expect(breaches(round)).toEqual(["@/lib/a/one, @/lib/a/two, @/lib/b/three: imports do not run in a circle"]);
  const typed = [file("lib/a/one.ts", "./two"), { path: "lib/a/two.ts", text: 'import type { x } from "./one";' }];
  expect(breaches(typed)).toEqual([]);
});

test("every way of importing is read", () => {
  const text = 'import "./a.css";\nimport x, { y } from "../b";\nimport type { z } from "zod";\nexport * from "./c";\nconst d = await import("./d");\nconst e = "from \\"./no\\"";';
  expect(importsOf({ path: "lib/unit/queries.ts", text }).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
    ["@/lib/unit/a.css", false], ["@/lib/b", false], ["zod", true], ["@/lib/unit/c", false], ["@/lib/unit/d", false],
  ]);
});

test("what is PURE and what is not", () => {
  const names = ["text/outline", "access/policy", "words/words", "unit/queries", "comment/places.mutations", "material/actions", "access/visible", "person/session", "testing/world"];
  expect(names.filter((name) => isPure(`@/lib/${name}`))).toEqual(["text/outline", "access/policy", "words/words"]);
});
