import { addSamples } from '../library/samples.ts'
import type { Action } from './action.ts'

export const helpActions: readonly Action[] = [
  { id: 'help.shortcuts', name: 'Keyboard shortcuts', group: 'Help', keys: [{ key: '?' }], run: ({ view }) => view.setState({ dialog: 'shortcuts' }) },
  { id: 'help.tour', name: 'One-minute tour', group: 'Help', run: ({ view }) => view.setState({ tour: true }) },
  { id: 'help.samples', name: 'Add the sample articles', group: 'Help', run: addSamples },
  { id: 'help.about', name: 'About Glossator', group: 'Help', run: ({ view }) => view.setState({ dialog: 'about' }) }
]
