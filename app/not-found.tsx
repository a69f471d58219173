import Link from "next/link";
import { titled } from "@/components/frame/page-title";
import { preferences } from "@/lib/person/preferences";
import { words } from "@/lib/words/words";

export const generateMetadata = titled(({ frame }) => frame.notFoundTitle);

export default async function NotFound() {
  const { frame } = words((await preferences()).locale);
  return (
    <main id="main" className="mx-auto w-full max-w-[40rem] px-6 py-16">
      <h1 className="border-b-2 border-ink pb-2 font-title text-h1">{frame.notFoundTitle}</h1>
      <p className="my-6">{frame.notFound}</p>
      <Link href="/" className="btn btn-primary">{frame.toDesk}</Link>
    </main>
  );
}
