/** The agreement of readers as a table for people: rows of measures under a heading for each layer. */
import type { Agreement, LayerAgreement, RatedAgreement, RoleAgreement } from '../core/agreement/agreement.ts'
import type { Bracketed, Estimate, ScoreEstimate } from '../core/agreement/estimate.ts'
import type { Gamma } from '../core/agreement/gamma/gamma.ts'
import type { Measured } from '../core/agreement/measured.ts'
import { quantity } from '../core/commands/quantity.ts'

export type Gammas = ReadonlyMap<string, Gamma>

export function agreementTable(agreement: Agreement, gammas: Gammas): string {
  const { readers, articles, readOnce } = agreement
  return [
    `Readers: ${readers.map(({ name }) => name).join(', ')}.`,
    `${quantity(articles.length, 'article')} read by two or more; ${readOnce} by one alone.`,
    ...agreement.layers.flatMap((layer) => ['', ...layerLines(layer, agreement, gammas.get(layer.layer))]),
    '',
    ...footnotes(agreement, gammas)
  ].map((line) => `${line.trimEnd()}\n`).join('')
}

function layerLines(layer: LayerAgreement, agreement: Agreement, gamma: Gamma | undefined): string[] {
  const used = (roles: readonly RoleAgreement[]): RoleAgreement[] => roles.filter(({ exact }) => exact.first + exact.second > 0)
  const judged = (rated: readonly RatedAgreement[]): RatedAgreement[] => rated.filter(({ confusions }) => confusions.some(({ cells }) => cells.length > 0))
  const { found } = layer.frames
  return [
    layer.name.toUpperCase(),
    `  frames matched: ${found.shared} of ${found.first} and ${found.second}, F1 ${scored(found)}; words in the same role: uα ${estimated(layer.alpha)}` +
      (gamma === undefined ? '' : `; γ ${shown(gamma.gamma)}${gamma.isExact ? '' : ' (approximated)'}`),
    ...columns([
      ['  spans', 'exact F1', 'overlap F1', 'characters F1', 'whole F1', '|uα', 'start off by', 'end off by'],
      ...used(layer.roles).map((role) => [
        `  ${role.name}`, scored(role.exact), shown(role.overlap.f1), shown(role.characters.f1), shown(role.whole.f1), estimated(role.alpha),
        distance(role.boundaries.start), distance(role.boundaries.end)
      ])
    ]),
    ...columns([
      ['  in matched frames', 'items', 'same', ...kappaNames(agreement), 'Fleiss’ κ', 'α', 'scale'],
      ...[layer.roleLabels, ...judged(layer.actors), ...judged(layer.fields)].map((rated) => [
        `  ${rated.name}`, String(rated.alpha.items), percent(rated), ...rated.kappas.map((kappa) => shown(kappa.coefficient)), shown(rated.fleiss.coefficient),
        estimated(rated.alpha), rated.scale
      ])
    ])
  ]
}

const kappaNames = ({ readers }: Agreement): string[] =>
  readers.length === 2 ? ['Cohen’s κ'] : readers.flatMap((_, i) => readers.slice(i + 1).map((_, j) => `κ ${i + 1}–${i + 2 + j}`))

const shown = ({ value }: Measured): string => (value === null ? '–' : value.toFixed(2))

const distance = ({ value }: Measured): string => (value === null ? '–' : value.toFixed(1))

const scored = ({ f1, ...score }: ScoreEstimate): string => `${shown(f1)}${bracketed(score)}`

const estimated = ({ coefficient, interval }: Estimate): string => `${shown(coefficient)}${bracketed({ interval })}`

const bracketed = ({ interval }: Bracketed): string => (interval === null ? '' : ` [${interval.low.toFixed(2)}, ${interval.high.toFixed(2)}]`)

const percent = ({ fleiss: { observed } }: RatedAgreement): string => (observed === null ? '–' : `${Math.round(observed * 100)} %`)

/** The first column to the left, the others to the right. Nothing of a heading without rows. */
function columns(rows: readonly (readonly string[])[]): string[] {
  if (rows.length < 2) return []
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)))
  const pad = (cell: string, column: number): string => {
    const room = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length))
    return column === 0 ? cell + room : room + cell
  }
  return rows.map((row) => row.map(pad).join('  '))
}

function footnotes({ bootstrap, articles, notes }: Agreement, gammas: Gammas): string[] {
  const hasIntervals = bootstrap.replicates > 0 && articles.length > 1
  return [
    ...(hasIntervals ? [`In brackets: 95 in 100 of ${quantity(bootstrap.replicates, 'resample')} of the articles (seed ${bootstrap.seed}).`] : []),
    ...(gammas.size === 0 ? ['γ was not asked for (--gamma).'] : []),
    '– is "not to be had": nothing to compare, or no variation. --json says which, and the cases behind each number.',
    ...notes
  ]
}
