import { Star } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { FormLayout } from '../frame/form-layout.tsx'
import { Button } from '../parts/button.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { PaperPreview } from '../parts/paper-preview.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { SketchFrame, type SketchProps } from './sketch-frame.tsx'

const PROMPTS = [
  ['Jag märker att det är på väg när …', 'Han blir tyst och går ut till bilen flera gånger.'],
  ['Då säger jag till barnen att …', 'Vi tar skorna och går till hunden.'],
  ['Vi går till …', ''],
] as const

export function PlanSketch({ words }: SketchProps) {
  const [lines, setLines] = useState<readonly string[]>(PROMPTS.map(([, line]) => line))
  const [starred, setStarred] = useState<readonly number[]>([1])
  return (
    <SketchFrame words={words} current="cases" back="Ärende Björk">
      <FormLayout
        heading={
          <PageHeading over="Säkerhetsplan, del 3 av 8" lead="Skriv med hennes ord. En mening räcker.">
            I akutläge hemma
          </PageHeading>
        }
        actions={
          <>
            <Button>Föregående</Button>
            <Button kind="primary">Nästa del</Button>
          </>
        }
        aside={
          <div class="stack">
            <h2>Minneskort</h2>
            <PaperPreview
              label="Minneskortet"
              maxLines={6}
              lines={starred.map((i) => lines[i] ?? '')}
              note="Högst sex rader. Inga namn, inga rubriker."
            />
          </div>
        }
      >
        {PROMPTS.map(([prompt], i) => (
          <div class="prompt" key={prompt}>
            <TextArea
              label={prompt}
              rows={2}
              value={lines[i] ?? ''}
              onInput={(line) => setLines(lines.map((old, at) => (at === i ? line : old)))}
            />
            <IconButton
              label={`Till minneskortet: ${prompt}`}
              icon={Star}
              pressed={starred.includes(i)}
              onClick={() =>
                setStarred(starred.includes(i) ? starred.filter((at) => at !== i) : [...starred, i])
              }
            />
          </div>
        ))}
      </FormLayout>
    </SketchFrame>
  )
}
