import { defineModule } from '../core/module';
import { auditSubject } from './audit/subject';
import { dataSubject } from './export/subject';
import { mailSubject } from './mail/subject';
import { memberSubject } from './member/subject';
import { organizationSubject } from './organization/subject';
import { accountSubject, sessionSubject } from './session/subject';
import { teamSubject } from './team/subject';
import { viewSubject } from './view/subject';

export const platformModule = defineModule({
  name: 'platform',
  subjects: [
    memberSubject,
    teamSubject,
    organizationSubject,
    accountSubject,
    sessionSubject,
    mailSubject,
    viewSubject,
    dataSubject,
    auditSubject,
  ],
});
