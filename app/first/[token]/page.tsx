import { titled } from "@/components/frame/page-title";
import { Preferences } from "@/components/frame/preferences";
import { FirstForm } from "@/components/person/first-form";
import { openPage } from "@/lib/page";
import { mayEnterFirst } from "@/lib/person/first.queries";
import { preferences } from "@/lib/person/preferences";
import { words } from "@/lib/words/words";

export const generateMetadata = titled(({ first }) => first.title);

export default openPage("first", async (_ctx, { param }) => {
  const { locale, ...look } = await preferences();
  const { first, frame } = words(locale);
  const token = param("token");
  const open = mayEnterFirst(token);
  return (
    <div className="mx-auto flex w-full max-w-[40rem] flex-1 flex-col px-4 pb-10 @3xl/screen:px-6">
      <div className="flex justify-end py-1"><Preferences look={look} signedIn={false} /></div>
      <main id="main">
        <p className="font-title text-h2 text-ink-2">{frame.product}</p>
        <section className="mt-4 rounded-paper bg-paper p-6 shadow-paper @3xl/screen:p-10">
          <h1 className="border-b border-line pb-4 font-title text-h1">{open ? first.title : first.noLink}</h1>
          <p className="mt-4 text-ink-2">{open ? first.intro : first.noLinkHow}</p>
          {open ? <FirstForm token={token} /> : <a href="/sign-in" className="btn mt-6">{first.toSignIn}</a>}
        </section>
      </main>
    </div>
  );
});
