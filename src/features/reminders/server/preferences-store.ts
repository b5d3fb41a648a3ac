import * as z from 'zod';
import type { Language } from '../../../kernel/language.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { personalChannelsSchema, type PersonalChannel } from '../channel.ts';

export interface Preferences {
  language: Language;
  email: string | undefined;
  channels: readonly PersonalChannel[];
  calendarMadeAt: Date | null;
}

/** Of whoever has chosen nothing: the app alone, in Chinese. */
export const unchosen: Preferences = { language: 'zh-CN', email: undefined, channels: ['inApp'], calendarMadeAt: null };

export const emailPlace = (accountId: string) => `reminder_preferences.email:${accountId}`;

type Reader = Pick<UseCaseContext, 'db' | 'actor' | 'secrets'>;

/** By account; who has chosen nothing is left out. */
export async function preferencesOf({ db, actor, secrets }: Reader, accountIds: readonly string[]): Promise<Map<string, Preferences>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('reminderPreferences')
    .selectAll()
    .where('countyId', '=', actor.countyId)
    .where('accountId', 'in', [...accountIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.accountId,
      {
        language: row.language as Language,
        email: row.emailEncrypted === null ? undefined : secrets.decrypt(row.emailEncrypted, emailPlace(row.accountId)),
        channels: z.parse(personalChannelsSchema, row.channels),
        calendarMadeAt: row.calendarMadeAt,
      },
    ]),
  );
}

/** The actor's own. */
export async function savePreferences(
  { db, actor, secrets }: Reader,
  { language, email, channels }: Pick<Preferences, 'language' | 'email' | 'channels'>,
): Promise<void> {
  const { countyId, accountId } = actor;
  const values = {
    language,
    emailEncrypted: email === undefined ? null : secrets.encrypt(email, emailPlace(accountId)),
    channels: JSON.stringify(channels),
  };
  await db
    .insertInto('reminderPreferences')
    .values({ countyId, accountId, ...values })
    .onConflict((conflict) => conflict.columns(['countyId', 'accountId']).doUpdateSet(values))
    .execute();
}

/** The actor's calendar from now on; null ends it. */
export async function saveCalendar({ db, actor }: Reader, calendar: { digest: string; madeAt: Date } | null): Promise<void> {
  const { countyId, accountId } = actor;
  const values = { calendarDigest: calendar?.digest ?? null, calendarMadeAt: calendar?.madeAt ?? null };
  const { language, channels } = unchosen;
  await db
    .insertInto('reminderPreferences')
    .values({ countyId, accountId, language, channels: JSON.stringify(channels), ...values })
    .onConflict((conflict) => conflict.columns(['countyId', 'accountId']).doUpdateSet(values))
    .execute();
}

/** Whose calendar it is; undefined where it was ended or never made. */
export async function findCalendarOwner({ db, actor }: Pick<Reader, 'db' | 'actor'>, digest: string): Promise<{ accountId: string; language: Language } | undefined> {
  const row = await db
    .selectFrom('reminderPreferences')
    .select(['accountId', 'language'])
    .where('countyId', '=', actor.countyId)
    .where('calendarDigest', '=', digest)
    .executeTakeFirst();
  return row && { accountId: row.accountId, language: row.language as Language };
}
