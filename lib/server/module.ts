import type { ApiModule } from './api/define-operation';
import type { Consumer } from './core/jobs/consumer';
import type { Job } from './core/jobs/job';
import type { ModuleGauge } from './core/metrics/queue';
import type { TopicHandler } from './core/queue/topic';
import type { ExportSet } from './platform/export/export-set';
import type { SearchSource } from './platform/search/source';
import type { Effects } from './zero/effect';

/** What one module does on the server only. */
export type ServerModule = {
  /** The module's name, the same in every layer. */
  name: string;
  /** What follows from its actions, in their transaction and in this order. */
  effects: readonly Effects[];
  /** Work at a fixed time. */
  jobs: readonly Job[];
  /** Work that follows a commit, by the topic of the queue. */
  topics: readonly TopicHandler[];
  /** Work on rows that become due or out of date. */
  consumers: readonly Consumer[];
  /** What operators measure of its rows. */
  gauges: readonly ModuleGauge[];
  /** The files of an organization's export. */
  exportSets: readonly ExportSet[];
  /** Where its subjects are searched. */
  searchSources: readonly SearchSource[];
  /** What programs reach of it under /api/v1. */
  api: ApiModule;
};

/** Describes a module to `lib/server/modules.ts`; what it does not have is left out. */
export const defineServerModule = (
  module: Pick<ServerModule, 'name'> & Partial<ServerModule>,
): ServerModule => ({
  effects: [],
  jobs: [],
  topics: [],
  consumers: [],
  gauges: [],
  exportSets: [],
  searchSources: [],
  api: { scopes: [], operations: [] },
  ...module,
});
