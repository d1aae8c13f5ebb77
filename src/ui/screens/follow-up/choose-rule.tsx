import type { ComponentChildren } from 'preact'
import type { Words } from '../../../domain/words.ts'
import { useOption } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { useKeptPlace } from '../../use-draft.ts'

interface Rule<G extends string> {
  readonly id: string
  readonly group: G
  readonly title: Words
}

/** A button that unfolds, then a group, then one of its rules, then what `children` asks about it. */
export function ChooseRule<G extends string, R extends Rule<G>>(props: {
  /** Where the form stands is kept over a lock: what is filled in below it would else be behind a closed button. */
  readonly draftKey: string
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
  const open = useKeptPlace(`${props.draftKey}/open`)
  const groupDraft = useKeptPlace(`${props.draftKey}/group`)
  const chosen = useKeptPlace(`${props.draftKey}/which`)
  const group = props.groups.find((value) => value === groupDraft.value)
  const rules = props.rules.filter((rule) => rule.group === group)
  const rule = rules.find(({ id }) => id === chosen.value)
  if (open.value === '') {
    return (
      <Button kind="quiet" onClick={() => open.set('open')}>
        {t.add}
      </Button>
    )
  }
  return (
    <div class="form">
      <SelectField<G>
        label={t.group}
        value={group}
        options={props.groups.map((value) => ({ value, label: t.groups[value] }))}
        onChange={(value) => {
          groupDraft.set(value)
          chosen.set('')
        }}
      />
      {group && (
        <SelectField<string>
          key={group}
          label={t.which}
          value={chosen.value === '' ? undefined : chosen.value}
          options={rules.map(({ id, title }) => option(id, title))}
          onChange={chosen.set}
        />
      )}
      {rule &&
        props.children(rule, () => void Promise.all([open, groupDraft, chosen].map(({ drop }) => drop())))}
    </div>
  )
}
