import Link from "next/link";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { DeviceTable } from "@/components/person/device-table";
import { page } from "@/lib/page";
import { deviceName } from "@/lib/person/device";
import { preferences } from "@/lib/person/preferences";
import { devicesOf } from "@/lib/person/queries";
import { sessionLimits } from "@/lib/person/session";
import { shortOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ person }) => person.devicesTitle);

export default page("devices", async (ctx) => {
  const { person } = wordsOf((await preferences()).locale);
  const { actor } = ctx;
  const rows = devicesOf(ctx.db, actor.personId, sessionLimits(ctx.now)).map(({ id, agent, createdAt, seenAt }) => ({
    id, name: deviceName(agent) ?? person.deviceUnknown, here: id === actor.sessionId, createdAt: shortOf(createdAt), seenAt: shortOf(seenAt),
  }));
  return (
    <DeskFrame ctx={ctx} current={null}>
      <h1 className="font-title text-h2 @3xl/screen:text-h1">{person.devicesTitle}</h1>
      <p className="mt-2 text-ink-2">{actor.name} · {actor.account}　<Link href="/password" className="link">{person.toPassword}</Link></p>
      <p className="mb-3 mt-6">{person.devicesHint}</p>
      <DeviceTable rows={rows} />
    </DeskFrame>
  );
});
