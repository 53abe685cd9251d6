// The one barrel that drizzle-kit and the query builder need.
export * from './audit';
export * from './auth';
export * from './client';
export * from './event';
export * from './feedback';
export * from './mail';
export * from './member';
export * from './message';
export * from './note';
export * from './organization';
export * from './payment';
export * from './team';
export * from './ticket';
