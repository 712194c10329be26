import { Button, GridList, GridListItem, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { daysLeft, type ProjectEntry } from '../../store/project-entry.ts'
import { Icon } from '../ui/icons.tsx'
import { agoInWords } from '../ui/time-words.ts'
import type { Asking, Shelf } from './shelf.ts'
import { countsInWords } from './save-project.ts'
import type { ProjectFacts } from './use-project-facts.ts'

export interface Deeds {
  readonly open: (entry: ProjectEntry) => void
  readonly ask: (asking: Asking) => void
  readonly save: (entry: ProjectEntry) => void
  readonly archive: (entry: ProjectEntry, isArchived: boolean) => void
  readonly takeBack: (entry: ProjectEntry) => void
}

interface ProjectRowsProps {
  readonly entries: readonly ProjectEntry[]
  readonly facts: ReadonlyMap<string, ProjectFacts>
  readonly shelf: Shelf
  /** The database that the window shows. */
  readonly current: string
  readonly isFiltered: boolean
  readonly deeds: Deeds
}

/** Arrow keys go through the projects, Enter opens one; F2 renames and Delete deletes. */
export function ProjectRows({ entries, facts, shelf, current, isFiltered, deeds }: ProjectRowsProps) {
  const entryOf = (key: unknown): ProjectEntry | undefined => entries.find(({ database }) => database === key)
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const focused = entryOf((event.target as HTMLElement).closest('[data-key]')?.getAttribute('data-key'))
    if (focused === undefined || shelf === 'deleted') return
    if (event.key === 'F2') deeds.ask({ what: 'rename', entry: focused })
    else if (event.key === 'Delete') deeds.ask({ what: 'delete', entry: focused })
    else return
    event.preventDefault()
  }
  return (
    <div className="project-rows" onKeyDown={onKeyDown}>
      <GridList
        aria-label="Projects" className="project-list"
        items={entries.map((entry) => ({ id: entry.database, entry, facts: facts.get(entry.database), isCurrent: entry.database === current }))}
        onAction={(key) => {
          const entry = entryOf(key)
          if (entry === undefined) return
          if (shelf === 'deleted') deeds.takeBack(entry)
          else deeds.open(entry)
        }}
        renderEmptyState={() => <p className="projects-empty">{isFiltered ? 'No project fits the filter.' : emptyWords[shelf]}</p>}
      >
        {({ id, entry, facts: known, isCurrent }) => (
          <GridListItem id={id} textValue={entry.name} aria-label={entry.name} className="option project-row">
            <div className="project-row-words">
              <Text className="project-row-name"><bdi>{entry.name}</bdi>{isCurrent && <span className="project-row-mark">open in this window</span>}</Text>
              <Text slot="description" className="project-row-detail">{detailOf(entry, known)}</Text>
            </div>
            {shelf === 'deleted'
              ? <Button className="button small" onPress={() => deeds.takeBack(entry)}>Take back</Button>
              : !isCurrent && <Button className="button small" onPress={() => deeds.open(entry)}>Open</Button>}
            <RowMenu entry={entry} shelf={shelf} deeds={deeds} />
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}

const emptyWords: Readonly<Record<Shelf, string>> = {
  here: 'No projects.', archived: 'No project is archived.', deleted: 'No project is deleted.'
}

function detailOf(entry: ProjectEntry, facts: ProjectFacts | undefined): string {
  const days = daysLeft(entry, new Date())
  const { head = null, size = null } = facts ?? {}
  return [
    facts === undefined ? '…' : head === null ? 'Its database cannot be read; look under “Backups…”' : countsInWords(head),
    ...(size === null ? [] : [`${megabytes(size)} as a backup`]),
    ...(days === null ? [] : [days === 0 ? 'will be removed soon' : `can be taken back for ${days} ${days === 1 ? 'day' : 'days'}`]),
    ...(entry.openedAt === null ? ['never opened'] : [`opened ${agoInWords(entry.openedAt)}`])
  ].join(' · ')
}

const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`

function RowMenu({ entry, shelf, deeds }: { entry: ProjectEntry; shelf: Shelf; deeds: Deeds }) {
  const rows = shelf === 'deleted'
    ? [{ id: 'remove', name: 'Remove for good…', run: () => deeds.ask({ what: 'remove', entry }) }]
    : [
      { id: 'rename', name: 'Rename…', run: () => deeds.ask({ what: 'rename', entry }) },
      { id: 'duplicate', name: 'Duplicate…', run: () => deeds.ask({ what: 'duplicate', entry }) },
      { id: 'save', name: 'Save as…', run: () => deeds.save(entry) },
      { id: 'archive', name: shelf === 'archived' ? 'Bring back from the archive' : 'Archive', run: () => deeds.archive(entry, shelf !== 'archived') },
      { id: 'delete', name: 'Delete…', run: () => deeds.ask({ what: 'delete', entry }) }
    ]
  return (
    <MenuTrigger>
      <Button className="button quiet icon small" aria-label={`More about ${entry.name}`}><Icon name="more" /></Button>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={`More about ${entry.name}`} className="menu">
          {rows.map(({ id, name, run }) => <MenuItem key={id} id={id} className="option" onAction={run}>{name}</MenuItem>)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
