import { useFormat } from '../../../../ui/language/format.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import type { Commitment } from '../../agreement.ts';
import type { AgreementView } from '../../views.ts';
import { usePairingPageWords } from './pairing-words.ts';
import classes from './Pairing.module.css';

/** Term and commitments of an agreement, one block for each organization that signs. */
export function Terms({ agreement }: { agreement: AgreementView }) {
  const t = usePairingPageWords();
  const format = useFormat();
  const { startsOn, endsOn, parties, commitments } = agreement;
  const start = format.date(startsOn);
  return (
    <dl className={classes['terms']}>
      <div>
        <dt>{t('term')}</dt>
        <dd>{endsOn === null ? t('termFrom', { start }) : t('termFromTo', { start, end: format.date(endsOn) })}</dd>
      </div>
      {parties.map(({ pairingId, organizationName }) => (
        <div key={pairingId}>
          <dt>{parties.length === 1 ? t('commitments') : organizationName}</dt>
          <dd>
            <Promised commitment={commitments.find((one) => one.pairingId === pairingId)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Promised({ commitment }: { commitment: Commitment | undefined }) {
  const t = usePairingPageWords();
  const format = useFormat();
  const { language } = useLanguage();
  if (!commitment) return null;
  const { people, moneyFen, goods, work } = commitment;
  const lines = [
    { name: t('people'), words: people === null ? '' : t('peopleCount', { count: people }) },
    { name: t('money'), words: moneyFen === null ? '' : format.money(moneyFen) },
    {
      name: t('goods'),
      words: goods.map((one) => `${one.name} ${one.quantity}${one.unit}`).join(language === 'en' ? ', ' : '、'),
    },
    { name: t('work'), words: work },
  ].filter(({ words }) => words !== '');
  return (
    <ul className={classes['promised']}>
      {lines.map(({ name, words }) => (
        <li key={name}>
          <span className={classes['soft']}>{name}</span> {words}
        </li>
      ))}
    </ul>
  );
}
