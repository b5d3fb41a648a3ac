import { Button } from '@mantine/core';
import { useCoverageWords } from '../words.ts';

/** “登记措施” beside a gap, where the reader may. */
export function MeasureStep({ onStep }: { onStep(): void }) {
  const t = useCoverageWords();
  return (
    <Button size="xs" variant="default" onClick={onStep}>
      {t('gaps.measure')}
    </Button>
  );
}
