/** Element of a field of the form, by its path in the content: `acts.0.date`. */
export function fieldId(path: string): string {
  return `report-${path.replaceAll('.', '-')}`;
}

const onlyMissing = /-missing$|goods-row-incomplete$|^weekly-report\.empty$/;

/** True where a reason says that something is not filled in yet: no mistake, as long as somebody is still writing. */
export function isAboutSomethingMissing({ code }: { code: string }): boolean {
  return onlyMissing.test(code);
}

/** The act that a path lies in: `acts.0.goods.1` → 0. */
export function actIndexOf(path: string | undefined): number | undefined {
  const match = /^acts\.(\d+)/.exec(path ?? '');
  return match ? Number(match[1]) : undefined;
}
