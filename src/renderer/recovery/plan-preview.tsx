import type { RecoveryPlan } from '../../store/second-copy/recovery-messages.ts'
import { count, layersOf, printMoment, rowTitle } from './recovery-words.ts'
import './recovery.css'

/** Long, and with nothing in it that takes the keyboard: so it takes it itself, to be scrolled. */
const scrolled = { role: 'region', tabIndex: 0 } as const

/** What a restoration would bring, by article, and what is wrong with what it is made of. */
export function PlanPreview({ plan }: { plan: RecoveryPlan }) {
  const isOfChanges = plan.base === 'database'
  return (
    <>
      {plan.problems.length > 0 && <ul className="recovery-problems" aria-label="Problems">{plan.problems.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
      {plan.rows.length > 0 && (
        <div className="recovery-table" {...scrolled} aria-label="What would be restored">
          <table>
            <thead>
              <tr><th scope="col">Article</th><th scope="col">Annotations</th><th scope="col" className="number">{isOfChanges ? 'Changes' : 'In all'}</th><th scope="col">Last changed</th></tr>
            </thead>
            <tbody>
              {plan.rows.map((row) => (
                <tr key={row.articleId ?? ''}>
                  <th scope="row">{rowTitle(row)}</th>
                  <td>{layersOf(row)}</td>
                  <td className="number">{count(row.count)}</td>
                  <td>{row.lastAt === null ? '' : printMoment(row.lastAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {plan.rowCount > plan.rows.length && <p className="recovery-more">and {count(plan.rowCount - plan.rows.length)} more articles</p>}
        </div>
      )}
    </>
  )
}
