import { actions } from '#actions/platform';
import { defineModule } from '../core/define-module';
import { apiKeyQueries } from './api-key/queries';
import { apiKeyEvents, apiKeySubject } from './api-key/subject';
import { attachmentQueries } from './attachment/queries';
import { auditEvents, auditSubject } from './audit/subject';
import { notificationChannelQueries } from './channel/queries';
import { notificationChannelEvents, notificationChannelSubject } from './channel/subject';
import { draftQueries } from './draft/queries';
import { dataEvents, dataSubject } from './export/subject';
import { jobEvents, jobSubject } from './job/subject';
import { mailEvents, mailSubject } from './mail/subject';
import { memberEvents } from './member/events';
import { memberQueries } from './member/queries';
import { memberSubject } from './member/subject';
import { notificationQueries } from './notification/queries';
import { organizationSubject } from './organization/subject';
import { preferenceQueries } from './preference/queries';
import { accountSubject, sessionEvents, sessionSubject } from './session/subject';
import { subjectLinkSubject } from './subject-link/subject';
import { tagQueries } from './tag/queries';
import { tagSubject } from './tag/subject';
import { teamQueries } from './team/queries';
import { teamSubject } from './team/subject';
import { viewQueries } from './view/queries';
import { viewSubject } from './view/subject';
import { webhookEndpointEvents, webhookEndpointSubject } from './webhook/subject';

export const platformModule = defineModule({
  name: 'platform',
  queries: {
    apiKey: apiKeyQueries,
    attachment: attachmentQueries,
    draft: draftQueries,
    member: memberQueries,
    notification: notificationQueries,
    notificationChannel: notificationChannelQueries,
    preference: preferenceQueries,
    tag: tagQueries,
    team: teamQueries,
    view: viewQueries,
  },
  actions,
  events: [
    ...memberEvents,
    ...sessionEvents,
    ...mailEvents,
    ...jobEvents,
    ...dataEvents,
    ...auditEvents,
    ...apiKeyEvents,
    ...webhookEndpointEvents,
    ...notificationChannelEvents,
  ],
  subjects: [
    memberSubject,
    subjectLinkSubject,
    tagSubject,
    teamSubject,
    organizationSubject,
    accountSubject,
    sessionSubject,
    mailSubject,
    jobSubject,
    viewSubject,
    dataSubject,
    auditSubject,
    apiKeySubject,
    webhookEndpointSubject,
    notificationChannelSubject,
  ],
});
