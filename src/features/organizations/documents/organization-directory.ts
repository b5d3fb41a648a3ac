import { shanghaiTimestamp } from '../../../kernel/shanghai-time.ts';
import type { Spreadsheet } from '../../../platform/documents/spreadsheet.ts';
import { fieldWords } from '../field-words.ts';
import { kindName } from '../kinds.ts';
import type { ProfileFacts, ProfileField } from '../profile.ts';

/** An organization on paper: names instead of ids, telephone numbers masked. */
export interface DirectoryEntry extends ProfileFacts {
  name: string;
  townshipName: string;
  capabilities: string[];
  contacts: string[];
  missing: ProfileField[];
}

const word = (field: ProfileField) => fieldWords[field]['zh-CN'];

/** 社会组织名录: one row for each organization, in the order of the notices. */
export function organizationDirectory(organizations: readonly DirectoryEntry[], at: Date): Spreadsheet {
  return {
    creator: '结对',
    createdAt: at,
    sheets: [
      {
        name: '社会组织名录',
        title: '社会组织名录',
        notes: [`截至 ${shanghaiTimestamp(at).slice(0, 16)}，共 ${organizations.length} 家。联系电话已遮盖；未填写的内容留空。`],
        columns: [
          { header: '社会组织', kind: 'text' },
          { header: word('creditCode'), kind: 'text' },
          { header: word('kind'), kind: 'text' },
          { header: word('townshipId'), kind: 'text' },
          { header: word('address'), kind: 'text' },
          { header: word('purpose'), kind: 'text' },
          { header: word('businessScope'), kind: 'text' },
          { header: word('capabilities'), kind: 'text' },
          { header: `${word('staff')}（人）`, kind: 'integer' },
          { header: `${word('volunteers')}（人）`, kind: 'integer' },
          { header: `${word('yearlyBudgetFen')}（元）`, kind: 'money' },
          { header: word('maxVillages'), kind: 'integer' },
          { header: word('contacts'), kind: 'text' },
          { header: '待补充', kind: 'text' },
        ],
        rows: organizations.map((one) => [
          one.name,
          one.creditCode,
          one.kind === null ? null : kindName(one.kind)['zh-CN'],
          one.townshipName,
          one.address,
          one.purpose,
          one.businessScope,
          one.capabilities.join('、'),
          one.staff,
          one.volunteers,
          one.yearlyBudgetFen,
          one.maxVillages,
          one.contacts.join('；'),
          one.missing.map(word).join('、'),
        ]),
      },
    ],
  };
}
