import { useSignal } from '@preact/signals'
import { itemName } from '../../../app/fault-text.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import {
  type ItemWords,
  moveItem,
  removeItem,
  setChoiceWords,
  setItemNumber,
  setItemWords,
} from '../../../domain/workshop/edit-pack.ts'
import { useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { TextField } from '../../parts/text-field.tsx'
import type { EditorProps } from './editor-props.ts'
import { PointEditor } from './point-editor.tsx'

type ItemProps = EditorProps & { readonly item: InstrumentItem }
const HELP: readonly Exclude<ItemWords, 'text'>[] = ['sayIt', 'why', 'workerNote']

/** One question, folded until it is worked on: a form may have sixty of them. */
export function ItemEditor(props: ItemProps) {
  const locale = useLocale()
  const isOpen = useSignal(props.item.text.sv === '')
  const { pack, t, onChange, item } = props
  return (
    <Disclosure
      summary={<ContentWords of={itemName(pack, item.id, t, locale)} />}
      open={isOpen.value}
      onToggle={(open) => (isOpen.value = open)}
    >
      {isOpen.value && (
        <div class="workshop-item">
          <Words {...props} field="text" label={t.edit.question} />
          <TextField
            label={t.edit.number}
            width="short"
            value={item.number ?? ''}
            onInput={(number) => onChange(setItemNumber(pack, item.id, number))}
          />
          <Choices {...props} />
          {pack.scoring && <PointEditor {...props} />}
          <Disclosure summary={t.edit.help}>
            <div class="workshop-item">
              {HELP.map((field) => (
                <Words key={field} {...props} field={field} label={t.edit[field]} />
              ))}
            </div>
          </Disclosure>
          <div class="form-actions">
            <Button onClick={() => onChange(moveItem(pack, item.id, -1))}>{t.edit.up}</Button>
            <Button onClick={() => onChange(moveItem(pack, item.id, 1))}>{t.edit.down}</Button>
            <Button kind="plain" onClick={() => onChange(removeItem(pack, item.id))}>
              {t.edit.remove}
            </Button>
          </div>
        </div>
      )}
    </Disclosure>
  )
}

function Words(props: ItemProps & { readonly field: ItemWords; readonly label: string }) {
  const { pack, t, onChange, item, field, label } = props
  return (
    <>
      {(['sv', 'en'] as const).map((language) => (
        <TextArea
          key={language}
          label={language === 'sv' ? t.edit.inSwedish(label) : t.edit.inEnglish(label)}
          rows={2}
          lang={language}
          value={item[field]?.[language] ?? ''}
          onInput={(words) => onChange(setItemWords(pack, item.id, field, language, words))}
        />
      ))}
    </>
  )
}

function Choices({ pack, t, onChange, item }: ItemProps) {
  const choices = [...(item.options ?? []), ...(item.ticks ?? [])]
  return (
    <>
      {choices.flatMap((choice, i) =>
        (['sv', 'en'] as const).map((language) => {
          const label = `${t.edit.choice} ${i + 1}`
          return (
            <TextField
              key={`${choice.id}-${language}`}
              label={language === 'sv' ? t.edit.inSwedish(label) : t.edit.inEnglish(label)}
              lang={language}
              value={choice.text[language]}
              onInput={(words) => onChange(setChoiceWords(pack, item.id, choice.id, language, words))}
            />
          )
        }),
      )}
    </>
  )
}
