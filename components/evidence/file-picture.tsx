import type { EvidenceView } from "@/lib/evidence/list.queries";
import type { Words } from "@/lib/words/words";

type Props = { materialId: string; file: Pick<EvidenceView, "id" | "kind" | "caption" | "name" | "bytes" | "width" | "height">; withheld?: boolean; words: Pick<Words, "evidence"> };

const KILO = 1024;
const sizeOf = (bytes: number, { evidence }: Props["words"]) => (bytes < KILO * KILO ? evidence.kilobytes(Math.max(1, Math.round(bytes / KILO))) : evidence.megabytes((bytes / KILO / KILO).toFixed(1)));

/** A photo's small picture, or the kind of another file; the original is a click away, but `withheld` from who judges blind. */
export function FilePicture({ materialId, file, withheld = false, words }: Props) {
  const at = `/materials/${materialId}/evidence/${file.id}`;
  if (withheld) return <p className="grid h-36 w-full place-items-center border border-line bg-wash px-4 text-center text-meta text-ink-2">{words.evidence.kinds[file.kind]}<br />{words.evidence.withheld}</p>;
  return (
    <figure className="min-w-0">
      {file.kind === "photo"
        ? <img src={`${at}?size=small`} alt={file.caption || file.name} width={file.width ?? undefined} height={file.height ?? undefined} loading="lazy" className="h-36 w-full border border-line bg-wash object-contain" />
        : <div className="grid h-36 w-full place-items-center border border-line bg-wash font-title text-h2 text-ink-2">{words.evidence.kinds[file.kind]}</div>}
      <figcaption className="mt-1.5 flex flex-wrap items-baseline justify-between gap-x-3 text-meta text-hint">
        <span className="min-w-0 break-all">{file.name}</span>
        <span className="flex items-baseline gap-x-3">{sizeOf(file.bytes, words)}<a href={at} download className="link py-0">{words.evidence.open}</a></span>
      </figcaption>
    </figure>
  );
}
