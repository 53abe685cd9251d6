export const changeSummaryLimit = 1_024;
export const changeSourceLimit = 500;
/** How long changes are kept, in days. */
export const changeDays = 90;
