import { InstrumentPack } from '../instrument/pack.ts'
import { packFaults } from '../instrument/pack-fault.ts'
import { packItems } from '../instrument/pack-items.ts'
import { type PackError, parsePack } from '../instrument/parse-pack.ts'

/** More would only be more of the same. */
const SHOWN = 20

export interface PlacedFault {
  readonly code: PackError['code']
  /** The question it is in, where it is in one. */
  readonly item: string | undefined
  /** Name of the field at fault: `text.sv`, `scoring.bands`. Empty where the fault is of the whole. */
  readonly field: string
  /** For `pack-bands`. */
  readonly problem?: 'gap' | 'order' | 'cover'
}

/** Everything that keeps a pack from being used, each with its place. Empty exactly when {@link parsePack} takes it. */
export function faultsOf(pack: InstrumentPack): readonly PlacedFault[] {
  const { levelsHidden: _hidden, ...given } = pack
  const parsed = parsePack(given)
  if (parsed.ok) return []
  if (parsed.error.code !== 'pack-malformed') {
    const all =
      parsed.error.code === 'pack-too-large' || parsed.error.code === 'pack-newer'
        ? [parsed.error]
        : packFaults(pack)
    return all.slice(0, SHOWN).map((fault) => placed(pack, fault))
  }
  const read = InstrumentPack.safeParse(given)
  const issues = read.success ? [] : read.error.issues
  return issues.slice(0, SHOWN).map(({ path }) => malformed(pack, path))
}

function malformed(pack: InstrumentPack, path: readonly PropertyKey[]): PlacedFault {
  const [top, section, part, item, ...rest] = path
  if (top !== 'sections')
    return { code: 'pack-malformed', item: undefined, field: path.map(String).join('.') }
  const found = part === 'items' ? pack.sections[Number(section)]?.items[Number(item)] : undefined
  const field = (found ? rest : path).map(String).join('.')
  return { code: 'pack-malformed', item: found?.id, field }
}

function placed(pack: InstrumentPack, fault: PackError): PlacedFault {
  const path = 'path' in fault ? fault.path : ''
  // Paths of faults name the question's id: `items.<id>`, `scoring.extra.<id>`.
  const item = packItems(pack).find(({ id }) => path.split('.').some((part, i) => part === id && i > 0))
  const problem = fault.code === 'pack-bands' ? { problem: fault.problem } : {}
  return { code: fault.code, item: item?.id, field: path, ...problem }
}
