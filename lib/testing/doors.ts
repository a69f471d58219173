import type { Source } from "./imports";

type Places = Readonly<Record<string, { readonly path: string }>>;
/** What is registered: pages and routes by their folder under app/, actions by the noun they stand under. */
export type Registry = { pages: Places; routes: Places; actions: Places };

/** Routes that are a door of their own: signing in, and whether the server answers. */
const OWN_DOORS = new Set(["auth", "health"]);
const METHODS = /^export (?:async )?(?:const|function) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b(?:\s*=\s*(\w+)\("(\w+)")?/gm;

const folderOf = (path: string) => path.replace(/^app\//, "").replace(/\/?(page\.tsx|route\.tsx?)$/, "");
const nameAt = (places: Places, path: string) => Object.keys(places).find((name) => places[name]?.path === path);
const importsDoor = (text: string, door: string, from: string) => new RegExp(`^import \\{[^}]*\\b${door}\\b[^}]*\\} from "${from}";`, "m").test(text);

function pageFaults({ path, text }: Source, pages: Places): string[] {
  const name = nameAt(pages, folderOf(path));
  if (name === undefined) return [`${path} is a page that is not registered.`];
  const door = /^export default (page|openPage)\("(\w+)"/m.exec(text);
  return door?.[2] === name && importsDoor(text, door[1] ?? "", "@/lib/page") ? [] : [`${path} does not go through the door page("${name}").`];
}

function routeFaults({ path, text }: Source, routes: Places): string[] {
  const name = nameAt(routes, folderOf(path));
  if (name === undefined) return [`${path} is a route that is not registered.`];
  if (OWN_DOORS.has(name)) return [];
  const methods = [...text.matchAll(METHODS)];
  const through = methods.length > 0 && methods.every(([, , door, named]) => door === "route" && named === name);
  const others = /^export \{|^export default|^export \*/m.test(text);
  return through && !others && importsDoor(text, "route", "@/lib/page") ? [] : [`${path} does not go through the door route("${name}").`];
}

function actionFaults({ path, text }: Source, actions: Places): string[] {
  const noun = /^lib\/([^/]+)\/actions\.ts$/.exec(path)?.[1];
  if (noun === undefined) return [`${path} says "use server" outside an actions.ts.`];
  const faults = text.startsWith('"use server";') && importsDoor(text, "action", "@/lib/action") ? [] : [`${path} is no file of actions.`];
  for (const [, statement = ""] of text.matchAll(/^export (.*)$/gm)) {
    const [, exported = statement, named] = /^const (\w+) = action\("(\w+)"/.exec(statement) ?? [];
    if (named === undefined || named !== exported) faults.push(`${path} exports ${exported} outside the door action("itsOwnName").`);
    else if (actions[named]?.path !== noun) faults.push(`${path} exports the action ${named}, which is not registered there.`);
  }
  return faults;
}

function missing(kind: string, places: Places, found: ReadonlySet<string>): string[] {
  return Object.entries(places).filter(([name, { path }]) => !found.has(`${name} ${path}`)).map(([name, { path }]) => `The ${kind} ${name} is registered at ${path || "/"}, but is not there.`);
}

const present = (places: Places, files: readonly Source[]) => new Set(files.map(({ path }) => folderOf(path)).map((folder) => `${nameAt(places, folder)} ${folder}`));

/** Every way in that is not in the registry or not behind its door, and every registered one that is not there. */
export function doorFaults(sources: readonly Source[], { pages, routes, actions }: Registry): string[] {
  const those = (pattern: RegExp) => sources.filter(({ path }) => pattern.test(path));
  const [pageFiles, routeFiles] = [those(/^app\/(.*\/)?page\.tsx$/), those(/^app\/(.*\/)?route\.tsx?$/)];
  const serverFiles = sources.filter(({ path, text }) => !path.includes(".test.") && !path.startsWith("lib/testing/") && (path.endsWith("/actions.ts") || /^\s*["']use server["']/m.test(text)));
  const exported = serverFiles.flatMap(({ path, text }) => [...text.matchAll(/^export const (\w+) = action\(/gm)].map(([, name]) => `${name} ${path.split("/")[1]}`));
  return [
    ...pageFiles.flatMap((file) => pageFaults(file, pages)), ...missing("page", pages, present(pages, pageFiles)),
    ...routeFiles.flatMap((file) => routeFaults(file, routes)), ...missing("route", routes, present(routes, routeFiles)),
    ...serverFiles.flatMap((file) => actionFaults(file, actions)), ...missing("action", actions, new Set(exported)),
  ];
}
