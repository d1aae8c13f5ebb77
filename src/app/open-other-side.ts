import type { Id } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { Desk } from './desk.ts'
import type { NewCase } from './opening-drafts.ts'

export type NotOpened =
  | SaveError
  /** The new case is on disk; the case it was opened from does not say so. */
  | { readonly code: 'link-not-saved'; readonly opened: Id; readonly because: string }

/**
 * A new case, and where it is the other side of one that exists, the link from there. They are two saves, because they are
 * two cases. `already` is the case a try before this one opened: it is linked, and no second one is made.
 */
export async function openOtherSide(
  desk: Pick<Desk, 'createCase' | 'openCase'>,
  asked: NewCase,
  already?: Id,
): Promise<Result<Id, NotOpened>> {
  const created = already === undefined ? await desk.createCase(asked) : ok(already)
  if (!created.ok) return created
  const { linkTo } = asked
  if (!linkTo) return created
  const other = await desk.openCase(linkTo.case)
  const linked = other.ok
    ? await other.value.dispatch([
        { type: 'case.linked@1', data: { otherCase: created.value, relation: 'perpetrator' } },
      ])
    : other
  return linked.ok
    ? created
    : err({ code: 'link-not-saved', opened: created.value, because: linked.error.code })
}
