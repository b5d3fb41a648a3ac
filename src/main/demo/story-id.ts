import { v5 } from 'uuid';

/** Names of the story's steps become ids, so that telling it again after a crash repeats commands instead of doubling them. */
const storyNamespace = '6f0c6b1e-2f6a-5c0e-9a55-62052120200d';

export function storyId(name: string): string {
  return v5(name, storyNamespace);
}
