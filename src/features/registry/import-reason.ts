/** What an import left in a history or as the end of a record, by itself: told in the reader's language. */
export interface ImportReason {
  kind: 'imported' | 'undone';
  fileName: string;
  /** What the person said who applied it; often nothing. */
  said: string;
}

/** How an import writes why: its kind, the file, and what a person said. */
const shapes = [
  { kind: 'undone', shape: /^撤销导入《(?<fileName>.+)》$/u },
  { kind: 'imported', shape: /^导入《(?<fileName>.+)》$/u },
  { kind: 'imported', shape: /^(?<said>.+)（导入《(?<fileName>.+)》）$/u },
] as const;

/** What stands in a reason that an import wrote; undefined where a person wrote all of it. */
export function importReasonIn(why: string): ImportReason | undefined {
  for (const { kind, shape } of shapes) {
    const { fileName, said = '' } = shape.exec(why)?.groups ?? {};
    if (fileName !== undefined) return { kind, fileName, said };
  }
  return undefined;
}
