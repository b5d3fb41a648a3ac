import type { ReactNode } from 'react';
import { useLanguage } from '../../../ui/language/language.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { PageLink } from '../../../ui/links.tsx';
import type { DraftAct } from '../act.ts';
import { actMessages } from '../web-messages.ts';
import { actWordsIn } from './act-words.ts';
import classes from './ActLine.module.css';
import { actPath } from './paths.ts';

export interface ActLineProps {
  act: DraftAct;
  villageName: string | undefined;
  /** Named in front where acts of several organizations stand together. */
  organizationName?: string;
  /** Where acts stand below a heading of their day. */
  withoutDay?: boolean;
}

/** One act in two lines: what, where and when; then how many, how much and the note. */
export function ActLine(props: ActLineProps) {
  return <Line {...props} kind={<strong>{useKindWords()(props.act)}</strong>} />;
}

/** The same, leading to the page of its act; the whole of it can be pressed. */
export function ActLineLink(props: ActLineProps) {
  const { act } = props;
  return (
    <div className={classes['whole']}>
      <Line
        {...props}
        kind={
          <PageLink to={actPath(act.actId)} fw={600}>
            {useKindWords()(act)}
          </PageLink>
        }
      />
    </div>
  );
}

/** A line breaks behind the dot, never before it. */
const between = '\u00A0· ';

function useKindWords(): (act: DraftAct) => string {
  const t = useTranslator(actMessages);
  return ({ kind }) => (kind === null ? t('assistance.no-kind') : t(`assistance.kind.${kind}`));
}

function Line({ act, villageName, organizationName, withoutDay = false, kind }: ActLineProps & { kind: ReactNode }) {
  const t = useTranslator(actMessages);
  const { language } = useLanguage();
  const format = useFormat();
  const day = act.date === null ? t('assistance.no-date') : format.dayAndWeekday(act.date);
  const head = [
    organizationName,
    !withoutDay && day,
    act.villageId === null ? t('assistance.no-village') : villageName,
    act.mode && t(`assistance.mode.${act.mode}`),
  ];
  const measures = actWordsIn(language).measures(act);
  return (
    <div className={classes['line']}>
      <p>
        {kind}
        <span className={classes['where']}>{head.filter(Boolean).join(between)}</span>
      </p>
      {measures.length > 0 && <p className={classes['measures']}>{measures.join(between)}</p>}
      {act.note.trim() !== '' && <p className={classes['note']}>{act.note}</p>}
    </div>
  );
}
