import type { ComponentChildren } from 'preact'
import { Form, type FormProps } from '../forms/form.tsx'
import { usePage } from '../scope.ts'
import { Button, ButtonLink, ButtonRow } from './button.tsx'

export type ConfirmProps = Pick<FormProps, 'action' | 'problems'> & {
  /** What will be done, on the button. */
  label: string
  danger?: boolean
  /** Where to go instead. */
  back: string
  /** What it means, and fields such as a reason. */
  children: ComponentChildren
}

/** Asks once more before a change that cannot simply be taken back. */
export function Confirm({ label, danger, back, children, ...form }: ConfirmProps) {
  const { t } = usePage()
  return (
    <Form {...form}>
      {children}
      <ButtonRow>
        <Button danger={danger}>{label}</Button>
        <ButtonLink look="secondary" href={back}>
          {t('ui.confirm.back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
