import { useEffect, useState } from 'react';

/** Counts down from `seconds` since `start` was last changed, on the device's clock; 0 when it is over. */
export function useSecondsLeft(seconds: number, start: unknown): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const update = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    update();
    if (seconds === 0) return undefined;
    const timer = setInterval(update, 500);
    return () => clearInterval(timer);
  }, [seconds, start]);
  return left;
}
