import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { openPack } from '../app/packs.ts'
import { whenIdle } from '../app/when-idle.ts'
import type { Assessment } from '../domain/case-state.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { packShelf } from '../domain/workshop/pack-shelf.ts'
import { useDesk } from './app-context.ts'

/** Packs by id, in the version of a new assessment, as they come. A pack that cannot be opened is simply not there. */
export function usePacks(ids: readonly string[]): ReadonlyMap<string, InstrumentPack> {
  return useOpened(ids.map((id) => ({ key: id, id })))
}

/** The very versions that assessments were made with, as they come. */
export function usePacksOf(
  assessments: readonly Assessment[],
): (assessment: Assessment) => InstrumentPack | undefined {
  const keyOf = ({ pack, packVersion }: Assessment) => `${pack}@${packVersion}`
  const packs = useOpened(
    assessments.map((each) => ({ key: keyOf(each), id: each.pack, version: each.packVersion })),
  )
  return (assessment) => packs.get(keyOf(assessment))
}

export type PackView =
  | { readonly is: 'loading' }
  | { readonly is: 'open'; readonly pack: InstrumentPack }
  | { readonly is: 'refused'; readonly code: string }

/** The very version an assessment was made with. */
export function usePack(id: string, version?: string): PackView {
  const { organisation } = useDesk()
  const wanted = `${id}@${version ?? ''}`
  const view = useSignal<{ readonly of: string; readonly is: PackView }>({ of: '', is: { is: 'loading' } })
  const edition = packShelf(organisation.value).edition
  // Asked for with the drawing and not a frame later: an instrument that was open before is there in the first frame.
  useLayoutEffect(() => {
    let isWanted = true
    openPack(organisation.peek(), id, version).then((opened) => {
      if (!isWanted) return
      const is: PackView = opened.ok
        ? { is: 'open', pack: opened.value }
        : { is: 'refused', code: opened.error.code }
      view.value = { of: wanted, is }
    })
    return () => {
      isWanted = false
    }
  }, [id, version, wanted, edition, organisation, view])
  // While it is opened again because something was attested, what is on the screen stays there.
  return view.value.of === wanted ? view.value.is : { is: 'loading' }
}

/**
 * The instruments of what was begun, opened one by one while nobody waits: whoever goes on with an assessment finds her
 * question in the frame that asks for it.
 */
export function useReadied(assessments: readonly Assessment[]): void {
  const { organisation } = useDesk()
  const wanted = JSON.stringify(assessments.map(({ pack, packVersion }) => [pack, packVersion]))
  useEffect(() => {
    let isWanted = true
    const readyNext = ([first, ...rest]: readonly (readonly [string, string])[]) => {
      if (!first) return
      whenIdle(async () => {
        if (!isWanted) return
        await openPack(organisation.peek(), ...first)
        readyNext(rest)
      })
    }
    readyNext(JSON.parse(wanted) as readonly (readonly [string, string])[])
    return () => {
      isWanted = false
    }
  }, [wanted, organisation])
}

interface Wanted {
  readonly key: string
  readonly id: string
  readonly version?: string
}

function useOpened(asked: readonly Wanted[]): ReadonlyMap<string, InstrumentPack> {
  const { organisation } = useDesk()
  const packs = useSignal<ReadonlyMap<string, InstrumentPack>>(new Map())
  const wanted = JSON.stringify([...new Map(asked.map((one) => [one.key, one])).values()])
  const edition = packShelf(organisation.value).edition
  useLayoutEffect(() => {
    for (const { key, id, version } of JSON.parse(wanted) as readonly Wanted[]) {
      openPack(organisation.peek(), id, version).then((opened) => {
        if (opened.ok) packs.value = new Map([...packs.value, [key, opened.value]])
      })
    }
  }, [wanted, edition, organisation, packs])
  return packs.value
}
