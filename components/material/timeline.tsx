import { Section } from "@/components/ui/section";

/** What has happened, newest first. */
export function Timeline({ title, none, rows }: { title: string; none: string; rows: readonly { when: string; sentence: string }[] }) {
  return (
    <Section title={title} empty={rows.length === 0 && none}>
      <ol>
        {rows.map(({ when, sentence }, index) => (
          <li key={index} className="grid gap-x-4 border-b border-line py-2.5 @3xl/screen:grid-cols-[7.5rem_1fr]">
            <time className="pt-0.5 text-meta text-hint">{when}</time><span>{sentence}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
