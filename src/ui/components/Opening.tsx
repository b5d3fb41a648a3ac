import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';

/**
 * Words on the empty screen while the first code travels, for a phone on a weak line. Takes the place, and the look, of
 * those that index.html shows before any code is there; seen only after a moment, so that a good line does not flicker.
 */
export function Opening() {
  const t = useTranslator(uiMessages);
  return <output className="opening">{t('ui.loading')}</output>;
}
