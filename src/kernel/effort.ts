/**
 * What a browser says of the filling in of a form: which form, and three coarse steps. It goes beside the command and not in it, without
 * account, organization, day, time or record; who reads it, the burden feature, keeps counts alone.
 */
export const effortForms = ['act', 'report', 'signature'] as const;
export type EffortForm = (typeof effortForms)[number];

export const effortMeasures = ['seconds', 'taps', 'prefilled'] as const;
export type EffortMeasure = (typeof effortMeasures)[number];

/** Upper ends of the steps, each included; above the last is one step more. `prefilled` in per cent of the filled fields. */
export const effortSteps: Readonly<Record<EffortMeasure, readonly number[]>> = {
  seconds: [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200, 1800],
  taps: [2, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 256, 512],
  prefilled: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90],
};

/** The step that each measure falls in; `prefilled` is left out where no field was filled in. */
export interface Effort {
  form: EffortForm;
  seconds: number;
  taps: number;
  prefilled?: number;
}

/** Which step a value falls in, from 0. */
export function stepOf(measure: EffortMeasure, value: number): number {
  const step = effortSteps[measure].findIndex((end) => value <= end);
  return step === -1 ? effortSteps[measure].length : step;
}

/** `act s3 t2 p8`: on the wire in the header `jiedui-effort`. */
export function writeEffort({ form, seconds, taps, prefilled }: Effort): string {
  return [form, `s${seconds}`, `t${taps}`, ...(prefilled === undefined ? [] : [`p${prefilled}`])].join(' ');
}

/** Undefined for whatever is not exactly that: it is dropped, and the command beside it goes on. */
export function readEffort(text: unknown): Effort | undefined {
  const match = typeof text === 'string' ? /^([a-z]{1,12}) s(\d{1,2}) t(\d{1,2})(?: p(\d{1,2}))?$/.exec(text) : null;
  const form = effortForms.find((one) => one === match?.[1]);
  if (!match || !form) return undefined;
  const effort: Effort = { form, seconds: Number(match[2]), taps: Number(match[3]), ...(match[4] === undefined ? {} : { prefilled: Number(match[4]) }) };
  return effortMeasures.every((measure) => (effort[measure] ?? 0) <= effortSteps[measure].length) ? effort : undefined;
}
