import { Button } from 'react-aria-components'
import { closeNotice } from '../workbench/notices.ts'
import { useView, useWorkbench } from '../workbench/use-workbench.ts'
import './notices.css'

/** What was told lately, and long work under way, in the lower corner; read out as it comes. */
export function Notices() {
  const { view } = useWorkbench()
  const notices = useView((state) => state.notices)
  const work = useView((state) => state.work)
  return (
    <div className="notices" role="log" aria-label="Messages" aria-live="polite">
      {work !== null && (
        <div className="notice">
          <span className="notice-sentence">{work.label}</span>
          <progress max={1} value={work.share} aria-label={work.label} />
          <Button className="button small" onPress={work.cancel}>Cancel</Button>
        </div>
      )}
      {notices.map(({ id, sentence, tone, details }) => (
        <div key={id} className={`notice ${tone}`}>
          <div className="notice-sentence">
            {sentence}
            {details.length > 0 && (
              <details>
                <summary>Details</summary>
                <ul>{details.map((detail, i) => <li key={i}>{detail}</li>)}</ul>
              </details>
            )}
          </div>
          <Button className="button quiet small icon" aria-label="Close message" onPress={() => closeNotice(view, id)}>✕</Button>
        </div>
      ))}
    </div>
  )
}
