import type { Language, Messages } from '../../../../kernel/language.ts';
import { formatSentence } from '../../../../kernel/translate.ts';
import { formatDate, formatDateTime } from '../../../../ui/language/format.ts';
import type { NotificationView } from '../../own-account-contract.ts';

const calendarDate = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/**
 * The sentence of a notice, from the catalogue of the feature that told it, with dates as people write them. Of a kind
 * that this version does not know (it was told by a newer one), the code itself.
 */
export function noticeSentence({ kind, params }: NotificationView, sentences: Messages, language: Language): string {
  const sentence = sentences[kind];
  if (!sentence) return kind;
  const shown = Object.entries(params).map(([name, value]) => [name, forPeople(value, language)]);
  return formatSentence(sentence, language, Object.fromEntries(shown));
}

function forPeople(value: string | number, language: Language): string | number {
  if (typeof value === 'number') return value;
  if (calendarDate.test(value)) return formatDate(value, language);
  return instant.test(value) ? formatDateTime(value, language) : value;
}
