import type { RequestOf } from '../../../../kernel/endpoint.ts';
import type { WeekState } from '../../standing.ts';
import type { listRollUpActs } from '../../contract.ts';

/** What a number asks to see: the acts behind it, by the same question that the server counted by. */
export type ActFilter = Omit<RequestOf<typeof listRollUpActs>['query'], 'basis' | 'after'>;

/** What a pressed number opens: acts, or the organizations in one state. */
export type Drill = { title: string } & ({ acts: ActFilter } | { state: WeekState });
