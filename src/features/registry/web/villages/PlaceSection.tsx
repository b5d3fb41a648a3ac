import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useFocusAfterWait } from '../../../../ui/api/use-focus-after-wait.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { askPosition, type NoPosition } from '../../../../ui/position/ask-position.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import { listVillageChanges, type VillageRecord } from '../../contract.ts';
import { removeVillagePlace, stateVillagePlace, viewVillagePlace, type StatedPlace } from '../../village-place.ts';
import { placeWords } from '../place-words.ts';
import { PlaceDialog } from './PlaceDialog.tsx';
import classes from './PlaceSection.module.css';

/** Where the village lies, as somebody stated it: one press in the village, typed by office or township, taken away again. */
export function PlaceSection({ village }: { village: VillageRecord }) {
  const t = useTranslator(placeWords);
  const { villageId } = village;
  const query = useEndpoint(viewVillagePlace, { params: { villageId } });
  const isOfVillage = useSignedIn().role === 'village';
  const [open, setOpen] = useState<'typing' | 'removing'>();
  const close = () => setOpen(undefined);
  const shown = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<{ words: string }>();
  // What was pressed may be gone by now: a place is taken away, and its button with it.
  useEffect(() => {
    const at = document.activeElement;
    if (said && (at === document.body || shown.current?.contains(at))) shown.current?.querySelector('button')?.focus();
  }, [said]);
  const saved = (words: string) => {
    close();
    setSaid({ words });
  };
  return (
    <Section title={t('place')} lead={t('placeLead')}>
      <output className={classes['soft']}>{said?.words}</output>
      <Loaded query={query}>
        {({ place }) => (
          <div ref={shown} className={classes['place']}>
            {place ? <Stated place={place} /> : <p>{t('placeNone')}</p>}
            {isOfVillage && <OwnPosition villageId={villageId} isFirst={place === null} onStated={() => saved(t('placeStated'))} />}
            <Group gap="xs" className="jd-no-print">
              {!isOfVillage && (
                <Button variant="default" onClick={() => setOpen('typing')}>
                  {t('typePlace')}
                </Button>
              )}
              {place && (
                <Button variant="default" onClick={() => setOpen('removing')}>
                  {t('removePlace')}
                </Button>
              )}
            </Group>
            {open === 'typing' && <PlaceDialog village={village} place={place} onClose={close} onStated={() => saved(t('placeStated'))} />}
            {open === 'removing' && <RemoveDialog villageId={villageId} onClose={close} onRemoved={() => saved(t('placeRemoved'))} />}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Stated({ place }: { place: StatedPlace }) {
  const t = useTranslator(placeWords);
  const format = useFormat();
  const { latitude, longitude, accuracyMetres, statedByName, statedByRole, statedAt } = place;
  const stated = t('statedBy', { name: statedByName, role: t(`role.${statedByRole}`), time: format.dateTime(statedAt) });
  return (
    <p>
      <strong className="jd-number">{t('degrees', { latitude: latitude.toFixed(4), longitude: longitude.toFixed(4) })}</strong>
      <span className={classes['soft']}>
        {[stated, ...(accuracyMetres === null ? [] : [t('measured', { metres: accuracyMetres })])].join(' · ')}
      </span>
    </p>
  );
}

/** The one press of the village's cadre; the device is asked by it and at no other time. */
function OwnPosition({ villageId, isFirst, onStated }: { villageId: string; isFirst: boolean; onStated(): void }) {
  const t = useTranslator(placeWords);
  const [isAsking, setAsking] = useState(false);
  const [failed, setFailed] = useState<NoPosition>();
  const command = useCommand(stateVillagePlace, { invalidates: [viewVillagePlace, listVillageChanges], onSuccess: onStated });
  const isBusy = isAsking || command.isPending;
  const button = useFocusAfterWait<HTMLButtonElement>(isBusy);
  // A fix takes seconds: nothing is stated of a village whose page has been left.
  const here = useRef<string>(undefined);
  useEffect(() => {
    here.current = villageId;
    return () => {
      here.current = undefined;
    };
  }, [villageId]);
  const press = async () => {
    command.reset();
    setFailed(undefined);
    setAsking(true);
    const answer = await askPosition();
    setAsking(false);
    if (here.current !== villageId) return;
    if (typeof answer === 'string') setFailed(answer);
    else command.send({ params: { villageId }, body: answer });
  };
  return (
    <div className={classes['own']}>
      <Button ref={button} size="md" variant={isFirst ? 'filled' : 'default'} loading={isBusy} onClick={() => void press()}>
        {t('useOwnPosition')}
      </Button>
      <span className={classes['soft']}>{t('useOwnPositionHint')}</span>
      {failed && (
        <Notice tone="due" title={t(`no.${failed}.title`)} announce="alert">
          <p>{t(`no.${failed}`)}</p>
        </Notice>
      )}
      <CommandNotice command={command} hasInput={false} />
    </div>
  );
}

function RemoveDialog({ villageId, onClose, onRemoved }: { villageId: string; onClose(): void; onRemoved(): void }) {
  const t = useTranslator(placeWords);
  const command = useCommand(removeVillagePlace, { invalidates: [viewVillagePlace, listVillageChanges], onSuccess: onRemoved });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('removePlaceTitle')}
      confirmLabel={t('removePlace')}
      isPending={command.isPending}
      onConfirm={() => command.send({ params: { villageId } })}
    >
      <p>{t('removePlaceWords')}</p>
      <CommandNotice command={command} hasInput={false} />
    </ConfirmDialog>
  );
}
