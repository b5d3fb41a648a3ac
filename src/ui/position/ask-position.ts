/** Where this device is, in degrees of WGS 84. */
export interface Position {
  latitude: number;
  longitude: number;
  accuracyMetres: number;
}

/** Why there is no position: its owner does not let it tell, it could not find out, or this browser cannot (also: no https). */
export type NoPosition = 'refused' | 'notFound' | 'cannot';

const options: PositionOptions = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 };

/** Asks the device once. For a press only: nobody is located who did not ask for it. */
export async function askPosition(geolocation: Geolocation | undefined = ownGeolocation()): Promise<Position | NoPosition> {
  if (!geolocation) return 'cannot';
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracyMetres: accuracy }),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'refused' : 'notFound'),
      options,
    );
  });
}

/** Browsers have it on https and on the device itself only, whatever the type says. */
function ownGeolocation(): Geolocation | undefined {
  return globalThis.isSecureContext ? (navigator as { geolocation?: Geolocation }).geolocation : undefined;
}
