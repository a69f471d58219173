import type { FontInUse } from "@/lib/document/fonts";
import type { Words } from "@/lib/words/words";

/** What the PDF is set in here, and how an office brings its own fonts. */
export function FontNote({ fonts, unreadable, words }: { fonts: readonly FontInUse[]; unreadable: readonly string[]; words: Words }) {
  const { document } = words;
  const replaced = fonts.filter(({ own }) => !own);
  return (
    <div className="border-t border-line py-2.5">
      <h2 className="font-normal text-hint">{document.fonts}</h2>
      {replaced.length === 0
        ? <p>{document.ownFonts}</p>
        : <ul>{replaced.map(({ role, name }) => <li key={role}>{document.replaced(document.officialFonts[role], name)}</li>)}</ul>}
      {unreadable.length > 0 && <p className="mt-1 text-danger">{document.notFonts(unreadable.join(" "))}</p>}
      {replaced.length > 0 && <p className="mt-1 text-hint">{document.howFonts}</p>}
      <p className="mt-1 text-hint">{document.geta}</p>
    </div>
  );
}
