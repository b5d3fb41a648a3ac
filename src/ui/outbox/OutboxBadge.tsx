import { IconCloudUp } from '@tabler/icons-react';
import { useIsLineSilent } from '../api/line.ts';
import { useSay, useTranslator } from '../language/use-translator.ts';
import { BareLink } from '../links.tsx';
import { outboxMessages } from './messages.ts';
import classes from './Outbox.module.css';
import { outboxPageWords } from './page-words.ts';
import { outboxPath } from './paths.ts';
import { useOutbox } from './use-outbox.ts';

/** A line below the header, only while there is something to say: how much waits here, what was refused, no line. */
export function OutboxBadge() {
  const t = useTranslator(outboxMessages);
  const say = useSay();
  const { waiting, refused } = useOutbox();
  const isSilent = useIsLineSilent();
  const words = [
    isSilent && t('outbox.badge-offline'),
    refused > 0 && t('outbox.badge-refused', { count: refused }),
    waiting > 0 && t('outbox.badge-waiting', { count: waiting }),
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <section className="jd-no-print" aria-label={say(outboxPageWords.outbox)}>
      <BareLink to={outboxPath} className={classes['badge']} data-refused={refused > 0 || undefined}>
        <IconCloudUp size={18} stroke={1.8} aria-hidden />
        <span>{words.join(' · ')}</span>
      </BareLink>
    </section>
  );
}
