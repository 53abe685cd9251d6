import { attachmentActions } from './attachment/actions';
import { draftActions } from './draft/actions';
import { memberActions } from './member/actions';
import { notificationActions } from './notification/actions';
import { organizationActions } from './organization/actions';
import { preferenceActions } from './preference/actions';
import { linkActions } from './subject-link/actions';
import { tagActions } from './tag/actions';
import { teamActions } from './team/actions';
import { viewActions } from './view/actions';

/** What people do in an organization, by entity. */
export const actions = {
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
};
