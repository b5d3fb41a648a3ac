import { describe, expect, it } from 'vitest';
import { factsAskedFor, listedFields } from '../../tests/support/fields-of-commands.ts';
import { repeatedQuestions, sameWordOtherFact } from '../features/burden/repeated-questions.ts';

/** Commands that share a line of docs/fields.md are one form at two moments: recorded and corrected, added and changed. */
async function formOfCommand(): Promise<(command: string) => string> {
  const parent = new Map<string, string>();
  const top = (name: string): string => {
    const above = parent.get(name);
    return above === undefined || above === name ? name : top(above);
  };
  for (const { commands, areOneForm } of await listedFields()) {
    if (!areOneForm) continue;
    for (const command of commands) parent.set(top(command), top(commands[0] ?? command));
  }
  return top;
}

/** Names of fields that stand in two forms or more. */
async function sharedNames(): Promise<string[]> {
  const formOf = await formOfCommand();
  const forms = new Map<string, Set<string>>();
  for (const asked of factsAskedFor) {
    const [command = '', field = ''] = asked.split('.');
    forms.set(field, (forms.get(field) ?? new Set()).add(formOf(command)));
  }
  return [...forms].filter(([, where]) => where.size > 1).map(([field]) => field);
}

const repeated = repeatedQuestions.flatMap(({ asked }) => asked.flatMap(({ fields }) => fields));

describe('a question that two forms ask', () => {
  it('is on the list, or somebody has looked and says what the two ask', async () => {
    const known = new Set([...Object.keys(sameWordOtherFact), ...repeated.map((asked) => asked.split('.')[1])]);
    expect((await sharedNames()).filter((field) => !known.has(field))).toEqual([]);
  });

  it('is still asked: no line names a field that no command takes any more', async () => {
    const taken = new Set(factsAskedFor);
    expect(repeated.filter((asked) => !taken.has(asked))).toEqual([]);
    const shared = new Set(await sharedNames());
    expect(Object.keys(sameWordOtherFact).filter((field) => !shared.has(field))).toEqual([]);
  });

  it('is asked in two forms', async () => {
    const formOf = await formOfCommand();
    for (const { asked } of repeatedQuestions) {
      const forms = asked.flatMap(({ fields }) => fields).map((field) => formOf(field.split('.')[0] ?? ''));
      expect(new Set(forms).size).toBeGreaterThan(1);
    }
  });
});
