import { attributeOf, type XmlListener } from './xml-scanner.ts';

/** Formats that Excel keeps by number alone: dates, and those of Chinese and other calendars. Times of day are no dates. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58;
}

/** Whether a format such as `yyyy"年"m"月"d"日";@` shows a day: it has a year, or a day of a month. */
export function isDateFormat(code: string): boolean {
  const letters = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').toLowerCase();
  return /[ye]/.test(letters.replaceAll('general', '').replaceAll(/[0#?.]e[+-]?/g, '')) || /m.*d|d.*m/.test(letters);
}

/** Which cell formats of a workbook show a number as a day, by the number of the format. */
export async function dateStyles(scan: (listener: Partial<XmlListener>) => Promise<void> | undefined): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await scan({
    open: (name, attributes) => {
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') custom.set(id, isDateFormat(attributeOf(attributes, 'formatCode') ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) styles.push(custom.get(id) ?? isBuiltInDate(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
