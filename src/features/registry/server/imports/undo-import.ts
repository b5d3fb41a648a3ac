import { RefusedError } from '../../../../kernel/refusal.ts';
import type { InputOf } from '../../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { householdsChanged } from '../../events.ts';
import type * as contract from '../../imports/contract.ts';
import { grouped } from '../../../../kernel/grouped.ts';
import { indexPurposes, sealedPlaces } from '../../personal-data.ts';
import { insertChanges, type Change } from '../change-store.ts';
import type { Household, Person } from '../household-store.ts';
import { deleteSearchTerms, insertSearchTerms } from '../search-store.ts';
import { refuseSecondAtOnce } from './apply-import.ts';
import { countChangesOf, type ImportRow } from './import-store.ts';
import { getImportFor } from './load-import.ts';
import { refusePlacesInUse, removePlaces } from './remove-places.ts';
import { beginRun, finishRun, type Run } from './run.ts';
import { alignHouseholds, alignStanding, holdHouseholdRows, holdWhatWasWritten, listChangesOf, listLaterChanges, readPersonRows, writeHouseholds, writePersons, type ImportedChange } from './write-store.ts';
import { writeVillageFacts } from './village-store.ts';
import { inTurn } from './writing-turns.ts';

const namesShown = 8;

/**
 * As if the import had not been: what it changed gets its former values, what it brought is ended and stays in the history.
 * Refuses with `registry-import.undo-changed` where something of it was changed since, and where a place that it brought is in use.
 */
export async function undoImport(ctx: UseCaseContext, { params }: InputOf<typeof contract.undoImport>): Promise<undefined> {
  const row = await getImportFor(ctx, params.importId, 'undo');
  await refuseSecondAtOnce(ctx);
  await refuseWhereChangedSince(ctx, row.importId);
  await refusePlacesInUse(ctx, row.importId);
  const total = await countChangesOf(ctx, row.importId);
  await beginRun(ctx, row.importId, { state: 'undoing', total }, (run) => inTurn(() => undoRows(run, row, total)));
}

async function refuseWhereChangedSince(ctx: UseCaseContext, importId: string): Promise<void> {
  const later = await listLaterChanges(ctx, importId, namesShown);
  if (later.count === 0) return;
  throw new RefusedError('conflict', [{ code: 'registry-import.undo-changed', params: { count: later.count, names: later.names.join('、') } }]);
}

const atOnce = 1000;

async function undoRows(run: Run, row: ImportRow, total: number): Promise<void> {
  await run.inTransaction(async (ctx) => {
    // Asked once nobody can change it any more: an edit that was under way is seen, one that comes now waits.
    await holdWhatWasWritten(ctx, row.importId);
    await refuseWhereChangedSince(ctx, row.importId);
    let [done, after]: [number, string | null] = [0, null];
    // No further than the import went: what undoing writes stands behind it in the history, under the same import.
    while (done < total) {
      const changes = uncut(await listChangesOf(ctx, row.importId, { after, limit: Math.min(atOnce, total - done) }));
      const last = changes.at(-1);
      if (!last) break;
      await undoChanges(ctx, row, changes);
      after = last.changeId;
      done += changes.length;
      await run.beat(done, total);
    }
    await removePlaces(ctx, row.importId, whyUndone(row));
    await ctx.audit({ action: 'registry-import.undone', subject: { type: 'registryImport', id: row.importId }, detail: { fileName: row.fileName, changes: done } });
    await finishRun(ctx, run, { state: 'undone', undoneAt: ctx.now, undoneByName: ctx.actor.name, stepDone: done });
  });
}

/** What was written of one household stands together and is undone together: whose head it was can be told only so. */
function uncut(changes: ImportedChange[]): ImportedChange[] {
  const last = changes.at(-1)?.householdId ?? null;
  if (changes.length < atOnce || last === null) return changes;
  const start = changes.findIndex(({ householdId }) => householdId === last);
  return start > 0 ? changes.slice(0, start) : changes;
}

const whyUndone = ({ fileName }: ImportRow) => `撤销导入《${fileName}》`;

