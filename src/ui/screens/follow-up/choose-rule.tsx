import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Words } from '../../../domain/words.ts'
import { useOption } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/select-field.tsx'

interface Rule<G extends string> {
  readonly id: string
  readonly group: G
  readonly title: Words
}

/** A button that unfolds, then a group, then one of its rules, then what `children` asks about it. */
export function ChooseRule<G extends string, R extends Rule<G>>(props: {
  readonly rules: readonly R[]
  readonly groups: readonly G[]
  readonly t: {
    readonly add: string
    readonly group: string
    readonly which: string
    readonly groups: Readonly<Record<G, string>>
  }
  readonly children: (rule: R, onDone: () => void) => ComponentChildren
}) {
  const { t } = props
  const option = useOption()
  const open = useSignal(false)
  const group = useSignal<G | undefined>(undefined)
  const chosen = useSignal<string | undefined>(undefined)
  const rules = props.rules.filter((rule) => rule.group === group.value)
  const rule = rules.find(({ id }) => id === chosen.value)
  if (!open.value) {
    return (
      <Button kind="quiet" onClick={() => (open.value = true)}>
        {t.add}
      </Button>
    )
  }
  return (
    <div class="form">
      <SelectField<G>
        label={t.group}
        value={group.value}
        options={props.groups.map((value) => ({ value, label: t.groups[value] }))}
        onChange={(value) => {
          group.value = value
          chosen.value = undefined
        }}
      />
      {group.value && (
        <SelectField<string>
          key={group.value}
          label={t.which}
          value={chosen.value}
          options={rules.map(({ id, title }) => option(id, title))}
          onChange={(value) => (chosen.value = value)}
        />
      )}
      {rule &&
        props.children(rule, () => {
          open.value = false
          chosen.value = undefined
        })}
    </div>
  )
}
