import type { DemoStory } from "@/db/demo/shape";

/** Begun yesterday: nothing stands in it but what the form fills in by itself. */
export const STORY: DemoStory = {
  call: "cenpingOpen",
  unit: "cenping-bamboo",
  end: "draft",
  stage: 0,
  started: [],
  text: {
    title: "",
    fields: { fullName: "岑坪县篾韵竹业有限公司", kind: "企业", contact: "柯志鹏" },
    figures: {},
    parts: { brief: "", basics: "", practices: "", results: "", next: "" },
  },
  comments: [],
  scores: [],
};
