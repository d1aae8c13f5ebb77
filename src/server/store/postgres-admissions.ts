import type { Kysely } from 'kysely'
import type { Admission, FeedStore } from './feed-store.ts'
import { buffer } from './postgres-rows.ts'
import type { Tables } from './postgres-schema.ts'

type AdmissionCalls = Pick<
  FeedStore,
  'meetDevice' | 'readAdmission' | 'noteProof' | 'addInvitation' | 'useInvitation' | 'isInvited'
>

/** Who came by an invitation, and who has shown that they work here. Rows of the server, not of any feed. */
export function postgresAdmissions(db: Kysely<Tables>): AdmissionCalls {
  async function readAdmission(org: string, device: string): Promise<Admission | undefined> {
    const row = await db
      .selectFrom('admission')
      .select(['since_ms', 'is_new', 'subject', 'proved_ms'])
      .where('org', '=', org)
      .where('device', '=', device)
      .executeTakeFirst()
    return row && { sinceMs: row.since_ms, isNew: row.is_new, subject: row.subject, provedMs: row.proved_ms }
  }

  return {
    readAdmission,
    meetDevice: async (org, device, { sinceMs, isNew }) => {
      await db
        .insertInto('admission')
        .values({ org, device, since_ms: sinceMs, is_new: isNew, subject: null, proved_ms: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const met = await readAdmission(org, device)
      if (!met) throw new Error('expected a device that was just met')
      return met
    },
    noteProof: async (org, device, { subject, provedMs }) => {
      const proof = { subject, proved_ms: provedMs }
      await db
        .insertInto('admission')
        .values({ org, device, since_ms: provedMs, is_new: false, ...proof })
        .onConflict((conflict) => conflict.columns(['org', 'device']).doUpdateSet(proof))
        .execute()
    },
    addInvitation: async (key, untilMs) => {
      await db
        .insertInto('invitation')
        .values({ key: buffer(key), until_ms: untilMs, org: null, device: null })
        .execute()
    },
    useInvitation: async (key, org, device, nowMs) => {
      await db.deleteFrom('invitation').where('org', 'is', null).where('until_ms', '<=', nowMs).execute()
      // One statement: of two that come at once, one finds it free.
      const used = await db
        .updateTable('invitation')
        .set({ org, device })
        .where('key', '=', buffer(key))
        .where('org', 'is', null)
        .executeTakeFirst()
      if (used.numUpdatedRows === 1n) return true
      const own = await db
        .selectFrom('invitation')
        .select('key')
        .where('key', '=', buffer(key))
        .where('org', '=', org)
        .where('device', '=', device)
        .executeTakeFirst()
      return own !== undefined
    },
    isInvited: async (org, device) => {
      const invitations = db.selectFrom('invitation').select('key').where('org', '=', org)
      const found = device === null ? invitations : invitations.where('device', '=', device)
      return (await found.limit(1).executeTakeFirst()) !== undefined
    },
  }
}
