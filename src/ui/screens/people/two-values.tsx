import { formatMoment } from '../../../app/format.ts'
import type { Field } from '../../../domain/case-state.ts'
import { disagrees } from '../../../domain/field.ts'
import type { Result } from '../../../lib/result.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'

/** Two values written apart. Both are shown until a person chooses. */
export function TwoValues(props: {
  readonly field: Field<string> | undefined
  readonly textOf?: (value: string) => string
  readonly choose: (value: string) => Promise<Result<unknown>>
}) {
  const desk = useDesk()
  const t = useInside().assess
  const locale = useLocale()
  const { write, problem } = useWrite()
  const { field } = props
  if (!field || !disagrees(field)) return null
  const nameOf = (actor: string) =>
    desk.organisation.value.members.find((member) => member.id === actor)?.name.shown ?? ''
  return (
    <Banner kind="info" title={t.twoAnswers}>
      <ul class="two-answers">
        {field.versions.map((version) => (
          <li key={version.event}>
            <strong>{props.textOf?.(version.value) ?? version.value}</strong>
            <span class="soft">
              {t.twoAnswersBy(nameOf(version.actor), formatMoment(version.wall, locale))}
            </span>
            <Button onClick={() => void write(props.choose(version.value))}>{t.choose}</Button>
          </li>
        ))}
      </ul>
      <WriteProblem of={problem} />
    </Banner>
  )
}
