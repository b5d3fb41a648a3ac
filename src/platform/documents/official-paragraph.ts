import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import { LINE } from './official-layout.ts';
import { printableText } from './plain-text.ts';

type ParagraphOptions = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;
type RunOptions = Exclude<ConstructorParameters<typeof TextRun>[0], string>;

/** Names of the paragraph styles, by which a clerk changes all of a kind at once in Word. */
export const STYLE = {
  mark: 'OfficialMark',
  title: 'Title',
  subtitle: 'OfficialSubtitle',
  body: 'OfficialBody',
  flush: 'OfficialFlush',
  tableText: 'OfficialTableText',
  tableHeader: 'OfficialTableHeader',
  small: 'OfficialSmall',
} as const;

/** Styles whose lines are not those of the grid of 22 lines; Word and LibreOffice would stretch them to it. */
export const OFF_GRID: readonly string[] = [STYLE.mark, STYLE.title, STYLE.tableText, STYLE.tableHeader, STYLE.small];

/** A run of text without characters that would make the file unreadable. */
export function run(text: string, options: RunOptions = {}): TextRun {
  return new TextRun({ ...options, text: printableText(text).replaceAll('\n', ' ') });
}

/** A paragraph of one text in a style. */
export function styled(style: string, text: string, options: ParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, style, children: [run(text)] });
}

/** Empty lines of the grid. */
export function emptyLines(count: number, options: ParagraphOptions = {}): Paragraph[] {
  return Array.from({ length: count }, () => new Paragraph({ ...options, style: STYLE.flush }));
}

/** Line spacing that no font changes: 22 lines a page with whatever the office has installed. */
export function exactLine(line = LINE) {
  return { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
}

export const { CENTER, LEFT, RIGHT, JUSTIFIED } = AlignmentType;
