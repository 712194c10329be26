/** The name of a role or field, whether it is required, and its definition: behind a button, or shown by the frame's switch. */
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useFrame } from './frame.ts'
import './part-label.css'

interface PartLabelProps {
  readonly id: string
  readonly name: string
  readonly definition: string
  readonly examples?: readonly string[] | undefined
  readonly isRequired: boolean
  readonly htmlFor?: string
}

export function PartLabel({ id, name, definition, examples, isRequired, htmlFor }: PartLabelProps) {
  const { definitionsShown } = useFrame()
  const Name = htmlFor === undefined ? 'span' : 'label'
  return (
    <>
      <div className="part-head">
        <Name className="field-label" id={id} htmlFor={htmlFor}>{name}</Name>
        {isRequired && <span className="part-required">required</span>}
        {/* Out of the tab order: by keyboard, "Definitions" in the head shows them all. */}
        <DialogTrigger>
          <Button className="plain part-info" aria-label={`What is ${name}?`} excludeFromTabOrder>?</Button>
          <Popover className="popover definition-popover" placement="bottom start" offset={3}>
            <Dialog className="definition" aria-label={name}>
              <strong>{name}</strong>
              <Definition definition={definition} examples={examples} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
      {definitionsShown && <div className="definition inline" id={`${id}-definition`}><Definition definition={definition} examples={examples} /></div>}
    </>
  )
}

function Definition({ definition, examples = [] }: { definition: string; examples?: readonly string[] | undefined }) {
  return (
    <>
      <p>{definition}</p>
      {examples.length > 0 && <ul aria-label="Examples">{examples.map((example) => <li key={example}>{example}</li>)}</ul>}
    </>
  )
}
