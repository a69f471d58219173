/** Key under which a material's own title lies among its fields. */
export const TITLE_KEY = "title";
/** Characters that a title may have at most, white space not counted. */
export const LONGEST_TITLE = 60;

/** The title that heads a material: its own, or a plain one from the unit's name. */
export function titleOf(fields: Record<string, string>, unitName: string): string {
  return fields[TITLE_KEY]?.trim() || `${unitName}先进事迹材料`;
}
