import { afterEach, beforeEach } from 'vitest';
import { openReporting, type ReportingScene } from './weekly-report-scenes.ts';
import { createWorld } from './world.ts';

/**
 * The scene of the test that runs: each test of the file has a world of its own in which the real campaign is live, begun at
 * `now` where that is given. It holds something only within a test and within the hooks that are declared below it.
 */
export function reportingOfEachTest(now?: Date): ReportingScene {
  const scene = {} as ReportingScene;
  beforeEach(async () => {
    const world = await createWorld(now);
    Object.assign(scene, { world });
    Object.assign(scene, await openReporting(world));
  });
  afterEach(() => scene.world.close());
  return scene;
}
