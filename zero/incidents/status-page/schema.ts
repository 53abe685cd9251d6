import { boolean, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const statusPage = table('statusPage')
  .columns({
    id: string(),
    organizationId: string(),
    slug: string(),
    name: string(),
    about: string(),
    isPublished: boolean(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export const statusComponent = table('statusComponent')
  .columns({
    id: string(),
    organizationId: string(),
    statusPageId: string(),
    serviceId: string().optional(),
    name: string(),
    groupName: string(),
    position: number(),
    status: string(),
    createdAt: number(),
    updatedAt: number(),
    archivedAt: number().optional(),
  })
  .primaryKey('id');

export const statusPost = table('statusPost')
  .columns({
    id: string(),
    organizationId: string(),
    statusPageId: string(),
    kind: string(),
    title: string(),
    impact: string(),
    status: string(),
    startedAt: number().optional(),
    resolvedAt: number().optional(),
    scheduledFor: number().optional(),
    scheduledUntil: number().optional(),
    publishedAt: number().optional(),
    createdAt: number(),
    updatedAt: number(),
    archivedAt: number().optional(),
    incidentId: string().optional(),
  })
  .primaryKey('id');

export const statusPostComponent = table('statusPostComponent')
  .columns({
    id: string(),
    organizationId: string(),
    statusPostId: string(),
    componentId: string(),
    createdAt: number(),
  })
  .primaryKey('id');

export const statusUpdate = table('statusUpdate')
  .columns({
    id: string(),
    organizationId: string(),
    statusPostId: string(),
    body: string(),
    status: string(),
    displayedAt: number(),
    correctsId: string().optional(),
    createdAt: number(),
  })
  .primaryKey('id');

export type StatusPage = Row<(typeof statusPage)['schema']>;
export type StatusComponent = Row<(typeof statusComponent)['schema']>;
export type StatusPost = Row<(typeof statusPost)['schema']>;
export type StatusUpdate = Row<(typeof statusUpdate)['schema']>;
