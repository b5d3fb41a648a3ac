import type { HouseholdView, PersonView } from '../../household-contract.ts';
import type { PersonSecret } from '../../personal-data.ts';
import { CategoryDialog } from './CategoryDialog.tsx';
import { EndHouseholdDialog, EndPersonDialog } from './EndDialogs.tsx';
import { FactsDialog } from './FactsDialog.tsx';
import { HeadDialog } from './HeadDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { AddPersonDialog, ChangePersonDialog } from './PersonDialogs.tsx';
import { UnmaskHouseholdDialog, UnmaskPersonDialog } from './UnmaskDialogs.tsx';

/** Which form stands open above the page of a household. */
export type HouseholdForm =
  | { kind: 'facts' | 'category' | 'head' | 'move' | 'end' | 'addPerson' | 'unmaskHousehold' }
  | { kind: 'changePerson' | 'endPerson'; person: PersonView }
  | { kind: 'unmaskPerson'; person: PersonView; field: PersonSecret };

export function HouseholdForms({ household, form, onClose }: { household: HouseholdView; form: HouseholdForm; onClose(): void }) {
  switch (form.kind) {
    case 'facts':
      return <FactsDialog household={household} onClose={onClose} />;
    case 'category':
      return <CategoryDialog household={household} onClose={onClose} />;
    case 'head':
      return <HeadDialog household={household} onClose={onClose} />;
    case 'move':
      return <MoveDialog household={household} onClose={onClose} />;
    case 'end':
      return <EndHouseholdDialog household={household} onClose={onClose} />;
    case 'addPerson':
      return <AddPersonDialog household={household} onClose={onClose} />;
    case 'changePerson':
      return <ChangePersonDialog person={form.person} onClose={onClose} />;
    case 'endPerson':
      return <EndPersonDialog person={form.person} onClose={onClose} />;
    case 'unmaskPerson':
      return <UnmaskPersonDialog person={form.person} field={form.field} onClose={onClose} />;
    case 'unmaskHousehold':
      return <UnmaskHouseholdDialog household={household} onClose={onClose} />;
  }
}
