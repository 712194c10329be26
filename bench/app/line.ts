/** A figure as it is printed: milliseconds, or a count. `baseline` is what it is measured against in the same run. */
export interface Line {
  readonly bench: string
  readonly [size: string]: string | number | null
  readonly figure: string
  readonly value: number
  readonly baseline: number | null
  readonly ratio: number | null
}

export type WriteLine = (figure: string, value: number, baseline?: number) => Line

export const lineOf = (bench: string, size: Readonly<Record<string, number>>): WriteLine => (figure, value, baseline) => ({
  bench, ...size, figure, value: round(value), baseline: baseline === undefined ? null : round(baseline),
  ratio: baseline === undefined || baseline === 0 ? null : round(value / baseline)
})

const round = (number: number): number => Math.round(number * 100) / 100
