import type { ComponentChildren } from 'preact'
import { HiddenFields } from '../forms/hidden-fields.tsx'
import { usePage } from '../scope.ts'
import { Button, type ButtonProps } from './button.tsx'

export type InlineFormProps = Pick<ButtonProps, 'look' | 'danger'> & {
  action: string
  /** Values sent along unseen. */
  fields?: Record<string, string>
  /** Completes the button's name for those who only hear it, as in 'Revoke' + 'the sign-in on Firefox'. */
  about?: string
  children: ComponentChildren
}

/** A single button that changes something. */
export function InlineForm({ action, fields = {}, about, children, ...button }: InlineFormProps) {
  const { newOpId } = usePage()
  return (
    <form class="inline-form" method="post" action={action}>
      <HiddenFields values={{ opId: newOpId(), ...fields }} />
      <Button look="secondary" {...button}>
        {children}
        {about && <span class="ds-sr-only"> {about}</span>}
      </Button>
    </form>
  )
}
