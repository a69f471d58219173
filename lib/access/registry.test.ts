import { expect, test } from "vitest";
import { doorFaults, type Registry } from "@/lib/testing/doors";
import { sourcesUnder } from "@/lib/testing/files";
import { ACTIONS, PAGES, ROUTES } from "./registry";

test("every page, route and action is registered and behind its door, and nothing registered is missing", () => {
  expect(doorFaults(sourcesUnder("app", "components", "lib"), { pages: PAGES, routes: ROUTES, actions: ACTIONS })).toEqual([]);
});

const REGISTRY: Registry = {
  pages: { desk: { path: "(desk)" }, signIn: { path: "sign-in" } },
  routes: { word: { path: "word" }, health: { path: "health" } },
  actions: { save: { path: "unit" }, remove: { path: "unit" } },
};
const DESK = { path: "app/(desk)/page.tsx", text: 'import { page } from "@/lib/page";\nexport default page("desk", () => null);' };
const SIGN_IN = { path: "app/sign-in/page.tsx", text: 'import { openPage } from "@/lib/page";\nexport default openPage("signIn", () => null);' };
const WORD = { path: "app/word/route.ts", text: 'import { route } from "@/lib/page";\nexport const GET = route("word", async () => new Response());' };
const HEALTH = { path: "app/health/route.ts", text: "export async function GET() {}" };
const ACTION = {
  path: "lib/unit/actions.ts",
  text: '"use server";\n\nimport { action } from "@/lib/action";\nexport const save = action("save", S, run);\nexport const remove = action("remove", S, run);',
};
const GOOD = [DESK, SIGN_IN, WORD, HEALTH, ACTION];

const replaced = (path: string, text: string) => GOOD.map((file) => (file.path === path ? { path, text } : file));
const edited = (file: typeof DESK, from: string, to: string) => replaced(file.path, file.text.replace(from, to));
const without = (file: typeof DESK) => GOOD.filter((each) => each !== file);

const CASES: [name: string, files: typeof GOOD, faults: string[]][] = [
  ["all is well", GOOD, []],
  ["a page that is not registered", [...GOOD, { path: "app/(desk)/secret/page.tsx", text: DESK.text }], ["app/(desk)/secret/page.tsx is a page that is not registered."]],
  ["a page without a door", replaced(DESK.path, "export default function Desk() { return null; }"), ['app/(desk)/page.tsx does not go through the door page("desk").']],
  ["a page under another's name", edited(DESK, '"desk"', '"signIn"'), ['app/(desk)/page.tsx does not go through the door page("desk").']],
  ["a page with a door of its own making", edited(DESK, 'import { page } from "@/lib/page";', "const page = (name, show) => show;"), ['app/(desk)/page.tsx does not go through the door page("desk").']],
  ["a page that is gone", without(DESK), ["The page desk is registered at (desk), but is not there."]],
  ["a route that is not registered", [...GOOD, { path: "app/files/route.ts", text: WORD.text }], ["app/files/route.ts is a route that is not registered."]],
  ["a route without a door", replaced(WORD.path, "export async function GET() {}"), ['app/word/route.ts does not go through the door route("word").']],
  ["a route with one method beside the door", edited(WORD, "export const GET", "export async function POST() {}\nexport const GET"), ['app/word/route.ts does not go through the door route("word").']],
  ["a route with a list of exports", edited(WORD, "export const GET", "export { GET as PUT };\nexport const GET"), ['app/word/route.ts does not go through the door route("word").']],
  ["a route that is gone", without(WORD), ["The route word is registered at word, but is not there."]],
  ["an action that is not registered", edited(ACTION, "export const save", 'export const wipe = action("wipe", S, run);\nexport const save'),
    ["lib/unit/actions.ts exports the action wipe, which is not registered there."]],
  ["an action under another's name", edited(ACTION, 'save = action("save"', 'save = action("remove"'), ['lib/unit/actions.ts exports save outside the door action("itsOwnName").']],
  ["an action without a door", edited(ACTION, "export const save", "export async function wipe() {}\nexport const save"),
    ['lib/unit/actions.ts exports async function wipe() {} outside the door action("itsOwnName").']],
  ["an action that is gone", edited(ACTION, 'export const remove = action("remove", S, run);', ""), ["The action remove is registered at unit, but is not there."]],
  ["an action under another noun", GOOD.map((file) => (file === ACTION ? { ...file, path: "lib/call/actions.ts" } : file)), [
    "lib/call/actions.ts exports the action save, which is not registered there.", "lib/call/actions.ts exports the action remove, which is not registered there.",
    "The action save is registered at unit, but is not there.", "The action remove is registered at unit, but is not there.",
  ]],
  ["a file of actions that does not say so", edited(ACTION, '"use server";', ""), ["lib/unit/actions.ts is no file of actions."]],
  ["a server action hidden in a screen", [...GOOD, { path: "components/ui/button.tsx", text: 'async function press() {\n  "use server";\n}' }],
    ['components/ui/button.tsx says "use server" outside an actions.ts.']],
];

test.each(CASES)("%s", (_, files, faults) => {
  expect(doorFaults(files, REGISTRY)).toEqual(faults);
});
