import type { Workbench } from '../workbench/workbench.ts'
import { acceptPlace, drop, isChecking, placeSelection, startChecking, step, stopChecking } from '../versions/doubts.ts'
import type { Action } from './action.ts'

const hasArticle = ({ article }: Workbench): boolean => article.get() !== null
const hasDoubts = ({ store }: Workbench): boolean => [...store.library.get().doubts.values()].some(({ asked }) => asked)

/** What is done with the span that is looked at, by button or key. */
export const checkActions: readonly Action[] = [
  { id: 'doubt.accept', name: 'Accept the place', group: 'Edit', keys: [{ key: 'y' }], enabled: isChecking, run: acceptPlace },
  { id: 'doubt.place', name: 'Place here, at the selection', group: 'Edit', keys: [{ key: 'h' }], enabled: isChecking, run: placeSelection },
  { id: 'doubt.drop', name: 'Drop the span', group: 'Edit', keys: [{ key: 'd' }], enabled: isChecking, run: drop },
  { id: 'doubt.next', name: 'Next span to check', group: 'Go', keys: [{ key: '.' }], enabled: isChecking, run: (workbench) => step(workbench, 1) },
  { id: 'doubt.previous', name: 'Previous span to check', group: 'Go', keys: [{ key: ',' }], enabled: isChecking, run: (workbench) => step(workbench, -1) }
]

export const versionActions: readonly Action[] = [
  {
    id: 'text.correct',
    name: 'Correct text…',
    group: 'Edit',
    enabled: hasArticle,
    run: ({ view }) => view.setState({ dialog: 'correct' })
  },
  {
    id: 'text.versions',
    name: 'Versions of the text…',
    group: 'Edit',
    enabled: hasArticle,
    run: ({ view }) => view.setState({ dialog: 'versions' })
  },
  { id: 'doubt.check', name: 'Spans to check', group: 'Go', keys: [{ key: 'c' }], enabled: hasDoubts, run: startChecking },
  ...checkActions,
  { id: 'doubt.close', name: 'Leave the spans to check', group: 'Go', keyOnly: true, keys: [{ key: 'Escape', shift: true }], enabled: isChecking, run: stopChecking }
]
