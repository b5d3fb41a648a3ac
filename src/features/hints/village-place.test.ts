import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kmBetween } from './km-between.ts';
import { derivedPlace, farKm, type ConfirmedAct } from './village-place.ts';

const seed = 20_200_512;
const at = (latitude: number, longitude: number, date = '2020-06-01', changes: Partial<ConfirmedAct> = {}): ConfirmedAct => ({
  date,
  mode: 'inPerson',
  location: { latitude, longitude, accuracyMetres: 20 },
  ...changes,
});
const days = ['2020-05-18', '2020-05-19', '2020-06-02'] as const;
/** Within a few km of one another, as homes of a village lie. */
const inVillage = fc.record({ north: fc.integer({ min: 0, max: 300 }), east: fc.integer({ min: 0, max: 300 }), day: fc.constantFrom(...days) }).map(({ north, east, day }) =>
  at(34.7 + north / 10_000, 106.1 + east / 10_000, day),
);
const village = (least: number) => fc.array(inVillage, { minLength: least, maxLength: 20 }).map((acts) => [at(34.71, 106.11, '2020-06-03'), at(34.72, 106.12, '2020-06-04'), ...acts]);
const elsewhere = fc.record({ latitude: fc.integer({ min: 20, max: 50 }), longitude: fc.integer({ min: 80, max: 130 }) }).map(({ latitude, longitude }) => at(latitude, longitude, '2020-06-05'));

describe('the place of a village that nobody has stated', () => {
  it('lies among the acts that it is derived from, north to south and west to east, in whatever order they come', () => {
    fc.assert(
      fc.property(village(3), (acts) => {
        const place = derivedPlace(acts);
        const [north, east] = [acts.map(({ location }) => location?.latitude ?? 0), acts.map(({ location }) => location?.longitude ?? 0)];
        expect(place?.latitude).toBeGreaterThanOrEqual(Math.min(...north));
        expect(place?.latitude).toBeLessThanOrEqual(Math.max(...north));
        expect(place?.longitude).toBeGreaterThanOrEqual(Math.min(...east));
        expect(place?.longitude).toBeLessThanOrEqual(Math.max(...east));
        expect(derivedPlace(acts.toReversed())).toEqual(place);
        expect(place?.ground).toEqual({ kind: 'derived', acts: acts.length });
      }),
      { seed },
    );
  });

  it('is not moved out of the village by acts entered elsewhere, as long as they are fewer', () => {
    fc.assert(
      fc.property(village(3), fc.array(elsewhere, { maxLength: 30 }), (acts, others) => {
        const place = derivedPlace([...acts, ...others.slice(0, acts.length - 1)]);
        expect(place && kmBetween(place, { latitude: 34.715, longitude: 106.115 })).toBeLessThan(farKm);
      }),
      { seed },
    );
  });

  it('is not known from fewer than five acts, nor from one day, nor from what was remote, without a place or too rough', () => {
    const five = days.flatMap((day, index) => (index === 0 ? [at(34.7, 106.1, day)] : [at(34.7, 106.1, day), at(34.71, 106.11, day)]));
    expect(derivedPlace(five)).toMatchObject({ ground: { acts: 5 } });
    expect(derivedPlace(five.slice(1))).toBeUndefined();
    expect(derivedPlace(five.map((act) => ({ ...act, date: days[0] })))).toBeUndefined();
    const [, ...four] = five;
    for (const worthless of [
      at(34.7, 106.1, days[0], { mode: 'remote' }),
      at(34.7, 106.1, days[0], { location: null }),
      at(0, 0, days[0], { location: { latitude: 34.7, longitude: 106.1, accuracyMetres: 30_000 } }),
    ]) {
      expect(derivedPlace([...four, worthless])).toBeUndefined();
    }
  });

  it('is not known where most acts lie far from their middle: the half of two places is neither', () => {
    const [one, other] = [days.map((day) => at(34.7, 106.1, day)), days.map((day) => at(35.7, 107.1, day))];
    expect(derivedPlace([...one, ...other])).toBeUndefined();
  });
});
