import { deskModule } from './desk/module';
import { platformModule } from './platform/module';

const modules = [platformModule, deskModule];

/** The effects of all modules, in the order in which they run. */
export const effects = modules.flatMap((module) => module.effects);

/** Every job that there is. */
export const jobs = modules.flatMap((module) => module.jobs);

/** What the worker does with the tasks of the queue. */
export const topics = modules.flatMap((module) => module.topics);

/** Every consumer that the worker starts. */
export const consumers = modules.flatMap((module) => module.consumers);

/** The files of an organization's export, in their order. */
export const exportSets = modules.flatMap((module) => module.exportSets);
