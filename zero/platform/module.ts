import { defineModule } from '../core/define-module';
import { apiKeyQueries } from './api-key/queries';
import { apiKeyEvents, apiKeySubject } from './api-key/subject';
import { attachmentActions } from './attachment/actions';
import { attachmentQueries } from './attachment/queries';
import { auditEvents, auditSubject } from './audit/subject';
import { draftActions } from './draft/actions';
import { draftQueries } from './draft/queries';
import { dataEvents, dataSubject } from './export/subject';
import { jobEvents, jobSubject } from './job/subject';
import { mailEvents, mailSubject } from './mail/subject';
import { memberActions, memberEvents } from './member/actions';
import { memberQueries } from './member/queries';
import { memberSubject } from './member/subject';
import { notificationActions } from './notification/actions';
import { notificationQueries } from './notification/queries';
import { organizationActions } from './organization/actions';
import { organizationSubject } from './organization/subject';
import { preferenceActions } from './preference/actions';
import { preferenceQueries } from './preference/queries';
import { accountSubject, sessionEvents, sessionSubject } from './session/subject';
import { linkActions } from './subject-link/actions';
import { subjectLinkSubject } from './subject-link/subject';
import { tagActions } from './tag/actions';
import { tagQueries } from './tag/queries';
import { tagSubject } from './tag/subject';
import { teamActions } from './team/actions';
import { teamQueries } from './team/queries';
import { teamSubject } from './team/subject';
import { viewActions } from './view/actions';
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
    preference: preferenceQueries,
    tag: tagQueries,
    team: teamQueries,
    view: viewQueries,
  },
  actions: {
    attachment: attachmentActions,
    draft: draftActions,
    member: memberActions,
    notification: notificationActions,
    organization: organizationActions,
    preference: preferenceActions,
    link: linkActions,
    tag: tagActions,
    team: teamActions,
    view: viewActions,
  },
  events: [
    ...memberEvents,
    ...sessionEvents,
    ...mailEvents,
    ...jobEvents,
    ...dataEvents,
    ...auditEvents,
    ...apiKeyEvents,
    ...webhookEndpointEvents,
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
  ],
});
