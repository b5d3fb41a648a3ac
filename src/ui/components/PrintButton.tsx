import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';

/** Prints the page on A4; what carries the class `jd-no-print` stays off the paper. */
export function PrintButton() {
  const t = useTranslator(uiMessages);
  return (
    <Button
      className="jd-no-print"
      variant="default"
      leftSection={<IconPrinter size={18} stroke={1.8} aria-hidden />}
      onClick={() => globalThis.print()}
    >
      {t('ui.print')}
    </Button>
  );
}
