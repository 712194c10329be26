/** A sentence that appears beside a control under the pointer or the focus. */
import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import './tooltip.css'

interface TooltipProps {
  readonly text: string
  /** One focusable React Aria control. */
  readonly children: ReactElement
}

export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>{text}</AriaTooltip>
    </TooltipTrigger>
  )
}
