// The rule of this folder: a version only ever adds tables or indexes, and once released its file is never edited.
// No version rewrites rows. What is sealed cannot be migrated without the key, and a half-finished upgrade has cost
// other apps their users' data; whatever can be computed again (bundles, index) is rebuilt instead. An older app
// must go on working on a newer database, so nothing it reads may disappear.

/** Dexie's notation: primary key first, `&` unique, `[a+b]` compound. */
export const v1 = {
  // Unique ids make a doubled save impossible even if two tabs should race past every other guard.
  log: '++seq, [keyId+seq], &[device+deviceSeq], &eventId',
  outbox: 'seq',
  bundles: 'keyId',
  index: 'shard',
  drafts: 'id',
  keys: 'keyId, caseId',
  meta: 'key',
  quarantine: 'id, keyId',
} as const
