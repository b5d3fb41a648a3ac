import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { listPeople, type IssuedInvitation } from '../../people-contract.ts';
import { IssuedSheets } from './IssuedSheets.tsx';
import { PeopleLists } from './PeopleLists.tsx';

/** Who has come in and who has not; links that were just made take the page until they are handed out. */
export function PeoplePage() {
  const query = useEndpoint(listPeople, {});
  const [issued, setIssued] = useState<IssuedInvitation[]>([]);
  return (
    <Loaded query={query}>
      {(people) =>
        issued.length > 0 ? (
          <IssuedSheets invitations={issued} people={people} onDone={() => setIssued([])} />
        ) : (
          <PeopleLists people={people} onIssued={setIssued} />
        )
      }
    </Loaded>
  );
}
