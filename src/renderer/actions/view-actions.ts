import type { View } from '../workbench/view.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { Action } from './action.ts'

const zooms = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

export const viewActions: readonly Action[] = [
  panel('library', 'Library', '1'),
  panel('annotations', 'Annotation list', '2'),
  panel('inspector', 'Inspector', '3'),
  {
    id: 'view.furniture',
    name: 'Page furniture shown or folded',
    group: 'View',
    keys: [{ key: 'f' }],
    enabled: ({ view }) => view.getState().articleId !== null,
    run: ({ view }) => view.setState(({ furnitureOpen }) => ({ furnitureOpen: !furnitureOpen }))
  },
  { id: 'view.larger', name: 'Larger text', group: 'View', keys: [{ key: '=', mod: true }, { key: '+', mod: true }], everywhere: true, run: (workbench) => zoom(workbench, 1) },
  { id: 'view.smaller', name: 'Smaller text', group: 'View', keys: [{ key: '-', mod: true }], everywhere: true, run: (workbench) => zoom(workbench, -1) },
  { id: 'view.normal', name: 'Normal text size', group: 'View', keys: [{ key: '0', mod: true }], everywhere: true, run: ({ view }) => view.setState({ zoom: 1 }) },
  theme('system', 'Theme of the system'),
  theme('light', 'Light theme'),
  theme('dark', 'Dark theme')
]

function panel(id: keyof View['panels'], name: string, key: string): Action {
  return {
    id: `view.${id}`,
    name: `${name} shown or hidden`,
    group: 'View',
    keys: [{ key, alt: true }],
    everywhere: true,
    run: ({ view }) => view.setState(({ panels }) => ({ panels: { ...panels, [id]: !panels[id] } }))
  }
}

function theme(value: View['theme'], name: string): Action {
  return { id: `theme.${value}`, name, group: 'View', run: ({ view }) => view.setState({ theme: value }) }
}

function zoom({ view }: Workbench, step: 1 | -1): void {
  view.setState(({ zoom: now }) => {
    const at = zooms.findIndex((value) => value >= now)
    return { zoom: zooms[Math.max(0, Math.min(zooms.length - 1, at + step))] ?? 1 }
  })
}
