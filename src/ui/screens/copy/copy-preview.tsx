import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import type { CopyTexts } from '../../../app/copy/copy-texts.ts'
import { type PreviewPart, previewCopy } from '../../../app/copy/preview-lines.ts'
import { LocationField } from '../../../domain/event.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { LineOf } from '../../content-words.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import type { ShareChoice } from './share-choice.ts'

/** Exactly what leaves, line by line, before there is anything that could. */
export function CopyPreview(props: {
  readonly session: CaseSession
  readonly choice: ShareChoice
  readonly t: CopyTexts
}) {
  const { session, choice, t } = props
  const { organisation } = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const preview = useSignal<readonly PreviewPart[]>([])
  const state = session.state.value
  const parts = choice.parts.value
  useEffect(() => {
    let isOld = false
    previewCopy(state, parts, { texts, locale, organisation: organisation.peek() }).then((made) => {
      if (!isOld) preview.value = made
    })
    return () => {
      isOld = true
    }
  }, [state, parts, texts, locale, organisation, preview])

  return (
    <section aria-labelledby="copy-preview">
      <h2 id="copy-preview">{t.previewTitle}</h2>
      <p>{t.previewLead}</p>
      {choice.to.value.trim() !== '' && <p>{t.previewWhere(choice.to.value.trim())}</p>}
      {preview.value.map(({ part, lines }) => (
        <Disclosure key={part} summary={`${t.parts[part]}: ${t.count(lines.length)}`}>
          <ul class="plain-list">
            {lines.map(({ id, what, text }) => (
              <li key={id}>
                <span class="soft small">{what}</span>
                <br />
                <span class="written">
                  <LineOf of={text} />
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
      {choice.places.value && (
        <Disclosure summary={t.parts.places}>
          <ul class="plain-list">
            {LocationField.options.flatMap((field) =>
              (choice.places.value?.[field] ?? []).map((text) => (
                <li key={`${field}${text}`}>
                  <span class="soft small">{texts.places.location[field]}</span>
                  <br />
                  <span class="written">{text}</span>
                </li>
              )),
            )}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}
