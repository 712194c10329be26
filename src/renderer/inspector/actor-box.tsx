/** The field in which an actor is chosen or made: the registry's names, with those first that the article's words may mean. */
import { useMemo } from 'react'
import { changesIn } from '../../core/change.ts'
import { addActor } from '../../core/commands/actor.ts'
import type { TextRange } from '../reader/reader.ts'
import { SearchBox } from '../ui/search-box.tsx'
import { useLibrary, useView, useWorkbench } from '../workbench/use-workbench.ts'
import { frequentActors, proposeActors, type ActorProposal } from './propose-actors.ts'

interface ActorBoxProps {
  readonly label: string
  /** Of the article, naming whom the field is for. */
  readonly words: readonly string[]
  readonly taken: readonly string[]
  readonly roleId: string
  /** Only then Enter takes the first proposal before anything is typed. */
  readonly isEmpty: boolean
  /** Whether who is picked takes the place of whom is there. */
  readonly replaces?: boolean
  readonly placeholder?: string
  readonly onPick: (actorId: string) => void
}

export function ActorBox({ label, words, taken, roleId, isEmpty, replaces = false, placeholder = isEmpty ? 'Name' : replaces ? 'Replace by' : 'Add another', onPick }: ActorBoxProps) {
  const workbench = useWorkbench()
  const { article } = workbench
  const actors = useLibrary((library) => library.actors)
  const selection = useView((view) => view.selection)
  const named = useMemo(() => [...selectedWords(article.get()?.text ?? '', selection?.range), ...words], [article, selection, words])
  const question = useMemo(() => ({ words: named, actors, taken: new Set(taken), roleId }), [named, actors, taken, roleId])
  // Only who answers to the words, not whomever the article speaks of.
  const answer = useMemo(
    () => (isEmpty && named.length > 0 ? proposeActors({ ...question, query: '', frequent: [] })[0] : undefined),
    [isEmpty, named, question]
  )
  const offered = answer?.kind === 'reserved' ? undefined : answer

  const pick = async (proposal: ActorProposal): Promise<void> => {
    if (proposal.kind !== 'new') return onPick(proposal.id)
    const commit = await workbench.run(addActor, proposal.actor)
    const added = commit === null ? undefined : changesIn(commit.change, 'actors').find(({ before }) => before === null)?.after
    if (added != null) onPick(added.id)
  }

  return (
    <SearchBox
      label={label}
      // Looked for when asked: what the article speaks of changes with every annotation.
      propose={(query) => proposeActors({ ...question, query, frequent: frequentActors(article.get()?.annotations.values() ?? []) })}
      onPick={(proposal) => void pick(proposal)}
      placeholder={offered === undefined ? placeholder : `${offered.name}: press Enter`}
      picksWhenEmpty={offered !== undefined}
    />
  )
}

/** More words are a clause, and nobody's name. */
const mostWordsOfName = 7

function selectedWords(text: string, range: TextRange | undefined): string[] {
  const words = range === undefined ? '' : text.slice(range.start, range.end).replace(/\s+/gu, ' ')
  return words === '' || words.split(' ').length > mostWordsOfName ? [] : [words]
}
