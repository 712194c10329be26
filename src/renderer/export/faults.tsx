/** What is wrong, each with its place. */
import type { Fault } from '../../core/formats/fault.ts'

/** Beyond so many, a list is for the machine. */
const mostShown = 200

export function Faults({ faults, label = 'Faults' }: { faults: readonly Fault[]; label?: string }) {
  return (
    <ul className="exchange-faults" aria-label={label}>
      {faults.slice(0, mostShown).map(({ place, sentence }, i) => <li key={i}>{place !== '' && <code>{place}: </code>}{sentence}</li>)}
      {faults.length > mostShown && <li>and {(faults.length - mostShown).toLocaleString('en')} more</li>}
    </ul>
  )
}
