import { isModuleEnabled } from '@/zero/core/optional-modules';
import { jobHandler } from './core/jobs/run-jobs';
import { switchedOff } from './core/jobs/switched-off';
import { deskModule } from './desk/module';
import type { JobOverview } from './platform/job/read';
import { incidentsModule } from './incidents/module';
import { platformModule } from './platform/module';

const modules = [platformModule, deskModule, incidentsModule];

/** The effects of all modules, in the order in which they run. */
export const effects = modules.flatMap((module) => module.effects);

/** Every job that there is. */
export const jobs = modules.flatMap((module) => module.jobs);

/** What the worker does with the tasks of the queue; a job that waits for its time is one, too. */
export const topics = modules.flatMap((module) => {
  const off = switchedOff(module.name);
  return [
    ...module.topics.map((handler) => ({ ...handler, off })),
    ...module.jobs.map((job) => jobHandler(job, off)),
  ];
});

/** What admins see of the queue: its topics, and the jobs that run at fixed times. */
export const jobOverview: JobOverview = {
  topics: topics.map(({ topic, label, shows }) => ({ topic, label, shows })),
  jobs: jobs.map(({ name, label = name, schedule }) => ({ name, label, schedule })),
};

/** Every consumer that the worker starts, and for which organizations it does nothing. */
export const consumers = modules.flatMap(({ name, consumers: own }) =>
  own.map((consumer) => ({ consumer, off: switchedOff(name) })),
);

/** What operators measure of the rows of all modules. */
export const gauges = modules.flatMap((module) => module.gauges);

/** What a key can be allowed. */
export const apiScopes = modules.flatMap((module) => module.api.scopes);

/** Everything that programs reach under /api/v1. */
export const apiOperations = modules.flatMap(({ name, api }) =>
  api.operations.map((operation) => ({ ...operation, module: name })),
);

/** The files of an organization's export, in their order. */
export const exportSets = modules.flatMap((module) => module.exportSets);

/** Where the subjects of the modules are searched, for an organization that has not switched them off. */
export const searchSources = (organization: { readonly disabledModules: readonly string[] }) =>
  modules
    .filter(({ name }) => isModuleEnabled(organization, name))
    .flatMap((module) => module.searchSources);
