import { systemActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { RefusedError } from '../../kernel/refusal.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { loadSecrets } from '../../platform/secrets/load-secrets.ts';
import type { UseCaseContext } from '../../platform/use-case/context.ts';
import { runCommand, runQuery, type UseCaseRuntime } from '../../platform/use-case/run-use-case.ts';
import { DemoClock } from '../demo/demo-clock.ts';
import { reactions } from '../features.ts';
import { readCommandSettings } from './command-settings.ts';
import { reachDatabase } from './reach-database.ts';
import { terminalLanguage } from './run-command.ts';

interface County {
  countyId: string;
  name: string;
}

/** What a command does in one county, as the product itself. */
export interface CountyWork {
  county: County;
  read<T>(work: (ctx: UseCaseContext) => Promise<T>): Promise<T>;
  write<T>(name: string, work: (ctx: UseCaseContext) => Promise<T>): Promise<T>;
}

/** Opens the database that `jiedui serve` uses, beside a running server or alone, and works in every county of it. */
export async function inEachCounty<T>(work: (county: CountyWork) => Promise<T>): Promise<T[]> {
  const settings = await readCommandSettings(process.env);
  const access = await reachDatabase(settings);
  const db = openDatabase({ url: access.appUrl, poolSize: 2 });
  try {
    const clock = DemoClock.peek(settings.dataFolder);
    const secrets = await loadSecrets(settings.dataFolder);
    const runtime: UseCaseRuntime = { db, now: () => clock?.now() ?? new Date(), secrets, reactions };
    const counties = await db.selectFrom('counties').select(['countyId', 'name']).orderBy('countyId').execute();
    if (counties.length === 0) throw new RefusedError('notFound', [{ code: 'main.no-county' }]);
    const results: T[] = [];
    for (const county of counties) results.push(await work(workIn(runtime, county)));
    return results;
  } finally {
    await db.destroy();
    await access.close();
  }
}

function workIn(runtime: UseCaseRuntime, county: County): CountyWork {
  const caller = {
    actor: systemActor(county.countyId),
    language: terminalLanguage(process.env),
    client: { address: 'localhost', userAgent: 'jiedui command line' },
  };
  return {
    county,
    read: (work) => runQuery(runtime, caller, work),
    write: (name, work) => runCommand(runtime, caller, { id: newId(), endpoint: name, input: null }, work),
  };
}
