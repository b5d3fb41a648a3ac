import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { PairingList } from '../views.ts';
import { usePairingWords } from './words.ts';

/** The page shows one village only: says which, and goes back to all with one tap. */
export function VillageChip({ village, onRemove }: { village: PairingList['village']; onRemove(): void }) {
  const t = usePairingWords();
  const name = village ? `${village.townshipName ?? ''}${village.villageName}` : t('thisVillage');
  return (
    <Button
      variant="light"
      radius="xl"
      mb="md"
      className="jd-no-print"
      rightSection={<IconX size={16} stroke={1.8} aria-hidden />}
      title={t('showAllVillages', { village: name })}
      onClick={onRemove}
    >
      {t('onlyVillage', { village: name })}
    </Button>
  );
}
