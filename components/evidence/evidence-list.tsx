import { CommentOn } from "@/components/comment/comment-on";
import type { EvidenceView } from "@/lib/evidence/list.queries";
import { provedBy, type Provable } from "@/lib/evidence/provable";
import type { Twin } from "@/lib/evidence/queries";
import type { Words } from "@/lib/words/words";
import { FilePicture } from "./file-picture";

type Props = { materialId: string; files: readonly EvidenceView[]; form: Provable; twins?: readonly Twin[]; withheld?: boolean; words: Words };

/** Evidence to be read: picture, caption, what it proves, and where else the same picture was filed; for a reviewer each may be commented on. */
export function EvidenceList({ materialId, files, form, twins = [], withheld = false, words }: Props) {
  const { evidence } = words;
  if (files.length === 0) return <p className="text-hint">{evidence.noneFiled}</p>;
  return (
    <ol className="grid gap-x-6 gap-y-8 @xl:grid-cols-2 @4xl:grid-cols-3">
      {files.map((file, at) => {
        const proves = file.place === null ? null : provedBy(form, file.place);
        return (
          <li key={file.id} id={`evidence-${file.id}`} className="min-w-0">
            <FilePicture materialId={materialId} file={file} withheld={withheld} words={words} />
            <p className="mt-1"><b className="mr-2">{evidence.ordinal(at + 1)}</b>{file.caption || evidence.captionMissing}{file.supplementOf !== null && <span className="ml-2 text-meta text-hint">{words.call.supplement.mark}</span>}</p>
            <CommentOn place={{ target: "photo", evidenceId: file.id }} name={file.caption || file.name} />
            {proves !== null && <p className="text-meta text-hint">{evidence.proves(proves)}</p>}
            {twins.filter(({ evidenceId }) => evidenceId === file.id).map((twin) => (
              <p key={`${twin.unit} ${twin.call}`} className="mt-1 border-l-4 border-caution-bar bg-caution-tint px-3 py-1.5 text-meta">{twin.sameUnit ? evidence.twinOwn(twin.call) : evidence.twin(twin.unit ?? words.overlap.hidden, twin.call)}</p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
