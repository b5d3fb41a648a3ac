import { isOffice } from './agencies.ts';
import { type CitableFields, Cited, quoted, readFrom } from './cited.ts';
import { findDate, type FoundDate } from './dates.ts';
import { documentNumberIn } from './doc-number.ts';
import type { PlanBody } from '../facts.ts';
import { readMetadata } from './metadata-block.ts';
import type { Paragraph } from './paragraphs.ts';
import { cut, type Passage, spanOf, splitAt, trimmed } from './passage.ts';
import { findRecipients } from './recipients.ts';
import { findSignature, officesIn } from './signature.ts';
import { findTitle } from './title.ts';

/** What stands around the text of every official paper. */
export interface DocumentHead {
  facts: Pick<CitableFields<PlanBody>, 'title' | 'issuers' | 'docNumber' | 'issuedOn' | 'recipients'>;
  title: Passage | undefined;
  issuers: Passage[];
  docNumber: Passage | undefined;
  /** The number that the catalogue gives. */
  otherNumber: Passage | undefined;
  /** ISO date, exact or not. */
  issuedOn: string | undefined;
  dateWords: Passage | undefined;
  date: FoundDate | undefined;
  /** The date that the catalogue gives. */
  otherDate: { words: Passage; date: FoundDate } | undefined;
  recipients: Passage[];
  /** Paragraphs of the catalogue, which are no text. */
  catalogue: ReadonlySet<number>;
  /** Where the text begins. */
  bodyFrom: number;
}

/** Offices in front of 关于 in the title. */
function issuersInTitle(title: Passage | undefined): Passage[] {
  const about = title?.norm.indexOf('关于') ?? -1;
  if (!title || about < 3) return [];
  return officesIn(trimmed(cut(title, 0, about)));
}

function issuersInRedHead(paragraphs: readonly Paragraph[]): Passage[] {
  for (const { passage } of paragraphs.slice(0, 8)) {
    if (/^[^，。：]{3,60}文件$/.test(passage.norm)) return officesIn(trimmed(cut(passage, 0, passage.norm.length - 2)));
  }
  return [];
}

function splitIssuers(words: Passage | undefined): Passage[] {
  return words ? splitAt(words, /[、，；]| +/g).filter((part) => isOffice(part.norm)) : [];
}

function datedInHead(paragraphs: readonly Paragraph[], from: number): { words: Passage; date: FoundDate } | undefined {
  for (const { passage } of paragraphs.slice(from, from + 3)) {
    const date = findDate(passage.norm);
    if (date && /^（?[^，。]{0,6}$/.test(passage.norm.slice(0, date.index)) && passage.norm.length - date.length <= 8) {
      return { words: cut(passage, date.index, date.index + date.length), date };
    }
  }
  return undefined;
}

function datedByFooter(paragraphs: readonly Paragraph[]): { words: Passage; date: FoundDate } | undefined {
  for (const { passage } of paragraphs.slice(-6)) {
    const date = findDate(passage.norm);
    if (date && passage.norm.length < 60 && /印发\s*$/.test(passage.norm)) {
      return { words: cut(passage, date.index, date.index + date.length), date };
    }
  }
  return undefined;
}

function dated(words: Passage | undefined): { words: Passage; date: FoundDate } | undefined {
  const date = words && findDate(words.norm);
  return words && date ? { words: cut(words, date.index, date.index + date.length), date } : undefined;
}

/** Reads title, issuers, number, date and recipients, each from the place where it is most surely printed. */
export function readHead(paragraphs: readonly Paragraph[]): DocumentHead {
  const metadata = readMetadata(paragraphs);
  const found = findTitle(paragraphs, metadata.places);
  const title = found?.title ?? metadata.title;
  const afterTitle = (found?.last ?? -1) + 1;
  const { recipients, last } = findRecipients(paragraphs, afterTitle, metadata.places);
  const bodyFrom = Math.max(afterTitle, last + 1);
  const signature = findSignature(paragraphs, afterTitle);

  const printedNumber = paragraphs
    .slice(0, Math.min(bodyFrom + 2, 40))
    .filter((_, at) => !metadata.places.has(at))
    .map(({ passage }) => documentNumberIn(passage))
    .find((number) => number !== undefined);
  const docNumber = printedNumber ?? metadata.number;

  const issuers = [signature?.issuers ?? [], issuersInTitle(title), splitIssuers(metadata.issuer), issuersInRedHead(paragraphs)].find(
    (names) => names.length > 0,
  ) ?? [];

  const otherDate = dated(metadata.date);
  const signed = signature?.dateWords ? { words: signature.dateWords, date: signature.date } : undefined;
  const when = signed?.date ? signed : (otherDate ?? datedInHead(paragraphs, afterTitle) ?? datedByFooter(paragraphs) ?? signed);
  const monthOnly = when && !when.date ? /^(\d{4}) ?年 ?(\d{1,2}) ?月$/.exec(when.words.norm) : undefined;
  const issuedOn = when?.date?.date ?? (monthOnly ? `${monthOnly[1]}-${(monthOnly[2] ?? '').padStart(2, '0')}` : undefined);

  return {
    facts: {
      title: title ? quoted(title) : null,
      issuers: issuers.map((issuer) => quoted(issuer)),
      docNumber: docNumber ? quoted(docNumber) : null,
      issuedOn: issuedOn && when ? readFrom(issuedOn, when.words) : null,
      recipients: recipients.map((recipient) => new Cited(recipient.text, spanOf(recipient))),
    },
    title,
    issuers,
    docNumber,
    otherNumber: printedNumber && metadata.number ? metadata.number : undefined,
    issuedOn,
    dateWords: when?.words,
    date: when?.date,
    otherDate: when?.words === otherDate?.words ? undefined : otherDate,
    recipients,
    catalogue: metadata.places,
    bodyFrom,
  };
}
