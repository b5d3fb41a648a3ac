import { newId } from '../../../src/kernel/ids.ts';
import * as contract from '../../../src/features/registry/imports/contract.ts';
import { madeUpIdNumber } from '../../../src/main/demo/made-up-numbers.ts';
import { settleHousehold } from '../coverage-scenes.ts';
import { checked, workbookOf } from '../import-scenes.ts';
import type { Expectation, Expectations, Stage, Wanted } from './expectation.ts';

let made = 0;

/** A file of the township, checked and not yet written. */
async function townshipImport({ personas: { township } }: Stage): Promise<contract.ImportView> {
  made += 1;
  const row = ['示例镇', '示例村', `R${made}`, '未脱贫', '张示例', '户主', madeUpIdNumber('1969-09-09', made)];
  return checked(township, await workbookOf(['乡镇', '行政村', '户编号', '户类型', '姓名', '与户主关系', '身份证号'], [row]));
}

/** Of one township: its own officer, who sent it, and, unless it is the sender's own, the office. */
function ofImport(more: Wanted = {}, isSendersOwn = false): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const { importId, mapping } = await townshipImport(stage);
      const body = more.body === 'mapping' ? { mapping: mapping?.value } : more.body;
      const { chief, clerk, township } = stage.personas;
      return { wanted: { ...more, ...(body === undefined ? {} : { body }), params: { importId } }, insiders: isSendersOwn ? [township] : [chief, clerk, township] };
    },
  };
}

/** A person of the personas' village under a name that nobody else has. */
async function villager({ world, personas }: Stage): Promise<{ villageId: string; name: string }> {
  const villageId = personas.village.actor.villageId ?? '';
  const { householdId } = await settleHousehold(world, villageId, { persons: 1 });
  const name = `示例${newId().slice(-8)}`;
  await world.inDatabase((db) => db.updateTable('persons').set({ name }).where('householdId', '=', householdId).execute());
  return { villageId, name };
}

export const registryImportExpectations: Expectations = {
  uploadWorkbook: { kind: 'noIds' },
  listRegistryImports: { kind: 'noIds' },
  viewRegistryImport: ofImport(),
  checkRegistryImport: ofImport({ body: 'mapping' }, true),
  listRegistryImportRows: ofImport({ query: { list: 'new' } }),
  downloadMarkedCopy: {
    kind: 'scoped',
    scene: async (stage) => ({ wanted: { params: { importId: (await townshipImport(stage)).importId } }, insiders: [stage.personas.township] }),
  },
  applyRegistryImport: ofImport({ body: { leaveOutBlocked: false } }),
  cancelRegistryImport: ofImport(),
  undoRegistryImport: ofImport(),
  downloadImportTemplate: {
    kind: 'scoped',
    scene: async ({ personas: { chief, clerk, township, otherTownship, chiefOfAnotherCounty } }) => ({
      wanted: { params: { kind: 'households' } },
      insiders: [clerk, chief, township, otherTownship, chiefOfAnotherCounty],
    }),
  },
  exportHouseholds: {
    kind: 'narrowed',
    scene: async (stage) => {
      const { villageId, name } = await villager(stage);
      const { chief, clerk, township } = stage.personas;
      return { wanted: { query: { villageId } }, insiders: [chief, clerk, township], secret: name };
    },
  },
  // The leave itself shows nothing; whose file it is, `exportUnmasked` says.
  grantUnmaskedExport: {
    kind: 'narrowed',
    scene: async (stage) => {
      const { villageId, name } = await villager(stage);
      return { wanted: { body: { reason: '示例理由', filter: { villageId } } }, insiders: [], secret: name };
    },
  },
  exportUnmasked: {
    kind: 'scoped',
    scene: async ({ personas: { township } }) => {
      const { body } = await township.send(contract.grantExport, { body: { reason: '示例理由', filter: {} } });
      return { wanted: { params: { leaveId: body.leaveId } }, insiders: [township] };
    },
  },
};
