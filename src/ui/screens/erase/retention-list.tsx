import type { ErasingTexts } from '../../../app/erasing-texts.ts'
import { formatDate } from '../../../app/format.ts'
import type { RetentionRule } from '../../../domain/erasing/retention-rule.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'

/** How long the municipality keeps its file, as far as it is known: read by a person and never worked out here. */
export function RetentionList(props: { readonly rules: readonly RetentionRule[]; readonly t: ErasingTexts }) {
  const { instruments } = useInside()
  const locale = useLocale()
  const { rules, t } = props
  return (
    <section aria-labelledby="erase-rules">
      <h2 id="erase-rules">{t.rules}</h2>
      <p>{t.rulesLead}</p>
      {rules.map((rule) => (
        <Disclosure key={rule.id} summary={<ContentWords of={rule.title} />}>
          <p>
            <ContentWords of={rule.about} />
          </p>
          <p class="soft small">
            {t.ruleSource(rule.law, rule.source, formatDate(rule.verifiedOn, locale))}{' '}
            {instruments.confidence[rule.confidence]}.
          </p>
        </Disclosure>
      ))}
    </section>
  )
}
