import { Button, Checkboxes, Form, Section, usePage } from '../../../../ui/index.ts'
import { outreachPaths } from '../paths.ts'
import type { OutreachPageProps } from './outreach-page.tsx'

/** Whom to ask by name: those in the groups and the place that are looked for, not asked yet. */
export function InvitePeople({ address, candidates, values, problems }: OutreachPageProps) {
  const { t } = usePage()
  const chosen = values ?? { 'people[]': candidates.map(({ id }) => id) }
  return (
    <Section id="people" title={t('voices.outreach.people')}>
      {candidates.length === 0 ? (
        <p>{t('voices.outreach.nobody-left')}</p>
      ) : (
        <Form
          action={outreachPaths.invited(address)}
          problems={problems.filter(({ field }) => field === 'people' || !field)}
        >
          <Checkboxes
            name="people"
            label={t('voices.outreach.people-label')}
            hint={t('voices.outreach.people-hint')}
            options={candidates.map(({ id, name, place }) => ({
              value: id,
              label: place ? `${name}, ${place}` : name,
            }))}
            values={chosen}
            problems={problems}
          />
          <Button>{t('voices.outreach.invite')}</Button>
        </Form>
      )}
    </Section>
  )
}
