import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, ButtonRow, Form, usePage, type Problem } from '../../../ui/index.ts'

type Props = {
  action: string
  button: string
  back: string
  problems?: readonly Problem[]
  upload?: boolean
  keepDraft?: string
  children: ComponentChildren
}

/** A form with its button and the way back. */
export function SaveForm({ button, back, children, ...form }: Props) {
  const { t } = usePage()
  return (
    <Form {...form}>
      {children}
      <ButtonRow>
        <Button>{button}</Button>
        <ButtonLink look="secondary" href={back}>
          {t('pilots.back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
