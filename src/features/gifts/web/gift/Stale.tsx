import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { endpointKey } from '../../../../ui/api/use-endpoint.ts';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { getGift } from '../../contract.ts';
import { useGiftWords } from '../words.ts';

/** After a refusal the page behind is asked for anew: another device may have been quicker. */
export function useLookAgain(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: endpointKey(getGift) });
}

/** Somebody corrected the same while this was put aside: what stands there now, and a way on with the own words. */
export function StaleNotice({ present, onGoOn, isWithdrawal = false }: { present: string; onGoOn(): void; isWithdrawal?: boolean }) {
  const t = useGiftWords();
  return (
    <Notice
      tone="due"
      announce="status"
      title={t('gifts.stale')}
      actions={
        <Button variant="default" onClick={onGoOn}>
          {t('gifts.stale-go-on')}
        </Button>
      }
    >
      <p>{t('gifts.stale-present', { present })}</p>
      <p>{t(isWithdrawal ? 'gifts.stale-before-withdrawing' : 'gifts.stale-words')}</p>
    </Notice>
  );
}
