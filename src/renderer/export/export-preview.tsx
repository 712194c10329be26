import { useState } from 'react'
import { formatSize } from '../../host/files/file-problems.ts'
import { Choice } from '../ui/choice.tsx'
import type { DraftFile } from './write-draft.ts'

/** How the files begin: the first that is text, or the one chosen. */
export function ExportPreview({ files }: { files: readonly DraftFile[] }) {
  const [chosen, setChosen] = useState('')
  const texts = files.filter(({ beginning }) => beginning !== null)
  const shown = texts.find(({ path }) => path === chosen) ?? texts[0]
  const total = files.reduce((sum, { size }) => sum + size, 0)
  return (
    <section className="export-preview" aria-label="Preview">
      <div className="export-preview-head">
        {shown !== undefined && texts.length > 1
          ? <Choice label="File" value={shown.path} options={texts.map(({ path }) => ({ id: path, name: path }))} onChange={setChosen} />
          : <span className="export-file">{shown?.path ?? files[0]?.path}</span>}
        <span className="export-size">{files.length === 1 ? '1 file' : `${files.length.toLocaleString('en')} files`}, {formatSize(total)}</span>
      </div>
      {shown === undefined
        ? <p className="export-nothing">No file of this format is text, so there is nothing to show.</p>
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard has to reach it
        : <pre tabIndex={0} role="group" aria-label={`Beginning of ${shown.path}`}>{shown.beginning}</pre>}
    </section>
  )
}
