import { linkAlert, unlinkAlert } from './alerts';
import {
  assignRole,
  changeSeverity,
  changeSummary,
  changeTimes,
  changeTitle,
  setService,
} from './change';
import { declare } from './declare';
import { follow, unfollow } from './follow';
import { note } from './note';
import { acknowledge, page } from './page';
import { changeStatus, merge } from './status';

export const incidentActions = {
  declare,
  changeStatus,
  changeSeverity,
  changeTitle,
  changeSummary,
  changeTimes,
  setService,
  assignRole,
  linkAlert,
  unlinkAlert,
  merge,
  page,
  acknowledge,
  note,
  follow,
  unfollow,
};
