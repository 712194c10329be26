import type { Action } from './action.ts'

export const actorActions: readonly Action[] = [
  { id: 'actors.edit', name: 'Actors…', group: 'Annotate', keys: [{ key: 'r', mod: true, shift: true }], run: ({ view }) => view.setState({ dialog: 'actors' }) }
]
