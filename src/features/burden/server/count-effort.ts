import { readEffort, type EffortForm } from '../../../kernel/effort.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { recordAct } from '../../assistance/contract.ts';
import { requestSignature, signReport } from '../../weekly-reports/contract.ts';
import { monthsOf } from '../burden.ts';
import { addToCounts, findSwitchOff } from './store.ts';

/** The commands that end a form whose filling in is counted. */
const formsOf: Readonly<Record<string, readonly EffortForm[]>> = {
  [recordAct.name]: ['act'],
  [requestSignature.name]: ['report'],
  [signReport.name]: ['report', 'signature'],
};

/**
 * Routes that count how their forms were filled in, where the browser says so. After the commit and apart from it: a count that fails is
 * a line in the log, and the act is saved; a command that is repeated was counted the first time.
 */
export function counting(routes: readonly Route[]): Route[] {
  return routes.map((route) => {
    const forms = formsOf[route.endpoint.name];
    if (!forms || !route.signedIn) return route;
    return {
      ...route,
      handle: async (ctx: UseCaseContext, input: unknown, prepared: unknown) => {
        const answer = await route.handle(ctx, input, prepared);
        if (!(answer instanceof RefusedError)) countLater(ctx, forms);
        return answer;
      },
    };
  });
}

function countLater(ctx: UseCaseContext, forms: readonly EffortForm[]): void {
  const effort = readEffort(ctx.client.effort);
  if (!effort || !forms.includes(effort.form)) return;
  const { current } = monthsOf(shanghaiDate(ctx.now));
  ctx.afterCommit(({ inTransaction }) =>
    inTransaction(async (later) => {
      if (!(await findSwitchOff(later))) await addToCounts(later, current, effort);
    }),
  );
}
