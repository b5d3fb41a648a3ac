import { describe, expect, it } from 'vitest';
import { instantOfCamera } from './camera-time.ts';

describe('when a camera says that it was', () => {
  it('is the time in Shanghai, unless the camera says how far ahead it is', () => {
    expect(instantOfCamera('2020:06:12 09:30:15', undefined)?.toISOString()).toBe('2020-06-12T01:30:15.000Z');
    expect(instantOfCamera('2020:06:12 09:30:15', '+08:00')?.toISOString()).toBe('2020-06-12T01:30:15.000Z');
    expect(instantOfCamera('2020:06:12 09:30:15', '-05:30')?.toISOString()).toBe('2020-06-12T15:00:15.000Z');
  });

  it.each(['0000:00:00 00:00:00', '2020:02:30 10:00:00', '2020:06:12 25:00:00', '1970:01:01 00:00:00', 'yesterday', '', undefined])(
    'is nothing where it is no time: %s',
    (takenAt) => {
      expect(instantOfCamera(takenAt, '+08:00')).toBeUndefined();
    },
  );
});