async function undoChanges(ctx: UseCaseContext, row: ImportRow, changes: readonly ImportedChange[]): Promise<void> {
  const { importId } = row;
  const why = whyUndone(row);
  const bySubject = grouped(changes, ({ subjectType }) => subjectType);
  const undone: Change[] = [];
  const note = ({ subjectType, subjectId, householdId }: ImportedChange, before: Record<string, unknown> | null, after: Record<string, unknown> | null) =>
    undone.push({ subjectType, subjectId, householdId, why, importId, before, after });
  const ended = { endedAt: ctx.now, endReason: why };

  const households = await holdHouseholdRows(ctx, changes.flatMap(({ householdId }) => householdId ?? []));
  const former = (bySubject.get('household') ?? []).flatMap((change): Household[] => {
    const row = households.get(change.subjectId);
    if (!row) return [];
    note(change, change.before ? pick(row, change.before) : { endedAt: null }, change.before ?? { endedAt: ctx.now.toISOString(), endReason: why });
    return [change.before ? { ...row, ...change.before, ...indexesOfHousehold(ctx, row.householdId, change.before) } : { ...row, ...ended }];
  });
  await writeHouseholds(ctx, former);

  const personChanges = bySubject.get('person') ?? [];
  const persons = await readPersonRows(ctx, personChanges.map(({ subjectId }) => subjectId));
  const [noLongerFound, renamed]: [Person[], Person[]] = [[], []];
  const formerPersons = personChanges.flatMap((change): Person[] => {
    const row = persons.get(change.subjectId);
    if (!row) return [];
    note(change, change.before ? pick(row, change.before) : { endedAt: null }, change.before ?? { endedAt: ctx.now.toISOString(), endReason: why });
    if (!change.before) {
      noLongerFound.push(row);
      return [{ ...row, ...ended, isHead: false }];
    }
    const next: Person = { ...row, ...change.before, ...indexesOfPerson(ctx, row.personId, change.before) };
    if (next.name !== row.name) {
      noLongerFound.push(row);
      renamed.push(next);
    }
    return [{ ...next, isHead: next.relation === 'head' }];
  });
  await writePersons(ctx, formerPersons);
  await deleteSearchTerms(ctx, noLongerFound);
  await insertSearchTerms(ctx, renamed);
  await alignHouseholds(ctx, [...households.keys()]);
  const whoseChanged = (...fields: string[]) =>
    (bySubject.get('household') ?? []).flatMap(({ subjectId, before }) => (before !== null && fields.some((field) => field in before) ? subjectId : []));
  await alignStanding(ctx, whoseChanged('unfinished', 'unfinishedSince'));

  for (const change of bySubject.get('village') ?? []) {
    if (!change.before) continue;
    await writeVillageFacts(ctx, change.subjectId, change.before);
    note(change, change.after, change.before);
  }
  await insertChanges(ctx, undone);
  if (households.size > 0) await ctx.record(householdsChanged({ householdIds: [...households.keys()] }));
}

function pick(row: object, fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, (row as Record<string, unknown>)[field] ?? null]));
}

/** The history keeps no indexes; they are made anew from what is sealed. */
function indexesOfPerson({ secrets }: UseCaseContext, personId: string, before: Record<string, unknown>): Partial<Person> {
  const index = (sealed: unknown, place: string, purpose: string) => (typeof sealed === 'string' ? secrets.blindIndex(secrets.decrypt(sealed, place), purpose) : null);
  return {
    ...('idNumberSealed' in before && { idNumberIndex: index(before['idNumberSealed'], sealedPlaces.idNumber(personId), indexPurposes.idNumber) }),
    ...('phoneSealed' in before && { phoneIndex: index(before['phoneSealed'], sealedPlaces.phone(personId), indexPurposes.phone) }),
  };
}

function indexesOfHousehold({ secrets }: UseCaseContext, householdId: string, before: Record<string, unknown>): Partial<Household> {
  const sealed = before['bankAccountSealed'];
  if (sealed === undefined) return {};
  const index = typeof sealed === 'string' ? secrets.blindIndex(secrets.decrypt(sealed, sealedPlaces.bankAccount(householdId)), indexPurposes.bankAccount) : null;
  return { bankAccountIndex: index };
}
