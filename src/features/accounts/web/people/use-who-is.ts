import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import type { People } from '../../people-contract.ts';
import { roleWords } from '../role-words.ts';
import { nameOf, type Someone } from './gather.ts';
import { peopleWords } from './words.ts';

/** What somebody is called in a question: the name, or where none is known yet, place and role (清水县老年养护院的联络员). */
export function useWhoIs({ organizations, townships, villages }: People) {
  const t = useTranslator(peopleWords);
  const say = useSay();
  return (someone: Someone): string => {
    const { role, organizationId, townshipId, villageId } = someone.kind === 'person' ? someone.person : someone.invitation;
    const placeId = organizationId ?? townshipId ?? villageId;
    const place = [...organizations, ...townships, ...villages].find(({ id }) => id === placeId)?.name;
    const roleName = say(roleWords[role]);
    return nameOf(someone) ?? (place === undefined ? roleName : t('roleAt', { place, role: roleName }));
  };
}
