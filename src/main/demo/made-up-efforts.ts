import { stepOf, writeEffort, type EffortForm } from '../../kernel/effort.ts';
import { recordAct } from '../../features/assistance/contract.ts';
import { requestSignature, signReport } from '../../features/weekly-reports/contract.ts';
import { between, chanceFor } from './chance.ts';

/** Seconds, taps and share of what was filled in before (示例), as the story's people would have had them. */
const ranges: Readonly<Record<EffortForm, { seconds: [number, number]; taps: [number, number]; prefilled?: [number, number] }>> = {
  act: { seconds: [8, 75], taps: [3, 40], prefilled: [40, 90] },
  report: { seconds: [60, 700], taps: [20, 260], prefilled: [0, 60] },
  signature: { seconds: [10, 90], taps: [2, 6] },
};

const formOf: Readonly<Record<string, EffortForm | undefined>> = {
  [recordAct.name]: 'act',
  [requestSignature.name]: 'report',
  [signReport.name]: 'signature',
};

/** What a browser would have told beside a step of the story: the same in every telling. */
export function madeUpEffort(endpoint: string, step: string): string | undefined {
  const form = formOf[endpoint];
  if (!form) return undefined;
  const { seconds, taps, prefilled } = ranges[form];
  const chance = chanceFor(`effort ${step}`);
  return writeEffort({
    form,
    seconds: stepOf('seconds', between(chance, seconds)),
    taps: stepOf('taps', between(chance, taps)),
    ...(prefilled ? { prefilled: stepOf('prefilled', between(chance, prefilled)) } : {}),
  });
}
