import { DEMO_DESK } from "@/lib/person/demo";
import { Glyph } from "@/components/ui/glyph";
import type { Words } from "@/lib/words/words";

/** What closes the sign-in sheet: where to turn, and in a demo the accounts to try. */
export function SignInFoot({ words, demo }: { words: Words; demo: boolean }) {
  const { frame, person } = words;
  return (
    <div className="mt-8 text-meta">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6">
        {[[person.forgot, person.forgotHow], [person.noAccount, person.noAccountHow]].map(([term, words]) => (
          <div key={term} className="col-span-2 grid grid-cols-subgrid border-t border-line py-2.5">
            <dt className="font-bold">{term}</dt><dd className="text-ink-2">{words}</dd>
          </div>
        ))}
      </dl>
      {demo ? (
        <div className="border-t border-line pt-2.5">
          <p className="text-ink-2">{person.demo}</p>
          <ul className="mt-1 grid gap-x-4 @3xl/screen:grid-cols-2">
            {DEMO_DESK.map(({ account, role }) => <li key={account} className="whitespace-nowrap"><span className="text-hint">{frame.roles[role]}</span> <code className="font-ui">{account}</code></li>)}
          </ul>
        </div>
      ) : (
        <p className="flex items-center gap-2 border-t border-line pt-3 text-done"><Glyph name="tick" />{person.browserFine}</p>
      )}
    </div>
  );
}
