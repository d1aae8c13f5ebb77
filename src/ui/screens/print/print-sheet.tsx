import type { PrintTexts } from '../../../app/print/print-texts.ts'
import type {
  LadderBlock,
  PrintBlock,
  PrintDocument,
  SecondLine,
} from '../../../domain/print/print-document.ts'
import { Ladder } from '../../parts/ladder.tsx'
import { QrPicture } from '../codes/qr-picture.tsx'
import './print.css'

/** The same blocks as the file is made of, on the screen and through the browser's own print. */
export function PrintSheet(props: { readonly document: PrintDocument; readonly texts: PrintTexts }) {
  const { document } = props
  return (
    <article
      class="sheet"
      data-sheet={document.sheet}
      data-large={document.large ?? false}
      lang={document.language}
    >
      {document.blocks.map((block, i) => (
        // The blocks of one print never change place.
        <Block key={`${i}-${block.kind}`} block={block} texts={props.texts} />
      ))}
      {document.watermark && (
        <p class="sheet-mark" aria-hidden="true">
          {document.watermark}
        </p>
      )}
      {document.footer !== '' && <footer class="sheet-footer">{document.footer}</footer>}
    </article>
  )
}

function Block({ block, texts }: { readonly block: PrintBlock; readonly texts: PrintTexts }) {
  switch (block.kind) {
    case 'heading': {
      // The page's own heading stands above, so the sheet's begin one lower.
      const Heading = block.level === 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4'
      return (
        <>
          <Heading>{block.text}</Heading>
          <Second line={block.also} />
        </>
      )
    }
    case 'paragraph':
      return <p>{block.text}</p>
    case 'note':
      return <p class="sheet-note">{block.text}</p>
    case 'list':
      return <Lines lines={block.items} />
    case 'lines':
      return (
        <div>
          {block.lines.map((line) => (
            <p key={line} class="sheet-line">
              {line}
            </p>
          ))}
        </div>
      )
    case 'signatures':
      return (
        <div class="sheet-signatures">
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )
    case 'code':
      return <QrPicture text={block.text} />
    case 'facts':
      return (
        <dl class="sheet-facts">
          {block.facts.map((fact) => (
            <div key={fact.name}>
              <dt>
                {fact.name}
                <Second line={fact.also} />
              </dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <Table block={block} />
    case 'pageBreak':
      return <hr class="sheet-break" />
    case 'pictures':
      return (
        <ul class="sheet-pictures">
          {block.pictures.map(({ paths, alt, text }) => (
            <li key={text}>
              <svg viewBox="0 0 48 48" role="img" aria-label={alt}>
                {paths.map((path) => (
                  <path key={path} d={path} />
                ))}
              </svg>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )
    case 'ladder':
      return <PrintedLadder block={block} texts={texts} />
  }
}

/** In its own language, so that a reader changes voice and the letters run the right way. */
function Second({ line }: { readonly line: SecondLine | undefined }) {
  if (!line) return null
  return (
    <span class="sheet-second" lang={line.language} dir={line.direction}>
      {line.text}
    </span>
  )
}

function Table({ block }: { readonly block: Extract<PrintBlock, { readonly kind: 'table' }> }) {
  return (
    <table class="sheet-table">
      <caption class="unseen">{block.caption}</caption>
      <thead>
        <tr>
          {block.head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.join('|')}>
            {row.map((cell, i) => (
              <td key={block.head[i]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A ladder is never there without its judgement, its reason and what is not known. */
function PrintedLadder({ block, texts }: { readonly block: LadderBlock; readonly texts: PrintTexts }) {
  const { instrument, estimate, judgement, difference, unknowns } = block
  const span = instrument?.span
  const isLevel = span?.from === span?.to
  return (
    <section>
      <Ladder
        label={texts.assessment.ladder}
        levels={block.steps}
        markers={[
          ...(instrument && span && isLevel
            ? [{ at: span.from, kind: 'instrument' as const, label: instrument.label }]
            : []),
          ...(estimate.at ? [{ at: estimate.at, kind: 'estimate' as const, label: estimate.label }] : []),
          { at: judgement.level, kind: 'judgement' as const, label: judgement.label },
        ]}
        maybe={instrument && span && !isLevel ? { ...span, label: instrument.label } : undefined}
      />
      {instrument && <p>{instrument.sentence}</p>}
      {instrument?.preliminary && <p class="sheet-note">{instrument.preliminary}</p>}
      {estimate.words !== '' && (
        <p>
          {estimate.label}: {estimate.words}
        </p>
      )}
      <p>
        {texts.assessment.reason}: {judgement.reason}
      </p>
      {difference && (
        <p>
          {difference.label}: {difference.words}
        </p>
      )}
      <h4>{unknowns.title}</h4>
      {unknowns.lines.length === 0 ? <p>{unknowns.none}</p> : <Lines lines={unknowns.lines} />}
    </section>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
