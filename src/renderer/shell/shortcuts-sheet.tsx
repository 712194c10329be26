import { actionGroups } from '../actions/action.ts'
import { actions } from '../actions/all-actions.ts'
import { printPress } from '../actions/key-press.ts'
import { Dialog } from '../ui/dialog.tsx'
import './shortcuts-sheet.css'

/** Keys that belong to the text itself and are no actions. */
const textKeys: readonly (readonly [string, string])[] = [
  ['Move the caret', '← → ↑ ↓'],
  ['By words', 'Ctrl+← →'],
  ['Select', 'Shift with these'],
  ['Exact letters instead of whole words', 'Alt'],
  ['Start and end of the line', 'Home End'],
  ['By screens', 'PageUp PageDown']
]

/** Every key, drawn from the table of actions. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" size="large" isReading onClose={onClose}>
      <div className="shortcuts">
        {actionGroups.map((group) => {
          const rows = actions.filter((action) => action.group === group && action.keys !== undefined)
          return rows.length === 0 ? null : (
            <Group key={group} name={group} rows={rows.map(({ name, keys, keysPrinted }) => [name, keysPrinted ?? (keys ?? []).map((press) => printPress(press)).join(' or ')])} />
          )
        })}
        <Group name="In the text" rows={textKeys} />
      </div>
    </Dialog>
  )
}

function Group({ name, rows }: { name: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section className="shortcuts-group">
      <h3>{name}</h3>
      <dl>
        {rows.map(([what, keys]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd><kbd className="kbd">{keys}</kbd></dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
