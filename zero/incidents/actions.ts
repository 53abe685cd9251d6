import { serviceActions } from './service/actions';
import { scheduleActions } from './schedule/actions';

/** What people do about incidents, by entity. */
export const actions = {
  service: serviceActions,
  schedule: scheduleActions,
};
