/** Syncing: the membership log as it was read, and the cases whose row in the list is to be made again. */
export const v2 = {
  members: 'index',
  stale: 'caseId',
} as const
