import { openProject } from '../projects/open-project.ts'
import { saveProjectAs } from '../projects/save-project.ts'
import type { Action } from './action.ts'

export const projectActions: readonly Action[] = [
  {
    id: 'projects.show',
    name: 'Projects…',
    group: 'File',
    keys: [{ key: 'p', mod: true, shift: true }],
    everywhere: true,
    run: ({ view }) => view.setState({ dialog: 'projects' })
  },
  {
    id: 'projects.new',
    name: 'New project…',
    group: 'File',
    run: ({ view }) => view.setState({ dialog: 'newProject' })
  },
  {
    id: 'projects.open',
    name: 'Open project…',
    group: 'File',
    run: openProject
  },
  {
    id: 'projects.save',
    name: 'Save project as…',
    group: 'File',
    keys: [{ key: 's', mod: true, shift: true }],
    everywhere: true,
    run: (workbench) => saveProjectAs(workbench)
  }
]
