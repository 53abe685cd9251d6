import type { Tone } from '@/components/ui/badge';
import {
  componentStatuses,
  type PostImpact,
  postImpacts,
  type PostStatus,
} from '@/zero/incidents/status-page/values';
import { componentStatusWords, postStatusWords } from '@/zero/incidents/status-page/words';

export const componentStatusOptions = componentStatuses.map((value) => ({
  value,
  label: componentStatusWords[value],
}));

const impactWords: Record<PostImpact, string> = {
  none: 'None',
  minor: 'Minor: slow or degraded',
  major: 'Major: partial outage',
  critical: 'Critical: outage',
};

export const impactOptions = postImpacts.map((value) => ({ value, label: impactWords[value] }));

/** "Identified" */
export const postStatusWord = (status: string): string =>
  postStatusWords[status as PostStatus] ?? status;

const impactTones: Record<PostImpact, Tone> = {
  none: 'info',
  minor: 'warning',
  major: 'warning',
  critical: 'danger',
};

export const impactTone = (impact: string): Tone => impactTones[impact as PostImpact] ?? 'neutral';

/** What an update usually says, to begin with. */
export const updateTemplates: Record<PostStatus, string> = {
  investigating: 'We are looking into a problem with [what]. We will post an update by [time].',
  identified: 'We have found the cause and are working on a fix. [What is affected.]',
  monitoring: 'A fix is in place. We are watching the results.',
  resolved: 'This incident is resolved. [What happened, and for how long.]',
  postmortem: '[What happened, why, and what we change so that it does not happen again.]',
  scheduled: 'We will work on [what]. Short interruptions are possible during this time.',
  in_progress: 'The maintenance has started.',
  verifying: 'The work is done. We are checking the results.',
  completed: 'The maintenance is completed.',
};
