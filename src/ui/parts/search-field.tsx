import { Search, X } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import { Field, type FieldFacts, useFieldId } from './field.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { DISCREET } from './text-field.tsx'
import { usePartWords } from './words.ts'

export interface SearchFieldProps extends FieldFacts {
  readonly value: string
  /** How many were found, in words; read out when it changes. */
  readonly found?: string | undefined
  readonly onInput: (value: string) => void
}

export function SearchField(props: SearchFieldProps) {
  const { id, aria } = useFieldId(props)
  const words = usePartWords()
  const input = useRef<HTMLInputElement>(null)
  const clear = () => {
    props.onInput('')
    input.current?.focus()
  }
  return (
    <search>
      <Field {...props} id={id}>
        <div class="affix" data-before="true">
          <Icon of={Search} />
          <input
            {...aria}
            {...DISCREET}
            ref={input}
            class="input"
            type="search"
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          {props.value !== '' && <IconButton label={words.clear} icon={X} onClick={clear} />}
        </div>
        <p class="search-found" role="status">
          {props.found}
        </p>
      </Field>
    </search>
  )
}
