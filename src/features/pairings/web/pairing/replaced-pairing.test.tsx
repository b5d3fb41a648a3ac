import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../../kernel/ids.ts';
import type { AgreementView } from '../../views.ts';
import { ReplacedPairing } from './ReplacedPairing.tsx';

const agreementId = newId();
const agreed = (endsOn: string | null): AgreementView => ({
  agreementId, version: 1, startsOn: '2020-05-20', endsOn, parties: [], commitments: [], contacts: [], changeReason: '', madeByName: '示例', madeAt: '2020-05-20T02:00:00.000Z', confirmations: [], papers: [],
});
const wordsFor = (agreements: AgreementView[]) =>
  renderToStaticMarkup(
    <ReplacedPairing pairing={{ organizationName: '示例老年养护院', townshipName: '示例乡', villageName: '梨湾村', agreementId: agreements.length > 0 ? agreementId : null, agreements }} />,
  );

describe('whoever lets another organization take over reads before', () => {
  it('whose pairing ends, with which village, and until when it was agreed', () => {
    expect(wordsFor([agreed('2020-11-30')])).toBe('<p>将被接替：示例老年养护院结对示例乡梨湾村，协议到2020年11月30日。</p>');
  });

  it('that its agreement names no day, or that there is none', () => {
    expect(wordsFor([agreed(null)])).toContain('协议没有写明到哪一天');
    expect(wordsFor([])).toContain('还没有协议');
  });
});
