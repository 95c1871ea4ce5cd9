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
  Section,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import type { Person } from '../../participant/person.ts'
import { peoplePaths } from '../../paths.ts'
import type { Moved } from '../schema.ts'
import { compared } from './compared.ts'

type Props = {
  kept: Person
  double: Person
  moved: Moved
  /** Why it cannot be done, when it cannot. */
  hindrance: string | null
  problems: Problem[]
}

/** Both entries beside each other, what will become of them, and the question whether to go on. */
export function MergePage({ kept, double, moved, hindrance, problems }: Props) {
  const page = usePage()
  const { t, lab } = page
  const slug = lab!.slug
  const [keptId, doubleId] = [kept.details.id, double.details.id]
  const nothing = (text: string) => <span class="keeps-lines">{text || t('people.unknown')}</span>
  return (
    <>
      <Heading level={1}>{t('people.merge.title')}</Heading>
      <Lead>{t('people.merge.lead')}</Lead>
      <DataTable
        caption={t('people.merge.compare')}
        captionHidden
        rows={compared(page, kept, double, moved)}
        columns={[
          { label: t('people.meanwhile.what'), cell: ({ label }) => label },
          { label: t('people.merge.kept'), cell: (line) => nothing(line.kept) },
          { label: t('people.merge.double'), cell: (line) => nothing(line.double) },
          { label: t('people.merge.after'), cell: (line) => nothing(line.after) },
        ]}
      />
      <Section id="happens" title={t('people.merge.happens')}>
        <ul>
          <li>{t('people.merge.happens.list')}</li>
          <li>{t('people.merge.happens.said')}</li>
          <li>{t('people.merge.happens.signed')}</li>
          <li>{t('people.merge.happens.undo')}</li>
        </ul>
      </Section>
      <Form
        action={peoplePaths.personMerges({ lab: slug, participantId: keptId })}
        problems={problems}
      >
        <HiddenFields values={{ doubleId }} />
        {hindrance && problems.length === 0 && (
          <Notice tone="warning">
            <p>{t(`people.refused.${hindrance}`)}</p>
          </Notice>
        )}
        <ButtonRow>
          {!hindrance && <Button>{t('people.merge.do')}</Button>}
          <ButtonLink
            look="secondary"
            href={`${peoplePaths.newMerge({ lab: slug, participantId: doubleId })}?double=${keptId}`}
          >
            {t('people.merge.swap')}
          </ButtonLink>
          <ButtonLink
            look="tertiary"
            href={peoplePaths.person({ lab: slug, participantId: keptId })}
          >
            {t('people.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
