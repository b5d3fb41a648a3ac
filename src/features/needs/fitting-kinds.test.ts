import { describe, expect, it } from 'vitest';
import { findCapability } from '../organizations/capabilities.ts';
import { causes } from '../registry/codes.ts';
import { circumstancesOf, fittingKinds, whyByCauses } from './fitting-kinds.ts';

const kindsOf = (given: Parameters<typeof fittingKinds>[0]) => fittingKinds(given).map(({ kind }) => kind);

describe('the kinds offered on a household page', () => {
  it('begin with what answers its main cause, with the reason', () => {
    const [first] = fittingKinds({ causes: ['noSkill', 'illness'], members: [] });
    expect(first).toEqual({ kind: 'training', reasons: [{ code: 'needs.fits.cause', params: { cause: '缺技术', causeEn: 'Lack of skills' } }] });
    expect(kindsOf({ causes: ['illness', 'noSkill'], members: [] })[0]).toBe('medical');
  });

  it('follow the members: pupils, small children, the old, those who can work', () => {
    const members = [
      { birthDate: '1950-01-01', schooling: null, labour: 'none' },
      { birthDate: '2015-05-20', schooling: 'inKindergarten', labour: null },
      { birthDate: '2008-03-01', schooling: 'inPrimary', labour: null },
      { birthDate: '1985-03-01', schooling: 'juniorHigh', labour: 'ordinary' },
    ];
    const kinds = kindsOf(circumstancesOf({ causes: [], members }, '2020-05-20'));
    expect(kinds).toEqual(expect.arrayContaining(['elderCare', 'earlyEducation', 'childSponsorship', 'jobs']));
  });

  it('offer no work to those who cannot work or still learn', () => {
    const members = [
      { birthDate: '1985-03-01', schooling: null, labour: 'lost' },
      { birthDate: '2003-03-01', schooling: 'inSeniorHigh', labour: 'ordinary' },
    ];
    expect(circumstancesOf({ causes: [], members }, '2020-05-20').members.map(({ isWorker }) => isWorker)).toEqual([false, false]);
  });

  it('are five and never the same twice, even where nothing is known of a household', () => {
    for (const given of [[], causes.map(({ code }) => code), ['left by an older version']]) {
      const kinds = kindsOf({ causes: given, members: [] });
      expect([kinds.length, new Set(kinds).size]).toEqual([5, 5]);
      expect(kinds.filter((kind) => !findCapability(kind))).toEqual([]);
    }
  });

  it('know every cause of the registry but “other”', () => {
    const silent = causes.filter(({ code }) => fittingKinds({ causes: [code], members: [] })[0]?.reasons.length === 0);
    expect(silent.map(({ code }) => code)).toEqual(['other']);
  });
});

describe('the usual reason of a need', () => {
  it('is told by the causes, and by nothing where none says anything', () => {
    expect(whyByCauses(['noSkill', 'schoolingCosts'])).toBe('致贫原因：缺技术、因学');
    expect(whyByCauses(['other'])).toBe('');
    expect(whyByCauses([])).toBe('');
  });
});

describe('an age', () => {
  it('is counted in full years on the day', () => {
    const ageOn = (day: string) => circumstancesOf({ causes: [], members: [{ birthDate: '1955-05-20', schooling: null, labour: null }] }, day).members[0]?.age;
    expect([ageOn('2020-05-19'), ageOn('2020-05-20')]).toEqual([64, 65]);
  });
});
