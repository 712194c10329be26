import { Button, Header as SectionHeader, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import { actionGroups } from '../actions/action.ts'
import { actions } from '../actions/all-actions.ts'
import { printPress } from '../actions/key-press.ts'
import { isEnabled, perform } from '../actions/perform.ts'
import { Icon } from '../ui/icons.tsx'
import { useWorkbench } from '../workbench/use-workbench.ts'
import './main-menu.css'

/** Everything that can be done, by groups: a tab has no native menu. */
export const MainMenu = () => (
  <MenuTrigger>
    <Button className="button quiet icon" aria-label="Menu"><Icon name="more" /></Button>
    <Popover className="popover main-menu" placement="bottom start"><Actions /></Popover>
  </MenuTrigger>
)

/** Made anew each time the menu opens, so that it says what can be done then. */
function Actions() {
  const workbench = useWorkbench()
  return (
    <Menu aria-label="Menu">
      {actionGroups.map((group) => (
        <MenuSection key={group}>
          <SectionHeader className="main-menu-heading">{group}</SectionHeader>
          {actions.filter((action) => action.group === group && action.keyOnly !== true).map((action) => (
            <MenuItem key={action.id} id={action.id} textValue={action.name} className="option main-menu-item" isDisabled={!isEnabled(action, workbench)} onAction={() => void perform(action, workbench)}>
              <Text slot="label">{action.name}</Text>
              {action.keys?.[0] !== undefined && <kbd className="kbd">{printPress(action.keys[0])}</kbd>}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  )
}
