import { titled } from "@/components/frame/page-title";
import { PasswordForm } from "@/components/person/password-form";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words } from "@/lib/words/words";

export const generateMetadata = titled(({ person }) => person.passwordTitle);

export default page("password", async (ctx) => {
  const { person } = words((await preferences()).locale);
  return (
    <main id="main" className="mx-auto w-full max-w-[30rem] px-4 py-10">
      <h1 className="border-b-2 border-ink pb-2 font-title text-h1">{person.passwordTitle}</h1>
      {ctx.actor.mustChangePassword && <p className="mt-4 text-ink-2">{person.firstPassword}</p>}
      <PasswordForm account={ctx.actor.account} />
    </main>
  );
});
