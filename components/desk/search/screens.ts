// Loaded together: who searches has what is shown once the connection is lost.
export { DeviceResults } from './device-results';
export { SearchFilters } from './search-filters';
export { FoundTicket } from './search-hit';
