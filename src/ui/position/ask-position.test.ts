import { describe, expect, it } from 'vitest';
import { askPosition } from './ask-position.ts';

const failure = (code: number) => ({ code, PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3, message: '' }) satisfies GeolocationPositionError;
const answering = (answer: (found: PositionCallback, failed: PositionErrorCallback) => void) =>
  ({ getCurrentPosition: (found: PositionCallback, failed: PositionErrorCallback) => answer(found, failed) }) as unknown as Geolocation;

describe('where this device is', () => {
  it('is told with how exact it is', async () => {
    const coords = { latitude: 34.75, longitude: 106.14, accuracy: 18 } as GeolocationCoordinates;
    expect(await askPosition(answering((found) => found({ coords, timestamp: 0 } as GeolocationPosition)))).toEqual({
      latitude: 34.75,
      longitude: 106.14,
      accuracyMetres: 18,
    });
  });

  it('is not told where its owner refuses, it does not find out, or the browser has no way', async () => {
    expect(await askPosition(answering((_, failed) => failed(failure(1))))).toBe('refused');
    expect(await askPosition(answering((_, failed) => failed(failure(3))))).toBe('notFound');
    expect(await askPosition(undefined)).toBe('cannot');
  });
});
