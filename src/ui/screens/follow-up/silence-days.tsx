import { useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/text-field.tsx'

/** How many days without contact are too many. Some are proposed and none is chosen beforehand. */
export function SilenceField(props: {
  readonly proposed: readonly number[]
  readonly value: string
  readonly onInput: (value: string) => void
}) {
  const t = useInside().followUp.silence
  const { proposed, value } = props
  return (
    <>
      {proposed.length > 0 && (
        <fieldset class="form-actions">
          <legend class="soft">{t.proposed}</legend>
          {proposed.map((days) => (
            <Button key={days} kind="quiet" onClick={() => props.onInput(String(days))}>
              {t.days(days)}
            </Button>
          ))}
        </fieldset>
      )}
      <TextField
        label={t.howLong}
        hint={t.howLongHint}
        inputMode="numeric"
        value={value}
        error={value.trim() === '' || silenceOf(value) !== undefined ? undefined : t.wrong}
        onInput={props.onInput}
      />
    </>
  )
}

/** As it is written; undefined for what is no number of days. */
export function silenceOf(text: string): number | undefined {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0
  return days >= 1 && days <= 366 ? days : undefined
}
