import { expect, test } from 'vitest'
import type { Desk } from '../../../src/app/desk.ts'
import { openOtherSide } from '../../../src/app/open-other-side.ts'
import type { NewCase } from '../../../src/app/opening-drafts.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { ok } from '../../../src/lib/result.ts'
import { idOf } from '../../support/devices.ts'

const [first, other] = [idOf('c', 1), idOf('c', 2)]
const asked: NewCase = {
  kind: 'perpetrator',
  title: 'Röd',
  people: [],
  protection: 'none',
  linkTo: { case: first, relation: 'exposed' },
}

/** A desk whose disk refuses what is written in the first case as often as is said. */
function deskThatRefuses(times: number, code: 'storage-full' | 'case-unknown' = 'storage-full') {
  const said: { readonly opened: string[]; readonly linked: EventDraft[] } = { opened: [], linked: [] }
  let refusals = times
  const refuses = () => refusals-- > 0
  const refused = { ok: false as const, error: { code } }
  const desk = {
    createCase: async () => {
      said.opened.push(other)
      return ok(other)
    },
    openCase: async () => {
      if (code === 'case-unknown' && refuses()) return refused
      const dispatch = async (drafts: readonly EventDraft[]) => {
        if (code === 'storage-full' && refuses()) return refused
        said.linked.push(...drafts)
        return ok(undefined)
      }
      return ok({ dispatch })
    },
  } as unknown as Pick<Desk, 'createCase' | 'openCase'>
  return { desk, said }
}

const LINK: EventDraft = { type: 'case.linked@1', data: { otherCase: other, relation: 'perpetrator' } }

test('a case of the other’s own is linked from both sides', async () => {
  const { desk, said } = deskThatRefuses(0)
  expect(await openOtherSide(desk, asked)).toEqual(ok(other))
  expect(said).toEqual({ opened: [other], linked: [LINK] })
})

test.each(['storage-full', 'case-unknown'] as const)(
  'link-not-saved says which case is there and why, and trying again opens no second one (%s)',
  async (code) => {
    const { desk, said } = deskThatRefuses(2, code)
    const notYet = { ok: false, error: { code: 'link-not-saved', opened: other, because: code } }
    expect(await openOtherSide(desk, asked)).toEqual(notYet)
    expect(await openOtherSide(desk, asked, other)).toEqual(notYet)
    expect(await openOtherSide(desk, asked, other)).toEqual(ok(other))
    expect(said).toEqual({ opened: [other], linked: [LINK] })
  },
)

test('a case that is the other side of none has nothing to link', async () => {
  const { desk, said } = deskThatRefuses(1)
  const { linkTo: _, ...alone } = asked
  expect(await openOtherSide(desk, alone)).toEqual(ok(other))
  expect(said.linked).toEqual([])
})
