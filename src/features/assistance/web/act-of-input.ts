import type { DraftAct } from '../act.ts';

/** The act in an outbox entry's input, of both commands that carry one. */
export function actOfInput(input: unknown): DraftAct {
  return (input as { body: { act: DraftAct } }).body.act;
}
