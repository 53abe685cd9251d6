import type { ApiModule } from '../api/define-operation';
import { serviceOperations } from './service/api';

/** What programs reach of incidents and what belongs to them. */
export const incidentsApi: ApiModule = {
  scopes: [
    {
      name: 'services:read',
      explanation: 'Read services and what they depend on.',
      capabilities: ['service.read'],
    },
    {
      name: 'services:write',
      explanation: 'Add, change and remove services.',
      capabilities: ['service.read', 'service.manage'],
    },
  ],
  operations: [...serviceOperations],
};
