import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { registerMetrics } from './metrics.ts';

it('shows the figures of other parts as they are when somebody asks', async () => {
  const app = Fastify();
  let ill = 0;
  registerMetrics(app, [{ name: 'counties_not_sealed', help: 'Counties that are ill', read: () => ill }]);
  expect((await app.inject('/metrics')).body).toContain('\ncounties_not_sealed 0\n');
  ill = 2;
  expect((await app.inject('/metrics')).body).toContain('\ncounties_not_sealed 2\n');
});
