/** A modal dialog: titled, closed by Escape and by its close button, the focus kept inside and given back. */
import type { ReactNode } from 'react'
import { Button, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { closeOnEscape } from './close-on-escape.ts'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the lower edge, the main one last. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  /** False while leaving it half-way would lose something. */
  readonly dismissable?: boolean
  /** True where the body is long and has nothing that takes the keyboard: it then takes it itself, to be scrolled. */
  readonly isReading?: boolean
}

export function Dialog({ title, onClose, children, footer, size = 'medium', dismissable = true, isReading = false }: DialogProps) {
  return (
    <ModalOverlay isOpen isDismissable={dismissable} isKeyboardDismissDisabled={!dismissable} onOpenChange={(open) => { if (!open) onClose() }} className="dialog-overlay">
      <Modal className={`dialog-modal ${size}`}>
        <AriaDialog className="dialog">
          <div className="dialog-frame" {...(dismissable ? { onKeyDownCapture: closeOnEscape(onClose) } : {})}>
            <header className="dialog-header">
              <Heading slot="title">{title}</Heading>
              {dismissable && <Button className="button quiet icon" aria-label="Close" onPress={onClose}>✕</Button>}
            </header>
            <div className="dialog-body" {...(isReading ? { tabIndex: 0 } : {})}>{children}</div>
            {footer !== undefined && <footer className="dialog-footer">{footer}</footer>}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
