"use client";

import { useRouter } from "next/navigation";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { signOutDevices } from "@/lib/person/actions";

type Row = { id: string; name: string; here: boolean; createdAt: string; seenAt: string };

/** The devices a person is signed in on, each to be signed out, or all at once. */
export function DeviceTable({ rows }: { rows: readonly Row[] }) {
  const { person } = useWords();
  const router = useRouter();
  const { run, pending, failure } = useAction(signOutDevices);

  async function end(sessionId: string | null) {
    const result = await run({ sessionId });
    if (!result?.ok) return;
    if (sessionId === null) window.location.assign("/sign-in");
    else router.refresh();
  }
  return (
    <>
      {failure && <p role="alert" className="mb-3 text-danger">{failure.sentence}</p>}
      <table className="rows flows">
        <thead><tr><th scope="col">{person.device}</th><th scope="col">{person.signedInAt}</th><th scope="col">{person.seenAt}</th><th scope="col" /></tr></thead>
        <tbody>
          {rows.map(({ id, name, here, createdAt, seenAt }) => (
            <tr key={id}>
              <td className="lead">{name}{here && <span className="ml-3 text-meta text-hint">{person.deviceHere}</span>}</td>
              <td data-label={person.signedInAt}>{createdAt}</td>
              <td data-label={person.seenAt}>{seenAt}</td>
              <td className="figure">{!here && <button type="button" className="link" aria-disabled={pending} onClick={() => void end(id)}>{person.endDevice}</button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-6"><button type="button" className="btn btn-danger" aria-disabled={pending} onClick={() => void end(null)}>{person.endAll}</button></p>
    </>
  );
}
