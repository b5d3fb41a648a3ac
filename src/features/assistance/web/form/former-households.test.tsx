import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../../kernel/ids.ts';
import { emptyAct, type DraftAct } from '../../act.ts';
import { HouseholdCodesContext, type HouseholdCodes } from '../household-codes.ts';
import { useTypedCodes } from '../record/use-typed-codes.ts';
import { ForWhom } from './ForWhom.tsx';
import { withoutHousehold } from './new-draft-act.ts';

const [here, gone] = [newId(), newId()];
const households = [{ householdId: here, headName: '示例·张某', persons: 2, members: [{ id: 'p1', name: '示例·甲' }, { id: 'p2', name: '示例·乙' }] }];
const act: DraftAct = { ...emptyAct(newId()), householdIds: [here, gone], personIds: ['p1', 'p9'] };
const known = { persons: [], serves: [] };

const drawn = (one: DraftAct, offered = households) =>
  renderToStaticMarkup(
    <MantineProvider>
      <ForWhom act={one} onChange={() => undefined} idOf={(path) => path} errorAt={() => undefined} households={offered} served={[]} known={known} />
    </MantineProvider>,
  );
const ticked = (markup: string) => [...markup.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].filter(([tag]) => tag.includes('checked=""')).length;

const codes: HouseholdCodes = {
  Field: () => null,
  areWhole: (all, ids) => ids.every((id) => [0, 6].includes((all[id] ?? '').length)),
  entriesFor: () => [],
};
function Form({ typed }: { typed: Record<string, string> }) {
  const { areWhole } = useTypedCodes({ act, households, typed, onChange: () => undefined, isMended: false, nameOf: () => ({ 'zh-CN': '示例', en: 'Example' }) });
  return areWhole ? 'may be saved' : 'is half typed';
}
const mayBeSaved = (typed: Record<string, string>) =>
  renderToStaticMarkup(
    <HouseholdCodesContext value={codes}>
      <Form typed={typed} />
    </HouseholdCodesContext>,
  ) === 'may be saved';

describe('a household that was chosen and is not offered any more', () => {
  it('stands in the form, ticked, so that it can be taken out', () => {
    expect(drawn(act)).toContain('已不在名单上的户');
    expect(ticked(drawn(act)), 'both households and one person').toBe(3);
    expect(drawn({ ...act, householdIds: [here] })).not.toContain('已不在名单上的户');
  });

  it('has a name of its own beside another one', () => {
    const two = drawn({ ...act, householdIds: [gone, newId()] });
    expect(two).toContain('已不在名单上的户（第1户）');
    expect(two).toContain('已不在名单上的户（第2户）');
  });

  it('is no reason to say that nobody was found where nobody searched', () => {
    expect(drawn({ ...act, householdIds: [gone] }, [])).not.toContain('没有找到');
  });

  it('taken out, takes along those of it who were named', () => {
    expect(withoutHousehold(act, gone, households)).toMatchObject({ householdIds: [here], personIds: ['p1'] });
  });

  it('does not keep the form from being saved by a half typed code that has no field; one of an offered household does', () => {
    expect(mayBeSaved({ [gone]: '12' })).toBe(true);
    expect(mayBeSaved({ [here]: '12' })).toBe(false);
    expect(mayBeSaved({ [here]: '123456', [gone]: '1' })).toBe(true);
  });
});
