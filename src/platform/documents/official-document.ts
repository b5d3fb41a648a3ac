import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import type { DocumentNumber, HeadingLevel } from './official-wording.ts';

export {
  type DocumentNumber,
  type HeadingLevel,
  chineseNumeral,
  formatDocumentNumber,
  formatIssueNumber,
  headingNumber,
  officialDate,
} from './official-wording.ts';

/** Head of a bulletin (简报): its name in red, its number, issuer and date above a red line. */
export type BulletinMasthead = {
  readonly name: string;
  readonly issueNumber: number;
  readonly issuer: string;
  readonly date: CalendarDate;
};

/** A table; widths are shares of the line (else by content), headings repeat on every page. */
export type OfficialTable = {
  readonly caption?: string;
  readonly columns: readonly {
    readonly header: string;
    readonly width?: number;
    readonly align?: 'left' | 'center' | 'right';
  }[];
  readonly rows: readonly (readonly string[])[];
};

/**
 * A piece of the body. Headings number themselves by level; with `runIn` the text follows on the same line
 * (“（一）提高思想认识。要认真……”). Line feeds in a paragraph begin a new one.
 */
export type OfficialBlock =
  | { readonly heading: { readonly level: HeadingLevel; readonly text: string; readonly runIn?: string } }
  | { readonly paragraph: string }
  | { readonly table: OfficialTable };

/** Foot of the last page (版记): to whom copies go, who printed it, and when. */
export type PrintNote = {
  readonly distribution?: readonly { readonly label: '抄送' | '报' | '送' | '发'; readonly to: string }[];
  readonly issuer: string;
  readonly date: CalendarDate;
};

/** An official paper, described by its elements in the order in which they stand on it. */
export type OfficialDocument = {
  readonly masthead?: BulletinMasthead;
  /** The issuer's mark in red, such as 清水县民政局文件; leave it out for paper that has it printed already. */
  readonly letterhead?: string;
  readonly documentNumber?: DocumentNumber;
  readonly title: string;
  /** A line below the title in brackets, such as the week that a bulletin covers. */
  readonly subtitle?: string;
  /** The addressees, without the colon. */
  readonly salutation?: string;
  readonly blocks: readonly OfficialBlock[];
  readonly attachments?: readonly string[];
  /** Issuer and date, with the room that the seal needs; the seal itself is a person's to set and is never drawn. */
  readonly signature?: { readonly issuer: string; readonly date: CalendarDate };
  readonly printNote?: PrintNote;
  /** Author among the file's properties; the issuer if left out. */
  readonly creator?: string;
  readonly createdAt?: Date;
};

/**
 * A Word file by GB/T 9704-2012 (党政机关公文格式): A4, 22 lines of 28 characters, the fonts and sizes of the standard,
 * page numbers outside left and right. The same description gives the same bytes.
 * The Word library is loaded at the first call, so that a server that writes no papers does not carry it.
 */
export async function buildOfficialDocument(paper: OfficialDocument): Promise<Buffer> {
  const { renderOfficialDocument } = await import('./official-render.ts');
  return renderOfficialDocument(paper);
}
