/** The figures as a table for people, and as one JSON line a figure. */
import type { Figure } from './figures.ts'

export interface Results {
  readonly extractor: string
  readonly figures: readonly Figure[]
}

const empty = '–'

/** The first extractor with precision and recall, the others with their F1 alone. */
export function tableOf(results: readonly Results[]): string {
  const [first, ...others] = results
  if (first === undefined) return ''
  const head = ['', 'wanted', 'precision', 'recall', first.extractor, 'of 95 in 100', ...others.map(({ extractor }) => extractor)]
  const rows = first.figures.map((figure, i) => [
    figure.measure,
    figure.kind === 'rate' ? empty : String(figure.counts.wanted),
    figure.kind === 'f1' ? shown(figure.precision) : empty,
    figure.kind === 'f1' ? shown(figure.recall) : empty,
    shown(figure.value),
    `${shown(figure.low)}–${shown(figure.high)}`,
    ...others.map(({ figures }) => valueShown(figures[i]!))
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)))
  const line = (cells: readonly string[]) => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')
  return [line(head), ...rows.map(line)].join('\n')
}

export function linesOf(results: readonly Results[]): string[] {
  return results.flatMap(({ extractor, figures }) => figures.map(({ measure, kind, precision, recall, value, low, high, counts }) => JSON.stringify({
    bench: 'suggest', extractor, figure: measure, kind, value: round(value), low: round(low), high: round(high),
    precision: round(precision), recall: round(recall), ...counts
  })))
}

/** Of a baseline that finds nothing of the sort there is no figure. */
const valueShown = ({ kind, counts, value }: Figure): string => (kind !== 'rate' && counts.found === 0 ? empty : shown(value))
const shown = (value: number): string => value.toFixed(2)
const round = (value: number): number => Math.round(value * 10_000) / 10_000
