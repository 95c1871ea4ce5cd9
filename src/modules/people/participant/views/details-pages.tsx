import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Notice,
  usePage,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { Conflict } from '../conflicts.ts'
import { DetailsFields, type DetailsProps } from './details-fields.tsx'

/** Adding somebody: a name is enough. */
export function NewPersonPage(props: DetailsProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('people.new.title')}</Heading>
      <Lead>{t('people.new.lead')}</Lead>
      <Form action={peoplePaths.people(here)} problems={props.problems}>
        <DetailsFields {...props} />
        <ButtonRow>
          <Button>{t('people.new.add')}</Button>
          <ButtonLink look="secondary" href={peoplePaths.people(here)}>
            {t('people.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type EditProps = DetailsProps & { name: string; id: string | null; conflicts: Conflict[] }

/** Changing somebody's details, or one's own when `id` is null. */
export function DetailsPage({ name, id, conflicts, ...props }: EditProps) {
  const { t, lab } = usePage()
  const slug = lab!.slug
  const action = id
    ? peoplePaths.personDetails({ lab: slug, participantId: id })
    : peoplePaths.myDetails({ lab: slug })
  const back = id
    ? peoplePaths.person({ lab: slug, participantId: id })
    : peoplePaths.me({ lab: slug })
  return (
    <>
      <Heading level={1}>{t('people.details.title', { name })}</Heading>
      <Form action={action} problems={props.problems}>
        {conflicts.length > 0 && <Meanwhile conflicts={conflicts} />}
        <HiddenFields values={{ version: String(props.values.version ?? '') }} />
        <DetailsFields {...props} />
        <ButtonRow>
          <Button>{t('people.save')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('people.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** What somebody else wrote while this form was open, beside what was typed here. */
export function Meanwhile({ conflicts }: { conflicts: Conflict[] }) {
  const { t } = usePage()
  return (
    <Notice tone="warning" title={t('people.meanwhile.title')}>
      <p>{t('people.meanwhile.lead')}</p>
      <DataTable
        caption={t('people.meanwhile.title')}
        captionHidden
        rows={conflicts}
        columns={[
          { label: t('people.meanwhile.what'), cell: ({ label }) => label },
          { label: t('people.meanwhile.stored'), cell: ({ stored }) => stored },
          { label: t('people.meanwhile.typed'), cell: ({ typed }) => typed },
        ]}
      />
    </Notice>
  )
}
