import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { listPeople, type IssuedInvitation } from '../../people-contract.ts';
import { IssuedSheets } from './IssuedSheets.tsx';
import { PeopleLists } from './PeopleLists.tsx';
import { peopleWords } from './words.ts';

/** Who has come in and who has not; links that were just made take the page until they are handed out. */
export function PeoplePage() {
  const t = useTranslator(peopleWords);
  const query = useEndpoint(listPeople, {});
  const [issued, setIssued] = useState<IssuedInvitation[]>([]);
  return (
    <LoadedPage title={t('title')} query={query}>
      {(people) =>
        issued.length > 0 ? (
          <IssuedSheets invitations={issued} people={people} onDone={() => setIssued([])} />
        ) : (
          <PeopleLists people={people} onIssued={setIssued} />
        )
      }
    </LoadedPage>
  );
}
