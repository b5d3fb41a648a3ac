import type { SupervisorLogger } from '../../src/platform/database/embedded/supervisor-logger.ts';

const ignore = () => undefined;

/** For tests that make things fail on purpose: what they expect stands in their assertions. */
export const silentLogger: SupervisorLogger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
