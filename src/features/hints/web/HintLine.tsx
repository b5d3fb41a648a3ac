import type { ReactNode } from 'react';
import { useFormat } from '../../../ui/language/format.ts';
import { useSay } from '../../../ui/language/use-translator.ts';
import { PageLink } from '../../../ui/links.tsx';
import { actPath } from '../../assistance/web/public-parts.tsx';
import { EvidenceStrip } from '../../evidence/web/public-parts.tsx';
import type { ActRef, Hint } from '../hint.ts';
import classes from './Hints.module.css';
import { useHintWords } from './words.ts';

export type CapabilityNames = Readonly<Record<string, { 'zh-CN': string; en: string }>>;

/** A hint in words that explain themselves, with its evidence. */
export function HintLine({ hint, capabilityNames }: { hint: Hint; capabilityNames: CapabilityNames }) {
  const sentence = useSentence(capabilityNames);
  return (
    <>
      <p>{sentence(hint)}</p>
      <Evidence hint={hint} />
    </>
  );
}

function useSentence(capabilityNames: CapabilityNames): (hint: Hint) => string {
  const t = useHintWords();
  const say = useSay();
  const format = useFormat();
  const actWords = useActWords();
  return (hint) => {
    switch (hint.kind) {
      case 'copiedNarrative': {
        const { part, percent, there } = hint;
        const values = { part: t(`hints.part.${part}`), percent, organization: there.organizationName, day: format.day(there.day) };
        return t('hints.say.copiedNarrative', values);
      }
      case 'outsideWeek':
        return t('hints.say.outsideWeek', {
          act: actWords(hint.act),
          day: format.date(hint.act.date),
          from: format.day(hint.from),
          to: format.day(hint.to),
        });
      case 'farFromVillage':
        return t('hints.say.farFromVillage', { act: actWords(hint.act), km: hint.km });
      case 'moneyWithoutVoucher':
        return t('hints.say.moneyWithoutVoucher', { count: hint.acts.length, money: format.money(hint.totalFen) });
      case 'jump':
        return hint.figure === 'people'
          ? t('hints.say.jump-people', { now: hint.now, usual: hint.usual })
          : t('hints.say.jump-money', { now: format.money(hint.now), usual: format.money(hint.usual) });
      case 'reusedPhoto':
        return t(hint.isSame ? 'hints.say.photo-same' : 'hints.say.photo-near', {
          act: actWords(hint.act),
          organization: hint.there.organizationName,
          day: format.day(hint.there.act.date),
          there: `${hint.there.act.villageName} ${t(`assistance.kind.${hint.there.act.kind}`)}`,
        });
      case 'neverConfirmed':
        return t('hints.say.neverConfirmed', { count: hint.count, days: hint.days });
      case 'outsideMeans':
        return t('hints.say.outsideMeans', {
          kind: t(`assistance.kind.${hint.actKind}`),
          count: hint.acts.length,
          capabilities: hint.capabilities.map((code) => (capabilityNames[code] ? say(capabilityNames[code]) : code)).join(t('hints.and')),
        });
    }
  };
}

function useActWords(): (act: ActRef) => string {
  const t = useHintWords();
  const format = useFormat();
  return ({ date, kind, villageName }) => `${format.day(date)} ${villageName} ${t(`assistance.kind.${kind}`)}`;
}

function Evidence({ hint }: { hint: Hint }) {
  const t = useHintWords();
  const format = useFormat();
  const actWords = useActWords();
  if (hint.kind === 'copiedNarrative') {
    const { there } = hint;
    return (
      <div className={classes['sides']}>
        <Side title={t('hints.here')}>{hint.here}</Side>
        <Side title={t('hints.there', { organization: there.organizationName, day: format.date(there.day) })}>{there.text}</Side>
      </div>
    );
  }
  if (hint.kind === 'reusedPhoto') {
    const { there } = hint;
    return (
      <div className={classes['pair']}>
        <Side title={<PageLink to={actPath(hint.act.actId)}>{t('hints.here-act', { day: format.date(hint.act.date) })}</PageLink>}>
          <EvidenceStrip isWide evidenceIds={[hint.evidenceId]} />
        </Side>
        <Side title={<PageLink to={actPath(there.act.actId)}>{t('hints.there', { organization: there.organizationName, day: format.date(there.act.date) })}</PageLink>}>
          <EvidenceStrip isWide evidenceIds={[there.evidenceId]} />
        </Side>
      </div>
    );
  }
  if (hint.kind === 'farFromVillage') return <Places {...hint} />;
  if (hint.kind === 'moneyWithoutVoucher') {
    return <Lines of={hint.acts.map((act) => [actWords(act), format.money(act.moneyFen), ...(act.isOfLastReport ? [t('hints.of-last-report')] : [])].join(' · '))} />;
  }
  if (hint.kind === 'outsideMeans' || hint.kind === 'neverConfirmed') return <Lines of={hint.acts.map(actWords)} />;
  if (hint.kind === 'jump') {
    return <Lines of={hint.earlier.map(({ dueDate, value }) => `${format.day(dueDate)} · ${hint.figure === 'people' ? value : format.money(value)}`)} />;
  }
  return null;
}

/** Both places in degrees, and how that of the village is known. */
function Places({ here, village }: Extract<Hint, { kind: 'farFromVillage' }>) {
  const t = useHintWords();
  const format = useFormat();
  const { ground } = village;
  const degrees = ({ latitude, longitude }: typeof village | typeof here) => t('hints.degrees', { latitude: latitude.toFixed(4), longitude: longitude.toFixed(4) });
  return (
    <div className={classes['sides']}>
      <Side title={t('hints.place-here')}>
        <p className="jd-number">{degrees(here)}</p>
        <p className={classes['soft']}>{t('hints.place-accuracy', { metres: Math.round(here.accuracyMetres) })}</p>
      </Side>
      <Side title={t('hints.place-village')}>
        <p className="jd-number">{degrees(village)}</p>
        <p className={classes['soft']}>
          {ground.kind === 'derived'
            ? t('hints.ground.derived', { count: ground.acts })
            : t(`hints.ground.${ground.byRole}`, { name: ground.byName, day: format.date(ground.on) })}
        </p>
      </Side>
    </div>
  );
}

function Side({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <figure className={classes['side']}>
      <figcaption className={classes['soft']}>{title}</figcaption>
      {children}
    </figure>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className={classes['soft']}>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
