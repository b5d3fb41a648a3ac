import type { Commitment } from '../../src/features/pairings/agreement.ts';
import { drawUpAgreement, listPairings, viewPairing } from '../../src/features/pairings/contract.ts';
import type { PairingLine, PairingView } from '../../src/features/pairings/views.ts';
import type { Person } from './world.ts';

/** The live pairing of an organization and, where it has several, of a village. */
export async function pairingOf(office: Person, organizationId: string, villageId?: string): Promise<PairingLine> {
  const { body } = await office.send(listPairings);
  const found = body.pairings.find((line) => line.organizationId === organizationId && (villageId === undefined || line.villageId === villageId));
  if (!found) throw new Error('they are not paired');
  return found;
}

export async function openPairing(by: Person, pairingId: string): Promise<PairingView> {
  const { status, body } = await by.send(viewPairing, { params: { pairingId } });
  if (status !== 200) throw new Error(`not opened: ${status}`);
  return body;
}

export function commitmentOf(pairingId: string, changes: Partial<Commitment> = {}): Commitment {
  return { pairingId, people: 3, moneyFen: 500_000, goods: [{ name: '化肥', quantity: 2, unit: '吨' }], work: '示例：技能培训两期', ...changes };
}

/** Terms that every rule passes, for one pairing or several. */
export function termsOf(pairingIds: string[], changes: Record<string, unknown> = {}) {
  const [first = ''] = pairingIds;
  return {
    pairingIds,
    replaces: null as string | null,
    startsOn: '2020-05-20',
    endsOn: '2020-12-31' as string | null,
    commitments: pairingIds.map((id) => commitmentOf(id)),
    contacts: [
      { pairingId: first as string | null, name: '示例联系人', post: '校长', phone: '19900000001' },
      { pairingId: null, name: '示例村干部', post: '村主任', phone: '19900000002' },
    ],
    ...changes,
  };
}

/** Draws up an agreement in place of whatever stands; gives its id. */
export async function agree(by: Person, pairingIds: string[], changes: Record<string, unknown> = {}): Promise<string> {
  const answer = await by.send(drawUpAgreement, { body: termsOf(pairingIds, changes) });
  if (answer.status !== 200) throw new Error(`not drawn up: ${JSON.stringify(answer.problem)}`);
  return answer.body.agreementId;
}

/** The smallest file of each kind that begins as it must, and one that does not. */
export const papers = {
  pdf: Buffer.from('%PDF-1.4\n%示例\n'),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
  jpeg: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  html: Buffer.from('<html><script>alert(1)</script></html>'),
};
