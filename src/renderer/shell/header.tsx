import { Button } from 'react-aria-components'
import { actionOf } from '../actions/all-actions.ts'
import { perform } from '../actions/perform.ts'
import { ProjectSwitcher } from '../projects/project-switcher.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { printPress } from '../actions/key-press.ts'
import { useLibrary, useObservable, useWorkbench } from '../workbench/use-workbench.ts'
import { MainMenu } from './main-menu.tsx'
import './header.css'

/** The row at the top: the project, its files in and out, undo, and the way to everything else. */
export function Header() {
  const workbench = useWorkbench()
  const annotators = useLibrary((library) => library.annotators)
  const annotatorId = useObservable(workbench.store.annotatorId)
  const editProject = actionOf('project.edit')
  const palette = actionOf('go.palette')
  return (
    <header className="header">
      <h1 className="header-name">Glossator</h1>
      <ProjectSwitcher />
      <span className="header-divider" aria-hidden="true" />
      <ActionButton id="articles.open" className="button" />
      <ActionButton id="articles.openFolder" className="button quiet icon"><Icon name="folder" /></ActionButton>
      <ActionButton id="dataset.import" className="button quiet" />
      <ActionButton id="dataset.export" className="button quiet" />
      <span className="header-divider" aria-hidden="true" />
      <UndoButtons />
      <MainMenu />
      <span className="header-space" />
      <Button className="button header-find" aria-label="Find anything" aria-keyshortcuts="Control+K" onPress={() => { if (palette !== undefined) void perform(palette, workbench) }}>
        <span className="header-ellipsis">Find anything</span>
        <Kbd>{printPress({ key: 'k', mod: true })}</Kbd>
      </Button>
      <Button className="button quiet header-annotator" aria-label={`Annotator ${annotators.get(annotatorId)?.name ?? ''}: change`} onPress={() => { if (editProject !== undefined) void perform(editProject, workbench) }}>
        <span className="header-ellipsis">{annotators.get(annotatorId)?.name ?? ''}</span>
      </Button>
    </header>
  )
}

/** Apart from the header, since what can be undone changes with every change. */
function UndoButtons() {
  useObservable(useWorkbench().store.undoState)
  return (
    <>
      <ActionButton id="edit.undo" className="button quiet icon"><Icon name="undo" /></ActionButton>
      <ActionButton id="edit.redo" className="button quiet icon"><Icon name="redo" /></ActionButton>
    </>
  )
}
