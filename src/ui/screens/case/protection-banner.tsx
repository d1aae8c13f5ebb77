import type { CaseState } from '../../../domain/case-state.ts'
import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'

const LEVEL_TEXT = {
  confidentialityMark: 'protectionMark',
  protectedRegistration: 'protectionRegistration',
  fictitious: 'protectionFictitious',
} as const

/** On every screen of the case and impossible to put away. An unknown level counts as protected. */
export function ProtectionBanner(props: { readonly state: CaseState }) {
  const t = useInside().cases
  const level = props.state.fields.protection?.shown ?? 'none'
  if (level === 'none') return null
  const name = Object.hasOwn(LEVEL_TEXT, level)
    ? t[LEVEL_TEXT[level as keyof typeof LEVEL_TEXT]]
    : t.protection
  return (
    <Banner kind="protected" title={name}>
      {t.protectionBanner}
    </Banner>
  )
}
