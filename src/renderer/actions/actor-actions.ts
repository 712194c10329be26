import type { Action } from './action.ts'

export const actorActions: readonly Action[] = [
  { id: 'actors.edit', name: 'Actors…', group: 'Annotate', keys: [{ key: 'p' }], run: ({ view }) => view.setState({ dialog: 'actors' }) }
]
