import { useState } from 'react'
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components'
import { freeName, keptDays, type ProjectEntry } from '../../store/project-entry.ts'
import type { ProjectHead } from '../../store/project-database.ts'
import { Dialog } from '../ui/dialog.tsx'
import type { Asking } from './shelf.ts'
import { countsInWords } from './save-project.ts'

interface NamePanelProps {
  readonly asking: Asking
  readonly taken: readonly string[]
  readonly onCancel: () => void
  readonly onName: (name: string) => void
}

/** Asks for a project's name: of a new one, of a copy, or another for one that is there. */
export function NamePanel({ asking, taken, onCancel, onName }: NamePanelProps) {
  const own = asking.what === 'new' ? '' : asking.entry.name
  const [name, setName] = useState(() => asking.what === 'rename' ? own : freeName(asking.what === 'new' ? 'Untitled project' : `${own} copy`, taken))
  const isTaken = freeName(name, taken) !== name && name.trim() !== own.trim()
  const { title, action } = words[asking.what === 'new' ? 'new' : asking.what === 'rename' ? 'rename' : 'duplicate']
  return (
    <Dialog
      title={title(own)}
      size="small"
      onClose={onCancel}
      footer={<>
        <Button className="button" onPress={onCancel}>Cancel</Button>
        <Button className="button primary" type="submit" form="project-name" isDisabled={name.trim() === ''}>{action}</Button>
      </>}
    >
      <Form id="project-name" onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '') onName(name) }}>
        <TextField
          className="field" value={name} onChange={setName} autoFocus isInvalid={name.trim() === ''}
          onFocus={({ target }) => { if (target instanceof HTMLInputElement) target.select() }}
        >
          <Label className="field-label">Project name</Label>
          <Input className="input" />
          <FieldError className="field-problem">A project needs a name.</FieldError>
        </TextField>
        {isTaken && <p className="field-hint" role="status">There is a project of this name already. Both can be kept.</p>}
        {asking.what === 'duplicate' && <p className="field-hint">The copy has all articles, annotations, actors and the history. From then on each goes its own way.</p>}
      </Form>
    </Dialog>
  )
}

const words = {
  new: { title: () => 'New project', action: 'Create' },
  rename: { title: (name: string) => `Rename “${name}”`, action: 'Rename' },
  duplicate: { title: (name: string) => `Duplicate “${name}”`, action: 'Duplicate' }
} as const

interface DeletePanelProps {
  readonly entry: ProjectEntry
  readonly head: ProjectHead | null
  readonly isForGood: boolean
  readonly onCancel: () => void
  readonly onDelete: () => void
}

/** The name is typed, so that the hand cannot delete what the eye did not read. */
export function DeletePanel({ entry: { name }, head, isForGood, onCancel, onDelete }: DeletePanelProps) {
  const [typed, setTyped] = useState('')
  const fits = isSameName(typed, name)
  return (
    <Dialog
      title={isForGood ? `Remove “${name}” for good` : `Delete “${name}”`}
      size="small"
      onClose={onCancel}
      footer={<>
        <Button className="button" onPress={onCancel}>Cancel</Button>
        <Button className="button danger" type="submit" form="project-delete" isDisabled={!fits}>{isForGood ? 'Remove for good' : 'Delete'}</Button>
      </>}
    >
      <Form id="project-delete" onSubmit={(event) => { event.preventDefault(); if (fits) onDelete() }}>
        {head !== null && <p>It has {countsInWords(head)}.</p>}
        <p>{isForGood
          ? 'Its database and its second copy with all backups are removed now. This cannot be undone; files that you saved elsewhere stay.'
          : `For ${keptDays} days it stays under “Deleted” and can be taken back. After that it is removed with its backups.`}</p>
        <TextField className="field" value={typed} onChange={setTyped} autoFocus autoComplete="off">
          <Label className="field-label">Type its name to {isForGood ? 'remove' : 'delete'} it: <b><bdi>{name}</bdi></b></Label>
          <Input className="input" spellCheck="false" />
        </TextField>
      </Form>
    </Dialog>
  )
}

const isSameName = (typed: string, name: string): boolean => typed.trim().normalize('NFC') === name.trim().normalize('NFC') && typed.trim() !== ''
