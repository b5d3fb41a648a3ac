import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { lazy, Suspense, useState, type FormEvent } from 'react';
import { ProblemError, sentencesOf } from '../../../../ui/api/problem-error.ts';
import { useCommand, type Command } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { usePageSearch } from '../../../../ui/links.tsx';
import { isLeaving } from '../../../../ui/offline/leaving.ts';
import { waitingHere } from '../../../../ui/outbox/waiting-flag.ts';
import { useEnter } from '../../../../ui/session.tsx';
import { PublicFrame } from '../../../../ui/shell/PublicFrame.tsx';
import { signIn } from '../../contract.ts';
import classes from '../door.module.css';
import { useSecondsLeft } from './use-seconds-left.ts';
import { signInWords } from './words.ts';

/** For a device that holds something unsent, or was left without a line: nobody else's first load carries it. */
const WaitingAtDoor = lazy(async () => ({ default: (await import('../../../../ui/outbox/WaitingAtDoor.tsx')).WaitingAtDoor }));

/** The door: name and password, and a code where the account asks for one. Leads back to where the person wanted to go. */
export function SignInPage() {
  const t = useTranslator(signInWords);
  const [search] = usePageSearch();
  const enter = useEnter();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const [lockedUntil, setLockedUntil] = useState<number>();
  const command = useCommand(signIn, {
    onSuccess: (session) => enter(session, search['then']),
    onRefused: (error) => {
      if (isRefusedFor(error, 'accounts.second-factor-needed')) setAsksCode(true);
      setLockedUntil(Date.now() + secondsToWait(error) * 1000);
    },
  });
  const secondsLeft = useSecondsLeft(lockedUntil);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({ body: { signInName: name, password, ...(asksCode && code !== '' ? { code } : {}) } });
  };
  return (
    <PublicFrame>
      <div className={classes['door']}>
        <header className={classes['head']}>
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
        </header>
        {(waitingHere() > 0 || isLeaving()) && (
          <Suspense fallback={null}>
            <WaitingAtDoor />
          </Suspense>
        )}
        <form onSubmit={submit}>
          <Stack gap="md">
            <TextInput
              label={t('name')}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              withAsterisk={false}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('password')}
              name="password"
              autoComplete="current-password"
              required
              withAsterisk={false}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            />
            {asksCode && (
              <TextInput
                label={t('code')}
                description={t('codeHint')}
                name="code"
                inputMode="text"
                autoComplete="one-time-code"
                required
                withAsterisk={false}
                // It appears in answer to the button and is what the person types next.
                ref={focusWhenDrawn}
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
            )}
            <Told command={command} secondsLeft={secondsLeft} />
            <Button type="submit" fullWidth loading={command.isPending} disabled={secondsLeft > 0}>
              {t('submit')}
            </Button>
          </Stack>
        </form>
        <p className={classes['help']}>{t('help')}</p>
      </div>
    </PublicFrame>
  );
}

/** Why the door did not open; while a wait runs, how long it still is. */
function Told({ command, secondsLeft }: { command: Command<typeof signIn>; secondsLeft: number }) {
  const t = useTranslator(signInWords);
  const format = useFormat();
  const { language } = useLanguage();
  const { error } = command;
  if (!(error instanceof ProblemError) || error.status >= 500) return <CommandNotice command={command} />;
  if (isRefusedFor(error, 'accounts.second-factor-needed')) return null;
  if (isRefusedFor(error, 'accounts.locked-out')) {
    if (secondsLeft === 0) return null;
    return (
      <Notice tone="due" title={t('locked', { duration: format.duration(secondsLeft * 1000) })} announce="status">
        <p>{t('lockedWhy')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="urgent" title={t('notIn')} announce="alert">
      {sentencesOf(error, language).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

function focusWhenDrawn(field: HTMLInputElement | null): void {
  field?.focus();
}

function isRefusedFor(error: unknown, code: string): boolean {
  return error instanceof ProblemError && error.refusals.some((refusal) => refusal.code === code);
}

function secondsToWait(error: unknown): number {
  if (!(error instanceof ProblemError)) return 0;
  const refusal = error.refusals.find(({ code }) => code === 'accounts.locked-out');
  return Number(refusal?.params?.['seconds'] ?? 0);
}
