import { useSignal } from '@preact/signals'
import { type FhirTexts, fhirTexts, readForm } from '../../../app/fhir-form.ts'
import type { NotSupported } from '../../../domain/fhir/not-supported.ts'
import type { ReadForm } from '../../../domain/fhir/questionnaire-to-pack.ts'
import { packItems } from '../../../domain/instrument/pack-items.ts'
import { useApp, useDesk, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { TakeInForm } from './take-in-form.tsx'

const SHOWN = 30

/** Somebody else's form, looked at, and kept only when somebody says so. */
export function FormPreview() {
  const { now } = useApp()
  const t = fhirTexts(useLocale())
  const desk = useDesk()
  const form = useSignal<ReadForm | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)

  async function look(file: File): Promise<void> {
    form.value = undefined
    problem.value = undefined
    const read = await readForm(file, now())
    if (read.ok) form.value = read.value
    else problem.value = t.errors[read.error.code]
  }

  return (
    <section class="form" aria-labelledby="form-preview-heading">
      <h3 id="form-preview-heading">{t.title}</h3>
      <p>{t.lead}</p>
      <div class="field">
        <label class="field-label" for="form-file">
          {t.file}
        </label>
        <input
          id="form-file"
          type="file"
          accept="application/json,.json,.xlsx"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            // The same file chosen again is a choice too.
            currentTarget.value = ''
            if (file) void look(file)
          }}
        />
      </div>
      <div class="form" role="status">
        {problem.value && <Banner kind="info">{problem.value}</Banner>}
        {form.value && <Found form={form.value} t={t} />}
      </div>
      {form.value && desk.space === 'real' && (
        <TakeInForm key={form.value.pack.title.sv} form={form.value} t={t} />
      )}
    </section>
  )
}

function Found({ form: { pack, notSupported }, t }: { readonly form: ReadForm; readonly t: FhirTexts }) {
  const items = packItems(pack)
  return (
    <>
      <h4>
        <bdi>
          <ContentWords of={pack.title} />
        </bdi>
      </h4>
      <p>{t.items(items.length)}</p>
      <Banner kind="preliminary">{t.unverified}</Banner>
      {notSupported.length === 0 ? <p>{t.allSupported}</p> : <Missing things={notSupported} t={t} />}
      <Disclosure summary={t.questions}>
        <ol>
          {items.map((item) => (
            <li key={item.id}>
              <bdi>
                <ContentWords of={item.text} />
              </bdi>
            </li>
          ))}
        </ol>
      </Disclosure>
    </>
  )
}

function Missing({ things, t }: { readonly things: readonly NotSupported[]; readonly t: FhirTexts }) {
  const kinds = [...new Set(things.map(({ what }) => what))]
  return (
    <>
      <h4>{t.notSupported(things.length)}</h4>
      <ul>
        {kinds.map((kind) => {
          const places = things.filter(({ what }) => what === kind).map(({ at }) => at)
          return (
            <li key={kind}>
              {t.what[kind]}
              <br />
              <span class="soft small">
                <bdi>{places.slice(0, SHOWN).join(', ')}</bdi>
                {places.length > SHOWN && ` ${t.more(places.length - SHOWN)}`}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
