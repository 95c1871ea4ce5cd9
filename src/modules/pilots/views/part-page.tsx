import type { ComponentChildren } from 'preact'
import { pickText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  usePage,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'

type TopProps = { found: ShownPilot; title: string; lead?: ComponentChildren }

/** The heading of a page about one part of a pilot. */
export function PartTop({ found, title, lead }: TopProps) {
  const { language } = usePage()
  return (
    <>
      <Heading level={1} kicker={pickText(found.title, language).text}>
        {title}
      </Heading>
      {lead && <Lead>{lead}</Lead>}
    </>
  )
}

type FormProps = {
  at: PilotPlace
  action: string
  button: string
  problems?: readonly Problem[]
  upload?: boolean
  /** Where to go instead; the pilot's page unless said. */
  back?: string
  keepDraft?: string
  children: ComponentChildren
}

/** A form of a pilot with its button and the way back. */
export function PartForm({ at, button, back, children, ...form }: FormProps) {
  const { t } = usePage()
  return (
    <Form {...form}>
      {children}
      <ButtonRow>
        <Button>{button}</Button>
        <ButtonLink look="secondary" href={back ?? paths.pilot(at)}>
          {t('pilots.back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
