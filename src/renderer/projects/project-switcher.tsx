import { Button, Header as SectionHeader, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator, Text } from 'react-aria-components'
import { actionOf } from '../actions/all-actions.ts'
import { perform } from '../actions/perform.ts'
import { sentenceOf } from '../workbench/notices.ts'
import { useLibrary, useObservable, useWorkbench } from '../workbench/use-workbench.ts'
import { switchProject } from './switch-project.ts'
import './projects.css'

/** So many others are named; the dialog has all. */
const mostNamed = 8

/** The project's name, which opens the way to the others. */
export function ProjectSwitcher() {
  const project = useLibrary((library) => library.project)
  return (
    <MenuTrigger>
      <Button className="button quiet header-project" aria-label={`Project ${project.name}: switch`}>
        <span className="header-ellipsis">{project.name}</span>
        <span className="project-arrow" aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover project-menu" placement="bottom start"><Choices /></Popover>
    </MenuTrigger>
  )
}

const actionIds = ['projects.new', 'projects.open', 'projects.save', 'projects.show', 'project.edit'] as const

function Choices() {
  const workbench = useWorkbench()
  const entries = useObservable(workbench.projects.list)
  const others = entries.filter(({ database, archivedAt, deletedAt }) => database !== workbench.projects.database && archivedAt === null && deletedAt === null)
  const open = (database: string): void => {
    switchProject(workbench, database).catch((error: unknown) => workbench.tell(sentenceOf(error), { tone: 'problem' }))
  }
  return (
    <Menu aria-label="Projects">
      {others.length > 0 && (
        <MenuSection>
          <SectionHeader className="main-menu-heading">Switch to</SectionHeader>
          {others.slice(0, mostNamed).map(({ database, name }) => (
            <MenuItem key={database} id={database} textValue={name} className="option" onAction={() => open(database)}><Text slot="label">{name}</Text></MenuItem>
          ))}
        </MenuSection>
      )}
      {others.length > 0 && <Separator className="project-line" />}
      {actionIds.flatMap((id) => actionOf(id) ?? []).map((action) => (
        <MenuItem key={action.id} id={action.id} textValue={action.name} className="option" onAction={() => void perform(action, workbench)}>
          <Text slot="label">{action.name}</Text>
        </MenuItem>
      ))}
    </Menu>
  )
}
