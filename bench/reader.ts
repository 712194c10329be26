/** The page of the reader's figures: `window.run` measures, `window.mountReader` mounts the product's reader. */
import '../src/renderer/ui/tokens.css'
import './reader.css'
import { makeArticle } from './made-article.ts'
import { measure, type Measurement } from './measure.ts'
import { percentile } from './percentile.ts'
import { mountProductReader, mountSketch } from './product-reader.ts'
import { mountRawParagraphs } from './raw-paragraphs.ts'

type Figures = { readonly [figure in keyof Measurement]: number | null }

export interface ReaderFigures {
  readonly words: number
  readonly annotations: number
  readonly runs: number
  /** Medians. */
  readonly reader: Figures
  readonly raw: Figures
  /** The reader's median by the baseline's; null where the baseline's is too small to divide by. */
  readonly ratio: Figures
}

export interface RunOptions {
  readonly runs?: number
  /** In words; Infinity for one paragraph. */
  readonly paragraphLength?: number
}

declare global {
  interface Window {
    run: typeof run
    mountReader: typeof mountSketch
  }
}

/** Measures the reader and the baseline in turns on one made-up article. */
async function run(words: number, annotations: number, { runs = 7, paragraphLength = 60 }: RunOptions = {}): Promise<ReaderFigures> {
  const article = makeArticle(words, annotations, paragraphLength)
  const host = document.createElement('div')
  host.className = 'bench-host'
  document.body.append(host)
  await document.fonts.ready
  // Once each without counting: fonts and code are loaded then.
  await measure(host, mountRawParagraphs, article)
  await measure(host, mountProductReader, article)
  const [raw, reader]: [Measurement[], Measurement[]] = [[], []]
  for (let i = 0; i < runs; i++) {
    raw.push(await measure(host, mountRawParagraphs, article))
    reader.push(await measure(host, mountProductReader, article))
  }
  host.remove()
  const [ours, theirs] = [mediansOf(reader), mediansOf(raw)]
  return { words, annotations, runs, reader: ours, raw: theirs, ratio: mapFigures((figure) => ratioOf(ours[figure], theirs[figure])) }
}

const figures = ['firstScreen', 'complete', 'heap', 'editDelay', 'editWork', 'hitTest', 'droppedFrames', 'longestTask'] as const satisfies (keyof Measurement)[]

const mapFigures = (value: (figure: keyof Measurement) => number | null): Figures =>
  Object.fromEntries(figures.map((figure) => [figure, value(figure)])) as Figures

const mediansOf = (measurements: readonly Measurement[]): Figures =>
  mapFigures((figure) => {
    const values = measurements.map((measurement) => measurement[figure]).filter((value) => value !== null)
    return values.length === 0 ? null : Math.round(percentile(values, 0.5) * 100) / 100
  })

const ratioOf = (ours: number | null, theirs: number | null): number | null =>
  ours === null || theirs === null || theirs < 0.05 ? null : Math.round((ours / theirs) * 100) / 100

window.run = run
window.mountReader = mountSketch
