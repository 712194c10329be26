import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { addAnnotator, renameAnnotator, renameProject } from '../../core/commands/project.ts'
import { addedIn } from '../workbench/added-in.ts'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useLibrary, useObservable, useWorkbench } from '../workbench/use-workbench.ts'
import './project-dialog.css'

/** The project's name, and who annotates at this window. */
export function ProjectDialog({ onClose }: { onClose: () => void }) {
  const workbench = useWorkbench()
  const { project, annotators } = useLibrary()
  const annotatorId = useObservable(workbench.store.annotatorId)
  const annotator = annotators.get(annotatorId)
  const [name, setName] = useState(project.name)
  const [annotatorName, setAnnotatorName] = useState(annotator?.name ?? '')
  const [newName, setNewName] = useState('')

  const save = async (): Promise<void> => {
    if (name.trim() !== '' && name !== project.name) await workbench.run(renameProject, { name })
    if (annotator !== undefined && annotatorName.trim() !== '' && annotatorName !== annotator.name) {
      await workbench.run(renameAnnotator, { id: annotator.id, name: annotatorName })
    }
    onClose()
  }
  const addOne = async (): Promise<void> => {
    const id = addedIn(await workbench.run(addAnnotator, { name: newName }), 'annotators')
    if (id === null) return
    await workbench.store.setAnnotator(id)
    setAnnotatorName(newName)
    setNewName('')
  }
  return (
    <Dialog
      title="Project and annotator"
      size="small"
      onClose={onClose}
      footer={<><Button className="button" onPress={onClose}>Cancel</Button><Button className="button primary" onPress={() => void save()}>Done</Button></>}
    >
      <div className="project-form">
        <TextField className="field" value={name} onChange={setName}>
          <Label className="field-label">Project name</Label>
          <Input className="input" />
        </TextField>
        <Choice
          label="Who annotates"
          labelAbove
          value={annotatorId}
          options={[...annotators.values()]}
          onChange={(id) => {
            void workbench.store.setAnnotator(id)
            setAnnotatorName(annotators.get(id)?.name ?? '')
          }}
        />
        <TextField className="field" value={annotatorName} onChange={setAnnotatorName}>
          <Label className="field-label">Your name, as it stands in the dataset</Label>
          <Input className="input" />
        </TextField>
        <div className="project-new">
          <TextField className="field" value={newName} onChange={setNewName}>
            <Label className="field-label">Another annotator</Label>
            <Input className="input" placeholder="Name" />
          </TextField>
          <Button className="button" isDisabled={newName.trim() === ''} onPress={() => void addOne()}>Add</Button>
        </div>
      </div>
    </Dialog>
  )
}
