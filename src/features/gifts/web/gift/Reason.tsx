import { Textarea } from '@mantine/core';
import { useGiftWords } from '../words.ts';

/** Why something is corrected or taken back. */
export function Reason({ value, onChange }: { value: string; onChange(reason: string): void }) {
  const t = useGiftWords();
  return <Textarea label={t('gifts.field.reason')} required rows={2} maxLength={500} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}
