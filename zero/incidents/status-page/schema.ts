import { boolean, number, string, table, type Row } from '@rocicorp/zero';

export const statusPage = table('statusPage')
  .from('status_page')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    slug: string(),
    name: string(),
    about: string(),
    isPublished: boolean().from('is_published'),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export const statusComponent = table('statusComponent')
  .from('status_component')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    statusPageId: string().from('status_page_id'),
    serviceId: string().from('service_id').optional(),
    name: string(),
    groupName: string().from('group_name'),
    position: number(),
    status: string(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
    archivedAt: number().from('archived_at').optional(),
  })
  .primaryKey('id');

export const statusPost = table('statusPost')
  .from('status_post')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    statusPageId: string().from('status_page_id'),
    kind: string(),
    title: string(),
    impact: string(),
    status: string(),
    startedAt: number().from('started_at').optional(),
    resolvedAt: number().from('resolved_at').optional(),
    scheduledFor: number().from('scheduled_for').optional(),
    scheduledUntil: number().from('scheduled_until').optional(),
    publishedAt: number().from('published_at').optional(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
    archivedAt: number().from('archived_at').optional(),
    incidentId: string().from('incident_id').optional(),
  })
  .primaryKey('id');

export const statusPostComponent = table('statusPostComponent')
  .from('status_post_component')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    statusPostId: string().from('status_post_id'),
    componentId: string().from('component_id'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export const statusUpdate = table('statusUpdate')
  .from('status_update')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    statusPostId: string().from('status_post_id'),
    body: string(),
    status: string(),
    displayedAt: number().from('displayed_at'),
    correctsId: string().from('corrects_id').optional(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type StatusPage = Row<(typeof statusPage)['schema']>;
export type StatusComponent = Row<(typeof statusComponent)['schema']>;
export type StatusPost = Row<(typeof statusPost)['schema']>;
export type StatusUpdate = Row<(typeof statusUpdate)['schema']>;
