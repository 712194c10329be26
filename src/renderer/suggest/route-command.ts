/** Commands on suggestions that stand in no table yet: they are taken into the data first, or decided on instead. */
import { acceptSuggestions, deleteAnnotations, rejectSuggestions, setStatus } from '../../core/commands/annotation.ts'
import type { Command } from '../../core/commands/command.ts'
import { dismissSuggestions, takeSuggestions } from '../../core/commands/suggestion.ts'
import type { Annotation, Codebook } from '../../core/model.ts'
import type { Proposal } from '../../core/suggest/proposal.ts'
import type { Commit } from '../../store/store.ts'
import { nestQuotes } from './nest-quotes.ts'

type Run = <Args>(command: Command<Args>, args: NoInfer<Args>) => Promise<Commit | null>

/** What a command comes to on a suggestion; undefined: an edit. */
type Decide = (args: unknown) => 'accept' | 'reject' | undefined

/** What is proposed, and what the open article has besides. */
interface Given {
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly annotations: ReadonlyMap<string, Annotation>
  readonly codebook: Codebook
}

/** Runs a command; of what it is given by id, proposals are accepted, rejected or, before any other command, taken to be edited. */
export async function runOnProposals<Args>(command: Command<Args>, args: Args, { proposals, annotations, codebook }: Given, run: Run): Promise<Commit | null> {
  const ids = idsIn(args)
  const touched = ids.flatMap((id) => proposals.get(id) ?? [])
  if (touched.length === 0) return run(command, args)
  const others = ids.filter((id) => !proposals.has(id))
  const decision = decisions.get(command.id)?.(args)
  const take = (as: 'accepted' | 'edited'): Promise<Commit | null> => {
    const relations = nestQuotes(touched.map(({ annotation }) => annotation), [...annotations.values()].filter(({ id }) => !proposals.has(id)), codebook)
    return run(takeSuggestions, { proposals: touched, as, ...(relations.length === 0 ? {} : { relations }) })
  }
  if (decision === undefined) {
    return (await take('edited')) === null ? null : run(command, args)
  }
  const decided = decision === 'reject' ? await run(dismissSuggestions, { proposals: touched }) : await take('accepted')
  return others.length === 0 ? decided : run(command, { ...args, ids: others })
}

const decisions: ReadonlyMap<string, Decide> = new Map<string, Decide>([
  [acceptSuggestions.id, () => 'accept'],
  [rejectSuggestions.id, () => 'reject'],
  [deleteAnnotations.id, () => 'reject'],
  [setStatus.id, (args) => {
    const status = memberOf(args, 'status')
    return status === 'rejected' ? 'reject' : status === 'draft' ? undefined : 'accept'
  }]
])

/** The annotations that a command is about, by the names that commands give them. */
function idsIn(args: unknown): string[] {
  const ids = ['id', 'from', 'to'].map((name) => memberOf(args, name))
  const several = memberOf(args, 'ids')
  return [...ids, ...(Array.isArray(several) ? several : [])].filter((id) => typeof id === 'string')
}

const memberOf = (args: unknown, name: string): unknown =>
  typeof args === 'object' && args !== null && Object.hasOwn(args, name) ? (args as Record<string, unknown>)[name] : undefined
