import { HolidaysPanel } from './holidays-panel';
import { HoursPanel } from './hours-panel';
import { PoliciesPanel } from './policies-panel';

/** The SLA policies of the desk, and the hours in which they count. */
export function ServiceLevelsTab() {
  return (
    <div className="flex flex-col gap-4 p-4">
      <PoliciesPanel />
      <div className="grid grid-cols-2 items-start gap-4 max-lg:grid-cols-1">
        <HoursPanel />
        <HolidaysPanel />
      </div>
    </div>
  );
}
