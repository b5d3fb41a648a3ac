import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { decideProblem, listNotices, viewNotice } from '../../contract.ts';
import type { ProblemFact } from '../../facts.ts';
import { planProblemMessages } from '../../messages.ts';
import { plansWords } from '../words.ts';
import { FactWords } from './FactRow.tsx';
import { factId, useDesk, withPointers } from './notice-desk.ts';
import classes from './Problems.module.css';

/** Whatever a careful clerk would stop at; each is accepted or resolved by a person before the launch. */
export function Problems() {
  const t = useTranslator(plansWords);
  const { notice, canCorrect } = useDesk();
  const { decisions } = notice;
  const { problems } = notice.facts;
  if (problems.length === 0) return null;
  const open = problems.length - decisions.length;
  return (
    <Section
      title={t('problemsTitle')}
      lead={canCorrect && t('problemsLead')}
      emphasis={open > 0}
      actions={
        open === 0 ? (
          <StatusBadge tone="confirmed">{t('problemsDone', { count: problems.length })}</StatusBadge>
        ) : (
          <StatusBadge tone="due">{t('problemsOpen', { open, count: problems.length })}</StatusBadge>
        )
      }
    >
      <ol className={classes['problems']} id={factId('/problems')} tabIndex={-1}>
        {withPointers('/problems', problems).map(({ pointer, index, item }) => (
          <Problem key={pointer} problem={item} index={index} />
        ))}
      </ol>
    </Section>
  );
}

function Problem({ problem, index }: { problem: ProblemFact; index: number }) {
  const t = useTranslator(plansWords);
  const title = useProblemTitle()(problem);
  const { decisions } = useDesk().notice;
  const decided = decisions.find((decision) => decision.problem === index);
  return (
    <li className={classes['problem']}>
      <div className={classes['words']}>
        <strong>{title}</strong>
        {problem.evidence !== '' && <FactWords pointer={`/problems/${index}`} text={`“${problem.evidence}”`} />}
      </div>
      {decided ? <Decided index={index} decision={decided} title={title} /> : <Undecided index={index} title={title} label={t('reason')} />}
    </li>
  );
}

/** A misprint carries its guess in the machine's remark: probably 贫困村. */
function useProblemTitle() {
  const t = useTranslator(plansWords);
  const say = useSay();
  return ({ code, message }: ProblemFact): string => {
    const guess = code === 'typo' ? /^probably (.+)$/.exec(message)?.[1] : undefined;
    const title = say(planProblemMessages[code]);
    return guess === undefined ? title : t('about', { what: title, about: t('probably', { word: guess }) });
  };
}

function Undecided({ index, title, label }: { index: number; title: string; label: string }) {
  const t = useTranslator(plansWords);
  const { notice, canCorrect } = useDesk();
  const [reason, setReason] = useState('');
  const decide = useCommand(decideProblem, { invalidates: [viewNotice, listNotices] });
  if (!canCorrect) return <StatusBadge tone="due">{t('undecided')}</StatusBadge>;
  const send = (decision: 'accepted' | 'resolved') =>
    decide.send({ params: { noticeId: notice.noticeId, problem: index }, body: { decision, reason: reason.trim() || null } });
  return (
    <div className={classes['decide']}>
      <TextInput
        className={classes['reason']}
        placeholder={label}
        aria-label={t('about', { what: label, about: title })}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="default"
        loading={decide.isPending}
        aria-label={t('about', { what: t('resolve'), about: title })}
        onClick={() => send('resolved')}
      >
        {t('resolve')}
      </Button>
      <Button
        variant="default"
        loading={decide.isPending}
        aria-label={t('about', { what: t('accept'), about: title })}
        onClick={() => send('accepted')}
      >
        {t('accept')}
      </Button>
      <CommandNotice command={decide} />
    </div>
  );
}

function Decided({
  index,
  decision,
  title,
}: {
  index: number;
  decision: { decision: 'accepted' | 'resolved'; reason: string | null; byName: string; decidedAt: string };
  title: string;
}) {
  const t = useTranslator(plansWords);
  const format = useFormat();
  const { notice, canCorrect } = useDesk();
  const reopen = useCommand(decideProblem, { invalidates: [viewNotice, listNotices] });
  const who = { name: decision.byName, time: format.dateTime(decision.decidedAt) };
  return (
    <div className={classes['decided']}>
      <StatusBadge tone="confirmed">{t(decision.decision === 'accepted' ? 'acceptedBy' : 'resolvedBy', who)}</StatusBadge>
      {decision.reason !== null && <span>{decision.reason}</span>}
      {canCorrect && (
        <Button
          variant="subtle"
          loading={reopen.isPending}
          aria-label={t('about', { what: t('takeBack'), about: title })}
          onClick={() => reopen.send({ params: { noticeId: notice.noticeId, problem: index }, body: { decision: 'open' } })}
        >
          {t('takeBack')}
        </Button>
      )}
      <CommandNotice command={reopen} />
    </div>
  );
}
