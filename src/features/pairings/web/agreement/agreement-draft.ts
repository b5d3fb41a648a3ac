import type { BodyOf } from '../../../../kernel/endpoint.ts';
import type { drawUpAgreement } from '../../contract.ts';
import type { AgreementView, PairingView } from '../../views.ts';

export interface GoodsRow {
  name: string;
  quantity: string;
  unit: string;
}

export interface CommitmentDraft {
  people: string;
  moneyFen: number | null;
  goods: GoodsRow[];
  work: string;
}

export interface ContactDraft {
  /** Empty: the village's. */
  pairingId: string;
  name: string;
  post: string;
  /** As typed; empty where the number of before stays. */
  phone: string;
  /** Of the agreement that is changed: which contact it is, and its number, masked. */
  kept?: { index: number; maskedPhone: string };
}

/** What a person types; numbers as typed, so that nothing is lost. */
export interface AgreementDraft {
  /** Who signs beside the pairing that the form was opened from. */
  companions: string[];
  startsOn: string;
  endsOn: string;
  commitments: Record<string, CommitmentDraft>;
  contacts: ContactDraft[];
  changeReason: string;
}

const emptyCommitment: CommitmentDraft = { people: '', moneyFen: null, goods: [], work: '' };

export function commitmentIn(draft: AgreementDraft, pairingId: string): CommitmentDraft {
  return draft.commitments[pairingId] ?? emptyCommitment;
}

/** Whether the term of an agreement was over on the day of the view, with which a new term is proposed to begin. */
export function isOver({ endsOn }: Pick<AgreementView, 'endsOn'>, { startsOn: today }: PairingView['term']): boolean {
  return endsOn !== null && endsOn < today;
}

/** Begins with what stands, so that a change is only what differs. */
export function firstDraft({ agreements: [standing], companions, pairingId, agreementId, term }: PairingView): AgreementDraft {
  // Who has signed another one since is not drawn into this one without somebody's wish.
  const mayJoin = new Set(companions.filter((one) => one.agreementId === agreementId).map((one) => one.pairingId));
  if (!standing) {
    return {
      companions: [],
      startsOn: term.startsOn,
      endsOn: term.endsOn ?? '',
      commitments: {},
      contacts: [
        { pairingId, name: '', post: '', phone: '' },
        { pairingId: '', name: '', post: '', phone: '' },
      ],
      changeReason: '',
    };
  }
  return {
    companions: standing.parties.map((party) => party.pairingId).filter((id) => mayJoin.has(id)),
    ...(isOver(standing, term) ? { startsOn: term.startsOn, endsOn: term.endsOn ?? '' } : { startsOn: standing.startsOn, endsOn: standing.endsOn ?? '' }),
    commitments: Object.fromEntries(
      standing.commitments.map(({ pairingId: id, people, moneyFen, goods, work }) => [
        id,
        {
          people: people === null ? '' : String(people),
          moneyFen,
          goods: goods.map(({ name, quantity, unit }) => ({ name, quantity: String(quantity), unit })),
          work,
        },
      ]),
    ),
    contacts: standing.contacts.map(({ maskedPhone, ...contact }, index) => ({
      ...contact,
      pairingId: contact.pairingId ?? '',
      phone: '',
      kept: { index, maskedPhone },
    })),
    changeReason: '',
  };
}

/** A whole number as typed, also in full-width figures; null where nothing was typed. What is no number is NaN, which travels as nothing: its field leads there first. */
export function numberOf(typed: string): number | null {
  const plain = typed.normalize('NFKC').replaceAll(/[,，\s]/g, '');
  return plain === '' ? null : Number(plain);
}

/** As the server takes it; rows left empty are left out. */
export function bodyOf(draft: AgreementDraft, view: PairingView): BodyOf<typeof drawUpAgreement> {
  const pairingIds = [view.pairingId, ...draft.companions];
  return {
    pairingIds,
    replaces: view.agreementId,
    replacesOfOthers: view.companions.filter(({ pairingId }) => draft.companions.includes(pairingId)).map(({ pairingId, agreementId }) => ({ pairingId, agreementId })),
    changeReason: draft.changeReason,
    startsOn: draft.startsOn,
    endsOn: draft.endsOn === '' ? null : draft.endsOn,
    commitments: pairingIds.map((pairingId) => {
      const { people, moneyFen, goods, work } = commitmentIn(draft, pairingId);
      return {
        pairingId,
        people: numberOf(people),
        moneyFen,
        goods: goods
          .filter(({ name, quantity }) => name.trim() !== '' || quantity.trim() !== '')
          .map(({ name, quantity, unit }) => ({ name, quantity: numberOf(quantity) ?? 0, unit })),
        work,
      };
    }),
    contacts: contactsOf(draft).map(({ pairingId, name, post, phone, kept }) => ({
      pairingId: pairingId === '' ? null : pairingId,
      name,
      post,
      ...(phone.trim() === '' && kept ? { keepsPhoneOf: kept.index } : { phone }),
    })),
  };
}

/** Those that are filled in, in the order in which they are sent. */
export function contactsOf({ contacts }: AgreementDraft): ContactDraft[] {
  return contacts.filter(({ name, phone }) => name.trim() !== '' || phone.trim() !== '');
}
