import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { openPack } from '../app/packs.ts'
import type { Assessment } from '../domain/case-state.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'

/** Packs by id, newest version, as they come. A pack that cannot be opened is simply not there. */
export function usePacks(ids: readonly string[]): ReadonlyMap<string, InstrumentPack> {
  const packs = useSignal<ReadonlyMap<string, InstrumentPack>>(new Map())
  const key = [...new Set(ids)].sort().join(' ')
  useEffect(() => {
    for (const id of key.split(' ').filter(Boolean)) {
      openPack(id).then((opened) => {
        if (opened.ok) packs.value = new Map([...packs.value, [id, opened.value]])
      })
    }
  }, [key, packs])
  return packs.value
}

/** The very versions that assessments were made with, as they come. */
export function usePacksOf(
  assessments: readonly Assessment[],
): (assessment: Assessment) => InstrumentPack | undefined {
  const packs = useSignal<ReadonlyMap<string, InstrumentPack>>(new Map())
  const keyOf = ({ pack, packVersion }: Assessment) => `${pack}@${packVersion}`
  const key = [...new Set(assessments.map(keyOf))].sort().join(' ')
  useEffect(() => {
    for (const each of key.split(' ').filter(Boolean)) {
      const [id = '', version] = each.split('@')
      openPack(id, version).then((opened) => {
        if (opened.ok) packs.value = new Map([...packs.value, [each, opened.value]])
      })
    }
  }, [key, packs])
  return (assessment) => packs.value.get(keyOf(assessment))
}

export type PackView =
  | { readonly is: 'loading' }
  | { readonly is: 'open'; readonly pack: InstrumentPack }
  | { readonly is: 'refused'; readonly code: string }

/** The very version an assessment was made with. */
export function usePack(id: string, version?: string): PackView {
  const view = useSignal<PackView>({ is: 'loading' })
  useEffect(() => {
    let wanted = true
    view.value = { is: 'loading' }
    openPack(id, version).then((opened) => {
      if (!wanted) return
      view.value = opened.ok ? { is: 'open', pack: opened.value } : { is: 'refused', code: opened.error.code }
    })
    return () => {
      wanted = false
    }
  }, [id, version, view])
  return view.value
}
