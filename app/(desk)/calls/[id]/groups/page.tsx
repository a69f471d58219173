import { CallTabs } from "@/components/call/call-tabs";
import { GroupForm } from "@/components/call/group-form";
import { QuotaForm } from "@/components/call/quota-form";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { Section } from "@/components/ui/section";
import { groupsPage } from "@/lib/call/group.queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ result }) => result.tabs.groups);

export default page("groups", async (ctx, { param }) => {
  const { call, filed, people, groups, quotas, recommenders, kinds } = groupsPage(ctx, param("id"));
  const words = wordsOf((await preferences()).locale);
  const { running } = words;
  const loose = filed.filter(({ groupId }) => groupId === null).length;
  return (
    <DeskFrame ctx={ctx} current="desk">
      <h1 className="text-balance font-title text-h2 @3xl/screen:text-h1">{words.result.tabs.groups}</h1>
      <p className="mt-2 text-ink-2">{call.name}</p>
      <CallTabs callId={call.id} current="groups" words={words} />
      <Section title={running.groups}>
        <p className="max-w-prose py-3 text-ink-2">{running.groupsIntro}</p>
        <ul>
          {groups.map((group) => (
            <li key={group.id} className="border-t border-line py-3">
              <p className="flex flex-wrap items-baseline gap-x-4"><b className="text-[1.0625rem]">{group.name}</b><span className="text-meta text-hint">{running.groupLine(group.materials.length, group.members.length, group.places)}</span></p>
              <GroupForm key={`${group.id} ${group.materials.length} ${group.members.length} ${group.places} ${group.name}`} callId={call.id} group={group} people={people} filed={filed} />
            </li>
          ))}
        </ul>
        {loose > 0 && groups.length > 0 && <p className="border-t border-line py-3 text-ink-2">{running.loose(loose)}</p>}
        <div className="border-t border-line pt-3"><GroupForm callId={call.id} group={null} people={people} filed={filed} /></div>
      </Section>
      <Section title={running.quotas}>
        <p className="max-w-prose py-3 text-ink-2">{running.quotasIntro}</p>
        <QuotaForm callId={call.id} quotas={quotas} units={recommenders} kinds={kinds} />
      </Section>
    </DeskFrame>
  );
});
