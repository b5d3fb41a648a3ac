import { stepsOnDevice } from './device-database.ts';

/** Signing out: nobody who comes after finds what was read here. What was written stays, under its writer. */
export async function forgetAnswers(): Promise<void> {
  await stepsOnDevice('answers', (store) => void store.clear());
}
