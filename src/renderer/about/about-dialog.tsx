/** What Glossator is, which version, and the licences of everything in it. Nothing in it leads anywhere. */
import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { ownLicence, packages, texts } from 'virtual:licences'
import { version } from '../../core/generator.ts'
import { Dialog } from '../ui/dialog.tsx'
import './about-dialog.css'

export function AboutDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="About Glossator" isReading onClose={onClose}>
      <div className="about">
        <p className="about-version">Version {version}</p>
        <p>
          A desktop workbench in which analysts tag quotes, stances and events in news articles and export a labelled dataset.
          It works offline: articles and annotations stay on this machine, and nothing is sent anywhere.
        </p>
        <Licence name="Glossator" facts={`${version} · MIT`} text={ownLicence} />
        <h3>What it is made of</h3>
        <p className="about-note">
          {packages.length} packages, each under its own licence. The licences of Chromium and its parts lie beside the installed
          program, in LICENSES.chromium.html.
        </p>
        <ul className="about-packages" aria-label="Packages">
          {packages.map((one) => (
            <li key={`${one.name} ${one.version}`}>
              <Licence name={one.name} facts={`${one.version} · ${one.licence}`} text={texts[one.text] ?? ''} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

/** The text is in the page only while it is open: all of them are a hundred pages. */
function Licence({ name, facts, text }: { name: string; facts: string; text: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Disclosure className="about-licence" isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={4}>
        <Button slot="trigger" className="about-trigger">
          <span className="about-name">{name}</span> <span className="about-facts">{facts}</span>
        </Button>
      </Heading>
      <DisclosurePanel>{isOpen && <p className="about-text">{text}</p>}</DisclosurePanel>
    </Disclosure>
  )
}
