import type { SceneKind } from "./scenes";

/** A picture of a demo material: what is drawn, and what its unit wrote under it. The same seed is the same picture. */
export type DemoPhoto = { scene: SceneKind; seed: number; caption: string; place: string | null };

/** By unit and call, the pictures that a unit sends with its material. */
export const PHOTOS: Readonly<Record<string, readonly DemoPhoto[]>> = {
  "concluded shiheng": [
    { scene: "valley", seed: 1, caption: "2025年春，三个寨子合修的水渠通水", place: "parts.practices" },
    { scene: "hall", seed: 2, caption: "2025年9月，村民议事会商量水费分摊", place: "parts.practices" },
    { scene: "certificate", seed: 3, caption: "2024年县级示范村奖牌", place: "fields.honours" },
  ],
  "concluded jizhuan": [{ scene: "hall", seed: 4, caption: "2025年国庆，社区邻里百家宴", place: "parts.practices" }],
  "reviewing shanglong": [
    { scene: "valley", seed: 5, caption: "2026年3月，上垄村梯田开秧门", place: "parts.results" },
    { scene: "hall", seed: 6, caption: "2026年4月，夜校结业", place: "figures.trainings" },
  ],
  "reviewing zaoshuya": [{ scene: "valley", seed: 5, caption: "枣树垭村新修的梯田", place: "parts.results" }],
  "reviewing liao-valley": [{ scene: "valley", seed: 7, caption: "景区入口的便民服务点", place: "parts.practices" }],
  "open huocaopo": [{ scene: "valley", seed: 8, caption: "2026年6月，火草坡村移栽火草", place: "parts.practices" }],
  "cenpingPast kuzhuao": [{ scene: "hall", seed: 9, caption: "2025年5月，苦竹坳村火塘议事", place: "parts.practices" }],
};

/** By what a drawn picture is known among the kept files. */
export const photoKey = ({ scene, seed }: Pick<DemoPhoto, "scene" | "seed">) => `${scene} ${seed}`;
