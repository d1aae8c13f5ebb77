import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import type { WorkshopProps } from './workshop-props.ts'

export function standingWords({ verification }: InstrumentPack, t: WorkshopProps['t']): string {
  const [first, second] = verification.attestedBy
  return verification.status === 'attested' && first !== undefined && second !== undefined
    ? t.attested(first, second)
    : t.preliminary
}
