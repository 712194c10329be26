import type { LossReport } from '../../core/formats/loss-report.ts'
import { useLibrary } from '../workbench/use-workbench.ts'
import { lossWords } from './loss-words.ts'
import { lossesOf } from './save-export.ts'

/** What the format cannot carry of what was selected, counted. */
export function ExportLosses({ loss }: { loss: LossReport }) {
  const codebook = useLibrary((library) => library.codebook)
  const records = (['articles', 'annotations', 'relations'] as const).filter((table) => loss[table].in !== loss[table].out)
  return (
    <section className="export-losses" aria-label="Losses">
      <p>
        {loss.lost.length === 0 ? <strong>Nothing is lost.</strong> : <><strong>{sentenceCase(lossesOf(loss.lost))}.</strong> Which ones is told in loss-report.json.</>}
        {' '}{records.map((table) => `${loss[table].out.toLocaleString('en')} of ${loss[table].in.toLocaleString('en')} ${table} go out.`).join(' ')}
      </p>
      {loss.lost.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard has to reach it
        <div className="export-losses-list" tabIndex={0} role="group" aria-label="What is lost">
          <table className="exchange-table">
            <thead><tr><th scope="col">What</th><th scope="col">Dropped</th><th scope="col">Approximated</th></tr></thead>
            <tbody>
              {rowsOf(loss.lost).map(({ what, dropped, approximated }) => (
                <tr key={what}><th scope="row">{lossWords(what, codebook)}</th><td>{printed(dropped)}</td><td>{printed(approximated)}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

interface LossRow {
  readonly what: string
  readonly dropped: number
  readonly approximated: number
}

/** A row for each thing lost, whether it was dropped, approximated or both. */
function rowsOf(lost: LossReport['lost']): LossRow[] {
  const count = (what: string, kind: 'dropped' | 'approximated'): number => lost.find((loss) => loss.what === what && loss.kind === kind)?.count ?? 0
  return [...new Set(lost.map(({ what }) => what))].map((what) => ({ what, dropped: count(what, 'dropped'), approximated: count(what, 'approximated') }))
}

const printed = (count: number): string => (count === 0 ? '–' : count.toLocaleString('en'))
const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
