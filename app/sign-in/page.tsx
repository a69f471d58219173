import { redirect } from "next/navigation";
import { titled } from "@/components/frame/page-title";
import { Preferences } from "@/components/frame/preferences";
import { SignInForm } from "@/components/person/sign-in-form";
import { SignInFoot } from "@/components/person/sign-in-foot";
import { env } from "@/lib/env";
import { openPage } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words } from "@/lib/words/words";

export const generateMetadata = titled(({ person }) => person.signInTitle);

export default openPage("signIn", async (ctx) => {
  if (ctx) redirect("/");
  const { locale, ...look } = await preferences();
  const { frame, person } = words(locale);
  return (
    <div className="mx-auto flex w-full max-w-[85.375rem] flex-1 flex-col px-4 pb-6 @3xl/screen:px-6">
      <div className="flex justify-end py-1"><Preferences look={look} signedIn={false} /></div>
      <main id="main" className="grid flex-1 content-start gap-x-24 gap-y-6 @5xl/screen:grid-cols-[minmax(0,36rem)_27rem] @5xl/screen:content-stretch @5xl/screen:justify-center">
        <div className="contents flex-col justify-between gap-8 @5xl/screen:flex @5xl/screen:pt-14">
          <div>
            <h1 className="font-title text-h1 leading-[1.3] @5xl/screen:text-[3rem]">
              {frame.productLines.map((line) => <span key={line} className="@5xl/screen:block">{line}</span>)}
            </h1>
            <p className="mt-3 hidden text-doc @3xl/screen:block leading-[1.85] text-ink-2 @5xl/screen:mt-8">
              {frame.tagline.map((line) => <span key={line} className="@5xl/screen:block">{line}</span>)}
            </p>
          </div>
          <section className="order-1 border-b border-t-2 border-b-line border-t-ink py-3 @5xl/screen:mb-10">
            <h2 className="text-meta">{frame.noticeTitle}</h2>
            <p className="text-doc leading-[1.85]">{frame.notice.map((line) => <span key={line} className="@5xl/screen:block">{line}</span>)}</p>
          </section>
        </div>
        <section className="rounded-paper bg-paper p-6 shadow-paper @5xl/screen:self-start @5xl/screen:p-10 @5xl/screen:pb-6">
          <h2 className="border-b border-line pb-4 font-title text-h2">{person.signInTitle}</h2>
          <SignInForm />
          <SignInFoot words={words(locale)} demo={env().DEMO === "1"} />
        </section>
      </main>
    </div>
  );
});
